import { Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
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
  @ApiOperation({
    summary: 'Send a message once more; the session’s messages, or what the member was told for the same cause',
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeating the request with the same key sends it once',
  })
  @ApiOkResponse({ type: MessageListView })
  @Problems(403, 404, 409)
  resend(
    @Member() actor: MemberActor,
    @Param('id', new ParseUUIDPipe({ exceptionFactory: () => new MessageNotFound() })) id: string,
    @Headers('Idempotency-Key') key?: string,
  ): Promise<MessageListView> {
    return this.looking.resend(actor, id, key);
  }
}
