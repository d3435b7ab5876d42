import { positionOf } from './standing.ts';

const owed = { policy: 'before_join', totalMinor: 8000, waivedAt: null } as const;
const noon = new Date('2026-11-25T01:00:00Z');
const payment = (
  status: Parameters<typeof positionOf>[1][number]['status'],
  refundedMinor = 0,
  paidAt: Date | null = null,
) => ({
  status,
  paidAt: paidAt ?? (['paid', 'refunded', 'surplus'].includes(status) ? noon : null),
  receiptUrl: status === 'paid' ? 'https://receipts.example/1' : null,
  refundedMinor,
});

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
  ['paid twice', owed, [payment('paid'), payment('surplus', 8000)], 'settled'],
  ['only what was too much', owed, [payment('surplus')], 'due'],
  ['waived', { ...owed, waivedAt: noon }, [], 'waived'],
  ['waived, and money on its way', { ...owed, waivedAt: noon }, [payment('processing')], 'waived'],
  ['a fee of nothing', { ...owed, totalMinor: 0 }, [], 'not_required'],
  ['somebody who must not be charged', { ...owed, policy: 'none' }, [], 'not_required'],
  ['pay after, unpaid', { ...owed, policy: 'after' }, [], 'due'],
] as const)('%s', (_what, fee, payments, standing) => expect(positionOf(fee, payments).standing).toBe(standing));

it('shows the payment that is kept, not the one that is too much', () => {
  expect(positionOf(owed, [payment('surplus', 8000), payment('paid', 500)])).toEqual({
    standing: 'settled',
    paidAt: noon,
    receiptUrl: 'https://receipts.example/1',
    refundedMinor: 500,
  });
});
it('shows the newest of those that went back', () => {
  const newer = new Date('2026-11-26T00:00:00Z');
  expect(positionOf(owed, [payment('refunded', 8000), payment('refunded', 8000, newer)]).paidAt).toEqual(newer);
});
