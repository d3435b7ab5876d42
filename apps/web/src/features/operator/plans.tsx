import { Button, TextInput } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { listPlans, searchPractices } from '../../api/plans.ts';
import type { DatedRate, PlanInBook, PracticeTerms } from '../../api/types.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { rateText } from '../../ui/percent.ts';
import { longDate } from '../../ui/times.ts';
import { type Decision, DecisionDialog } from './decision-dialog.tsx';
import classes from './plans.module.css';
import { WorkerNotice } from './worker-notice.tsx';
import { t } from '../../texts/texts.ts';

/** What an operator decides about money: the rates of plans, and who has which plan. Everything has a beginning, and nothing is taken back. */
export function Plans() {
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans });
  const [decision, setDecision] = useState<Decision>();
  return (
    <Page
      title={t('Plans')}
      lead={t(
        'What we keep of each payment. A change counts for fees that are set from its day on; those set before keep theirs.',
      )}
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

function ratedWords(when: DatedRate['when'], from: string, by: string | null): string {
  const isBy = by !== null && by !== '';
  switch (when) {
    case 'past':
      return isBy
        ? t('until replaced, from {{from}}, by {{by}}', { from, by })
        : t('until replaced, from {{from}}', { from });
    case 'now':
      return isBy ? t('now, from {{from}}, by {{by}}', { from, by }) : t('now, from {{from}}', { from });
    case 'coming':
      return isBy ? t('coming, from {{from}}, by {{by}}', { from, by }) : t('coming, from {{from}}', { from });
  }
}

function PlanCard({ plan, onAdd }: { readonly plan: PlanInBook; readonly onAdd: () => void }) {
  return (
    <Card
      title={plan.name}
      actions={
        <Button variant="light" size="sm" onClick={onAdd} aria-label={t('New rate for {{plan}}', { plan: plan.name })}>
          {t('New rate')}
        </Button>
      }
    >
      <p className={classes.quiet}>
        {t('{{count}} practices', { count: plan.practices })};{' '}
        {plan.payments === 'add_on'
          ? t('payments are an addition that the owner takes on')
          : t('payments are included')}
        .
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
            <strong>{platformFee ? rateText(platformFee, currency) : t('The plan’s rate again')}</strong>{' '}
            {currency ?? t('all currencies')}
          </span>
          <span className={classes.quiet}>{ratedWords(when, longDate(from), by)}</span>
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
    <Card title={t('Practices')}>
      <TextInput
        label={t('Find a practice by name')}
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <QueryState asked={asked} lines={2}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={classes.quiet}>{t('No practice has a name like that.')}</p>
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
          {plan.negotiated && <> {t('(agreed)')}</>}; {canCollect ? t('takes payments') : t('takes no payments')}
          {plan.next &&
            `; ${t('from {{from}} {{planName}}, {{rate}}', { from: longDate(plan.next.from), planName: plan.next.planName, rate: rateText(plan.next.platformFee, currency) })}`}
        </span>
      </div>
      <div className={classes.acts}>
        <Button
          variant="default"
          size="sm"
          aria-label={t('Move {{name}} to another plan', { name })}
          onClick={() => onDecide({ kind: 'move', practice })}
        >
          {t('Move')}
        </Button>
        <Button
          variant="default"
          size="sm"
          aria-label={t('Own rate for {{name}}', { name })}
          onClick={() => onDecide({ kind: 'own_rate', practice })}
        >
          {t('Own rate')}
        </Button>
      </div>
    </li>
  );
}
