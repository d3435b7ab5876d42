import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent, OneLine, PeriodQuery, SeveralLines } from '@vestibule/platform';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';
import type { InvoiceKind } from '../invoices/invoice.ts';

export const INVOICE_KINDS = ['invoice', 'credit_note'] as const satisfies readonly InvoiceKind[];

export class InvoiceQuery extends PeriodQuery {
  @ApiPropertyOptional({ enum: INVOICE_KINDS }) @MayBeAbsent() @IsIn(INVOICE_KINDS) readonly kind?: InvoiceKind;
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeAbsent() @IsUUID() readonly sessionId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'For operators' })
  @MayBeAbsent()
  @IsUUID()
  readonly practiceId?: string;
}

export class PlatformInvoiceQuery extends PeriodQuery {
  @ApiPropertyOptional({ format: 'uuid', description: 'For operators' })
  @MayBeAbsent()
  @IsUUID()
  readonly practiceId?: string;
}

/** What is left out stays as it is; null takes it away. */
export class ChangeIssuerBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Who the invoices are from, in law' })
  @IsOptional()
  @OneLine()
  @IsString()
  @Length(1, 160)
  readonly legalName?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: '51 824 753 556', description: 'In Australia the ABN' })
  @IsOptional()
  @OneLine()
  @IsString()
  @Length(4, 30)
  readonly taxNumber?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Lines of a postal address' })
  @IsOptional()
  @SeveralLines()
  @IsString()
  @Length(1, 400)
  readonly address?: string | null;
}
