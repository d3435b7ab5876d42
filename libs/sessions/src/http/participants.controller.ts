import { Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { ParticipantNotFound } from '../errors.ts';
import { ReplaceLink } from '../use-cases/replace-link.ts';
import { LinkView } from './views.ts';

@ApiTags('participants')
@ForMembers()
@Controller('participants')
export class ParticipantsController {
  constructor(private readonly replacing: ReplaceLink) {}

  @Post(':id/link/rotate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replace the link: the old one is dead at once' })
  @ApiOkResponse({ type: LinkView })
  @Problems(404)
  rotate(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new ParticipantNotFound() })) id: string,
  ): Promise<LinkView> {
    return this.replacing.run(actor, id);
  }
}
