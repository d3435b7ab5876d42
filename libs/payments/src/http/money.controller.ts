import { Body, Controller, Headers, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems } from '@vestibule/platform';
import { ParticipantNotFound } from '@vestibule/sessions';
import type { Refund } from '../refund.entity.ts';
import { RefundCharge } from '../use-cases/refund-charge.ts';
import { RefundBody } from './bodies.ts';
import { RefundView } from './views.ts';

const participantId = new ParseUUIDPipe({ exceptionFactory: () => new ParticipantNotFound() });

@ApiTags('participants')
@ForMembers()
@Controller('participants')
export class MoneyController {
  constructor(private readonly refunding: RefundCharge) {}

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
    @Member() actor: MemberActor,
    @Param('id', participantId) id: string,
    @Body() body: RefundBody = {},
    @Headers('Idempotency-Key') key?: string,
  ): Promise<RefundView> {
    return refundView(await this.refunding.run(actor, id, body, key));
  }
}

/** A refund that Stripe has not heard of yet is on its way like any other. */
const refundView = (refund: Refund): RefundView => ({
  id: refund.id,
  amount: refund.amountMinor,
  currency: refund.currency,
  status: refund.currentStatus === 'creating' ? 'pending' : refund.currentStatus,
});
