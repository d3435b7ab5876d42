/**
 * The reference model of one person at the door: from when they might have been let in, and from when they must not any more. Written down
 * before the act that may let them in (pressing Pay) and after the answer to an act that must keep them out, so that what lies between is
 * nobody's fault.
 */
export class WhoMay {
  private readonly changes: { readonly at: number; readonly may: boolean }[] = [{ at: 0, may: false }];

  allow(): void {
    this.changes.push({ at: performance.now(), may: true });
  }
  forbid(): void {
    this.changes.push({ at: performance.now(), may: false });
  }
  get mayNow(): boolean {
    return this.changes.at(-1)?.may ?? false;
  }
  /** Whether a pass that was asked for and given in this time can be right. */
  mayHaveBetween(asked: number, answered: number): boolean {
    const before = this.changes.filter(({ at }) => at <= asked).at(-1);
    return (before?.may ?? false) || this.changes.some(({ at, may }) => may && at > asked && at <= answered);
  }
}
