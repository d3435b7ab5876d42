export const CHARGE_STATUSES = [
  'creating',
  'open',
  'processing',
  'paid',
  'surplus',
  'failed',
  'expired',
  'refunded',
] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

/**
 * Where a payment may go from where it is. Forward only: a late, older answer of Stripe's moves nothing back. What looks like a way back is
 * Stripe knowing better than we did: a checkout that we gave up was completed after all, a refund failed and the money stayed.
 */
export const CHARGE_MOVES = {
  /** Stripe has been asked for a checkout and has not answered yet. */
  creating: ['open', 'processing', 'paid', 'surplus', 'failed', 'expired'],
  /** The client can pay. */
  open: ['processing', 'paid', 'surplus', 'failed', 'expired'],
  /** Submitted; the bank has not said yes yet (delayed debits). */
  processing: ['paid', 'surplus', 'failed'],
  /** Kept: settles the fee. */
  paid: ['refunded'],
  /** A second success for a fee that is settled already: goes back. */
  surplus: [],
  failed: ['paid', 'surplus'],
  expired: ['processing', 'paid', 'surplus'],
  /** All of it went back. */
  refunded: ['paid', 'surplus'],
} as const satisfies Record<ChargeStatus, readonly ChargeStatus[]>;

export function mayMove(from: ChargeStatus, to: ChargeStatus): boolean {
  const allowed: readonly ChargeStatus[] = CHARGE_MOVES[from];
  return allowed.includes(to);
}

export const REFUND_STATUSES = ['creating', 'pending', 'requires_action', 'succeeded', 'failed', 'canceled'] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** A refund can fail after it succeeded: the client's bank sends it back. `failed` and `canceled` are where it ends. */
export const REFUND_MOVES = {
  creating: ['pending', 'requires_action', 'succeeded', 'failed', 'canceled'],
  pending: ['requires_action', 'succeeded', 'failed', 'canceled'],
  requires_action: ['succeeded', 'failed', 'canceled'],
  succeeded: ['failed'],
  failed: [],
  canceled: [],
} as const satisfies Record<RefundStatus, readonly RefundStatus[]>;

export function refundMayMove(from: RefundStatus, to: RefundStatus): boolean {
  const allowed: readonly RefundStatus[] = REFUND_MOVES[from];
  return allowed.includes(to);
}

/** The money is back with the client, or on its way. */
export const RETURNING: ReadonlySet<RefundStatus> = new Set(['pending', 'requires_action', 'succeeded']);
/** The amount is spoken for: it cannot be refunded a second time. */
export const RESERVED: ReadonlySet<RefundStatus> = new Set(['creating', ...RETURNING]);
