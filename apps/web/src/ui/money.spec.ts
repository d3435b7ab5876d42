import { minorUnits, typedAmount } from './money.ts';

describe('a typed amount', () => {
  it.each([
    ['80', 'AUD', 8000],
    ['80.5', 'AUD', 8050],
    ['80.', 'AUD', 8000],
    [' 1,200.00 ', 'AUD', 120_000],
    ['8.29', 'AUD', 829],
    ['0', 'AUD', 0],
    ['8000', 'JPY', 8000],
    ['1.250', 'KWD', 1250],
    ['80.505', 'AUD', undefined],
    ['80.5', 'JPY', undefined],
    ['-5', 'AUD', undefined],
    ['12,00', 'AUD', undefined],
    ['', 'AUD', undefined],
    ['eighty', 'AUD', undefined],
  ] as const)('%s in %s', (typed, currency, minor) => expect(minorUnits(typed, currency)).toBe(minor));

  it.each([
    [8000, 'AUD', '80.00'],
    [5, 'AUD', '0.05'],
    [8000, 'JPY', '8000'],
    [1250, 'KWD', '1.250'],
  ] as const)('%d %s is written back', (amount, currency, text) =>
    expect(typedAmount({ amount, currency })).toBe(text),
  );
});
