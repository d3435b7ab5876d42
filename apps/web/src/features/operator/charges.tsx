import type { Currency } from '@vestibule/kernel';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { listTransactions, transactionsCsvUrl } from '../../api/transactions.ts';
import {
  TRANSACTION_STATUSES,
  type Transaction,
  type TransactionFilter,
  type TransactionStatus,
  type TransactionTotals,
} from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './charges.module.css';
import { filterFrom, STATUS_WORDS } from './filter.ts';

interface ChargesProps {
  readonly title: string;
  readonly lead: string;
  readonly filter: TransactionFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: TransactionFilter) => void;
  readonly showPractice: boolean;
}

export function Charges({ title, lead, filter, onFilter, showPractice }: ChargesProps) {
  const asked = useInfiniteQuery({
    queryKey: ['transactions', filter],
    queryFn: ({ pageParam }) => listTransactions(filter, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const set = (change: Readonly<Record<string, string>>) => onFilter(filterFrom({ ...filter, ...change }));
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page
      title={title}
      lead={lead}
      width="wide"
      actions={
        <Button
          component="a"
          href={transactionsCsvUrl(filter)}
          download
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          Download CSV
        </Button>
      }
    >
      <form className={classes.filters} aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
        <TextInput
          label="From"
          type="date"
          value={filter.from ?? ''}
          onChange={({ currentTarget }) => set({ from: currentTarget.value })}
        />
        <TextInput
          label="To"
          type="date"
          value={filter.to ?? ''}
          onChange={({ currentTarget }) => set({ to: currentTarget.value })}
        />
        <NativeSelect
          label="Status"
          value={filter.status ?? ''}
          data={[
            { value: '', label: 'All' },
            ...TRANSACTION_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] })),
          ]}
          onChange={({ currentTarget }) => set({ status: currentTarget.value })}
        />
        {filtered && (
          <Button variant="subtle" onClick={() => onFilter({})}>
            Clear filter
          </Button>
        )}
      </form>
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={classes.empty}>
              {filtered ? 'No charges match this filter.' : 'No charges yet. They appear here when a client pays.'}
            </p>
          ) : (
            <Card>
              <Rows items={items} totals={pages[0]?.totals ?? []} showPractice={showPractice} />
              {asked.hasNextPage && (
                <Button variant="default" loading={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  Show more
                </Button>
              )}
            </Card>
          );
        }}
      </QueryState>
    </Page>
  );
}

interface RowsProps {
  readonly items: readonly Transaction[];
  readonly totals: readonly TransactionTotals[];
  readonly showPractice: boolean;
}

function Rows({ items, totals, showPractice }: RowsProps) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Charges, scrollable">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Date</th>
            {showPractice && <th scope="col">Practice</th>}
            <th scope="col">Practitioner</th>
            <th scope="col">Status</th>
            <Amount head>Gross</Amount>
            <Amount head>Stripe fee</Amount>
            <Amount head>Tax</Amount>
            <Amount head>Platform fee</Amount>
            <Amount head>Refunded</Amount>
            <Amount head>Net</Amount>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <td>
                {dateAndTime(row.paidAt ?? row.createdAt)}
                {row.chargeId && <code className={classes.id}>{row.chargeId}</code>}
              </td>
              {showPractice && <td>{row.practice.name}</td>}
              <td>{row.practitioner.name}</td>
              <td>{STATUS_WORDS[row.status]}</td>
              <Amount>{money(row, row.gross)}</Amount>
              <Amount>{money(row, row.stripeFee)}</Amount>
              <Amount>{money(row, row.tax)}</Amount>
              <Amount>{money(row, row.platformFee)}</Amount>
              <Amount>{row.refunded === 0 ? '–' : money(row, row.refunded)}</Amount>
              <Amount>{money(row, row.net)}</Amount>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {totals.map((total) => (
            <tr key={total.currency}>
              <th scope="row" colSpan={showPractice ? 4 : 3}>
                All {total.count} in {total.currency}
              </th>
              <Amount>{money(total, total.gross)}</Amount>
              <Amount>{money(total, total.stripeFee)}</Amount>
              <Amount>{money(total, total.tax)}</Amount>
              <Amount>{money(total, total.platformFee)}</Amount>
              <Amount>{money(total, total.refunded)}</Amount>
              <Amount>{money(total, total.net)}</Amount>
            </tr>
          ))}
        </tfoot>
      </table>
    </div>
  );
}

/** Statuses in which money has moved, so that Stripe is going to report what it cost. */
const MOVED: readonly TransactionStatus[] = ['paid', 'refunded', 'partially_refunded'];

function money(
  { currency, status }: { readonly currency: Currency; readonly status?: TransactionStatus },
  amount: number | null,
): ReactNode {
  if (amount !== null) return moneyText({ amount, currency });
  if (status === undefined || !MOVED.includes(status)) return '–';
  return (
    <span className={classes.unknown} title="Stripe has not reported it yet">
      not yet known
    </span>
  );
}

function Amount({ head = false, children }: { readonly head?: boolean; readonly children: ReactNode }) {
  return head ? (
    <th scope="col" className={classes.amount}>
      {children}
    </th>
  ) : (
    <td className={classes.amount}>{children}</td>
  );
}
