import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { LookAtCancellation } from '../use-cases/look-at-cancellation.ts';
import { CancelPreviewQuery } from './cancellation-bodies.ts';
import { CancelPreviewView, SessionTermsView } from './cancellation-views.ts';

@ApiTags('cancellation')
@ForMembers()
@Controller('sessions/:id')
export class CancellationController {
  constructor(private readonly looking: LookAtCancellation) {}

  @Get('cancellation')
  @ApiOperation({ summary: 'What was agreed with each client when they were invited, and what became of it' })
  @ApiOkResponse({ type: SessionTermsView })
  @Problems(404)
  terms(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<SessionTermsView> {
    return this.looking.terms(actor, id);
  }

  @Get('cancel/preview')
  @ApiOperation({ summary: 'What cancelling now would return, keep and ask. Changes nothing.' })
  @ApiOkResponse({ type: CancelPreviewView })
  @Problems(404, 409, 422)
  preview(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Query() { by = 'practice', participantId }: CancelPreviewQuery,
  ): Promise<CancelPreviewView> {
    return this.looking.preview(actor, id, { by, participantId });
  }
}
