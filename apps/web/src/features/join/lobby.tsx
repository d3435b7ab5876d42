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
import { t } from '../../texts/texts.ts';

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
  useTitle(t('The waiting room is open'));
  const knocking = useMutation({ mutationFn: () => knock(token, devices), onSuccess: onStale });
  return (
    <JoinLayout view={view} door="ajar" step="Wait">
      <StepHeading>{t('The waiting room is open')}</StepHeading>
      <Late view={view} />
      <p>
        {t('You haven’t joined yet. Press the button, and {{practitioner}} sees that you are here and lets you in.', {
          practitioner: practitioner.name,
        })}
      </p>
      {knocking.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(knocking.error)}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button size="lg" fullWidth loading={knocking.isPending} onClick={() => knocking.mutate()}>
          {t('Join waiting room')}
        </Button>
        <Button size="lg" fullWidth variant="subtle" onClick={onCheck}>
          {t('Check camera and microphone again')}
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
  useTitle(reason === 'sent_back' ? t('Please wait') : t('In the waiting room'));
  return (
    <JoinLayout view={view} door="ajar" step="Wait">
      <StepHeading>
        {reason === 'sent_back'
          ? t('One moment, {{firstName}}', { firstName: firstName(view) })
          : t('{{practitioner}} knows you’re here', { practitioner: practitioner.name })}
      </StepHeading>
      {reason === 'sent_back' && (
        <Notice announce="status" title={t('{{practitioner}} asked you to wait', { practitioner: practitioner.name })}>
          {own.data?.message}
        </Notice>
      )}
      <Late view={view} />
      <p className={classes.presence} role="status">
        <span className={classes.lamp} data-on={own.data?.practitioner === 'here'} aria-hidden="true" />
        {whereWords(own.data?.practitioner, practitioner.name)}
      </p>
      <div className={classes.clock}>
        <p>{t('You’ve been waiting')}</p>
        <p className={classes.waited} role="timer" aria-live="off">
          {waitedMs === undefined ? t('a moment') : countdownWords(waitedMs)}
        </p>
      </div>
      <p>
        {t('You’ll be let in by itself: stay on this page, there is a sound. If you reload it, you keep your place.')}
      </p>
      <Messages
        label={t('Message to {{practice}}', { practice: practice.name })}
        lines={(own.data?.messages ?? []).map((line) => ({
          ...line,
          mine: line.from === 'participant',
          who: line.from === 'participant' ? t('You') : practice.name,
        }))}
        onSend={async (text) => {
          await sayWhileWaiting(token, text);
          await queries.invalidateQueries({ queryKey: waitingKey(token) });
        }}
      />
      <Button size="lg" fullWidth variant="subtle" onClick={onCheck}>
        {t('Check camera and microphone again')}
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
  useTitle(removed ? t('Removed from the call') : t('Not let in'));
  return (
    <JoinLayout view={view} door="closed">
      <StepHeading>
        {removed
          ? t('{{practitioner}} removed you from the call', { practitioner: practitioner.name })
          : t('{{practitioner}} didn’t let you in', { practitioner: practitioner.name })}
      </StepHeading>
      {own.data?.message && (
        <Notice announce="status" title={t('{{practitioner}} says', { practitioner: practitioner.name })}>
          {own.data.message}
        </Notice>
      )}
      <p>
        {removed
          ? t(
              'If you think that this is a mistake, please contact {{practice}}. Should the door be opened for you again, this page shows it.',
              { practice: practice.name },
            )
          : t(
              'If you think that this is a mistake, please contact {{practice}}. Should the door be opened for you after all, this page shows it.',
              { practice: practice.name },
            )}
      </p>
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
    </JoinLayout>
  );
}

export function Late({ view }: { readonly view: JoinView }) {
  const { name, lateMinutes } = view.practitioner;
  if (lateMinutes === null) return null;
  return (
    <Notice
      announce="status"
      title={t('{{name}} is running about {{lateMinutes}} minutes late', { name, lateMinutes })}
    >
      {t('Your appointment isn’t forgotten. There is nothing you need to do.')}
    </Notice>
  );
}

function whereWords(where: 'not_here' | 'here' | 'with_another_client' | undefined, name: string): string {
  switch (where) {
    case 'here':
      return t('{{name}} is in the room.', { name });
    case 'with_another_client':
      return t('{{name}} is still with somebody else.', { name });
    case 'not_here':
      return t('{{name}} isn’t here yet.', { name });
    case undefined:
      return t('Asking where your practitioner is…');
  }
}
