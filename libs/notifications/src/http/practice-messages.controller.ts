import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { PracticeMessages } from '../messages/practice-messages.ts';
import { MessageCountsView, MessagesQuery, MessagesRetriedView, PracticeMessageListView } from './delivery-views.ts';
import { messageView } from './message-views.ts';

@ApiTags('messages')
@ForMembers()
@Controller('messages')
export class PracticeMessagesController {
  constructor(private readonly messages: PracticeMessages) {}

  @Get()
  @ApiOperation({
    summary:
      'What was told, waits or failed, latest first. Practitioners see those of their own sessions; what members are told owners see, and each their own',
  })
  @ApiOkResponse({ type: PracticeMessageListView })
  @Problems(422)
  async list(@Member() actor: MemberActor, @Query() query: MessagesQuery): Promise<PracticeMessageListView> {
    const { items, ...rest } = await this.messages.page(actor, query);
    return {
      ...rest,
      items: items.map((item) => ({
        ...messageView(item, item),
        name: item.name,
        memberId: item.memberId,
        sessionId: item.aboutSessionId,
        startsAt: item.startsAt?.toISOString() ?? null,
        uselessAt: item.uselessAt.toISOString(),
      })),
    };
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many wait, and how many failed' })
  @ApiOkResponse({ type: MessageCountsView })
  counts(@Member() actor: MemberActor): Promise<MessageCountsView> {
    return this.messages.counts(actor);
  }

  @Post('retry-failed')
  @HttpCode(200)
  @Roles('owner')
  @ApiOperation({ summary: 'Try all again that failed and would still be of use' })
  @ApiOkResponse({ type: MessagesRetriedView })
  @Problems(403)
  async retryFailed(@Member() actor: MemberActor): Promise<MessagesRetriedView> {
    return { retried: await this.messages.retryAll(actor) };
  }
}
