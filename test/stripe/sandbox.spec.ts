import { SystemClock } from '@vestibule/kernel';
import { startStripeSandbox, type StripeSandbox } from '@vestibule/stripe-sandbox';
import { Stripe } from 'stripe';
import { PaymentsEnv } from '../../libs/payments/src/payments-env.ts';
import type { CheckoutOrder } from '../../libs/payments/src/stripe/checkout-params.ts';
import { StripeGateway } from '../../libs/payments/src/stripe/stripe-gateway.ts';

/** Every verb of the adapter against the sandbox, through the real SDK over HTTP: what is asked, and what is made of the answer. */
const KEY = 'sk_test_contractOfTheAdapter';
let sandbox: StripeSandbox;
let stripe: StripeGateway;
let accountId: string;
beforeAll(async () => {
  sandbox = await startStripeSandbox({ secretKey: KEY, webhookEndpoints: [] });
  stripe = gatewayTo(sandbox.url, KEY);
  accountId = sandbox.account({ country: 'au', currency: 'aud', cardPayments: 'active' }).id;
}, 60_000);
afterAll(() => sandbox.close());
beforeEach(() => sandbox.clearFaults());

/** The adapter as the product makes it, pointed at another Stripe. */
const gatewayTo = (apiBase: string, secretKey: string): StripeGateway =>
  new StripeGateway(
    Object.assign(new PaymentsEnv(), { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase }),
    new SystemClock(),
  );
const anOrder = (over: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
  chargeId: 'charge-1',
  sessionId: 'session-1',
  participantId: 'participant-1',
  amountMinor: 8000,
  currency: 'AUD',
  platformFeeMinor: 200,
  label: null,
  practitionerName: 'Dr A. Nguyen',
  language: 'en',
  clientEmail: 'client@example.com',
  customerId: null,
  keepsCard: false,
  expiresAt: new Date(Date.now() + 3_600_000),
  allowDelayedDebits: false,
  linkUrl: 'https://vestibule.example/j/token',
  ...over,
});

let attempts = 0;
const open = (over: Parameters<typeof anOrder>[0] = {}) => {
  attempts += 1;
  return stripe.openCheckout(accountId, anOrder({ chargeId: `charge-${attempts}`, ...over }), `checkout:${attempts}`);
};
const paid = async (card?: string) => {
  const opened = await open();
  sandbox.pay(opened.checkoutSessionId, card === undefined ? {} : { card });
  const truth = await stripe.checkout(accountId, opened.checkoutSessionId);
  if (!truth?.paymentIntentId) throw new Error('paid, and no payment intent');
  return { ...truth, paymentIntentId: truth.paymentIntentId };
};

describe('a checkout', () => {
  it('is open, and says what was asked', async () => {
    const order = anOrder({ chargeId: 'charge-asked' });
    expect(await stripe.openCheckout(accountId, order, 'checkout:asked')).toEqual({
      accountId,
      livemode: false,
      checkoutSessionId: expect.stringMatching(/^cs_test_/),
      sessionId: order.sessionId,
      chargeId: 'charge-asked',
      amountMinor: 8000,
      currency: 'AUD',
      phase: 'open',
      url: expect.stringContaining('/c/pay/cs_test_'),
      paymentIntentId: null,
      stripeChargeId: null,
      submittedAt: null,
      receiptUrl: null,
      paidAt: null,
      failure: null,
      money: null,
      movements: [],
      applicationFeeId: null,
      refundedMinor: 0,
      isDisputed: false,
    });
  });

  it('asked for twice with one key is one checkout', async () => {
    const order = anOrder({ chargeId: 'charge-twice' });
    const [first, second] = await Promise.all(
      [1, 2].map(() => stripe.openCheckout(accountId, order, 'checkout:twice')),
    );
    expect(second?.checkoutSessionId).toBe(first?.checkoutSessionId);
  });

  it('asked for with a key of another request is refused for good', async () => {
    await stripe.openCheckout(accountId, anOrder({ amountMinor: 8000 }), 'checkout:other');
    const again = stripe.openCheckout(accountId, anOrder({ amountMinor: 8100 }), 'checkout:other');
    await expect(again).rejects.toMatchObject({ name: 'KeySpent', code: 'PAYMENT_PROVIDER_REFUSED' });
  });

  it.each([
    ['below the minimum', { amountMinor: 10, platformFeeMinor: 0 }],
    ['that would expire at once', { expiresAt: new Date(Date.now() + 60_000) }],
    ['with more for the platform than is paid', { platformFeeMinor: 8001 }],
  ])('%s is refused', async (_what, over) => {
    await expect(open(over)).rejects.toMatchObject({ name: 'PaymentProviderRefused' });
  });

  it('that nobody knows is undefined, and one of another account too', async () => {
    const { checkoutSessionId } = await open();
    const other = sandbox.account({ cardPayments: 'active' }).id;
    expect(await stripe.checkout(accountId, 'cs_test_nobody')).toBeUndefined();
    expect(await stripe.checkout(other, checkoutSessionId)).toBeUndefined();
  });

  it('is paid, and tells its fees only when Stripe does', async () => {
    const truth = await paid();
    expect(truth).toMatchObject({
      phase: 'paid',
      url: null,
      amountMinor: 8000,
      stripeChargeId: expect.stringMatching(/^ch_/),
      receiptUrl: expect.stringContaining('/receipts/'),
      paidAt: expect.any(Date),
      money: null,
    });
    await sandbox.settle();
    const later = await stripe.checkout(accountId, truth.checkoutSessionId);
    expect(later?.money).toMatchObject({ gross: 8000, applicationFee: 200, currency: 'AUD' });
    const { gross, stripeFee, tax, applicationFee, net } = later?.money ?? {
      gross: 0,
      stripeFee: 0,
      tax: 0,
      applicationFee: 0,
      net: 1,
    };
    expect(gross - stripeFee - tax - applicationFee).toBe(net);
  });

  it('declined stays open and tells why', async () => {
    const opened = await open();
    sandbox.pay(opened.checkoutSessionId, { card: '4000 0000 0000 9995' });
    expect(await stripe.checkout(accountId, opened.checkoutSessionId)).toMatchObject({
      phase: 'open',
      url: opened.url,
      failure: { code: 'insufficient_funds', at: expect.any(Date) },
    });
  });

  it('by debit is processing, then paid, or returned', async () => {
    sandbox.setAccount(accountId, { delayedMethods: ['au_becs_debit'] });
    for (const [outcome, phase] of [
      ['settle', 'paid'],
      ['fail', 'failed'],
    ] as const) {
      const { checkoutSessionId } = await open({ allowDelayedDebits: true });
      sandbox.pay(checkoutSessionId, { becsAccount: '000123456' });
      const submitted = await stripe.checkout(accountId, checkoutSessionId);
      expect(submitted).toMatchObject({ phase: 'processing', failure: null, paidAt: null });
      sandbox.bank(submitted?.paymentIntentId ?? '', outcome);
      expect(await stripe.checkout(accountId, checkoutSessionId)).toMatchObject({ phase });
    }
  });

  it('is closed by us, once', async () => {
    const { checkoutSessionId } = await open();
    await stripe.expireCheckout(accountId, checkoutSessionId);
    expect(await stripe.checkout(accountId, checkoutSessionId)).toMatchObject({ phase: 'expired', url: null });
    await expect(stripe.expireCheckout(accountId, checkoutSessionId)).rejects.toMatchObject({
      name: 'PaymentProviderRefused',
    });
  });
});

describe('a refund', () => {
  it('of a part takes its part of the platform fee along', async () => {
    const { paymentIntentId, checkoutSessionId, stripeChargeId } = await paid();
    const refund = await stripe.refund(
      accountId,
      { refundId: 'r1', paymentIntentId, amountMinor: 4000 },
      'refund:r1:1',
    );
    expect(refund).toMatchObject({ refundId: 'r1', amountMinor: 4000, currency: 'AUD', status: 'succeeded' });
    expect(await stripe.refundsOf(accountId, paymentIntentId)).toEqual([refund]);
    expect(await stripe.checkout(accountId, checkoutSessionId)).toMatchObject({ phase: 'paid', refundedMinor: 4000 });
    await sandbox.settle();
    const whole = await stripe.checkout(accountId, checkoutSessionId);
    expect(await stripe.applicationFee(whole?.applicationFeeId ?? '')).toMatchObject({
      accountId,
      stripeChargeId,
      returnedMinor: 100,
      movements: [{ kind: 'application_fee' }, { kind: 'application_fee_refund' }],
    });
    expect(refund.movements).toMatchObject([{ kind: 'refund', lines: [{ amountMinor: -3900 }, {}, {}] }]);
    const sdk = new Stripe(KEY, { ...sandbox.client });
    const fees = await sdk.applicationFees.list({ charge: stripeChargeId ?? '' });
    expect(fees.data[0]).toMatchObject({ amount: 200, amount_refunded: 100 });
  });

  it('asked for twice with one key is one refund; of more than there is, none', async () => {
    const { paymentIntentId } = await paid();
    const ask = () => stripe.refund(accountId, { refundId: 'r2', paymentIntentId, amountMinor: 8000 }, 'refund:r2:1');
    const [first, second] = [await ask(), await ask()];
    expect(second.stripeRefundId).toBe(first.stripeRefundId);
    const more = stripe.refund(accountId, { refundId: 'r3', paymentIntentId, amountMinor: 1 }, 'refund:r3:1');
    await expect(more).rejects.toMatchObject({ name: 'PaymentProviderRefused' });
  });

  it('can be on its way, and can fail afterwards', async () => {
    const pending = await paid('4000 0000 0000 7726');
    const first = { refundId: 'r4', paymentIntentId: pending.paymentIntentId, amountMinor: 8000 };
    expect(await stripe.refund(accountId, first, 'refund:r4:1')).toMatchObject({ status: 'pending' });
    const failing = await paid('4000 0000 0000 5126');
    const second = { refundId: 'r5', paymentIntentId: failing.paymentIntentId, amountMinor: 8000 };
    expect(await stripe.refund(accountId, second, 'refund:r5:1')).toMatchObject({ status: 'succeeded' });
    await sandbox.settle();
    expect(await stripe.refundsOf(accountId, pending.paymentIntentId)).toMatchObject([{ status: 'succeeded' }]);
    expect(await stripe.refundsOf(accountId, failing.paymentIntentId)).toMatchObject([{ status: 'failed' }]);
  });
});

it('a dispute is told with what it moved, and so is its end', async () => {
  const { paymentIntentId, checkoutSessionId } = await paid();
  const { id } = sandbox.dispute({ paymentIntent: paymentIntentId });
  expect(await stripe.checkout(accountId, checkoutSessionId)).toMatchObject({ isDisputed: true });
  sandbox.decide(id, 'won');
  expect(await stripe.disputesOf(accountId, paymentIntentId)).toMatchObject([
    { disputeId: id, movements: [{ kind: 'dispute' }, { kind: 'dispute_reversal' }] },
  ]);
});

describe('an account', () => {
  it('is made once, may nothing at first, and is onboarded on a page of Stripe', async () => {
    const wish = { displayName: 'Harbour', contactEmail: 'a@example.com', country: 'AU', currency: 'AUD' };
    const made = await stripe.createAccount(wish, 'account:1');
    expect(made.id).toMatch(/^acct_/);
    expect(made.cardPayments).not.toBe('active');
    expect((await stripe.createAccount(wish, 'account:1')).id).toBe(made.id);
    const url = await stripe.onboardingLink(made.id, { refresh: 'https://v.example/a', back: 'https://v.example/b' });
    expect(url).toContain(`/setup/${made.id}`);
    await expect(stripe.openCheckout(made.id, anOrder(), 'checkout:early')).rejects.toMatchObject({
      name: 'PaymentProviderRefused',
    });
    sandbox.setAccount(made.id, { cardPayments: 'active' });
    expect(await stripe.account(made.id)).toEqual({ cardPayments: 'active', requirements: [], dueAt: null });
  });

  it('that left is known as such', async () => {
    const { id } = sandbox.account({ cardPayments: 'active' });
    sandbox.setAccount(id, { disconnected: true });
    await expect(stripe.account(id)).rejects.toMatchObject({ name: 'AccountLost' });
    await expect(stripe.openCheckout(id, anOrder(), 'checkout:left')).rejects.toMatchObject({
      name: 'AccountLost',
      accountId: id,
    });
  });
});

it.each([
  ['a failure of its own', { kind: 'error_500' }],
  ['too many calls', { kind: 'rate_limit' }],
  ['silence', { kind: 'timeout' }],
] as const)('%s, and again, and again, is said as such', async (_what, fault) => {
  sandbox.fault({ path: '/v1/checkout/sessions', times: 3, ...fault });
  await expect(stripe.checkout(accountId, 'cs_test_any')).rejects.toMatchObject({
    code: 'PAYMENT_PROVIDER_UNAVAILABLE',
  });
});
it.each([
  ['a failure of its own', { kind: 'error_500' }],
  ['silence', { kind: 'timeout' }],
  ['silence after the deed', { kind: 'timeout', when: 'after' }],
] as const)('%s once is overcome, with the same key', async (_what, fault) => {
  const { checkoutSessionId } = await (sandbox.fault({ path: '/v1/checkout/sessions', method: 'POST', ...fault }),
  open());
  expect(checkoutSessionId).toMatch(/^cs_test_/);
});
