import type { Currency } from '@vestibule/kernel';
import * as fc from 'fast-check';
import {
  cancelSteps,
  keptWhenAbsent,
  keptWhenCancelled,
  type ReturnTerms,
  returnsDownTo,
  stepAt,
  termsProblems,
  USUAL_TERMS,
} from './cancellation.ts';

const startsAt = new Date('2026-11-25T03:00:00Z');
const before = (hours: number, ms = 0): Date => new Date(startsAt.getTime() - hours * 3_600_000 + ms);
const fee = { amount: 8000, currency: 'AUD' } as const;
/** All until a day before, half until four hours before, nothing after; who stays away pays all. */
const terms: ReturnTerms = { ...USUAL_TERMS, fullUntilHours: 24, partUntilHours: 4, partBasisPoints: 5_000 };

it.each([
  ['long before', before(200), 'full', 0],
  ['a millisecond before the day', before(24, -1), 'full', 0],
  ['exactly a day before: the instant itself is too late', before(24), 'part', 4000],
  ['a millisecond before the four hours', before(4, -1), 'part', 4000],
  ['exactly four hours before', before(4), 'late', 8000],
  ['a minute before the start', before(0, -60_000), 'late', 8000],
  ['at the start', startsAt, 'late', 8000],
  ['after the start, on the telephone', before(-1), 'late', 8000],
] as const)('a client who calls off %s', (_when, at, step, kept) => {
  expect(stepAt(terms, startsAt, at)).toBe(step);
  expect(keptWhenCancelled(terms, startsAt, fee, at)).toBe(kept);
});

it.each([
  ['nothing was agreed: all until the start', USUAL_TERMS, [['full', 0, 8000]]],
  [
    'three steps',
    terms,
    [
      ['full', 24, 8000],
      ['part', 4, 4000],
      ['late', 0, 0],
    ],
  ],
  [
    'no part',
    { ...terms, partUntilHours: 24 },
    [
      ['full', 24, 8000],
      ['late', 0, 0],
    ],
  ],
  [
    'a part until the start',
    { ...terms, partUntilHours: 0 },
    [
      ['full', 24, 8000],
      ['part', 0, 4000],
    ],
  ],
  [
    'a late-cancel fee of a quarter',
    { ...terms, partUntilHours: 24, lateKeptBasisPoints: 2_500 },
    [
      ['full', 24, 8000],
      ['late', 0, 6000],
    ],
  ],
] as const)('says the steps of a rule: %s', (_what, rule, steps) => {
  expect(cancelSteps(rule, startsAt, fee)).toEqual(
    steps.map(([step, hours, back]) => ({ step, until: before(hours), backMinor: back, keptMinor: 8000 - back })),
  );
});

it('keeps the no-show fee of a client who never came', () => {
  expect(keptWhenAbsent(terms, fee)).toBe(8000);
  expect(keptWhenAbsent({ ...terms, noShowKeptBasisPoints: 2_500 }, fee)).toBe(2000);
  expect(keptWhenAbsent({ ...terms, noShowKeptBasisPoints: 0 }, fee)).toBe(0);
});

it.each([
  ['half of 80.01', { amount: 8001, currency: 'AUD' }, 4000],
  ['half of ¥801', { amount: 801, currency: 'JPY' }, 400],
  ['half of 1.010 dinar, in steps of ten', { amount: 1010, currency: 'KWD' }, 500],
] as const)('rounds what goes back up, and keeps the rest: %s', (_what, money, kept) => {
  expect(keptWhenCancelled(terms, startsAt, money, before(12))).toBe(kept);
});

it.each([
  ['a rule in order', {}, []],
  ['the part ends before it begins', { partUntilHours: 25 }, ['partUntilHours']],
  ['later gives back more', { lateKeptBasisPoints: 2_500 }, ['partBasisPoints']],
  ['staying away is cheaper than calling off late', { noShowKeptBasisPoints: 9_999 }, ['noShowKeptBasisPoints']],
] as const)('%s', (_what, change, fields) => {
  expect(termsProblems({ ...terms, ...change }).map(({ field }) => field)).toEqual(fields);
});

const anyTerms = fc
  .record({
    fullUntilHours: fc.nat(336),
    partUntilHours: fc.nat(336),
    partBasisPoints: fc.nat(10_000),
    lateKeptBasisPoints: fc.nat(10_000),
    noShowKeptBasisPoints: fc.nat(10_000),
  })
  .map((rule): ReturnTerms => ({ ...USUAL_TERMS, ...rule }));
const anyFee = fc
  .tuple(fc.nat(1_000_000), fc.constantFrom<Currency>('AUD', 'JPY', 'KWD', 'EUR'))
  .map(([amount, currency]) => ({ amount: currency === 'KWD' ? amount * 10 : amount, currency }));

it('keeps neither less than nothing nor more than the fee, and what goes back and what stays are the fee', () => {
  fc.assert(
    fc.property(anyTerms, anyFee, fc.integer({ min: -500, max: 5_000 }), (rule, money, tenths) => {
      const kept = keptWhenCancelled(rule, startsAt, money, before(tenths / 10));
      expect(kept).toBeGreaterThanOrEqual(0);
      expect(kept).toBeLessThanOrEqual(money.amount);
      for (const { backMinor, keptMinor } of cancelSteps(rule, startsAt, money))
        expect(backMinor + keptMinor).toBe(money.amount);
    }),
  );
});

it('never keeps less of whoever waits longer, where the rule is one that owners can set', () => {
  fc.assert(
    fc.property(anyTerms, anyFee, fc.nat(4_000), fc.nat(4_000), (rule, money, a, b) => {
      fc.pre(termsProblems(rule).length === 0);
      const [early, late] = [Math.max(a, b), Math.min(a, b)].map((tenths) =>
        keptWhenCancelled(rule, startsAt, money, before(tenths / 10)),
      );
      expect(late).toBeGreaterThanOrEqual(early ?? 0);
      expect(keptWhenAbsent(rule, money)).toBeGreaterThanOrEqual(late ?? 0);
    }),
  );
});

it('sends back down to what is kept, in any order of looking, and nothing the second time', () => {
  const payments = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 5 });
  fc.assert(
    fc.property(payments, fc.nat(20_000), fc.nat(5_000), fc.infiniteStream(fc.nat()), (left, keep, onSite, order) => {
      const purse = left.map((leftMinor) => ({ leftMinor }));
      const total = left.reduce((sum, one) => sum + one, 0);
      const waiting = [...purse];
      while (waiting.length > 0) {
        const next = order.next().value ?? 0;
        const [one] = waiting.splice(next % waiting.length, 1);
        if (one) one.leftMinor -= returnsDownTo(keep, onSite, purse).get(one) ?? 0;
      }
      const kept = purse.reduce((sum, { leftMinor }) => sum + leftMinor, 0);
      expect(kept).toBe(Math.min(total, Math.max(0, keep - onSite)));
      expect(purse.every(({ leftMinor }) => leftMinor >= 0)).toBe(true);
      expect([...returnsDownTo(keep, onSite, purse).values()].every((back) => back === 0)).toBe(true);
    }),
  );
});
