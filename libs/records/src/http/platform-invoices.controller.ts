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
import { ReadPlatformInvoices } from '../platform-invoices/read-platform-invoices.ts';
import { PlatformInvoiceQuery } from './bodies.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { PlatformInvoiceListView } from './platform-invoice-views.ts';

@ApiTags('invoices')
@ForMembers()
@Roles('owner')
@OperatorsToo()
@Controller('platform-invoices')
export class PlatformInvoicesController {
  constructor(private readonly invoices: ReadPlatformInvoices) {}

  @Get()
  @ApiOperation({
    summary: "The platform's monthly invoices for its fees, newest first; for operators of all practices",
  })
  @ApiOkResponse({ type: PlatformInvoiceListView })
  @Problems(422)
  list(
    @SignedIn() actor: MemberActor | OperatorActor,
    @Query() query: PlatformInvoiceQuery,
  ): Promise<PlatformInvoiceListView> {
    return this.invoices.page(actor, query);
  }

  @Get(':id/pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'One of them as a PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(404)
  async pdf(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<StreamableFile> {
    return pdfAnswer(await this.invoices.pdf(actor, id));
  }
}
