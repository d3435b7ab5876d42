import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { DISPUTE_MEANINGS, DISPUTE_STATUSES, disputeAdvice, disputeReasonWords, takenByBank } from './dispute-rules.ts';

const payment = { amountMinor: 8000, refundedMinor: 0 };
it.each([
  ['an inquiry moves no money', payment, [{ status: 'warning_needs_response', amountMinor: 8000 }], 0, 0],
  ['an open dispute holds it', payment, [{ status: 'needs_response', amountMinor: 8000 }], 8000, 0],
  ['an answered one holds it still', payment, [{ status: 'under_review', amountMinor: 8000 }], 8000, 0],
  ['won gives it back', payment, [{ status: 'won', amountMinor: 8000 }], 0, 0],
  ['lost takes it for good', payment, [{ status: 'lost', amountMinor: 8000 }], 0, 8000],
  ['a part', payment, [{ status: 'lost', amountMinor: 3000 }], 0, 3000],
  [
    'what was refunded before is not lost again',
    { ...payment, refundedMinor: 3000 },
    [{ status: 'lost', amountMinor: 8000 }],
    0,
    5000,
  ],
  [
    'one lost and one open',
    payment,
    [
      { status: 'lost', amountMinor: 3000 },
      { status: 'needs_response', amountMinor: 8000 },
    ],
    5000,
    3000,
  ],
] as const)('%s', (_what, of, disputes, heldMinor, lostMinor) =>
  expect(takenByBank(of, disputes)).toEqual({ heldMinor, lostMinor }),
);

it('never takes more than the payment, with refunds and disputes of any kind and number', () => {
  const disputes = array(
    record({ status: constantFrom(...DISPUTE_STATUSES), amountMinor: integer({ min: 1, max: 9000 }) }),
    { maxLength: 5 },
  );
  assert(
    property(disputes, integer({ min: 0, max: 8000 }), (some, refundedMinor) => {
      const { heldMinor, lostMinor } = takenByBank({ amountMinor: 8000, refundedMinor }, some);
      expect(Math.min(heldMinor, lostMinor)).toBeGreaterThanOrEqual(0);
      expect(heldMinor + lostMinor + refundedMinor).toBeLessThanOrEqual(8000);
    }),
  );
});

it.each(DISPUTE_STATUSES)('says of %s what to do, and asks for an answer only where one is awaited', (status) => {
  expect(disputeAdvice(status, false)).toMatch(/\w{4}.*\.$/);
  expect(DISPUTE_MEANINGS[status].needsAnswer).toBe(status.endsWith('needs_response'));
});
it('says something about a reason it does not know', () =>
  expect(disputeReasonWords('something_new')).toMatch(/no closer reason/));
