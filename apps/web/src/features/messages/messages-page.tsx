import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { listMessages, resendMessage, retryFailedMessages } from '../../api/messages.ts';
import type { Role } from '../../api/types.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import classes from '../../ui/table.module.css';
import type { MessageFilter } from './filter.ts';
import { MessageFilters } from './message-filters.tsx';
import { MessageLine } from './message-line.tsx';
import { t } from '../../texts/texts.ts';

interface MessagesPageProps {
  readonly filter: MessageFilter;
  /** The filter lives in the address, so that a view can be bookmarked and sent. */
  readonly onFilter: (filter: MessageFilter) => void;
  readonly zone: string;
  readonly role: Role;
}

/** All that people were told or could not be told, and what to do about it. */
export function MessagesPage({ filter, onFilter, zone, role }: MessagesPageProps) {
  const queries = useQueryClient();
  const asked = useInfiniteQuery({
    queryKey: ['messages', 'list', filter],
    queryFn: ({ pageParam }) => listMessages(filter, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 15_000,
  });
  const again = async (words: string) => {
    notifications.show({ message: words });
    await queries.invalidateQueries({ queryKey: ['messages'] });
  };
  const one = useMutation({ mutationFn: resendMessage, onSuccess: () => again(t('It is sent again now.')) });
  const all = useMutation({
    mutationFn: retryFailedMessages,
    onSuccess: ({ retried }) =>
      again(retried === 1 ? t('It is tried again now.') : t('{{retried}} are tried again now.', { retried })),
  });
  const error = one.error ?? all.error;
  const { failed = 0, returned = 0, waiting = 0 } = asked.data?.pages[0]?.counts ?? {};
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <Page
      title={t('Messages')}
      lead={t('What people were told, what waits, and what could not be sent.')}
      width="wide"
      actions={
        role === 'owner' &&
        failed > 0 && (
          <Button
            variant="default"
            loading={all.isPending}
            onClick={() => all.mutate()}
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
          >
            {failed === 1 ? t('Try the failed one again') : t('Try all {{failed}} failed again', { failed })}
          </Button>
        )
      }
    >
      {error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(error)}
        </Notice>
      )}
      <MessageFilters filter={filter} onFilter={onFilter} role={role} counts={{ failed, returned, waiting }} />
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return (
            <>
              {pages[0]?.isSetUp === false && (
                <Notice title={t('E-mail is not set up here')}>
                  {t('Nothing is sent for you: please send the links yourself. What there is to tell waits here.')}
                </Notice>
              )}
              {items.length === 0 ? (
                <div className={classes.empty}>
                  <p>{isFiltered ? t('None is like that.') : t('Nobody has been told anything yet.')}</p>
                </div>
              ) : (
                <Card>
                  <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('Messages, scrollable')}>
                    <table className={classes.table}>
                      <thead>
                        <tr>
                          <th scope="col">{t('Sent to')}</th>
                          <th scope="col" className={classes.wideOnly}>
                            {t('About')}
                          </th>
                          <th scope="col" className={classes.wideOnly}>
                            {t('State')}
                          </th>
                          <th scope="col">{t('Again')}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {items.map((item) => (
                          <MessageLine
                            key={item.id}
                            item={item}
                            zone={zone}
                            isSending={one.isPending && one.variables === item.id}
                            onAgain={() => one.mutate(item.id)}
                          />
                        ))}
                      </tbody>
                    </table>
                  </div>
                  <NextPage asked={asked} />
                </Card>
              )}
            </>
          );
        }}
      </QueryState>
    </Page>
  );
}
