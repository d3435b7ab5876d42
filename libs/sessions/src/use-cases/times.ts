import { InvalidInput } from '@vestibule/kernel';
import { type PlannedTime, readMoment } from '../local-time.ts';
import type { ZoneRules } from '../zone-rules.ts';

export const LONGEST_HOURS = 12;

/** Both ends of a session, read in its zone. @throws InvalidInput for times that do not exist, a session without length, or one of more than 12 hours. */
export function readTimes(
  rules: ZoneRules,
  startsAt: string,
  endsAt: string,
  timeZone: string,
): { start: PlannedTime; end: PlannedTime } {
  const start = readMoment(rules, startsAt, timeZone, 'startsAt');
  const end = readMoment(rules, endsAt, timeZone, 'endsAt');
  mustHaveLength(start.instant, end.instant);
  return { start, end };
}

export function mustHaveLength(start: Date, end: Date, field = 'endsAt'): void {
  const ms = end.getTime() - start.getTime();
  if (ms <= 0) throw new InvalidInput([{ field, message: 'must be after startsAt' }]);
  if (ms > LONGEST_HOURS * 3_600_000)
    throw new InvalidInput([{ field, message: `must leave the session at most ${LONGEST_HOURS} hours long` }]);
}
