import { ApiProperty } from '@nestjs/swagger';
import type { Charge } from '../charge.entity.ts';
import type { Refund } from '../refund.entity.ts';
import { isWorthRetrying, refundFailureWords, refundWaitingWords } from '../refund-words.ts';
import { shownBy } from '../money-back.ts';
import { leftOf } from '../refundable.ts';

const STATUSES = ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'] as const;
export const REFUND_CAUSES = [
  'requested',
  'second_payment',
  'cancelled',
  'paid_too_late',
  'not_owed',
  'overpaid',
  'client_cancelled',
  'practitioner_absent',
  'no_show',
  'elsewhere',
] as const;

class RefundFailureView {
  @ApiProperty({ type: String, nullable: true, description: "Stripe's own word for it" }) code!: string | null;
  @ApiProperty({ description: 'What happened and what to do' }) message!: string;
}
export class RefundView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ enum: STATUSES, description: 'succeeded: with the bank, and shown by it in 5 to 10 business days' })
  status!: string;
  @ApiProperty({ enum: REFUND_CAUSES, description: "elsewhere: made in Stripe's Dashboard" }) cause!: string;
  @ApiProperty({ type: String, nullable: true, description: "The practice's own note" }) reason!: string | null;
  @ApiProperty({ type: RefundFailureView, nullable: true }) failure!: RefundFailureView | null;
  @ApiProperty({ type: String, nullable: true, description: 'What a pending one waits for' }) waitsFor!: string | null;
  @ApiProperty({ description: 'It failed, nothing has taken its place, and trying again makes sense' })
  canTryAgain!: boolean;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: "The client's bank shows it by this day" })
  shownBy!: string | null;
  @ApiProperty({ type: String, nullable: true }) stripeRefundId!: string | null;
}
export class RefundListView {
  @ApiProperty({ type: [RefundView] }) items!: RefundView[];
}
class StripeKeepsView {
  @ApiProperty({ description: "Stripe's fee of the payment, which it does not return" }) fee!: number;
  @ApiProperty() tax!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
}
class BooksAfterView {
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty() gross!: number;
  @ApiProperty() refunded!: number;
  @ApiProperty() stripeFee!: number;
  @ApiProperty() tax!: number;
  @ApiProperty({ description: 'What the platform keeps' }) platformFee!: number;
  @ApiProperty({ description: 'What the payment leaves the practice; negative where it costs more than it brought' })
  net!: number;
}
export class RefundPreviewView {
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty({ description: 'What the client gets, in minor units' }) amount!: number;
  @ApiProperty({ description: 'The most that can be refunded' }) left!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ description: "What the practice gets back of the platform's fee, in proportion" })
  platformFeeReturned!: number;
  @ApiProperty({ description: "What leaves the practice's balance: amount less platformFeeReturned" })
  practicePays!: number;
  @ApiProperty({
    type: StripeKeepsView,
    nullable: true,
    description:
      'From the payment’s own balance transaction; null until Stripe has reported it, or where Stripe converts between currencies',
  })
  stripeKeeps!: StripeKeepsView | null;
  @ApiProperty({ type: BooksAfterView, nullable: true, description: 'How the payment stands in the books afterwards' })
  after!: BooksAfterView | null;
}

/** A refund that Stripe has not heard of yet is on its way like any other. */
export function refundView(
  refund: Refund,
  refunds: readonly Refund[],
  charges: readonly Charge[],
  timeZone: string,
): RefundView {
  const status = refund.currentStatus === 'creating' ? 'pending' : refund.currentStatus;
  const isOver = status === 'failed' || status === 'canceled';
  const charge = charges.find(({ id }) => id === refund.chargeId);
  return {
    id: refund.id,
    chargeId: refund.chargeId,
    amount: refund.amountMinor,
    currency: refund.currency,
    status,
    cause: refund.cause,
    reason: refund.reason,
    failure: isOver ? { code: refund.failureCode, message: refundFailureWords(refund.failureCode) } : null,
    waitsFor: waitsFor(refund),
    canTryAgain:
      isOver &&
      isWorthRetrying(refund.failureCode) &&
      !refunds.some((other) => other.retryOf === refund.id) &&
      charge !== undefined &&
      leftOf(charge, refunds) >= refund.amountMinor,
    createdAt: refund.createdAt.toISOString(),
    shownBy: shownBy(refund, timeZone),
    stripeRefundId: refund.stripeRefundId,
  };
}

function waitsFor(refund: Refund): string | null {
  if (refund.currentStatus === 'creating') return 'Stripe has not answered yet; it is asked again by itself';
  if (refund.currentStatus === 'requires_action')
    return 'the client has to tell Stripe where the money is to go; Stripe has written to them';
  return refund.currentStatus === 'pending' ? refundWaitingWords(refund.pendingReason) : null;
}
