import { Injectable } from '@nestjs/common';
import { InvalidInput, isUuid } from '@vestibule/kernel';
import {
  type MemberActor,
  NotAllowed,
  type OperatorActor,
  PAGE_SIZE,
  pageOf,
  placeOf,
  Transactions,
} from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { ReconciliationNotFound } from '../errors.ts';
import type {
  ReconciliationDayView,
  ReconciliationDetailView,
  ReconciliationListView,
  ReconciliationPayoutView,
  ReconciliationPartView,
  ReconciliationView,
} from '../http/views.ts';
import { Reconciliations } from './reconciliations.repository.ts';

type Reader = MemberActor | OperatorActor;
const MOST_LINES = 1_000;
const LONGEST_DAYS = 400;
const DAY_MS = 24 * 3_600_000;

interface RunRow {
  readonly id: string;
  readonly practiceId: string | null;
  readonly practiceName: string | null;
  readonly cause: 'nightly' | 'asked';
  readonly fromDate: string;
  readonly toDate: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly parts: number;
  readonly partsDone: number;
  readonly matched: number;
  readonly missing: number;
  readonly different: number;
  readonly foreign: number;
  readonly mismatches: number;
  readonly open: number;
}
interface LineRow extends Pick<
  ReconciliationDayView,
  'matched' | 'missing' | 'different' | 'foreign' | 'accountId' | 'currency' | 'stripe' | 'ledger'
> {
  readonly practiceId: string | null;
  readonly practiceName: string | null;
  readonly key: string;
  readonly at: Date;
  readonly amount: number | null;
  readonly status: string | null;
}

/** Sums of what the reader may see: an owner's is the own part of a run over all practices. Row-level security does the choosing. */
const RUNS = `SELECT r.id, r.practice_id AS "practiceId", p.name AS "practiceName", r.cause, r.from_date::text AS "fromDate", r.to_date::text AS "toDate",
    r.started_at AS "startedAt", r.finished_at AS "finishedAt", parts.total AS parts, parts.done AS "partsDone", coalesce(l.matched, 0) AS matched,
    coalesce(l.missing, 0) AS missing, coalesce(l.different, 0) AS different, coalesce(l.foreign_count, 0) AS "foreign", mm.total AS mismatches, mm.open
  FROM reconciliation_run r LEFT JOIN practice p ON p.id = r.practice_id
    JOIN LATERAL (SELECT count(*)::int AS total, (count(*) FILTER (WHERE x.phase IN ('done', 'unreadable')))::int AS done FROM reconciliation_part x
      WHERE x.run_id = r.id AND ($1::uuid IS NULL OR x.practice_id = $1)) parts ON true
    JOIN LATERAL (SELECT sum(x.matched)::int AS matched, sum(x.missing)::int AS missing, sum(x.different)::int AS different, sum(x.foreign_count)::int AS foreign_count
      FROM reconciliation_line x WHERE x.run_id = r.id AND x.kind = 'day' AND ($1::uuid IS NULL OR x.practice_id = $1)) l ON true
    JOIN LATERAL (SELECT count(*)::int AS total, (count(*) FILTER (WHERE x.resolved_at IS NULL))::int AS open FROM mismatch x
      WHERE x.run_id = r.id AND ($1::uuid IS NULL OR x.practice_id = $1)) mm ON true
  WHERE ($1::uuid IS NULL OR parts.total > 0)`;

/** Begins reconciliations, and shows what came of them. */
@Injectable()
export class ReadReconciliations {
  constructor(
    private readonly transactions: Transactions,
    private readonly runs: Reconciliations,
  ) {}

  /** The worker does it, within seconds and step by step. */
  async begin(
    actor: Reader,
    wish: { readonly from: string; readonly to: string; readonly practiceId?: string },
  ): Promise<ReconciliationView> {
    mustBePeriod(wish.from, wish.to);
    const own = actor.kind === 'member' ? actor.practiceId : null;
    if (own !== null && wish.practiceId !== undefined && wish.practiceId !== own)
      throw new NotAllowed("an owner reconciles the own practice's books");
    const practiceId = own ?? wish.practiceId ?? null;
    // Read as whoever asks: a practice that they may not see is not there.
    await this.transactions.run(actor, (tx) => mustExist(tx, practiceId));
    const askedBy = actor.kind === 'member' ? actor.memberId : actor.userId;
    const id = await this.transactions.system((tx) =>
      this.runs.begin(tx, { practiceId, cause: 'asked', askedBy, fromDate: wish.from, toDate: wish.to }),
    );
    return this.get(actor, id ?? '');
  }

  async list(
    actor: Reader,
    query: { readonly limit?: number; readonly cursor?: string },
  ): Promise<ReconciliationListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor);
    const rows: RunRow[] = await this.transactions.run(actor, (tx) =>
      tx.query(
        `${RUNS} AND ($2::timestamptz IS NULL OR (r.started_at, r.id) < ($2, $3::uuid)) ORDER BY r.started_at DESC, r.id DESC LIMIT $4`,
        [practiceOf(actor), place?.at ?? null, place?.id ?? null, limit + 1],
      ),
    );
    const page = pageOf(rows, limit, ({ startedAt, id }) => ({ at: startedAt, id }));
    return { items: page.rows.map(viewOf), nextCursor: page.nextCursor };
  }

  /** @throws ReconciliationNotFound */
  detail(actor: Reader, id: string): Promise<ReconciliationDetailView> {
    return this.transactions.run(actor, async (tx) => {
      const run = await this.row(tx, actor, id);
      const parts: (Omit<ReconciliationPartView, 'practice'> & {
        practiceId: string | null;
        practiceName: string | null;
      })[] = await tx.query(
        `SELECT x.subject, x.practice_id AS "practiceId", p.name AS "practiceName", x.account_id AS "accountId", x.phase FROM reconciliation_part x
             LEFT JOIN practice p ON p.id = x.practice_id WHERE x.run_id = $1 AND ($2::uuid IS NULL OR x.practice_id = $2) ORDER BY p.name, x.subject, x.account_id LIMIT ${MOST_LINES}`,
        [id, practiceOf(actor)],
      );
      const [days, payouts] = [await lines(tx, actor, id, 'day'), await lines(tx, actor, id, 'payout')];
      return {
        ...viewOf(run),
        subjects: parts.map(({ practiceId, practiceName, ...part }) => ({
          ...part,
          practice: named(practiceId, practiceName),
        })),
        days: days.map((line): ReconciliationDayView => ({ ...lineOf(line), day: line.key })),
        payouts: payouts.map((line): ReconciliationPayoutView => ({
          ...lineOf(line),
          payoutId: line.key,
          createdAt: line.at.toISOString(),
          amount: line.amount,
          status: line.status,
        })),
      };
    });
  }

  private async get(actor: Reader, id: string): Promise<ReconciliationView> {
    return viewOf(await this.transactions.run(actor, (tx) => this.row(tx, actor, id)));
  }

  private async row(tx: EntityManager, actor: Reader, id: string): Promise<RunRow> {
    const [row]: RunRow[] = isUuid(id) ? await tx.query(`${RUNS} AND r.id = $2`, [practiceOf(actor), id]) : [];
    if (!row) throw new ReconciliationNotFound();
    return row;
  }
}

const practiceOf = (actor: Reader): string | null => (actor.kind === 'member' ? actor.practiceId : null);

const lines = (tx: EntityManager, actor: Reader, runId: string, kind: 'day' | 'payout'): Promise<LineRow[]> =>
  tx.query(
    `SELECT x.practice_id AS "practiceId", p.name AS "practiceName", part.account_id AS "accountId", x.key, x.currency, x.at, x.matched, x.missing, x.different,
       x.foreign_count AS "foreign", x.stripe_minor::float8 AS stripe, x.ledger_minor::float8 AS ledger, x.payout_minor::float8 AS amount, x.payout_status AS status
     FROM reconciliation_line x JOIN reconciliation_part part ON part.id = x.part_id LEFT JOIN practice p ON p.id = x.practice_id
     WHERE x.run_id = $1 AND x.kind = $2 AND ($3::uuid IS NULL OR x.practice_id = $3) ORDER BY x.key DESC, p.name, x.currency LIMIT ${MOST_LINES}`,
    [runId, kind, practiceOf(actor)],
  );

async function mustExist(tx: EntityManager, practiceId: string | null): Promise<void> {
  if (practiceId === null) return;
  const found: unknown[] = await tx.query(`SELECT id FROM practice WHERE id = $1`, [practiceId]);
  if (found.length === 0) throw new ReconciliationNotFound();
}

/** @throws InvalidInput naming what is wrong with it. */
function mustBePeriod(from: string, to: string): void {
  const dates = { from, to };
  for (const field of ['from', 'to'] as const) {
    const date = new Date(`${dates[field]}T00:00:00Z`);
    if (
      Number.isNaN(date.getTime()) ||
      date.toISOString().slice(0, 10) !== dates[field] ||
      date.getUTCFullYear() < 2000
    )
      throw new InvalidInput([{ field, message: 'is not a date that exists' }]);
  }
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (days <= 0) throw new InvalidInput([{ field: 'to', message: 'must be after from: it is the day after the last' }]);
  if (days > LONGEST_DAYS)
    throw new InvalidInput([{ field: 'to', message: `must be at most ${LONGEST_DAYS} days after from` }]);
}

const named = (id: string | null, name: string | null): { id: string; name: string } | null =>
  id === null ? null : { id, name: name ?? '' };

const viewOf = (row: RunRow): ReconciliationView => ({
  id: row.id,
  state: row.finishedAt === null ? 'running' : 'finished',
  cause: row.cause,
  practice: named(row.practiceId, row.practiceName),
  from: row.fromDate,
  to: row.toDate,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  parts: row.parts,
  partsDone: row.partsDone,
  counts: { matched: row.matched, missing: row.missing, different: row.different, foreign: row.foreign },
  mismatches: row.mismatches,
  open: row.open,
});

const lineOf = ({
  practiceId,
  practiceName,
  accountId,
  currency,
  stripe,
  ledger,
  matched,
  missing,
  different,
  foreign,
}: LineRow) => ({
  practice: named(practiceId, practiceName),
  accountId,
  currency,
  stripe,
  ledger,
  matched,
  missing,
  different,
  foreign,
});
