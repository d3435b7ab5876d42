/** Milliseconds that the zone's clocks are ahead of UTC at this instant. */
function offsetMs(instant: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const shown = parts.format(instant).replace(', ', 'T');
  return Date.parse(`${shown}Z`) - Math.floor(instant.getTime() / 1000) * 1000;
}

/** `10:00` on the day it is at `today` in the zone, or `2026-11-25T10:00`. For tests away from changes of daylight saving. */
export function instantOf(wallTime: string, timeZone: string, today: Date): Date {
  const day = new Date(today.getTime() + offsetMs(today, timeZone)).toISOString().slice(0, 10);
  const utc = Date.parse(`${wallTime.includes('T') ? wallTime : `${day}T${wallTime}`}Z`);
  if (Number.isNaN(utc)) throw new RangeError(`not a wall time: ${wallTime}`);
  return new Date(utc - offsetMs(new Date(utc - offsetMs(new Date(utc), timeZone)), timeZone));
}
