import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { QuoteFee } from '../use-cases/quote-fee.ts';
import { SurchargeSetting } from '../use-cases/surcharge-setting.ts';
import { QuoteBody, SurchargeBody } from './price-bodies.ts';
import { QuoteView, SurchargeView } from './price-views.ts';

@ApiTags('prices')
@ForMembers()
@Controller()
export class PricesController {
  constructor(
    private readonly quoting: QuoteFee,
    private readonly surcharge: SurchargeSetting,
  ) {}

  @Post('quotes')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a client would pay and what would be left for the practice; nothing is kept' })
  @ApiOkResponse({ type: QuoteView })
  @Problems(404, 422)
  quote(@Member() actor: MemberActor, @Body() body: QuoteBody): Promise<QuoteView> {
    return this.quoting.run(actor, body);
  }

  @Get('practice/surcharge')
  @ApiOperation({ summary: 'Whether the cost of card payments may be and is passed on to clients' })
  @ApiOkResponse({ type: SurchargeView })
  readSurcharge(@Member() actor: MemberActor): Promise<SurchargeView> {
    return this.surcharge.read(actor);
  }

  @Put('practice/surcharge')
  @Roles('owner')
  @ApiOperation({
    summary: 'Pass the cost of card payments on, or stop; refused with the reason where it is not lawful',
  })
  @ApiOkResponse({ type: SurchargeView })
  @Problems(422)
  changeSurcharge(@Member() actor: MemberActor, @Body() body: SurchargeBody): Promise<SurchargeView> {
    return this.surcharge.change(actor, body);
  }
}
