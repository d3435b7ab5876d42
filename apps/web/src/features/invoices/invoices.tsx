import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { invoicePdfUrl, listInvoices } from '../../api/invoices.ts';
import { type Invoice, INVOICE_KINDS, type InvoiceFilter } from '../../api/types.ts';
import { moneyText } from '../../ui/money.ts';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import { invoiceFilterFrom, withWholeDays } from './filter.ts';
import classes from './invoices.module.css';

const KIND_WORDS = { invoice: 'Invoices', credit_note: 'Credit notes' } as const;
const STATUS_WORDS: Readonly<Record<Invoice['status'], string>> = {
  due: 'To be paid',
  paid: 'Paid',
  credited: 'Taken back',
  credit: 'Credit note',
};

interface InvoicesProps {
  readonly filter: InvoiceFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: InvoiceFilter) => void;
  readonly zone: string;
}

/** Every invoice and credit note that the practice's clients were given. */
export function Invoices({ filter, onFilter, zone }: InvoicesProps) {
  const asking = withWholeDays(filter);
  const asked = useInfiniteQuery({
    queryKey: ['invoices', asking],
    queryFn: ({ pageParam }) => listInvoices(asking, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 30_000,
  });
  const set = (change: Readonly<Record<string, string>>) => onFilter(invoiceFilterFrom({ ...filter, ...change }));
  const filtered = Object.keys(filter).length > 0;
  return (
    <Page
      title="Invoices"
      lead="Written when a client pays; a credit note when money goes back. Clients have them on their own page."
      width="wide"
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
          label="Kind"
          value={filter.kind ?? ''}
          data={[{ value: '', label: 'All' }, ...INVOICE_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))]}
          onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
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
              {filtered ? 'No invoices match this filter.' : 'No invoices yet. One is written for every payment.'}
            </p>
          ) : (
            <Card>
              <Table items={items} zone={zone} />
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

function Table({ items, zone }: { readonly items: readonly Invoice[]; readonly zone: string }) {
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Invoices, scrollable">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Date</th>
            <th scope="col">Client</th>
            <th scope="col">Practitioner</th>
            <th scope="col">Status</th>
            <th scope="col" className={classes.amount}>
              Tax
            </th>
            <th scope="col" className={classes.amount}>
              Total
            </th>
            <th scope="col">
              <span className={classes.hidden}>File</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/sessions/$sessionId" params={{ sessionId: row.sessionId }}>
                  {row.number}
                </Link>
              </th>
              <td>{dateAndTime(row.issuedAt, zone)}</td>
              <td>{row.client}</td>
              <td>{row.practitioner}</td>
              <td>{row.about === null ? STATUS_WORDS[row.status] : `Takes back from ${row.about}`}</td>
              <td className={classes.amount}>{signed(row, row.tax.amountMinor)}</td>
              <td className={classes.amount}>{signed(row, row.totalMinor)}</td>
              <td>
                <a href={invoicePdfUrl(row.id)} download className={classes.file}>
                  <IconDownload size={18} aria-hidden="true" /> PDF
                  <span className={classes.hidden}> of {row.number}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a credit note takes back is written with a minus. */
const signed = ({ kind, currency }: Invoice, amount: number): string =>
  amount === 0 ? '–' : `${kind === 'credit_note' ? '−' : ''}${moneyText({ amount, currency })}`;
