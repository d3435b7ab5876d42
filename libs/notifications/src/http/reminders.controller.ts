import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { TFunction } from 'i18next';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { escape } from '../mail/html.ts';
import { type ReminderChoice, ReminderChoices } from '../mail/reminder-choice.ts';
import { Texts } from '../texts/texts.ts';

/** A page of one sentence and one button, which asks nothing of a browser. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const STYLE =
  ':root{color-scheme:light dark}body{font:1.05rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}button{font:inherit;padding:.7rem 1.2rem}';

@ApiTags('messages')
@Controller('reminders')
export class RemindersController {
  constructor(
    private readonly choices: ReminderChoices,
    private readonly texts: Texts,
  ) {}

  @Get(':token')
  @Public() // the signed token is the credential
  @ApiOperation({
    operationId: 'remindersLook',
    summary: 'A page that asks whether reminders by e-mail are wanted; changes nothing',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(404, 429)
  async look(
    @Param('token') token: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.page(await this.choices.look(token, ip), reply);
  }

  @Post(':token')
  @HttpCode(200)
  @Public() // the signed token is the credential; a mail program posts here for its reader (RFC 8058)
  @ApiOperation({
    operationId: 'remindersStop',
    summary: 'No more reminders by e-mail, or with `again=1` reminders again',
  })
  @ApiQuery({ name: 'again', required: false })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(404, 429)
  async choose(
    @Param('token') token: string,
    @Req() { ip }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('again') again?: string,
  ): Promise<string> {
    return this.page(await this.choices.choose(token, ip, again !== '1'), reply);
  }

  private page(choice: ReminderChoice, reply: FastifyReply): string {
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-robots-tag': 'noindex',
    });
    return pageOf(this.texts.in(choice.language), choice);
  }
}

function pageOf(t: TFunction, { practice, language, stopped }: ReminderChoice): string {
  const words = escape(t(stopped ? 'reminders.stopped' : 'reminders.ask', { practice }));
  const button = escape(t(stopped ? 'reminders.again' : 'reminders.stop'));
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(practice)}</title><style>${STYLE}</style></head>
<body><main><h1>${escape(t('reminders.heading'))}</h1><p>${words}</p><form method="post" action="?${stopped ? 'again=1' : ''}"><button>${button}</button></form></main></body></html>`;
}
