import { factsOf } from './facts.ts';

it.each([
  ['nothing', null, null, []],
  [
    'an amount with its currency, once',
    null,
    { amountMinor: 2000, currency: 'AUD', reason: '' },
    [{ name: 'Amount', before: undefined, after: expect.stringMatching(/20\.00$/) }],
  ],
  [
    'a change of a word',
    { plan: 'standard', accepts: false },
    { plan: 'premium', accepts: true },
    [
      { name: 'Plan', before: 'standard', after: 'premium' },
      { name: 'Accepts', before: 'no', after: 'yes' },
    ],
  ],
  [
    'what stayed as it was not at all, and a part in per cent',
    { lateKeptBasisPoints: 10_000, fullUntilHours: 24 },
    { lateKeptBasisPoints: 5000, fullUntilHours: 24 },
    [{ name: 'Late kept', before: '100 %', after: '50 %' }],
  ],
  [
    'an amount of no currency as it is',
    null,
    { basisPoints: 150, amount: 5 },
    [
      { name: 'Per cent', before: undefined, after: '1.5 %' },
      { name: 'Amount', before: undefined, after: '5' },
    ],
  ],
])('tells %s', (_what, before, after, facts) => expect(factsOf(before, after)).toEqual(facts));
