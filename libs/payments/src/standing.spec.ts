import { type OwedFee, type PaymentFacts, positionOf } from './standing.ts';

const owed: OwedFee = {
  policy: 'before_join',
  totalMinor: 8000,
  currency: 'AUD',
  waivedAt: null,
  onSiteMinor: 0,
  askedAgainAt: null,
  keepMinor: null,
};
const noon = new Date('2026-11-25T01:00:00Z');
const later = new Date('2026-11-26T00:00:00Z');
const payment = (
  status: PaymentFacts['status'],
  refundedMinor = 0,
  over: Partial<PaymentFacts> = {},
): PaymentFacts => ({
  status,
  amountMinor: 8000,
  excessMinor: 0,
  currency: 'AUD',
  paidAt: ['paid', 'refunded', 'surplus'].includes(status) ? noon : null,
  receiptUrl: status === 'paid' ? 'https://receipts.example/1' : null,
  refundedMinor,
  isHeld: false,
  ...over,
});
const of = (amountMinor: number, excessMinor = 0): Partial<PaymentFacts> => ({ amountMinor, excessMinor });

it.each([
  ['nothing tried yet', owed, [], 'due'],
  ['a checkout open', owed, [payment('open')], 'due'],
  ['a checkout being made', owed, [payment('creating')], 'due'],
  ['only failures', owed, [payment('failed'), payment('expired')], 'due'],
  ['the bank has not answered', owed, [payment('expired'), payment('processing')], 'processing'],
  ['paid', owed, [payment('failed'), payment('paid')], 'settled'],
  ['paid, a part went back', owed, [payment('paid', 3000)], 'settled'],
  ['paid, all went back', owed, [payment('refunded', 8000)], 'refunded'],
  ['paid, went back, being paid again', owed, [payment('refunded', 8000), payment('processing')], 'processing'],
  ['paid, went back, paid again', owed, [payment('refunded', 8000), payment('paid')], 'settled'],
  ['paid, and the bank holds it', owed, [payment('paid', 0, { isHeld: true })], 'disputed'],
  ['paid, and the bank decided for the client', owed, [payment('refunded', 8000)], 'refunded'],
  [
    'paid twice, and the second is disputed',
    owed,
    [payment('paid'), payment('surplus', 0, { isHeld: true })],
    'settled',
  ],
  [
    'disputed, and the practice waived the fee',
    { ...owed, waivedAt: noon },
    [payment('paid', 0, { isHeld: true })],
    'waived',
  ],
  ['paid twice', owed, [payment('paid'), payment('surplus', 8000)], 'settled'],
  ['only what was too much', owed, [payment('surplus')], 'due'],
  ['waived', { ...owed, waivedAt: noon }, [], 'waived'],
  ['waived, and money on its way', { ...owed, waivedAt: noon }, [payment('processing')], 'waived'],
  ['a fee of nothing', { ...owed, totalMinor: 0 }, [], 'not_required'],
  ['somebody who must not be charged', { ...owed, policy: 'none' }, [], 'not_required'],
  ['pay after, unpaid', { ...owed, policy: 'after' }, [], 'due'],
  ['raised after it was paid', { ...owed, totalMinor: 10_000 }, [payment('paid')], 'due'],
  [
    'raised, and the rest paid',
    { ...owed, totalMinor: 10_000 },
    [payment('paid'), payment('paid', 0, of(2000))],
    'settled',
  ],
  [
    'raised, and the rest at the bank',
    { ...owed, totalMinor: 10_000 },
    [payment('paid'), payment('processing')],
    'processing',
  ],
  ['raised by less than a card can pay', { ...owed, totalMinor: 8040 }, [payment('paid')], 'settled'],
  [
    'lowered, the rest on its way back',
    { ...owed, totalMinor: 6000 },
    [payment('paid', 2000, of(8000, 2000))],
    'settled',
  ],
  ['lowered and raised again', owed, [payment('paid', 2000, of(8000, 2000))], 'due'],
  [
    'paid in two, one part given back',
    { ...owed, totalMinor: 10_000 },
    [payment('paid'), payment('refunded', 2000, of(2000))],
    'settled',
  ],
  ['paid on site', { ...owed, onSiteMinor: 8000 }, [], 'settled'],
  ['paid on site in part', { ...owed, onSiteMinor: 3000 }, [], 'due'],
  ['partly on site, the rest by card', { ...owed, onSiteMinor: 3000 }, [payment('paid', 0, of(5000))], 'settled'],
  [
    'on site, and a card in the race',
    { ...owed, onSiteMinor: 8000 },
    [payment('refunded', 8000, of(8000, 8000))],
    'settled',
  ],
  ['only what was never owed', owed, [payment('refunded', 8000, of(8000, 8000))], 'due'],
  ['paid in other money', owed, [payment('paid', 0, { currency: 'NZD' })], 'due'],
  ['gone back, then asked again', { ...owed, askedAgainAt: later }, [payment('refunded', 8000)], 'due'],
  [
    'gone back, asked again, part on site',
    { ...owed, askedAgainAt: later, onSiteMinor: 100 },
    [payment('refunded', 8000)],
    'due',
  ],
] as const satisfies readonly (readonly [string, OwedFee, readonly PaymentFacts[], string])[])(
  '%s',
  (_what, fee, payments, standing) => expect(positionOf(fee, payments).standing).toBe(standing),
);

it('shows the payment that is kept, not the one that is too much', () => {
  expect(positionOf(owed, [payment('surplus', 8000), payment('paid', 500)])).toEqual({
    standing: 'settled',
    keptMinor: 8000,
    paidAt: noon,
    receiptUrl: 'https://receipts.example/1',
    refundedMinor: 500,
  });
});
it('shows the newest of those that went back', () => {
  const two = [payment('refunded', 8000), payment('refunded', 8000, { paidAt: later })];
  expect(positionOf(owed, two).paidAt).toEqual(later);
});
it('adds up what is kept and what went back of it', () => {
  const raised = { ...owed, totalMinor: 10_000 };
  expect(positionOf(raised, [payment('paid', 500), payment('paid', 100, of(2000))])).toMatchObject({
    keptMinor: 10_000,
    refundedMinor: 600,
  });
});
