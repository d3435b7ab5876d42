import { useEffect, useState } from 'react';
import { useNow } from '../../ui/use-now.ts';
import { clockTime } from '../../ui/times.ts';
import classes from './call.module.css';
import { t } from '../../texts/texts.ts';
import { leftWords, warningFor } from './time-words.ts';

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
  const toCloseMs = Date.parse(closesAt) - nowMs;
  const warning = warningFor(toCloseMs, closesAt);
  return (
    <>
      <span className={classes.time} role="timer" aria-live="off" data-urgent={warning !== undefined}>
        {leftWords(Date.parse(endsAt) - nowMs, toCloseMs)}
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
