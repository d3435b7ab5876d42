import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { ForMembers, Member, type MemberActor, Problems, Roles } from '@vestibule/platform';
import { feedbackCsv } from './report-files.ts';
import { ReportQuery } from './bodies.ts';
import { FeedbackReport } from './feedback-report.ts';
import { FeedbackReportView } from './views.ts';

@ApiTags('books')
@ForMembers()
@Roles('owner')
@Controller('reports')
export class FeedbackReportController {
  constructor(private readonly feedback: FeedbackReport) {}

  @Get('feedback')
  @ApiOperation({ summary: 'How the calls were, by practitioner and the week or month of the appointment' })
  @ApiOkResponse({ type: FeedbackReportView })
  @Problems(422)
  read(@Member() actor: MemberActor, @Query() query: ReportQuery): Promise<FeedbackReportView> {
    return this.feedback.run(actor, query);
  }

  @Get('feedback.csv')
  @Header('content-disposition', 'attachment; filename="feedback.csv"')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The averages as a file for spreadsheets' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  @Problems(422)
  async file(@Member() actor: MemberActor, @Query() query: ReportQuery): Promise<StreamableFile> {
    return new StreamableFile(feedbackCsv(await this.feedback.run(actor, query)), { type: 'text/csv; charset=utf-8' });
  }
}
