import { Body, Controller, Get, Header, HttpCode, Post, Req, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { GateRefused, GateService, type JoinRequest, LinkGuard } from '@vestibule/gate';
import { ForMembers, Member, type MemberActor, Problems, Public } from '@vestibule/platform';
import { IdOfSession, SessionNotFound } from '@vestibule/sessions';
import { IssuePass } from '../use-cases/issue-pass.ts';
import { NamePeople } from '../use-cases/name-people.ts';
import { PassBody, PassView, PeopleView } from './views.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class ParticipantPassController {
  constructor(
    private readonly gate: GateService,
    private readonly passes: IssuePass,
    private readonly people: NamePeople,
  ) {}

  @Post('pass')
  @HttpCode(200)
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'A room pass, if and only if the gate says enter' })
  @ApiOkResponse({ type: PassView })
  @Problems(402, 404, 409, 410, 422, 425, 429, 503)
  async pass(@Req() { link }: JoinRequest, @Body() body: PassBody = {}): Promise<PassView> {
    return this.passes.run(await this.gate.admit(link), body);
  }

  @Get('people')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: "Names for the identities in this session's room; for those who may enter it" })
  @ApiOkResponse({ type: PeopleView })
  @Problems(402, 404, 409, 410, 425, 429)
  async names(@Req() { link }: JoinRequest): Promise<PeopleView> {
    const { row, decision } = await this.gate.ask(link);
    if (decision.state !== 'enter') throw new GateRefused(decision);
    return this.people.run({ kind: 'link', participantId: row.participant_id }, row.session_id);
  }
}

@ApiTags('sessions')
@ForMembers()
@Controller('sessions/:id')
export class PractitionerPassController {
  constructor(
    private readonly gate: GateService,
    private readonly passes: IssuePass,
    private readonly people: NamePeople,
  ) {}

  @Post('pass')
  @HttpCode(200)
  @ApiOperation({ summary: "The practitioner's own room pass, through the same gate" })
  @ApiOkResponse({ type: PassView })
  @Problems(404, 409, 410, 422, 425, 503)
  async pass(@Member() actor: MemberActor, @IdOfSession() id: string, @Body() body: PassBody = {}): Promise<PassView> {
    return this.passes.run(await this.gate.admitPractitioner(actor, id), body);
  }

  @Get('people')
  @ApiOperation({ summary: "Names for the identities in this session's room" })
  @ApiOkResponse({ type: PeopleView })
  @Problems(404)
  async names(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<PeopleView> {
    const view = await this.people.run(actor, id);
    if (view.items.length === 0) throw new SessionNotFound();
    return view;
  }
}
