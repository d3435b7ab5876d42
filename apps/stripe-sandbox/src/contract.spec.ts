import { Stripe } from 'stripe';
import { KEY, priced, refusal, startWorld, TELEHEALTH, type World } from './testing/world.ts';

/** The sandbox through the real SDK: every rule that the product leans on. The same file can be pointed at Stripe's test mode. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;
const raw = (path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${world.sandbox.url}${path}`, { headers: { authorization: `Bearer ${KEY}` }, ...init });

describe('keys, accounts and headers', () => {
  it('refuses a missing and a wrong key', async () => {
    expect((await fetch(`${world.sandbox.url}/v1/charges`)).status).toBe(401);
    const stranger = new Stripe('sk_test_other', { ...world.sandbox.client, maxNetworkRetries: 0 });
    expect(await refusal(stranger.charges.list())).toMatchObject({ statusCode: 401, rawType: 'invalid_request_error' });
  });

  it('answers 403 for an unknown and for a disconnected account', async () => {
    const gone = world.sandbox.account({ cardPayments: 'active', disconnected: true });
    for (const stripeAccount of ['acct_nobody', gone.id]) {
      const error = await refusal(world.stripe.charges.list({}, { stripeAccount }));
      expect(error).toBeInstanceOf(Stripe.errors.StripePermissionError);
      expect(error.code).toBe('account_invalid');
    }
  });

  it("hides another account's objects as missing", async () => {
    const other = world.sandbox.account({ cardPayments: 'active' });
    const session = await world.checkout();
    const error = await refusal(world.stripe.checkout.sessions.retrieve(session.id, {}, { stripeAccount: other.id }));
    expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing', param: 'id' });
    expect(await refusal(world.stripe.checkout.sessions.retrieve(session.id))).toMatchObject({ statusCode: 404 });
  });

  it('names each request and echoes the API version', async () => {
    const { lastResponse } = await world.stripe.charges.list({}, world.on);
    expect(lastResponse.requestId).toMatch(/^req_/);
    expect(lastResponse.apiVersion).toBe(Stripe.API_VERSION);
  });

  it('says which address it does not know', async () => {
    const answer = await raw('/v1/subscriptions');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      error: {
        type: 'invalid_request_error',
        message: expect.stringContaining('Unrecognized request URL (GET: /v1/subscriptions)'),
      },
    });
  });
});

describe('creating a Checkout Session', () => {
  it('opens it with everything that was asked, and no PaymentIntent yet', async () => {
    const session = await world.checkout();
    expect(session).toMatchObject({
      id: expect.stringMatching(/^cs_test_/),
      status: 'open',
      payment_status: 'unpaid',
      amount_total: 8000,
      currency: 'aud',
      payment_intent: null,
      client_reference_id: 'participant-1',
      metadata: { session_id: 'session-1', attempt_id: 'attempt-1' },
      adaptive_pricing: { enabled: false },
      payment_method_types: ['card'],
      success_url: TELEHEALTH.success_url,
      ui_mode: 'hosted_page',
      livemode: false,
    });
    expect(session.url).toBe(`${world.sandbox.url}/c/pay/${session.id}`);
    expect(session.expires_at - session.created).toBe(24 * 60 * 60);
  });

  it('lists and expands its lines', async () => {
    const session = await world.checkout({ ...priced(2500, 'aud', 3), expand: ['line_items'] });
    expect(session.amount_total).toBe(7500);
    expect(session.line_items?.data[0]).toMatchObject({
      quantity: 3,
      amount_total: 7500,
      description: 'Telehealth session',
    });
    const lines = await world.stripe.checkout.sessions.listLineItems(session.id, {}, world.on);
    expect(lines.data[0]?.price?.unit_amount_decimal?.toString()).toBe('2500');
  });

  it.each<[string, Partial<Stripe.Checkout.SessionCreateParams>, Record<string, string>]>([
    ['no mode', { mode: undefined }, { code: 'parameter_missing', param: 'mode' }],
    ['no success_url', { success_url: undefined }, { code: 'parameter_missing', param: 'success_url' }],
    ['no lines', { line_items: [] }, { code: 'parameter_missing', param: 'line_items' }],
    [
      'an address with a line break',
      { success_url: 'http://localhost/\r\nx: y' },
      { code: 'url_invalid', param: 'success_url' },
    ],
    ['an address that is none', { success_url: 'not a url' }, { code: 'url_invalid', param: 'success_url' }],
    [
      'a cancel address of another scheme',
      { cancel_url: 'javascript:alert(1)' },
      { code: 'url_invalid', param: 'cancel_url' },
    ],
    ['less than the smallest charge', { ...priced(49), payment_intent_data: {} }, { code: 'amount_too_small' }],
    [
      'less than the smallest yen charge',
      { ...priced(49, 'jpy'), payment_intent_data: {} },
      { code: 'amount_too_small' },
    ],
    ['more than the largest charge', priced(100_000_000), { code: 'amount_too_large' }],
    ['an unknown currency', priced(8000, 'xyz'), { param: 'line_items[0][price_data][currency]' }],
    [
      'a fee above the total',
      { payment_intent_data: { application_fee_amount: 8001 } },
      { param: 'payment_intent_data[application_fee_amount]' },
    ],
    ['an expiry in 29 minutes', { expires_at: inSeconds(29 * 60) }, { param: 'expires_at' }],
    ['an expiry in 25 hours', { expires_at: inSeconds(25 * 3600) }, { param: 'expires_at' }],
    [
      'an unknown customer',
      { customer: 'cus_nobody', customer_email: undefined },
      { code: 'resource_missing', param: 'customer' },
    ],
    [
      'an e-mail address that is none',
      { customer_email: 'nobody' },
      { code: 'email_invalid', param: 'customer_email' },
    ],
    ['everything excluded', { excluded_payment_method_types: ['card'] }, { param: 'excluded_payment_method_types' }],
    [
      'something that the sandbox does not play',
      { allow_promotion_codes: true },
      { code: 'sandbox_unsupported', param: 'allow_promotion_codes' },
    ],
  ])('refuses %s', async (_what, change, expected) => {
    expect(await refusal(world.checkout(change))).toMatchObject({
      statusCode: 400,
      rawType: 'invalid_request_error',
      ...expected,
    });
  });

  it('refuses parameters that the pinned API version no longer has', async () => {
    const body = new URLSearchParams({ mode: 'payment', 'payment_method_types[0]': 'card' });
    const answer = await raw('/v1/checkout/sessions', { method: 'POST', body });
    expect(await answer.json()).toMatchObject({
      error: {
        code: 'parameter_unknown',
        param: 'payment_method_types',
        message: 'Received unknown parameter: payment_method_types',
      },
    });
    const nested = await raw('/v1/checkout/sessions', {
      method: 'POST',
      body: new URLSearchParams({ 'payment_intent_data[colour]': 'red' }),
    });
    expect(await nested.json()).toMatchObject({
      error: { code: 'parameter_unknown', param: 'payment_intent_data[colour]' },
    });
  });

  it('refuses an application fee without a connected account', async () => {
    const error = await refusal(world.stripe.checkout.sessions.create(TELEHEALTH));
    expect(error.param).toBe('payment_intent_data[application_fee_amount]');
  });

  it('refuses an account that may not take cards', async () => {
    const fresh = world.sandbox.account();
    const error = await refusal(world.checkout({}, { stripeAccount: fresh.id }));
    expect(error).toMatchObject({ statusCode: 400, code: 'capability_not_active' });
  });

  it('takes an expiry of exactly 30 minutes', async () => {
    const expires_at = inSeconds(30 * 60);
    expect((await world.checkout({ expires_at })).expires_at).toBe(expires_at);
  });
});

describe('expiring', () => {
  it('closes an open session once, and says why it cannot a second time', async () => {
    const session = await world.checkout();
    const expired = await world.stripe.checkout.sessions.expire(session.id, {}, world.on);
    expect(expired).toMatchObject({ status: 'expired', url: null });
    const error = await refusal(world.stripe.checkout.sessions.expire(session.id, {}, world.on));
    expect(error).toMatchObject({ statusCode: 400, message: expect.stringContaining('status of `expired`') });
    expect(world.sandbox.pay(session.id)).toEqual({ status: 'closed', session: 'expired' });
  });

  it('is refused for a paid session', async () => {
    const session = await world.checkout();
    world.sandbox.pay(session.id);
    expect(await refusal(world.stripe.checkout.sessions.expire(session.id, {}, world.on))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('status of `complete`'),
    });
  });

  it('calls off a payment that waits for 3-D Secure', async () => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card: '4000 0025 0000 3155' });
    if (outcome.status !== 'requires_action') throw new Error(outcome.status);
    await world.stripe.checkout.sessions.expire(session.id, {}, world.on);
    expect((await world.stripe.paymentIntents.retrieve(outcome.paymentIntent, {}, world.on)).status).toBe('canceled');
    expect(world.sandbox.authenticate(outcome.paymentIntent, 'complete')).toEqual({
      status: 'closed',
      session: 'expired',
    });
  });
});

describe('idempotency', () => {
  it('replays the first answer for the same request', async () => {
    const first = await world.checkout({}, { idempotencyKey: 'same' });
    const second = await world.checkout({}, { idempotencyKey: 'same' });
    expect(second.id).toBe(first.id);
    expect(second.lastResponse.headers['idempotent-replayed']).toBe('true');
  });

  it('refuses another request under the same key', async () => {
    await world.checkout({}, { idempotencyKey: 'reused' });
    const error = await refusal(world.checkout(priced(9000), { idempotencyKey: 'reused' }));
    expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(error.statusCode).toBe(400);
  });

  it('keeps keys of different accounts apart', async () => {
    const other = world.sandbox.account({ cardPayments: 'active' });
    const first = await world.checkout({}, { idempotencyKey: 'shared' });
    const second = await world.checkout({}, { idempotencyKey: 'shared', stripeAccount: other.id });
    expect(second.id).not.toBe(first.id);
  });

  it('frees the key when the request was refused before it began', async () => {
    await refusal(world.checkout({ success_url: 'nope' }, { idempotencyKey: 'refused' }));
    expect((await world.checkout({}, { idempotencyKey: 'refused' })).status).toBe('open');
  });

  it('refuses a second request while the first is still going on', async () => {
    world.sandbox.fault({ path: '/v1/checkout/sessions', kind: 'slow', delayMs: 150 });
    const first = world.checkout({}, { idempotencyKey: 'twice' });
    // The slow call has its key only once the server has it: ask until it says so.
    const conflict = async (): Promise<Stripe.errors.StripeError> => {
      if (world.sandbox.state().faults.length === 0) return refusal(world.checkout({}, { idempotencyKey: 'twice' }));
      await new Promise((resolve) => setImmediate(resolve));
      return conflict();
    };
    expect(await conflict()).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' });
    expect((await first).status).toBe('open');
  });

  it('replays a 500 that came after the effect, and the effect happened once', async () => {
    const before = world.sandbox.state().counts['sessions'] ?? 0;
    world.sandbox.fault({ path: '/v1/checkout/sessions', kind: 'error_500', when: 'after' });
    expect(await refusal(world.checkout({}, { idempotencyKey: 'lost' }))).toMatchObject({ statusCode: 500 });
    expect(await refusal(world.checkout({}, { idempotencyKey: 'lost' }))).toMatchObject({ statusCode: 500 });
    expect(world.sandbox.state().counts['sessions']).toBe(before + 1);
  });
});

describe('faults', () => {
  it('cuts the connection after the effect; the same key then finds the first answer', async () => {
    const patient = new Stripe(KEY, { ...world.sandbox.client, maxNetworkRetries: 2 });
    const before = world.sandbox.state().counts['sessions'] ?? 0;
    world.sandbox.fault({ path: '/v1/checkout/sessions', kind: 'timeout', when: 'after' });
    const session = await patient.checkout.sessions.create(TELEHEALTH, { ...world.on, idempotencyKey: 'cut' });
    expect(session.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect(world.sandbox.state().counts['sessions']).toBe(before + 1);
  });

  it.each([
    ['error_500', 500],
    ['rate_limit', 429],
  ] as const)('strikes with %s before anything happened, once', async (kind, statusCode) => {
    world.sandbox.fault({ path: '/v1/charges', method: 'GET', kind });
    expect(await refusal(world.stripe.charges.list({}, world.on))).toMatchObject({ statusCode });
    expect((await world.stripe.charges.list({}, world.on)).object).toBe('list');
  });
});

describe('paying by card', () => {
  it('completes the session; the money details come with the late settlement', async () => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card: '4000 0003 6000 0006' });
    if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
    const early = await world.stripe.checkout.sessions.retrieve(
      session.id,
      { expand: ['payment_intent.latest_charge'] },
      world.on,
    );
    expect(early).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      url: null,
      customer_details: { email: 'client@example.com', name: 'Test Client' },
      payment_intent: {
        status: 'succeeded',
        amount_received: 8000,
        capture_method: 'automatic_async',
        metadata: { session_id: 'session-1' },
        latest_charge: {
          status: 'succeeded',
          paid: true,
          balance_transaction: null,
          application_fee: null,
          application_fee_amount: 400,
          calculated_statement_descriptor: 'DR NGUYEN* TELEHEALTH',
        },
      },
    });
    await world.sandbox.settle();
    const charge = await world.stripe.charges.retrieve(
      outcome.charge,
      { expand: ['balance_transaction', 'application_fee'] },
      world.on,
    );
    expect(charge.balance_transaction).toMatchObject({
      type: 'charge',
      amount: 8000,
      fee: 400 + 166 + 17,
      net: 8000 - 583,
      status: 'pending',
      fee_details: [
        { type: 'application_fee', amount: 400 },
        { type: 'stripe_fee', amount: 166 },
        { type: 'tax', amount: 17, description: 'GST' },
      ],
    });
    expect(charge.application_fee).toMatchObject({ amount: 400, account: world.account });
    const [fee] = (await world.stripe.applicationFees.list({ charge: charge.id, expand: ['data.balance_transaction'] }))
      .data;
    expect(fee?.balance_transaction).toMatchObject({ type: 'application_fee', amount: 400, net: 400, fee: 0 });
  });

  it.each([
    ['4000 0000 0000 0002', 'card_declined', 'generic_decline'],
    ['4000 0000 0000 9995', 'card_declined', 'insufficient_funds'],
    ['4000 0000 0000 9987', 'card_declined', 'lost_card'],
    ['4000 0000 0000 9979', 'card_declined', 'stolen_card'],
    ['4000 0000 0000 0069', 'expired_card', 'expired_card'],
    ['4000 0000 0000 0127', 'incorrect_cvc', 'incorrect_cvc'],
    ['4000 0000 0000 0119', 'processing_error', 'processing_error'],
  ])('declines %s as %s / %s and leaves the session open', async (card, code, declineCode) => {
    const session = await world.checkout();
    expect(world.sandbox.pay(session.id, { card })).toMatchObject({ status: 'declined', code, declineCode });
    const after = await world.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] }, world.on);
    expect(after).toMatchObject({
      status: 'open',
      payment_status: 'unpaid',
      payment_intent: {
        status: 'requires_payment_method',
        last_payment_error: { code, decline_code: declineCode, type: 'card_error' },
      },
    });
  });

  it('keeps refused attempts in history and charges once', async () => {
    const session = await world.checkout();
    world.sandbox.pay(session.id, { card: '4000000000000002' });
    world.sandbox.pay(session.id, { card: '4242424242424242' });
    expect(world.sandbox.pay(session.id)).toEqual({ status: 'closed', session: 'complete' });
    const { payment_intent } = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
    const charges = await world.stripe.charges.list({ payment_intent: String(payment_intent) }, world.on);
    expect(charges.data.map((charge) => charge.status)).toEqual(['succeeded', 'failed']);
    expect(charges.data[1]).toMatchObject({
      failure_code: 'card_declined',
      outcome: { type: 'issuer_declined', reason: 'generic_decline' },
    });
  });

  it.each([
    ['a number with a wrong check digit', { card: '4242 4242 4242 4241' }, 'number'],
    ['a card that is no test card', { card: '4111 1111 1111 1111' }, 'number'],
    ['an expiry in the past', { expiry: '01/20' }, 'expiry'],
    ['a month 13', { expiry: '13/34' }, 'expiry'],
    ['a code of two digits', { cvc: '12' }, 'cvc'],
  ])('refuses %s on the page, without an attempt', async (_what, input, field) => {
    const session = await world.checkout();
    expect(world.sandbox.pay(session.id, input)).toMatchObject({ status: 'invalid', field });
    expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).payment_intent).toBeNull();
  });

  it('asks for 3-D Secure: refused, then completed', async () => {
    const session = await world.checkout();
    const first = world.sandbox.pay(session.id, { card: '4000 0025 0000 3155' });
    if (first.status !== 'requires_action') throw new Error(first.status);
    expect(await world.stripe.paymentIntents.retrieve(first.paymentIntent, {}, world.on)).toMatchObject({
      status: 'requires_action',
      next_action: { redirect_to_url: { url: `${world.sandbox.url}/3ds/${first.paymentIntent}` } },
    });
    expect(world.sandbox.authenticate(first.paymentIntent, 'fail')).toMatchObject({
      status: 'declined',
      code: 'payment_intent_authentication_failure',
      charge: null,
    });
    expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).status).toBe('open');
    world.sandbox.pay(session.id, { card: '4000 0025 0000 3155' });
    expect(world.sandbox.authenticate(first.paymentIntent, 'complete')).toMatchObject({
      status: 'paid',
      paymentIntent: first.paymentIntent,
    });
    const paid = await world.stripe.charges.list({ payment_intent: first.paymentIntent }, world.on);
    expect(paid.data).toMatchObject([
      { payment_method_details: { card: { three_d_secure: { result: 'authenticated' } } } },
    ]);
  });

  it.each([
    ['4000 0084 0000 1629', 'generic_decline'],
    ['4000 0082 6000 3178', 'insufficient_funds'],
  ])('declines %s only after 3-D Secure', async (card, declineCode) => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card });
    if (outcome.status !== 'requires_action') throw new Error(outcome.status);
    expect(world.sandbox.authenticate(outcome.paymentIntent, 'complete')).toMatchObject({
      status: 'declined',
      declineCode,
    });
  });

  it('makes the money of 0077 available at once', async () => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card: '4000000000000077' });
    await world.sandbox.settle();
    if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
    const charge = await world.stripe.charges.retrieve(outcome.charge, { expand: ['balance_transaction'] }, world.on);
    expect(charge.balance_transaction).toMatchObject({ status: 'available' });
  });

  it('needs no payment for a total of 0', async () => {
    const session = await world.checkout({ ...priced(0), payment_intent_data: {} });
    world.sandbox.pay(session.id);
    expect(await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).toMatchObject({
      status: 'complete',
      payment_status: 'no_payment_required',
      payment_intent: null,
    });
  });

  it('fills currencies without cents and with mils', async () => {
    for (const [currency, amount] of [
      ['jpy', 8000],
      ['kwd', 8000],
    ] as const) {
      const session = await world.checkout({ ...priced(amount, currency), payment_intent_data: {} });
      world.sandbox.pay(session.id);
      expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).payment_status).toBe('paid');
    }
  });
});

const debit = async (becsAccount: string): Promise<{ id: string; intent: string }> => {
  world.sandbox.setAccount(world.account, { delayedMethods: ['au_becs_debit'] });
  const session = await world.checkout();
  expect(session.payment_method_types).toEqual(['card', 'au_becs_debit']);
  const outcome = world.sandbox.pay(session.id, { becsAccount });
  if (outcome.status !== 'processing' || outcome.paymentIntent === null) throw new Error(outcome.status);
  return { id: session.id, intent: outcome.paymentIntent };
};

describe('paying by bank debit', () => {
  afterEach(() => world.sandbox.setAccount(world.account, { delayedMethods: [] }));

  it('completes unpaid, and is paid when the bank says so', async () => {
    const { id, intent } = await debit('000123456');
    expect(
      await world.stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] }, world.on),
    ).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
      payment_intent: { status: 'processing', latest_charge: { id: expect.stringMatching(/^py_/), status: 'pending' } },
    });
    expect(world.sandbox.bank(intent, 'settle')).toBe(true);
    expect((await world.stripe.checkout.sessions.retrieve(id, {}, world.on)).payment_status).toBe('paid');
    await world.sandbox.settle();
    const line = await world.stripe.balanceTransactions.list({ type: 'payment', limit: 1 }, world.on);
    expect(line.data).toMatchObject([{ amount: 8000 }]);
  });

  it('fails when the bank refuses, and stays unpaid', async () => {
    const { id, intent } = await debit('111111113');
    await world.sandbox.advance(60_000);
    expect(await world.stripe.paymentIntents.retrieve(intent, {}, world.on)).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { code: 'account_closed' },
    });
    expect(await world.stripe.checkout.sessions.retrieve(id, {}, world.on)).toMatchObject({
      status: 'complete',
      payment_status: 'unpaid',
    });
    expect(world.sandbox.bank(intent, 'settle')).toBe(false);
  });

  it('is not offered when the call excludes it, nor in another currency', async () => {
    world.sandbox.setAccount(world.account, { delayedMethods: ['au_becs_debit'] });
    expect((await world.checkout({ excluded_payment_method_types: ['au_becs_debit'] })).payment_method_types).toEqual([
      'card',
    ]);
    expect((await world.checkout({ allowed_payment_method_types: ['card'] })).payment_method_types).toEqual(['card']);
    expect((await world.checkout({ ...priced(8000, 'usd') })).payment_method_types).toEqual(['card']);
  });
});

const paid = async (card = '4242424242424242'): Promise<{ charge: string; intent: string }> => {
  const session = await world.checkout();
  const outcome = world.sandbox.pay(session.id, { card });
  if (outcome.status !== 'paid' || outcome.charge === null || outcome.paymentIntent === null)
    throw new Error(outcome.status);
  return { charge: outcome.charge, intent: outcome.paymentIntent };
};

describe('refunds', () => {
  it('returns everything, with the application fee when asked', async () => {
    const { intent, charge } = await paid();
    const refund = await world.stripe.refunds.create(
      { payment_intent: intent, refund_application_fee: true, expand: ['balance_transaction'] },
      world.on,
    );
    expect(refund).toMatchObject({
      status: 'succeeded',
      amount: 8000,
      charge,
      balance_transaction: { type: 'refund', amount: -8000, fee: -400, net: -7600 },
    });
    expect(await world.stripe.charges.retrieve(charge, { expand: ['refunds'] }, world.on)).toMatchObject({
      refunded: true,
      amount_refunded: 8000,
      refunds: { data: [{ id: refund.id }] },
    });
    const [fee] = (await world.stripe.applicationFees.list({ charge })).data;
    expect(fee).toMatchObject({
      amount: 400,
      amount_refunded: 400,
      refunded: true,
      refunds: { data: [{ amount: 400 }] },
    });
  });

  it("keeps the application fee and Stripe's own fee unless asked", async () => {
    const { charge } = await paid();
    const refund = await world.stripe.refunds.create(
      { charge, amount: 3000, expand: ['balance_transaction'] },
      world.on,
    );
    expect(refund.balance_transaction).toMatchObject({ amount: -3000, fee: 0, net: -3000 });
    const [fee] = (await world.stripe.applicationFees.list({ charge })).data;
    expect(fee).toMatchObject({ amount_refunded: 0, refunded: false });
  });

  it('returns the fee in proportion, and exactly the fee after several parts', async () => {
    const { charge } = await paid();
    for (const amount of [3333, 3333, 1334])
      await world.stripe.refunds.create({ charge, amount, refund_application_fee: true }, world.on);
    const [fee] = (await world.stripe.applicationFees.list({ charge })).data;
    expect(fee).toMatchObject({ amount_refunded: 400 });
    const returned = await world.stripe.applicationFees.listRefunds(String(fee?.id));
    expect(returned.data.map((part) => part.amount)).toEqual([67, 166, 167]);
  });

  it('refuses more than is left, and anything when nothing is left', async () => {
    const { charge } = await paid();
    await world.stripe.refunds.create({ charge, amount: 5000 }, world.on);
    expect(await refusal(world.stripe.refunds.create({ charge, amount: 3001 }, world.on))).toMatchObject({
      statusCode: 400,
      param: 'amount',
    });
    await world.stripe.refunds.create({ charge }, world.on);
    expect(await refusal(world.stripe.refunds.create({ charge }, world.on))).toMatchObject({
      code: 'charge_already_refunded',
    });
  });

  it("cannot touch another account's charge", async () => {
    const { charge } = await paid();
    const other = world.sandbox.account({ cardPayments: 'active' });
    expect(await refusal(world.stripe.refunds.create({ charge }, { stripeAccount: other.id }))).toMatchObject({
      code: 'resource_missing',
      param: 'charge',
    });
  });

  it('can be pending first, or succeed and then fail, with the money back', async () => {
    const slow = await paid('4000 0000 0000 7726');
    const first = await world.stripe.refunds.create({ charge: slow.charge }, world.on);
    expect(first).toMatchObject({ status: 'pending', pending_reason: 'processing' });
    const failing = await paid('4000 0000 0000 5126');
    const second = await world.stripe.refunds.create({ charge: failing.charge }, world.on);
    expect(second.status).toBe('succeeded');
    await world.sandbox.settle();
    expect((await world.stripe.refunds.retrieve(first.id, {}, world.on)).status).toBe('succeeded');
    expect(
      await world.stripe.refunds.retrieve(second.id, { expand: ['failure_balance_transaction'] }, world.on),
    ).toMatchObject({ status: 'failed', failure_balance_transaction: { type: 'refund_failure', net: 8000 } });
    expect(await world.stripe.charges.retrieve(failing.charge, {}, world.on)).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
  });

  it('can give back an application fee by itself', async () => {
    const { charge } = await paid();
    await world.sandbox.settle();
    const [fee] = (await world.stripe.applicationFees.list({ charge })).data;
    const part = await world.stripe.applicationFees.createRefund(String(fee?.id), { amount: 150 });
    expect(part).toMatchObject({ object: 'fee_refund', amount: 150, fee: fee?.id });
    expect(await refusal(world.stripe.applicationFees.createRefund(String(fee?.id), { amount: 251 }))).toMatchObject({
      param: 'amount',
    });
  });
});

describe('lists and expansion', () => {
  it('pages through everything, newest first, by itself', async () => {
    const account = world.sandbox.account({ cardPayments: 'active' }).id;
    const made: string[] = [];
    for (let count = 0; count < 7; count += 1) made.push((await world.checkout({}, { stripeAccount: account })).id);
    const seen: string[] = [];
    for await (const session of world.stripe.checkout.sessions.list({ limit: 3 }, { stripeAccount: account }))
      seen.push(session.id);
    expect(seen).toEqual(made.toReversed());
    const before = await world.stripe.checkout.sessions.list(
      { limit: 2, ending_before: made[0] as string },
      { stripeAccount: account },
    );
    expect(before.data.map((session) => session.id)).toEqual([made[2], made[1]]);
    expect(before.has_more).toBe(true);
    expect(
      (await world.stripe.checkout.sessions.list({ created: { gte: inSeconds(3600) } }, { stripeAccount: account }))
        .data,
    ).toEqual([]);
  });

  it('refuses wrong limits, unknown filters and expansions that do not exist', async () => {
    expect(await refusal(world.stripe.charges.list({ limit: 101 }, world.on))).toMatchObject({ param: 'limit' });
    expect(await (await raw('/v1/charges?colour=red')).json()).toMatchObject({ error: { code: 'parameter_unknown' } });
    const session = await world.checkout();
    expect(
      await refusal(world.stripe.checkout.sessions.retrieve(session.id, { expand: ['id'] }, world.on)),
    ).toMatchObject({ message: 'This property cannot be expanded (id).' });
    const deep = 'payment_intent.latest_charge.balance_transaction.source.customer';
    expect(
      await refusal(world.stripe.checkout.sessions.retrieve(session.id, { expand: [deep] }, world.on)),
    ).toMatchObject({ param: 'expand' });
  });
});

describe('customers, balance, intents, payment methods', () => {
  it('creates, changes and reads a customer of one account', async () => {
    const customer = await world.stripe.customers.create(
      { email: 'c@example.com', metadata: { a: '1', b: '2' } },
      world.on,
    );
    const changed = await world.stripe.customers.update(customer.id, { name: 'C', metadata: { a: '' } }, world.on);
    expect(changed).toMatchObject({ email: 'c@example.com', name: 'C', metadata: { b: '2' } });
    const session = await world.checkout({ customer: customer.id, customer_email: undefined });
    expect(session).toMatchObject({ customer: customer.id, customer_email: 'c@example.com' });
  });

  it('adds up a balance from its lines', async () => {
    const account = world.sandbox.account({ cardPayments: 'active', country: 'AU' }).id;
    const session = await world.checkout({}, { stripeAccount: account });
    world.sandbox.pay(session.id);
    await world.sandbox.settle();
    const lines = await world.stripe.balanceTransactions.list({}, { stripeAccount: account });
    const balance = await world.stripe.balance.retrieve({}, { stripeAccount: account });
    expect(balance.pending).toMatchObject([{ currency: 'aud', amount: lines.data[0]?.net }]);
    expect(balance.available).toMatchObject([{ currency: 'aud', amount: 0 }]);
  });

  it('cancels an intent only where Stripe would', async () => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card: '4000000000000002' });
    if (outcome.status !== 'declined') throw new Error(outcome.status);
    expect(await refusal(world.stripe.paymentIntents.cancel(outcome.paymentIntent, {}, world.on))).toMatchObject({
      code: 'payment_intent_unexpected_state',
    });
    world.sandbox.pay(session.id);
    expect(await refusal(world.stripe.paymentIntents.cancel(outcome.paymentIntent, {}, world.on))).toMatchObject({
      code: 'payment_intent_unexpected_state',
      message: expect.stringContaining('status of succeeded'),
    });
    const intent = await world.stripe.paymentIntents.retrieve(
      outcome.paymentIntent,
      { expand: ['payment_method'] },
      world.on,
    );
    expect(intent.payment_method).toMatchObject({ type: 'card', card: { last4: '4242', brand: 'visa' } });
  });
});
