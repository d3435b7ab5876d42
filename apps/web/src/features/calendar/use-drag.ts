import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CalendarEntry } from '../../api/calendar.ts';
import { type Day, instantOnAxis, SLOT_MINUTES } from './days.ts';

/** Where a box would come to stand. `startMs` undefined: the clocks have no such time that day. */
export interface Target {
  readonly entry: CalendarEntry;
  readonly day: number;
  readonly minute: number;
  readonly minutes: number;
  readonly startMs: number | undefined;
}
interface Grabbed {
  readonly entry: CalendarEntry;
  readonly pointer: number;
  readonly x: number;
  readonly y: number;
  /** From the box's top to the pointer. */
  readonly offset: number;
  readonly minutes: number;
}

const SNAP_MINUTES = 15;
/** So far the pointer moves before a press becomes a drag. */
const THRESHOLD_PX = 5;
const EDGE_PX = 40;
const SCROLL_PX = 14;

/** Which day and which quarter of an hour lie under the pointer. */
export function placeUnder(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  rect: { readonly left: number; readonly top: number; readonly width: number },
  days: number,
  minutesOnAxis: number,
  pxPerMinute: number,
): { readonly day: number; readonly minute: number } {
  const day = Math.min(Math.max(Math.floor(((clientX - rect.left) / rect.width) * days), 0), days - 1);
  const minute = (clientY - rect.top) / pxPerMinute;
  return { day, minute: Math.min(Math.max(minute, 0), minutesOnAxis - SNAP_MINUTES) };
}
export const snapped = (minute: number): number => Math.round(minute / SNAP_MINUTES) * SNAP_MINUTES;

interface DragProps {
  readonly body: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly days: readonly Day[];
  readonly axis: readonly string[];
  readonly pxPerMinute: number;
  readonly onDrop: (target: Target) => void;
}

/** Drags with mouse or pen; a finger scrolls, and has "Move…" instead. Escape puts the box back. */
export function useDrag({ body, scroller, days, axis, pxPerMinute, onDrop }: DragProps) {
  const [target, setTarget] = useState<Target>();
  const grabbed = useRef<Grabbed>(undefined);
  const latest = useRef<Target>(undefined);
  const wasDragged = useRef(false);

  const stop = useCallback(() => {
    grabbed.current = undefined;
    latest.current = undefined;
    setTarget(undefined);
  }, []);

  const onPointerDown = useCallback(
    (event: ReactPointerEvent<HTMLElement>, entry: CalendarEntry, top: number) => {
      const rect = body.current?.getBoundingClientRect();
      if (event.button !== 0 || event.pointerType === 'touch' || !entry.mayMove || !rect) return;
      grabbed.current = {
        entry,
        pointer: event.pointerId,
        x: event.clientX,
        y: event.clientY,
        offset: (event.clientY - rect.top) / pxPerMinute - top,
        minutes: (Date.parse(entry.endsAt) - Date.parse(entry.startsAt)) / 60_000,
      };
    },
    [body, pxPerMinute],
  );

  useEffect(() => {
    const follow = (event: PointerEvent): void => {
      const held = grabbed.current;
      const element = body.current;
      if (!held || !element || event.pointerId !== held.pointer) return;
      if (!latest.current && Math.hypot(event.clientX - held.x, event.clientY - held.y) < THRESHOLD_PX) return;
      wasDragged.current = true;
      event.preventDefault();
      const pane = scroller.current;
      const edges = pane?.getBoundingClientRect();
      if (pane && edges) {
        if (event.clientY < edges.top + EDGE_PX * 2) pane.scrollTop -= SCROLL_PX;
        if (event.clientY > edges.bottom - EDGE_PX) pane.scrollTop += SCROLL_PX;
      }
      const minutesOnAxis = axis.length * SLOT_MINUTES;
      const under = placeUnder(event, element.getBoundingClientRect(), days.length, minutesOnAxis, pxPerMinute);
      const minute = Math.min(Math.max(snapped(under.minute - held.offset), 0), minutesOnAxis - SNAP_MINUTES);
      const before = latest.current;
      if (before && before.day === under.day && before.minute === minute) return;
      const day = days[under.day];
      latest.current = {
        entry: held.entry,
        day: under.day,
        minute,
        minutes: held.minutes,
        startMs: day && instantOnAxis(day, axis, minute),
      };
      setTarget(latest.current);
    };
    const release = (event: PointerEvent): void => {
      if (event.pointerId !== grabbed.current?.pointer) return;
      const dropped = latest.current;
      stop();
      if (dropped) onDrop(dropped);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && grabbed.current) stop();
    };
    // A press that begins now is none that was a drag, wherever the last one was let go.
    const begin = (): void => {
      wasDragged.current = false;
    };
    window.addEventListener('pointerdown', begin, true);
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', stop);
    window.addEventListener('keydown', escape);
    return () => {
      window.removeEventListener('pointerdown', begin, true);
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', stop);
      window.removeEventListener('keydown', escape);
    };
  }, [axis, body, days, onDrop, pxPerMinute, scroller, stop]);

  /** A press that became a drag must not open the appointment as well. */
  const swallowClick = useCallback((event: { preventDefault(): void; stopPropagation(): void }) => {
    if (!wasDragged.current) return;
    wasDragged.current = false;
    event.preventDefault();
    event.stopPropagation();
  }, []);
  return { target, onPointerDown, swallowClick };
}
