import type { CalendarEntry } from '../../api/calendar.ts';
import { standingLook } from '../../ui/standing-badge.tsx';
import classes from './calendar.module.css';
import { presenceWords } from './words.ts';
import { t } from '../../texts/texts.ts';

/** Payment, presence and conflict at a glance: a sign each, never a colour alone. The box says them in words to whoever hears it. */
export function EntrySigns({ entry, inConflict }: { readonly entry: CalendarEntry; readonly inConflict: boolean }) {
  const here = entry.present + (entry.practitionerPresent ? 1 : 0);
  if (!inConflict && entry.waiting === 0 && here === 0 && entry.standing === 'not_required') return null;
  return (
    <span className={classes.signs} aria-hidden="true">
      {inConflict && <span title={t('Overlaps another appointment')} data-sign="conflict" />}
      {entry.waiting > 0 && (
        <span title={presenceWords(entry)} data-sign="waiting">
          {entry.waiting}
        </span>
      )}
      {here > 0 && (
        <span title={presenceWords(entry)} data-sign="here">
          {here}
        </span>
      )}
      {entry.standing !== 'not_required' && (
        <span title={standingLook(entry.standing).label()} data-sign={entry.standing} />
      )}
    </span>
  );
}
