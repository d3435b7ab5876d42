import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { dateText, linesTable, moneyText, paperHead, QUIET, spelling } from '../pdf/paper-parts.ts';
import { type Invoice, type InvoicePayment, numberText, type PaymentMethod } from './invoice.ts';
import { taxWords } from './lines.ts';

const METHOD_WORDS: Record<PaymentMethod, string> = {
  card: 'by card',
  cash: 'in cash',
  terminal: 'at the practice’s card terminal',
};

export interface Paper {
  readonly invoice: Invoice;
  readonly payments: readonly InvoicePayment[];
}

/** One page a paper, in the order given. Only what is frozen in the papers goes in. */
export function invoiceDocument(papers: readonly Paper[]): TDocumentDefinitions {
  const { print, footer } = spelling();
  return { content: papers.map((paper, index) => pageOf(paper, index > 0, print)), footer };
}

function pageOf({ invoice, payments }: Paper, breaksBefore: boolean, print: (text: string) => string): Content {
  const { content, currency } = invoice;
  const money = (minor: number): string => moneyText(minor, currency);
  const zone = content.service.timeZone;
  return {
    ...(breaksBefore ? { pageBreak: 'before' } : {}),
    stack: [
      paperHead({
        seller: sellerLines(invoice).map(print),
        title: content.title,
        number: numberText(invoice.kind, invoice.number),
        date: dateText(invoice.issuedAt, zone),
      }),
      {
        text: content.about === null ? 'To' : `Takes back from invoice ${content.about}, to`,
        color: QUIET,
        margin: [0, 28, 0, 0],
      },
      { text: print(content.buyer.name), bold: true, fontSize: 12 },
      {
        text: print(
          `${content.service.label} with ${content.service.practitioner}, ${dateAndTime(new Date(content.service.at), zone)}`,
        ),
        margin: [0, 12, 0, 16],
      },
      linesTable({
        lines: content.lines,
        totalName: invoice.kind === 'invoice' ? 'Total' : 'Total taken back',
        totalMinor: invoice.totalMinor,
        currency,
        print,
      }),
      { text: taxSentence(invoice, print), color: QUIET, margin: [0, 6, 0, 18] },
      ...payments.map((paid): Content => ({
        text: `Paid ${money(paid.amountMinor)} ${METHOD_WORDS[paid.method]} on ${dateText(paid.paidAt, zone)}`,
        bold: true,
      })),
      ...stillOpen(invoice, payments, money),
      ...(invoice.kind === 'credit_note'
        ? [{ text: 'This amount goes back to you the way it came.', color: QUIET }]
        : []),
    ],
  };
}

const sellerLines = ({ content: { seller } }: Invoice): string[] =>
  [
    seller.legalName ?? seller.name,
    seller.legalName === null || seller.legalName === seller.name ? null : seller.name,
    seller.taxNumber === null ? null : `${seller.taxNumberName} ${seller.taxNumber}`,
    ...(seller.address?.split('\n') ?? []),
    seller.email,
    seller.phone,
  ].filter((line): line is string => line !== null && line.trim() !== '');

function taxSentence({ content: { tax }, currency }: Invoice, print: (text: string) => string): string {
  if (tax.kind === 'free') return `No ${print(tax.name ?? 'tax')} applies.`;
  return `Contains ${print(taxWords(tax))}: ${moneyText(tax.amountMinor, currency)}.`;
}

function stillOpen(invoice: Invoice, payments: readonly InvoicePayment[], money: (minor: number) => string): Content[] {
  if (invoice.kind !== 'invoice') return [];
  const paid = payments.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return paid >= invoice.totalMinor ? [] : [{ text: `To be paid: ${money(invoice.totalMinor - paid)}`, bold: true }];
}

const dateAndTime = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-AU', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(at)
    .replaceAll(/\s/gu, ' ');
