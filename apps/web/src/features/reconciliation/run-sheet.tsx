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
      title={run ? `${run.from} to ${dayAfter(run.to, -1)}` : 'Comparison'}
      onClose={onClose}
    >
      <QueryState asked={asked} lines={6}>
        {({ payouts, days }) => (
          <>
            <SheetPart title="By payout">
              <Lines
                label="payouts"
                empty="No payout in these days."
                lines={payouts.map((line) => ({
                  ...line,
                  key: line.payoutId,
                  name: (
                    <>
                      {shortDate(line.createdAt, zone)}
                      <br />
                      <CopyId id={line.payoutId} label="the id of the payout" />
                    </>
                  ),
                }))}
              />
            </SheetPart>
            <SheetPart title="By day">
              <Lines
                label="days"
                empty="Nothing moved on these days."
                lines={days.map((line) => ({
                  ...line,
                  key: `${line.day} ${line.accountId ?? ''} ${line.currency}`,
                  name: (
                    <>
                      {line.day}
                      <div className={classes.quiet}>{line.practice?.name ?? 'The platform'}</div>
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
  label,
  empty,
  lines,
}: {
  readonly label: string;
  readonly empty: string;
  readonly lines: readonly Line[];
}) {
  if (lines.length === 0) return <p className={classes.quiet}>{empty}</p>;
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={`Comparison of ${label}, scrollable`}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{label === 'days' ? 'Day' : 'Payout'}</th>
            <th scope="col" className={classes.amount}>
              Stripe
            </th>
            <th scope="col" className={classes.amount}>
              Our books
            </th>
            <th scope="col">Movements</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{line.name}</th>
              <td className={classes.amount}>{moneyText({ amount: line.stripe, currency: line.currency })}</td>
              <td className={classes.amount}>{moneyText({ amount: line.ledger, currency: line.currency })}</td>
              <td>
                {line.matched} matched
                {line.missing > 0 && <div>{line.missing} missing</div>}
                {line.different > 0 && <div>{line.different} different</div>}
                {line.foreign > 0 && <div className={classes.quiet}>{line.foreign} not through us</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
