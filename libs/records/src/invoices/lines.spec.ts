import { array, assert, constantFrom, integer, property } from 'fast-check';
import { speechOf } from '../texts/speech.ts';
import { creditedTax, type FeeParts, linesOver } from './lines.ts';

const ENGLISH = speechOf();

const fee = (over: Partial<FeeParts> = {}): FeeParts => ({
  label: 'Consultation',
  baseMinor: 10_000,
  concessionName: 'Student',
  concessionMinor: 2_000,
  surchargeMinor: 150,
  taxKind: 'exclusive',
  taxName: 'GST',
  taxBasisPoints: 1_000,
  taxMinor: 800,
  totalMinor: 8_950,
  ...over,
});
const sum = (numbers: readonly { amountMinor: number }[]): number =>
  numbers.reduce((total, { amountMinor }) => total + amountMinor, 0);

it('names the parts of the fee where all of it was paid', () => {
  expect(linesOver(fee(), 8_950, ENGLISH)).toEqual({
    lines: [
      { text: 'Consultation', amountMinor: 10_000 },
      { text: 'Concession: Student', amountMinor: -2_000 },
      { text: 'Surcharge for card payments', amountMinor: 150 },
      { text: 'GST 10 % on top', amountMinor: 800 },
    ],
    tax: { kind: 'exclusive', name: 'GST', basisPoints: 1_000, amountMinor: 800 },
  });
});

it('names them in the language of the paper, and leaves alone what the practice named', () => {
  const german = speechOf({ language: 'de', country: 'AU' });
  const texts = (amount: number): string[] =>
    linesOver(fee({ taxBasisPoints: 825 }), amount, german).lines.map(({ text }) => text);
  expect(texts(8_950)).toEqual([
    'Consultation',
    'Ermäßigung: Student',
    'Aufschlag für Kartenzahlung',
    'zuzüglich 8,25 % GST',
  ]);
  expect(texts(4_000)).toEqual(['Consultation (Teil des Honorars)', 'zuzüglich 8,25 % GST']);
  expect(linesOver(fee({ concessionName: null, taxName: null }), 8_950, german).lines.map(({ text }) => text)).toEqual([
    'Consultation',
    'Ermäßigung',
    'Aufschlag für Kartenzahlung',
    'zuzüglich 10 % Steuer',
  ]);
});

it('leaves out parts that are nothing, and shows a tax inside the price apart from the lines', () => {
  const plain = fee({ concessionMinor: 0, surchargeMinor: 0, taxKind: 'inclusive', taxMinor: 909, totalMinor: 10_000 });
  expect(linesOver(plain, 10_000, ENGLISH)).toMatchObject({
    lines: [{ text: 'Consultation', amountMinor: 10_000 }],
    tax: { amountMinor: 909 },
  });
});

it('adds up to what was paid, whatever part of the fee that is', () => {
  assert(
    property(
      constantFrom('free', 'inclusive', 'exclusive'),
      integer({ min: 1, max: 1_000_000 }),
      integer({ min: 0, max: 300_000 }),
      integer({ min: 1, max: 2_000_000 }),
      (taxKind, base, tax, paid) => {
        const taxMinor = taxKind === 'free' ? 0 : Math.min(tax, base);
        const total = base + (taxKind === 'exclusive' ? taxMinor : 0);
        const parts = fee({
          taxKind,
          baseMinor: base,
          concessionMinor: 0,
          surchargeMinor: 0,
          taxMinor,
          totalMinor: total,
        });
        for (const amount of [paid, total]) {
          const priced = linesOver(parts, amount, ENGLISH);
          expect(sum(priced.lines)).toBe(amount);
          expect(priced.tax.amountMinor).toBeLessThanOrEqual(amount);
        }
      },
    ),
  );
});

it('takes back exactly the tax of the invoice, in however many parts', () => {
  assert(
    property(
      array(integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 8 }),
      integer({ min: 0, max: 5_000 }),
      (parts, tax) => {
        const totalMinor = parts.reduce((total, part) => total + part, 0);
        const invoice = { totalMinor, taxMinor: Math.min(tax, totalMinor) };
        let before = 0;
        let taken = 0;
        for (const part of parts) {
          const now = creditedTax(invoice, before, part);
          expect(now).toBeGreaterThanOrEqual(0);
          taken += now;
          before += part;
        }
        expect(taken).toBe(invoice.taxMinor);
      },
    ),
  );
});
