import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { wordsFor } from '../../api/http.ts';
import { readMessages, resendMessage, type SessionMessage } from '../../api/messages.ts';
import type { Session } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { Card } from '../../ui/page.tsx';
import { QueryState } from '../../ui/query-state.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { MESSAGE_WORDS } from '../../ui/message-words.ts';
import { useSessionAct } from './use-session-act.ts';

/** What the people of this appointment were told by e-mail, what they will be told, and what did not arrive. Nothing where nobody has an address. */
export function Messages({ session, zone }: { readonly session: Session; readonly zone: string }) {
  const asked = useQuery({
    queryKey: ['session', session.id, 'messages'],
    queryFn: () => readMessages(session.id),
    refetchInterval: 15_000,
    enabled: session.participants.some(({ email }) => email !== null),
  });
  if (!asked.isEnabled) return null;
  return (
    <Card title="E-mails">
      <QueryState asked={asked} lines={2}>
        {({ isSetUp, items }) => (
          <>
            {!isSetUp && (
              <Notice title="E-mail is not set up here">Please send the link yourself; nothing is sent for you.</Notice>
            )}
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

/** What lost its reason before anybody saw it is of no interest. */
const isShown = ({ state }: SessionMessage): boolean => state !== 'dropped';

interface LineProps {
  readonly message: SessionMessage;
  readonly sessionId: string;
  readonly zone: string;
}

function Line({ message, sessionId, zone }: LineProps) {
  const { id, kind, state, to, dueAt, sentAt, problem } = message;
  const again = useSessionAct(
    sessionId,
    () => resendMessage(id),
    'It is sent once more.',
    () => undefined,
  );
  const when =
    sentAt !== null
      ? `Sent ${dateAndTime(sentAt, zone)}`
      : state === 'failed'
        ? 'Not sent'
        : `Planned for ${dateAndTime(dueAt, zone)}`;
  return (
    <li className={classes.entry} data-tone={state === 'failed' ? 'bad' : undefined}>
      <div>
        <p>
          {MESSAGE_WORDS[kind]} to {to}
        </p>
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
            aria-label={`Send again: ${MESSAGE_WORDS[kind]} to ${to}`}
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
