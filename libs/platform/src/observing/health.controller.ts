import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../actor/actor.guard.ts';
import { Metrics } from './metrics.ts';
import { type WorkerState, WorkerSeen } from './worker-seen.ts';

@ApiTags('operations')
@Controller()
export class HealthController {
  constructor(
    private readonly source: DataSource,
    private readonly metrics: Metrics,
    private readonly workers: WorkerSeen,
  ) {}

  @Get('healthz')
  @Public()
  @ApiOperation({ summary: 'The process lives' })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @ApiOperation({ summary: 'The process can do its work: the database answers. Says also when no worker is there' })
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: 'ok' | 'unavailable'; database: boolean } & Partial<WorkerState>> {
    const database = await this.source.query('SELECT 1').then(
      () => true,
      () => false,
    );
    void reply.status(database ? 200 : 503);
    if (!database) return { status: 'unavailable', database };
    // An api without a worker still does its own work: taking it away would help nobody.
    return { status: 'ok', database, ...(await this.workers.state()) };
  }

  @Get('metrics')
  @Public()
  @HttpCode(200)
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiExcludeEndpoint()
  measure(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
