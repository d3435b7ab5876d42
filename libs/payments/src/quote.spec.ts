import { InvalidInput, type Money, type PaymentPolicy } from '@vestibule/kernel';
import { quote } from './quote.ts';

const essentials = { basisPoints: 250, fixedMinor: 0 };

it.each([
  [{ amount: 8000, currency: 'AUD' }, essentials, 200],
  [{ amount: 8020, currency: 'AUD' }, essentials, 201], // half a cent rounds up
  [{ amount: 8019, currency: 'AUD' }, essentials, 200],
  [{ amount: 8000, currency: 'JPY' }, essentials, 200],
  [{ amount: 5050, currency: 'KWD' }, essentials, 120], // 126 is no amount Stripe takes
  [{ amount: 50, currency: 'AUD' }, { basisPoints: 250, fixedMinor: 500 }, 50], // never above the fee
  [{ amount: 8000, currency: 'AUD' }, { basisPoints: 150, fixedMinor: 30 }, 150],
  [{ amount: 8000, currency: 'AUD' }, { basisPoints: 0, fixedMinor: 0 }, 0],
] as const)('of %j at %j the platform takes %i', (fee, rate, part) =>
  expect(quote(fee, 'before_join', rate, 'participants.0').platformFeeMinor).toBe(part),
);

it('freezes the rate beside the amounts', () => {
  expect(quote({ amount: 8000, currency: 'AUD' }, 'after', essentials, 'participants.0')).toEqual({
    policy: 'after',
    baseMinor: 8000,
    totalMinor: 8000,
    currency: 'AUD',
    platformBasisPoints: 250,
    platformFixedMinor: 0,
    platformFeeMinor: 200,
    standing: 'due',
  });
});
it.each(['before_join', 'none'] as const)('nothing asked is nothing owed, policy %s', (policy) =>
  expect(quote({ amount: 0, currency: 'AUD' }, policy, essentials, 'participants.0').standing).toBe('not_required'),
);

it.each([
  ['below the minimum', { amount: 49, currency: 'AUD' }, 'before_join', /A\$0\.50/],
  ['above the maximum', { amount: 100_000_000, currency: 'AUD' }, 'before_join', /largest/],
  ['negative', { amount: -1, currency: 'AUD' }, 'before_join', /negative/],
  ['a third decimal', { amount: 5005, currency: 'KWD' }, 'before_join', /0/],
  ['for somebody who must not be charged', { amount: 8000, currency: 'AUD' }, 'none', /must not be charged/],
] as const)('refuses a fee %s, naming the field', (_what, fee: Money, policy: PaymentPolicy, words) => {
  const refused = catching(() => quote(fee, policy, essentials, 'participants.2'));
  expect(refused).toBeInstanceOf(InvalidInput);
  expect(refused).toMatchObject({
    fields: [{ field: 'participants.2.fee.amount', message: expect.stringMatching(words) }],
  });
});

function catching(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
