import { accountWords, sentence, spaced } from '../../ui/kind-words.ts';
import { eventWords, flagWords } from './words.ts';

it.each([
  ['a kind with words of its own', 'payment_returned', {}, 'Money returned'],
  ['a kind without', 'link_rotated', {}, 'Link rotated'],
  ['an amount', 'paid', { amount: 8000, currency: 'JPY' }, 'Paid: JPY'],
  ['an amount of no currency that we know', 'paid', { amount: 8000, currency: 'XXX' }, 'Paid'],
])('says %s', (_what, kind, detail, start) => {
  const words = eventWords(kind, detail);
  expect(words.startsWith(start.replace('JPY', ''))).toBe(true);
  expect(/8,?000/.test(words)).toBe(start.endsWith('JPY'));
});

it('has words for accounts and flags that are new, too', () => {
  expect(accountWords('stripe_fees')).toBe('Stripe’s fees');
  expect(accountWords('rounding_losses')).toBe('Rounding losses');
  expect(flagWords('not_seen_before')).toBe('Not seen before.');
  expect(sentence('refund.requested')).toBe('Refund requested');
  expect(spaced('PaymentProviderUnavailable')).toBe('Payment provider unavailable');
});
