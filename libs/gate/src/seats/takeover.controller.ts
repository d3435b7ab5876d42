import { Body, Controller, Delete, Get, Header, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, PlatformEnv, Problems, Public } from '@vestibule/platform';
import { IdOfSession, LearnZone, OwnClockBody } from '@vestibule/sessions';
import type { FastifyReply } from 'fastify';
import { type JoinRequest, LinkGuard } from '../http/link-guard.ts';
import { newDeviceCookie } from './device.ts';
import { AnswerTakeoverBody, DecideTakeoverBody, TakeoverListView, TakeoverView } from './takeover-views.ts';
import { Takeovers } from './takeovers.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class DeviceController {
  constructor(
    private readonly takeovers: Takeovers,
    private readonly zones: LearnZone,
    private readonly env: PlatformEnv,
  ) {}

  @Post('device')
  @HttpCode(204)
  @Public() // the link is the credential
  @ApiOperation({
    summary:
      'Sets a cookie by which this browser is known again as one device, and takes down where its clock is. Before the first pass or knock; callers without it count as one device',
  })
  @ApiNoContentResponse()
  @Problems(404, 422, 429)
  async device(
    @Req() { link }: JoinRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() body: OwnClockBody = {},
  ): Promise<void> {
    await this.zones.run(link, body.timeZone);
    if (!link.device) void reply.header('set-cookie', newDeviceCookie(this.env.PUBLIC_URL.startsWith('https:')));
  }

  @Get('takeover')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which device has this link, and who asks for it' })
  @ApiOkResponse({ type: TakeoverView })
  @Problems(404, 429)
  look(@Req() { link }: JoinRequest): Promise<TakeoverView> {
    return this.takeovers.look(link);
  }

  @Post('takeover')
  @HttpCode(200)
  @Public() // the link is the credential
  @ApiOperation({
    summary: 'Ask for the link that another device has. Said again every twenty seconds while the page is open',
  })
  @ApiOkResponse({ type: TakeoverView })
  @Problems(404, 422, 429)
  ask(@Req() { link }: JoinRequest): Promise<TakeoverView> {
    return this.takeovers.ask(link);
  }

  @Delete('takeover')
  @Public() // the link is the credential
  @ApiOperation({ summary: 'Ask no more' })
  @ApiOkResponse({ type: TakeoverView })
  @Problems(404, 422, 429)
  withdraw(@Req() { link }: JoinRequest): Promise<TakeoverView> {
    return this.takeovers.withdraw(link);
  }

  @Post('takeover/answer')
  @HttpCode(200)
  @Public() // the link is the credential
  @ApiOperation({ summary: 'From the device that has the link: let it move to the one that asks, or keep it' })
  @ApiOkResponse({ type: TakeoverView })
  @Problems(404, 409, 422, 429)
  answer(@Req() { link }: JoinRequest, @Body() body: AnswerTakeoverBody): Promise<TakeoverView> {
    return this.takeovers.answer(link, body.allow);
  }
}

@ApiTags('sessions')
@ForMembers()
@Controller('sessions/:id/takeovers')
export class TakeoversController {
  constructor(private readonly takeovers: Takeovers) {}

  @Get()
  @ApiOperation({ summary: 'Who asks to move their link to another device' })
  @ApiOkResponse({ type: TakeoverListView })
  @Problems(404)
  ofSession(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<TakeoverListView> {
    return this.takeovers.ofSession(actor, id);
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Let the link move to the device that asks, or refuse: whoever is inside stays or goes' })
  @ApiOkResponse({ type: TakeoverListView })
  @Problems(404, 422)
  decide(
    @Member() actor: MemberActor,
    @IdOfSession() id: string,
    @Body() body: DecideTakeoverBody,
  ): Promise<TakeoverListView> {
    return this.takeovers.byPractice(actor, id, body.participantId, body.allow);
  }
}
