import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, type PracticeId, type SessionId } from '@vestibule/kernel';
import { type LastAct, Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { SessionsEnv } from './sessions-env.ts';
import { readSigningKeys, type SigningKeys } from './signing-keys.ts';
import {
  BEGINNING,
  type ChainEvent,
  type ChainHead,
  type ChainLink,
  type Finding,
  hashOf,
  headText,
  verifyChain,
} from './timeline-chain.ts';

/** What can be said of a session's timeline: nothing found means that it is as it was written. */
export interface TimelineProof {
  readonly length: number;
  /** The last hash, in hex: written down elsewhere, it also tells of an older state that was put back. */
  readonly head: string | null;
  readonly sealedAt: Date | null;
  /** Lines that were there before there were seals: proved from `adoptedAt` on, and not before. */
  readonly adopted: number;
  readonly adoptedAt: Date | null;
  readonly findings: readonly Finding[];
}

const ADOPT_EVERY_MS = 300_000;
const ADOPT_BATCH = 200;
const NO_SEAL: Buffer = Buffer.alloc(32);

const EVENT = `e.id::text AS id, e.practice_id AS "practiceId", e.session_id AS "sessionId", e.participant_id AS "participantId", e.kind, e.at, e.detail`;
const LINK = `event_id::text AS "eventId", position, hash, sealed_at AS "sealedAt", adopted`;
const HEAD = `length, hash, key_id AS "keyId", seal`;

/**
 * Keeps each session's timeline in a chain of hashes whose end is sealed (HMAC-SHA-256) under a key from the environment. The app's role can
 * append and nothing else; whoever owns the database can rewrite rows and hashes, and is found out by the seal. A head whose seal is
 * wrong is never sealed again, so that a change is not covered up by the next line.
 */
@Injectable()
export class TimelineSeals implements LastAct<ChainEvent>, OnModuleInit {
  private readonly log = new Logger('Timeline');
  private readonly keys: SigningKeys;

  constructor(
    env: SessionsEnv,
    private readonly clock: Clock,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
  ) {
    this.keys = readSigningKeys(env.SEAL_KEYS);
  }

  onModuleInit(): void {
    this.sweeps.every(ADOPT_EVERY_MS, 'sessions.adopt-timelines', () => this.adopt());
  }

  /** Sessions in one order, so that two transactions with several never wait for each other. */
  async atTheEnd(tx: EntityManager, events: readonly ChainEvent[]): Promise<void> {
    const bySession = Map.groupBy(events, (event) => event.sessionId);
    for (const sessionId of [...bySession.keys()].toSorted())
      await this.append(tx, sessionId, bySession.get(sessionId) ?? []);
  }

  async verify(tx: EntityManager, practiceId: PracticeId, sessionId: SessionId): Promise<TimelineProof> {
    const events: ChainEvent[] = await tx.query(
      `SELECT ${EVENT} FROM session_event e WHERE e.session_id = $1 AND e.practice_id = $2 ORDER BY e.id`,
      [sessionId, practiceId],
    );
    const links: ChainLink[] = await tx.query(
      `SELECT ${LINK} FROM timeline_link WHERE session_id = $1 ORDER BY position`,
      [sessionId],
    );
    const [head]: ChainHead[] = await tx.query(`SELECT ${HEAD} FROM timeline_head WHERE session_id = $1`, [sessionId]);
    const findings = verifyChain(sessionId, events, links, head ?? null, (text, of) => this.isSealed(text, of));
    const adopted = links.filter((link) => link.adopted);
    return {
      length: links.length,
      head: head?.hash.toString('hex') ?? null,
      sealedAt: links.at(-1)?.sealedAt ?? null,
      adopted: adopted.length,
      adoptedAt: adopted[0]?.sealedAt ?? null,
      findings,
    };
  }

  /** Timelines from before there were seals get theirs, once: only what the migration found there. */
  async adopt(): Promise<void> {
    for (let left = ADOPT_BATCH; left === ADOPT_BATCH;) {
      left = await this.transactions.system(async (tx) => {
        const sessions: { sessionId: string }[] = await tx.query(
          `SELECT DISTINCT e.session_id AS "sessionId" FROM session_event e CROSS JOIN timeline_before_seals b
             WHERE e.id <= b.last_event_id AND NOT EXISTS (SELECT FROM timeline_head h WHERE h.session_id = e.session_id) ORDER BY 1 LIMIT ${ADOPT_BATCH}`,
        );
        for (const { sessionId } of sessions) await this.append(tx, sessionId, []);
        return sessions.length;
      });
    }
  }

  private async append(tx: EntityManager, sessionId: string, news: readonly ChainEvent[]): Promise<void> {
    const { head, isSound, old } = await this.hold(tx, sessionId);
    const sealedAt = this.clock.now();
    let { length, hash } = head;
    const links: ChainLink[] = [];
    for (const [event, adopted] of [
      ...old.map((event) => [event, true] as const),
      ...news.map((event) => [event, false] as const),
    ]) {
      length += 1;
      hash = hashOf(hash, event, { position: length, sealedAt, adopted });
      links.push({ eventId: event.id, position: length, hash, sealedAt, adopted });
    }
    const practiceId = (old[0] ?? news[0])?.practiceId;
    if (practiceId === undefined) return;
    await tx.query(
      `INSERT INTO timeline_link (session_id, practice_id, event_id, position, hash, sealed_at, adopted)
         SELECT $1, $2, * FROM unnest($3::bigint[], $4::integer[], $5::bytea[], $6::timestamptz[], $7::boolean[])`,
      [
        sessionId,
        practiceId,
        links.map((link) => link.eventId),
        links.map((link) => link.position),
        links.map((link) => link.hash),
        links.map((link) => link.sealedAt),
        links.map((link) => link.adopted),
      ],
    );
    const seal = isSound ? this.seal(headText(sessionId, { length, hash })) : NO_SEAL;
    await tx.query(
      `INSERT INTO timeline_head (session_id, practice_id, length, hash, key_id, seal) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (session_id) DO UPDATE SET length = excluded.length, hash = excluded.hash, key_id = excluded.key_id, seal = excluded.seal`,
      [sessionId, practiceId, length, hash, this.keys.newestId, seal],
    );
  }

  /**
   * The end of the chain, held until the transaction is over. Where there is none, the chain begins here; lines from before there were seals
   * come first. Links without a head were left behind by somebody: the chain goes on after them, unsealed.
   */
  private async hold(
    tx: EntityManager,
    sessionId: string,
  ): Promise<{ head: Pick<ChainHead, 'length' | 'hash'>; isSound: boolean; old: ChainEvent[] }> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 7))`, [sessionId]);
    const [head]: ChainHead[] = await tx.query(`SELECT ${HEAD} FROM timeline_head WHERE session_id = $1`, [sessionId]);
    if (head) {
      const isSound = this.isSealed(headText(sessionId, head), head);
      if (!isSound) this.log.error({ sessionId }, 'a timeline was changed behind our back: its seal is wrong');
      return { head, isSound, old: [] };
    }
    const [left]: ChainLink[] = await tx.query(
      `SELECT ${LINK} FROM timeline_link WHERE session_id = $1 ORDER BY position DESC LIMIT 1`,
      [sessionId],
    );
    if (left) {
      this.log.error({ sessionId }, 'a timeline was changed behind our back: its head is gone');
      return { head: { length: left.position, hash: left.hash }, isSound: false, old: [] };
    }
    const old: ChainEvent[] = await tx.query(
      `SELECT ${EVENT} FROM session_event e CROSS JOIN timeline_before_seals b WHERE e.session_id = $1 AND e.id <= b.last_event_id ORDER BY e.id`,
      [sessionId],
    );
    return { head: { length: 0, hash: BEGINNING }, isSound: true, old };
  }

  private seal(text: string): Buffer {
    return createHmac('sha256', this.keys.newest).update(text).digest();
  }

  private isSealed(text: string, head: Pick<ChainHead, 'keyId' | 'seal'>): boolean {
    const key = this.keys.byId.get(head.keyId);
    if (!key) return false;
    const seal = createHmac('sha256', key).update(text).digest();
    return head.seal.length === seal.length && timingSafeEqual(head.seal, seal);
  }
}
