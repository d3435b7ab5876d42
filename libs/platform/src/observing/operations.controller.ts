import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Operator, OperatorsOnly } from '../actor/actor.guard.ts';
import type { OperatorActor } from '../actor/actor.ts';
import { ForMembers } from '../http/documented.ts';
import { WORKER_STATES, type WorkerState, WorkerSeen } from './worker-seen.ts';

class WorkerView implements WorkerState {
  @ApiProperty({
    enum: WORKER_STATES,
    description: '`late`: none has been seen for 15 seconds; `missing`: for 40 seconds, or never',
  })
  worker!: WorkerState['worker'];
  @ApiProperty({ type: Number, nullable: true, description: 'Null: none has ever been seen' })
  workerSeenSecondsAgo!: number | null;
}

/** What runs and what does not, for those who run it. */
@ApiTags('operator')
@ForMembers()
@OperatorsOnly()
@Controller('operations')
export class OperationsController {
  constructor(private readonly workers: WorkerSeen) {}

  @Get('worker')
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'workerState', summary: 'Whether a worker is there, as `/readyz` says it' })
  @ApiOkResponse({ type: WorkerView })
  worker(@Operator() _actor: OperatorActor): Promise<WorkerView> {
    return this.workers.state();
  }
}
