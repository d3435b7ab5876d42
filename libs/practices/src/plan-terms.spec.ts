import type { Plan } from './entities/plan.ts';
import { type DatedRate, nextChange, type PracticeTerms, rateAt } from './plan-terms.ts';

const essentials: Plan = { code: 'essentials', name: 'Essentials', position: 1, payments: 'add_on' };
const standard: Plan = { code: 'standard', name: 'Standard', position: 2, payments: 'included' };
const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
const from = (
  date: string,
  basisPoints: number | null,
  fixedMinor = 0,
  currency: 'AUD' | 'EUR' | null = null,
): DatedRate => ({
  currency,
  rate: basisPoints === null ? null : { basisPoints, fixedMinor },
  validFrom: day(date),
});
const terms = (over: Partial<PracticeTerms> = {}): PracticeTerms => ({
  plans: [
    { plan: essentials, validFrom: day('2026-01-01'), rates: [from('2020-01-01', 250), from('2026-06-01', 240)] },
    {
      plan: standard,
      validFrom: day('2026-09-01'),
      rates: [from('2020-01-01', 150), from('2026-03-01', 120, 30, 'AUD')],
    },
  ],
  own: [],
  ...over,
});
const own = (...rates: DatedRate[]): PracticeTerms => terms({ own: rates });

describe('the rate of a practice', () => {
  it.each([
    ['of its plan', terms(), '2026-02-01', { basisPoints: 250, fixedMinor: 0 }],
    ['until the instant before a change', terms(), '2026-05-31', { basisPoints: 250, fixedMinor: 0 }],
    ['from the very instant of a change', terms(), '2026-06-01', { basisPoints: 240, fixedMinor: 0 }],
    ['of the plan it moved to, in its currency', terms(), '2026-09-01', { basisPoints: 120, fixedMinor: 30 }],
    ['of its first plan, before it had any', terms(), '2025-01-01', { basisPoints: 250, fixedMinor: 0 }],
    ['negotiated, before the plan', own(from('2026-02-01', 90)), '2026-10-01', { basisPoints: 90, fixedMinor: 0 }],
    [
      'negotiated in another currency only',
      own(from('2026-02-01', 90, 5, 'EUR')),
      '2026-10-01',
      { basisPoints: 120, fixedMinor: 30 },
    ],
    [
      'of the plan again, when what was negotiated ended',
      own(from('2026-02-01', 90), from('2026-08-01', null)),
      '2026-10-01',
      { basisPoints: 120, fixedMinor: 30 },
    ],
    [
      'of the general negotiation again, when that of the currency ended',
      own(from('2026-02-01', 90), from('2026-03-01', 10, 0, 'AUD'), from('2026-08-01', null, 0, 'AUD')),
      '2026-10-01',
      { basisPoints: 90, fixedMinor: 0 },
    ],
  ])('is that %s', (_which, given, date, rate) => {
    expect(rateAt(given, 'AUD', day(date)).rate).toEqual(rate);
  });

  it('does not depend on the order in which its rows are read', () => {
    const { plans } = terms();
    const shuffled = {
      own: [],
      plans: plans.toReversed().map((dated) => ({ ...dated, rates: dated.rates.toReversed() })),
    };
    for (const date of ['2026-02-01', '2026-07-01', '2026-10-01'])
      expect(rateAt(shuffled, 'AUD', day(date))).toEqual(rateAt(terms(), 'AUD', day(date)));
  });

  it('is never changed for the past by a row that is added', () => {
    const later = own(from('2026-11-01', 1));
    for (const date of ['2026-02-01', '2026-07-01', '2026-10-31'])
      expect(rateAt(later, 'AUD', day(date))).toEqual(rateAt(terms(), 'AUD', day(date)));
  });
});

describe('the next change', () => {
  it.each([
    ['of the rate of its plan', '2026-02-01', '2026-06-01', 'essentials', 240],
    ['of its plan', '2026-06-01', '2026-09-01', 'standard', 120],
  ])('%s after %s is told', (_what, at, change, code, basisPoints) => {
    const next = nextChange(terms(), 'AUD', day(at));
    expect(next).toMatchObject({ from: day(change), plan: { code }, rate: { basisPoints } });
  });

  it('is not one that makes no difference, and none when nothing is decided', () => {
    expect(nextChange(own(from('2026-02-01', 90), from('2026-10-01', 90)), 'AUD', day('2026-09-15'))).toBeUndefined();
    expect(nextChange(terms(), 'AUD', day('2026-09-01'))).toBeUndefined();
  });
});
