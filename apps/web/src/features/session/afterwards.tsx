import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { readSessionFeedback } from '../../api/after-call.ts';
import { readSessionTalk, sessionTalkKey, type CallMessage } from '../../api/in-call.ts';
import type { Session } from '../../api/types.ts';
import { Card } from '../../ui/page.tsx';
import { dateAndTime } from '../../ui/times.ts';
import classes from './session-page.module.css';
import { transcriptOf } from './transcript.ts';
import { t } from '../../texts/texts.ts';

interface AfterwardsProps {
  readonly session: Session;
  readonly zone: string;
}

/** What was written in the call, for its practitioner alone. Nothing where nothing was written. */
export function ChatKept({ session, zone }: AfterwardsProps) {
  const asked = useQuery({ queryKey: sessionTalkKey(session.id), queryFn: () => readSessionTalk(session.id) });
  const messages = asked.data?.messages ?? [];
  if (messages.length === 0) return null;
  return (
    <Card
      title={t('Chat')}
      actions={
        <Button
          size="sm"
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden="true" />}
          onClick={() => download(messages, session, zone)}
        >
          {t('Download')}
        </Button>
      }
    >
      <p>{t('{{count}} messages were written in the call.', { count: messages.length })}</p>
      <p className={classes.quiet}>
        {t('Only you can read them, for {{keptDays}} days after the appointment; then they are deleted.', {
          keptDays: asked.data?.keptDays ?? 0,
        })}
      </p>
    </Card>
  );
}

function download(messages: readonly CallMessage[], { title, startsAt }: Session, zone: string): void {
  const text = transcriptOf(messages, { title, startsAt, zone });
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'chat.txt'; // says nothing about anybody
  link.click();
  URL.revokeObjectURL(address);
}

/** What people said of the call: for its practitioner, and owners. */
export function FeedbackGiven({ session, zone }: AfterwardsProps) {
  const asked = useQuery({
    queryKey: ['session', session.id, 'feedback'],
    queryFn: () => readSessionFeedback(session.id),
  });
  if (!asked.data || asked.data.length === 0) return null;
  return (
    <Card title={t('How it was')}>
      {asked.data.map(({ participantId, name, stars, words, at }) => (
        <div key={participantId}>
          <p>
            {name}: <strong>{t('{{stars}} of 5', { stars })}</strong>
          </p>
          {words && <p>{words}</p>}
          <p className={classes.quiet}>{dateAndTime(at, zone)}</p>
        </div>
      ))}
    </Card>
  );
}
