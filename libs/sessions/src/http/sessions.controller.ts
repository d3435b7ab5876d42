import { Body, Controller, Get, Headers, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { CancelSession } from '../use-cases/cancel-session.ts';
import { ChangeSession } from '../use-cases/change-session.ts';
import { LookAhead } from '../use-cases/look-ahead.ts';
import { Guests } from '../use-cases/guests.ts';
import { LookAtSessions } from '../use-cases/look-at-sessions.ts';
import { ScheduleSession } from '../use-cases/schedule-session.ts';
import {
  CancelSessionBody,
  ChangeSessionBody,
  ExtendSessionBody,
  GuestBody,
  ExtensionQuery,
  MoveQuery,
  ReopenSessionBody,
  ScheduleSessionBody,
  SessionListQuery,
  ZoneAnswerBody,
} from './bodies.ts';
import { IdOfSession } from './route-ids.ts';
import {
  ExtensionPreviewView,
  MovePreviewView,
  ParticipantView,
  SessionListView,
  SessionView,
  TimelineView,
} from './views.ts';

const KEY = { name: 'Idempotency-Key', required: false };

@ApiTags('sessions')
@ForMembers()
@Controller('sessions')
export class SessionsController {
  constructor(
    private readonly scheduling: ScheduleSession,
    private readonly changing: ChangeSession,
    private readonly cancelling: CancelSession,
    private readonly looking: LookAtSessions,
    private readonly guests: Guests,
    private readonly ahead: LookAhead,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Sessions of the practice, by start' })
  @ApiOkResponse({ type: SessionListView })
  @Problems(422)
  list(@Member() actor: MemberActor, @Query() query: SessionListQuery): Promise<SessionListView> {
    return this.looking.list(actor, query);
  }

  @Post()
  @ApiOperation({ summary: 'Schedule a session: its participants, their links, their frozen quotes' })
  @ApiHeader({ ...KEY, description: 'Repeating the request with the same key gets the same session' })
  @ApiCreatedResponse({ type: SessionView })
  @Problems(404, 409, 422)
  schedule(
    @Member() actor: MemberActor,
    @Body() body: ScheduleSessionBody,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<SessionView> {
    return this.scheduling.run(actor, body, key);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One session with its people, links and payment positions' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404)
  one(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<SessionView> {
    return this.looking.one(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Reschedule, hand to another practitioner or rename: payment and links follow' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  change(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: ChangeSessionBody,
  ): Promise<SessionView> {
    return this.changing.reschedule(actor, id, body);
  }

  @Get(':id/move/preview')
  @ApiOperation({ summary: 'What another time or practitioner would mean. Changes nothing.' })
  @ApiOkResponse({ type: MovePreviewView })
  @Problems(404, 409, 422)
  previewMove(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Query() query: MoveQuery,
  ): Promise<MovePreviewView> {
    return this.ahead.move(actor, id, query);
  }

  @Post(':id/time-zone')
  @HttpCode(200)
  @ApiOperation({ summary: 'The rules of the zone changed: says whether the wall time or the instant counts' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  answerZone(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: ZoneAnswerBody,
  ): Promise<SessionView> {
    return this.changing.answerZone(actor, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Cancel: nobody gets in any more; what was paid goes back, or for a client who calls off what their rule says',
  })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  cancel(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: CancelSessionBody = {},
  ): Promise<SessionView> {
    return this.cancelling.run(actor, id, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @ApiOperation({ summary: 'End the call for everybody now' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409)
  end(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<SessionView> {
    return this.changing.end(actor, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'It was ended too early: open again until its window is over' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  reopen(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: ReopenSessionBody = {},
  ): Promise<SessionView> {
    return this.changing.reopen(actor, id, body);
  }

  @Get(':id/extend/preview')
  @ApiOperation({
    summary: 'What the practitioner has next, and how far more time would run into it. Changes nothing.',
  })
  @ApiOkResponse({ type: ExtensionPreviewView })
  @Problems(404, 409, 422)
  previewExtension(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Query() query: ExtensionQuery,
  ): Promise<ExtensionPreviewView> {
    return this.ahead.extension(actor, id, query);
  }

  @Post(':id/extend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make the session longer; the window follows' })
  @ApiHeader({ ...KEY, description: 'Repeating the request with the same key makes it no longer than once' })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  extend(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: ExtendSessionBody,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<SessionView> {
    return this.changing.extend(actor, id, body, key);
  }

  @Post(':id/guests')
  @ApiOperation({ summary: 'Invite a guest, also while the call is on: a link of their own, nothing to pay' })
  @ApiCreatedResponse({ type: ParticipantView })
  @Problems(404, 409, 422)
  invite(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: GuestBody): Promise<ParticipantView> {
    return this.guests.invite(actor, id, body);
  }

  @Get(':id/timeline')
  @ApiOperation({ summary: 'What happened, oldest first, and whether it is still as it was written' })
  @ApiOkResponse({ type: TimelineView })
  @Problems(404)
  timeline(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<TimelineView> {
    return this.looking.timelineOf(actor, id);
  }
}
