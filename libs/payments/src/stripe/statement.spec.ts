import { statementLineOf, statementPayoutOf } from './statement.ts';

type Entry = Parameters<typeof statementLineOf>[0];
type Payout = Parameters<typeof statementPayoutOf>[0];
type FeeDetail = Entry['fee_details'][number];

const fee = (type: string, amount: number): FeeDetail => ({
  amount,
  application: null,
  currency: 'aud',
  description: null,
  type,
});
const entry = (over: Partial<Entry> = {}): Entry => ({
  id: 'txn_1',
  object: 'balance_transaction',
  amount: 8000,
  available_on: 1_795_000_100,
  balance_type: 'payments',
  created: 1_795_000_000,
  currency: 'aud',
  description: null,
  exchange_rate: null,
  fee: 383,
  fee_details: [fee('application_fee', 200), fee('stripe_fee', 166), fee('tax', 17)],
  net: 7617,
  reporting_category: 'charge',
  source: 'ch_1',
  status: 'pending',
  type: 'charge',
  ...over,
});
const NOTHING = { stripeChargeId: null, paymentIntentId: null, applicationFeeId: null, chargeId: null };
/** What was expanded, as far as it is looked at. The rest of Stripe's object says nothing here. */
const source = (of: object): Entry['source'] => JSON.parse(JSON.stringify(of));

describe('a line of a statement says whose payment it is about', () => {
  it.each([
    [
      'a payment, with our id on it',
      { object: 'charge', id: 'ch_1', payment_intent: 'pi_1', metadata: { charge_id: 'ours' } },
      { stripeChargeId: 'ch_1', paymentIntentId: 'pi_1', chargeId: 'ours' },
    ],
    [
      'a payment of the practice’s own, without it',
      { object: 'charge', id: 'ch_2', payment_intent: null, metadata: {} },
      { stripeChargeId: 'ch_2' },
    ],
    [
      'a payment whose intent was expanded, too',
      { object: 'charge', id: 'ch_1', payment_intent: { id: 'pi_1' }, metadata: {} },
      { stripeChargeId: 'ch_1', paymentIntentId: 'pi_1' },
    ],
    [
      'a refund',
      { object: 'refund', id: 're_1', charge: 'ch_1', payment_intent: 'pi_1' },
      { stripeChargeId: 'ch_1', paymentIntentId: 'pi_1' },
    ],
    ['a dispute', { object: 'dispute', id: 'dp_1', charge: { id: 'ch_1' } }, { stripeChargeId: 'ch_1' }],
    [
      'the platform’s fee, on its own account',
      { object: 'application_fee', id: 'fee_1', charge: 'ch_1' },
      { stripeChargeId: 'ch_1', applicationFeeId: 'fee_1' },
    ],
    ['a return of that fee', { object: 'fee_refund', id: 'fr_1', fee: 'fee_1' }, { applicationFeeId: 'fee_1' }],
    ['a payout: nobody’s', { object: 'payout', id: 'po_1' }, {}],
    ['something that Stripe thinks of one day: nobody’s', { object: 'moon_phase', id: 'mp_1' }, {}],
  ])('%s', (_what, of, about) =>
    expect(statementLineOf(entry({ source: source(of) }))).toMatchObject({ ...NOTHING, ...about }),
  );

  it.each([
    ['a card payment', 'ch_9', { stripeChargeId: 'ch_9' }],
    ['a debit', 'py_9', { stripeChargeId: 'py_9' }],
    ['the platform’s fee', 'fee_9', { applicationFeeId: 'fee_9' }],
    ['a refund, which alone names no payment', 're_9', {}],
    ['a payout', 'po_9', {}],
  ])('where it names only an id: %s', (_what, id, about) =>
    expect(statementLineOf(entry({ source: id }))).toMatchObject({ ...NOTHING, ...about }),
  );

  it('where it names nothing: nobody’s', () =>
    expect(statementLineOf(entry({ source: null }))).toMatchObject({ ...NOTHING, sourceId: null }));
});

it.each([
  ['with a fee of the platform', [fee('stripe_fee', 166), fee('application_fee', 200)], true],
  ['with Stripe’s own fees alone', [fee('stripe_fee', 166), fee('tax', 17)], false],
  ['without fees', [], false],
])('was made through us or not: %s', (_what, fee_details, hasPlatformFee) =>
  expect(statementLineOf(entry({ fee_details })).hasPlatformFee).toBe(hasPlatformFee),
);

it('moves what Stripe says that it moved', () =>
  expect(statementLineOf(entry())).toMatchObject({
    balanceTransactionId: 'txn_1',
    kind: 'charge',
    currency: 'AUD',
    occurredAt: new Date(1_795_000_000_000),
    lines: expect.arrayContaining([{ account: 'stripe_balance', amountMinor: 7617 }]),
  }));

describe('a payout', () => {
  const payout = (over: object = {}): Payout =>
    JSON.parse(
      JSON.stringify({
        id: 'po_1',
        object: 'payout',
        amount: 12_345,
        currency: 'aud',
        status: 'paid',
        created: 1_795_000_000,
        automatic: true,
        reconciliation_status: 'completed',
        balance_transaction: 'txn_po',
        ...over,
      }),
    );

  it('says how much, when and whether it arrived', () =>
    expect(statementPayoutOf(payout())).toEqual({
      id: 'po_1',
      amountMinor: 12_345,
      currency: 'AUD',
      status: 'paid',
      createdAt: new Date(1_795_000_000_000),
      isItemised: true,
      movementId: 'txn_po',
    }));

  it.each([
    ['of the day, with its list ready', {}, true],
    ['of the day, whose list is not ready', { reconciliation_status: 'in_progress' }, false],
    ['that somebody asked for by hand', { automatic: false, reconciliation_status: 'not_applicable' }, false],
  ])('can be taken apart or not: %s', (_what, over, isItemised) =>
    expect(statementPayoutOf(payout(over)).isItemised).toBe(isItemised),
  );

  it.each([
    ['expanded', { id: 'txn_po' }, 'txn_po'],
    ['not there yet', null, null],
  ])('names its movement: %s', (_what, balance_transaction, movementId) =>
    expect(statementPayoutOf(payout({ balance_transaction })).movementId).toBe(movementId),
  );
});
