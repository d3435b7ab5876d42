import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import {
  FAILED_STATES,
  listFailedWebhooks,
  retryAllWebhooks,
  retryWebhook,
  type FailedState,
  type FailedWebhook,
} from '../../api/books.ts';
import { wordsFor } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { spaced } from '../../ui/kind-words.ts';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card, Page } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from '../../ui/table.module.css';
import { countdownWords, dateAndTime, relativeWords } from '../../ui/times.ts';
import { said, t } from '../../texts/texts.ts';

const STATE_WORDS: Readonly<Record<FailedState, string>> = said({
  retrying: () => t('Tried again by itself'),
  needs_person: () => t('Needs a person'),
});

/** What Stripe and the video server told and could not be handled: an owner's own account, for operators all. */
export function Webhooks({ zone, isOperator }: { readonly zone: string; readonly isOperator: boolean }) {
  const queries = useQueryClient();
  const [state, setState] = useState<FailedState>();
  const asked = useInfiniteQuery({
    queryKey: ['failed-webhooks', state],
    queryFn: ({ pageParam }) => listFailedWebhooks(state, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: 10_000,
  });
  const retried = async ({ retried: count }: { readonly retried: number }) => {
    notifications.show({
      message: count === 1 ? t('It is tried again now.') : t('{{count}} are tried again now.', { count }),
    });
    await queries.invalidateQueries({ queryKey: ['failed-webhooks'] });
  };
  const one = useMutation({ mutationFn: retryWebhook, onSuccess: retried });
  const all = useMutation({ mutationFn: retryAllWebhooks, onSuccess: retried });
  const error = one.error ?? all.error;
  const counts = asked.data?.pages[0]?.counts;
  const waiting = (counts?.retrying ?? 0) + (counts?.needsPerson ?? 0);
  return (
    <Page
      title={t('Failed webhooks')}
      lead={t('What Stripe told us and could not be handled. Nothing is lost by it: Stripe itself is asked as well.')}
      width="wide"
      actions={
        waiting > 0 && (
          <Button
            variant="default"
            loading={all.isPending}
            onClick={() => all.mutate()}
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
          >
            {t('Try all {{waiting}} again', { waiting })}
          </Button>
        )
      }
    >
      {error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(error)}
        </Notice>
      )}
      {(waiting > 0 || state !== undefined) && (
        <form className={classes.filters} aria-label={t('Filter')} onSubmit={(event) => event.preventDefault()}>
          <NativeSelect
            label={t('State')}
            value={state ?? ''}
            data={[
              { value: '', label: t('All ({{waiting}})', { waiting }) },
              { value: 'needs_person', label: `${STATE_WORDS.needs_person} (${counts?.needsPerson ?? 0})` },
              { value: 'retrying', label: `${STATE_WORDS.retrying} (${counts?.retrying ?? 0})` },
            ]}
            onChange={({ currentTarget }) => setState(FAILED_STATES.find((known) => known === currentTarget.value))}
          />
        </form>
      )}
      <QueryState asked={asked}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <div className={classes.empty}>
              <p>{state === undefined ? t('Everything that was told is handled.') : t('None is in this state.')}</p>
            </div>
          ) : (
            <Card>
              <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('Failed webhooks, scrollable')}>
                <table className={classes.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('What')}</th>
                      {isOperator && (
                        <th scope="col" className={classes.wideOnly}>
                          {t('Practice')}
                        </th>
                      )}
                      <th scope="col" className={classes.wideOnly}>
                        {t('Age')}
                      </th>
                      <th scope="col" className={classes.wideOnly}>
                        {t('Last error')}
                      </th>
                      <th scope="col" className={classes.wideOnly}>
                        {t('State')}
                      </th>
                      <th scope="col">{t('Try again')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((item) => (
                      <Line
                        key={item.id}
                        item={item}
                        zone={zone}
                        isOperator={isOperator}
                        isTrying={one.isPending && one.variables === item.id}
                        onRetry={() => one.mutate(item.id)}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              <NextPage asked={asked} />
            </Card>
          );
        }}
      </QueryState>
    </Page>
  );
}

interface LineProps {
  readonly item: FailedWebhook;
  readonly zone: string;
  readonly isOperator: boolean;
  readonly isTrying: boolean;
  readonly onRetry: () => void;
}
function Line({ item, zone, isOperator, isTrying, onRetry }: LineProps) {
  const { id, kind, payloadId, practice, receivedAt, ageSeconds, tries, lastError, nextTryAt, state } = item;
  const standing = (
    <>
      <StateBadge tone={state === 'needs_person' ? 'bad' : 'waiting'}>{STATE_WORDS[state]}</StateBadge>
      <br />
      <span className={classes.quiet}>
        {nextTryAt
          ? t('{{count}} tries, next {{time}}', {
              count: tries,
              time: relativeWords(nextTryAt, serverClock.nowMs()),
            })
          : t('{{count}} tries', { count: tries })}
      </span>
    </>
  );
  return (
    <tr>
      <th scope="row">
        {kind}
        <br />
        <CopyId id={payloadId ?? id} label={payloadId ? t('the id of what it is about') : t('the id of the event')} />
        <div className={classes.narrowOnly}>{standing}</div>
      </th>
      {isOperator && <td className={classes.wideOnly}>{practice?.name ?? t('None that we know')}</td>}
      <td className={classes.wideOnly}>
        <time dateTime={receivedAt} title={dateAndTime(receivedAt, zone)}>
          {countdownWords(ageSeconds * 1000)}
        </time>
      </td>
      <td className={classes.wideOnly}>{spaced(lastError)}</td>
      <td className={classes.wideOnly}>{standing}</td>
      <td>
        <Button
          size="xs"
          variant="default"
          loading={isTrying}
          onClick={onRetry}
          aria-label={t('Try {{kind}} again now', { kind })}
        >
          {t('Now')}
        </Button>
      </td>
    </tr>
  );
}
