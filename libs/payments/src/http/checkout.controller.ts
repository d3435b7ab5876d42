import { Controller, Get, Header, HttpCode, Ip, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import { OpenCheckout } from '../use-cases/open-checkout.ts';
import { LookAtOwnMoney } from '../use-cases/look-at-own-money.ts';
import { OwnMoneyView } from './own-money-views.ts';
import { CheckoutView } from './views.ts';

@ApiTags('join')
@Controller('join/:token')
export class CheckoutController {
  constructor(
    private readonly checkouts: OpenCheckout,
    private readonly money: LookAtOwnMoney,
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
  @Problems(404, 409, 410, 429, 502, 503)
  open(@Param('token') token: string, @Ip() address: string): Promise<CheckoutView> {
    return this.checkouts.run(token, address);
  }
}
