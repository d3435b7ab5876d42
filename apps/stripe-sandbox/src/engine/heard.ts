/** One call of the API as it arrived, whatever became of it. */
export interface HeardCall {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The account it was made for; null: the platform's own. */
  readonly account: string | null;
  readonly idempotencyKey: string | null;
  /** Everything that was said, of query and body. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whoever wants to know what is said to Stripe. Keeps nothing. */
export class Heard {
  private readonly listeners = new Set<(call: HeardCall) => void>();

  /** Returns how to stop listening. */
  on(listener: (call: HeardCall) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** `call` is only made where somebody listens. */
  tell(call: () => HeardCall): void {
    if (this.listeners.size === 0) return;
    const heard = call();
    for (const listener of this.listeners) listener(heard);
  }
}
