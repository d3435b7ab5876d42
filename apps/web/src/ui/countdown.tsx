import classes from './countdown.module.css';
import { countdownWords } from './times.ts';
import { useNow } from './use-now.ts';
import { t } from '../texts/texts.ts';

const ANNOUNCED_MINUTES = [10, 5, 1];

/**
 * How long it still takes, by the server's clock. Seen every second; read out only at ten, five and one minute, because a
 * voice that counts seconds cannot be listened to.
 */
export function Countdown({ toward, label }: { readonly toward: string; readonly label: string }) {
  const leftMs = Date.parse(toward) - useNow(1000);
  const minutes = Math.ceil(leftMs / 60_000);
  const threshold = ANNOUNCED_MINUTES.findLast((mark) => minutes <= mark);
  return (
    <>
      <p className={classes.countdown} role="timer" aria-live="off">
        {leftMs <= 0 ? t('any moment now') : t('in {{time}}', { time: countdownWords(leftMs) })}
      </p>
      <span role="status" className={classes.hidden}>
        {threshold !== undefined && leftMs > 0 && `${t('{{count}} minutes', { count: threshold })} ${label}`}
      </span>
    </>
  );
}
