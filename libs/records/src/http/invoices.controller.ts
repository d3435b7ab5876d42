import { Body, Controller, Get, Header, Param, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  ForMembers,
  Member,
  type MemberActor,
  type OperatorActor,
  OperatorsToo,
  Problems,
  Roles,
  SignedIn,
} from '@vestibule/platform';
import { Issuer } from '../invoices/issuer.ts';
import { ReadInvoices } from '../invoices/read-invoices.ts';
import { ChangeIssuerBody, InvoiceQuery } from './bodies.ts';
import { pdfAnswer } from './pdf-answer.ts';
import { InvoiceListView, InvoiceView, IssuerView } from './views.ts';

@ApiTags('invoices')
@ForMembers()
@OperatorsToo()
@Controller('invoices')
export class InvoicesController {
  constructor(private readonly invoices: ReadInvoices) {}

  @Get()
  @ApiOperation({
    summary:
      "Invoices and credit notes, newest first: the practice's; a practitioner's own sessions'; for operators all",
  })
  @ApiOkResponse({ type: InvoiceListView })
  @Problems(422)
  list(@SignedIn() actor: MemberActor | OperatorActor, @Query() query: InvoiceQuery): Promise<InvoiceListView> {
    return this.invoices.page(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One of them, with its lines' })
  @ApiOkResponse({ type: InvoiceView })
  @Problems(404)
  one(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<InvoiceView> {
    return this.invoices.one(actor, id);
  }

  @Get(':id/pdf')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The same as a PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Problems(404)
  async pdf(@SignedIn() actor: MemberActor | OperatorActor, @Param('id') id: string): Promise<StreamableFile> {
    return pdfAnswer(await this.invoices.pdf(actor, id));
  }
}

@ApiTags('practice')
@ForMembers()
@Roles('owner')
@Controller('practice/invoicing')
export class IssuerController {
  constructor(private readonly issuer: Issuer) {}

  @Get()
  @ApiOperation({ summary: 'Who invoices are from: legal name, tax number, address' })
  @ApiOkResponse({ type: IssuerView })
  read(@Member() actor: MemberActor): Promise<IssuerView> {
    return this.issuer.read(actor);
  }

  @Put()
  @ApiOperation({ summary: 'Change it, for invoices from now on' })
  @ApiOkResponse({ type: IssuerView })
  @Problems(422)
  change(@Member() actor: MemberActor, @Body() body: ChangeIssuerBody): Promise<IssuerView> {
    return this.issuer.change(actor, body);
  }
}
