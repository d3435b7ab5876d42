import { speak } from '../texts/texts.ts';
import { minorUnits, typedAmount } from './money.ts';
import { basisPointsOf, typedPercent } from './percent.ts';
import { taxWords } from './price-words.ts';

beforeAll(async () => {
  Object.defineProperty(globalThis, 'document', { value: { documentElement: {} }, configurable: true });
  await speak('de');
});
afterAll(() => void Reflect.deleteProperty(globalThis, 'document'));

it.each([
  ['80', 8000],
  ['80,5', 8050],
  ['80,50', 8050],
  ['80.50', 8050],
  ['1.200', 120_000],
  ['1.200,00', 120_000],
  ['1,200.00', undefined],
  ['80,505', undefined],
] as const)('%s typed where a comma divides', (typed, minor) => expect(minorUnits(typed, 'EUR')).toBe(minor));

it('writes back as it is typed', () => {
  expect(typedAmount({ amount: 8050, currency: 'EUR' })).toBe('80,50');
  expect(typedAmount({ amount: 8050, currency: 'EUR' }, '.')).toBe('80.50');
  expect([basisPointsOf('2,5'), typedPercent(250)]).toEqual([250, '2,5']);
});

const taxed = {
  baseMinor: 8000,
  concessionName: null,
  concessionMinor: 0,
  taxName: 'MwSt.',
  taxBasisPoints: 1900,
  taxMinor: 1277,
  surchargeMinor: 0,
} as const;
it.each([
  [{ ...taxed, taxKind: 'inclusive' }, 'darin 12,77\u00A0€ MwSt. (19 %)'],
  [{ ...taxed, taxKind: 'inclusive', taxName: null }, 'darin 12,77\u00A0€ Steuer (19 %)'],
  [{ ...taxed, taxKind: 'free' }, 'ohne MwSt.'],
] as const)('says what a price has in it', (parts, words) => expect(taxWords(parts, 'EUR')).toBe(words));
