import { Controller, Get, Headers, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarFeeds } from '../calendar/calendar-feeds.ts';

/** What calendar programs read. They cannot sign in: the address is the credential, and no cookie is looked at. */
@ApiTags('messages')
@Controller('feeds')
export class FeedController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':file')
  @Public() // the secret in the address is the credential
  @ApiOperation({ operationId: 'readCalendarFeed', summary: 'A member’s appointments as iCalendar: `<secret>.ics`' })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(404, 429)
  async read(
    @Param('file') file: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('if-none-match') known?: string,
  ): Promise<string | undefined> {
    const { content, etag } = await this.feeds.serve(file, ip);
    void reply.headers({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
    if (isKnown(known, etag)) return void reply.status(304);
    void reply.headers({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="appointments.ics"',
    });
    return content;
  }
}

/** One of a list is enough; compared weakly (RFC 9110, 13.1.2). */
const isKnown = (known: string | undefined, etag: string): boolean =>
  known !== undefined && known.split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')));
