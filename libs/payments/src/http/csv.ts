import { pipeline, Readable } from 'node:stream';
import { CURRENCIES, isCurrency } from '@vestibule/kernel';
import { stringify } from 'csv-stringify';
import type { TransactionView } from './transaction-views.ts';

/** `8000` in AUD is `80.00`, in JPY `8000`: the currency decides, and no floating point is near. */
export function majorUnits(minor: number | null, currency: string): string | null {
  if (minor === null) return null;
  const digits = isCurrency(currency) ? CURRENCIES[currency].exponent : 2;
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A number as people write it: of our own making, so that its minus sign is not taken for somebody's formula. */
interface Amount {
  readonly amount: string;
}
const isAmount = (cell: object): cell is Amount => 'amount' in cell;

const COLUMNS = [
  'createdAt',
  'paidAt',
  'startsAt',
  'practice',
  'practitioner',
  'appointmentType',
  'status',
  'currency',
  'gross',
  'refunded',
  'settlementCurrency',
  'stripeFee',
  'tax',
  'platformFee',
  'dispute',
  'disputeFee',
  'net',
  'sessionId',
  'participantId',
  'chargeId',
  'checkoutSessionId',
  'paymentIntentId',
  'stripeChargeId',
  'applicationFeeId',
  'accountId',
] as const;
type Cells = Record<(typeof COLUMNS)[number], string | Amount | null>;

function amount(minor: number | null, currency: string): Amount | null {
  const text = majorUnits(minor, currency);
  return text === null ? null : { amount: text };
}

function cellsOf(item: TransactionView): Cells {
  const settled = (minor: number | null): Amount | null => amount(minor, item.settlementCurrency ?? item.currency);
  return {
    ...item,
    practice: item.practice.name,
    practitioner: item.practitioner.name,
    appointmentType: item.appointmentType?.name ?? null,
    gross: amount(item.gross, item.currency),
    refunded: amount(item.refunded, item.currency),
    stripeFee: settled(item.stripeFee),
    tax: settled(item.tax),
    platformFee: settled(item.platformFee),
    dispute: settled(item.dispute),
    disputeFee: settled(item.disputeFee),
    net: settled(item.net),
  };
}

async function* recordsOf(items: AsyncIterable<TransactionView>): AsyncGenerator<Cells> {
  for await (const item of items) yield cellsOf(item);
}

/**
 * Amounts in major units, as bookkeepers read them. Text that a spreadsheet would take for a formula gets an apostrophe in front: somebody else
 * may have written it. Begins with a byte-order mark: Excel takes UTF-8 for something else without it. Reads no faster than it is read.
 */
export function csvOf(items: AsyncIterable<TransactionView>): Readable {
  const lines = stringify({
    header: true,
    columns: [...COLUMNS],
    bom: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/, // a line break of any kind: the library quotes for its own delimiter only
    escape_formulas: true,
    cast: { object: (cell) => (isAmount(cell) ? { value: cell.amount, escape_formulas: false } : '') },
  });
  // What fails while the answer is under way breaks it off: half a file must not look like a whole one.
  pipeline(Readable.from(recordsOf(items)), lines, () => undefined);
  return lines;
}
