import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type JoinRequest, LinkGuard } from '@vestibule/gate';
import { ForMembers, Member, type MemberActor, Problems, Public } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { LookAtWaiting } from './look-at-waiting.ts';
import { AdmitBody, AnswerBody, KnockBody, LateBody, SayBody, TurnAwayBody } from './waiting-bodies.ts';
import { WaitingRoom } from './waiting-room.ts';
import { OwnWaitingView, WaitingListView, WaitingNowView } from './waiting-views.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class ParticipantWaitingController {
  constructor(
    private readonly room: WaitingRoom,
    private readonly looking: LookAtWaiting,
  ) {}

  @Post('knock')
  @HttpCode(200)
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'I am at the door. Said again every twenty seconds while the page is open; the place is kept',
  })
  @ApiOkResponse({ type: OwnWaitingView })
  @Problems(402, 404, 409, 410, 422, 425, 429)
  async knock(@Req() { link }: JoinRequest, @Body() body: KnockBody = {}): Promise<OwnWaitingView> {
    await this.room.knock(link, { camera: body.camera ?? 'unknown', microphone: body.microphone ?? 'unknown' });
    return this.looking.own(link);
  }

  @Get('waiting')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where the practitioner is, how long this person has waited, and what was said' })
  @ApiOkResponse({ type: OwnWaitingView })
  @Problems(404, 429)
  waiting(@Req() { link }: JoinRequest): Promise<OwnWaitingView> {
    return this.looking.own(link);
  }

  @Post('messages')
  @HttpCode(204)
  @Public() // the link is the credential
  @ApiOperation({ summary: 'Say something to the practice while waiting' })
  @ApiNoContentResponse()
  @Problems(402, 403, 404, 409, 410, 422, 425, 429)
  say(@Req() { link }: JoinRequest, @Body() body: AnswerBody): Promise<void> {
    return this.room.answer(link, body);
  }
}

@ApiTags('waiting room')
@ForMembers()
@Controller()
export class WaitingController {
  constructor(
    private readonly room: WaitingRoom,
    private readonly looking: LookAtWaiting,
  ) {}

  @Get('waiting')
  @ApiOperation({
    summary: 'Everybody who waits at this moment, longest first: for a practitioner, those who wait for them',
  })
  @ApiOkResponse({ type: WaitingNowView })
  now(@Member() actor: MemberActor): Promise<WaitingNowView> {
    return this.looking.now(actor);
  }

  @Get('sessions/:id/waiting')
  @ApiOperation({ summary: 'Who has knocked, since when, with which devices, and what was said' })
  @ApiOkResponse({ type: WaitingListView })
  @Problems(404)
  ofSession(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<WaitingListView> {
    return this.looking.ofSession(actor, id);
  }

  @Post('sessions/:id/waiting/admit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let somebody in, or everybody who waits' })
  @ApiOkResponse({ type: WaitingListView })
  @Problems(404, 409, 422)
  async admit(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: AdmitBody = {},
  ): Promise<WaitingListView> {
    await this.room.act(actor, id, 'admit', body.participantId);
    return this.looking.ofSession(actor, id);
  }

  @Post('sessions/:id/waiting/decline')
  @HttpCode(200)
  @ApiOperation({ summary: 'Do not let somebody in; they read the message' })
  @ApiOkResponse({ type: WaitingListView })
  @Problems(404, 409, 422)
  async decline(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: TurnAwayBody,
  ): Promise<WaitingListView> {
    await this.room.act(actor, id, 'decline', body.participantId, body.message);
    return this.looking.ofSession(actor, id);
  }

  @Post('sessions/:id/waiting/send-back')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask somebody who was let in, or declined, to wait again: out of the room within seconds' })
  @ApiOkResponse({ type: WaitingListView })
  @Problems(404, 409, 422)
  async sendBack(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: TurnAwayBody,
  ): Promise<WaitingListView> {
    await this.room.act(actor, id, 'sendBack', body.participantId, body.message);
    return this.looking.ofSession(actor, id);
  }

  @Post('sessions/:id/waiting/messages')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say something to one who has knocked, or to all' })
  @ApiOkResponse({ type: WaitingListView })
  @Problems(404, 422)
  async say(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: SayBody): Promise<WaitingListView> {
    await this.room.say(actor, id, body, body.participantId);
    return this.looking.ofSession(actor, id);
  }

  @Post('sessions/:id/late')
  @HttpCode(204)
  @ApiOperation({ summary: 'Running so many minutes late; 0: on time after all' })
  @ApiNoContentResponse()
  @Problems(404, 409, 422)
  late(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: LateBody): Promise<void> {
    return this.room.late(actor, id, body.minutes);
  }
}
