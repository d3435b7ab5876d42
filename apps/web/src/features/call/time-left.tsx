import { useNow } from '../../ui/use-now.ts';
import { clockTime, countdownWords } from '../../ui/times.ts';
import classes from './call.module.css';

const MINUTE_MS = 60_000;

/** The warnings that are read out and shown: five minutes and one minute before the room closes. */
function warningFor(leftMs: number, closesAt: string): string | undefined {
  if (leftMs <= 0) return undefined;
  if (leftMs <= MINUTE_MS) return 'The room closes in 1 minute.';
  if (leftMs <= 5 * MINUTE_MS) return `The room closes in 5 minutes, at ${clockTime(closesAt)}.`;
  return undefined;
}

/** By the server's clock. `endsAt` is when the appointment should end; at `closesAt` the server closes the room. */
export function TimeLeft({ endsAt, closesAt }: { readonly endsAt: string; readonly closesAt: string }) {
  const nowMs = useNow(1000);
  const toEndMs = Date.parse(endsAt) - nowMs;
  const toCloseMs = Date.parse(closesAt) - nowMs;
  const warning = warningFor(toCloseMs, closesAt);
  const words =
    toEndMs > 0
      ? `${countdownWords(Math.ceil(toEndMs / MINUTE_MS) * MINUTE_MS)} left`
      : toCloseMs > 0
        ? `Closes in ${countdownWords(toCloseMs)}`
        : 'Closing';
  return (
    <>
      <span className={classes.time} role="timer" aria-live="off" data-urgent={warning !== undefined}>
        {words}
      </span>
      <div role="status" className={warning ? classes.warning : classes.silent}>
        {warning}
      </div>
    </>
  );
}
