/** Why a refund did not go through, for the practice to read: what happened, then what to do. By Stripe's `failure_reason` or error code. */
const FAILED: Readonly<Record<string, string>> = {
  insufficient_funds:
    'there was not enough money in the Stripe balance of the practice; add money there, or wait for payments to come in, then try again',
  balance_insufficient:
    'there was not enough money in the Stripe balance of the practice; add money there, or wait for payments to come in, then try again',
  expired_or_canceled_card:
    'the card it was to go back to no longer exists, so the bank returned it; agree with the client on another way',
  lost_or_stolen_card:
    'the card it was to go back to was reported lost or stolen, so the bank returned it; agree with the client on another way',
  declined: "the client's bank declined it; try again, or agree with the client on another way",
  charge_for_pending_refund_disputed:
    'the client disputed the payment while the refund was on its way: the money goes back through the dispute instead',
  charge_disputed: 'the bank has taken this payment back already (a dispute); answer the dispute in Stripe',
  charge_already_refunded: 'Stripe says that all of it was refunded already; nothing is left to return',
  merchant_request: 'it was cancelled in Stripe, at the request of the practice',
  account_lost:
    "the practice's Stripe account is no longer connected; refund this payment in that account's Stripe Dashboard, or connect the same account again and try again",
};
const UNKNOWN = 'Stripe or the bank did not carry it out; look at the payment in the Stripe Dashboard, or try again';

/** What a refund that has not arrived yet is waiting for. By Stripe's `pending_reason`. */
const WAITING: Readonly<Record<string, string>> = {
  insufficient_funds:
    'it waits for money in the Stripe balance of the practice: it goes out by itself when payments come in, or when money is added there',
  charge_pending: 'it waits for the payment itself to go through',
  processing: "the client's bank is working on it",
};

export const refundFailureWords = (code: string | null): string => FAILED[code ?? ''] ?? UNKNOWN;
export const refundWaitingWords = (reason: string | null): string =>
  WAITING[reason ?? 'processing'] ?? "the client's bank is working on it";
/** Why trying again cannot help: the money has gone, or goes, another way. */
export const GONE_ANOTHER_WAY: readonly string[] = [
  'charge_disputed',
  'charge_already_refunded',
  'charge_for_pending_refund_disputed',
];
export const isWorthRetrying = (code: string | null): boolean => !GONE_ANOTHER_WAY.includes(code ?? '');
