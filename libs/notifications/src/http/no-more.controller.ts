import { Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiQuery, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoMore } from '../mail/no-more.ts';
import { NoMorePages } from './no-more-pages.ts';

@ApiTags('messages')
@Controller('no-more')
export class NoMoreController {
  constructor(
    private readonly noMore: NoMore,
    private readonly pages: NoMorePages,
  ) {}

  @Get(':token')
  @Public() // the signed token is the credential
  @ApiOperation({
    operationId: 'noMoreLook',
    summary: 'A page that asks whether mails of a kind are wanted; changes nothing',
  })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(404, 429)
  look(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.pages.answer(request, reply, () => this.noMore.look(token, request.ip));
  }

  @Post(':token')
  @HttpCode(200)
  @Public() // the signed token is the credential; a mail program posts here for its reader (RFC 8058)
  @ApiOperation({
    operationId: 'noMoreChoose',
    summary: 'No more mails of that kind, or with `again=1` mails again',
  })
  @ApiQuery({ name: 'again', required: false })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(404, 429)
  choose(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('again') again?: string,
  ): Promise<string> {
    return this.pages.answer(request, reply, () => this.noMore.choose(token, request.ip, again !== '1'));
  }
}
