/** Looked at even when nobody has said anything: a notification can be lost with its connection. */
const EVERY_MS = 2_000;

/**
 * Moves the outbox on: as soon as a change is told, and every two seconds regardless. One move at a time; a change told meanwhile is
 * looked for once more afterwards. A move that failed is tried again in its turn.
 */
export class RelayLoop {
  private readonly timer: NodeJS.Timeout;
  private going: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    /** Moves some events and says how many. */
    private readonly relay: () => Promise<number>,
    private readonly failed: (error: unknown) => void,
    everyMs: number = EVERY_MS,
  ) {
    this.timer = setInterval(() => this.look(), everyMs);
  }

  look(): void {
    if (this.stopped) return;
    if (this.going) {
      this.again = true;
      return;
    }
    this.going = this.untilEmpty()
      .catch(this.failed)
      .finally(() => {
        this.going = undefined;
        if (this.again) {
          this.again = false;
          this.look();
        }
      });
  }

  /** Resolves when no move is under way and none will begin. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.going;
  }

  private async untilEmpty(): Promise<void> {
    while (!this.stopped && (await this.relay()) > 0);
  }
}
