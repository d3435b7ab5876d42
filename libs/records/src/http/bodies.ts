import { ApiPropertyOptional } from '@nestjs/swagger';
import { MayBeAbsent } from '@vestibule/platform';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import type { InvoiceKind } from '../invoices/invoice.ts';

export const INVOICE_KINDS = ['invoice', 'credit_note'] as const satisfies readonly InvoiceKind[];

export class InvoiceQuery {
  @ApiPropertyOptional({ description: "A date of the practice's own calendar, or an instant" })
  @MayBeAbsent()
  @IsString()
  readonly from?: string;
  @ApiPropertyOptional({ description: 'Up to here, not including it' }) @MayBeAbsent() @IsString() readonly to?: string;
  @ApiPropertyOptional({ enum: INVOICE_KINDS }) @MayBeAbsent() @IsIn(INVOICE_KINDS) readonly kind?: InvoiceKind;
  @ApiPropertyOptional({ format: 'uuid' }) @MayBeAbsent() @IsUUID() readonly sessionId?: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'For operators' })
  @MayBeAbsent()
  @IsUUID()
  readonly practiceId?: string;
  @ApiPropertyOptional() @MayBeAbsent() @IsString() @MaxLength(200) readonly cursor?: string;
  @ApiPropertyOptional({ minimum: 1, maximum: 100 })
  @MayBeAbsent()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  readonly limit?: number;
}

/** What is left out stays as it is; null takes it away. */
export class ChangeIssuerBody {
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Who the invoices are from, in law' })
  @IsOptional()
  @IsString()
  @Length(1, 160)
  readonly legalName?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, example: '51 824 753 556', description: 'In Australia the ABN' })
  @IsOptional()
  @IsString()
  @Length(4, 30)
  readonly taxNumber?: string | null;
  @ApiPropertyOptional({ type: String, nullable: true, description: 'Lines of a postal address' })
  @IsOptional()
  @IsString()
  @Length(1, 400)
  readonly address?: string | null;
}
