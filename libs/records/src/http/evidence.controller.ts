import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
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
import { evidenceDocument } from '../evidence/evidence-pdf.ts';
import { GatherEvidence } from '../evidence/evidence.ts';
import { renderPdf } from '../pdf/render-pdf.ts';
import { EvidenceQuery, EvidenceView } from './evidence-views.ts';
import { pdfAnswer } from './pdf-answer.ts';

type Asker = MemberActor | OperatorActor;

@ApiTags('sessions')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('sessions/:id')
export class EvidenceController {
  constructor(private readonly evidence: GatherEvidence) {}

  @Get('evidence.json')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'Everything that shows what was agreed, paid and held, and whether the record is as it was written. Nothing clinical, no names of clients.',
  })
  @ApiOkResponse({ type: EvidenceView })
  @Problems(404, 422)
  json(@SignedIn() actor: Asker, @Param('id') id: string, @Query() query: EvidenceQuery): Promise<EvidenceView> {
    return this.evidence.run(actor, id, query.participant);
  }

  @Get('evidence.pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same, for a bank to read' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(404, 422)
  async pdf(@SignedIn() actor: Asker, @Param('id') id: string, @Query() query: EvidenceQuery): Promise<StreamableFile> {
    const evidence = await this.evidence.run(actor, id, query.participant);
    const facts = { title: 'Evidence of an appointment', author: 'Vestibule', subject: id, createdAt: evidence.madeAt };
    return pdfAnswer({ name: 'evidence.pdf', bytes: await renderPdf(facts, evidenceDocument(evidence)) });
  }
}
