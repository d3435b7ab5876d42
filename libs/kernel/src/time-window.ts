import { addMinutes } from './clock.ts';

/**
 * The half-open interval [opensAt, closesAt) in which a session's room can be entered.
 *
 * The opening instant is inside, the closing instant is already outside: two sessions that touch never share an instant.
 */
export class TimeWindow {
  private constructor(
    readonly opensAt: Date,
    readonly closesAt: Date,
  ) {}

  /** @throws RangeError when the window would be empty or reversed. */
  static of(opensAt: Date, closesAt: Date): TimeWindow {
    if (!(opensAt.getTime() < closesAt.getTime())) throw new RangeError('a window must close after it opens');
    return new TimeWindow(opensAt, closesAt);
  }

  /** `earlyMinutes` before the start to `graceMinutes` after the end. Both are whole minutes, zero or more. */
  static around(startsAt: Date, endsAt: Date, earlyMinutes: number, graceMinutes: number): TimeWindow {
    return TimeWindow.of(addMinutes(startsAt, -earlyMinutes), addMinutes(endsAt, graceMinutes));
  }

  contains(instant: Date): boolean {
    return this.opensAt.getTime() <= instant.getTime() && instant.getTime() < this.closesAt.getTime();
  }
}
