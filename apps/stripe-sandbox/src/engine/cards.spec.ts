import { passesLuhn, testCard } from './cards.ts';
import { currencyOf, formatMoney } from './currencies.ts';

it('knows every test card by a number that a real form would accept', () => {
  for (const number of ['4242424242424242', '4000 0025 0000 3155', '4000-0000-0000-9995', '378282246310005']) {
    expect(passesLuhn(number)).toBe(true);
    expect(testCard(number)).toBeDefined();
  }
  expect(passesLuhn('4242424242424241')).toBe(false);
  expect(passesLuhn('4242')).toBe(false);
  expect(testCard('constructor')).toBeUndefined();
});

it.each([
  [8000, 'aud', 'A$80.00'],
  [-8000, 'aud', '-A$80.00'],
  [1_234_567, 'usd', 'US$12,345.67'],
  [8000, 'jpy', '¥8,000'],
  [8000, 'kwd', 'KWD 8.000'],
])('writes %i %s as %s', (minor, code, expected) => expect(formatMoney(minor, code)).toBe(expected));

it('knows the decimals and the smallest charge of a currency', () => {
  expect(currencyOf('gbp')).toEqual({ code: 'gbp', decimals: 2, chargeMinMinor: 30 });
  expect(currencyOf('AUD')).toBeUndefined();
  expect(currencyOf('constructor')).toBeUndefined();
});
