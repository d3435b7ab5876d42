import type { Charge } from '../charge.entity.ts';
import { NothingToPay, type NothingToPayReason, PaidTooLate } from '../errors.ts';
import type { Fee } from '../fee.entity.ts';
import { whyTooLate } from '../lateness.ts';
import type { Session } from '@vestibule/sessions';

const NOT_DUE: Partial<Record<Fee['currentStanding'], NothingToPayReason>> = {
  not_required: 'no_fee',
  settled: 'paid',
  waived: 'waived',
  processing: 'payment_processing',
  refunded: 'refunded',
  disputed: 'disputed',
};

/** Whether this fee may be paid now. @throws PaidTooLate, NothingToPay saying why not. */
export function mustBePayable(
  fee: Fee | null,
  charges: readonly Charge[],
  session: Session,
  practitionerSuspended: boolean,
  now: Date,
): Fee {
  const { currentStatus: status, closesAt, endedAt } = session;
  const late = fee?.isCalledOff
    ? 'cancelled'
    : whyTooLate({ status, closesAt, endedAt }, fee?.policy ?? 'before_join', now);
  // Who pays afterwards and called off too late owes what the rule keeps; everybody else who called off pays nothing any more.
  if (late && !fee?.owesForCallingOff) throw new PaidTooLate(late);
  // As at the gate: what was held already may be paid afterwards, whoever held it.
  if (practitionerSuspended && status === 'scheduled' && now.getTime() < closesAt.getTime())
    throw new PaidTooLate('suspended');
  if (!fee) throw new NothingToPay('no_fee');
  const reason = NOT_DUE[fee.currentStanding];
  if (reason) throw new NothingToPay(reason);
  if (charges.some((charge) => charge.isDisputedByUs)) throw new NothingToPay('payment_under_review');
  return fee;
}
