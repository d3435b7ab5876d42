import * as fc from 'fast-check';
import { feeToReturn, stripeCut } from './fees.ts';

const australian = { accountCountry: 'AU', currency: 'aud', method: { type: 'card', country: 'AU' } } as const;

it.each([
  ['A$80.00 on an Australian card', { ...australian, amountMinor: 8000 }, 166, 17],
  [
    'A$80.00 on a card from abroad',
    { ...australian, amountMinor: 8000, method: { type: 'card', country: 'US' } },
    310,
    31,
  ],
  ['A$80.00 by bank debit', { ...australian, amountMinor: 8000, method: { type: 'au_becs_debit' } }, 110, 11],
  [
    'A$1,000.00 by bank debit, which is capped',
    { ...australian, amountMinor: 100_000, method: { type: 'au_becs_debit' } },
    350,
    35,
  ],
  [
    'US$80.00 in the United States, without GST',
    { amountMinor: 8000, currency: 'usd', accountCountry: 'US', method: { type: 'card', country: 'US' } },
    262,
    0,
  ],
  [
    '¥8,000, where there are no cents',
    { amountMinor: 8000, currency: 'jpy', accountCountry: 'JP', method: { type: 'card', country: 'US' } },
    262,
    0,
  ],
  [
    '8.000 dinar, where there are mils',
    { amountMinor: 8000, currency: 'kwd', accountCountry: 'KW', method: { type: 'card', country: 'US' } },
    532,
    0,
  ],
  ['half a cent, rounded up', { ...australian, amountMinor: 50 }, 31, 3],
] as const)('takes its cut of %s', (_what, payment, feeMinor, taxMinor) => {
  expect(stripeCut(payment)).toEqual({ feeMinor, taxMinor });
});

it('returns exactly the whole application fee with the whole charge, however it is cut up', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.nat(),
      fc.array(fc.integer({ min: 1, max: 40_000 })),
      (amountMinor, feeSeed, parts) => {
        const fee = feeSeed % (amountMinor + 1);
        let refundedMinor = 0;
        let returnedMinor = 0;
        for (const part of [...parts, amountMinor]) {
          refundedMinor = Math.min(amountMinor, refundedMinor + part);
          const back = feeToReturn({ amountMinor: fee, returnedMinor }, { amountMinor, refundedMinor });
          expect(back).toBeGreaterThanOrEqual(0);
          returnedMinor += back;
          expect(returnedMinor).toBeLessThanOrEqual(fee);
        }
        expect(returnedMinor).toBe(fee);
      },
    ),
  );
});
