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
import { said, t } from '../../texts/texts.ts';

const ROLE_WORDS = said({
  owner: () => t('Owner'),
  practitioner: () => t('Practitioner'),
  reception: () => t('Reception'),
});

export function Settings({ member }: { readonly member: NonNullable<Me['member']> }) {
  const practice = useQuery({ queryKey: ['practice'], queryFn: readPractice });
  const owner = member.role === 'owner';
  return (
    <Page
      title={t('Settings')}
      lead={owner ? t('Your practice, as Vestibule knows it.') : t('Only the owner of the practice can change these.')}
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
    ? t('On: clients pay your practice directly.')
    : accepts
      ? t('On, but Stripe doesn’t let your account take payments at the moment.')
      : connected
        ? t('Off.')
        : t('Off: not connected to Stripe.');
  return (
    <Card
      title={t('Online payments')}
      actions={
        <LinkButton to="/settings/payments" variant="light" size="sm">
          {t('Payments and plan')}
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
      title={t('Webhooks')}
      actions={
        <LinkButton to="/settings/webhooks" variant="light" size="sm">
          {t('Webhooks')}
        </LinkButton>
      }
    >
      <p className={classes.plain}>{t('Your own systems hear at once of appointments, payments and who came.')}</p>
    </Card>
  );
}

function Messages() {
  return (
    <Card
      title={t('Messages to clients')}
      actions={
        <>
          <LinkButton to="/messages" variant="default" size="sm">
            {t('What was sent')}
          </LinkButton>
          <LinkButton to="/settings/messages" variant="light" size="sm">
            {t('Words and reminders')}
          </LinkButton>
        </>
      }
    >
      <p className={classes.plain}>{t('Invitations, reminders and receipts, in your words and your colour.')}</p>
    </Card>
  );
}

function Members() {
  const members = useQuery({ queryKey: ['members'], queryFn: listMembers });
  return (
    <Card title={t('People')}>
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
                  {suspended && ` ${t('(suspended)')}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Card>
  );
}
