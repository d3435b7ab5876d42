import type { JoinFee } from '../../api/types.ts';
import type { MoneyBack } from '../../api/own-money.ts';
import { cardText, moneyBackSentence, moneySentence, papersName } from './words.ts';

const fee: JoinFee = {
  amount: 8000,
  currency: 'AUD',
  parts: {
    baseMinor: 8000,
    concessionName: null,
    concessionMinor: 0,
    taxKind: 'free',
    taxName: null,
    taxBasisPoints: 0,
    taxMinor: 0,
    surchargeMinor: 0,
  },
  outstandingMinor: 8000,
  collectable: true,
  onSiteMinor: 0,
  changedAt: null,
  changedFromMinor: null,
  policy: 'before_join',
  standing: 'due',
  paidAt: null,
  receiptUrl: null,
  refundedMinor: 0,
  lastFailure: null,
  cancellation: null,
};
const say = (change: Partial<JoinFee>, owed = true) => moneySentence({ ...fee, ...change }, 'Harbour Clinic', owed);

describe('what is said about the money', () => {
  it.each([
    ['an unpaid fee', {}, /haven’t been charged/],
    ['a fee for afterwards', { policy: 'after' }, /A\$80\.00 is to be paid after/],
    ['a payment on its way', { standing: 'processing' }, /still confirming A\$80\.00/],
    ['a payment', { standing: 'settled', paidAt: '2026-11-25T03:00:00Z' }, /^You paid A\$80\.00 on .*2026/],
    [
      'a payment of which a part went back',
      { standing: 'settled', refundedMinor: 2000 },
      /paid A\$80\.00\. A\$20\.00 has been returned/,
    ],
    [
      'a payment that went back',
      { standing: 'refunded', refundedMinor: 8000 },
      /A\$80\.00 has been returned.*business days/,
    ],
    ['a payment at the practice', { standing: 'settled', onSiteMinor: 8000 }, /paid A\$80\.00 at the practice/],
    ['a part for afterwards', { policy: 'after', outstandingMinor: 2000 }, /A\$20\.00 is to be paid after/],
    [
      'afterwards, where no card can be taken now',
      { policy: 'after', collectable: false },
      /paid after the appointment\.$/,
    ],
    [
      'a fee that was taken away',
      { standing: 'not_required', amount: 0, changedAt: '2026-11-25T03:00:00Z', changedFromMinor: 8000 },
      /it was A\$80\.00 and is nothing to pay now/,
    ],
    ['a waived fee', { standing: 'waived' }, /you owe nothing/],
    ['a dispute, without blame', { standing: 'disputed' }, /^Your bank is looking into this payment\.$/],
  ] as const)('%s', (_what, change, words) => expect(say(change)).toMatch(words));

  it('asks for nothing after a cancellation', () =>
    expect(say({ policy: 'after' }, false)).toBe('You haven’t been charged.'));
  it.each([[{ amount: 0 }], [{ standing: 'not_required' }]] as const)('says nothing about %j', (change) =>
    expect(say(change)).toBeUndefined(),
  );
});

describe('what is said about money that went back', () => {
  const back: MoneyBack = {
    id: '1',
    amount: 8000,
    currency: 'AUD',
    cause: 'second_payment',
    state: 'returned',
    at: '2026-11-25T03:00:00Z',
    shownBy: '2026-12-09',
  };
  const tell = (change: Partial<MoneyBack>) => moneyBackSentence({ ...back, ...change }, 'Harbour Clinic');

  it.each([
    ['a second payment', {}, /^You paid twice, so the second payment of A\$80\.00 went back to you on .*2026.*\. Your bank shows it by Wednesday.*December.*2026\.$/], // prettier-ignore
    ['more than the fee', { cause: 'overpaid', amount: 2000 }, /more than the fee, so A\$20\.00 went back/],
    ['a payment too late', { cause: 'paid_too_late' }, /was over, so A\$80\.00 went back/],
    ['a refund by the practice', { cause: 'requested' }, /^A\$80\.00 went back to you on/],
    ['one on its way that nobody can date', { state: 'under_way', shownBy: null }, /is on its way back to you since [^.]*\.$/], // prettier-ignore
    ['one that did not go through', { state: 'stuck', shownBy: null }, /Harbour Clinic sees that and has to act; you do not\.$/], // prettier-ignore
  ] as const)('%s', (_what, change, words) => expect(tell(change)).toMatch(words));

  it('is not said twice', () =>
    expect(moneySentence({ ...fee, standing: 'refunded', refundedMinor: 8000 }, 'Harbour Clinic', true, true)).toBeUndefined()); // prettier-ignore
});

it.each([
  [0, 'Invoice and receipt (PDF)'],
  [2000, 'Invoice, receipt and credit note (PDF)'],
])('the file of a payment of which %i went back is "%s"', (refundedMinor, name) =>
  expect(papersName({ refundedMinor })).toBe(name),
);

it.each([
  ['visa', 'your Visa card ending in 4242'],
  ['amex', 'your American Express card ending in 4242'],
  ['jcb', 'your JCB card ending in 4242'],
])('a kept card of %s is "%s"', (brand, text) => expect(cardText({ brand, last4: '4242' })).toBe(text));
