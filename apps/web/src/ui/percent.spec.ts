import { basisPointsOf, rateText, typedPercent } from './percent.ts';

it.each([
  [{ basisPoints: 150, fixedMinor: 30 }, 'AUD', '1.5 % + A$0.30'],
  [{ basisPoints: 250, fixedMinor: 0 }, 'AUD', '2.5 %'],
  [{ basisPoints: 125, fixedMinor: 30 }, 'JPY', '1.25 % + ¥30'],
  [{ basisPoints: 0, fixedMinor: 0 }, null, '0 %'],
] as const)('%j in %s is %s', (rate, currency, text) => expect(rateText(rate, currency)).toBe(text));

it.each([
  ['10', 1000],
  ['1.5', 150],
  ['2', 200],
  ['2.5', 250],
  ['2.05', 205],
  ['0,75', 75],
  [' 12.34 ', 1234],
  ['0', 0],
  ['100', 10_000],
  ['2.505', undefined],
  ['1.234', undefined],
  ['two', undefined],
  ['-1', undefined],
  ['ten', undefined],
  ['', undefined],
] as const)('%j typed', (typed, basisPoints) => expect(basisPointsOf(typed)).toBe(basisPoints));
it.each([1000, 250, 205])('%i is typed as it was', (basisPoints) =>
  expect(basisPointsOf(typedPercent(basisPoints))).toBe(basisPoints),
);
