import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ForMembers, Operator, type OperatorActor, OperatorsOnly } from '@vestibule/platform';
import { Delivery } from '../messages/delivery.ts';
import { DeliveryView } from './delivery-views.ts';

@ApiTags('operator')
@ForMembers()
@OperatorsOnly()
@Controller('operator/messages')
export class DeliveryController {
  constructor(private readonly delivery: Delivery) {}

  @Get()
  @ApiOperation({ summary: 'Whether messages get through, over all practices' })
  @ApiOkResponse({ type: DeliveryView })
  async state(@Operator() actor: OperatorActor): Promise<DeliveryView> {
    const { mailServer, ...counts } = await this.delivery.state(actor);
    const { askedAt, answeredAt, ...rest } = mailServer;
    return {
      ...counts,
      mailServer: {
        ...rest,
        askedAt: askedAt?.toISOString() ?? null,
        answeredAt: answeredAt?.toISOString() ?? null,
      },
    };
  }
}
