import { Body, Controller, Get, Header, Put, Req, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type JoinRequest, LinkGuard } from '@vestibule/gate';
import { ForMembers, Member, type MemberActor, Problems, Public, Roles } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { AfterCallView, FeedbackAveragesView, FeedbackBody, FeedbackListView } from './after-call-views.ts';
import { AfterCall } from './after-call.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token/after')
export class ParticipantAfterCallController {
  constructor(private readonly after: AfterCall) {}

  @Get()
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How long the call was, and what this person said of it' })
  @ApiOkResponse({ type: AfterCallView })
  @Problems(404, 429)
  look(@Req() { link }: JoinRequest): Promise<AfterCallView> {
    return this.after.look(link);
  }

  @Put('feedback')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'How it was, from 1 to 5, with or without words; said again it is changed' })
  @ApiOkResponse({ type: AfterCallView })
  @Problems(403, 404, 422, 429)
  say(@Req() { link }: JoinRequest, @Body() body: FeedbackBody): Promise<AfterCallView> {
    return this.after.say(link, body.stars, body.words || null);
  }
}

@ApiTags('feedback')
@ForMembers()
@Controller()
export class FeedbackController {
  constructor(private readonly after: AfterCall) {}

  @Get('sessions/:id/feedback')
  @ApiOperation({ summary: "What people said of the call. For the session's practitioner, and owners" })
  @ApiOkResponse({ type: FeedbackListView })
  @Problems(403, 404)
  ofSession(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<FeedbackListView> {
    return this.after.ofSession(actor, id);
  }

  @Get('feedback')
  @Roles('owner')
  @ApiOperation({ summary: 'What people said on average, by practitioner' })
  @ApiOkResponse({ type: FeedbackAveragesView })
  @Problems(403)
  averages(@Member() actor: MemberActor): Promise<FeedbackAveragesView> {
    return this.after.averages(actor);
  }
}
