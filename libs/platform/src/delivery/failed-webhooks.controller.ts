import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { OperatorsToo, Roles, SignedIn } from '../actor/actor.guard.ts';
import type { MemberActor, OperatorActor } from '../actor/actor.ts';
import { ForMembers, Problems } from '../http/documented.ts';
import { MayBeAbsent } from '../http/may-be-absent.ts';
import { PageQuery } from '../http/page.ts';
import { FAILED_STATES, type FailedState, type FailedWebhook, FailedWebhooks } from './failed-webhooks.ts';

class FailedWebhookQuery extends PageQuery {
  @ApiPropertyOptional({ enum: FAILED_STATES })
  @MayBeAbsent()
  @IsIn(FAILED_STATES, { message: `must be one of ${FAILED_STATES.join(', ')}` })
  readonly state?: FailedState;
}

class WebhookPracticeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class FailedWebhookView {
  @ApiProperty({ description: "The sender's own id of the event" }) id!: string;
  @ApiProperty({ enum: ['stripe', 'livekit'] }) source!: string;
  @ApiProperty({ example: 'charge.updated' }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) accountId!: string | null;
  @ApiProperty({ type: WebhookPracticeView, nullable: true }) practice!: WebhookPracticeView | null;
  @ApiProperty({ type: String, nullable: true, description: 'The object that the event is about', example: 'ch_1' })
  payloadId!: string | null;
  @ApiProperty({ format: 'date-time' }) receivedAt!: string;
  @ApiProperty() ageSeconds!: number;
  @ApiProperty({ description: 'How often handling it was tried' }) tries!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null: it waits for a person' })
  nextTryAt!: string | null;
  @ApiProperty({
    description: 'The class of the last error, without anything it was about',
    example: 'PaymentProviderUnavailable',
  })
  lastError!: string;
  @ApiProperty({
    enum: FAILED_STATES,
    description: '`retrying`: it is tried again by itself; `needs_person`: its tries are used up',
  })
  state!: FailedState;
}
class FailedWebhookCountsView {
  @ApiProperty() retrying!: number;
  @ApiProperty() needsPerson!: number;
}
export class FailedWebhookListView {
  @ApiProperty({ type: [FailedWebhookView] }) items!: FailedWebhookView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
  @ApiProperty({ type: FailedWebhookCountsView, description: 'Of all that wait, not of this page' })
  counts!: FailedWebhookCountsView;
}
export class RetriedView {
  @ApiProperty({ description: 'How many are due now; each is handled within seconds' }) retried!: number;
}

@ApiTags('webhooks')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('webhooks/failed')
export class FailedWebhooksController {
  constructor(private readonly failed: FailedWebhooks) {}

  @Get()
  @ApiOperation({
    summary: "Webhooks that could not be handled, newest first: an owner's own Stripe account, for operators all",
  })
  @ApiOkResponse({ type: FailedWebhookListView })
  @Problems(422)
  async list(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Query() query: FailedWebhookQuery,
  ): Promise<FailedWebhookListView> {
    const { items, nextCursor, retrying, needsPerson } = await this.failed.page(actor, query);
    return { items: items.map(viewOf), nextCursor, counts: { retrying, needsPerson } };
  }

  @Post('retry-all')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try all of them again now' })
  @ApiOkResponse({ type: RetriedView })
  async retryAll(@SignedIn() actor: MemberActor | OperatorActor): Promise<RetriedView> {
    return { retried: await this.failed.retryAll(actor) };
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Try one again now' })
  @ApiOkResponse({ type: RetriedView })
  @Problems(404)
  async retry(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<RetriedView> {
    return { retried: await this.failed.retry(actor, id) };
  }
}

const viewOf = ({ practiceId, practiceName, receivedAt, nextTryAt, ...item }: FailedWebhook): FailedWebhookView => ({
  ...item,
  practice: practiceId === null ? null : { id: practiceId, name: practiceName ?? '' },
  receivedAt: receivedAt.toISOString(),
  nextTryAt: nextTryAt?.toISOString() ?? null,
});
