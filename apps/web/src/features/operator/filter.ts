import type { TransactionFilter } from '../../api/types.ts';
import { TRANSACTION_STATUSES, type TransactionStatus } from '../../api/types.ts';

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
