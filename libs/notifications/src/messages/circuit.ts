import { pauseAfter } from '@vestibule/kernel';

/** So many in a row that found nobody there: then it is not about one message. */
const IN_A_ROW = 5;
const PAUSES_MS = [5_000, 10_000, 20_000, 30_000] as const;

/**
 * Whether those who carry messages can be had at all. While they cannot, only a few messages at a time find out whether they are back; all others wait
 * untouched, and go the moment that one was answered. Kept in memory: another process finds out for itself.
 */
export class Circuit {
  private failures = 0;
  private pauses = 0;
  private openAgainAt = 0;

  /** How many may be tried at this moment. */
  allows(now: Date, many: number): number {
    if (this.failures < IN_A_ROW) return many;
    return now.getTime() < this.openAgainAt ? 0 : IN_A_ROW;
  }

  answered(): void {
    this.failures = 0;
    this.pauses = 0;
    this.openAgainAt = 0;
  }

  unanswered(now: Date): void {
    this.failures += 1;
    if (this.failures < IN_A_ROW || now.getTime() < this.openAgainAt) return;
    this.openAgainAt = now.getTime() + pauseAfter(this.pauses + 1, PAUSES_MS);
    this.pauses += 1;
  }
}
