import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { type OptOut, readMessages, resendMessage, type SessionMessage, writeAgain } from '../../api/messages.ts';
import type { Participant, Session } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { toldWords } from '../../ui/message-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { useSessionAct } from './use-session-act.ts';
import { said, serverSays, t } from '../../texts/texts.ts';

const useMessages = ({ id, participants }: Session) =>
  useQuery({
    queryKey: ['session', id, 'messages'],
    queryFn: () => readMessages(id),
    refetchInterval: 15_000,
    enabled: participants.some(({ email, phone }) => email !== null || phone !== null),
  });

/** Beside a participant's address: nothing arrives there. */
export function Unreached({ session, participantId }: { readonly session: Session; readonly participantId: string }) {
  const { data } = useMessages(session);
  const problem = data?.returned.find((one) => one.participantId === participantId)?.problem;
  return problem === undefined ? null : (
    <StateBadge tone="bad">{t('E-mail came back: {{problem}}', { problem: serverSays(problem) })}</StateBadge>
  );
}

/** What the people of this appointment were told by e-mail and text, what they will be told, and what did not arrive. Nothing where nobody has an address or a number. */
export function Messages({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const asked = useMessages(session);
  if (!asked.isEnabled) return null;
  return (
    <Card title={t('Messages')} actions={<Link to="/messages">{t('All messages')}</Link>}>
      <QueryState asked={asked} lines={2}>
        {({ isSetUp, canText, optOuts, returned, items }) => (
          <>
            {!isSetUp && session.participants.some(({ email }) => email !== null) && (
              <Notice title={t('E-mail is not set up here')}>
                {t('Please send the link yourself; nothing is sent for you.')}
              </Notice>
            )}
            {!canText && session.participants.some(({ phone }) => phone !== null) && (
              <Notice title={t('Text messages are not set up here')}>
                {t('No number gets a text. E-mails are sent all the same.')}
              </Notice>
            )}
            {returned.map(({ participantId, problem }) => (
              <ReturnedNotice
                key={participantId}
                participant={session.participants.find(({ id }) => id === participantId)}
                problem={problem}
                sessionId={session.id}
                zone={zone}
              />
            ))}
            {optOuts.map(({ participantId, of }) => (
              <OptOutNotice
                key={`${participantId} ${of}`}
                participant={session.participants.find(({ id }) => id === participantId)}
                of={of}
              />
            ))}
            {items.filter(isShown).length === 0 ? (
              <p className={classes.quiet}>{t('Nothing has been sent, and nothing is planned.')}</p>
            ) : (
              <ol className={classes.timeline}>
                {items.filter(isShown).map((message) => (
                  <Line key={message.id} message={message} sessionId={session.id} zone={zone} />
                ))}
              </ol>
            )}
          </>
        )}
      </QueryState>
    </Card>
  );
}

const ARRIVAL_WORDS = said({
  arrived: () => t('Arrived; sent'),
  came_back: () => t('Came back; sent'),
});

interface ReturnedProps {
  readonly participant: Participant | undefined;
  readonly problem: string;
  readonly sessionId: string;
  readonly zone: string;
}
function ReturnedNotice({ participant, problem, sessionId, zone }: ReturnedProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  const again = useSessionAct(
    sessionId,
    () => writeAgain(participant?.id ?? ''),
    t('What there is to tell goes to this address again.'),
    () => undefined,
  );
  return (
    <Notice tone="bad" title={t('E-mail doesn’t reach {{name}}', { name: participant?.name ?? t('Somebody') })}>
      <p>
        {t('What was sent to {{address}} came back: {{problem}}.', {
          address: participant?.email ?? '–',
          problem: serverSays(problem),
        })}
      </p>
      <p>
        {participant?.phone == null
          ? t('Nothing more is sent there. Please copy their link and send it another way.')
          : t('Nothing more is sent there; their phone gets texts instead.')}
      </p>
      <div className={classes.row}>
        {participant && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('Correct the address: {{name}}', { name: participant.name })}
            onClick={() => setCorrecting(true)}
          >
            {t('Correct the address')}
          </Button>
        )}
        <Button
          variant="default"
          size="compact-sm"
          h="auto"
          py="0.35rem"
          loading={again.isPending}
          onClick={() => again.mutate(undefined)}
        >
          {t('The address is right, write again')}
        </Button>
      </div>
      {participant && isCorrecting && (
        <CorrectDialog
          participant={participant}
          sessionId={sessionId}
          practiceZone={zone}
          onClose={() => setCorrecting(false)}
        />
      )}
      {again.error && <p role="alert">{wordsFor(again.error)}</p>}
    </Notice>
  );
}

interface OptOutProps {
  readonly participant: Participant | undefined;
  readonly of: OptOut['of'];
}
function OptOutNotice({ participant, of }: OptOutProps) {
  const name = participant?.name ?? t('Somebody');
  if (of === 'reminders')
    return (
      <p className={classes.quiet}>
        {t('{{name}} asked for no more reminders by e-mail. All else is sent to them as before.', { name })}
      </p>
    );
  return (
    <Notice title={t('{{name}} asked for no more text messages', { name })}>
      {participant?.email == null
        ? t(
            'Please reach them another way; nothing is sent to this number. They get texts again when they reply START.',
          )
        : t('They are written to by e-mail. They get texts again when they reply START.')}
    </Notice>
  );
}

/** What lost its reason before anybody saw it is of no interest. */
const isShown = ({ state }: SessionMessage): boolean => state !== 'dropped';

interface LineProps {
  readonly message: SessionMessage;
  readonly sessionId: string;
  readonly zone: string;
}

function Line({ message, sessionId, zone }: LineProps) {
  const { id, kind, channel, state, wentElsewhere, dueAt, sentAt, problem, arrival, segments } = message;
  const to = wentElsewhere ? t('an earlier address') : (message.to ?? t('nobody'));
  const what =
    channel === 'sms'
      ? t('{{message}} as a text to {{to}}', { message: toldWords(message), to })
      : t('{{message}} to {{to}}', { message: toldWords(message), to });
  const again = useSessionAct(
    sessionId,
    () => resendMessage(id),
    t('It is sent once more.'),
    () => undefined,
  );
  const when =
    sentAt !== null
      ? `${arrival === null ? t('Sent') : ARRIVAL_WORDS[arrival]} ${dateAndTime(sentAt, zone)}`
      : state === 'failed'
        ? t('Not sent')
        : t('Planned for {{dueAt}}', { dueAt: dateAndTime(dueAt, zone) });
  return (
    <li className={classes.entry} data-tone={state === 'failed' || arrival === 'came_back' ? 'bad' : undefined}>
      <div>
        <p>{what}</p>
        <p className={classes.quiet}>
          {when}
          {segments !== null && segments > 1 && `, ${t('as {{number}} texts', { number: segments })}`}
          {problem !== null && `: ${serverSays(problem)}`}
        </p>
        {(state === 'sent' || state === 'failed') && !(wentElsewhere && kind === 'invitation') && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={again.isPending}
            onClick={() => again.mutate(undefined)}
            aria-label={t('Send again: {{what}}', { what })}
          >
            {t('Send again')}
          </Button>
        )}
        {again.error && (
          <Notice tone="bad" announce="alert">
            {wordsFor(again.error)}
          </Notice>
        )}
      </div>
    </li>
  );
}
