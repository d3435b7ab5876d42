import { useQuery } from '@tanstack/react-query';
import { readPractice, listMembers } from '../../api/practice.ts';
import type { Me, Practice } from '../../api/types.ts';
import { LinkButton } from '../../ui/link-button.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ApiKeys } from './api-keys.tsx';
import { AppointmentTypes } from './appointment-types.tsx';
import { Concessions } from './concessions.tsx';
import { InvoiceIssuerCard } from './invoice-issuer.tsx';
import { PracticeForm } from './practice-form.tsx';
import { ReturnTermsCard } from './return-terms.tsx';
import { SurchargeCard } from './surcharge.tsx';
import classes from './settings.module.css';

const ROLE_WORDS = { owner: 'Owner', practitioner: 'Practitioner', reception: 'Reception' } as const;

export function Settings({ member }: { readonly member: NonNullable<Me['member']> }) {
  const practice = useQuery({ queryKey: ['practice'], queryFn: readPractice });
  const owner = member.role === 'owner';
  return (
    <Page
      title="Settings"
      lead={owner ? 'Your practice, as Vestibule knows it.' : 'Only the owner of the practice can change these.'}
    >
      <QueryState asked={practice}>
        {(data) => (
          <>
            <PracticeForm practice={data} editable={owner} />
            <Payments practice={data} />
            <Messages />
            <AppointmentTypes practice={data} editable={owner} />
            <ReturnTermsCard editable={owner} />
            <Concessions practice={data} editable={owner} />
            <SurchargeCard editable={owner} />
            {owner && <InvoiceIssuerCard />}
            <Members />
            {owner && <ApiKeys />}
            {owner && <OwnSystems />}
          </>
        )}
      </QueryState>
    </Page>
  );
}

function Payments({ practice }: { readonly practice: Practice }) {
  const { connected, accepts, canCollect } = practice.payments;
  const how = canCollect
    ? 'On: clients pay your practice directly.'
    : accepts
      ? 'On, but Stripe doesn’t let your account take payments at the moment.'
      : connected
        ? 'Off.'
        : 'Off: not connected to Stripe.';
  return (
    <Card
      title="Online payments"
      actions={
        <LinkButton to="/settings/payments" variant="light" size="sm">
          Payments and plan
        </LinkButton>
      }
    >
      <p className={classes.plain}>{how}</p>
    </Card>
  );
}

function OwnSystems() {
  return (
    <Card
      title="Webhooks"
      actions={
        <LinkButton to="/settings/webhooks" variant="light" size="sm">
          Webhooks
        </LinkButton>
      }
    >
      <p className={classes.plain}>Your own systems hear at once of appointments, payments and who came.</p>
    </Card>
  );
}

function Messages() {
  return (
    <Card
      title="Messages to clients"
      actions={
        <>
          <LinkButton to="/messages" variant="default" size="sm">
            What was sent
          </LinkButton>
          <LinkButton to="/settings/messages" variant="light" size="sm">
            Words and reminders
          </LinkButton>
        </>
      }
    >
      <p className={classes.plain}>Invitations, reminders and receipts, in your words and your colour.</p>
    </Card>
  );
}

function Members() {
  const members = useQuery({ queryKey: ['members'], queryFn: listMembers });
  return (
    <Card title="People">
      <QueryState asked={members} lines={3}>
        {(items) => (
          <ul className={classes.list}>
            {items.map(({ id, name, email, role, suspended }) => (
              <li key={id} className={classes.item}>
                <div>
                  <strong>{name}</strong>
                  <span className={classes.quiet}>{email}</span>
                </div>
                <span>
                  {ROLE_WORDS[role]}
                  {suspended && ' (suspended)'}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  );
}
