import { useEffect, useState } from 'react';
import { useNow } from '../../ui/use-now.ts';
import { clockTime, countdownWords } from '../../ui/times.ts';
import classes from './call.module.css';
import { t } from '../../texts/texts.ts';

const MINUTE_MS = 60_000;

/** The warnings that are read out and shown: five minutes and one minute before the room closes. */
function warningFor(leftMs: number, closesAt: string): string | undefined {
  if (leftMs <= 0) return undefined;
  if (leftMs <= MINUTE_MS)
    return t('Less than 1 minute left: the room closes at {{closesAt}}.', { closesAt: clockTime(closesAt) });
  if (leftMs <= 5 * MINUTE_MS)
    return t('Less than 5 minutes left: the room closes at {{closesAt}}.', { closesAt: clockTime(closesAt) });
  return undefined;
}

/** Whole minutes, rounded up: a clock that counts seconds hurries people. */
const minuteWords = (ms: number): string =>
  ms <= MINUTE_MS ? t('{{minutes}} min', { minutes: 1 }) : countdownWords(Math.ceil(ms / MINUTE_MS) * MINUTE_MS);

const SAID_FOR_MS = 10_000;

/** The new end, for a while after it was put off: said to everybody, and read out. */
function useMoreTime(endsAt: string): string | undefined {
  const [known, setKnown] = useState(endsAt);
  const [said, setSaid] = useState<string>();
  if (known !== endsAt) {
    setKnown(endsAt);
    setSaid(Date.parse(endsAt) > Date.parse(known) ? endsAt : undefined);
  }
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return said;
}

/** By the server's clock. `endsAt` is when the appointment should end; at `closesAt` the server closes the room. */
export function TimeLeft({ endsAt, closesAt }: { readonly endsAt: string; readonly closesAt: string }) {
  const nowMs = useNow(1000);
  const moreTime = useMoreTime(endsAt);
  const toEndMs = Date.parse(endsAt) - nowMs;
  const toCloseMs = Date.parse(closesAt) - nowMs;
  const warning = warningFor(toCloseMs, closesAt);
  const words =
    toEndMs > 0
      ? t('{{time}} left', { time: minuteWords(toEndMs) })
      : toCloseMs > 0
        ? t('Closes in {{time}}', { time: minuteWords(toCloseMs) })
        : t('Closing');
  return (
    <>
      <span className={classes.time} role="timer" aria-live="off" data-urgent={warning !== undefined}>
        {words}
      </span>
      <div role="status" className={warning ? classes.warning : classes.silent}>
        {warning}
      </div>
      <div role="status" className={moreTime && !warning ? classes.warning : classes.silent}>
        {moreTime && t('There is more time: it ends at {{endsAt}} now.', { endsAt: clockTime(moreTime) })}
      </div>
    </>
  );
}
