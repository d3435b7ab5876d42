import { Button, Group } from '@mantine/core';
import { answerZone } from '../../api/clock.ts';
import { isProblem, wordsFor } from '../../api/http.ts';
import type { Session } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { clockTime, placeOf, shortDate, viewerZone } from '../../ui/times.ts';
import { useSessionAct } from './use-session-act.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

/** A wall time in words, in no zone: `2:00 pm`. */
const wallWords = (local: string): string => clockTime(`${local.slice(0, 16)}:00Z`, 'UTC');

/** The rules of its time zone changed since this was booked: which of the two times was meant? */
export function ZoneQuestion({ session }: { readonly session: Session }) {
  const act = useSessionAct(
    session.id,
    (answer: { keep: 'wall_time' | 'instant'; allowOverlap: boolean }) =>
      answerZone(session.id, answer.keep, answer.allowOverlap),
    t('The time is confirmed.'),
    () => undefined,
  );
  const { zoneQuestion: question, localStart, timeZone } = session;
  if (!question || session.phase !== 'upcoming') return null;
  const place = placeOf(timeZone);
  const mine = viewerZone();
  const forYou = (at: string): string =>
    t('{{date}}, {{time}} for you', { date: shortDate(at, mine), time: clockTime(at, mine) });
  const kept = { wall: wallWords(localStart), place, forYou: forYou(question.wallStartsAt) };
  const isTaken = isProblem(act.error, 'SESSION_OVERLAPS');
  return (
    <Notice tone="bad" title={t('The clocks of {{place}} changed. Which time counts?', { place })}>
      <p>
        {t(
          'This was agreed as {{date}}, {{wall}} in {{place}}. By today’s rules that is another moment than the one it is booked for. Nobody is told a time before you choose.',
          { date: shortDate(`${localStart.slice(0, 16)}:00Z`, 'UTC'), wall: wallWords(localStart), place },
        )}
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
            <Rich
              text={
                isTaken
                  ? t('Keep it anyway: {{wall}} in {{place}}<0/><1>{{forYou}}</1>', kept)
                  : t('Keep {{wall}} in {{place}}<0/><1>{{forYou}}</1>', kept)
              }
              parts={[<br key="line" />, <small key="yours" />]}
            />
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
            <Rich
              text={t('Keep the moment: {{wall}} in {{place}}<0/><1>{{forYou}}</1>', {
                wall: wallWords(question.instantLocal),
                place,
                forYou: forYou(session.startsAt),
              })}
              parts={[<br key="line" />, <small key="yours" />]}
            />
          </span>
        </Button>
      </Group>
      {act.error && (
        <p role="alert">{isTaken ? t('There is another appointment at that time.') : wordsFor(act.error)}</p>
      )}
    </Notice>
  );
}
