import { Controller, Get, Header, Req, StreamableFile, UseGuards } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { GateService, type JoinRequest, LinkGuard } from '@vestibule/gate';
import { Problems, Public } from '@vestibule/platform';
import { ReadInvoices } from '../invoices/read-invoices.ts';
import { pdfAnswer } from './pdf-answer.ts';

@ApiTags('join')
@ApiParam({ name: 'token', type: String })
@UseGuards(LinkGuard)
@Controller('join/:token')
export class ReceiptController {
  constructor(
    private readonly gate: GateService,
    private readonly invoices: ReadInvoices,
  ) {}

  @Get('receipt.pdf')
  @Public() // the link is the credential
  @Header('cache-control', 'no-store')
  @Header('referrer-policy', 'no-referrer')
  @ApiOperation({ summary: "The client's invoices, what was paid on them, and credit notes, in one PDF" })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(404, 429)
  async receipt(@Req() { link }: JoinRequest): Promise<StreamableFile> {
    const { row } = await this.gate.ask(link); // a link that was replaced opens nothing
    return pdfAnswer(await this.invoices.receipt(row.participant_id));
  }
}
