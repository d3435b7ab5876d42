import type { PaymentPolicy, Standing } from '@vestibule/kernel';
import type { ChargeStatus } from './charge-moves.ts';

interface OwedFee {
  readonly policy: PaymentPolicy;
  readonly totalMinor: number;
  readonly waivedAt: Date | null;
}
interface PaymentFacts {
  readonly status: ChargeStatus;
  readonly paidAt: Date | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number;
}
export interface Position {
  readonly standing: Standing;
  readonly paidAt: Date | null;
  readonly receiptUrl: string | null;
  readonly refundedMinor: number;
}

/**
 * A participant's payment position, from the fee and every payment ever tried for it. The only place where it is worked out.
 *
 * A payment that is kept settles the fee, also when a part of it went back; one that went back in full leaves `refunded`, until another is kept.
 * A second payment (`surplus`) never counts: it is on its way back. A waiver comes before everything, because the practice said so.
 */
export function positionOf(fee: OwedFee, payments: readonly PaymentFacts[]): Position {
  const kept = payments.find((payment) => payment.status === 'paid');
  const returned = payments
    .filter((payment) => payment.status === 'refunded')
    .toSorted((a, b) => (b.paidAt?.getTime() ?? 0) - (a.paidAt?.getTime() ?? 0))[0];
  const shown = kept ?? returned;
  return {
    standing: standing(fee, payments, kept !== undefined, returned !== undefined),
    paidAt: shown?.paidAt ?? null,
    receiptUrl: shown?.receiptUrl ?? null,
    refundedMinor: shown?.refundedMinor ?? 0,
  };
}

function standing(fee: OwedFee, payments: readonly PaymentFacts[], isKept: boolean, isReturned: boolean): Standing {
  if (fee.waivedAt !== null) return 'waived';
  if (fee.totalMinor === 0 || fee.policy === 'none') return 'not_required';
  if (isKept) return 'settled';
  if (payments.some((payment) => payment.status === 'processing')) return 'processing';
  return isReturned ? 'refunded' : 'due';
}
