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
import { ReportQuery } from './bodies.ts';
import { Reports } from './reports.ts';
import { ConversionReportView, FeeReportView, PlatformFeeReportView } from './views.ts';

@ApiTags('books')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('reports')
export class ReportsController {
  constructor(private readonly reports: Reports) {}

  @Get('fees')
  @ApiOperation({ summary: 'Gross, refunds, fees, disputes and net by week or month, from the ledger' })
  @ApiOkResponse({ type: FeeReportView })
  @Problems(422)
  fees(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: ReportQuery): Promise<FeeReportView> {
    return this.reports.fees(actor, query);
  }

  @Get('platform-fees')
  @ApiOperation({ summary: "The platform's fees by practitioner, week or month and currency" })
  @ApiOkResponse({ type: PlatformFeeReportView })
  @Problems(422)
  platformFees(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Query() query: ReportQuery,
  ): Promise<PlatformFeeReportView> {
    return this.reports.platformFees(actor, query);
  }

  @Get('conversion')
  @ApiOperation({ summary: 'How many opened their link, paid and came, by the week or month of the session' })
  @ApiOkResponse({ type: ConversionReportView })
  @Problems(422)
  conversion(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Query() query: ReportQuery,
  ): Promise<ConversionReportView> {
    return this.reports.conversion(actor, query);
  }
}
