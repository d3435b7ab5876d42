import { businessDaysAfter, dayIn } from '@vestibule/kernel';
import type { Refund } from './refund.entity.ts';

/** Banks take 5 to 10 business days to show a refund (Stripe's own words to cardholders). */
const SHOWN_WITHIN_BUSINESS_DAYS = 10;
/** While it waits for these nobody knows when it sets out. */
const NOT_UNDER_WAY = new Set(['insufficient_funds', 'charge_pending']);

/** By which day the client's bank shows it, there; null while that cannot be said, or where it did not go through. */
export function shownBy(refund: Refund, timeZone: string): string | null {
  const status = refund.currentStatus;
  if (status === 'failed' || status === 'canceled' || status === 'requires_action') return null;
  if (status === 'pending' && NOT_UNDER_WAY.has(refund.pendingReason ?? '')) return null;
  return businessDaysAfter(dayIn(refund.createdAt, timeZone), SHOWN_WITHIN_BUSINESS_DAYS);
}

/** How it stands, as a client may be told. `stuck`: it did not go through; the practice sees it and has to act. */
export function standsForClient(refund: Refund): 'under_way' | 'returned' | 'stuck' {
  const status = refund.currentStatus;
  if (status === 'succeeded') return 'returned';
  return status === 'failed' || status === 'canceled' ? 'stuck' : 'under_way';
}
