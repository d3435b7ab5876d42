import { Controller, Get, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CancelPreviewView, LookAtCancellation } from '@vestibule/payments';
import { Problems, Public } from '@vestibule/platform';
import { CancelSession } from '@vestibule/sessions';
import { GateService } from '../gate.service.ts';
import { joinView, JoinView } from './join-view.ts';
import { type JoinRequest, LinkGuard } from './link-guard.ts';

@ApiTags('join')
@ApiParam({ name: 'token', schema: { type: 'string' } })
@UseGuards(LinkGuard)
@Controller('join/:token/cancel')
export class CancelController {
  constructor(
    private readonly gate: GateService,
    private readonly cancelling: CancelSession,
    private readonly looking: LookAtCancellation,
  ) {}

  @Get('preview')
  @Public() // the link is the credential
  @ApiOperation({ summary: 'What cancelling now would return and keep. Changes nothing.' })
  @ApiOkResponse({ type: CancelPreviewView })
  @Problems(404, 409, 429)
  preview(@Req() { link }: JoinRequest): Promise<CancelPreviewView> {
    return this.looking.ownPreview(link);
  }

  @Post()
  @HttpCode(200)
  @Public() // the link is the credential
  @ApiOperation({
    summary: 'The client cannot come: their appointment is cancelled, by the rule they were invited under',
  })
  @ApiOkResponse({ type: JoinView })
  @Problems(404, 409, 429)
  async cancel(@Req() { link }: JoinRequest): Promise<JoinView> {
    await this.cancelling.byLink(link);
    return joinView(await this.gate.ask(link));
  }
}
