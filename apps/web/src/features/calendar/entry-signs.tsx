import { IconAlertTriangle, IconBell, IconUser } from '@tabler/icons-react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { standingLook } from '../../ui/standing-badge.tsx';
import classes from './calendar.module.css';
import { presenceWords } from './words.ts';

/** Payment, presence and conflict at a glance: a sign each, never a colour alone. The box says them in words to whoever hears it. */
export function EntrySigns({ entry, inConflict }: { readonly entry: CalendarEntry; readonly inConflict: boolean }) {
  const { label, Icon } = standingLook(entry.standing);
  const here = entry.present + (entry.practitionerPresent ? 1 : 0);
  return (
    <span className={classes.signs} aria-hidden="true">
      {inConflict && (
        <span title="Overlaps another appointment" data-sign="conflict">
          <IconAlertTriangle size={14} />
        </span>
      )}
      {entry.waiting > 0 && (
        <span title={presenceWords(entry)} data-sign="waiting">
          <IconBell size={14} />
          {entry.waiting}
        </span>
      )}
      {here > 0 && (
        <span title={presenceWords(entry)} data-sign="here">
          <IconUser size={14} />
          {here}
        </span>
      )}
      {entry.standing !== 'not_required' && (
        <span title={label}>
          <Icon size={14} />
        </span>
      )}
    </span>
  );
}
