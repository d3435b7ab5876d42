import { estimatedStripeFeeMinor, estimateSource } from './stripe-estimate.ts';

it.each([
  ['an Australian practice', { amount: 8000, currency: 'AUD' }, 'AU', 166],
  ['half a cent rounds up', { amount: 50, currency: 'AUD' }, 'AU', 31],
  ['yen', { amount: 8000, currency: 'JPY' }, 'JP', 288],
  ['never more than is paid', { amount: 30, currency: 'GBP' }, 'GB', 20],
  ['nothing to pay', { amount: 0, currency: 'AUD' }, 'AU', 0],
  ['a currency that has to be converted', { amount: 8000, currency: 'USD' }, 'AU', null],
  ['a country that we do not know', { amount: 8000, currency: 'KWD' }, 'KW', null],
] as const)("Stripe's fee, %s", (_what, total, country, fee) => {
  expect(estimatedStripeFeeMinor(total, country)).toBe(fee);
});
it('says where it comes from', () => expect(estimateSource('AU')?.source).toMatch(/^https:/));
