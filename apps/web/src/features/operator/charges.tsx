import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { listTransactions, transactionsCsvUrl } from '../../api/transactions.ts';
import { TRANSACTION_STATUSES, type TransactionFilter } from '../../api/types.ts';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { ChargesTable } from './charges-table.tsx';
import classes from './charges.module.css';
import { filterFrom, inInstants, STATUS_WORDS } from './filter.ts';

interface ChargesProps {
  readonly title: string;
  readonly lead: string;
  readonly filter: TransactionFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: TransactionFilter) => void;
  readonly showPractice: boolean;
  /** Whose days are meant by "from" and "to". */
  readonly zone: string;
}

/** For an operator the charges of all practices; for an owner those of their own. */
export function Charges({ title, lead, filter, onFilter, showPractice, zone }: ChargesProps) {
  const asking = inInstants(filter, zone);
  const asked = useInfiniteQuery({
    queryKey: ['transactions', asking],
    queryFn: ({ pageParam }) => listTransactions(asking, pageParam || undefined),
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
          href={transactionsCsvUrl(asking)}
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
              <ChargesTable items={items} totals={pages[0]?.totals ?? []} showPractice={showPractice} zone={zone} />
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
