import { ApiProperty } from '@nestjs/swagger';
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
/** What became of what the holder of a link has paid, beside the gate's answer. */
export class OwnMoneyView {
  @ApiProperty({ type: [MoneyBackView], description: 'What went back or is on its way, oldest first' })
  returns!: MoneyBackView[];
}

/** One that failed and was tried again is told as the one that took its place. */
export function ownMoneyView(refunds: readonly Refund[], timeZone: string): OwnMoneyView {
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
  };
}
