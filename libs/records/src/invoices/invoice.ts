import type { Currency } from '@vestibule/kernel';
import { EN } from '../texts/en.ts';
import type { WrittenIn } from '../texts/speech.ts';

export type InvoiceKind = 'invoice' | 'credit_note';
export type PaymentMethod = 'card' | 'cash' | 'terminal';

export interface InvoiceLine {
  readonly text: string;
  readonly amountMinor: number;
}
export interface InvoiceTax {
  readonly kind: 'free' | 'inclusive' | 'exclusive';
  readonly name: string | null;
  readonly basisPoints: number;
  readonly amountMinor: number;
}
export interface Seller {
  readonly name: string;
  readonly legalName: string | null;
  readonly taxNumber: string | null;
  readonly taxNumberName: string;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}
/** Everything a document prints besides its number and date: frozen when it is issued, so that it prints the same for ever. */
export interface InvoiceContent {
  /** None: a paper from before there was a choice. */
  readonly writtenIn?: WrittenIn;
  readonly title: string;
  readonly seller: Seller;
  readonly buyer: { readonly name: string };
  readonly service: {
    /** The label under which payments are booked. Never the appointment's own title: that may say something clinical. */
    readonly label: string;
    readonly practitioner: string;
    readonly at: string;
    readonly timeZone: string;
  };
  readonly lines: readonly InvoiceLine[];
  readonly tax: InvoiceTax;
  /** The number of the invoice that a credit note takes back from. */
  readonly about: string | null;
  readonly reason: string | null;
  /** Of a credit note: money comes back with it. None: a paper from before that was known, which says so of every one. */
  readonly bringsMoney?: boolean;
}
export interface Invoice {
  readonly id: string;
  readonly practiceId: string;
  readonly sessionId: string;
  readonly participantId: string;
  readonly kind: InvoiceKind;
  readonly number: number;
  readonly aboutId: string | null;
  readonly cause: string;
  readonly currency: Currency;
  readonly totalMinor: number;
  readonly taxMinor: number;
  readonly content: InvoiceContent;
  readonly issuedAt: Date;
}
export interface InvoicePayment {
  readonly invoiceId: string;
  readonly source: string;
  readonly method: PaymentMethod;
  readonly amountMinor: number;
  readonly paidAt: Date;
}

/** `INV-00042`, `CN-00007`: a series of its own for each kind, without gaps. */
export const numberText = (kind: InvoiceKind, number: number): string =>
  `${kind === 'invoice' ? 'INV' : 'CN'}-${String(number).padStart(5, '0')}`;

const TAX_NUMBER_NAMES: Readonly<Record<string, string>> = {
  AU: 'ABN',
  NZ: 'GST number',
  GB: 'VAT number',
  IE: 'VAT number',
  CA: 'GST/HST number',
  SG: 'GST registration number',
  US: 'EIN',
};
/** What the number is called where the practice is; where we do not know it, in the words given. */
export const taxNumberName = (country: string, otherwise = EN.taxNumber): string =>
  TAX_NUMBER_NAMES[country] ?? otherwise;
