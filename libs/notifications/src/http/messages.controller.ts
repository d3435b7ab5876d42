import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { IdOfSession } from '@vestibule/sessions';
import { LookAtMessages, MessageNotFound } from '../messages/look-at-messages.ts';
import { MessageListView } from './message-views.ts';

@ApiTags('messages')
@ForMembers()
@Controller()
export class MessagesController {
  constructor(private readonly looking: LookAtMessages) {}

  @Get('sessions/:id/messages')
  @ApiOperation({ summary: 'What its people were told, or will be, in order' })
  @ApiOkResponse({ type: MessageListView })
  @Problems(404)
  ofSession(@Member() actor: MemberActor, @IdOfSession() id: string): Promise<MessageListView> {
    return this.looking.ofSession(actor, id);
  }

  @Post('messages/:id/resend')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a message once more; the session’s messages' })
  @ApiOkResponse({ type: MessageListView })
  @Problems(403, 404, 409)
  resend(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new MessageNotFound() })) id: string,
  ): Promise<MessageListView> {
    return this.looking.resend(actor, id);
  }
}
