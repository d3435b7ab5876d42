import { priceLines, taxWords } from './price-words.ts';

const plain = {
  baseMinor: 8000,
  concessionName: null,
  concessionMinor: 0,
  taxKind: 'free',
  taxName: null,
  taxBasisPoints: 0,
  taxMinor: 0,
  surchargeMinor: 0,
} as const;

it('a price of one part has no lines', () => expect(priceLines(plain, 8000)).toEqual([]));
it('the lines before the total add up to it', () => {
  const lines = priceLines(
    {
      ...plain,
      concessionName: 'Student',
      concessionMinor: 2000,
      taxKind: 'exclusive',
      taxMinor: 600,
      surchargeMinor: 50,
    },
    6650,
  );
  expect(lines.slice(0, -1).reduce((sum, line) => sum + line.minor, 0)).toBe(lines.at(-1)?.minor);
  expect(lines.map(({ label }) => label)).toContain('Student');
});
it.each([
  [{ ...plain, taxName: 'GST' }, 'GST-free'],
  [
    { ...plain, taxKind: 'inclusive', taxName: 'GST', taxBasisPoints: 1000, taxMinor: 727 },
    'includes A$7.27 GST (10 %)',
  ],
  [{ ...plain, taxKind: 'exclusive', taxName: 'GST', taxBasisPoints: 1000, taxMinor: 800 }, undefined],
  [plain, undefined],
] as const)('tax in words', (parts, words) => expect(taxWords(parts, 'AUD')).toBe(words));
