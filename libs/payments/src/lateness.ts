import type { PaymentPolicy } from '@vestibule/kernel';

interface SessionFacts {
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly closesAt: Date;
  readonly endedAt: Date | null;
}

/**
 * Why a payment made at `at` comes too late to be kept; null while it does not. What is paid for a cancelled session goes back whenever it was
 * paid. The window is half-open: at `closesAt` it is already too late, and in the whole second it falls into, because Stripe's times have no
 * smaller part and 37.900 is not to be told from 37.000. Where the policy is `after`, people pay once they have been seen.
 *
 * So a link can be paid before, during and after the session where the policy is `after`, which is also how something is owed by rule (what is kept when
 * somebody does not come) or by an act (a fee changed to be paid afterwards). Where the fee was to be paid before the door and was not, the door
 * stayed closed: nothing was given, nothing is asked, and nothing can be paid.
 */
export function whyTooLate(session: SessionFacts, policy: PaymentPolicy, at: Date): 'cancelled' | 'over' | null {
  if (session.status === 'cancelled') return 'cancelled';
  if (policy === 'after') return null;
  if (session.status === 'ended' && secondOf(at) >= secondOf(session.endedAt ?? session.closesAt)) return 'over';
  return secondOf(at) >= secondOf(session.closesAt) ? 'over' : null;
}

const secondOf = (instant: Date): number => Math.floor(instant.getTime() / 1000);
