import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { ConcessionNotFound } from '../concession.entity.ts';
import { Concessions } from '../use-cases/concessions.ts';
import { ChangeConcessionBody, ConcessionBody } from './price-bodies.ts';
import { ConcessionListView, ConcessionView } from './price-views.ts';

@ApiTags('prices')
@ForMembers()
@Controller('concessions')
export class ConcessionsController {
  constructor(private readonly concessions: Concessions) {}

  @Get()
  @ApiOperation({ summary: 'Who pays less, and how much less' })
  @ApiOkResponse({ type: ConcessionListView })
  list(@Member() actor: MemberActor): Promise<ConcessionListView> {
    return this.concessions.list(actor);
  }

  @Post()
  @Roles('owner')
  @ApiOperation({ summary: 'Add a concession' })
  @ApiCreatedResponse({ type: ConcessionView })
  @Problems(422)
  add(@Member() actor: MemberActor, @Body() body: ConcessionBody): Promise<ConcessionView> {
    return this.concessions.add(actor, body);
  }

  @Patch(':id')
  @Roles('owner')
  @ApiOperation({ summary: 'Change or archive it; what was quoted with it stays' })
  @ApiOkResponse({ type: ConcessionView })
  @Problems(404, 422)
  change(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new ConcessionNotFound() })) id: string,
    @Body() body: ChangeConcessionBody,
  ): Promise<ConcessionView> {
    return this.concessions.change(actor, id, body);
  }
}
