import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, PageQuery, Problems } from '@vestibule/platform';
import { IdOfParticipant } from '@vestibule/sessions';
import { ChangeFee } from '../use-cases/change-fee.ts';
import { Debts } from '../use-cases/debts.ts';
import { PayOnSite } from '../use-cases/pay-on-site.ts';
import { WaiveFee } from '../use-cases/waive-fee.ts';
import { WaiveBody } from './bodies.ts';
import { ChangeFeeBody, OnSiteBody, UndoBody } from './fee-bodies.ts';
import { DebtListView, FeePositionView, ReminderView } from './fee-views.ts';

@ApiTags('participants')
@ForMembers()
@Controller()
export class FeesController {
  constructor(
    private readonly changing: ChangeFee,
    private readonly onSite: PayOnSite,
    private readonly waiving: WaiveFee,
    private readonly debts: Debts,
  ) {}

  @Patch('participants/:id/fee')
  @ApiOperation({
    summary:
      'Change what this client owes, or when: open checkouts end, too much goes back, what is missing can be paid',
  })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 410, 422)
  change(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: ChangeFeeBody,
  ): Promise<FeePositionView> {
    return this.changing.run(actor, id, body);
  }

  @Post('participants/:id/waive')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask nothing of this client: an open checkout is closed and the door opens' })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 422)
  waive(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: WaiveBody = {},
  ): Promise<FeePositionView> {
    return this.waiving.run(actor, id, body.reason);
  }

  @Post('participants/:id/waive/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask for the fee again that was waived' })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 410, 422)
  unwaive(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: UndoBody = {},
  ): Promise<FeePositionView> {
    return this.waiving.undo(actor, id, body.reason);
  }

  @Post('participants/:id/paid-on-site')
  @HttpCode(200)
  @ApiOperation({
    summary: 'The client has paid at the practice, in cash or at its terminal: it settles, the platform takes nothing',
  })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 410, 422)
  takeOnSite(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: OnSiteBody,
  ): Promise<FeePositionView> {
    return this.onSite.take(actor, id, body);
  }

  @Post('participants/:id/paid-on-site/undo')
  @HttpCode(200)
  @ApiOperation({
    summary: 'It was not paid on site after all; only while nothing else has happened to the money since',
  })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 422)
  undoOnSite(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: UndoBody = {},
  ): Promise<FeePositionView> {
    return this.onSite.undo(actor, id, body.reason ?? null);
  }

  @Post('participants/:id/remind')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Remind the client of what is to be paid: writes it down and gives the words and the link to send',
  })
  @ApiOkResponse({ type: ReminderView })
  @Problems(404, 409, 410)
  remind(@Member() actor: MemberActor, @IdOfParticipant() id: string): Promise<ReminderView> {
    return this.debts.remind(actor, id);
  }

  @Get('debts')
  @ApiOperation({
    summary: 'What people still have to pay for sessions that have begun; a practitioner sees their own',
  })
  @ApiOkResponse({ type: DebtListView })
  @Problems(422)
  open(@Member() actor: MemberActor, @Query() query: PageQuery): Promise<DebtListView> {
    return this.debts.list(actor, query);
  }
}
