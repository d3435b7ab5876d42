import { containedTax, monthSum } from './month-sum.ts';

it.each([
  ['the first month', [500, 100, 400, 0], [0, 400]],
  ['a month like any other', [500, 100, 1400, 1000], [0, 400]],
  ['a month in which more went back than came', [100, 300, 800, 1000], [0, -200]],
  ['the month after it takes the credit over', [500, 0, 1300, 1000], [-200, 300]],
  ['a month whose credit is not used up', [100, 0, 900, 1000], [-200, -100]],
  ['fees that were told after their month was closed', [500, 0, 1580, 1000], [80, 580]],
  ['a month without anything', [0, 0, 1000, 1000], [0, 0]],
])('%s', (_what, [takenMinor = 0, returnedMinor = 0, untilNowMinor = 0, invoicedMinor = 0], [carried, total]) =>
  expect(monthSum({ takenMinor, returnedMinor, untilNowMinor, invoicedMinor })).toEqual({
    takenMinor,
    returnedMinor,
    carriedMinor: carried,
    totalMinor: total,
  }),
);

it.each([
  [1100, 1000, 100],
  [1000, 1000, 91], // 90.909…
  [105, 1000, 10], // 9.545…
  [1050, 500, 50],
  [21, 500, 1],
  [10, 500, 0], // 0.476…
  [12_345, 0, 0],
])('%i at %i basis points contains %i', (amount, basisPoints, tax) =>
  expect(containedTax(amount, basisPoints)).toBe(tax),
);
