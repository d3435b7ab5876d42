import { Controller, Header, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { FastifyRequest } from 'fastify';
import { escape } from '../mail/html.ts';
import { HearAnswers } from '../sms/hear-answers.ts';
import { HearArrivals } from '../sms/hear-arrivals.ts';

/** Where Twilio posts: what people answered, and what became of a text. Both are signed with the account's token. */
@ApiTags('webhooks')
@Controller('webhooks/texts')
export class TextsController {
  constructor(
    private readonly answers: HearAnswers,
    private readonly arrivals: HearArrivals,
  ) {}

  @Post()
  @HttpCode(200)
  @Public() // the signature is the credential
  @Header('content-type', 'text/xml; charset=utf-8')
  @ApiOperation({ summary: 'What somebody wrote back to the number that texts come from' })
  @ApiProduces('text/xml')
  @ApiOkResponse({ description: 'TwiML: what to answer, if anything', schema: { type: 'string' } })
  @Problems(400)
  async answer(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('x-twilio-signature') signature?: string,
  ): Promise<string> {
    return twiml(await this.answers.run(request.rawBody, signature));
  }

  @Post('status')
  @HttpCode(204)
  @Public() // the signature is the credential
  @ApiOperation({ summary: 'What became of a text' })
  @ApiNoContentResponse({ description: 'Kept; or of no concern' })
  @Problems(400)
  status(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('x-twilio-signature') signature?: string,
  ): Promise<void> {
    const { url } = request;
    return this.arrivals.run(url.includes('?') ? url.slice(url.indexOf('?')) : '', request.rawBody, signature);
  }
}

const twiml = (words: string | undefined): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${words === undefined ? '' : `<Message>${escape(words)}</Message>`}</Response>`;
