import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { DeliveryLog } from '../webhooks/delivery-log.ts';
import { EndpointBook, USUAL_OVERLAP_HOURS } from '../webhooks/endpoint-book.ts';
import { AddEndpointBody, ChangeEndpointBody, DeliveryQuery, RollSecretBody } from './bodies.ts';
import {
  DeliveryListView,
  DeliveryView,
  EndpointListView,
  EndpointView,
  EndpointWithSecretView,
  ReplayedView,
} from './views.ts';

@ApiTags('webhooks')
@ForMembers()
@Roles('owner')
@Controller('webhook-endpoints')
export class WebhookEndpointsController {
  constructor(
    private readonly book: EndpointBook,
    private readonly log: DeliveryLog,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listWebhookEndpoints', summary: 'Where your own systems are told of what happens' })
  @ApiOkResponse({ type: EndpointListView })
  list(@Member() actor: MemberActor): Promise<EndpointListView> {
    return this.book.list(actor);
  }

  @Post()
  @ApiOperation({ operationId: 'addWebhookEndpoint', summary: 'A new endpoint; its secret is shown this once' })
  @ApiCreatedResponse({ type: EndpointWithSecretView })
  @Problems(422)
  add(
    @Member() actor: MemberActor,
    @Body() { description = '', ...body }: AddEndpointBody,
  ): Promise<EndpointWithSecretView> {
    return this.book.add(actor, { ...body, description });
  }

  @Patch(':id')
  @ApiOperation({ operationId: 'changeWebhookEndpoint', summary: 'Another address, other types, off or on' })
  @ApiOkResponse({ type: EndpointView })
  @Problems(404, 422)
  change(
    @Member() actor: MemberActor,
    @Param('id') id: string,
    @Body() body: ChangeEndpointBody,
  ): Promise<EndpointView> {
    return this.book.change(actor, id, body);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'removeWebhookEndpoint', summary: 'The endpoint and its log are gone' })
  @ApiNoContentResponse()
  @Problems(404)
  remove(@Member() actor: MemberActor, @Param('id') id: string): Promise<void> {
    return this.book.remove(actor, id);
  }

  @Post(':id/roll-secret')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'rollWebhookSecret',
    summary: 'A new secret, shown this once; for a while both sign',
  })
  @ApiOkResponse({ type: EndpointWithSecretView })
  @Problems(404, 422)
  roll(
    @Member() actor: MemberActor,
    @Param('id') id: string,
    @Body() body: RollSecretBody,
  ): Promise<EndpointWithSecretView> {
    return this.book.rollSecret(actor, id, body.overlapHours ?? USUAL_OVERLAP_HOURS);
  }

  @Post(':id/test')
  @HttpCode(202)
  @ApiOperation({ operationId: 'testWebhookEndpoint', summary: 'Sends an event of the type webhook.test' })
  @ApiAcceptedResponse({ type: DeliveryView })
  @Problems(404, 409)
  test(@Member() actor: MemberActor, @Param('id') id: string): Promise<DeliveryView> {
    return this.book.test(actor, id);
  }

  @Get(':id/deliveries')
  @ApiOperation({
    operationId: 'listWebhookDeliveries',
    summary: 'What it was sent and what it answered, newest first',
  })
  @ApiOkResponse({ type: DeliveryListView })
  @Problems(404, 422)
  deliveries(
    @Member() actor: MemberActor,
    @Param('id') id: string,
    @Query() query: DeliveryQuery,
  ): Promise<DeliveryListView> {
    return this.log.page(actor, id, query);
  }

  @Post(':id/deliveries/replay-failed')
  @HttpCode(202)
  @ApiOperation({ operationId: 'replayFailedWebhooks', summary: 'Sends all again that were given up' })
  @ApiAcceptedResponse({ type: ReplayedView })
  @Problems(404, 409)
  replayFailed(@Member() actor: MemberActor, @Param('id') id: string): Promise<ReplayedView> {
    return this.log.replayFailed(actor, id);
  }

  @Post(':id/deliveries/:deliveryId/replay')
  @HttpCode(202)
  @ApiOperation({ operationId: 'replayWebhook', summary: 'Sends one again, under the id it has' })
  @ApiAcceptedResponse({ type: DeliveryView })
  @Problems(404, 409)
  replay(
    @Member() actor: MemberActor,
    @Param('id') id: string,
    @Param('deliveryId') deliveryId: string,
  ): Promise<DeliveryView> {
    return this.log.replay(actor, id, deliveryId);
  }
}
