import { type Language, LANGUAGES, USUAL_LANGUAGE } from '@vestibule/kernel';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { OwnClockBody } from '@vestibule/sessions';
import { IsBoolean, IsIn } from 'class-validator';

class KeptCardView {
  @ApiProperty({ example: 'visa' }) brand!: string;
  @ApiProperty({ example: '4242' }) last4!: string;
}
/** The card that the practice keeps for whoever holds the link. */
export class OwnCardView {
  @ApiProperty({ description: 'A card can be kept: the practice takes payments and knows an e-mail address' })
  mayKeep!: boolean;
  @ApiProperty({ type: [KeptCardView], description: 'Offered on the payment page, and used nowhere else' })
  cards!: KeptCardView[];
}

export class CheckoutBody extends OwnClockBody {
  @ApiPropertyOptional({
    description:
      "The client's own wish: the practice keeps this card for the next time. Absent: as the open checkout has it, else not",
  })
  @MayBeAbsent()
  @IsBoolean({ message: 'must be true or false' })
  readonly keepCard?: boolean;

  @ApiPropertyOptional({
    enum: LANGUAGES,
    default: USUAL_LANGUAGE,
    description: "Of the page that asks: a payment page made for it, and Stripe's receipt, say in it what is paid for",
  })
  @MayBeAbsent()
  @IsIn(LANGUAGES, { message: `must be one of ${LANGUAGES.join(', ')}` })
  readonly language?: Language;
}
