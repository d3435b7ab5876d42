/** Loads many keys in one go; a key that is not in the answer does not exist. */
export type LoadMany<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** Whoever asks for the same key in the same turn shares one answer. */
type Waiting<V> = PromiseWithResolvers<V | undefined>;

const MAX_BATCH = 256;
const MOST_UNDER_WAY = 2;

/**
 * Turns what is asked in one event-loop turn into one query. Nothing is cached: a read always begins after its request arrived, so that an answer
 * is never older than the question. At most two queries are under way; what arrives meanwhile waits for the next one, and is one query then.
 * Works for writes just the same: then the keys are what is to be written, and one commit is waited for by all.
 *
 * When a batch fails each of its keys is tried once more alone, so that one bad key cannot fail its neighbours.
 */
export class Coalesced<K, V> {
  private waiting = new Map<K, Waiting<V>>();
  private inFlight = 0;
  private scheduled = false;

  constructor(
    private readonly loadMany: LoadMany<K, V>,
    private readonly mostUnderWay = MOST_UNDER_WAY,
  ) {}

  get(key: K): Promise<V | undefined> {
    let waiting = this.waiting.get(key);
    if (!waiting) {
      waiting = Promise.withResolvers<V | undefined>();
      this.waiting.set(key, waiting);
      this.schedule();
    }
    return waiting.promise;
  }

  private schedule(): void {
    if (this.scheduled || this.inFlight >= this.mostUnderWay || this.waiting.size === 0) return;
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

  private takeBatch(): Map<K, Waiting<V>> {
    if (this.waiting.size <= MAX_BATCH) {
      const all = this.waiting;
      this.waiting = new Map();
      return all;
    }
    const batch = new Map<K, Waiting<V>>();
    for (const [key, waiting] of this.waiting) {
      if (batch.size >= MAX_BATCH) break;
      batch.set(key, waiting);
      this.waiting.delete(key);
    }
    return batch;
  }

  private async load(batch: ReadonlyMap<K, Waiting<V>>): Promise<void> {
    try {
      const found = await this.loadMany([...batch.keys()]);
      for (const [key, waiting] of batch) waiting.resolve(found.get(key));
    } catch (error) {
      if (batch.size === 1) {
        for (const waiting of batch.values()) waiting.reject(error);
        return;
      }
      for (const [key, waiting] of batch) await this.load(new Map([[key, waiting]]));
    }
  }
}
