import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  Roles,
  SignedIn,
} from '@vestibule/platform';
import { attendanceCsv } from './report-files.ts';
import { AttendanceReport } from './attendance-report.ts';
import { ReportQuery } from './bodies.ts';
import { Reports } from './reports.ts';
import { AttendanceReportView, ConversionReportView, FeeReportView, PlatformFeeReportView } from './views.ts';

@ApiTags('books')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly attendance: AttendanceReport,
  ) {}

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

  @Get('attendance')
  @ApiOperation({ summary: 'Who came, by practitioner and the week or month of the appointment' })
  @ApiOkResponse({ type: AttendanceReportView })
  @Problems(422)
  attended(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: ReportQuery): Promise<AttendanceReportView> {
    return this.attendance.run(actor, query);
  }

  @Get('attendance.csv')
  @Header('content-disposition', 'attachment; filename="attendance.csv"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same as a file for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(422)
  async attendedFile(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Query() query: ReportQuery,
  ): Promise<StreamableFile> {
    return new StreamableFile(attendanceCsv(await this.attendance.run(actor, query)), {
      type: 'text/csv; charset=utf-8',
    });
  }
}
