import { notPayable } from './not-payable.ts';

const payments = { connected: true, accountId: 'acct_1', accepts: true, canCollect: true };

it.each([
  ['no account', { connected: false, accountId: null, accepts: false, canCollect: false }, /connects Stripe/],
  ['an account, and the switch off', { accepts: false, canCollect: false }, /switches them on/],
  ['the switch on, and Stripe says no', { canCollect: false }, /what Stripe needs/],
])('with %s the form says what is missing', (_what, change, words) =>
  expect(notPayable({ ...payments, ...change })?.words).toMatch(words),
);

it('a practice that can be paid is told nothing', () => expect(notPayable(payments)).toBeUndefined());
