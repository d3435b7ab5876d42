import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PracticeMessage } from '../../api/messages.ts';
import { serverClock } from '../../api/server-clock.ts';
import { toldWords } from '../../ui/message-words.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import classes from '../../ui/table.module.css';
import { dateAndTime } from '../../ui/times.ts';
import { STANDING_TONES, STANDING_WORDS, standingOf } from './words.ts';
import { serverSays, t } from '../../texts/texts.ts';

interface MessageLineProps {
  readonly item: PracticeMessage;
  readonly zone: string;
  readonly isSending: boolean;
  readonly onAgain: () => void;
}

/** One message: who, about what, where it stands and why. One that is of no use any more is not offered to be sent again. */
export function MessageLine({ item, zone, isSending, onAgain }: MessageLineProps) {
  const { name, to, wentElsewhere, kind, sessionId, startsAt, dueAt, sentAt, tries, problem, uselessAt } = item;
  const nowMs = serverClock.nowMs();
  const standing = standingOf(item, nowMs);
  // Whoever was mistyped has been invited anew.
  const isMended = wentElsewhere && kind === 'invitation';
  const mayAgain =
    (standing === 'sent' || standing === 'failed' || standing === 'returned') &&
    Date.parse(uselessAt) > nowMs &&
    !isMended;
  const state = (
    <>
      <StateBadge tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</StateBadge>
      <br />
      <span className={classes.quiet}>
        {dateAndTime(sentAt ?? dueAt, zone)}
        {problem !== null && (
          <>
            <br />
            {serverSays(problem)}
            {tries > 1 && `, ${t('{{count}} tries', { count: tries })}`}
          </>
        )}
      </span>
    </>
  );
  const about = (
    <>
      {toldWords(item)}
      {sessionId !== null && startsAt !== null && (
        <>
          <br />
          <Link to="/sessions/$sessionId" params={{ sessionId }}>
            {dateAndTime(startsAt, zone)}
          </Link>
        </>
      )}
    </>
  );
  return (
    <tr>
      <th scope="row">
        {name}
        <br />
        <span className={classes.quiet}>{wentElsewhere ? t('an earlier address') : to}</span>
        <div className={classes.narrowOnly}>{about}</div>
        <div className={classes.narrowOnly}>{state}</div>
      </th>
      <td className={classes.wideOnly}>{about}</td>
      <td className={classes.wideOnly}>{state}</td>
      <td>
        {mayAgain && (
          <Button
            size="xs"
            variant="default"
            loading={isSending}
            onClick={onAgain}
            aria-label={t('Send again: {{message}} to {{name}}', { message: toldWords(item), name })}
          >
            {t('Send')}
          </Button>
        )}
      </td>
    </tr>
  );
}
