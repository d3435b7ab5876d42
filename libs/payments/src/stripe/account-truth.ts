import type { AccountRequirement } from '@vestibule/practices';
import type { Stripe } from 'stripe';

/** What the account may do with cards, as practices keeps it. */
export type AccountCardPayments = 'none' | 'pending' | 'active' | 'restricted' | 'rejected';

/** What Stripe says of an account now. */
export interface AccountTruth {
  readonly cardPayments: AccountCardPayments;
  readonly requirements: readonly AccountRequirement[];
  /** When something begins to be restricted if nothing is answered; null while nothing presses. */
  readonly dueAt: Date | null;
}

export function accountTruthOf(account: Stripe.V2.Core.Account): AccountTruth {
  const requirements = (account.requirements?.entries ?? []).map((entry): AccountRequirement => ({
    what: entry.description,
    due: entry.minimum_deadline.status,
    waitingFor: entry.awaiting_action_from,
    problem: entry.errors[0]?.description ?? null,
  }));
  const time = account.requirements?.summary?.minimum_deadline?.time;
  return { cardPayments: cardPaymentsOf(account), requirements, dueAt: time === undefined ? null : new Date(time) };
}

export function cardPaymentsOf(account: Stripe.V2.Core.Account): AccountCardPayments {
  const status = account.configuration?.merchant?.capabilities?.card_payments?.status;
  if (status === undefined) return 'none';
  return status === 'unsupported' ? 'rejected' : status;
}
