import '@mantine/core/styles/Input.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { wordsFor } from '../../api/http.ts';
import type { JoinView } from '../../api/types.ts';
import { type Devices, knock, readOwnWaiting, sayWhileWaiting } from '../../api/waiting.ts';
import { Messages } from '../../ui/messages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { countdownWords } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import classes from './states.module.css';
import { firstName } from './words.ts';

const STILL_HERE_MS = 20_000;
const waitingKey = (token: string) => ['join', token, 'waiting'] as const;

interface DoorProps {
  readonly view: JoinView;
  readonly token: string;
  readonly devices: Devices;
  readonly onCheck: () => void;
  readonly onStale: () => void;
}

/** In time, paid and ready: one press, and the practitioner knows. */
export function Knock({ view, token, devices, onCheck, onStale }: DoorProps) {
  const { practitioner, practice } = view;
  useTitle('The waiting room is open');
  const knocking = useMutation({ mutationFn: () => knock(token, devices), onSuccess: onStale });
  return (
    <JoinLayout view={view} door="ajar" step="Wait">
      <StepHeading>The waiting room is open</StepHeading>
      <Late view={view} />
      <p>You haven’t joined yet. Press the button, and {practitioner.name} sees that you are here and lets you in.</p>
      {knocking.error && (
        <Notice tone="bad" announce="alert" title="That didn’t work">
          {wordsFor(knocking.error)}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button size="lg" fullWidth loading={knocking.isPending} onClick={() => knocking.mutate()}>
          Join waiting room
        </Button>
        <Button size="lg" fullWidth variant="subtle" onClick={onCheck}>
          Check camera and microphone again
        </Button>
      </div>
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
    </JoinLayout>
  );
}

/** Waiting to be let in. The page says every while that it is still open; the place is kept by the server, over reloads too. */
export function Lobby({ view, token, devices, onCheck }: DoorProps) {
  const { practitioner, practice, reason } = view;
  const queries = useQueryClient();
  const { camera, microphone } = devices;
  const own = useQuery({ queryKey: waitingKey(token), queryFn: () => readOwnWaiting(token), networkMode: 'always' });
  useEffect(() => {
    const say = () =>
      void knock(token, { camera, microphone })
        .then((seen) => queries.setQueryData(waitingKey(token), seen))
        .catch(() => undefined); // the page itself says when it is offline
    say();
    const timer = setInterval(say, STILL_HERE_MS);
    return () => clearInterval(timer);
  }, [queries, token, camera, microphone]);
  const nowMs = useNow(1000);
  const waitedMs = own.data?.since ? Math.max(0, nowMs - Date.parse(own.data.since)) : undefined;
  useTitle(reason === 'sent_back' ? 'Please wait' : 'In the waiting room');
  return (
    <JoinLayout view={view} door="ajar" step="Wait">
      <StepHeading>
        {reason === 'sent_back' ? `One moment, ${firstName(view)}` : `${practitioner.name} knows you’re here`}
      </StepHeading>
      {reason === 'sent_back' && (
        <Notice announce="status" title={`${practitioner.name} asked you to wait`}>
          {own.data?.message}
        </Notice>
      )}
      <Late view={view} />
      <p className={classes.presence} role="status">
        <span className={classes.lamp} data-on={own.data?.practitioner === 'here'} aria-hidden="true" />
        {whereWords(own.data?.practitioner, practitioner.name)}
      </p>
      <div className={classes.clock}>
        <p>You’ve been waiting</p>
        <p className={classes.waited} role="timer" aria-live="off">
          {waitedMs === undefined ? 'a moment' : countdownWords(waitedMs)}
        </p>
      </div>
      <p>You’ll be let in by itself: stay on this page, there is a sound. If you reload it, you keep your place.</p>
      <Messages
        label={`Message to ${practice.name}`}
        lines={(own.data?.messages ?? []).map((line) => ({
          ...line,
          mine: line.from === 'participant',
          who: line.from === 'participant' ? 'You' : practice.name,
        }))}
        onSend={async (text) => {
          await sayWhileWaiting(token, text);
          await queries.invalidateQueries({ queryKey: waitingKey(token) });
        }}
      />
      <Button size="lg" fullWidth variant="subtle" onClick={onCheck}>
        Check camera and microphone again
      </Button>
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
    </JoinLayout>
  );
}

/** The practitioner said no, or put somebody out; with or without a reason. The page keeps looking: they may think better of it. */
export function Declined({ view, token }: { readonly view: JoinView; readonly token: string }) {
  const own = useQuery({ queryKey: waitingKey(token), queryFn: () => readOwnWaiting(token), networkMode: 'always' });
  const { practitioner, practice } = view;
  const removed = view.reason === 'removed';
  useTitle(removed ? 'Removed from the call' : 'Not let in');
  return (
    <JoinLayout view={view} door="closed">
      <StepHeading>
        {removed ? `${practitioner.name} removed you from the call` : `${practitioner.name} didn’t let you in`}
      </StepHeading>
      {own.data?.message && (
        <Notice announce="status" title={`${practitioner.name} says`}>
          {own.data.message}
        </Notice>
      )}
      <p>
        If you think that this is a mistake, please contact {practice.name}. Should the door be opened for you{' '}
        {removed ? 'again' : 'after all'}, this page shows it.
      </p>
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
    </JoinLayout>
  );
}

export function Late({ view }: { readonly view: JoinView }) {
  const { name, lateMinutes } = view.practitioner;
  if (lateMinutes === null) return null;
  return (
    <Notice announce="status" title={`${name} is running about ${lateMinutes} minutes late`}>
      Your appointment isn’t forgotten. There is nothing you need to do.
    </Notice>
  );
}

function whereWords(where: 'not_here' | 'here' | 'with_another_client' | undefined, name: string): string {
  switch (where) {
    case 'here':
      return `${name} is in the room.`;
    case 'with_another_client':
      return `${name} is still with somebody else.`;
    case 'not_here':
      return `${name} isn’t here yet.`;
    case undefined:
      return 'Asking where your practitioner is…';
  }
}
