import { Injectable } from '@nestjs/common';
import { isCurrency, isUuid, stepOf } from '@vestibule/kernel';
import type { LedgerLine } from '@vestibule/ledger';
import type { StatementLine } from '@vestibule/payments';
import type { EntityManager } from 'typeorm';
import { difference, judgeFee, netOf } from './compare.ts';
import type { Found } from './mismatch.ts';
import type { Part } from './part.ts';

export type Verdict = 'matched' | 'missing' | 'different' | 'foreign';
export interface Judged {
  readonly line: StatementLine;
  readonly verdict: Verdict;
  /** What our books say of it, in the balance's currency. */
  readonly ledgerMinor: number;
}
/** What a movement is looked up with. */
export type Where = Pick<Part, 'subject' | 'accountId'>;

interface Posted {
  readonly id: string;
  readonly chargeId: string | null;
  readonly lines: LedgerLine[];
}
interface KnownCharge {
  readonly id: string;
  readonly accountId: string;
  readonly participantId: string;
  readonly sessionId: string;
  readonly stripeChargeId: string | null;
  readonly paymentIntentId: string | null;
  readonly applicationFeeId: string | null;
}
interface ChargeSums {
  readonly id: string;
  readonly participantId: string;
  readonly sessionId: string;
  readonly askedCurrency: string;
  readonly askedMinor: number;
  readonly frozenMinor: number;
  readonly keptOnPurposeMinor: number;
  readonly currency: string;
  readonly grossMinor: number;
  readonly refundedMinor: number;
  readonly keptMinor: number;
  readonly takenMinor: number;
  readonly netMinor: number;
  readonly totalsAgree: boolean;
  readonly at: Date;
}

/** A movement that was corrected counts together with its correction. */
export const CORRECTION = 'correction';

/** Compares what Stripe says with what our books say: movement by movement, and payment by payment. Reads only. */
@Injectable()
export class BooksCheck {
  async judge(
    tx: EntityManager,
    where: Where,
    lines: readonly StatementLine[],
  ): Promise<{ readonly judged: readonly Judged[]; readonly found: readonly Found[] }> {
    const posted = await this.posted(tx, where, lines);
    const charges = await this.charges(
      tx,
      where,
      lines.filter((line) => !posted.has(line.balanceTransactionId)),
    );
    const found: Found[] = [];
    const judged: Judged[] = [];
    const whole = new Set<string>();
    const unfinished = new Set<string>();
    for (const line of lines) {
      const entry = posted.get(line.balanceTransactionId);
      if (entry) {
        if (entry.chargeId !== null && where.subject === 'account') whole.add(entry.chargeId);
        const isEqual = difference(line.lines, entry.lines).length === 0;
        if (!isEqual) found.push(differs(line, entry));
        judged.push({ line, verdict: isEqual ? 'matched' : 'different', ledgerMinor: netOf(entry.lines) });
        continue;
      }
      const charge = charges.find((one) => isAbout(line, one));
      const verdict = verdictOnMissing(where, line, charge);
      judged.push({ line, verdict, ledgerMinor: 0 });
      if (charge) unfinished.add(charge.id);
      if (verdict === 'missing') found.push(missing(line, charge));
      if (verdict === 'different') found.push(unknown(line));
    }
    const payments = [...whole].filter((id) => !unfinished.has(id));
    return { judged, found: [...found, ...(await this.payments(tx, payments))] };
  }

  /** What a payment's entries say against what was agreed. Payments of which movements are missing are not asked for: they would be found twice. */
  async payments(tx: EntityManager, chargeIds: readonly string[]): Promise<Found[]> {
    if (chargeIds.length === 0) return [];
    const rows: ChargeSums[] = await tx.query(
      `SELECT c.id, c.participant_id AS "participantId", c.session_id AS "sessionId", c.currency AS "askedCurrency", c.amount_minor AS "askedMinor", c.platform_fee_minor AS "frozenMinor",
         (SELECT coalesce(sum(r.amount_minor), 0)::float8 FROM refund r WHERE r.charge_id = c.id AND r.status IN ('pending', 'requires_action', 'succeeded')
            AND r.keeps_platform_fee) AS "keptOnPurposeMinor",
         s.currency, s.gross::float8 AS "grossMinor", s.refunded::float8 AS "refundedMinor", s.kept::float8 AS "keptMinor", s.taken::float8 AS "takenMinor", s.net::float8 AS "netMinor", s.at,
         (m.gross_minor, m.refunded_minor, m.platform_fee_minor, m.net_minor) IS NOT DISTINCT FROM (s.gross, s.refunded, s.kept, s.net) AS "totalsAgree"
       FROM charge c JOIN LATERAL (SELECT e.currency, coalesce(-sum(e.amount_minor) FILTER (WHERE e.account = 'sales'), 0)::bigint AS gross,
           coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'refunds'), 0)::bigint AS refunded, coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'platform_fees'), 0)::bigint AS kept,
           coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'platform_fees' AND t.kind = 'charge'), 0)::bigint AS taken,
           coalesce(sum(e.amount_minor) FILTER (WHERE e.account = 'stripe_balance'), 0)::bigint AS net, min(t.occurred_at) AS at
           FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id WHERE t.charge_id = c.id AND t.book = 'practice' GROUP BY e.currency) s ON true
         LEFT JOIN charge_money m ON m.charge_id = c.id AND m.currency = s.currency WHERE c.id = ANY($1)`,
      [chargeIds],
    );
    return rows.flatMap(checkPayment);
  }

  /** Movements that our books have of this time and that Stripe's statement did not show. */
  async unmarked(tx: EntityManager, part: Part, limit: number): Promise<Found[]> {
    const rows: { id: string; currency: string; at: Date; chargeId: string | null; net: number }[] = await tx.query(
      `SELECT t.balance_transaction_id AS id, t.currency, t.occurred_at AS at, t.charge_id AS "chargeId",
         (SELECT sum(e.amount_minor)::float8 FROM ledger_entry e WHERE e.transaction_id = t.id AND e.account = 'stripe_balance') AS net
       FROM ledger_transaction t WHERE ${part.subject === 'platform' ? `t.account_id IS NULL AND $4::text IS NULL` : 't.account_id = $4'} AND t.occurred_at >= $2 AND t.occurred_at < $3
         AND t.stripe_type <> '${CORRECTION}' AND NOT EXISTS (SELECT FROM reconciliation_mark k WHERE k.part_id = $1 AND k.mark = t.balance_transaction_id)
       ORDER BY t.occurred_at LIMIT ${limit}`,
      [part.id, part.fromAt, part.toAt, part.accountId],
    );
    return rows.map((row) => ({
      kind: 'unknown_entry',
      key: row.id,
      currency: row.currency,
      expectedMinor: null,
      foundMinor: row.net,
      aboutAt: row.at,
      chargeId: row.chargeId,
      balanceTransactionId: row.id,
    }));
  }

  /** Clients of whom more was kept than they owed, by payments of this time. */
  async keptTooMuch(
    tx: EntityManager,
    of: {
      readonly accountId: string;
      readonly practiceId: string;
      readonly from: Date;
      readonly to: Date;
      readonly participantId?: string;
    },
  ): Promise<Found[]> {
    const rows: { participantId: string; sessionId: string; currency: string; owed: number; kept: number; at: Date }[] =
      await tx.query(
        `SELECT f.participant_id AS "participantId", f.session_id AS "sessionId", f.currency, f.total_minor AS owed, k.kept, k.at FROM fee f
           JOIN LATERAL (SELECT sum(c.amount_minor - c.refunded_minor)::float8 AS kept, max(c.paid_at) AS at FROM charge c
             WHERE c.participant_id = f.participant_id AND c.status IN ('paid', 'surplus', 'refunded')) k ON true
          WHERE f.participant_id IN (SELECT c.participant_id FROM charge c WHERE c.practice_id = $1 AND c.account_id = $2 AND c.paid_at >= $3 AND c.paid_at < $4
              AND c.created_at >= $3::timestamptz - interval '40 days' AND c.created_at < $4)
            AND ($5::uuid IS NULL OR f.participant_id = $5) AND k.kept > f.total_minor ORDER BY f.participant_id`,
        [of.practiceId, of.accountId, of.from, of.to, of.participantId ?? null],
      );
    return rows.map((row) => ({
      kind: 'kept_more_than_fee',
      key: row.participantId,
      currency: row.currency,
      expectedMinor: row.owed,
      foundMinor: row.kept,
      aboutAt: row.at,
      participantId: row.participantId,
      sessionId: row.sessionId,
    }));
  }

  /** Whether those who were there have paid, and those who paid were there: sessions that ended in this time. */
  async attendance(
    tx: EntityManager,
    of: { readonly practiceId: string; readonly from: Date; readonly to: Date; readonly participantId?: string },
  ): Promise<Found[]> {
    const rows: {
      kind: 'paid_not_joined' | 'joined_not_paid';
      participantId: string;
      sessionId: string;
      currency: string;
      owed: number;
      at: Date;
      practitionerJoined: boolean;
    }[] = await tx.query(
      `SELECT CASE WHEN w.joined THEN 'joined_not_paid' ELSE 'paid_not_joined' END AS kind, f.participant_id AS "participantId", f.session_id AS "sessionId", f.currency,
         f.total_minor AS owed, s.closes_at AS at, EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.member_id IS NOT NULL) AS "practitionerJoined"
       FROM session s JOIN fee f ON f.session_id = s.id
         JOIN LATERAL (SELECT EXISTS (SELECT FROM presence x WHERE x.session_id = s.id AND x.participant_id = f.participant_id) AS joined) w ON true
       WHERE s.practice_id = $1 AND s.starts_at >= $2::timestamptz - interval '2 days' AND s.starts_at < $3 AND s.closes_at >= $2 AND s.closes_at < $3
         AND s.status <> 'cancelled' AND f.total_minor > 0 AND ($4::uuid IS NULL OR f.participant_id = $4)
         AND CASE WHEN w.joined THEN f.standing IN ('due', 'processing') AND f.policy IN ('before_join', 'before_confirmation')
               ELSE f.standing = 'settled' AND (f.outcome IS NULL OR (f.keep_minor IS NULL AND f.outcome_decided_at IS NULL)) AND EXISTS (SELECT FROM charge c WHERE c.participant_id = f.participant_id AND c.status = 'paid') END
       ORDER BY s.closes_at, f.participant_id`,
      [of.practiceId, of.from, of.to, of.participantId ?? null],
    );
    return rows.map(({ kind, participantId, sessionId, currency, owed, at, practitionerJoined }) => ({
      kind,
      key: participantId,
      currency,
      expectedMinor: kind === 'joined_not_paid' ? owed : null,
      foundMinor: kind === 'joined_not_paid' ? 0 : null,
      aboutAt: at,
      participantId,
      sessionId,
      detail: { owedMinor: owed, practitionerJoined },
    }));
  }

  /** What our books say of one movement now, its corrections counted in. */
  async entriesOf(tx: EntityManager, where: Where, line: StatementLine): Promise<readonly LedgerLine[]> {
    return (await this.posted(tx, where, [line])).get(line.balanceTransactionId)?.lines ?? [];
  }

  /** A movement's entries, with its correction where there is one. */
  private async posted(tx: EntityManager, where: Where, lines: readonly StatementLine[]): Promise<Map<string, Posted>> {
    const ids = lines.map((line) => line.balanceTransactionId);
    const rows: Posted[] = await tx.query(
      `SELECT id, max("chargeId"::text) AS "chargeId", json_agg(json_build_object('account', account, 'amountMinor', amount)) AS lines FROM (
         SELECT CASE WHEN t.stripe_type = '${CORRECTION}' THEN t.source_id ELSE t.balance_transaction_id END AS id, t.charge_id AS "chargeId", e.account, sum(e.amount_minor)::float8 AS amount
           FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
          WHERE ${where.subject === 'platform' ? `t.book = 'platform' AND $2::text IS NULL` : `t.book = 'practice' AND t.account_id = $2`}
            AND (t.balance_transaction_id = ANY($1) OR (t.source_id = ANY($1) AND t.stripe_type = '${CORRECTION}')) GROUP BY 1, 2, 3) entries GROUP BY id`,
      [ids, where.accountId],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private async charges(tx: EntityManager, where: Where, lines: readonly StatementLine[]): Promise<KnownCharge[]> {
    if (lines.length === 0) return [];
    const idsOf = (pick: (line: StatementLine) => string | null): string[] => lines.flatMap((line) => pick(line) ?? []);
    const stripeChargeIds = idsOf((line) => line.stripeChargeId);
    const known: KnownCharge[] = await tx.query(
      `SELECT id, account_id AS "accountId", participant_id AS "participantId", session_id AS "sessionId", stripe_charge_id AS "stripeChargeId",
         payment_intent_id AS "paymentIntentId", application_fee_id AS "applicationFeeId" FROM charge
        WHERE (stripe_charge_id = ANY($1) OR payment_intent_id = ANY($2) OR application_fee_id = ANY($3) OR id = ANY($4::uuid[])) AND ($5::text IS NULL OR account_id = $5)`,
      [
        stripeChargeIds,
        idsOf((line) => line.paymentIntentId),
        idsOf((line) => line.applicationFeeId),
        idsOf((line) => line.chargeId).filter(isUuid),
        where.accountId,
      ],
    );
    if (where.subject !== 'platform') return known;
    // A payment that we have not heard of is known by its own account's statement, which was read before: there our id stands on it.
    const found: KnownCharge[] = await tx.query(
      `SELECT c.id, c.account_id AS "accountId", c.participant_id AS "participantId", c.session_id AS "sessionId", m.detail ->> 'stripeChargeId' AS "stripeChargeId",
         NULL AS "paymentIntentId", NULL AS "applicationFeeId" FROM mismatch m JOIN charge c ON c.id = m.charge_id
        WHERE m.resolved_at IS NULL AND m.subject = 'account' AND m.kind = 'missing_entry' AND m.detail ->> 'stripeChargeId' = ANY($1)`,
      [stripeChargeIds],
    );
    return [...known, ...found];
  }
}

const isAbout = (line: StatementLine, charge: KnownCharge): boolean =>
  (line.stripeChargeId !== null && line.stripeChargeId === charge.stripeChargeId) ||
  (line.paymentIntentId !== null && line.paymentIntentId === charge.paymentIntentId) ||
  (line.applicationFeeId !== null && line.applicationFeeId === charge.applicationFeeId) ||
  line.chargeId === charge.id;

/**
 * A practice may do business of its own at Stripe, which is none of ours: a movement is ours when it is about a payment that we know, when the platform
 * took a part of it, when our id stands on it, or when money left for the practice's bank. Of the platform's own balance only its fees are looked at.
 */
function verdictOnMissing(where: Where, line: StatementLine, charge: KnownCharge | undefined): Verdict {
  if (charge) return 'missing';
  if (where.subject === 'platform')
    return line.kind === 'application_fee' || line.kind === 'application_fee_refund' ? 'different' : 'foreign';
  if (line.kind === 'payout' || line.kind === 'payout_failure') return 'missing';
  return line.hasPlatformFee || line.chargeId !== null ? 'different' : 'foreign';
}

const about = (line: StatementLine): Pick<Found, 'currency' | 'aboutAt' | 'balanceTransactionId'> => ({
  currency: line.currency,
  aboutAt: line.occurredAt,
  balanceTransactionId: line.balanceTransactionId,
});
const detailOf = (line: StatementLine): Found['detail'] => ({
  stripeType: line.stripeType,
  sourceId: line.sourceId,
  stripeChargeId: line.stripeChargeId,
});
const missing = (line: StatementLine, charge: KnownCharge | undefined): Found => ({
  ...about(line),
  kind: 'missing_entry',
  key: line.balanceTransactionId,
  expectedMinor: netOf(line.lines),
  foundMinor: null,
  chargeId: charge?.id ?? null,
  participantId: charge?.participantId ?? null,
  sessionId: charge?.sessionId ?? null,
  detail: detailOf(line),
});
const unknown = (line: StatementLine): Found => ({
  ...about(line),
  kind: 'unknown_charge',
  key: line.stripeChargeId ?? line.applicationFeeId ?? line.balanceTransactionId,
  expectedMinor: null,
  foundMinor: netOf(line.lines),
  detail: detailOf(line),
});
const differs = (line: StatementLine, { chargeId, lines }: Posted): Found => ({
  ...about(line),
  kind: 'amount_differs',
  key: line.balanceTransactionId,
  expectedMinor: netOf(line.lines),
  foundMinor: netOf(lines),
  chargeId,
  detail: detailOf(line),
});

function checkPayment(sums: ChargeSums): Found[] {
  const { id, participantId, sessionId, currency, at } = sums;
  const of = { key: `charge:${id}`, currency, aboutAt: at, chargeId: id, participantId, sessionId } as const;
  const found: Found[] = [];
  if (!sums.totalsAgree) found.push({ ...of, kind: 'totals_differ', expectedMinor: sums.netMinor, foundMinor: null });
  // In another currency than the client's, amounts cannot be compared.
  if (currency !== sums.askedCurrency || !isCurrency(currency)) return found;
  if (sums.grossMinor !== sums.askedMinor && sums.grossMinor !== 0)
    found.push({ ...of, kind: 'amount_differs', expectedMinor: sums.askedMinor, foundMinor: sums.grossMinor });
  const verdict = judgeFee({
    ...sums,
    refundedMinor: Math.max(0, sums.refundedMinor - sums.keptOnPurposeMinor),
    stepMinor: stepOf(currency),
  });
  if (verdict)
    found.push({ ...of, kind: verdict.kind, expectedMinor: verdict.expectedMinor, foundMinor: sums.keptMinor });
  return found;
}
