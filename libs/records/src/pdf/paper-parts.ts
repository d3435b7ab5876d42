import type { Currency } from '@vestibule/kernel';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import type { InvoiceLine } from '../invoices/invoice.ts';
import type { Speech } from '../texts/speech.ts';
import { printable } from './printable.ts';

export const QUIET = '#5b6472';

/** Texts of people as this document can draw them, and a footer that explains what it could not. */
export function spelling({ say }: Speech): {
  readonly print: (text: string) => string;
  readonly footer: (page: number, pages: number) => Content;
} {
  let isAnySpelt = false;
  return {
    print: (given) => {
      const { text, isSpelt } = printable(given);
      isAnySpelt ||= isSpelt;
      return text;
    },
    footer: (page, pages) => ({
      margin: [48, 12, 48, 0],
      fontSize: 8,
      color: QUIET,
      columns: [{ text: isAnySpelt ? say.spelt : '' }, { text: `${page} / ${pages}`, alignment: 'right', width: 60 }],
    }),
  };
}

interface Head {
  /** Printable lines, the name first. */
  readonly seller: readonly string[];
  readonly title: string;
  readonly number: string;
  readonly date: string;
}
/** Who it is from on the left; what it is, its number and its date on the right. */
export const paperHead = ({ seller, title, number, date }: Head): Content => ({
  columns: [
    {
      width: '*',
      stack: seller.map((text, index) => ({
        text,
        ...(index === 0 ? { bold: true, fontSize: 12 } : { color: QUIET }),
      })),
    },
    {
      width: 'auto',
      stack: [
        { text: title, bold: true, fontSize: 20, alignment: 'right' },
        { text: number, fontSize: 12, alignment: 'right' },
        { text: date, color: QUIET, alignment: 'right' },
      ],
    },
  ],
});

interface Lines {
  readonly lines: readonly InvoiceLine[];
  readonly totalName: string;
  readonly totalMinor: number;
  readonly currency: Currency;
  readonly print: (text: string) => string;
  readonly speech: Speech;
}
export const linesTable = ({ lines, totalName, totalMinor, currency, print, speech }: Lines): Content => ({
  layout: 'lightHorizontalLines',
  table: {
    headerRows: 1,
    widths: ['*', 'auto'],
    body: [
      [
        { text: speech.say.description, color: QUIET },
        { text: currency, color: QUIET, alignment: 'right' },
      ],
      ...lines.map((line): TableCell[] => [
        { text: print(line.text), margin: [0, 3, 0, 3] },
        { text: speech.money(line.amountMinor, currency), alignment: 'right', margin: [0, 3, 0, 3] },
      ]),
      [
        { text: totalName, bold: true, fontSize: 12, margin: [0, 5, 0, 5] },
        {
          text: speech.money(totalMinor, currency),
          bold: true,
          fontSize: 12,
          alignment: 'right',
          margin: [0, 5, 0, 5],
        },
      ],
    ],
  },
});
