import { basisPointsOf, rateText } from './rate.ts';

it.each([
  [{ basisPoints: 150, fixedMinor: 30 }, 'AUD', '1.5 % + A$0.30'],
  [{ basisPoints: 250, fixedMinor: 0 }, 'AUD', '2.5 %'],
  [{ basisPoints: 125, fixedMinor: 30 }, 'JPY', '1.25 % + ¥30'],
  [{ basisPoints: 0, fixedMinor: 0 }, null, '0 %'],
] as const)('%j in %s is %s', (rate, currency, text) => expect(rateText(rate, currency)).toBe(text));

it.each([
  ['1.5', 150],
  ['2', 200],
  ['0,75', 75],
  [' 12.34 ', 1234],
  ['1.234', undefined],
  ['-1', undefined],
  ['', undefined],
  ['two', undefined],
])('"%s" per cent is %s', (typed, points) => expect(basisPointsOf(typed)).toBe(points));
