import { IconArrowsMove } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo, type PointerEvent } from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { clockTime } from '../../ui/times.ts';
import type { Box } from './boxes.ts';
import classes from './calendar.module.css';
import { EntrySigns } from './entry-signs.tsx';
import { nameOf, spokenWords } from './words.ts';

interface EntryBoxProps {
  readonly box: Box;
  readonly day: number;
  readonly zone: string;
  readonly inConflict: boolean;
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  readonly onGrab: (event: PointerEvent<HTMLElement>, entry: CalendarEntry, top: number) => void;
  readonly onAskMove: (entry: CalendarEntry) => void;
  readonly onStop: (day: number, entryId: string) => void;
}

/** One appointment in the column of a day. Drawn anew only when something of it changes: there may be hundreds. */
export const EntryBox = memo(function EntryBox({
  box: { entry, top, bottom, lane, lanes, fromBefore, toAfter },
  day,
  zone,
  inConflict,
  isCurrent,
  isDragged,
  onGrab,
  onAskMove,
  onStop,
}: EntryBoxProps) {
  return (
    <li
      className={classes.box}
      style={{
        top: `calc(${top} * var(--minute))`,
        height: `calc(${bottom - top} * var(--minute) - 2px)`,
        left: `${(lane / lanes) * 100}%`,
        width: `calc(${100 / lanes}% - 3px)`,
      }}
      data-phase={entry.phase}
      data-dragged={isDragged}
      data-conflict={inConflict}
      data-before={fromBefore}
      data-after={toAfter}
      onPointerDown={(event) => onGrab(event, entry, top)}
    >
      <Link
        to="/sessions/$sessionId"
        params={{ sessionId: entry.id }}
        className={classes.open}
        draggable={false}
        tabIndex={isCurrent ? 0 : -1}
        data-current={isCurrent}
        data-entry={entry.id}
        aria-label={spokenWords(entry, zone, inConflict)}
        onFocus={() => onStop(day, entry.id)}
      >
        <span className={classes.when}>{clockTime(entry.startsAt, zone)}</span>
        <span className={classes.who}>{nameOf(entry)}</span>
        <span className={classes.what}>{entry.title}</span>
      </Link>
      <EntrySigns entry={entry} inConflict={inConflict} />
      {entry.mayMove && (
        <button
          type="button"
          className={classes.move}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={`Move ${nameOf(entry)}, ${clockTime(entry.startsAt, zone)}`}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => onAskMove(entry)}
        >
          <IconArrowsMove size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  );
});
