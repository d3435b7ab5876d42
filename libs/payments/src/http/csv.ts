import { CURRENCIES, isCurrency } from '@vestibule/kernel';
import type { TransactionView } from './views.ts';

/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** One cell (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front: somebody else may have written it. */
export function csvCell(value: string | null): string {
  if (value === null) return '';
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `8000` in AUD is `80.00`, in JPY `8000`: the currency decides, and no floating point is near. */
export function majorUnits(minor: number | null, currency: string): string | null {
  if (minor === null) return null;
  const digits = isCurrency(currency) ? CURRENCIES[currency].exponent : 2;
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const COLUMNS = [
  'createdAt',
  'paidAt',
  'practice',
  'practitioner',
  'status',
  'currency',
  'gross',
  'refunded',
  'settlementCurrency',
  'stripeFee',
  'tax',
  'platformFee',
  'net',
  'sessionId',
  'participantId',
  'chargeId',
  'paymentIntentId',
  'accountId',
] as const;

const lineOf = (item: TransactionView): string => {
  const settled = (minor: number | null): string | null => majorUnits(minor, item.settlementCurrency ?? item.currency);
  const cells: Record<(typeof COLUMNS)[number], string | null> = {
    createdAt: item.createdAt,
    paidAt: item.paidAt,
    practice: csvCell(item.practice.name),
    practitioner: csvCell(item.practitioner.name),
    status: item.status,
    currency: item.currency,
    gross: majorUnits(item.gross, item.currency),
    refunded: majorUnits(item.refunded, item.currency),
    settlementCurrency: item.settlementCurrency,
    stripeFee: settled(item.stripeFee),
    tax: settled(item.tax),
    platformFee: settled(item.platformFee),
    net: settled(item.net),
    sessionId: item.sessionId,
    participantId: item.participantId,
    chargeId: item.chargeId,
    paymentIntentId: item.paymentIntentId,
    accountId: item.accountId,
  };
  // Numbers, dates and ids are ours and go as they are; a name is somebody else's text.
  return COLUMNS.map((column) => cells[column] ?? '').join(',');
};

/** Amounts in major units, as bookkeepers read them. Begins with a byte-order mark: Excel takes UTF-8 for something else without it. */
export async function* csvOf(items: AsyncIterable<TransactionView>): AsyncGenerator<string> {
  yield `\uFEFF${COLUMNS.join(',')}\r\n`;
  for await (const item of items) yield `${lineOf(item)}\r\n`;
}
