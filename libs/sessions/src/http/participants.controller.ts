import { Controller, Delete, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { ParticipantNotFound } from '../errors.ts';
import { Guests } from '../use-cases/guests.ts';
import { ReplaceLink } from '../use-cases/replace-link.ts';
import { LinkView, SessionView } from './views.ts';

@ApiTags('participants')
@ForMembers()
@Controller('participants')
export class ParticipantsController {
  constructor(
    private readonly replacing: ReplaceLink,
    private readonly guests: Guests,
  ) {}

  @Post(':id/link/rotate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replace the link: the old one is dead at once' })
  @ApiOkResponse({ type: LinkView })
  @Problems(404, 409)
  rotate(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new ParticipantNotFound() })) id: string,
  ): Promise<LinkView> {
    return this.replacing.run(actor, id);
  }
  @Delete(':id/invitation')
  @ApiOperation({ summary: "Take a guest's invitation back: the link is dead, and they are out of the room" })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 422)
  withdraw(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new ParticipantNotFound() })) id: string,
  ): Promise<SessionView> {
    return this.guests.withdraw(actor, id);
  }
}
