import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { serverClock } from '../../api/server-clock.ts';
import { listTransactions, transactionsCsvUrl } from '../../api/transactions.ts';
import { keepLines } from '../../ui/keep-lines.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from '../../ui/table.module.css';
import { askedBy, filterFrom, type TransactionFilter } from './filter.ts';
import { TransactionFilters } from './transaction-filters.tsx';
import { TransactionSheet } from './transaction-sheet.tsx';
import { TransactionsTable } from './transactions-table.tsx';
import { t } from '../../texts/texts.ts';

interface TransactionsPageProps {
  readonly lead: string;
  readonly filter: TransactionFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: TransactionFilter) => void;
  /** An operator sees all practices, and may leave the platform its fee. */
  readonly isOperator: boolean;
  /** Whose days are meant by the names of periods; the server takes dates as each practice's own. */
  readonly zone: string;
}

/** For an operator the payments of all practices; for an owner those of their own. */
export function TransactionsPage({ lead, filter, onFilter, isOperator, zone }: TransactionsPageProps) {
  const asking = askedBy(filter, serverClock.nowMs(), zone);
  const asked = useInfiniteQuery({
    queryKey: ['transactions', asking],
    queryFn: ({ pageParam }) => listTransactions(asking, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => keepLines(before),
    refetchInterval: 30_000,
  });
  const { open, ...standing } = filter;
  const set = (change: Readonly<Record<string, string | undefined>>) => onFilter(filterFrom({ ...filter, ...change }));
  const isFiltered = Object.keys(standing).length > 0;
  return (
    <Page
      title={t('Transactions')}
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
          {t('Download CSV')}
        </Button>
      }
    >
      <TransactionFilters filter={filter} zone={zone} isOperator={isOperator} onFilter={onFilter} />
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <div className={classes.empty}>
              <p>
                {isFiltered
                  ? t('No payments match this filter.')
                  : t('No payments in the last 30 days. They appear here when a client pays.')}
              </p>
              {standing.period !== 'all' && (
                <Button variant="default" onClick={() => onFilter({ period: 'all' })}>
                  {t('Show all payments')}
                </Button>
              )}
            </div>
          ) : (
            <Card>
              <TransactionsTable
                items={items}
                totals={pages[0]?.totals ?? []}
                showPractice={isOperator}
                zone={zone}
                open={open}
                isOld={asked.isPlaceholderData}
                onOpen={(id) => set({ open: id })}
              />
              <NextPage asked={asked} />
            </Card>
          );
        }}
      </QueryState>
      <TransactionSheet
        id={open}
        zone={zone}
        isOperator={isOperator}
        onPractitioner={(practitioner) => set({ practitioner, open: undefined })}
        onClose={() => set({ open: undefined })}
      />
    </Page>
  );
}
