import { memo, type MouseEvent, type PointerEvent } from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { clockTime } from '../../ui/times.ts';
import type { Box } from './boxes.ts';
import classes from './calendar.module.css';
import { EntrySigns } from './entry-signs.tsx';
import { nameOf, spokenWords } from './words.ts';
import { t } from '../../texts/texts.ts';

interface EntryBoxProps {
  readonly box: Box;
  readonly day: number;
  readonly zone: string;
  readonly inConflict: boolean;
  readonly isCurrent: boolean;
  readonly isDragged: boolean;
  readonly onGrab: (event: PointerEvent<HTMLElement>, entry: CalendarEntry, top: number) => void;
  readonly onAskMove: (entry: CalendarEntry) => void;
  readonly onOpen: (entryId: string) => void;
  readonly onStop: (day: number, entryId: string) => void;
}

/** With a key held, the browser opens it in another tab or window. */
const isPlain = ({ button, altKey, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;

/** One appointment in the column of a day. Drawn anew only when something of it changes: there may be hundreds, which is why its link is a
 * plain one, and not the router's, which looks at the whole address for each. */
export const EntryBox = memo(function EntryBox({
  box: { entry, top, bottom, lane, lanes, fromBefore, toAfter },
  day,
  zone,
  inConflict,
  isCurrent,
  isDragged,
  onGrab,
  onAskMove,
  onOpen,
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
      <a
        href={`/sessions/${entry.id}`}
        className={classes.open}
        draggable={false}
        tabIndex={isCurrent ? 0 : -1}
        data-current={isCurrent}
        data-entry={entry.id}
        onClick={(event) => {
          if (!isPlain(event)) return;
          event.preventDefault();
          onOpen(entry.id);
        }}
        onFocus={() => onStop(day, entry.id)}
      >
        <span className={classes.when}>{clockTime(entry.startsAt, zone)}</span>{' '}
        <span className={classes.who}>{nameOf(entry)}</span> <span className={classes.what}>{entry.title}</span>
        <span className={classes.spoken}>{spokenWords(entry, zone, inConflict)}</span>
      </a>
      <EntrySigns entry={entry} inConflict={inConflict} />
      {entry.mayMove && (
        <button
          type="button"
          className={classes.move}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={t('Move {{name}}, {{startsAt}}', {
            name: nameOf(entry),
            startsAt: clockTime(entry.startsAt, zone),
          })}
          onPointerDown={(event) => event.stopPropagation()}
          data-sign="move"
          onClick={() => onAskMove(entry)}
        />
      )}
    </li>
  );
});
