import { PaymentProviderUnavailable } from '../errors.ts';

/**
 * Lets so many calls begin in a second and so many be under way at once; the others wait in line. Stripe answers 429 above its limits (25
 * calls a second in test mode), which would make one busy sweep everybody's failure.
 */
export class Pace {
  private readonly begun: number[] = [];
  private readonly line: (() => void)[] = [];
  private underWay = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly perSecond: number,
    private readonly longestLine = 500,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** The line is too long to be worth standing in. */
  get isCrowded(): boolean {
    return this.line.length >= this.longestLine;
  }

  /** @throws PaymentProviderUnavailable when it is crowded. */
  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.isCrowded) throw new PaymentProviderUnavailable();
    await new Promise<void>((resolve) => {
      this.line.push(resolve);
      this.admit();
    });
    try {
      return await call();
    } finally {
      this.underWay -= 1;
      this.admit();
    }
  }

  private admit(): void {
    const now = this.nowMs();
    while (this.begun.length > 0 && now - (this.begun[0] ?? 0) >= 1_000) this.begun.shift();
    while (this.line.length > 0 && this.begun.length < this.perSecond && this.underWay < this.perSecond) {
      this.begun.push(now);
      this.underWay += 1;
      this.line.shift()?.();
    }
    if (this.line.length > 0 && this.begun.length >= this.perSecond && this.timer === undefined) {
      this.timer = setTimeout(
        () => {
          this.timer = undefined;
          this.admit();
        },
        Math.max(1, 1_000 - (now - (this.begun[0] ?? now))),
      );
    }
  }
}
