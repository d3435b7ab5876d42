import type { GateReason } from '@vestibule/kernel';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import type { Session } from '../../api/types.ts';
import {
  admit,
  decline,
  type DeviceState,
  sayLate,
  sayToWaiting,
  sendBack,
  type WaitingPerson,
} from '../../api/waiting.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { deviceWords } from '../../ui/device-words.ts';
import { Messages } from '../../ui/messages.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { countdownWords } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { TakeoverLine, useTakeovers } from './takeovers.tsx';
import { isWaiting, useChimeForNew, useDoorAct, useWaiting, waitingKey } from './use-waiting.ts';
import classes from './waiting.module.css';
import { said, t } from '../../texts/texts.ts';

/** Who is at the door of this session, with which devices, who asks to go on on another one, and what one can do about it. */
export function WaitingPanel({ session }: { readonly session: Session }) {
  return (
    <>
      <AskToMove session={session} />
      <AtTheDoor session={session} />
    </>
  );
}

/** Whether or not the session has a waiting room. */
function AskToMove({ session }: { readonly session: Session }) {
  const items = useTakeovers(session.id, session.phase === 'open').data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Card title={t('Another device')}>
      <ul className={classes.people}>
        {items.map((one) => (
          <TakeoverLine key={one.participantId} asked={one} sessionId={session.id} />
        ))}
      </ul>
    </Card>
  );
}

function AtTheDoor({ session }: { readonly session: Session }) {
  const shown = session.phase === 'open' && session.waitingRoom;
  const asked = useWaiting(session.id, shown);
  const waiting = asked.data?.items.filter(isWaiting);
  useChimeForNew(waiting?.map(({ participantId }) => participantId));
  const admitting = useDoorAct(session.id, () => admit(session.id));
  if (!shown) return null;
  return (
    <Card
      title={t('Waiting room')}
      actions={
        (waiting?.length ?? 0) > 1 ? (
          <Button size="sm" loading={admitting.isPending} onClick={() => admitting.mutate(undefined)}>
            {t('Let everybody in')}
          </Button>
        ) : undefined
      }
    >
      <QueryState asked={asked}>
        {({ items, autoAdmit }) =>
          items.length === 0 ? (
            <p className={classes.facts}>
              {autoAdmit
                ? t('Nobody has knocked yet. Whoever does is let in by itself once the practitioner is in.')
                : t('Nobody has knocked yet.')}
            </p>
          ) : (
            <ul className={classes.people}>
              {items.map((person) => (
                <Person key={person.participantId} person={person} sessionId={session.id} />
              ))}
            </ul>
          )
        }
      </QueryState>
      <RunningLate session={session} />
    </Card>
  );
}

const DEVICE_WORDS: Readonly<Record<DeviceState, string>> = said({
  ready: () => t('works'),
  off: () => t('off'),
  denied: () => t('blocked by the browser'),
  missing: () => t('none found'),
  unknown: () => t('not checked'),
});

function placeWords(person: WaitingPerson, nowMs: number): string {
  const time = countdownWords(Math.max(0, nowMs - Date.parse(person.since)));
  switch (person.place) {
    case 'waiting':
      return person.here
        ? t('waiting for {{time}}', { time })
        : t('knocked {{time}} ago, the page is closed now', { time });
    case 'sent_back':
      return person.here ? t('asked to wait {{time}} ago', { time }) : t('asked to wait, the page is closed now');
    case 'admitted':
      return t('let in');
    case 'declined':
      return t('declined');
    case 'removed':
      return t('removed from the call');
  }
}

/** Why the door stays closed whatever one presses here. */
function refusalWords(reason: GateReason): string {
  switch (reason) {
    case 'payment_refunded':
      return t('The payment went back in full.');
    case 'payment_disputed':
      return t('The payment is with the client’s bank.');
    case 'payment_due':
    case 'collection_unavailable':
      return t('There is something to pay again.');
    case 'payment_processing':
      return t('The payment isn’t confirmed yet.');
    default:
      return t('The appointment is over.');
  }
}

/** One at the door. `compact`: in the call, where only letting in matters. */
export function Person({
  person,
  sessionId,
  compact = false,
}: {
  readonly person: WaitingPerson;
  readonly sessionId: string;
  readonly compact?: boolean;
}) {
  const nowMs = useNow(1000);
  const queries = useQueryClient();
  const [open, setOpen] = useState<'decline' | 'back'>();
  const [words, setWords] = useState('');
  const close = () => setOpen(undefined);
  const { participantId, name } = person;
  const admitting = useDoorAct(sessionId, () => admit(sessionId, participantId));
  const turning = useDoorAct(sessionId, async () => {
    const list = await (open === 'back' ? sendBack : decline)(sessionId, participantId, words.trim());
    close();
    return list;
  });
  return (
    <li className={classes.person}>
      <div className={classes.head}>
        <p className={classes.name}>
          {name}
          {person.kind === 'guest' && ` ${t('(guest)')}`}
        </p>
        <p className={classes.facts}>{placeWords(person, nowMs)}</p>
      </div>
      {!compact && person.place !== 'admitted' && (
        <p className={classes.facts}>
          {person.deviceCheck
            ? deviceWords(person.deviceCheck)
            : t('Camera: {{camera}} · Microphone: {{microphone}}', {
                camera: DEVICE_WORDS[person.camera],
                microphone: DEVICE_WORDS[person.microphone],
              })}
        </p>
      )}
      {person.refusedBecause !== null && (
        <p className={classes.refused}>
          {t('{{refusal}} {{name}} can’t come in.', { refusal: refusalWords(person.refusedBecause), name })}
        </p>
      )}
      <div className={classes.row}>
        {person.place !== 'admitted' && person.refusedBecause === null && (
          <Button size="sm" loading={admitting.isPending} onClick={() => admitting.mutate(undefined)}>
            {compact ? t('Let in {{name}}', { name }) : t('Let in')}
          </Button>
        )}
        {isWaiting(person) && person.refusedBecause === null && (
          <Button size="sm" variant="default" onClick={() => setOpen('decline')}>
            {t('Decline')}
          </Button>
        )}
        {(person.place === 'admitted' || person.place === 'declined') && (
          <Button size="sm" variant="default" onClick={() => setOpen('back')}>
            {person.place === 'admitted' ? t('Send back to wait') : t('Let them wait')}
          </Button>
        )}
      </div>
      {admitting.error && (
        <Notice tone="bad" announce="alert" title={t('That didn’t work')}>
          {wordsFor(admitting.error)}
        </Notice>
      )}
      {!compact && isWaiting(person) && (
        <Messages
          label={t('Message to {{name}}', { name })}
          lines={person.messages.map((line) => ({
            ...line,
            mine: line.from === 'practice',
            who: line.from === 'practice' ? t('You') : name,
          }))}
          onSend={async (text) =>
            queries.setQueryData(waitingKey(sessionId), await sayToWaiting(sessionId, text, participantId))
          }
        />
      )}
      <ConfirmDialog
        opened={open !== undefined}
        title={open === 'back' ? t('Ask {{name}} to wait?', { name }) : t('Don’t let {{name}} in?', { name })}
        confirm={open === 'back' ? t('Ask to wait') : t('Decline')}
        stay={t('Back')}
        danger={open === 'decline'}
        act={turning}
        onConfirm={() => turning.mutate(undefined)}
        onClose={close}
      >
        <TextInput
          label={t('What they read')}
          description={
            open === 'back' && person.place === 'admitted'
              ? t('Optional. They leave the call within seconds and stand in the waiting room.')
              : t('Optional.')
          }
          value={words}
          maxLength={500}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
          data-autofocus
        />
      </ConfirmDialog>
    </li>
  );
}

/** One click, and everybody whose page is open reads it. */
function RunningLate({ session }: { readonly session: Session }) {
  const queries = useQueryClient();
  const saying = useMutation({
    mutationFn: (minutes: number) => sayLate(session.id, minutes),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['session', session.id] }),
  });
  const { lateMinutes } = session;
  return (
    <div className={classes.row}>
      {lateMinutes === null ? (
        [5, 10, 15].map((minutes) => (
          <Button
            key={minutes}
            size="sm"
            variant="subtle"
            loading={saying.isPending && saying.variables === minutes}
            onClick={() => saying.mutate(minutes)}
          >
            {t('{{minutes}} minutes late', { minutes })}
          </Button>
        ))
      ) : (
        <>
          <p className={classes.facts}>
            {t('They read that you are about {{lateMinutes}} minutes late.', { lateMinutes })}
          </p>
          <Button size="sm" variant="subtle" loading={saying.isPending} onClick={() => saying.mutate(0)}>
            {t('On time after all')}
          </Button>
        </>
      )}
    </div>
  );
}
