import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { MemberRoster } from '../use-cases/member-roster.ts';
import { MemberAnswer, MemberListAnswer } from './answers.ts';

@ApiTags('practice')
@ForMembers()
@Controller('members')
export class MembersController {
  constructor(private readonly roster: MemberRoster) {}

  @Get()
  @ApiOperation({ operationId: 'listMembers', summary: 'Who belongs to your practice' })
  @ApiOkResponse({ type: MemberListAnswer })
  list(@Member() actor: MemberActor): Promise<MemberListAnswer> {
    return this.roster.list(actor);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({
    operationId: 'suspendMember',
    summary: 'They cannot sign in, and the links of their sessions are refused',
  })
  @ApiOkResponse({ type: MemberAnswer })
  @Problems(404)
  suspend(@Member() actor: MemberActor, @Param('id') id: string): Promise<MemberAnswer> {
    return this.roster.suspend(actor, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ operationId: 'restoreMember', summary: 'They can sign in again' })
  @ApiOkResponse({ type: MemberAnswer })
  @Problems(404)
  restore(@Member() actor: MemberActor, @Param('id') id: string): Promise<MemberAnswer> {
    return this.roster.restore(actor, id);
  }
}
