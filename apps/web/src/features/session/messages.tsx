import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { type OptOut, readMessages, resendMessage, type SessionMessage } from '../../api/messages.ts';
import type { Participant, Session } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { MESSAGE_WORDS } from '../../ui/message-words.ts';
import { useSessionAct } from './use-session-act.ts';

/** What the people of this appointment were told by e-mail and text, what they will be told, and what did not arrive. Nothing where nobody has an address or a number. */
export function Messages({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const asked = useQuery({
    queryKey: ['session', session.id, 'messages'],
    queryFn: () => readMessages(session.id),
    refetchInterval: 15_000,
    enabled: session.participants.some(({ email, phone }) => email !== null || phone !== null),
  });
  if (!asked.isEnabled) return null;
  return (
    <Card title="Messages" actions={<Link to="/messages">All messages</Link>}>
      <QueryState asked={asked} lines={2}>
        {({ isSetUp, canText, optOuts, items }) => (
          <>
            {!isSetUp && session.participants.some(({ email }) => email !== null) && (
              <Notice title="E-mail is not set up here">Please send the link yourself; nothing is sent for you.</Notice>
            )}
            {!canText && session.participants.some(({ phone }) => phone !== null) && (
              <Notice title="Text messages are not set up here">
                No number gets a text. E-mails are sent all the same.
              </Notice>
            )}
            {optOuts.map(({ participantId, of }) => (
              <OptOutNotice
                key={`${participantId} ${of}`}
                participant={session.participants.find(({ id }) => id === participantId)}
                of={of}
              />
            ))}
            {items.filter(isShown).length === 0 ? (
              <p className={classes.quiet}>Nothing has been sent, and nothing is planned.</p>
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

const ARRIVAL_WORDS = { arrived: 'Arrived; sent', came_back: 'Came back; sent' } as const;

interface OptOutProps {
  readonly participant: Participant | undefined;
  readonly of: OptOut['of'];
}
function OptOutNotice({ participant, of }: OptOutProps) {
  const name = participant?.name ?? 'Somebody';
  if (of === 'reminders')
    return (
      <p className={classes.quiet}>{name} asked for no more reminders by e-mail. All else is sent to them as before.</p>
    );
  return (
    <Notice title={`${name} asked for no more text messages`}>
      {participant?.email == null
        ? 'Please reach them another way; nothing is sent to this number. They get texts again when they reply START.'
        : 'They are written to by e-mail. They get texts again when they reply START.'}
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
  const { id, kind, channel, state, to, dueAt, sentAt, problem, arrival } = message;
  const what = `${MESSAGE_WORDS[kind]}${channel === 'sms' ? ' as a text' : ''} to ${to ?? 'nobody'}`;
  const again = useSessionAct(
    sessionId,
    () => resendMessage(id),
    'It is sent once more.',
    () => undefined,
  );
  const when =
    sentAt !== null
      ? `${arrival === null ? 'Sent' : ARRIVAL_WORDS[arrival]} ${dateAndTime(sentAt, zone)}`
      : state === 'failed'
        ? 'Not sent'
        : `Planned for ${dateAndTime(dueAt, zone)}`;
  return (
    <li className={classes.entry} data-tone={state === 'failed' || arrival === 'came_back' ? 'bad' : undefined}>
      <div>
        <p>{what}</p>
        <p className={classes.quiet}>
          {when}
          {problem !== null && `: ${problem}`}
        </p>
        {(state === 'sent' || state === 'failed') && (
          <Button
            variant="subtle"
            size="compact-sm"
            loading={again.isPending}
            onClick={() => again.mutate(undefined)}
            aria-label={`Send again: ${what}`}
          >
            Send again
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
