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
