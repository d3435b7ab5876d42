import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProperty, ApiTags } from '@nestjs/swagger';
import { LookAtCheckout } from '@vestibule/payments';
import { Problems, Public } from '@vestibule/platform';
import { Matches } from 'class-validator';
import { GateService } from '../gate.service.ts';
import { joinView, JoinView } from './join-view.ts';
import { type JoinRequest, LinkGuard } from './link-guard.ts';

class ReturnBody {
  @ApiProperty({ description: 'The cs parameter that Stripe put into the return address' })
  @Matches(/^cs_[A-Za-z0-9_]{1,200}$/, { message: 'must be the id of a Stripe Checkout Session' })
  readonly checkoutSessionId!: string;
}

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class JoinController {
  constructor(
    private readonly gate: GateService,
    private readonly checkouts: LookAtCheckout,
  ) {}

  @Get()
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'Where this person stands: pay, processing, wait, elsewhere, knock, waiting, declined, enter or closed, why, and what changes it. Changes nothing.',
  })
  @ApiOkResponse({ type: JoinView })
  @Problems(404, 429)
  async state(@Req() { link }: JoinRequest): Promise<JoinView> {
    return joinView(await this.gate.ask(link));
  }

  @Post('return')
  @HttpCode(200)
  @Public() // the link is the credential
  @ApiOperation({
    summary: 'Back from Stripe: asks Stripe for the truth about that checkout. Coming back proves nothing by itself.',
  })
  @ApiOkResponse({ type: JoinView })
  @Problems(404, 422, 429, 503)
  async returned(@Req() { link }: JoinRequest, @Body() body: ReturnBody): Promise<JoinView> {
    const { row } = await this.gate.ask(link);
    await this.checkouts.look(row.participant_id, body.checkoutSessionId);
    return joinView(await this.gate.ask(link));
  }
}
