import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import { IdempotencyKeyReused } from '../problems/errors.ts';

/**
 * A request with an `Idempotency-Key` has its effect once a practice; repeating it gets the same answer. The key is kept in the same
 * transaction as the effect: a second request under way at the same moment waits for the first and gets its answer. What `work` answers is
 * stored: ids, nothing secret.
 */
@Injectable()
export class Idempotency {
  /** @throws IdempotencyKeyReused when the key was used with another request. */
  async once<T extends object>(
    tx: EntityManager,
    practiceId: string,
    key: string | undefined,
    request: object,
    work: () => Promise<T>,
  ): Promise<T> {
    if (key === undefined) return work();
    if (key.length === 0 || key.length > 255)
      throw new InvalidInput([{ field: 'Idempotency-Key', message: 'must have 1 to 255 characters' }]);
    const hash = createHash('sha256').update(inOneSpelling(request)).digest('hex');
    const inserted: unknown[] = await tx.query(
      `INSERT INTO idempotency (practice_id, key, request_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING key`,
      [practiceId, key, hash],
    );
    if (inserted.length === 0) {
      const [kept]: { request_hash: string; response: T }[] = await tx.query(
        `SELECT request_hash, response FROM idempotency WHERE practice_id = $1 AND key = $2`,
        [practiceId, key],
      );
      if (kept?.request_hash !== hash) throw new IdempotencyKeyReused();
      return kept.response;
    }
    const response = await work();
    await tx.query(`UPDATE idempotency SET response = $3 WHERE practice_id = $1 AND key = $2`, [
      practiceId,
      key,
      JSON.stringify(response),
    ]);
    return response;
  }
}

/** The same request with its fields in another order is the same request. */
const inOneSpelling = (request: object): string =>
  JSON.stringify(request, (_field, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
