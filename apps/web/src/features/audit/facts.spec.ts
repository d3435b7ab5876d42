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
    'an amount of no currency as it is',
    null,
    { basisPoints: 150, amount: 5 },
    [
      { name: 'Basis points', before: undefined, after: '150' },
      { name: 'Amount', before: undefined, after: '5' },
    ],
  ],
])('tells %s', (_what, before, after, facts) => expect(factsOf(before, after)).toEqual(facts));
