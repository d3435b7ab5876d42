import { useQuery } from '@tanstack/react-query';
import { readPractice, listMembers } from '../../api/practice.ts';
import type { Me, Practice } from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ApiKeys } from './api-keys.tsx';
import { ConnectButtons } from './connect-buttons.tsx';
import { AppointmentTypes } from './appointment-types.tsx';
import { Concessions } from './concessions.tsx';
import { PracticeForm } from './practice-form.tsx';
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
            <Payments practice={data} owner={owner} />
            <AppointmentTypes practice={data} editable={owner} />
            <Concessions practice={data} editable={owner} />
            <SurchargeCard editable={owner} />
            <Members />
            {owner && <ApiKeys />}
          </>
        )}
      </QueryState>
    </Page>
  );
}

/** `2.5 % + A$0.30` */
function rateWords({ plan, currency }: Practice): string {
  const { basisPoints, fixedMinor } = plan.platformFee;
  const percent = `${new Intl.NumberFormat('en-AU', { maximumFractionDigits: 2 }).format(basisPoints / 100)} %`;
  if (fixedMinor === 0) return `${percent} of each payment`;
  return `${percent} and ${moneyText({ amount: fixedMinor, currency })} of each payment`;
}

function Payments({ practice, owner }: { readonly practice: Practice; readonly owner: boolean }) {
  const { connected, canCollect, accountId } = practice.payments;
  return (
    <Card title="Payments and plan">
      <Notice
        tone={canCollect ? 'good' : 'bad'}
        title={
          canCollect
            ? 'Ready to take payments'
            : connected
              ? 'Connected to Stripe, but not ready'
              : 'Not connected to Stripe'
        }
      >
        {canCollect
          ? 'Clients pay your practice directly; the money reaches your own Stripe account.'
          : 'Until Stripe has what it needs, clients with a fee can’t pay and so can’t come in.'}
      </Notice>
      {owner && !canCollect && <ConnectButtons connected={connected} />}
      <dl className={classes.facts}>
        {accountId && (
          <div>
            <dt>Stripe account</dt>
            <dd>
              <code>{accountId}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>Plan</dt>
          <dd>
            {practice.plan.name}: Vestibule keeps {rateWords(practice)}.{' '}
            <span className={classes.quiet}>
              Stripe’s own fee for each card payment is shown on the payments page once Stripe reports it.
            </span>
          </dd>
        </div>
      </dl>
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
