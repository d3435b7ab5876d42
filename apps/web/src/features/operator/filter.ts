import type { TransactionFilter } from '../../api/types.ts';
import { TRANSACTION_STATUSES, type TransactionStatus } from '../../api/types.ts';
import { instantsOf, wallPlus } from '../../ui/times.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isStatus = (value: unknown): value is TransactionStatus =>
  TRANSACTION_STATUSES.some((status) => status === value);

export const STATUS_WORDS: Readonly<Record<TransactionStatus, string>> = {
  paid: 'Paid',
  processing: 'Processing',
  failed: 'Failed',
  refunded: 'Refunded',
  partially_refunded: 'Partly refunded',
  open: 'Open',
  expired: 'Expired',
};

/** The filter as it stands in the address: what is not understood is left out. */
export function filterFrom(search: Readonly<Record<string, unknown>>): TransactionFilter {
  const day = (name: string) =>
    typeof search[name] === 'string' && DAY.test(search[name]) ? { [name]: search[name] } : {};
  const id = (name: string) =>
    typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {};
  return {
    ...day('from'),
    ...day('to'),
    ...id('practitioner'),
    ...id('practiceId'),
    ...(isStatus(search['status']) ? { status: search['status'] } : {}),
  };
}

const startOf = (day: string, zone: string): string | undefined => {
  // Where midnight itself is skipped by a change of the clocks, the day begins an hour later.
  const [start] = [...instantsOf(`${day}T00:00`, zone), ...instantsOf(`${day}T01:00`, zone)];
  return start === undefined ? undefined : new Date(start).toISOString();
};

/** The same filter as the server wants it: instants, the first inside and the last outside. "To" a day means to its end. */
export function inInstants({ from, to, ...rest }: TransactionFilter, zone: string): TransactionFilter {
  const first = from && startOf(from, zone);
  const last = to && startOf(wallPlus(`${to}T00:00`, 1440).slice(0, 10), zone);
  return { ...rest, ...(first ? { from: first } : {}), ...(last ? { to: last } : {}) };
}
