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
    onSuccess: () => replayed('It is sent again now.'),
  });
  const all = useMutation({
    mutationFn: () => replayFailedWebhooks(endpointId),
    onSuccess: ({ replayed: count }) =>
      replayed(count === 1 ? 'One is sent again now.' : `${count} are sent again now.`),
  });
  const error = one.error ?? all.error;
  const counts = asked.data?.pages[0];
  return (
    <section className={classes.log} aria-label="Log">
      <div className={table.filters}>
        <NativeSelect
          label="Show"
          value={state ?? ''}
          data={[
            { value: '', label: 'All' },
            ...DELIVERY_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
          ]}
          onChange={({ currentTarget }) => setState(DELIVERY_STATES.find((known) => known === currentTarget.value))}
        />
        {counts && counts.failed > 0 && (
          <Button variant="default" disabled={isOff} loading={all.isPending} onClick={() => all.mutate()}>
            Send all {counts.failed} given up again
          </Button>
        )}
      </div>
      {error && (
        <Notice tone="bad" announce="alert" title="That didn’t work">
          {wordsFor(error)}
        </Notice>
      )}
      <QueryState asked={asked} lines={3}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <p className={classes.quiet}>
              {state === undefined ? 'Nothing was sent yet. A test event shows whether it works.' : 'None.'}
            </p>
          ) : (
            <>
              <div className={table.scroll} tabIndex={0} role="region" aria-label="Log, scrollable">
                <table className={table.table}>
                  <thead>
                    <tr>
                      <th scope="col">Event</th>
                      <th scope="col" className={table.wideOnly}>
                        State
                      </th>
                      <th scope="col" className={table.wideOnly}>
                        Its last answer
                      </th>
                      <th scope="col">Send</th>
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
        {tries} {tries === 1 ? 'try' : 'tries'}
        {nextTryAt && `, next ${relativeWords(nextTryAt, serverClock.nowMs())}`}
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
          <summary>What is sent</summary>
          <CopyId id={eventId} label="the id of the event" />
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
          aria-label={`Send ${type} again`}
        >
          Again
        </Button>
      </td>
    </tr>
  );
}

function Answer({ item }: { readonly item: WebhookDelivery }) {
  const { status, tookMs, answer, triedAt } = item;
  const problem = problemWords(item);
  if (triedAt === null && problem === null) return <span className={classes.quiet}>Not tried yet</span>;
  const facts = [status === null ? null : `Status ${status}`, tookMs === null ? null : `${tookMs} ms`].filter(Boolean);
  return (
    <div className={classes.answer}>
      {problem && <span>{problem}</span>}
      {facts.length > 0 && <span className={classes.quiet}>{facts.join(', ')}</span>}
      {answer && <code className={classes.words}>{answer}</code>}
    </div>
  );
}
