/** Loads many keys in one go; a key that is not in the answer does not exist. */
export type LoadMany<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

interface Waiting<V> {
  readonly resolve: (value: V | undefined) => void;
  readonly reject: (error: unknown) => void;
}

const MAX_BATCH = 256;
const MAX_IN_FLIGHT = 2;

/**
 * Turns the look-ups of one event-loop turn into one query. Nothing is cached: a read always begins after its request arrived, so that an answer
 * is never older than the question. At most two queries are under way; what arrives meanwhile waits for the next one, and is one query then.
 *
 * When a batch fails each of its keys is tried once more alone, so that one bad key cannot fail its neighbours.
 */
export class Coalesced<K, V> {
  private waiting = new Map<K, Waiting<V>[]>();
  private inFlight = 0;
  private scheduled = false;

  constructor(private readonly loadMany: LoadMany<K, V>) {}

  get(key: K): Promise<V | undefined> {
    return new Promise((resolve, reject) => {
      const others = this.waiting.get(key);
      if (others) others.push({ resolve, reject });
      else this.waiting.set(key, [{ resolve, reject }]);
      this.schedule();
    });
  }

  private schedule(): void {
    if (this.scheduled || this.inFlight >= MAX_IN_FLIGHT || this.waiting.size === 0) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    const batch = this.takeBatch();
    if (batch.size === 0) return;
    this.inFlight += 1;
    void this.load(batch).finally(() => {
      this.inFlight -= 1;
      this.schedule();
    });
    this.schedule();
  }

  private takeBatch(): Map<K, Waiting<V>[]> {
    if (this.waiting.size <= MAX_BATCH) {
      const all = this.waiting;
      this.waiting = new Map();
      return all;
    }
    const batch = new Map<K, Waiting<V>[]>();
    for (const [key, waiters] of this.waiting) {
      if (batch.size >= MAX_BATCH) break;
      batch.set(key, waiters);
      this.waiting.delete(key);
    }
    return batch;
  }

  private async load(batch: ReadonlyMap<K, Waiting<V>[]>): Promise<void> {
    try {
      const found = await this.loadMany([...batch.keys()]);
      for (const [key, waiters] of batch) for (const waiter of waiters) waiter.resolve(found.get(key));
    } catch (error) {
      if (batch.size === 1) {
        for (const waiters of batch.values()) for (const waiter of waiters) waiter.reject(error);
        return;
      }
      for (const [key, waiters] of batch) await this.load(new Map([[key, waiters]]));
    }
  }
}
