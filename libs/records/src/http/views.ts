import { ApiProperty } from '@nestjs/swagger';
import { numberText } from '../invoices/invoice.ts';
import type { InvoiceRow } from '../invoices/read-invoices.ts';
import { INVOICE_KINDS } from './bodies.ts';

export const INVOICE_STATUSES = ['due', 'paid', 'credited', 'credit'] as const;

export class InvoiceLineView {
  @ApiProperty() text!: string;
  @ApiProperty({ description: 'Minor units' }) amountMinor!: number;
}
export class InvoiceTaxView {
  @ApiProperty({ enum: ['free', 'inclusive', 'exclusive'] }) kind!: string;
  @ApiProperty({ type: String, nullable: true }) name!: string | null;
  @ApiProperty() basisPoints!: number;
  @ApiProperty() amountMinor!: number;
}
export class InvoiceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: INVOICE_KINDS }) kind!: string;
  @ApiProperty({ example: 'INV-00042', description: 'Without gaps, a series for each practice and kind' })
  number!: string;
  @ApiProperty({ example: 'Tax invoice' }) title!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty({ format: 'uuid' }) practiceId!: string;
  @ApiProperty({ format: 'uuid' }) sessionId!: string;
  @ApiProperty({ format: 'uuid' }) participantId!: string;
  @ApiProperty() client!: string;
  @ApiProperty() practitioner!: string;
  @ApiProperty({ type: [InvoiceLineView] }) lines!: readonly InvoiceLineView[];
  @ApiProperty() tax!: InvoiceTaxView;
  @ApiProperty() currency!: string;
  @ApiProperty({ description: 'Minor units' }) totalMinor!: number;
  @ApiProperty() paidMinor!: number;
  @ApiProperty({ description: 'Taken back by credit notes' }) creditedMinor!: number;
  @ApiProperty({ enum: INVOICE_STATUSES, description: '`credited`: all of it was taken back; `credit`: a credit note' })
  status!: string;
  @ApiProperty({ type: String, nullable: true, description: 'The invoice that a credit note takes back from' })
  about!: string | null;
}
export class InvoiceListView {
  @ApiProperty({ type: [InvoiceView] }) items!: InvoiceView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}
export class IssuerView {
  @ApiProperty({ type: String, nullable: true }) legalName!: string | null;
  @ApiProperty({ type: String, nullable: true }) taxNumber!: string | null;
  @ApiProperty({ example: 'ABN', description: 'What the number is called where the practice is' })
  taxNumberName!: string;
  @ApiProperty({ type: String, nullable: true }) address!: string | null;
}

export const invoiceView = (row: InvoiceRow): InvoiceView => ({
  id: row.id,
  kind: row.kind,
  number: numberText(row.kind, row.number),
  title: row.content.title,
  issuedAt: row.issuedAt.toISOString(),
  practiceId: row.practiceId,
  sessionId: row.sessionId,
  participantId: row.participantId,
  client: row.content.buyer.name,
  practitioner: row.content.service.practitioner,
  lines: row.content.lines,
  tax: row.content.tax,
  currency: row.currency,
  totalMinor: row.totalMinor,
  paidMinor: row.paidMinor,
  creditedMinor: row.creditedMinor,
  status: statusOf(row),
  about: row.content.about,
});

function statusOf(row: InvoiceRow): (typeof INVOICE_STATUSES)[number] {
  if (row.kind === 'credit_note') return 'credit';
  if (row.creditedMinor >= row.totalMinor) return 'credited';
  return row.paidMinor + row.creditedMinor >= row.totalMinor ? 'paid' : 'due';
}
