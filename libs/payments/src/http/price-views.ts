import { ApiProperty } from '@nestjs/swagger';
import { CURRENCIES, PAYMENT_POLICIES, type PaymentPolicy } from '@vestibule/kernel';
import { TAX_KINDS } from '@vestibule/sessions';
import { estimateSource } from '../stripe-estimate.ts';
import type { Priced } from '../use-cases/price-list.ts';

const MINOR = 'Whole minor units';

class QuoteTaxView {
  @ApiProperty({ enum: TAX_KINDS }) kind!: string;
  @ApiProperty({ description: 'Hundredths of a per cent' }) basisPoints!: number;
  @ApiProperty({ type: String, nullable: true, example: 'GST' }) name!: string | null;
  @ApiProperty({ description: MINOR }) minor!: number;
}
class QuoteEstimateView {
  @ApiProperty({ type: Number, nullable: true, description: `${MINOR}; null: nobody knows` }) stripeFeeMinor!:
    number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'What is left for the practice' }) netMinor!: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'Whose price list this is an estimate by' }) source!:
    string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date' }) read!: string | null;
}
export class QuotePartsView {
  @ApiProperty({ enum: Object.keys(CURRENCIES) }) currency!: string;
  @ApiProperty({ description: MINOR }) baseMinor!: number;
  @ApiProperty({ type: String, nullable: true }) concessionName!: string | null;
  @ApiProperty({ description: MINOR }) concessionMinor!: number;
  @ApiProperty({ type: QuoteTaxView }) tax!: QuoteTaxView;
  @ApiProperty({ description: MINOR }) surchargeMinor!: number;
  @ApiProperty({ description: 'What the client pays' }) totalMinor!: number;
  @ApiProperty({ description: 'Hundredths of a per cent' }) platformBasisPoints!: number;
  @ApiProperty({ description: MINOR }) platformFixedMinor!: number;
  @ApiProperty({ description: MINOR }) platformFeeMinor!: number;
  @ApiProperty({ type: QuoteEstimateView, description: "An estimate: Stripe's own figures come with the payment" })
  estimate!: QuoteEstimateView;
}
export class QuoteView {
  @ApiProperty({ enum: PAYMENT_POLICIES }) policy!: string;
  @ApiProperty({ type: QuotePartsView, nullable: true, description: 'null: nothing is asked of this person' })
  quote!: QuotePartsView | null;
}

export function quoteView(policy: PaymentPolicy, priced: Priced | null, country: string): QuoteView {
  if (priced === null) return { policy, quote: null };
  const { quote, estimatedStripeFeeMinor } = priced;
  const from = estimatedStripeFeeMinor === null ? null : estimateSource(country);
  return {
    policy,
    quote: {
      currency: quote.currency,
      baseMinor: quote.baseMinor,
      concessionName: quote.concessionName,
      concessionMinor: quote.concessionMinor,
      tax: { kind: quote.taxKind, basisPoints: quote.taxBasisPoints, name: quote.taxName, minor: quote.taxMinor },
      surchargeMinor: quote.surchargeMinor,
      totalMinor: quote.totalMinor,
      platformBasisPoints: quote.platformBasisPoints,
      platformFixedMinor: quote.platformFixedMinor,
      platformFeeMinor: quote.platformFeeMinor,
      estimate: {
        stripeFeeMinor: estimatedStripeFeeMinor,
        netMinor:
          estimatedStripeFeeMinor === null ? null : quote.totalMinor - estimatedStripeFeeMinor - quote.platformFeeMinor,
        source: from?.source ?? null,
        read: from?.read ?? null,
      },
    },
  };
}

class ConcessionAmountView {
  @ApiProperty({ description: MINOR }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
}
export class ConcessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Hundredths of a per cent off the fee' }) basisPoints!:
    number | null;
  @ApiProperty({ type: ConcessionAmountView, nullable: true }) amount!: ConcessionAmountView | null;
  @ApiProperty() archived!: boolean;
}
export class ConcessionListView {
  @ApiProperty({ type: [ConcessionView] }) items!: ConcessionView[];
}

class SurchargeLimitView {
  @ApiProperty({ description: 'Hundredths of a per cent' }) basisPoints!: number;
  @ApiProperty({ description: MINOR }) fixedMinor!: number;
}
export class SurchargeView {
  @ApiProperty({ description: "Whether the practice's country lets the cost of a card payment be passed on" })
  lawful!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'Why not' }) reason!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'What the client has to be told' }) disclose!:
    string | null;
  @ApiProperty({ type: SurchargeLimitView, nullable: true, description: 'The most that may be passed on' })
  limit!: SurchargeLimitView | null;
  @ApiProperty({ example: 'NZD' }) currency!: string;
  @ApiProperty({ type: [String] }) sources!: string[];
  @ApiProperty({ format: 'date', description: 'When the sources were read' }) read!: string;
  @ApiProperty() isOn!: boolean;
  @ApiProperty({ description: 'Hundredths of a per cent' }) basisPoints!: number;
  @ApiProperty({ description: MINOR }) fixedMinor!: number;
  @ApiProperty({ type: Number, nullable: true, description: MINOR }) capMinor!: number | null;
}
