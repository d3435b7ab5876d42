import { ApiProperty } from '@nestjs/swagger';

export class CheckoutView {
  @ApiProperty({
    format: 'uri',
    description: "The hosted checkout on the practice's own account: send the browser there",
  })
  url!: string;
}
export class AccountLinkView {
  @ApiProperty({
    format: 'uri',
    description: 'Where the owner tells Stripe about the practice; good once, for minutes',
  })
  url!: string;
}

class NamedView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
const FROM_STRIPE = 'In minor units of settlementCurrency; null until Stripe has reported it';

export class TransactionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt!: string | null;
  @ApiProperty({ type: NamedView }) practice!: NamedView;
  @ApiProperty({ type: NamedView }) practitioner!: NamedView;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty({ enum: ['paid', 'processing', 'failed', 'refunded', 'partially_refunded', 'open', 'expired'] })
  status!: string;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ description: 'What was asked of the client, in minor units of currency' }) gross!: number;
  @ApiProperty({ type: Number, nullable: true, description: FROM_STRIPE }) stripeFee!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: FROM_STRIPE }) tax!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: FROM_STRIPE }) platformFee!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: FROM_STRIPE }) net!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'The currency the account is paid out in' })
  settlementCurrency!: string | null;
  @ApiProperty({ description: 'In minor units of currency' }) refunded!: number;
  @ApiProperty({ format: 'uuid' }) chargeId!: string;
  @ApiProperty({ type: String, nullable: true }) paymentIntentId!: string | null;
  @ApiProperty() accountId!: string;
}
export class TransactionTotalView {
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ example: 'AUD', description: 'Of stripeFee, tax, platformFee and net' }) settlementCurrency!: string;
  @ApiProperty() count!: number;
  @ApiProperty() gross!: number;
  @ApiProperty() stripeFee!: number;
  @ApiProperty() tax!: number;
  @ApiProperty() platformFee!: number;
  @ApiProperty() net!: number;
  @ApiProperty() refunded!: number;
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
