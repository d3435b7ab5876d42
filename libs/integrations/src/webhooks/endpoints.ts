import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, type PracticeId } from '@vestibule/kernel';
import { EndpointNotFound } from './errors.ts';
import type { EventType } from './event-types.ts';
import type { SecretSeed } from './webhook-secrets.ts';

/** `failing`: nothing got through for days; `gone`: it answered 410 itself. */
export const OFF_REASONS = ['by_hand', 'failing', 'gone'] as const;
export type OffReason = (typeof OFF_REASONS)[number];

export interface Endpoint {
  readonly id: string;
  readonly practiceId: PracticeId;
  readonly url: string;
  readonly description: string;
  readonly types: readonly EventType[];
  readonly createdAt: Date;
  /** What happened before is not told to it. */
  readonly listensFrom: Date;
  /** Of the types that were added later: from when on they are told. */
  readonly typesSince: Readonly<Record<string, string>>;
  /** Since its first failure after its last success. */
  readonly failingSince: Date | null;
  readonly offAt: Date | null;
  readonly offWhy: OffReason | null;
  readonly secret: SecretSeed;
  /** Signs beside the new one until then. */
  readonly old: (SecretSeed & { readonly until: Date }) | null;
}
type Row = Omit<Endpoint, 'secret' | 'old'> & {
  readonly salt: Buffer;
  readonly keyId: number;
  readonly oldSalt: Buffer | null;
  readonly oldKeyId: number | null;
  readonly oldUntil: Date | null;
};

const COLUMNS = `id, practice_id AS "practiceId", url, description, types, created_at AS "createdAt", listens_from AS "listensFrom", types_since AS "typesSince", failing_since AS "failingSince", switched_off_at AS "offAt",
  switched_off_why AS "offWhy", secret_salt AS salt, secret_key AS "keyId", old_salt AS "oldSalt", old_key AS "oldKeyId", old_until AS "oldUntil"`;

/** What an owner may change. Types are those that are wanted from now on. */
export interface EndpointWish {
  readonly url: string;
  readonly description: string;
  readonly types: readonly EventType[];
}

@Injectable()
export class Endpoints {
  async list(tx: EntityManager, practiceId: PracticeId): Promise<Endpoint[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE practice_id = $1 ORDER BY created_at, id`,
      [practiceId],
    );
    return rows.map(endpointOf);
  }

  /** @throws EndpointNotFound */
  async lock(tx: EntityManager, practiceId: PracticeId, id: string): Promise<Endpoint> {
    const rows: Row[] = isUuid(id)
      ? await tx.query(`SELECT ${COLUMNS} FROM webhook_endpoint WHERE id = $1 AND practice_id = $2 FOR UPDATE`, [
          id,
          practiceId,
        ])
      : [];
    const [row] = rows;
    if (!row) throw new EndpointNotFound();
    return endpointOf(row);
  }

  /** Of any practice, for whoever delivers: two who want to take from one do it one after the other. */
  async lockToDeliver(tx: EntityManager, id: string): Promise<Endpoint | undefined> {
    const rows: Row[] = await tx.query(`SELECT ${COLUMNS} FROM webhook_endpoint WHERE id = $1 FOR NO KEY UPDATE`, [id]);
    return rows.map(endpointOf)[0];
  }

  /** Those of a practice that are on. */
  async listening(tx: EntityManager, practiceId: string): Promise<Endpoint[]> {
    const rows: Row[] = await tx.query(
      `SELECT ${COLUMNS} FROM webhook_endpoint WHERE practice_id = $1 AND switched_off_at IS NULL ORDER BY created_at, id`,
      [practiceId],
    );
    return rows.map(endpointOf);
  }

  async add(
    tx: EntityManager,
    {
      id,
      practiceId,
      url,
      description,
      types,
      secret,
      createdAt,
    }: Omit<Endpoint, 'listensFrom' | 'typesSince' | 'failingSince' | 'offAt' | 'offWhy' | 'old'>,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO webhook_endpoint (id, practice_id, url, description, types, secret_salt, secret_key, listens_from, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [id, practiceId, url, description, types, secret.salt, secret.keyId, createdAt],
    );
  }

  /** A type that is new to it is told from now on. */
  async change(
    tx: EntityManager,
    before: Endpoint,
    { url, description, types }: EndpointWish,
    now: Date,
  ): Promise<void> {
    const typesSince = Object.fromEntries(
      types.flatMap((type) => {
        const since = before.types.includes(type) ? before.typesSince[type] : now.toISOString();
        return since === undefined ? [] : [[type, since]];
      }),
    );
    await tx.query(
      `UPDATE webhook_endpoint SET url = $2, description = $3, types = $4, types_since = $5 WHERE id = $1`,
      [before.id, url, description, types, JSON.stringify(typesSince)],
    );
  }

  async remove(tx: EntityManager, id: string): Promise<void> {
    await tx.query(`DELETE FROM webhook_endpoint WHERE id = $1`, [id]);
  }

  async setSecret(
    tx: EntityManager,
    id: string,
    secret: SecretSeed,
    old: (SecretSeed & { readonly until: Date }) | null,
  ): Promise<void> {
    await tx.query(
      `UPDATE webhook_endpoint SET secret_salt = $2, secret_key = $3, old_salt = $4, old_key = $5, old_until = $6 WHERE id = $1`,
      [id, secret.salt, secret.keyId, old?.salt ?? null, old?.keyId ?? null, old?.until ?? null],
    );
  }

  /** What waits for it is not sent any more; an owner can have it sent again once the endpoint is on. */
  async switchOff(tx: EntityManager, id: string, why: OffReason, now: Date): Promise<void> {
    const [switched]: [unknown[], number] = await tx.query(
      `UPDATE webhook_endpoint SET switched_off_at = $2, switched_off_why = $3 WHERE id = $1 AND switched_off_at IS NULL RETURNING id`,
      [id, now, why],
    );
    if (switched.length > 0)
      await tx.query(
        `UPDATE webhook_delivery SET state = 'failed', problem = 'switched_off' WHERE endpoint_id = $1 AND state = 'due'`,
        [id],
      );
  }

  /** It hears of what happens from now on. */
  async switchOn(tx: EntityManager, id: string, now: Date): Promise<void> {
    await tx.query(
      `UPDATE webhook_endpoint SET switched_off_at = NULL, switched_off_why = NULL, failing_since = NULL, listens_from = $2, types_since = '{}' WHERE id = $1 AND switched_off_at IS NOT NULL`,
      [id, now],
    );
  }

  /** Whether it had failed before. */
  async worked(tx: EntityManager, id: string): Promise<boolean> {
    const [mended]: [unknown[], number] = await tx.query(
      `UPDATE webhook_endpoint SET failing_since = NULL WHERE id = $1 AND failing_since IS NOT NULL RETURNING id`,
      [id],
    );
    return mended.length > 0;
  }

  /** Since when it fails. */
  async failed(tx: EntityManager, id: string, now: Date): Promise<Date> {
    const [rows]: [{ since: Date }[], number] = await tx.query(
      `UPDATE webhook_endpoint SET failing_since = coalesce(failing_since, $2) WHERE id = $1 RETURNING failing_since AS since`,
      [id, now],
    );
    return rows[0]?.since ?? now;
  }
}

/** Whether an event of this type that happened then is told to it. */
export function hears({ types, listensFrom, typesSince }: Endpoint, type: EventType, at: Date): boolean {
  const since = typesSince[type];
  return types.includes(type) && at >= listensFrom && (since === undefined || at >= new Date(since));
}

const endpointOf = ({ salt, keyId, oldSalt, oldKeyId, oldUntil, ...row }: Row): Endpoint => ({
  ...row,
  secret: { salt, keyId },
  old:
    oldSalt === null || oldKeyId === null || oldUntil === null
      ? null
      : { salt: oldSalt, keyId: oldKeyId, until: oldUntil },
});
