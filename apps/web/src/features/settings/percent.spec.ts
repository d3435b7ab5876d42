import { basisPointsOf, typedPercent } from './percent.ts';

it.each([
  ['10', 1000],
  ['2.5', 250],
  ['2.05', 205],
  ['0', 0],
  ['2.505', undefined],
  ['ten', undefined],
  ['', undefined],
] as const)('%j typed', (typed, basisPoints) => expect(basisPointsOf(typed)).toBe(basisPoints));
it.each([1000, 250, 205])('%i is typed as it was', (basisPoints) =>
  expect(basisPointsOf(typedPercent(basisPoints))).toBe(basisPoints),
);
