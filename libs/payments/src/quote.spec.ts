import {
  CURRENCIES,
  type Currency,
  feeProblem,
  InvalidInput,
  MAXIMUM_CHARGE_MINOR,
  type Money,
  type PaymentPolicy,
  type PlatformFeeRate,
  stepOf,
} from '@vestibule/kernel';
import * as fc from 'fast-check';
import { type Pricing, quote, type Quote } from './quote.ts';

const essentials = { basisPoints: 250, fixedMinor: 0 };
const free = { kind: 'free', basisPoints: 0, name: null } as const;
const gst = (kind: 'inclusive' | 'exclusive'): Pricing['tax'] => ({ kind, basisPoints: 1000, name: 'GST' });
const student = { id: 'c', name: 'Student', off: { kind: 'percent', basisPoints: 2500 } } as const;
const ten = { id: 'c', name: 'Pensioner', off: { kind: 'amount', money: { amount: 1000, currency: 'AUD' } } } as const;

const pricing = (base: Money, change: Partial<Pricing> = {}): Pricing => ({
  base,
  policy: 'before_join',
  concession: null,
  tax: free,
  surcharge: null,
  rate: essentials,
  label: null,
  priceShown: 'always',
  ...change,
});
const aud = (amount: number): Money => ({ amount, currency: 'AUD' });
const price = (base: Money, change: Partial<Pricing> = {}): Quote => quote(pricing(base, change), 'participants.0');
const simple = (base: Money, policy: PaymentPolicy, rate: PlatformFeeRate): Quote => price(base, { policy, rate });

describe("the platform's part", () => {
  it.each([
    [{ amount: 8000, currency: 'AUD' }, essentials, 200],
    [{ amount: 8020, currency: 'AUD' }, essentials, 201], // half a cent rounds up
    [{ amount: 8019, currency: 'AUD' }, essentials, 200],
    [{ amount: 8000, currency: 'JPY' }, essentials, 200],
    [{ amount: 5050, currency: 'KWD' }, essentials, 120], // 126 is no amount Stripe takes
    [{ amount: 50, currency: 'AUD' }, { basisPoints: 250, fixedMinor: 500 }, 50], // never above the fee
    [{ amount: 8000, currency: 'AUD' }, { basisPoints: 150, fixedMinor: 30 }, 150],
    [{ amount: 8000, currency: 'AUD' }, { basisPoints: 0, fixedMinor: 0 }, 0],
  ] as const)('of %j at %j is %i', (fee, rate, part) =>
    expect(simple(fee, 'before_join', rate).platformFeeMinor).toBe(part),
  );
});

it('freezes every part and the rate beside the amounts', () => {
  expect(price(aud(8000), { policy: 'after', concession: student, tax: gst('exclusive'), label: 'Consult' })).toEqual({
    policy: 'after',
    currency: 'AUD',
    baseMinor: 8000,
    concessionId: 'c',
    concessionName: 'Student',
    concessionMinor: 2000,
    taxKind: 'exclusive',
    taxBasisPoints: 1000,
    taxName: 'GST',
    taxMinor: 600,
    surchargeMinor: 0,
    totalMinor: 6600,
    platformBasisPoints: 250,
    platformFixedMinor: 0,
    platformFeeMinor: 165,
    label: 'Consult',
    priceShown: 'always',
    standing: 'due',
  });
});

it.each([
  ['no tax', {}, { taxMinor: 0, totalMinor: 8800 }],
  ['a tax that is in the price', { tax: gst('inclusive') }, { taxMinor: 800, totalMinor: 8800 }],
  ['a tax on top', { tax: gst('exclusive') }, { taxMinor: 880, totalMinor: 9680 }],
  ['an amount off', { concession: ten }, { concessionMinor: 1000, totalMinor: 7800 }],
  [
    'more off than the fee is',
    { concession: { ...ten, off: { kind: 'amount', money: aud(9900) } } },
    { concessionMinor: 8800, totalMinor: 0, standing: 'not_required' },
  ],
  [
    'a surcharge, on what is paid with tax',
    { tax: gst('exclusive'), surcharge: { basisPoints: 270, fixedMinor: 30, capMinor: null, currency: 'AUD' } },
    { surchargeMinor: 291, totalMinor: 9971 },
  ],
  [
    'a surcharge with a cap',
    { surcharge: { basisPoints: 270, fixedMinor: 30, capMinor: 150, currency: 'AUD' } },
    { surchargeMinor: 150, totalMinor: 8950 },
  ],
  [
    'a surcharge of another currency',
    { surcharge: { basisPoints: 270, fixedMinor: 30, capMinor: null, currency: 'NZD' } },
    { surchargeMinor: 0, totalMinor: 8800 },
  ],
] as const satisfies readonly (readonly [string, Partial<Pricing>, Partial<Quote>])[])(
  'of 88.00 with %s',
  (_what, change, parts) => expect(price(aud(8800), change)).toMatchObject(parts),
);

it.each(['before_join', 'none'] as const)('nothing asked is nothing owed, policy %s', (policy) =>
  expect(simple(aud(0), policy, essentials).standing).toBe('not_required'),
);

const fee = 'participants.0.fee.amount';
it.each([
  ['below the minimum', aud(49), {}, fee, /A\$0\.50/],
  ['above the maximum', aud(100_000_000), {}, fee, /largest/],
  ['negative', aud(-1), {}, fee, /negative/],
  ['a fraction of a cent', aud(80.5), {}, fee, /whole number/],
  ['of three decimals and not in steps of ten', { amount: 5005, currency: 'KWD' }, {}, fee, /end in 0/],
  ['on somebody who must not be charged', aud(8000), { policy: 'none' }, fee, /must not be charged/],
  ['that a concession makes too small', aud(60), { concession: student }, fee, /comes to A\$0\.45.*A\$0\.50/],
  ['that tax makes too large', aud(99_999_999), { tax: gst('exclusive') }, fee, /largest/],
  [
    'with a concession in other money',
    { amount: 8000, currency: 'NZD' },
    { concession: ten },
    'participants.0.concessionId',
    /AUD.*NZD/,
  ],
] as const satisfies readonly (readonly [string, Money, Partial<Pricing>, string, RegExp])[])(
  'refuses a fee %s, naming the field',
  (_what, base, change, field, words) => {
    expect(() => price(base, change)).toThrow(InvalidInput);
    expect(() => price(base, change)).toThrow(words);
    expect(() => price(base, change)).toThrow(field);
  },
);

describe('of any price that is not refused', () => {
  const anyPricing = fc.constantFrom(...(Object.keys(CURRENCIES) as Currency[])).chain((currency) => {
    const steps = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max }).map((n) => n * stepOf(currency));
    return fc.record({
      base: steps(Math.floor(MAXIMUM_CHARGE_MINOR / 10)).map((amount) => ({ amount, currency })),
      policy: fc.constantFrom('before_join' as const, 'after' as const),
      concession: fc.option(
        fc
          .oneof(
            fc.integer({ min: 1, max: 10_000 }).map((basisPoints) => ({ kind: 'percent' as const, basisPoints })),
            steps(100_000).map((amount) => ({ kind: 'amount' as const, money: { amount, currency } })),
          )
          .map((off) => ({ id: 'c', name: 'C', off })),
      ),
      tax: fc.oneof(
        fc.constant(free),
        fc.record({
          kind: fc.constantFrom('inclusive' as const, 'exclusive' as const),
          basisPoints: fc.integer({ min: 1, max: 5_000 }),
          name: fc.constant('T'),
        }),
      ),
      surcharge: fc.option(
        fc.record({
          basisPoints: fc.integer({ min: 0, max: 1_000 }),
          fixedMinor: steps(500),
          capMinor: fc.option(steps(5_000)),
          currency: fc.constant(currency),
        }),
      ),
      rate: fc.record({
        basisPoints: fc.integer({ min: 0, max: 10_000 }),
        fixedMinor: fc.integer({ min: 0, max: 500 }),
      }),
      label: fc.constant(null),
      priceShown: fc.constant('always' as const),
    });
  });

  it('the parts add up to the total, none is negative, each is in steps that Stripe takes, and a card can pay it', () => {
    let made = 0;
    fc.assert(
      fc.property(anyPricing, (wanted) => {
        let got: Quote;
        try {
          got = quote(wanted, '');
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidInput);
          return;
        }
        made += 1;
        const { baseMinor, concessionMinor, taxMinor, surchargeMinor, totalMinor, platformFeeMinor, taxKind } = got;
        expect(totalMinor).toBe(
          baseMinor - concessionMinor + (taxKind === 'exclusive' ? taxMinor : 0) + surchargeMinor,
        );
        for (const part of [baseMinor, concessionMinor, taxMinor, surchargeMinor, totalMinor, platformFeeMinor]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part % stepOf(got.currency)).toBe(0);
        }
        expect(platformFeeMinor).toBeLessThanOrEqual(totalMinor);
        if (taxKind === 'inclusive') expect(taxMinor).toBeLessThanOrEqual(baseMinor - concessionMinor);
        expect(feeProblem({ amount: totalMinor, currency: got.currency })).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
    expect(made).toBeGreaterThan(500);
  });
});
