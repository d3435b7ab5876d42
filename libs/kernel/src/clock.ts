/** The only source of "now" in the product. Injected, so that a test decides what time it is. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told to move: for tests and for "what if it were then?". */
export class ManualClock extends Clock {
  #nowMs: number;
  constructor(start: Date | string) {
    super();
    this.#nowMs = new Date(start).getTime();
  }
  now(): Date {
    return new Date(this.#nowMs);
  }
  set(instant: Date | string): void {
    this.#nowMs = new Date(instant).getTime();
  }
  advance(ms: number): void {
    this.#nowMs += ms;
  }
}

/** Whole seconds from one instant to a later one, rounded down; never below zero. */
export const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));

export const addMinutes = (instant: Date, minutes: number): Date => new Date(instant.getTime() + minutes * 60_000);
