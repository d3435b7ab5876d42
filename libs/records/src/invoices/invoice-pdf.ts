import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { linesTable, paperHead, QUIET, spelling } from '../pdf/paper-parts.ts';
import { type Speech, speechOf } from '../texts/speech.ts';
import { type Invoice, type InvoicePayment, numberText } from './invoice.ts';

export interface Paper {
  readonly invoice: Invoice;
  readonly payments: readonly InvoicePayment[];
}

/** One page a paper, in the order given, each in its own language; the file's is that of the last. Only what is frozen in the papers goes in. */
export function invoiceDocument(papers: readonly Paper[]): TDocumentDefinitions {
  const speech = speechOf(papers.at(-1)?.invoice.content.writtenIn);
  const { print, footer } = spelling(speech);
  return { language: speech.language, content: papers.map((paper, index) => pageOf(paper, index > 0, print)), footer };
}

function pageOf({ invoice, payments }: Paper, breaksBefore: boolean, print: (text: string) => string): Content {
  const { content, currency } = invoice;
  const speech = speechOf(content.writtenIn);
  const { say, day } = speech;
  const money = (minor: number): string => speech.money(minor, currency);
  const zone = content.service.timeZone;
  return {
    ...(breaksBefore ? { pageBreak: 'before' } : {}),
    stack: [
      paperHead({
        seller: sellerLines(invoice).map(print),
        title: content.title,
        number: numberText(invoice.kind, invoice.number),
        date: day(invoice.issuedAt, zone),
      }),
      {
        text: content.about === null ? say.to : say.takesBackFrom(content.about),
        color: QUIET,
        margin: [0, 28, 0, 0],
      },
      { text: print(content.buyer.name), bold: true, fontSize: 12 },
      {
        text: print(
          say.service(
            content.service.label,
            content.service.practitioner,
            speech.dayAndTime(new Date(content.service.at), zone),
          ),
        ),
        margin: [0, 12, 0, 16],
      },
      linesTable({
        lines: content.lines,
        totalName: invoice.kind === 'invoice' ? say.total : say.totalTakenBack,
        totalMinor: invoice.totalMinor,
        currency,
        print,
        speech,
      }),
      { text: print(taxSentence(invoice, speech)), color: QUIET, margin: [0, 6, 0, 18] },
      ...payments.map((paid): Content => ({
        text: say.paid[paid.method](money(paid.amountMinor), day(paid.paidAt, zone)),
        bold: true,
      })),
      ...stillOpen(invoice, payments, speech),
      ...(invoice.kind === 'credit_note' && content.bringsMoney !== false
        ? [{ text: say.goesBack, color: QUIET }]
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

function taxSentence({ content: { tax }, currency }: Invoice, { say, rate, money }: Speech): string {
  if (tax.kind === 'free') return say.noTax(tax.name);
  return say.taxWithin(say.tax(tax.name, rate(tax.basisPoints)), money(tax.amountMinor, currency));
}

function stillOpen(invoice: Invoice, payments: readonly InvoicePayment[], { say, money }: Speech): Content[] {
  if (invoice.kind !== 'invoice') return [];
  const left = invoice.totalMinor - payments.reduce((total, { amountMinor }) => total + amountMinor, 0);
  return left <= 0 ? [] : [{ text: say.toBePaid(money(left, invoice.currency)), bold: true }];
}
