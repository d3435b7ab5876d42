import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { serverClock } from '../../api/server-clock.ts';
import { clockTime, dateAndTime, timeWriter } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { boxesOf, conflictsAmong } from './boxes.ts';
import classes from './calendar.module.css';
import { axisOf, type Day, dayOf, instantOnAxis, minuteOnAxis, missingRows, SLOT_MINUTES } from './days.ts';
import { EntryBox } from './entry-box.tsx';
import { SignSheet } from './sign-sheet.tsx';
import { dayNumber, weekdayOf } from './period.ts';
import { type Arrow, moveFrom, type Place, stopAt, stopsOf } from './stops.ts';
import { placeUnder, type Target, useDrag } from './use-drag.ts';
import { useListener } from './use-listener.ts';
import { t } from '../../texts/texts.ts';

/** A half hour is 36 px high: room for two lines, and for a finger. */
const PX_PER_MINUTE = 1.2;
const MORNING_MINUTE = 8 * 60;
const ARROWS: ReadonlySet<string> = new Set<Arrow>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const isArrow = (key: string): key is Arrow => ARROWS.has(key);

interface TimeGridProps {
  readonly dates: readonly string[];
  readonly zone: string;
  readonly entries: readonly CalendarEntry[];
  readonly isLoading: boolean;
  readonly onMove: (entry: CalendarEntry, startsAt: string) => void;
  readonly onAskMove: (entry: CalendarEntry) => void;
  readonly onNew: (startMs: number) => void;
  readonly onDay: (date: string) => void;
}

/** The days side by side, as long as each of them is; one stop of it is in the tab order, and the arrows go from stop to stop. */
export function TimeGrid({ dates, zone, entries, isLoading, onMove, onAskMove, onNew, onDay }: TimeGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const dateKey = dates.join(' ');
  const days = useMemo(() => dateKey.split(' ').map((date) => dayOf(date, zone)), [dateKey, zone]);
  const axis = useMemo(() => axisOf(days), [days]);
  const columns = useMemo(() => {
    const inConflict = conflictsAmong(entries);
    return days.map((day) => {
      const boxes = boxesOf(day, axis, entries);
      return { day, boxes, stops: stopsOf(day, axis, boxes), missing: missingRows(day, axis), inConflict };
    });
  }, [days, axis, entries]);
  const stops = useMemo(() => columns.map((column) => column.stops), [columns]);

  const [wanted, setWanted] = useState<{ readonly key: string; readonly place: Place }>();
  const place = wanted?.key === dateKey ? within(wanted.place, stops) : firstPlace(columns, axis);
  const current = stops[place.day]?.[place.stop];
  const takesFocus = useRef(false);
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    body.current?.querySelector<HTMLElement>('[data-current="true"]')?.focus();
  });

  const drop = useCallback(
    ({ entry, startMs }: Target) => {
      if (startMs !== undefined && startMs !== Date.parse(entry.startsAt))
        onMove(entry, new Date(startMs).toISOString());
    },
    [onMove],
  );
  const { target, onPointerDown, swallowClick } = useDrag({
    body,
    scroller,
    days,
    axis,
    pxPerMinute: PX_PER_MINUTE,
    onDrop: drop,
  });
  useFirstSight(scroller, columns, axis, dateKey, isLoading);

  const navigate = useNavigate();
  const open = useCallback(
    (sessionId: string) => void navigate({ to: '/sessions/$sessionId', params: { sessionId } }),
    [navigate],
  );
  const stopAtEntry = useCallback(
    (day: number, entryId: string) => {
      const stop = stops[day]?.findIndex((one) => one.entryId === entryId) ?? -1;
      if (stop >= 0) setWanted({ key: dateKey, place: { day, stop } });
    },
    [stops, dateKey],
  );
  useListener(scroller, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (isArrow(event.key)) {
      event.preventDefault();
      takesFocus.current = true;
      setWanted({ key: dateKey, place: moveFrom(place, stops, event.key) });
    }
    const entry = entries.find(({ id }) => id === current?.entryId);
    if (event.key === 'm' && entry?.mayMove) onAskMove(entry);
  });
  useListener(body, 'click', swallowClick, true);
  useListener(body, 'click', (event) => {
    const rect = body.current?.getBoundingClientRect();
    if (!rect || (event.target instanceof Element && event.target.closest('a, button'))) return;
    const under = placeUnder(event, rect, days.length, axis.length * SLOT_MINUTES, PX_PER_MINUTE);
    const day = days[under.day];
    const at = day && instantOnAxis(day, axis, Math.floor(under.minute / SLOT_MINUTES) * SLOT_MINUTES);
    if (at !== undefined) onNew(at);
  });

  return (
    <div ref={scroller} className={classes.scroller} data-days={days.length} aria-busy={isLoading}>
      <SignSheet />
      <div className={classes.heads}>
        <span className={classes.corner} />
        {columns.map(({ day, boxes }) => (
          <DayHead key={day.date} day={day} count={boxes.length} onDay={days.length > 1 ? onDay : undefined} />
        ))}
      </div>
      <div className={classes.hours} aria-hidden="true">
        {axis.map((slot, row) =>
          slot.includes(':00') ? (
            <span key={slot} className={classes.hour} style={{ top: row * SLOT_MINUTES * PX_PER_MINUTE }}>
              {hourWords(slot)}
            </span>
          ) : null,
        )}
      </div>
      <div ref={body} className={classes.body} style={{ height: axis.length * SLOT_MINUTES * PX_PER_MINUTE }}>
        {columns.map(({ day, boxes, missing, inConflict }, index) => (
          <section key={day.date} className={classes.day} aria-label={dayName(day, zone)}>
            {missing.map((row) => (
              <div
                key={row}
                className={classes.missing}
                title={t('The clocks change: there is no such time on this day')}
                style={{ top: row * SLOT_MINUTES * PX_PER_MINUTE, height: SLOT_MINUTES * PX_PER_MINUTE }}
              />
            ))}
            <ul className={classes.boxes}>
              {boxes.map((box) => (
                <EntryBox
                  key={box.entry.id}
                  box={box}
                  day={index}
                  zone={zone}
                  inConflict={inConflict.has(box.entry.id)}
                  isCurrent={place.day === index && current?.entryId === box.entry.id}
                  isDragged={target?.entry.id === box.entry.id}
                  onGrab={onPointerDown}
                  onAskMove={onAskMove}
                  onOpen={open}
                  onStop={stopAtEntry}
                />
              ))}
            </ul>
            {place.day === index && current && current.entryId === undefined && (
              <button
                type="button"
                className={classes.slot}
                style={{ top: current.minute * PX_PER_MINUTE, height: SLOT_MINUTES * PX_PER_MINUTE }}
                data-current="true"
                aria-label={t('New appointment, {{start}}', { start: dateAndTime(current.startMs, zone) })}
                onClick={() => onNew(current.startMs)}
              >
                {t('New, {{start}}', { start: clockTime(current.startMs, zone) })}
              </button>
            )}
            {target?.day === index && <Ghost target={target} zone={zone} />}
            <NowLine day={day} axis={axis} />
          </section>
        ))}
      </div>
    </div>
  );
}

const DAY_NAME = timeWriter({ weekday: 'long', day: 'numeric', month: 'long' });
const dayName = ({ startMs }: Day, zone: string): string => DAY_NAME(startMs, zone);

const HOUR = timeWriter({ hour: 'numeric' });
const hourWords = (slot: string): string =>
  `${HOUR(`2026-01-01T${slot.slice(0, 2)}:00Z`, 'UTC')}${slot.endsWith('+') ? ` ${t('again')}` : ''}`;

type Column = {
  readonly day: Day;
  readonly boxes: ReturnType<typeof boxesOf>;
  readonly stops: ReturnType<typeof stopsOf>;
};

const within = ({ day, stop }: Place, stops: readonly (readonly unknown[])[]): Place => ({
  day: Math.min(day, stops.length - 1),
  stop: Math.min(stop, Math.max(0, (stops[day]?.length ?? 1) - 1)),
});

/** Now, where today is shown; else the first appointment; else the first morning. */
function firstPlace(columns: readonly Column[], axis: readonly string[]): Place {
  const nowMs = serverClock.nowMs();
  const today = columns.findIndex(({ day }) => nowMs >= day.startMs && nowMs < day.endMs);
  const filled = columns.findIndex(({ boxes }) => boxes.length > 0);
  const column = columns[today];
  if (column) return { day: today, stop: stopAt(column.stops, minuteOnAxis(column.day, axis, nowMs)) };
  const first = columns[filled];
  return first
    ? { day: filled, stop: first.stops.findIndex(({ entryId }) => entryId !== undefined) }
    : { day: 0, stop: stopAt(columns[0]?.stops ?? [], MORNING_MINUTE) };
}

/** Scrolled to where the day begins, once for every range that is looked at. */
function useFirstSight(
  scroller: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  axis: readonly string[],
  dateKey: string,
  isLoading: boolean,
): void {
  const seen = useRef('');
  const top = useRef<number>(undefined);
  useListener(scroller, 'scroll', () => {
    top.current = scroller.current?.scrollTop;
  });
  useLayoutEffect(() => {
    if (isLoading || seen.current === dateKey || !scroller.current) return;
    seen.current = dateKey;
    const nowMs = serverClock.nowMs();
    const today = columns.find(({ day }) => nowMs >= day.startMs && nowMs < day.endMs);
    const tops = columns.flatMap(({ boxes }) => boxes.map(({ top }) => top));
    const now = today ? minuteOnAxis(today.day, axis, nowMs) : MORNING_MINUTE;
    const earliest = Math.min(MORNING_MINUTE, now, ...tops.filter((top) => top > 0));
    const wanted = Math.max(0, earliest - SLOT_MINUTES) * PX_PER_MINUTE;
    // Where the pane stands already nothing is scrolled: the browser would have to measure hundreds of boxes for it before it draws them.
    if (Math.abs((top.current ?? -1) - wanted) >= 1) scroller.current.scrollTo({ top: wanted });
  }, [scroller, columns, axis, dateKey, isLoading]);
}

function DayHead({
  day,
  count,
  onDay,
}: {
  readonly day: Day;
  readonly count: number;
  readonly onDay: ((date: string) => void) | undefined;
}) {
  const nowMs = useNow(30_000);
  const isToday = nowMs >= day.startMs && nowMs < day.endMs;
  const words = (
    <>
      <span>{weekdayOf(day.date)}</span> <strong>{dayNumber(day.date)}</strong>
      {isToday && <span className={classes.today}>{t('Today')}</span>}
    </>
  );
  return (
    <h2 className={classes.head} data-today={isToday}>
      {onDay ? (
        <button type="button" className={classes.headButton} onClick={() => onDay(day.date)}>
          {words}
        </button>
      ) : (
        words
      )}
      <span className={classes.count}>{count === 0 ? t('none') : count}</span>
    </h2>
  );
}

function Ghost({ target: { minute, minutes, startMs }, zone }: { readonly target: Target; readonly zone: string }) {
  return (
    <div
      className={classes.ghost}
      data-impossible={startMs === undefined}
      style={{ top: minute * PX_PER_MINUTE, height: Math.max(24, minutes * PX_PER_MINUTE) }}
    >
      {startMs === undefined ? t('No such time on this day') : clockTime(startMs, zone)}
    </div>
  );
}

function NowLine({ day, axis }: { readonly day: Day; readonly axis: readonly string[] }) {
  const nowMs = useNow(30_000);
  if (nowMs < day.startMs || nowMs >= day.endMs) return null;
  return (
    <div className={classes.now} style={{ top: minuteOnAxis(day, axis, nowMs) * PX_PER_MINUTE }} aria-hidden="true" />
  );
}
