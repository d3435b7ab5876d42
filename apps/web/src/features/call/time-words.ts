import { t } from '../../texts/texts.ts';
import { clockTime, countdownWords } from '../../ui/times.ts';

const MINUTE_MS = 60_000;

/** The warnings that are read out and shown: from five minutes and from one minute before the room closes. */
export function warningFor(toCloseMs: number, closesAt: string): string | undefined {
  if (toCloseMs <= 0) return undefined;
  if (toCloseMs <= MINUTE_MS)
    return t('Less than 1 minute left: the room closes at {{closesAt}}.', { closesAt: clockTime(closesAt) });
  if (toCloseMs <= 5 * MINUTE_MS)
    return t('Less than 5 minutes left: the room closes at {{closesAt}}.', { closesAt: clockTime(closesAt) });
  return undefined;
}

/** How long it goes on, and after its end how long the room is still open. */
export function leftWords(toEndMs: number, toCloseMs: number): string {
  if (toEndMs > 0) return t('{{time}} left', { time: minuteWords(toEndMs) });
  return toCloseMs > 0 ? t('Closes in {{time}}', { time: minuteWords(toCloseMs) }) : t('Closing');
}

/** Whole minutes, rounded up: a clock that counts seconds hurries people. */
const minuteWords = (ms: number): string =>
  ms <= MINUTE_MS ? t('{{minutes}} min', { minutes: 1 }) : countdownWords(Math.ceil(ms / MINUTE_MS) * MINUTE_MS);
