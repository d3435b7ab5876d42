import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  SignedIn,
} from '@vestibule/platform';
import { IdOfParticipant } from '@vestibule/sessions';
import { RefundNotFound } from '../errors.ts';
import { LookAtRefunds } from '../use-cases/look-at-refunds.ts';
import { RefundCharge } from '../use-cases/refund-charge.ts';
import { RetryRefund } from '../use-cases/retry-refund.ts';
import { PendingPaymentView } from './own-money-views.ts';
import { RefundBody, RefundPreviewQuery } from './refund-bodies.ts';
import { RefundListView, RefundPreviewView, RefundView } from './refund-views.ts';

const refundId = new ParseUUIDPipe({ exceptionFactory: () => new RefundNotFound() });

@ApiTags('participants')
@ForMembers()
@OperatorsToo()
@Controller('participants')
export class RefundsController {
  constructor(
    private readonly refunding: RefundCharge,
    private readonly retrying: RetryRefund,
    private readonly looking: LookAtRefunds,
  ) {}

  @Post(':id/refunds')
  @ApiOperation({
    summary: "Give the client's money back, all that is left or a part; the platform's part goes with it",
  })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'Repeating the request with the same key gets the same refund, as it stands by then',
  })
  @ApiCreatedResponse({ type: RefundView })
  @Problems(404, 409, 422, 503)
  async refund(
    @SignedIn() actor: MemberActor | OperatorActor,
    @IdOfParticipant() id: string,
    @Body() body: RefundBody = {},
    @Headers('Idempotency-Key') key?: string,
  ): Promise<RefundView> {
    return this.looking.one(actor, id, await this.refunding.run(actor, id, body, key));
  }

  @Get(':id/refunds')
  @ApiOperation({
    summary: 'Every refund of this participant, how it stands, and what can be done about one that failed',
  })
  @ApiOkResponse({ type: RefundListView })
  @Problems(404)
  list(@SignedIn() actor: MemberActor | OperatorActor, @IdOfParticipant() id: string): Promise<RefundListView> {
    return this.looking.list(actor, id);
  }

  @Get(':id/pending-payment')
  @ApiOperation({
    summary: 'A bank debit that the bank has not confirmed: by when it does, and whether that is too late',
  })
  @ApiOkResponse({ type: PendingPaymentView })
  @Problems(404)
  pending(@SignedIn() actor: MemberActor | OperatorActor, @IdOfParticipant() id: string): Promise<PendingPaymentView> {
    return this.looking.pending(actor, id);
  }

  @Get(':id/refunds/preview')
  @ApiOperation({
    summary: 'What a refund would return to the client, to the practice and to nobody. Changes nothing.',
  })
  @ApiOkResponse({ type: RefundPreviewView })
  @Problems(404, 409, 422)
  preview(
    @SignedIn() actor: MemberActor | OperatorActor,
    @IdOfParticipant() id: string,
    @Query() query: RefundPreviewQuery,
  ): Promise<RefundPreviewView> {
    return this.looking.preview(actor, id, query);
  }

  @Post(':id/refunds/:refundId/retry')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Try a refund that failed again. Asked twice it is one refund; one that went through after all is not made again.',
  })
  @ApiOkResponse({ type: RefundView })
  @Problems(404, 409, 503)
  async retry(
    @SignedIn() actor: MemberActor | OperatorActor,
    @IdOfParticipant() id: string,
    @Param('refundId', refundId) refund: string,
  ): Promise<RefundView> {
    return this.looking.one(actor, id, await this.retrying.run(actor, id, refund));
  }
}
