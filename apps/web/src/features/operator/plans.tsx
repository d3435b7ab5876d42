import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPlans, searchPractices } from '../../api/plans.ts';
import type { DatedRate, PlanInBook, PracticeTerms } from '../../api/types.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { rateText } from '../../ui/rate.ts';
import { longDate } from '../../ui/times.ts';
import { type Decision, DecisionDialog } from './decision-dialog.tsx';
import classes from './plans.module.css';
import { WorkerNotice } from './worker-notice.tsx';

/** What an operator decides about money: the rates of plans, and who has which plan. Everything has a beginning, and nothing is taken back. */
export function Plans() {
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans });
  const [decision, setDecision] = useState<Decision>();
  return (
    <Page
      title="Plans"
      lead="What we keep of each payment. A change counts for fees that are set from its day on; those set before keep theirs."
    >
      <WorkerNotice />
      <QueryState asked={plans}>
        {(items) => (
          <>
            {items.map((plan) => (
              <PlanCard key={plan.code} plan={plan} onAdd={() => setDecision({ kind: 'plan_rate', plan })} />
            ))}
            <Practices onDecide={setDecision} />
            {decision && <DecisionDialog decision={decision} plans={items} onClose={() => setDecision(undefined)} />}
          </>
        )}
      </QueryState>
    </Page>
  );
}

const WHEN = { past: 'until replaced', now: 'now', coming: 'coming' } as const;

function PlanCard({ plan, onAdd }: { readonly plan: PlanInBook; readonly onAdd: () => void }) {
  return (
    <Card
      title={plan.name}
      actions={
        <Button variant="light" size="sm" onClick={onAdd} aria-label={`New rate for ${plan.name}`}>
          New rate
        </Button>
      }
    >
      <p className={classes.quiet}>
        {plan.practices === 1 ? 'One practice' : `${plan.practices} practices`};{' '}
        {plan.payments === 'add_on' ? 'payments are an addition that the owner takes on' : 'payments are included'}.
      </p>
      <Rates items={plan.rates} />
    </Card>
  );
}

function Rates({ items }: { readonly items: readonly DatedRate[] }) {
  return (
    <ul className={classes.list}>
      {items.map(({ id, currency, platformFee, from, when, by }) => (
        <li key={id} className={classes.item} data-when={when}>
          <span>
            <strong>{platformFee ? rateText(platformFee, currency) : 'The plan’s rate again'}</strong>{' '}
            {currency ?? 'all currencies'}
          </span>
          <span className={classes.quiet}>
            {WHEN[when]}, from {longDate(from)}
            {by && `, by ${by}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Practices({ onDecide }: { readonly onDecide: (decision: Decision) => void }) {
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const asked = useInfiniteQuery({
    queryKey: ['practices', wanted],
    queryFn: ({ pageParam }) => searchPractices(wanted, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  return (
    <Card title="Practices">
      <TextInput
        label="Find a practice by name"
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <QueryState asked={asked} lines={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={classes.quiet}>No practice has a name like that.</p>
          ) : (
            <>
              <ul className={classes.list}>
                {items.map((practice) => (
                  <PracticeLine key={practice.id} practice={practice} onDecide={onDecide} />
                ))}
              </ul>
              <NextPage asked={asked} />
            </>
          );
        }}
      </QueryState>
    </Card>
  );
}

function PracticeLine({
  practice,
  onDecide,
}: {
  readonly practice: PracticeTerms;
  readonly onDecide: (decision: Decision) => void;
}) {
  const { name, plan, currency, canCollect } = practice;
  return (
    <li className={classes.item}>
      <div className={classes.who}>
        <strong>{name}</strong>
        <span className={classes.quiet}>
          {plan.name}, {rateText(plan.platformFee, currency)}
          {plan.negotiated && ' (agreed)'}; {canCollect ? 'takes payments' : 'takes no payments'}
          {plan.next &&
            `; from ${longDate(plan.next.from)} ${plan.next.planName}, ${rateText(plan.next.platformFee, currency)}`}
        </span>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="sm"
          aria-label={`Move ${name} to another plan`}
          onClick={() => onDecide({ kind: 'move', practice })}
        >
          Move
        </Button>
        <Button
          variant="default"
          size="sm"
          aria-label={`Own rate for ${name}`}
          onClick={() => onDecide({ kind: 'own_rate', practice })}
        >
          Own rate
        </Button>
      </div>
    </li>
  );
}
