import { Body, Controller, Delete, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { CorrectParticipant } from '../use-cases/correct-participant.ts';
import { Guests } from '../use-cases/guests.ts';
import { ReplaceLink } from '../use-cases/replace-link.ts';
import { CorrectParticipantBody } from './bodies.ts';
import { IdOfParticipant } from './route-ids.ts';
import { LinkView, SessionView } from './views.ts';

@ApiTags('participants')
@ForMembers()
@Controller('participants')
export class ParticipantsController {
  constructor(
    private readonly replacing: ReplaceLink,
    private readonly guests: Guests,
    private readonly correcting: CorrectParticipant,
  ) {}

  @Post(':id/link/rotate')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replace the link: the old one is dead at once' })
  @ApiOkResponse({ type: LinkView })
  @Problems(404, 409)
  rotate(@Member() actor: MemberActor, @IdOfParticipant() id: string): Promise<LinkView> {
    return this.replacing.run(actor, id);
  }

  @Patch(':id')
  @ApiOperation({
    summary:
      'Put right a name, an address, a number or a language: whoever was mistyped is invited anew, by the same link',
  })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 409, 422)
  correct(
    @Member() actor: MemberActor,
    @IdOfParticipant() id: string,
    @Body() body: CorrectParticipantBody,
  ): Promise<SessionView> {
    return this.correcting.run(actor, id, body);
  }

  @Delete(':id/invitation')
  @ApiOperation({ summary: "Take a guest's invitation back: the link is dead, and they are out of the room" })
  @ApiOkResponse({ type: SessionView })
  @Problems(404, 422)
  withdraw(@Member() actor: MemberActor, @IdOfParticipant() id: string): Promise<SessionView> {
    return this.guests.withdraw(actor, id);
  }
}
