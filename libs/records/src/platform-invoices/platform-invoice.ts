import { type Currency, dateFormat } from '@vestibule/kernel';
import type { InvoiceLine } from '../invoices/invoice.ts';

export interface PlatformParty {
  readonly name: string;
  readonly taxNumber: string | null;
  readonly taxNumberName: string;
  readonly address: string | null;
}
/** Everything a paper prints besides its number and date: frozen when it is issued. */
export interface PlatformInvoiceContent {
  readonly title: string;
  readonly seller: PlatformParty;
  readonly buyer: PlatformParty;
  /** Whose calendar the month is of. */
  readonly timeZone: string;
  readonly lines: readonly InvoiceLine[];
  readonly tax: { readonly name: string; readonly basisPoints: number; readonly amountMinor: number };
}
export interface PlatformInvoice {
  readonly id: string;
  readonly practiceId: string;
  readonly practiceName: string;
  /** Its first day. */
  readonly month: string;
  readonly number: number;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly taxMinor: number;
  readonly content: PlatformInvoiceContent;
  readonly issuedAt: Date;
}

/** `PF-00042`: one series for all practices, without gaps. */
export const platformNumber = (number: number): string => `PF-${String(number).padStart(5, '0')}`;
/** `November 2026` */
export const monthName = (month: string): string =>
  dateFormat('en-AU', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(new Date(`${month}T00:00Z`));
