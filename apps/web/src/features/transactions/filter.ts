import { TRANSACTION_STATUSES, type TransactionsAsked, type TransactionStatus } from '../../api/transactions.ts';
import type { StateTone } from '../../ui/state-badge.tsx';
import { askedDays, periodFrom, type Period } from '../../ui/period.ts';
import { said, t } from '../../texts/texts.ts';

/** What is looked at, as it stands in the address. `open`: the payment whose sheet is open. */
export interface TransactionFilter extends Period {
  readonly status?: TransactionStatus;
  readonly practitioner?: string;
  readonly practiceId?: string;
  readonly search?: string;
  readonly open?: string;
}

/** Without a word on time: lately. Who looks for an id means any time. */
export const periodOf = (filter: TransactionFilter): Period => {
  const { period, from, to } = periodFrom({ ...filter });
  if (period === undefined && from === undefined && to === undefined)
    return { period: filter.search === undefined ? '30-days' : 'all' };
  return { ...(period ? { period } : {}), ...(from ? { from } : {}), ...(to ? { to } : {}) };
};

export const STATUS_WORDS: Readonly<Record<TransactionStatus, string>> = said({
  paid: () => t('Paid'),
  processing: () => t('Processing'),
  failed: () => t('Failed'),
  refunded: () => t('Refunded'),
  partially_refunded: () => t('Partly refunded'),
  open: () => t('Open'),
  expired: () => t('Expired'),
});
export const STATUS_TONES: Readonly<Record<TransactionStatus, StateTone>> = {
  paid: 'good',
  processing: 'waiting',
  failed: 'bad',
  refunded: 'back',
  partially_refunded: 'back',
  open: 'waiting',
  expired: 'quiet',
};

const ID = /^[A-Za-z0-9_-]{3,255}$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isStatus = (value: unknown): value is TransactionStatus =>
  TRANSACTION_STATUSES.some((status) => status === value);

/** The filter as it stands in the address: what is not understood is left out. */
export function filterFrom(search: Readonly<Record<string, unknown>>): TransactionFilter {
  const matching = (name: string, form: RegExp) => {
    const value = search[name];
    return typeof value === 'string' && form.test(value.trim()) ? { [name]: value.trim() } : {};
  };
  return {
    ...periodFrom(search),
    ...matching('practitioner', UUID),
    ...matching('practiceId', UUID),
    ...matching('search', ID),
    ...matching('open', UUID),
    ...(isStatus(search['status']) ? { status: search['status'] } : {}),
  };
}

/** Whether what was typed can be an id at all. */
export const isWholeId = (typed: string): boolean => ID.test(typed.trim());

/** The same as the server takes it; list, totals and file all ask with this. */
export function askedBy(filter: TransactionFilter, nowMs: number, zone: string): TransactionsAsked {
  const { status, practitioner, practiceId, search } = filter;
  return {
    ...askedDays(periodOf(filter), nowMs, zone),
    ...(status ? { status } : {}),
    ...(practitioner ? { practitioner } : {}),
    ...(practiceId ? { practiceId } : {}),
    ...(search ? { search } : {}),
  };
}
