import { array, assert, integer, property, record } from 'fast-check';
import { platformFeeReturned } from './fee-return.ts';

it.each([
  ['all of it', { takenMinor: 200, returnedMinor: 0 }, { amountMinor: 8000, refundedMinor: 8000 }, 200],
  ['a part', { takenMinor: 200, returnedMinor: 0 }, { amountMinor: 8000, refundedMinor: 3000 }, 75],
  ['the rest', { takenMinor: 200, returnedMinor: 75 }, { amountMinor: 8000, refundedMinor: 8000 }, 125],
  ['half a cent, up', { takenMinor: 1, returnedMinor: 0 }, { amountMinor: 2, refundedMinor: 1 }, 1],
  ['nothing where all is back', { takenMinor: 200, returnedMinor: 200 }, { amountMinor: 8000, refundedMinor: 8000 }, 0],
  ['nothing where none was taken', { takenMinor: 0, returnedMinor: 0 }, { amountMinor: 8000, refundedMinor: 8000 }, 0],
])('returns %s', (_what, fee, payment, returned) => expect(platformFeeReturned(fee, payment)).toBe(returned));

it('returns exactly the fee, over any number of parts, and never a negative amount', () => {
  const payment = record({
    parts: array(integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 }),
    share: integer({ min: 0, max: 10_000 }),
  });
  assert(
    property(payment, ({ parts, share }) => {
      const amountMinor = parts.reduce((total, part) => total + part, 0);
      const takenMinor = Math.floor((amountMinor * share) / 10_000);
      let [refundedMinor, returnedMinor] = [0, 0];
      for (const part of parts) {
        refundedMinor += part;
        const now = platformFeeReturned({ takenMinor, returnedMinor }, { amountMinor, refundedMinor });
        expect(now).toBeGreaterThanOrEqual(0);
        returnedMinor += now;
      }
      expect(returnedMinor).toBe(takenMinor);
    }),
  );
});
