import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  Roles,
  SignedIn,
} from '@vestibule/platform';
import { ListDisputes } from '../use-cases/list-disputes.ts';
import { DisputeListView, DisputeQuery } from './dispute-views.ts';

@ApiTags('disputes')
@ForMembers()
@Roles('owner', 'practitioner')
@OperatorsToo()
@Controller('disputes')
export class DisputesController {
  constructor(private readonly disputes: ListDisputes) {}

  @Get()
  @ApiOperation({
    summary:
      "Payments that clients dispute with their banks, newest first: an owner's own practice, a practitioner's own sessions, for operators all",
  })
  @ApiOkResponse({ type: DisputeListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: DisputeQuery): Promise<DisputeListView> {
    return this.disputes.page(actor, query);
  }
}
