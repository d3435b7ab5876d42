import { Button, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { serverClock } from '../../api/server-clock.ts';
import {
  DELIVERY_STATES,
  type DeliveryState,
  listWebhookDeliveries,
  replayFailedWebhooks,
  replayWebhook,
  type WebhookDelivery,
} from '../../api/webhook-endpoints.ts';
import { CopyId } from '../../ui/copy-id.tsx';
import { NextPage } from '../../ui/next-page.tsx';
import { Notice } from '../../ui/notice.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge, type StateTone } from '../../ui/state-badge.tsx';
import table from '../../ui/table.module.css';
import { dateAndTime, relativeWords } from '../../ui/times.ts';
import { problemWords, STATE_WORDS } from './words.ts';
import classes from './webhook-endpoints.module.css';
import { t } from '../../texts/texts.ts';

export const DELIVERIES = ['webhook-deliveries'];
const TONES: Readonly<Record<DeliveryState, StateTone>> = { delivered: 'good', waiting: 'waiting', failed: 'bad' };

interface DeliveriesProps {
  readonly endpointId: string;
  readonly isOff: boolean;
  readonly zone: string;
  readonly onReplayed: () => void;
}

/** What one endpoint was sent and what it answered, newest first. */
export function Deliveries({ endpointId, isOff, zone, onReplayed }: DeliveriesProps) {
  const queries = useQueryClient();
  const [state, setState] = useState<DeliveryState>();
  const asked = useInfiniteQuery({
    queryKey: [...DELIVERIES, endpointId, state],
    queryFn: ({ pageParam }) => listWebhookDeliveries(endpointId, state, pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state: { data } }) => ((data?.pages[0]?.waiting ?? 0) > 0 ? 2_000 : 15_000),
  });
  const replayed = async (message: string) => {
    notifications.show({ message });
    onReplayed();
    await queries.invalidateQueries({ queryKey: [...DELIVERIES, endpointId] });
  };
  const one = useMutation({
    mutationFn: (id: string) => replayWebhook(endpointId, id),
    onSuccess: () => replayed(t('It is sent again now.')),
  });
  const all = useMutation({
    mutationFn: () => replayFailedWebhooks(endpointId),
    onSuccess: ({ replayed: count }) =>
      replayed(count === 1 ? t('One is sent again now.') : t('{{count}} are sent again now.', { count })),
  });
  const error = one.error ?? all.error;
  const counts = asked.data?.pages[0];
  return (
    <section className={classes.log} aria-label={t('Log')}>
      <div className={table.filters}>
        <NativeSelect
          label={t('Show')}
          value={state ?? ''}
          data={[
            { value: '', label: t('All') },
            ...DELIVERY_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
          ]}
          onChange={({ currentTarget }) => setState(DELIVERY_STATES.find((known) => known === currentTarget.value))}
        />
        {counts && counts.failed > 0 && (
          <Button variant="default" disabled={isOff} loading={all.isPending} onClick={() => all.mutate()}>
            {t('Send all {{failed}} given up again', { failed: counts.failed })}
          </Button>
        )}
      </div>
      {error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(error)}
        </Notice>
      )}
      <QueryState asked={asked} lines={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={classes.quiet}>
              {state === undefined ? t('Nothing was sent yet. A test event shows whether it works.') : t('None.')}
            </p>
          ) : (
            <>
              <div className={table.scroll} tabIndex={0} role="region" aria-label={t('Log, scrollable')}>
                <table className={table.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('Event')}</th>
                      <th scope="col" className={table.wideOnly}>
                        {t('State')}
                      </th>
                      <th scope="col" className={table.wideOnly}>
                        {t('Its last answer')}
                      </th>
                      <th scope="col">{t('Send')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {items.map((item) => (
                      <Line
                        key={item.id}
                        item={item}
                        zone={zone}
                        isOff={isOff}
                        isReplaying={one.isPending && one.variables === item.id}
                        onReplay={() => one.mutate(item.id)}
                      />
                    ))}
                  </tbody>
                </table>
              </div>
              <NextPage asked={asked} />
            </>
          );
        }}
      </QueryState>
    </section>
  );
}

interface LineProps {
  readonly item: WebhookDelivery;
  readonly zone: string;
  readonly isOff: boolean;
  readonly isReplaying: boolean;
  readonly onReplay: () => void;
}
function Line({ item, zone, isOff, isReplaying, onReplay }: LineProps) {
  const { type, eventId, createdAt, state, tries, nextTryAt, body } = item;
  const standing = (
    <>
      <StateBadge tone={TONES[state]}>{STATE_WORDS[state]}</StateBadge>
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
        <code>{type}</code>
        <br />
        <time dateTime={createdAt} className={classes.quiet}>
          {dateAndTime(createdAt, zone)}
        </time>
        <details>
          <summary>{t('What is sent')}</summary>
          <CopyId id={eventId} label={t('the id of the event')} />
          <pre className={classes.body}>{JSON.stringify(JSON.parse(body), null, 2)}</pre>
        </details>
        <div className={table.narrowOnly}>
          {standing}
          <Answer item={item} />
        </div>
      </th>
      <td className={table.wideOnly}>{standing}</td>
      <td className={table.wideOnly}>
        <Answer item={item} />
      </td>
      <td>
        <Button
          size="xs"
          variant="default"
          disabled={isOff}
          loading={isReplaying}
          onClick={onReplay}
          aria-label={t('Send {{type}} again', { type })}
        >
          {t('Again')}
        </Button>
      </td>
    </tr>
  );
}

function Answer({ item }: { readonly item: WebhookDelivery }) {
  const { status, tookMs, answer, triedAt } = item;
  const problem = problemWords(item);
  if (triedAt === null && problem === null) return <span className={classes.quiet}>{t('Not tried yet')}</span>;
  const facts = [
    status === null ? null : t('Status {{status}}', { status }),
    tookMs === null ? null : t('{{tookMs}} ms', { tookMs }),
  ].filter(Boolean);
  return (
    <div className={classes.answer}>
      {problem && <span>{problem}</span>}
      {facts.length > 0 && <span className={classes.quiet}>{facts.join(', ')}</span>}
      {answer && <code className={classes.words}>{answer}</code>}
    </div>
  );
}
