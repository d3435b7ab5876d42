import { createHash } from 'node:crypto';
import { ApiError } from '../http/errors.ts';
import type { SandboxClock } from './clock.ts';
import type { IdempotencyRow } from './state.ts';
import type { Store } from './store.ts';

const KEEP_MS = 24 * 60 * 60_000;
const KEYS_MAX = 20_000;

/** What was asked, so that a key cannot be used for something else. */
export const fingerprint = (method: string, path: string, body: string): string =>
  createHash('sha256').update(`${method} ${path}\n${body}`).digest('base64url');

/**
 * Stripe's idempotency: per account and key, for at least 24 hours, the same request gets the same answer again,
 * another request under the key is refused, and so is a second one while the first is still going on.
 */
export class Idempotency {
  private readonly store: Store;
  private readonly clock: SandboxClock;
  private readonly inUse = new Set<string>();

  constructor(store: Store, clock: SandboxClock) {
    this.store = store;
    this.clock = clock;
  }

  /** The stored answer, or undefined after having reserved the key: then `finish` or `release` must follow. */
  begin(account: string, key: string, print: string): IdempotencyRow | undefined {
    const at = `${account} ${key}`;
    if (this.inUse.has(at)) {
      throw new ApiError(409, {
        type: 'idempotency_error',
        code: 'idempotency_key_in_use',
        message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
      });
    }
    const row = this.store.idempotency.get(at);
    if (row && this.clock.nowMs() - row.createdMs < KEEP_MS) {
      if (row.fingerprint === print) return row;
      throw new ApiError(400, {
        type: 'idempotency_error',
        message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
      });
    }
    this.inUse.add(at);
    return undefined;
  }

  /** Keeps the answer: also a 500, also a card error; only what was refused before it began is not kept. */
  finish(account: string, key: string, answer: Omit<IdempotencyRow, 'key' | 'createdMs'>): void {
    const at = `${account} ${key}`;
    this.inUse.delete(at);
    this.store.idempotency.delete(at); // so that the newest stays last
    this.store.idempotency.set(at, { ...answer, key, createdMs: this.clock.nowMs() });
    for (const oldest of this.store.idempotency.keys()) {
      if (this.store.idempotency.size <= KEYS_MAX) break;
      this.store.idempotency.delete(oldest);
    }
  }

  release(account: string, key: string): void {
    this.inUse.delete(`${account} ${key}`);
  }
}
