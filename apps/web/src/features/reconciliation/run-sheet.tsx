import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readReconciliation, type ReconciliationDetail } from '../../api/books.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { moneyText } from '../../ui/money.ts';
import { dayAfter } from '../../ui/period.ts';
import { QueryState } from '../../ui/query-state.tsx';
import { SheetPart, SideSheet } from '../../ui/side-sheet.tsx';
import classes from '../../ui/table.module.css';
import { shortDate } from '../../ui/times.ts';
import { t } from '../../texts/texts.ts';

interface RunSheetProps {
  readonly id: string | undefined;
  readonly zone: string;
  readonly onClose: () => void;
}

/** One comparison, by payout and by day: what Stripe says, what our books say, and how many movements agree. */
export function RunSheet({ id, zone, onClose }: RunSheetProps) {
  const asked = useQuery({
    queryKey: ['reconciliation', id],
    queryFn: () => readReconciliation(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? 2_000 : false),
  });
  const run = asked.data;
  return (
    <SideSheet
      opened={id !== undefined}
      title={run ? t('{{from}} to {{dayAfter}}', { from: run.from, dayAfter: dayAfter(run.to, -1) }) : t('Comparison')}
      onClose={onClose}
    >
      <QueryState asked={asked} lines={6}>
        {({ payouts, days }) => (
          <>
            <SheetPart title={t('By payout')}>
              <Lines
                by="payout"
                empty={t('No payout in these days.')}
                lines={payouts.map((line) => ({
                  ...line,
                  key: line.payoutId,
                  name: (
                    <>
                      {shortDate(line.createdAt, zone)}
                      <br />
                      <CopyId id={line.payoutId} label={t('the id of the payout')} />
                    </>
                  ),
                }))}
              />
            </SheetPart>
            <SheetPart title={t('By day')}>
              <Lines
                by="day"
                empty={t('Nothing moved on these days.')}
                lines={days.map((line) => ({
                  ...line,
                  key: `${line.day} ${line.accountId ?? ''} ${line.currency}`,
                  name: (
                    <>
                      {line.day}
                      <div className={classes.quiet}>{line.practice?.name ?? t('The platform')}</div>
                    </>
                  ),
                }))}
              />
            </SheetPart>
          </>
        )}
      </QueryState>
    </SideSheet>
  );
}

type Line = Omit<ReconciliationDetail['days'][number], 'day'> & {
  readonly key: string;
  readonly name: ReactNode;
};

function Lines({
  by,
  empty,
  lines,
}: {
  readonly by: 'payout' | 'day';
  readonly empty: string;
  readonly lines: readonly Line[];
}) {
  if (lines.length === 0) return <p className={classes.quiet}>{empty}</p>;
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={by === 'day' ? t('Comparison of days, scrollable') : t('Comparison of payouts, scrollable')}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{by === 'day' ? t('Day') : t('Payout')}</th>
            <th scope="col" className={classes.amount}>
              {t('Stripe')}
            </th>
            <th scope="col" className={classes.amount}>
              {t('Our books')}
            </th>
            <th scope="col">{t('Movements')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              <td className={classes.amount}>{moneyText({ amount: line.stripe, currency: line.currency })}</td>
              <td className={classes.amount}>{moneyText({ amount: line.ledger, currency: line.currency })}</td>
              <td>
                {t('{{matched}} matched', { matched: line.matched })}
                {line.missing > 0 && <div>{t('{{missing}} missing', { missing: line.missing })}</div>}
                {line.different > 0 && <div>{t('{{different}} different', { different: line.different })}</div>}
                {line.foreign > 0 && (
                  <div className={classes.quiet}>{t('{{foreign}} not through us', { foreign: line.foreign })}</div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
