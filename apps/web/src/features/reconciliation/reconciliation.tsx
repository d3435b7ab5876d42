import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { listReconciliations, reconcile, type Reconciliation } from '../../api/books.ts';
import { wordsFor } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { PeriodFields } from '../../ui/period-fields.tsx';
import { askedDays, dayAfter, type NamedPeriod, type Period } from '../../ui/period.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from '../../ui/table.module.css';
import { dateAndTime } from '../../ui/times.ts';
import { Mismatches } from './mismatches.tsx';
import { RunSheet } from './run-sheet.tsx';
import { t } from '../../texts/texts.ts';

const OFFERED: readonly NamedPeriod[] = ['today', '7-days', '30-days', 'month', 'last-month'];

/** Whether our books agree with Stripe and with who was there: what does not, and every comparison that was made. */
export function ReconciliationPage({ zone, isOperator }: { readonly zone: string; readonly isOperator: boolean }) {
  const queries = useQueryClient();
  const [period, setPeriod] = useState<Period>({ period: '7-days' });
  const [open, setOpen] = useState<string>();
  const runs = useQuery({
    queryKey: ['reconciliations'],
    queryFn: () => listReconciliations(),
    refetchInterval: ({ state }) => (state.data?.items.some((run) => run.state === 'running') ? 2_000 : 30_000),
  });
  const { from, to } = askedDays(period, serverClock.nowMs(), zone);
  const running = useMutation({
    mutationFn: reconcile,
    onSuccess: async () => {
      notifications.show({ message: t('It begins within seconds.') });
      await queries.invalidateQueries({ queryKey: ['reconciliations'] });
    },
  });
  return (
    <Page
      title={t('Reconciliation')}
      lead={t(
        'Our books beside Stripe’s and beside who was there. Every night, and whenever you ask; the last five minutes are left for the next time.',
      )}
      width="wide"
    >
      <form
        className={classes.filters}
        aria-label={t('Compare now')}
        onSubmit={(event) => {
          event.preventDefault();
          if (from && to) running.mutate({ from, to });
        }}
      >
        <PeriodFields period={period} zone={zone} offered={OFFERED} onPeriod={setPeriod} />
        <Button type="submit" loading={running.isPending} disabled={!from || !to}>
          {t('Compare now')}
        </Button>
      </form>
      {running.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(running.error)}
        </Notice>
      )}
      <Mismatches zone={zone} isOperator={isOperator} hasCompared={(runs.data?.items.length ?? 0) > 0} />
      <QueryState asked={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <div className={classes.empty}>
              <p>{t('Nothing was compared yet. It is done every night by itself.')}</p>
            </div>
          ) : (
            <Card title={t('Comparisons')}>
              <Runs items={items} zone={zone} onOpen={setOpen} />
            </Card>
          )
        }
      </QueryState>
      <RunSheet id={open} zone={zone} onClose={() => setOpen(undefined)} />
    </Page>
  );
}

interface RunsProps {
  readonly items: readonly Reconciliation[];
  readonly zone: string;
  readonly onOpen: (id: string) => void;
}
const Runs = ({ items, zone, onOpen }: RunsProps) => (
  <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('Comparisons, scrollable')}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('Begun')}</th>
          <th scope="col" className={classes.wideOnly}>
            {t('Days')}
          </th>
          <th scope="col" className={classes.wideOnly}>
            {t('State')}
          </th>
          <th scope="col" className={classes.amount}>
            {t('Matched')}
          </th>
          <th scope="col" className={classes.amount}>
            {t('Missing')}
          </th>
          <th scope="col" className={classes.amount}>
            {t('Different')}
          </th>
          <th scope="col" className={`${classes.amount} ${classes.wideOnly}`}>
            {t('Still open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((run) => (
          <tr key={run.id} className={classes.rowLink} onClick={() => onOpen(run.id)}>
            <td>
              <button
                type="button"
                className={classes.open}
                onClick={(event) => {
                  event.stopPropagation();
                  onOpen(run.id);
                }}
              >
                {dateAndTime(run.startedAt, zone)}
              </button>
              <div className={classes.narrowOnly}>
                <RunState run={run} />
              </div>
            </td>
            <td className={classes.wideOnly}>
              {t('{{from}} to {{dayAfter}}', { from: run.from, dayAfter: dayAfter(run.to, -1) })}
              {run.practice && <div className={classes.quiet}>{run.practice.name}</div>}
            </td>
            <td className={classes.wideOnly}>
              <RunState run={run} />
            </td>
            <td className={classes.amount}>{run.counts.matched}</td>
            <td className={classes.amount}>{run.counts.missing}</td>
            <td className={classes.amount}>{run.counts.different}</td>
            <td className={`${classes.amount} ${classes.wideOnly}`}>
              {t('{{open}} of {{mismatches}}', { open: run.open, mismatches: run.mismatches })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

function RunState({ run }: { readonly run: Reconciliation }) {
  if (run.state === 'running')
    return (
      <StateBadge tone="waiting">
        {t('Running, {{partsDone}} of {{parts}}', { partsDone: run.partsDone, parts: run.parts })}
      </StateBadge>
    );
  const { matched, missing, different, foreign } = run.counts;
  if (run.mismatches === 0 && matched + missing + different + foreign === 0)
    return <StateBadge tone="quiet">{t('Nothing had moved')}</StateBadge>;
  return run.open > 0 ? (
    <StateBadge tone="bad">{t('Does not agree')}</StateBadge>
  ) : (
    <StateBadge tone="good">{run.mismatches > 0 ? t('Agrees now') : t('Agrees')}</StateBadge>
  );
}
