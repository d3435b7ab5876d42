import { Button, Group } from '@mantine/core';
import { answerZone } from '../../api/clock.ts';
import { isProblem, wordsFor } from '../../api/http.ts';
import type { Session } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { clockTime, placeOf, shortDate, viewerZone } from '../../ui/times.ts';
import { useSessionAct } from './use-session-act.ts';

/** A wall time in words, in no zone: `2:00 pm`. */
const wallWords = (local: string): string => clockTime(`${local.slice(0, 16)}:00Z`, 'UTC');

/** The rules of its time zone changed since this was booked: which of the two times was meant? */
export function ZoneQuestion({ session }: { readonly session: Session }) {
  const act = useSessionAct(
    session.id,
    (answer: { keep: 'wall_time' | 'instant'; allowOverlap: boolean }) =>
      answerZone(session.id, answer.keep, answer.allowOverlap),
    'The time is confirmed.',
    () => undefined,
  );
  const { zoneQuestion: question, localStart, timeZone } = session;
  if (!question || session.phase !== 'upcoming') return null;
  const place = placeOf(timeZone);
  const mine = viewerZone();
  const forYou = (at: string): string => `${shortDate(at, mine)}, ${clockTime(at, mine)} for you`;
  const isTaken = isProblem(act.error, 'SESSION_OVERLAPS');
  return (
    <Notice tone="bad" title={`The clocks of ${place} changed. Which time counts?`}>
      <p>
        This was agreed as {shortDate(`${localStart.slice(0, 16)}:00Z`, 'UTC')}, {wallWords(localStart)} in {place}. By
        today’s rules that is another moment than the one it is booked for. Nobody is told a time before you choose.
      </p>
      <Group mt="sm" gap="xs">
        <Button
          variant="default"
          h="auto"
          py="xs"
          loading={act.isPending}
          onClick={() => act.mutate({ keep: 'wall_time', allowOverlap: isTaken })}
        >
          <span>
            {isTaken ? 'Keep it anyway: ' : 'Keep '}
            {wallWords(localStart)} in {place}
            <br />
            <small>{forYou(question.wallStartsAt)}</small>
          </span>
        </Button>
        <Button
          variant="default"
          h="auto"
          py="xs"
          loading={act.isPending}
          onClick={() => act.mutate({ keep: 'instant', allowOverlap: false })}
        >
          <span>
            Keep the moment: {wallWords(question.instantLocal)} in {place}
            <br />
            <small>{forYou(session.startsAt)}</small>
          </span>
        </Button>
      </Group>
      {act.error && <p role="alert">{isTaken ? 'There is another appointment at that time.' : wordsFor(act.error)}</p>}
    </Notice>
  );
}
