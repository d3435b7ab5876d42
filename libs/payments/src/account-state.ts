import type { AccountRequirement, CardPayments, Connection } from '@vestibule/practices';

/** Where a practice is on its way to being paid, in the words of its settings. */
export const ACCOUNT_STATES = [
  'not_connected',
  'started',
  'information_needed',
  'pending',
  'active',
  'restricted',
  'rejected',
  'disconnected',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

type Known = Pick<Connection, 'returnedAt' | 'firstActiveAt' | 'requirements'>;

const waitsForUser = ({ waitingFor, due }: AccountRequirement): boolean =>
  waitingFor === 'user' && due !== 'eventually_due';

/**
 * What `card_payments` and the open requirements come to for a person. Only `active` takes cards. An account that took cards before and does not any
 * more is `restricted`; one that never did is `started` until its owner has been through Stripe's form once, then waits for them or for Stripe.
 */
export function accountState(cardPayments: CardPayments, known: Known | undefined): AccountState {
  switch (cardPayments) {
    case 'active':
    case 'rejected':
    case 'disconnected':
      return cardPayments;
    case 'none':
      return known === undefined ? 'not_connected' : 'started';
    case 'pending':
      return known?.requirements.some(waitsForUser) ? 'information_needed' : 'pending';
    case 'restricted': {
      if (known !== undefined && known.firstActiveAt !== null) return 'restricted';
      if (known === undefined || known.returnedAt === null) return 'started';
      return known.requirements.length === 0 || known.requirements.some(waitsForUser)
        ? 'information_needed'
        : 'pending';
    }
  }
}

const STILL: Record<Exclude<AccountState, 'active'>, string> = {
  not_connected: 'no Stripe account is connected yet; connect one first',
  started: 'Stripe has not been told about the practice yet; finish its form first',
  information_needed: 'Stripe needs more information before it lets the account take cards; give it first',
  pending: 'Stripe is still checking the account; payments can be switched on as soon as it is active',
  restricted: 'Stripe has restricted the account; see what it asks for first',
  rejected: 'Stripe has rejected the account; connect another one first',
  disconnected: 'the Stripe account is disconnected; connect one first',
};

/** Why payments cannot be switched on; undefined when they can. */
export const whyNotYet = (state: AccountState): string | undefined => (state === 'active' ? undefined : STILL[state]);
