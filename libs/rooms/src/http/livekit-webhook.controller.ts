import { Controller, Headers, HttpCode, Post, type RawBodyRequest, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Metrics, Problems, Public } from '@vestibule/platform';
import type { FastifyRequest } from 'fastify';
import { seatIn } from '../livekit/room-token.ts';
import { VideoServer } from '../livekit/video-server.ts';
import { ReceiveRoomEvent } from '../use-cases/receive-room-event.ts';

@ApiTags('webhooks')
@Controller('webhooks/livekit')
export class LiveKitWebhookController {
  constructor(
    private readonly video: VideoServer,
    private readonly events: ReceiveRoomEvent,
    private readonly metrics: Metrics,
  ) {}

  @Post()
  @HttpCode(204)
  @Public() // signed by LiveKit with our key
  @ApiOperation({ summary: 'LiveKit tells who came and left' })
  @ApiNoContentResponse()
  @Problems(400)
  async receive(
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('authorization') authorization?: string,
  ): Promise<void> {
    const event = await this.video.verify(request.rawBody?.toString('utf8') ?? '', authorization);
    this.metrics.webhooks.inc({ source: 'livekit', outcome: 'kept' });
    await this.events.keep(event.id, {
      kind: event.event,
      room: event.room?.name ?? '',
      sid: event.participant?.sid ?? null,
      identity: event.participant?.identity ?? null,
      seat: seatIn(event.participant?.metadata),
      joinedAt: event.participant ? Number(event.participant.joinedAt) : null,
      at: Number(event.createdAt),
    });
  }
}
