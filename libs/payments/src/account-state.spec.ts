import type { AccountRequirement } from '@vestibule/practices';
import { ACCOUNT_STATES, accountState, whyNotYet } from './account-state.ts';

const then = new Date('2026-11-01T00:00:00Z');
const needs = (over: Partial<AccountRequirement> = {}): AccountRequirement => ({
  what: 'identity.individual.date_of_birth',
  due: 'currently_due',
  waitingFor: 'user',
  problem: null,
  ...over,
});
const fresh = { returnedAt: null, firstActiveAt: null, requirements: [needs()] };
const returned = { ...fresh, returnedAt: then };

it.each([
  ['no account', 'none', undefined, 'not_connected'],
  ['an account without a merchant part', 'none', fresh, 'started'],
  ['an account whose owner never came back', 'restricted', fresh, 'started'],
  ['one whose owner left things open', 'restricted', returned, 'information_needed'],
  [
    'one that nothing is known of but that it is not enough',
    'restricted',
    { ...returned, requirements: [] },
    'information_needed',
  ],
  [
    'one that waits for Stripe alone',
    'restricted',
    { ...returned, requirements: [needs({ waitingFor: 'stripe' })] },
    'pending',
  ],
  ['one that Stripe looks at', 'pending', { ...returned, requirements: [] }, 'pending'],
  ['one that Stripe looks at and asks about', 'pending', returned, 'information_needed'],
  [
    'one that has time for an answer',
    'pending',
    { ...returned, requirements: [needs({ due: 'eventually_due' })] },
    'pending',
  ],
  ['one that takes cards', 'active', { ...returned, firstActiveAt: then }, 'active'],
  ['one that took cards', 'restricted', { ...returned, firstActiveAt: then }, 'restricted'],
  ['one that Stripe does not want', 'rejected', returned, 'rejected'],
  ['one that has left', 'disconnected', returned, 'disconnected'],
] as const)('%s is told as it is', (_what, cardPayments, known, state) => {
  expect(accountState(cardPayments, known)).toBe(state);
});

it('says in each state but one why payments cannot be switched on', () => {
  expect(ACCOUNT_STATES.filter((state) => whyNotYet(state) === undefined)).toEqual(['active']);
});
