import * as fc from 'fast-check';
import { CURRENCIES, type Currency, feeProblem, formatMoney, MAXIMUM_CHARGE_MINOR, platformFeeMinor } from './index.ts';

describe('whether an amount can be a fee', () => {
  it.each([
    ['nothing at all', 0, 'AUD'],
    ['the smallest card payment', 50, 'AUD'],
    ['yen, which have no minor unit', 8000, 'JPY'],
    ['dinars in steps of ten fils', 12340, 'KWD'],
    ['the largest card payment', MAXIMUM_CHARGE_MINOR, 'USD'],
  ] as const)('takes %s', (_what, amount, currency) => expect(feeProblem({ amount, currency })).toBeUndefined());

  it.each([
    ['one cent below the minimum, naming the minimum', 49, 'AUD', /A\$0\.50 or more/],
    ['forty-nine yen, in yen', 49, 'JPY', /¥50 or more/],
    ['a dinar amount that does not end in 0', 12345, 'KWD', /end in 0/],
    ['part of a cent', 80.5, 'AUD', /whole number of minor units/],
    ['a negative amount', -100, 'AUD', /not be negative/],
    ['more than a card payment can be', MAXIMUM_CHARGE_MINOR + 1, 'AUD', /largest card payment/],
  ] as const)('refuses %s', (_what, amount, currency, words) =>
    expect(feeProblem({ amount, currency })).toMatch(words),
  );
});

describe('the platform fee', () => {
  it.each([
    ['2.5 % of A$80.00', 8000, 250, 0, 200],
    ['half a cent rounds up', 101, 50, 0, 1],
    ['below half a cent rounds down', 99, 50, 0, 0],
    ['a fixed part on top', 8000, 150, 30, 150],
    ['never more than the payment itself', 50, 9000, 100, 50],
  ] as const)('%s', (_what, total, basisPoints, fixedMinor, fee) =>
    expect(platformFeeMinor(total, { basisPoints, fixedMinor })).toBe(fee),
  );

  it('is a whole number between nothing and the total, within half a minor unit of the exact part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAXIMUM_CHARGE_MINOR }),
        fc.integer({ min: 0, max: 10_000 }),
        (total, basisPoints) => {
          const fee = platformFeeMinor(total, { basisPoints, fixedMinor: 0 });
          expect(Number.isInteger(fee) && fee >= 0 && fee <= total).toBe(true);
          expect(Math.abs(fee - (total * basisPoints) / 10_000)).toBeLessThanOrEqual(0.5);
        },
      ),
    );
  });
});

it.each([
  [{ amount: 8000, currency: 'AUD' }, 'A$80.00'],
  [{ amount: 8000, currency: 'JPY' }, '¥8,000'],
  [{ amount: 12340, currency: 'GBP' }, '£123.40'],
] as const)('writes %j as people read it', (money, text) => expect(formatMoney(money)).toBe(text));

it('writes every currency with its own number of decimals', () => {
  for (const [currency, { exponent }] of Object.entries(CURRENCIES)) {
    const decimals =
      /[.,](\d+)\D*$/.exec(
        formatMoney({ amount: 10 ** (exponent + 1), currency: currency as Currency }, 'en-US'),
      )?.[1] ?? '';
    expect([currency, decimals.length]).toEqual([currency, exponent]);
  }
});
