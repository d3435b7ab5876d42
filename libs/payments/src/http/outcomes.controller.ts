import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { IdOfParticipant } from '@vestibule/sessions';
import { DecideOutcome } from '../use-cases/decide-outcome.ts';
import { DecideOutcomeBody } from './cancellation-bodies.ts';
import { OutcomeListView } from './cancellation-views.ts';
import { FeePositionView } from './fee-views.ts';

@ApiTags('cancellation')
@ForMembers()
@Controller()
export class OutcomesController {
  constructor(private readonly deciding: DecideOutcome) {}

  @Get('outcomes')
  @ApiOperation({
    summary: 'Payments of appointments that did not take place, of which a person has to say what becomes',
  })
  @ApiOkResponse({ type: OutcomeListView })
  list(@Member() actor: MemberActor): Promise<OutcomeListView> {
    return this.deciding.list(actor);
  }

  @Post('participants/:id/outcome')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give it back, or keep it for another appointment' })
  @ApiOkResponse({ type: FeePositionView })
  @Problems(404, 409, 422)
  decide(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: DecideOutcomeBody,
  ): Promise<FeePositionView> {
    return this.deciding.run(actor, id, body.decision, body.reason ?? null);
  }
}
