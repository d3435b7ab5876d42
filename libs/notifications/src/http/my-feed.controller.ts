import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { CalendarFeeds } from '../calendar/calendar-feeds.ts';
import { FeedWishBody, MadeFeedView, MyFeedView } from './my-views.ts';

@ApiTags('messages')
@ForMembers()
@Controller('me/calendar-feed')
export class MyFeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @ApiOperation({
    operationId: 'readMyCalendarFeed',
    summary: 'Whether a calendar may read your appointments, and which',
  })
  @ApiOkResponse({ type: MyFeedView })
  read(@Member() actor: MemberActor): Promise<MyFeedView> {
    return this.feeds.read(actor);
  }

  @Post()
  @ApiOperation({
    operationId: 'makeMyCalendarFeed',
    summary: 'A secret address for your calendar; one that was there before is dead from now on',
  })
  @ApiCreatedResponse({ type: MadeFeedView })
  @Problems(422)
  make(@Member() actor: MemberActor, @Body() body: FeedWishBody = {}): Promise<MadeFeedView> {
    return this.feeds.make(actor, body);
  }

  @Patch()
  @ApiOperation({ operationId: 'changeMyCalendarFeed', summary: 'What stands in it; the address stays' })
  @ApiOkResponse({ type: MyFeedView })
  @Problems(404, 422)
  change(@Member() actor: MemberActor, @Body() body: FeedWishBody): Promise<MyFeedView> {
    return this.feeds.change(actor, body);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeMyCalendarFeed', summary: 'The address is dead from now on' })
  @ApiNoContentResponse()
  remove(@Member() actor: MemberActor): Promise<void> {
    return this.feeds.remove(actor);
  }
}
