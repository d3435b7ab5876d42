import type { ChargeId, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { NO_TAX } from '@vestibule/sessions';
import { CHARGE_MOVES, CHARGE_STATUSES, type ChargeStatus, REFUND_MOVES } from './charge-moves.ts';
import { USUAL_TERMS } from './cancellation.ts';
import { Charge } from './charge.entity.ts';
import { Fee } from './fee.entity.ts';
import { quote } from './quote.ts';
import type { ChargeTruth } from './stripe/truth.ts';

const now = new Date('2026-11-25T00:00:00Z');
const later = new Date('2026-11-25T00:10:00Z');
const at = { anotherIsKept: false, opensAt: null, livemode: false, now: later };

const priced = (amount: number): Parameters<typeof Fee.freeze>[1] => ({
  quote: quote(
    {
      base: { amount, currency: 'AUD' },
      policy: 'before_join',
      concession: null,
      tax: NO_TAX,
      surcharge: null,
      rate: { basisPoints: 250, fixedMinor: 0 },
      label: null,
      priceShown: 'always',
    },
    '',
  ),
  estimatedStripeFeeMinor: 166,
});
const fee = (): Fee =>
  Fee.freeze(
    {
      participantId: 'p' as ParticipantId,
      practiceId: 'pr' as PracticeId,
      sessionId: 's' as SessionId,
      returnRule: USUAL_TERMS,
    },
    priced(8000),
    now,
  );
const begun = (): Charge =>
  Charge.begin(fee(), [], {
    id: 'c' as ChargeId,
    accountId: 'acct_1',
    attempt: 1,
    linkVersion: 1,
    expiresAt: later,
    debitsUntil: null,
    savedCardId: null,
    keepsCard: false,
    now,
  });
const truth = (phase: ChargeTruth['phase'], over: Partial<ChargeTruth> = {}): ChargeTruth => ({
  accountId: 'acct_1',
  livemode: false,
  checkoutSessionId: 'cs_1',
  sessionId: 's',
  chargeId: 'c',
  amountMinor: 8000,
  currency: 'AUD',
  phase,
  url: phase === 'open' ? 'https://checkout.example/cs_1' : null,
  paymentIntentId: phase === 'open' ? null : 'pi_1',
  stripeChargeId: phase === 'paid' ? 'ch_1' : null,
  receiptUrl: phase === 'paid' ? 'https://receipts.example/ch_1' : null,
  submittedAt: phase === 'processing' ? later : null,
  paidAt: phase === 'paid' ? later : null,
  failure: null,
  money: null,
  movements: [],
  applicationFeeId: null,
  refundedMinor: 0,
  isDisputed: false,
  ...over,
});
/** A charge to which Stripe has said these things, one after the other. */
const after = (...phases: ChargeTruth['phase'][]): Charge => {
  const charge = begun();
  for (const phase of phases) charge.agreeWith(truth(phase), at);
  return charge;
};

describe('what Stripe says moves a payment forward only', () => {
  it.each([
    [['open'], 'open'],
    [['open', 'paid'], 'paid'],
    [['paid', 'open'], 'paid'],
    [['paid', 'processing'], 'paid'],
    [['paid', 'failed'], 'paid'],
    [['paid', 'expired'], 'paid'],
    [['open', 'processing'], 'processing'],
    [['processing', 'open'], 'processing'],
    [['processing', 'expired'], 'processing'],
    [['processing', 'failed'], 'failed'],
    [['processing', 'failed', 'processing'], 'failed'],
    [['processing', 'paid'], 'paid'],
    [['open', 'expired'], 'expired'],
    [['expired', 'open'], 'expired'],
    [['expired', 'paid'], 'paid'],
    [['failed', 'paid'], 'paid'],
  ] as const)('%j ends %s', (said, end) => expect(after(...said).currentStatus).toBe(end));

  it('no move leads out of a payment that is kept, but its refund', () => {
    expect(CHARGE_MOVES.paid).toEqual(['refunded']);
    expect(CHARGE_MOVES.surplus).toEqual([]);
  });
  it('nothing ever goes back to being asked for', () => {
    for (const from of CHARGE_STATUSES) {
      const moves: readonly ChargeStatus[] = CHARGE_MOVES[from];
      expect(moves).not.toContain('creating');
      if (from !== 'creating') expect(moves).not.toContain('open');
    }
  });
});

it('a second success for a fee that is settled is too much', () => {
  const charge = after('open');
  charge.agreeWith(truth('paid'), { ...at, anotherIsKept: true });
  expect(charge.currentStatus).toBe('surplus');
  charge.agreeWith(truth('paid'), at);
  expect(charge.currentStatus).toBe('surplus');
});
it('a payment that is kept stays kept, whatever comes after it', () => {
  const charge = after('open', 'paid');
  charge.agreeWith(truth('paid'), { ...at, anotherIsKept: true });
  expect(charge.currentStatus).toBe('paid');
});

describe('a truth that does not fit what was asked moves nothing and is flagged', () => {
  it.each([
    ['another amount', { amountMinor: 7999 }, 'amount_mismatch'],
    ['another currency', { currency: 'USD' }, 'currency_mismatch'],
    ["another practice's account", { accountId: 'acct_2' }, 'reference_mismatch'],
    ['another session', { sessionId: 'other' }, 'reference_mismatch'],
    ['another payment', { chargeId: 'other' }, 'reference_mismatch'],
    ['no reference to us', { sessionId: null, chargeId: null }, 'reference_mismatch'],
    ['real money where test money was asked', { livemode: true }, 'mode_mismatch'],
  ] as const)('%s', (_what, over, flag) => {
    const charge = after('open');
    const step = charge.agreeWith(truth('paid', over), at);
    expect(step).toEqual({ from: 'open', to: 'open', flagged: flag });
    expect([charge.currentStatus, charge.flag, charge.paidAt]).toEqual(['open', flag, null]);
  });
  it('case 10: test money where real money was asked', () => {
    const charge = begun();
    expect(charge.agreeWith(truth('paid'), { ...at, livemode: true }).flagged).toBe('mode_mismatch');
    expect(charge.currentStatus).toBe('creating');
  });
  it('and is taken back once Stripe and we agree', () => {
    const charge = after('open');
    charge.agreeWith(truth('open', { amountMinor: 1 }), at);
    charge.agreeWith(truth('paid'), at);
    expect([charge.currentStatus, charge.flag]).toEqual(['paid', null]);
  });
});

describe('money that goes back', () => {
  it.each([
    [0, 'paid', 0],
    [7999, 'paid', 7999],
    [8000, 'refunded', 8000],
  ])('%i minor units leave it %s', (minor, status, refunded) => {
    const charge = after('paid');
    charge.returned(minor, { anotherIsKept: false, now: later });
    expect([charge.currentStatus, charge.refundedMinor]).toEqual([status, refunded]);
  });
  it.each([
    [false, 'paid'],
    [true, 'surplus'],
  ])('whose refund failed is kept again, unless another was kept meanwhile (%s)', (anotherIsKept, status) => {
    const charge = after('paid');
    charge.returned(8000, { anotherIsKept: false, now: later });
    charge.agreeWith(truth('paid'), at);
    expect(charge.currentStatus).toBe('refunded');
    charge.returned(0, { anotherIsKept, now: later });
    expect(charge.currentStatus).toBe(status);
  });
  it('a refund that failed never succeeds after all', () => expect(REFUND_MOVES.failed).toEqual([]));
});

it('takes over the reported money as it is', () => {
  const charge = after('paid');
  expect(charge.netMinor).toBeNull();
  const money = { gross: 8000, stripeFee: 166, tax: 17, applicationFee: 200, net: 7617, currency: 'AUD' };
  charge.agreeWith(truth('paid', { money }), at);
  charge.agreeWith(truth('paid'), at); // an older answer
  expect([
    charge.grossMinor,
    charge.stripeFeeMinor,
    charge.taxMinor,
    charge.applicationFeeMinor,
    charge.netMinor,
  ]).toEqual([8000, 166, 17, 200, 7617]);
});

describe('while the ledger lacks something of it, a payment', () => {
  const minutes = (count: number): Date => new Date(later.getTime() + count * 60_000);

  it('is looked at again and again, and a person is told once, after a day', () => {
    const charge = after('paid');
    expect(charge.keepBooks(false, later)).toBe(false);
    expect([charge.booksOpenSince, charge.lookAt]).toEqual([later, new Date(later.getTime() + 5_000)]);
    expect(charge.keepBooks(false, minutes(24 * 60 - 1))).toBe(false);
    expect(charge.keepBooks(false, minutes(24 * 60))).toBe(true);
    expect([charge.flag, charge.lookAt]).toEqual(['money_facts_missing', minutes(25 * 60)]);
    expect(charge.keepBooks(false, minutes(48 * 60))).toBe(false);
    charge.keepBooks(true, minutes(48 * 60));
    expect([charge.flag, charge.lookAt, charge.booksOpenSince]).toEqual([null, null, null]);
  });
  it('that never succeeded is not missed', () => {
    const charge = after('open');
    const { lookAt } = charge;
    expect(charge.keepBooks(false, later)).toBe(false);
    expect([charge.booksOpenSince, charge.lookAt]).toEqual([null, lookAt]);
  });
});

describe('an attempt at what is left to pay', () => {
  const begin = (of: Fee, before: readonly Charge[]): Charge =>
    Charge.begin(of, before, {
      id: 'c2' as ChargeId,
      accountId: 'acct_1',
      attempt: 2,
      linkVersion: 1,
      expiresAt: later,
      debitsUntil: null,
      savedCardId: null,
      keepsCard: false,
      now,
    });
  const raisedTo = (amount: number): Fee => {
    const raised = fee();
    const paid = after('open', 'paid');
    raised.follow([paid]);
    raised.requote(priced(amount), later);
    raised.follow([paid]);
    return raised;
  };

  it("asks for the rest, and the platform's part of the rest", () => {
    const second = begin(raisedTo(10_000), [after('open', 'paid')]);
    expect([second.amountMinor, second.platformFeeMinor, second.feeVersion]).toEqual([2000, 50, 2]);
  });
  it('is out of date once the fee is another', () => {
    const first = begun();
    expect(first.isOutdatedBy(fee())).toBe(false);
    expect(first.isOutdatedBy(raisedTo(10_000))).toBe(true);
  });
  it('bears no more excess than it is', () => {
    const paid = after('open', 'paid');
    expect([paid.findTooMuch(2000), paid.findTooMuch(9000), paid.excessMinor]).toEqual([2000, 6000, 8000]);
  });
});
