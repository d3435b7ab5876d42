import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  PageQuery,
  Problems,
  Roles,
  SignedIn,
} from '@vestibule/platform';
import { ReadReconciliations } from '../reconcile/read-reconciliations.ts';
import { WorkOnMismatches } from '../reconcile/work-on-mismatches.ts';
import { AcceptBody, MismatchQuery, ReconcileBody, RepairBody } from './bodies.ts';
import {
  MismatchListView,
  MismatchView,
  ReconciliationDetailView,
  ReconciliationListView,
  ReconciliationView,
  RepairView,
} from './views.ts';

@ApiTags('books')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('reconciliations')
export class ReconciliationsController {
  constructor(private readonly reconciliations: ReadReconciliations) {}

  @Post()
  @ApiOperation({
    summary:
      "Compare our books with Stripe and with attendance; it begins within seconds. An owner's own practice, for operators all or one",
  })
  @ApiCreatedResponse({ type: ReconciliationView })
  @Problems(404, 422)
  begin(@SignedIn() actor: MemberActor | OperatorActor, @Body() body: ReconcileBody): Promise<ReconciliationView> {
    return this.reconciliations.begin(actor, body);
  }

  @Get()
  @ApiOperation({ summary: 'Reconciliations, nightly ones too; an owner sees the own part of each' })
  @ApiOkResponse({ type: ReconciliationListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: PageQuery): Promise<ReconciliationListView> {
    return this.reconciliations.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them, by day and by payout' })
  @ApiOkResponse({ type: ReconciliationDetailView })
  @Problems(404)
  detail(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<ReconciliationDetailView> {
    return this.reconciliations.detail(actor, id);
  }
}

@ApiTags('books')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('mismatches')
export class MismatchesController {
  constructor(private readonly mismatches: WorkOnMismatches) {}

  @Get()
  @ApiOperation({ summary: 'What does not agree, and what did not' })
  @ApiOkResponse({ type: MismatchListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: MismatchQuery): Promise<MismatchListView> {
    return this.mismatches.list(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One mismatch' })
  @ApiOkResponse({ type: MismatchView })
  @Problems(404)
  show(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<MismatchView> {
    return this.mismatches.show(actor, id);
  }

  @Post(':id/repair')
  @HttpCode(200)
  @ApiOperation({ summary: 'Repair it, or with dryRun say what would be done; written into the audit log' })
  @ApiOkResponse({ type: RepairView })
  @Problems(404, 409, 422, 502, 503)
  repair(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Param('id') id: string,
    @Body() body: RepairBody,
  ): Promise<RepairView> {
    return this.mismatches.repair(actor, id, body.dryRun);
  }

  @Post(':id/accept')
  @HttpCode(200)
  @ApiOperation({ summary: 'Somebody has looked, and it is right as it is; written into the audit log' })
  @ApiOkResponse({ type: MismatchView })
  @Problems(404, 409, 422)
  accept(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Param('id') id: string,
    @Body() body: AcceptBody,
  ): Promise<MismatchView> {
    return this.mismatches.accept(actor, id, body.note);
  }
}
