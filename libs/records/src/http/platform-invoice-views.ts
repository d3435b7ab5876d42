import { ApiProperty } from '@nestjs/swagger';
import { type PlatformInvoice, platformNumber } from '../platform-invoices/platform-invoice.ts';
import { InvoiceLineView } from './views.ts';

export class InvoicedPracticeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class PlatformInvoiceTaxView {
  @ApiProperty({ example: 'GST' }) name!: string;
  @ApiProperty({ description: 'Hundredths of a per cent; 0: none applies' }) basisPoints!: number;
  @ApiProperty({ description: 'Contained in the total' }) amountMinor!: number;
}
export class PlatformInvoiceView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ example: 'PF-00042', description: 'One series for the whole platform, without gaps' }) number!: string;
  @ApiProperty({ type: InvoicedPracticeView }) practice!: InvoicedPracticeView;
  @ApiProperty({ format: 'date', description: "Its first day, of the practice's own calendar" }) month!: string;
  @ApiProperty({ format: 'date-time' }) issuedAt!: string;
  @ApiProperty() currency!: string;
  @ApiProperty({ type: [InvoiceLineView] }) lines!: readonly InvoiceLineView[];
  @ApiProperty({ description: 'Minor units. Taken from each payment already: nothing is to be paid' })
  totalMinor!: number;
  @ApiProperty({ type: PlatformInvoiceTaxView }) tax!: PlatformInvoiceTaxView;
}
export class PlatformInvoiceListView {
  @ApiProperty({ type: [PlatformInvoiceView] }) items!: PlatformInvoiceView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const platformInvoiceView = (row: PlatformInvoice): PlatformInvoiceView => ({
  id: row.id,
  number: platformNumber(row.number),
  practice: { id: row.practiceId, name: row.practiceName },
  month: row.month,
  issuedAt: row.issuedAt.toISOString(),
  currency: row.currency,
  lines: row.content.lines,
  totalMinor: row.totalMinor,
  tax: row.content.tax,
});
