import { type Currency, formatMoney } from '@vestibule/kernel';
import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable, SPELT_NOTE } from '../pdf/printable.ts';
import { type Invoice, type InvoicePayment, numberText, type PaymentMethod } from './invoice.ts';
import { taxWords } from './lines.ts';

const METHOD_WORDS: Record<PaymentMethod, string> = {
  card: 'by card',
  cash: 'in cash',
  terminal: 'at the practice’s card terminal',
};
const QUIET = '#5b6472';

export interface Paper {
  readonly invoice: Invoice;
  readonly payments: readonly InvoicePayment[];
}

/** One page a paper, in the order given. Only what is frozen in the papers goes in. */
export function invoiceDocument(papers: readonly Paper[]): TDocumentDefinitions {
  const state = { isSpelt: false };
  const content = papers.map((paper, index) => pageOf(paper, index > 0, state));
  return {
    content,
    footer: (page: number, pages: number): Content => ({
      margin: [48, 12, 48, 0],
      fontSize: 8,
      color: QUIET,
      columns: [
        { text: state.isSpelt ? SPELT_NOTE : '' },
        { text: `${page} / ${pages}`, alignment: 'right', width: 60 },
      ],
    }),
  };
}

function pageOf({ invoice, payments }: Paper, breaksBefore: boolean, state: { isSpelt: boolean }): Content {
  const { content, currency } = invoice;
  const print = (text: string): string => {
    const { text: written, isSpelt } = printable(text);
    state.isSpelt ||= isSpelt;
    return written;
  };
  const money = (minor: number): string => moneyText(minor, currency);
  const zone = content.service.timeZone;
  return {
    ...(breaksBefore ? { pageBreak: 'before' } : {}),
    stack: [
      {
        columns: [
          {
            width: '*',
            stack: sellerLines(invoice).map((text, index) => ({
              text: print(text),
              ...(index === 0 ? { bold: true, fontSize: 12 } : { color: QUIET }),
            })),
          },
          {
            width: 'auto',
            stack: [
              { text: content.title, bold: true, fontSize: 20, alignment: 'right' },
              { text: numberText(invoice.kind, invoice.number), fontSize: 12, alignment: 'right' },
              { text: dateText(invoice.issuedAt, zone), color: QUIET, alignment: 'right' },
            ],
          },
        ],
      },
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
      {
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          widths: ['*', 'auto'],
          body: [
            [
              { text: 'Description', color: QUIET },
              { text: currency, color: QUIET, alignment: 'right' },
            ],
            ...content.lines.map((line): TableCell[] => [
              { text: print(line.text), margin: [0, 3, 0, 3] },
              { text: money(line.amountMinor), alignment: 'right', margin: [0, 3, 0, 3] },
            ]),
            [
              {
                text: invoice.kind === 'invoice' ? 'Total' : 'Total taken back',
                bold: true,
                fontSize: 12,
                margin: [0, 5, 0, 5],
              },
              { text: money(invoice.totalMinor), bold: true, fontSize: 12, alignment: 'right', margin: [0, 5, 0, 5] },
            ],
          ],
        },
      },
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

/** No-break blanks and typographic minus signs stay out: these texts are searched for and copied. */
const moneyText = (amount: number, currency: Currency): string =>
  formatMoney({ amount, currency }).replaceAll(/\s/gu, ' ');
export const dateText = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-AU', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(at);
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
