import type { PaymentPolicy } from '@vestibule/kernel';

interface SessionFacts {
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly closesAt: Date;
  readonly endedAt: Date | null;
}

/**
 * Why a payment made at `at` comes too late to be kept; null while it does not. What is paid for a cancelled session goes back whenever it was
 * paid. The window is half-open: at `closesAt` it is already too late. Where the policy is `after`, people pay once they have been seen.
 */
export function whyTooLate(session: SessionFacts, policy: PaymentPolicy, at: Date): 'cancelled' | 'over' | null {
  if (session.status === 'cancelled') return 'cancelled';
  if (policy === 'after') return null;
  if (session.status === 'ended' && at.getTime() >= (session.endedAt ?? session.closesAt).getTime()) return 'over';
  return at.getTime() >= session.closesAt.getTime() ? 'over' : null;
}
