import { Controller, Headers, HttpCode, Post, Query, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { ParticipantId } from '@vestibule/kernel';
import { ForMembers, Member, type MemberActor, Problems, Public } from '@vestibule/platform';
import { IdOfParticipant } from '@vestibule/sessions';
import type { FastifyRequest } from 'fastify';
import { HearReturnedMail } from '../returns/hear-returned-mail.ts';
import { WriteAgain } from '../returns/write-again.ts';
import { MessageListView } from './message-views.ts';

/** Where the mail system hands in what comes to the address for returned mail. */
@ApiTags('webhooks')
@Controller('webhooks/returned-mail')
export class ReturnedMailController {
  constructor(private readonly returned: HearReturnedMail) {}

  @Post()
  @HttpCode(204)
  @Public() // the secret in the header is the credential
  @ApiOperation({ summary: 'A mail that came to BOUNCE_ADDRESS, whole, as it arrived' })
  @ApiConsumes('message/rfc822')
  @ApiQuery({ name: 'to', required: false, description: 'The address it came to; else its own headers say it' })
  @ApiNoContentResponse({ description: 'Kept; or of no concern' })
  @Problems(400)
  hear(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('authorization') authorization?: string,
    @Query('to') to?: string,
  ): Promise<void> {
    return this.returned.run(authorization, typeof to === 'string' ? to : undefined, request.rawBody);
  }
}

@ApiTags('messages')
@ForMembers()
@Controller('participants')
export class WriteAgainController {
  constructor(private readonly writing: WriteAgain) {}

  @Post(':id/write-again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Their address is right after all: mail goes there again; the session’s messages' })
  @ApiOkResponse({ type: MessageListView })
  @Problems(403, 404)
  again(@Member() actor: MemberActor, @IdOfParticipant() id: string): Promise<MessageListView> {
    return this.writing.run(actor, id as ParticipantId);
  }
}
