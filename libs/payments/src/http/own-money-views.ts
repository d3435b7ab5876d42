import { ApiProperty } from '@nestjs/swagger';
import type { PaymentPolicy } from '@vestibule/kernel';
import type { PracticeFacts } from '@vestibule/practices';
import type { Charge } from '../charge.entity.ts';
import { pendingDebit } from '../debits.ts';
import type { Refund } from '../refund.entity.ts';
import { shownBy, standsForClient } from '../money-back.ts';
import { REFUND_CAUSES } from './refund-views.ts';

class MoneyBackView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ enum: REFUND_CAUSES, description: 'second_payment: the fee was paid twice' }) cause!: string;
  @ApiProperty({ enum: ['under_way', 'returned', 'stuck'], description: 'stuck: the practice has to act' })
  state!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The bank shows it by this day' })
  shownBy!: string | null;
}
export class PendingDebitView {
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ format: 'date-time', description: 'When the bank was asked' }) submittedAt!: string;
  @ApiProperty({ format: 'date', description: 'The bank has answered by this day' }) expectedBy!: string;
  @ApiProperty({ description: 'That may be when the session has begun: nobody is let in before the bank has answered' })
  isTooLate!: boolean;
}
/** What became of what the holder of a link has paid, beside the gate's answer. */
export class OwnMoneyView {
  @ApiProperty({ type: [MoneyBackView], description: 'What went back or is on its way, oldest first' })
  returns!: MoneyBackView[];
  @ApiProperty({ type: PendingDebitView, nullable: true, description: 'A bank debit that the bank has not confirmed' })
  pending!: PendingDebitView | null;
}
export class PendingPaymentView {
  @ApiProperty({ type: PendingDebitView, nullable: true, description: 'A bank debit that the bank has not confirmed' })
  pending!: PendingDebitView | null;
}

/** Of the payments for one fee, the one that the bank has been asked for and has not answered. Whoever pays afterwards comes in without it. */
export function pendingDebitView(
  charges: readonly Charge[],
  policy: PaymentPolicy | undefined,
  startsAt: Date,
  { debitBusinessDays, timeZone }: Pick<PracticeFacts, 'debitBusinessDays' | 'timeZone'>,
): PendingDebitView | null {
  const charge = charges.findLast((one) => one.currentStatus === 'processing');
  if (charge?.submittedAt == null) return null;
  const debit = pendingDebit(charge.submittedAt, startsAt, debitBusinessDays, timeZone);
  return {
    chargeId: charge.id,
    amount: charge.amountMinor,
    currency: charge.currency,
    submittedAt: charge.submittedAt.toISOString(),
    expectedBy: debit.expectedBy,
    isTooLate: debit.isTooLate && policy !== 'after',
  };
}

/** One that failed and was tried again is told as the one that took its place. */
export function ownMoneyView(
  refunds: readonly Refund[],
  timeZone: string,
  pending: PendingDebitView | null,
): OwnMoneyView {
  const replaced = new Set(refunds.map((refund) => refund.retryOf));
  return {
    returns: refunds
      .filter((refund) => !replaced.has(refund.id))
      .map((refund) => ({
        id: refund.id,
        amount: refund.amountMinor,
        currency: refund.currency,
        cause: refund.cause,
        state: standsForClient(refund),
        at: refund.createdAt.toISOString(),
        shownBy: shownBy(refund, timeZone),
      })),
    pending,
  };
}
