/** The sandbox's time: a real or given clock plus whatever the test has moved it forward. */
export class SandboxClock {
  private readonly source: () => Date;
  private offsetMs: number;

  constructor(source: () => Date, offsetMs = 0) {
    this.source = source;
    this.offsetMs = offsetMs;
  }

  nowMs(): number {
    return this.source().getTime() + this.offsetMs;
  }

  /** Unix seconds, rounded down, as every `created` in Stripe. */
  seconds(): number {
    return Math.floor(this.nowMs() / 1000);
  }

  advance(ms: number): void {
    this.offsetMs += ms;
  }

  /** How far the clock stands ahead of its source, in milliseconds: kept over restarts. */
  aheadMs(): number {
    return this.offsetMs;
  }
}
