import { ApiProperty } from '@nestjs/swagger';
import { TRANSACTION_STATUSES, type TransactionStatus } from './transaction-query.ts';

class NamedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
const reported = (what: string): object => ({
  type: Number,
  nullable: true,
  description: `${what}, in minor units of settlementCurrency; null until Stripe has reported it`,
});
const whenKnown = { type: String, nullable: true } as const;
const instantOrNone = { type: String, format: 'date-time', nullable: true } as const;

export class TransactionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty(instantOrNone) paidAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'When the session starts' }) startsAt!: string;
  @ApiProperty({ type: NamedView }) practice!: NamedView;
  @ApiProperty({ type: NamedView }) practitioner!: NamedView;
  @ApiProperty({ type: NamedView, nullable: true }) appointmentType!: NamedView | null;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ enum: TRANSACTION_STATUSES }) status!: TransactionStatus;
  @ApiProperty({ ...whenKnown, description: 'What a person has to look at' }) flag!: string | null;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ description: 'What was asked of the client, in minor units of currency' }) gross!: number;
  @ApiProperty({ description: 'In minor units of currency' }) refunded!: number;
  @ApiProperty(reported('What arrived')) settledGross!: number | null;
  @ApiProperty(reported('What went back to the client')) settledRefunded!: number | null;
  @ApiProperty(reported("Stripe's fee")) stripeFee!: number | null;
  @ApiProperty(reported('Tax on fees')) tax!: number | null;
  @ApiProperty(reported('What the platform has kept, after what it gave back')) platformFee!: number | null;
  @ApiProperty(reported("What the client's bank took back")) dispute!: number | null;
  @ApiProperty(reported("Stripe's fee for that")) disputeFee!: number | null;
  @ApiProperty(reported('Movements of a kind that we do not know')) other!: number | null;
  @ApiProperty(reported('What is left: settledGross less all the others')) net!: number | null;
  @ApiProperty({ ...whenKnown, description: 'The currency the account is paid out in' })
  settlementCurrency!: string | null;
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty(whenKnown) checkoutSessionId!: string | null;
  @ApiProperty(whenKnown) paymentIntentId!: string | null;
  @ApiProperty(whenKnown) stripeChargeId!: string | null;
  @ApiProperty(whenKnown) applicationFeeId!: string | null;
  @ApiProperty() accountId!: string;
}
export class TransactionTotalView {
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ example: 'AUD', description: 'Of all sums but gross and refunded' }) settlementCurrency!: string;
  @ApiProperty() count!: number;
  @ApiProperty({ description: 'Of these, how many Stripe has reported in full' }) reported!: number;
  @ApiProperty() gross!: number;
  @ApiProperty() refunded!: number;
  @ApiProperty() settledGross!: number;
  @ApiProperty() settledRefunded!: number;
  @ApiProperty() stripeFee!: number;
  @ApiProperty() tax!: number;
  @ApiProperty() platformFee!: number;
  @ApiProperty() dispute!: number;
  @ApiProperty() disputeFee!: number;
  @ApiProperty() other!: number;
  @ApiProperty() net!: number;
}
export class TransactionListView {
  @ApiProperty({ type: [TransactionView] }) items!: TransactionView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({
    type: [TransactionTotalView],
    description: 'Of everything that fits the filter and was paid, not of this page',
  })
  totals!: TransactionTotalView[];
}

export class TransactionRefundView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() amount!: number;
  @ApiProperty() currency!: string;
  @ApiProperty() status!: string;
  @ApiProperty() cause!: string;
  @ApiProperty(whenKnown) reason!: string | null;
  @ApiProperty(whenKnown) stripeRefundId!: string | null;
  @ApiProperty({ ...whenKnown, format: 'uuid' }) requestedBy!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ format: 'date-time' }) updatedAt!: string;
}
class LedgerLineView {
  @ApiProperty({ example: 'stripe_fees' }) account!: string;
  @ApiProperty({ description: 'Positive: into the account. The lines sum to zero' }) amountMinor!: number;
}
export class LedgerTransactionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['practice', 'platform'] }) book!: string;
  @ApiProperty({ example: 'charge' }) kind!: string;
  @ApiProperty({ description: "Stripe's own word for the kind" }) stripeType!: string;
  @ApiProperty() balanceTransactionId!: string;
  @ApiProperty(whenKnown) sourceId!: string | null;
  @ApiProperty({ ...whenKnown, format: 'uuid' }) refundId!: string | null;
  @ApiProperty(whenKnown) disputeId!: string | null;
  @ApiProperty() currency!: string;
  @ApiProperty({ format: 'date-time' }) occurredAt!: string;
  @ApiProperty({ format: 'date-time' }) availableOn!: string;
  @ApiProperty({ format: 'date-time' }) postedAt!: string;
  @ApiProperty({ type: [LedgerLineView] }) lines!: LedgerLineView[];
}
export class AttemptView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() attempt!: number;
  @ApiProperty() status!: string;
  @ApiProperty() amount!: number;
  @ApiProperty() currency!: string;
  @ApiProperty(whenKnown) flag!: string | null;
  @ApiProperty(whenKnown) checkoutSessionId!: string | null;
  @ApiProperty(whenKnown) paymentIntentId!: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
}
export class TransactionEventView {
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ example: 'paid' }) kind!: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) detail!: Record<string, unknown>;
}
export class SeenWebhookView {
  @ApiProperty() id!: string;
  @ApiProperty({ example: 'charge.updated' }) kind!: string;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty(instantOrNone) handledAt!: string | null;
  @ApiProperty() attempts!: number;
  @ApiProperty(whenKnown) lastError!: string | null;
}
export class TransactionDetailView {
  @ApiProperty({ type: TransactionView }) transaction!: TransactionView;
  @ApiProperty({ ...instantOrNone, description: 'Since when a movement is missing; null while none is' })
  booksOpenSince!: string | null;
  @ApiProperty({ type: [TransactionRefundView] }) refunds!: TransactionRefundView[];
  @ApiProperty({
    type: [LedgerTransactionView],
    description: "Oldest first; operators see the platform's book too",
  })
  ledger!: LedgerTransactionView[];
  @ApiProperty({ type: [AttemptView], description: 'Every checkout that was opened for this fee, oldest first' })
  attempts!: AttemptView[];
  @ApiProperty({ type: [TransactionEventView], description: 'What happened to this participant, oldest first' })
  timeline!: TransactionEventView[];
  @ApiProperty({ type: [SeenWebhookView], description: 'What Stripe told of it, as long as it is kept (30 days)' })
  webhooks!: SeenWebhookView[];
}
