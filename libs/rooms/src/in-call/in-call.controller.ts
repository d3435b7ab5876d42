import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type JoinRequest, LinkGuard } from '@vestibule/gate';
import { ForMembers, Member, type MemberActor, Problems, Public } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { Conversation } from './conversation.ts';
import { HostPowers } from './host-powers.ts';
import { HandBody, RemoveBody, SayInCallBody, WhoBody } from './in-call-bodies.ts';
import { CallView, MutedView, PractitionerCallView } from './in-call-views.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token/call')
export class ParticipantInCallController {
  constructor(private readonly conversation: Conversation) {}

  @Get()
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What was said in the room, and whose hand is up; for those who may enter it' })
  @ApiOkResponse({ type: CallView })
  @Problems(402, 403, 404, 410, 425, 429)
  read(@Req() { link }: JoinRequest): Promise<CallView> {
    return this.conversation.read(link);
  }

  @Post('messages')
  @HttpCode(200)
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Say something to everybody in the room' })
  @ApiOkResponse({ type: CallView })
  @Problems(402, 403, 404, 410, 422, 425, 429)
  say(@Req() { link }: JoinRequest, @Body() body: SayInCallBody): Promise<CallView> {
    return this.conversation.say(link, body);
  }

  @Post('hand')
  @HttpCode(200)
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Raise a hand, or lower it' })
  @ApiOkResponse({ type: CallView })
  @Problems(402, 403, 404, 410, 422, 425, 429)
  hand(@Req() { link }: JoinRequest, @Body() body: HandBody): Promise<CallView> {
    return this.conversation.hand(link, body.raised);
  }
}

@ApiTags('call')
@ForMembers()
@Controller('sessions/:id/call')
export class InCallController {
  constructor(
    private readonly conversation: Conversation,
    private readonly powers: HostPowers,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      "What was said in the room, whose hand is up, who was removed. For the session's practitioner, also afterwards",
  })
  @ApiOkResponse({ type: PractitionerCallView })
  @Problems(403, 404)
  read(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<PractitionerCallView> {
    return this.conversation.readAsPractitioner(actor, id);
  }

  @Post('messages')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say something to everybody in the room' })
  @ApiOkResponse({ type: PractitionerCallView })
  @Problems(403, 404, 410, 422, 425, 429)
  say(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: SayInCallBody,
  ): Promise<PractitionerCallView> {
    return this.conversation.sayAsPractitioner(actor, id, body);
  }

  @Post('lower-hand')
  @HttpCode(204)
  @ApiOperation({ summary: 'Their hand was seen' })
  @ApiNoContentResponse()
  @Problems(404, 422)
  lower(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: WhoBody): Promise<void> {
    return this.conversation.lowerHand(actor, id, body.participantId);
  }

  @Post('mute')
  @HttpCode(200)
  @ApiOperation({ summary: "Turn somebody's microphone off. They are told, and turn it on again themselves" })
  @ApiOkResponse({ type: MutedView })
  @Problems(404, 409, 422, 503)
  async mute(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: WhoBody): Promise<MutedView> {
    return { muted: await this.powers.mute(actor, id, body.participantId) };
  }

  @Post('remove')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Out of the room within seconds and kept out, until they are let back in (`waiting/admit` with their id)',
  })
  @ApiNoContentResponse()
  @Problems(404, 409, 422)
  remove(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: RemoveBody): Promise<void> {
    return this.powers.remove(actor, id, body.participantId, body.message);
  }
}
