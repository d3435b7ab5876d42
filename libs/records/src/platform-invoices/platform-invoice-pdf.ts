import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { linesTable, paperHead, QUIET, spelling } from '../pdf/paper-parts.ts';
import { speechOf } from '../texts/speech.ts';
import { monthName, type PlatformInvoice, type PlatformParty, platformNumber } from './platform-invoice.ts';

/** One page, in English. Only what is frozen in the paper goes in. */
export function platformInvoiceDocument(invoice: PlatformInvoice): TDocumentDefinitions {
  const { content, currency } = invoice;
  const speech = speechOf();
  const { print, footer } = spelling(speech);
  const [buyer = '', ...buyerLines] = partyLines(content.buyer);
  const { tax } = content;
  return {
    footer,
    content: [
      paperHead({
        seller: partyLines(content.seller).map(print),
        title: content.title,
        number: platformNumber(invoice.number),
        date: speech.day(invoice.issuedAt, content.timeZone),
      }),
      { text: 'To', color: QUIET, margin: [0, 28, 0, 0] },
      { text: print(buyer), bold: true, fontSize: 12 },
      ...buyerLines.map((text) => ({ text: print(text), color: QUIET })),
      {
        text: `Fees of the platform for ${monthName(invoice.month)}, from the first to the last day where the practice is`,
        margin: [0, 12, 0, 16],
      },
      linesTable({ lines: content.lines, totalName: 'Total', totalMinor: invoice.totalMinor, currency, print, speech }),
      {
        text:
          tax.basisPoints === 0
            ? `No ${print(tax.name)} applies.`
            : `Contains ${print(tax.name)} of ${tax.basisPoints / 100} %: ${speech.money(tax.amountMinor, currency)}.`,
        color: QUIET,
        margin: [0, 6, 0, 18],
      },
      { text: `Paid ${speech.money(invoice.totalMinor, currency)}: taken from each payment`, bold: true },
      { text: 'Nothing is to be paid. Each fee stands beside its payment on the page of transactions.', color: QUIET },
    ],
  };
}

const partyLines = ({ name, taxNumber, taxNumberName, address }: PlatformParty): string[] => [
  name,
  ...(taxNumber === null ? [] : [`${taxNumberName} ${taxNumber}`]),
  ...(address?.split('\n') ?? []).filter((line) => line.trim() !== ''),
];
