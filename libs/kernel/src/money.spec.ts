import * as fc from 'fast-check';
import {
  CURRENCIES,
  type Currency,
  feeProblem,
  formatMoney,
  MAXIMUM_CHARGE_MINOR,
  platformFeeMinor,
  shareOf,
  stepOf,
  taxWithin,
} from './index.ts';

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

describe('case 18: the platform fee', () => {
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

describe('parts of an amount', () => {
  it.each([
    ['half of 80.10', { amount: 8010, currency: 'AUD' }, 5_000, 4005],
    ['half a cent rounds up', { amount: 8001, currency: 'AUD' }, 5_000, 4001],
    ['less than half a cent rounds down', { amount: 8001, currency: 'AUD' }, 1_000, 800],
    ['yen have no smaller part', { amount: 335, currency: 'JPY' }, 1_000, 34],
    ['dinars go in steps of ten fils: 15 is half a step and rounds up', { amount: 150, currency: 'KWD' }, 1_000, 20],
    ['dinars below half a step', { amount: 140, currency: 'KWD' }, 1_000, 10],
  ] as const)('a share: %s', (_what, money, basisPoints, part) => expect(shareOf(money, basisPoints)).toBe(part));

  it.each([
    ['10 % GST in 88.00', { amount: 8800, currency: 'AUD' }, 1_000, 800],
    ['15 % GST in 100.00', { amount: 10_000, currency: 'NZD' }, 1_500, 1304],
    ['10 % in ¥8,000', { amount: 8000, currency: 'JPY' }, 1_000, 727],
  ] as const)('a tax within: %s', (_what, money, basisPoints, part) =>
    expect(taxWithin(money, basisPoints)).toBe(part),
  );

  const currency = fc.constantFrom(...(Object.keys(CURRENCIES) as Currency[]));
  it('is in steps of a payment, between nothing and the whole, within half a step of the exact part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        currency,
        fc.integer({ min: 0, max: 10_000 }),
        (tens, of, bp) => {
          const money = { amount: tens * stepOf(of), currency: of };
          const exact = { share: (money.amount * bp) / 10_000, within: (money.amount * bp) / (10_000 + bp) };
          for (const [part, wanted] of [
            [shareOf(money, bp), exact.share],
            [taxWithin(money, bp), exact.within],
          ] as const) {
            expect(part % stepOf(of)).toBe(0);
            expect(part >= 0 && part <= money.amount).toBe(true);
            expect(Math.abs(part - wanted)).toBeLessThanOrEqual(stepOf(of) / 2 + 1e-6);
          }
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
