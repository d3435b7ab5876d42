import type { Stripe } from 'stripe';
import { invalidRequest } from '../http/errors.ts';
import { dispute as newDispute, fraudWarning } from '../objects/dispute.ts';
import { addLine } from './balance.ts';
import { debitAccountOf } from './bank-debits.ts';
import { testCard } from './cards.ts';
import type { Engine } from './engine.ts';
import { disputeFeeMinor } from './fees.ts';
import { idOf, newId } from './ids.ts';
import { keep, known } from './lookup.ts';
import { currentBalanceTransaction, settleCharge } from './settlement.ts';
import type { DisputeRow, Kept, PaymentMethodRow } from './state.ts';
import { change } from './store.ts';
import { touched } from './table.ts';

const RESPOND_WITHIN_S = 9 * 24 * 60 * 60;

/** What a test card or test bank account brings about after it has paid. */
export type Aftermath = 'dispute_fraudulent' | 'dispute_not_received' | 'inquiry' | 'early_fraud_warning' | 'debit_taken_back'; // prettier-ignore

export interface NewDispute {
  readonly reason?: string;
  /** An inquiry asks and moves no money; a `final` one is lost the moment it comes, as with bank debits. */
  readonly kind?: 'chargeback' | 'inquiry' | 'final';
  /** What is left of the charge, unless told. */
  readonly amountMinor?: number;
}

/**
 * The payer's bank takes a payment back. A chargeback withdraws the amount and a fee at once and gives a deadline; an
 * inquiry only asks. What was refunded before is not disputed again.
 */
export function openDispute(engine: Engine, row: Kept<Stripe.Charge>, from: NewDispute = {}): DisputeRow {
  const { account, object: charge } = row;
  const left = charge.amount - charge.amount_refunded;
  const amountMinor = from.amountMinor ?? left;
  if (charge.status !== 'succeeded' || amountMinor < 1 || amountMinor > left)
    throw invalidRequest(`Charge ${charge.id} has nothing of that size to dispute.`);
  if (openDisputeOf(engine, charge.id)) throw invalidRequest(`Charge ${charge.id} is disputed already.`);
  settleCharge(engine, charge.id);
  const kind = from.kind ?? 'chargeback';
  const created = engine.clock.seconds();
  const object = newDispute({
    id: newId('dp_1'),
    created,
    charge,
    amountMinor,
    reason: from.reason ?? 'fraudulent',
    inquiry: kind === 'inquiry',
    dueBy: kind === 'final' ? null : created + RESPOND_WITHIN_S,
  });
  const dispute: DisputeRow = { account, object, lines: [] };
  engine.store.disputes.set(object.id, dispute);
  change(charge, { disputed: true });
  engine.events.emit(account, 'charge.dispute.created', showDispute(engine, dispute));
  concludeWarnings(engine, charge.id);
  if (kind !== 'inquiry') withdraw(engine, dispute);
  if (kind === 'final') decideDispute(engine, dispute, 'lost');
  else engine.schedule.after(RESPOND_WITHIN_S * 1000, 'dispute_deadline', object.id);
  return dispute;
}

/** The amount and the fee leave the account's balance. */
function withdraw(engine: Engine, row: DisputeRow): void {
  const { object } = row;
  moveMoney(engine, row, -1, 'Chargeback withdrawal');
  engine.events.emit(row.account, 'charge.dispute.funds_withdrawn', showDispute(engine, row));
  change(object, { is_charge_refundable: false });
}

function moveMoney(engine: Engine, row: DisputeRow, direction: 1 | -1, what: string): void {
  const { object, account } = row;
  const fee = -direction * disputeFeeMinor(object.currency);
  const line = addLine(engine, account, {
    amountMinor: direction * object.amount,
    currency: object.currency,
    type: 'adjustment',
    category: direction < 0 ? 'dispute' : 'dispute_reversal',
    source: object.id,
    description: `${what} for ${idOf(object.charge)}`,
    fees: [{ amount: fee, application: null, currency: object.currency, description: 'Dispute fee', type: 'stripe_fee' }],
  }); // prettier-ignore
  row.lines.push(line.id);
  touched(row);
}

const NEEDS_RESPONSE: readonly string[] = ['needs_response', 'warning_needs_response'];
const CLOSED: readonly string[] = ['won', 'lost', 'warning_closed'];
export const isClosed = (dispute: Stripe.Dispute): boolean => CLOSED.includes(dispute.status);
const isInquiry = (dispute: Stripe.Dispute): boolean => dispute.status.startsWith('warning_');

/** Evidence is collected until it is submitted, once. The test texts decide at once; any other is under review until somebody decides. */
export function giveEvidence(
  engine: Engine,
  row: DisputeRow,
  evidence: Partial<Stripe.Dispute.Evidence>,
  submit: boolean,
): void {
  const { object } = row;
  if (!NEEDS_RESPONSE.includes(object.status))
    throw invalidRequest(`This dispute takes no evidence any more: its status is ${object.status}.`);
  const before = change(object, {
    evidence: { ...object.evidence, ...evidence },
    evidence_details: {
      ...object.evidence_details,
      has_evidence: true,
      ...(submit ? { submission_count: object.evidence_details.submission_count + 1, submission_method: 'manual' } : {}),
    },
    ...(submit ? { status: isInquiry(object) ? 'warning_under_review' : 'under_review' } : {}),
  }); // prettier-ignore
  engine.events.emit(row.account, 'charge.dispute.updated', showDispute(engine, row), before);
  if (!submit) return;
  engine.schedule.forget('dispute_deadline', object.id);
  const text = object.evidence.uncategorized_text;
  if (text === 'winning_evidence') decideDispute(engine, row, 'won');
  if (text === 'losing_evidence') decideDispute(engine, row, 'lost');
  if (text === 'escalate_inquiry_evidence' && isInquiry(object)) escalate(engine, row);
}

/** The bank's last word. Won: amount and fee come back. An inquiry simply ends. */
export function decideDispute(engine: Engine, row: DisputeRow, outcome: 'won' | 'lost'): void {
  const { object, account } = row;
  if (isClosed(object)) throw invalidRequest(`This dispute is already closed: its status is ${object.status}.`);
  engine.schedule.forget('dispute_deadline', object.id);
  const inquiry = isInquiry(object);
  const before = change(object, {
    status: inquiry ? 'warning_closed' : outcome,
    is_charge_refundable: inquiry || outcome === 'won',
  });
  if (!inquiry && outcome === 'won') {
    moveMoney(engine, row, 1, 'Chargeback reversal');
    engine.events.emit(account, 'charge.dispute.funds_reinstated', showDispute(engine, row));
  }
  engine.events.emit(account, 'charge.dispute.closed', showDispute(engine, row), before);
}

/** An inquiry that the payer does not drop becomes a chargeback: now the money goes. */
export function escalate(engine: Engine, row: DisputeRow): void {
  const { object } = row;
  if (!isInquiry(object) || isClosed(object)) throw invalidRequest('Only an open inquiry can be escalated.');
  const dueBy = engine.clock.seconds() + RESPOND_WITHIN_S;
  engine.schedule.forget('dispute_deadline', object.id);
  engine.schedule.after(RESPOND_WITHIN_S * 1000, 'dispute_deadline', object.id);
  const before = change(object, {
    status: 'needs_response',
    evidence_details: { ...object.evidence_details, due_by: dueBy, has_evidence: false },
  });
  engine.events.emit(row.account, 'charge.dispute.updated', showDispute(engine, row), before);
  withdraw(engine, row);
}

/** Nobody answered in time: a chargeback is lost, an inquiry is over. */
export function missDeadline(engine: Engine, disputeId: string): void {
  const row = known(engine.store.disputes, disputeId);
  if (!NEEDS_RESPONSE.includes(row.object.status)) return;
  change(row.object, { evidence_details: { ...row.object.evidence_details, past_due: true } });
  decideDispute(engine, row, 'lost');
}

/** The dispute that holds the charge's money back or has taken it for good; none when it was won or only asked. */
export function holdingDispute(engine: Engine, chargeId: string): DisputeRow | undefined {
  return disputesOf(engine, chargeId).find(({ object }) => !isInquiry(object) && object.status !== 'won');
}

const openDisputeOf = (engine: Engine, chargeId: string): DisputeRow | undefined =>
  disputesOf(engine, chargeId).find(({ object }) => !isClosed(object));

const disputesOf = (engine: Engine, chargeId: string): DisputeRow[] => engine.store.disputes.by('charge', chargeId);

/** A dispute with the lines of balance that it has caused so far: none, the withdrawal, or both ways. */
export function showDispute(engine: Engine, row: DisputeRow): Stripe.Dispute {
  const lines = row.lines.map((id) => known(engine.store.balanceTransactions, id).object);
  return { ...row.object, balance_transactions: lines.map((line) => currentBalanceTransaction(engine, line)) };
}

/** What this charge's test number stands for beyond the payment itself. */
export function aftermathOf(method: PaymentMethodRow): Aftermath | undefined {
  if (method.object.type === 'card') return testCard(method.testNumber)?.aftermath;
  return debitAccountOf(method)?.outcome === 'succeeds_then_disputed' ? 'debit_taken_back' : undefined;
}

const DISPUTES = {
  dispute_fraudulent: { reason: 'fraudulent' },
  dispute_not_received: { reason: 'product_not_received' },
  inquiry: { reason: 'fraudulent', kind: 'inquiry' },
  debit_taken_back: { reason: 'debit_not_authorized', kind: 'final' },
} as const satisfies Record<Exclude<Aftermath, 'early_fraud_warning'>, NewDispute>;

/** Runs a moment after such a charge was paid. A charge that was refunded in the meantime has nothing left to dispute. */
export function bringAftermath(engine: Engine, chargeId: string): void {
  const row = known(engine.store.charges, chargeId);
  const method = engine.store.paymentMethods.get(row.object.payment_method ?? '');
  const what = method && aftermathOf(method);
  if (!what || row.object.refunded || row.object.disputed) return;
  if (what === 'early_fraud_warning') warnOfFraud(engine, row);
  else openDispute(engine, row, DISPUTES[what]);
}

/** The card network suspects fraud before the payer says so. Refunding in time spares the dispute. */
export function warnOfFraud(engine: Engine, row: Kept<Stripe.Charge>): Stripe.Radar.EarlyFraudWarning {
  const warning = fraudWarning({ id: newId('issfr_1'), created: engine.clock.seconds(), charge: row.object });
  keep(engine.store.fraudWarnings, row.account, warning);
  engine.events.emit(row.account, 'radar.early_fraud_warning.created', warning);
  return warning;
}

/** A charge that was refunded in full or disputed leaves nothing to act on. */
export function concludeWarnings(engine: Engine, chargeId: string): void {
  for (const { account, object } of engine.store.fraudWarnings.by('charge', chargeId)) {
    if (!object.actionable) continue;
    const before = change(object, { actionable: false });
    engine.events.emit(account, 'radar.early_fraud_warning.updated', object, before);
  }
}
