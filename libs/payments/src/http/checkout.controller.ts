import { Body, Controller, Delete, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import { OpenCheckout } from '../use-cases/open-checkout.ts';
import { LookAtOwnMoney } from '../use-cases/look-at-own-money.ts';
import { OwnCard } from '../use-cases/own-card.ts';
import { CheckoutBody, OwnCardView } from './own-card-views.ts';
import { OwnMoneyView } from './own-money-views.ts';
import { CheckoutView } from './views.ts';

@ApiTags('join')
@Controller('join/:token')
export class CheckoutController {
  constructor(
    private readonly checkouts: OpenCheckout,
    private readonly money: LookAtOwnMoney,
    private readonly cards: OwnCard,
  ) {}

  @Get('payments')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'What became of what was paid with this link: money that went back, a debit that waits, and by which day',
  })
  @ApiOkResponse({ type: OwnMoneyView })
  @Problems(404, 429)
  payments(@Param('token') token: string, @Ip() address: string): Promise<OwnMoneyView> {
    return this.money.run(token, address);
  }

  @Post('checkout')
  @HttpCode(200)
  @Public() // the link is the credential
  @ApiOperation({ summary: 'Go and pay: the hosted checkout of this fee. The same one while it is open.' })
  @ApiOkResponse({ type: CheckoutView })
  @Problems(404, 409, 410, 422, 429, 502, 503)
  open(@Param('token') token: string, @Ip() address: string, @Body() body: CheckoutBody = {}): Promise<CheckoutView> {
    return this.checkouts.run(token, address, body);
  }

  @Get('card')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The card that the practice keeps for this client, by their own wish' })
  @ApiOkResponse({ type: OwnCardView })
  @Problems(404, 429, 502, 503)
  card(@Param('token') token: string, @Ip() address: string): Promise<OwnCardView> {
    return this.cards.look(token, address);
  }

  @Delete('card')
  @HttpCode(204)
  @Public() // the link is the credential
  @ApiOperation({ summary: 'Forget the card: nobody is offered it any more, here or at Stripe' })
  @ApiNoContentResponse()
  @Problems(404, 429)
  async forgetCard(@Param('token') token: string, @Ip() address: string): Promise<void> {
    await this.cards.forget(token, address);
  }
}
