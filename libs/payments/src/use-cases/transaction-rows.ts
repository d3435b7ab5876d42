import { isUuid } from '@vestibule/kernel';
import { boundsOf, instantSql, type MemberActor, NotAllowed, type OperatorActor } from '@vestibule/platform';
import type { TransactionQuery, TransactionStatus } from '../http/transaction-query.ts';
import type { TransactionView } from '../http/transaction-views.ts';

/** How a payment looks to whoever reviews fees. A second payment that went back is refunded like any other. */
const STATUS_SQL = `CASE WHEN c.refunded_minor >= c.amount_minor AND c.refunded_minor > 0 THEN 'refunded'
  WHEN c.refunded_minor > 0 THEN 'partially_refunded' WHEN c.status IN ('paid', 'surplus') THEN 'paid'
  WHEN c.status = 'creating' THEN 'open' ELSE c.status END`;

export const FROM_SQL = `FROM charge c JOIN practice p ON p.id = c.practice_id JOIN session s ON s.id = c.session_id JOIN member m ON m.id = c.practitioner_id
  LEFT JOIN appointment_type y ON y.id = s.appointment_type_id LEFT JOIN charge_money k ON k.charge_id = c.id AND k.currency = c.settlement_currency`;

export const COLUMNS_SQL = `c.id, c.created_at AS "createdAt", c.paid_at AS "paidAt", s.starts_at AS "startsAt", p.id AS "practiceId", p.name AS "practiceName",
  m.id AS "practitionerId", m.name AS "practitionerName", y.id AS "typeId", y.name AS "typeName", c.session_id AS "sessionId", c.participant_id AS "participantId",
  ${STATUS_SQL} AS status, c.flag, c.currency, c.amount_minor AS gross, c.refunded_minor AS refunded, k.currency AS "settlementCurrency",
  k.gross_minor::float8 AS "settledGross", k.refunded_minor::float8 AS "settledRefunded", k.stripe_fee_minor::float8 AS "stripeFee", k.tax_minor::float8 AS tax,
  k.platform_fee_minor::float8 AS "platformFee", k.dispute_minor::float8 AS dispute, k.dispute_fee_minor::float8 AS "disputeFee", k.other_minor::float8 AS other,
  k.net_minor::float8 AS net, c.checkout_session_id AS "checkoutSessionId", c.payment_intent_id AS "paymentIntentId", c.stripe_charge_id AS "stripeChargeId",
  c.application_fee_id AS "applicationFeeId", c.account_id AS "accountId"`;

const SETTLED = [
  'settledGross',
  'settledRefunded',
  'stripeFee',
  'tax',
  'platformFee',
  'dispute',
  'disputeFee',
  'other',
  'net',
] as const;
const KEPT_COLUMN: Record<(typeof SETTLED)[number], string> = {
  settledGross: 'gross_minor',
  settledRefunded: 'refunded_minor',
  stripeFee: 'stripe_fee_minor',
  tax: 'tax_minor',
  platformFee: 'platform_fee_minor',
  dispute: 'dispute_minor',
  disputeFee: 'dispute_fee_minor',
  other: 'other_minor',
  net: 'net_minor',
};
/** Of money that arrived, by currency. Fees and net are in the currency Stripe settles in, so that both make a group. */
export const TOTALS_SQL = `SELECT c.currency, coalesce(k.currency, c.currency) AS "settlementCurrency", count(*)::int AS count, count(k.charge_id)::int AS reported,
  sum(c.amount_minor)::float8 AS gross, sum(c.refunded_minor)::float8 AS refunded,
  ${SETTLED.map((name) => `coalesce(sum(k.${KEPT_COLUMN[name]}), 0)::float8 AS "${name}"`).join(', ')} ${FROM_SQL}`;

export type TransactionRow = Omit<
  TransactionView,
  'createdAt' | 'paidAt' | 'startsAt' | 'practice' | 'practitioner' | 'appointmentType' | 'chargeId'
> & {
  readonly createdAt: Date;
  readonly paidAt: Date | null;
  readonly startsAt: Date;
  readonly practiceId: string;
  readonly practiceName: string;
  readonly practitionerId: string;
  readonly practitionerName: string;
  readonly typeId: string | null;
  readonly typeName: string | null;
  readonly status: TransactionStatus;
};

/** What an actor may see and asked for, as SQL. */
export interface Wanted {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** No zone is further from UTC: with this much room an index finds the days of every practice. */
const FURTHEST_ZONE = `interval '15 hours'`;

/** @throws InvalidInput, and NotAllowed where the guard was asleep. */
export function wantedBy(actor: MemberActor | OperatorActor, query: TransactionQuery): Wanted {
  if (actor.kind === 'member' && actor.role !== 'owner') throw new NotAllowed('this is for owners and operators');
  const values: unknown[] = [];
  const conditions: string[] = ['true'];
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  if (actor.kind === 'member') add((place) => `c.practice_id = ${place}`, actor.practiceId);
  if (query.practiceId !== undefined) add((place) => `c.practice_id = ${place}`, query.practiceId);
  if (query.practitioner !== undefined) add((place) => `c.practitioner_id = ${place}`, query.practitioner);
  if (query.currency !== undefined) add((place) => `c.currency = ${place}`, query.currency);
  for (const { sign, bound } of boundsOf(query)) {
    const room = sign === '>=' ? '-' : '+';
    add((place) => {
      const exact = `c.created_at ${sign} ${instantSql(bound, place, 'p.time_zone')}`;
      return bound.isDate
        ? `${exact} AND c.created_at ${sign} (${place}::timestamp AT TIME ZONE 'UTC') ${room} ${FURTHEST_ZONE}`
        : exact;
    }, bound.text);
  }
  if (query.status !== undefined) add((place) => `${STATUS_SQL} = ${place}`, query.status);
  if (query.search !== undefined) add(isUuid(query.search) ? ofOurId : ofStripeId, query.search);
  return { where: conditions.join(' AND '), values };
}

const ofOurId = (place: string): string =>
  `(c.id = ${place}::uuid OR c.participant_id = ${place}::uuid OR c.session_id = ${place}::uuid OR c.id IN (SELECT charge_id FROM refund WHERE id = ${place}::uuid))`;
/** Each a look into an index of its own. */
const ofStripeId = (place: string): string =>
  `(c.account_id = ${place} OR c.id IN (SELECT id FROM charge WHERE payment_intent_id = ${place} UNION ALL SELECT id FROM charge WHERE stripe_charge_id = ${place}
    UNION ALL SELECT id FROM charge WHERE checkout_session_id = ${place} UNION ALL SELECT id FROM charge WHERE application_fee_id = ${place}
    UNION ALL SELECT charge_id FROM refund WHERE stripe_refund_id = ${place}
    UNION ALL SELECT charge_id FROM ledger_transaction WHERE balance_transaction_id = ${place} AND charge_id IS NOT NULL
    UNION ALL SELECT charge_id FROM ledger_transaction WHERE source_id = ${place} AND charge_id IS NOT NULL
    UNION ALL SELECT charge_id FROM ledger_transaction WHERE dispute_id = ${place} AND charge_id IS NOT NULL
    UNION ALL SELECT told.id FROM inbox i JOIN charge told ON told.payment_intent_id = i.payload #>> '{data,object,payment_intent}'
      OR told.checkout_session_id = i.payload #>> '{data,object,id}' OR told.payment_intent_id = i.payload #>> '{data,object,id}' WHERE i.id = ${place}))`;

export const ORDER_SQL = 'ORDER BY c.created_at DESC, c.id';

export function viewOf(row: TransactionRow): TransactionView {
  const { practiceId, practiceName, practitionerId, practitionerName, typeId, typeName, ...rest } = row;
  return {
    ...rest,
    createdAt: row.createdAt.toISOString(),
    paidAt: row.paidAt?.toISOString() ?? null,
    startsAt: row.startsAt.toISOString(),
    practice: { id: practiceId, name: practiceName },
    practitioner: { id: practitionerId, name: practitionerName },
    appointmentType: typeId === null ? null : { id: typeId, name: typeName ?? '' },
    chargeId: row.id,
  };
}
