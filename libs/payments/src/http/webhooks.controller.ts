import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Problems, Public } from '@vestibule/platform';
import type { FastifyRequest } from 'fastify';
import { ReceiveWebhook } from '../use-cases/receive-webhook.ts';

/** Two endpoints with a secret each: Stripe sends what happens on practices' accounts to `connect`. One address for both works too. */
@ApiTags('webhooks')
@Controller('webhooks/stripe')
export class StripeWebhooksController {
  constructor(private readonly webhooks: ReceiveWebhook) {}

  @Post()
  @HttpCode(204)
  @Public() // the signature is the credential
  @ApiOperation({
    summary: "Events of the platform's own Stripe account (and of connected ones, where one address serves both)",
  })
  @ApiNoContentResponse({ description: 'Kept; or of no concern' })
  @Problems(400)
  platform(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature?: string,
  ): Promise<void> {
    return this.webhooks.run(request.rawBody, signature, 'platform');
  }

  @Post('connect')
  @HttpCode(204)
  @Public() // the signature is the credential
  @ApiOperation({ summary: "Events of the practices' connected accounts" })
  @ApiNoContentResponse({ description: 'Kept; or of no concern' })
  @Problems(400)
  connect(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('stripe-signature') signature?: string,
  ): Promise<void> {
    return this.webhooks.run(request.rawBody, signature, 'connect');
  }
}
