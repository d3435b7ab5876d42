import { IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

/** Who the platform's own invoices are from, and the tax that its fees contain. The names serve for trying out; production sets its own. */
export class BillingEnv implements ProductionRules {
  @Length(1, 160, { message: 'BILLING_LEGAL_NAME must be the name of whoever runs the platform, 1 to 160 characters' })
  readonly BILLING_LEGAL_NAME: string = 'Vestibule';

  /** Lines of a postal address; `\n` begins a new one. */
  @IsOptional()
  @Length(1, 400, { message: 'BILLING_ADDRESS must have 1 to 400 characters; \\n begins a new line' })
  readonly BILLING_ADDRESS?: string;

  @IsOptional()
  @Length(4, 30, { message: 'BILLING_TAX_NUMBER must have 4 to 30 characters' })
  readonly BILLING_TAX_NUMBER?: string;

  @Length(1, 40, { message: 'BILLING_TAX_NUMBER_NAME must be what that number is called, such as ABN' })
  readonly BILLING_TAX_NUMBER_NAME: string = 'Tax number';

  @Length(1, 20, { message: 'BILLING_TAX_NAME must be what the tax is called, such as GST' })
  readonly BILLING_TAX_NAME: string = 'GST';

  /** Hundredths of a per cent, contained in the fees; 0: none applies. */
  @IsInt({ message: 'BILLING_TAX_BASIS_POINTS must be hundredths of a per cent in whole numbers: 1000 is 10 %' })
  @Min(0, { message: 'BILLING_TAX_BASIS_POINTS must be 0 or more' })
  @Max(5_000, { message: 'BILLING_TAX_BASIS_POINTS must be 5000 (50 %) at most' })
  readonly BILLING_TAX_BASIS_POINTS: number = 0;

  productionProblems(): string[] {
    return this.BILLING_TAX_BASIS_POINTS > 0 && this.BILLING_TAX_NUMBER === undefined
      ? ['BILLING_TAX_NUMBER is missing: invoices that name a tax must name the number under which it is paid']
      : [];
  }
}
