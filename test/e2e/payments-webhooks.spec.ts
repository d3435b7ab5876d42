import { PaymentsEnv } from '@vestibule/payments';
import { Sweeps } from '@vestibule/platform';
import { Stripe } from 'stripe';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let stripe: Stripe;
const logged: string[] = [];
beforeAll(async () => {
  world = await startWorld({ log: (line) => void logged.push(line) });
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set(world.at('09:55'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ hold: false, drop: 0, duplicate: false, shuffle: false });
});

const due = (over: object = {}) =>
  world.given.session({ startsAt: '10:00', feeMinor: 8000, body: { allowOverlap: true }, ...over });
const told = async (sessionId: string) => {
  const rows = await world.rows<{ kind: string }>(`SELECT kind FROM session_event WHERE session_id = $1 ORDER BY id`, [
    sessionId,
  ]);
  return rows.map(({ kind }) => kind).filter((kind) => !['scheduled', 'link_opened', 'checkout_opened'].includes(kind));
};
const inbox = () =>
  world.rows<{ id: string; handled: boolean }>('SELECT id, handled_at IS NOT NULL AS handled FROM inbox');

/** What the ledger has of this participant's payments, once Stripe has reported it. */
const posted = async (participantId: string) => {
  await world.stripe.settle();
  world.clock.advance(5_000);
  await world.settle({ sweeps: ['payments.look'] });
  const rows = await world.rows<{ kind: string }>(
    `SELECT t.kind FROM ledger_transaction t JOIN charge c ON c.id = t.charge_id WHERE c.participant_id = $1 ORDER BY 1`,
    [participantId],
  );
  return rows.map(({ kind }) => kind);
};

/** A webhook as Stripe would send it; `at` in seconds before now. */
function deliver(event: object, options: { secret?: string; agoS?: number; path?: string; body?: string } = {}) {
  const payload = JSON.stringify(event);
  const signature = stripe.webhooks.generateTestHeaderString({
    payload,
    secret: options.secret ?? world.env['STRIPE_CONNECT_WEBHOOK_SECRET'] ?? '',
    timestamp: Math.floor(Date.now() / 1000) - (options.agoS ?? 0),
  });
  return supertest(world.url)
    .post(options.path ?? '/api/webhooks/stripe/connect')
    .set('content-type', 'application/json')
    .set('stripe-signature', signature)
    .send(options.body ?? payload);
}
let made = 0;
const completed = (account: string | undefined, checkout: object, over: object = {}) => ({
  id: `evt_made_${(made += 1)}`,
  object: 'event',
  type: 'checkout.session.completed',
  account,
  api_version: '2026-10-28.endive',
  created: Math.floor(Date.now() / 1000),
  livemode: false,
  data: { object: checkout },
  ...over,
});

it('case 3: the webhook is faster than the redirect: the return page is unlocked already, and nothing happens twice', async () => {
  const { client, session } = await due();
  const id = await client.pay();
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  expect((await client.returned(id).expect(200)).body).toMatchObject({ state: 'enter' });
  expect(await told(session.id)).toEqual(['paid']);
});

it('case 4: the redirect is faster than the webhook: Stripe is asked, and the webhook changes nothing later', async () => {
  const { client, session } = await due();
  world.stripe.webhooks({ hold: true });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  expect(await client.stands()).toMatchObject({ state: 'pay' });
  const { body } = await client.returned(id).expect(200);
  expect(body).toMatchObject({
    state: 'enter',
    fee: { standing: 'settled', receiptUrl: expect.stringContaining('/receipts/') },
  });
  world.stripe.webhooks({ hold: false });
  await world.stripe.release();
  await world.settle();
  expect(await told(session.id)).toEqual(['paid']);
});

it('case 5: no webhook ever comes and the browser is closed: the sweep finds the payment in less than a minute', async () => {
  const { client } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  for (let waitedS = 3; waitedS < 60; waitedS += 3) {
    world.clock.advance(3_000);
    await world.settle({ sweeps: ['payments.look'] });
    if ((await client.stands()).state === 'enter') break;
  }
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});

it('case 6: the same event twice, and at the same moment, has one effect', async () => {
  const { client, session, practice } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  const event = completed(practice.accountId, { id, object: 'checkout.session' });
  const answers = await Promise.all([deliver(event), deliver(event), deliver(event)]);
  await deliver(event);
  await world.settle();
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204]);
  expect(await told(session.id)).toEqual(['paid']);
  expect(await posted(client.participantId)).toEqual(['application_fee', 'charge']);
  expect((await inbox()).filter((row) => row.id === event.id)).toEqual([{ id: event.id, handled: true }]);
});

it('case 6: webhook, return page and sweep at the same moment have one effect', async () => {
  const { client, session, practice } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  world.clock.advance(60_000);
  await Promise.all([
    deliver(completed(practice.accountId, { id, object: 'checkout.session' })),
    client.returned(id),
    client.returned(id),
    world.app.get(Sweeps).runNow('payments.look'),
  ]);
  await world.settle();
  expect(await told(session.id)).toEqual(['paid']);
  expect(await posted(client.participantId)).toEqual(['application_fee', 'charge']);
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});

it.each(['in_order', 'reversed', 'shuffled'] as const)(
  'case 7: events that come %s lead to the same end',
  async (order) => {
    const { client, practice, session } = await due();
    world.stripe.webhooks({ hold: true });
    const id = await client.openCheckout();
    world.stripe.pay(id, { card: '4000 0000 0000 0002' });
    world.stripe.pay(id);
    await world.stripe.settle();
    const stripeAccount = practice.accountId ?? '';
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount });
    await stripe.refunds.create({ payment_intent: String(intent), amount: 3000 }, { stripeAccount });
    world.stripe.webhooks({ hold: false });
    await world.stripe.release(order);
    await world.settle();
    const { body } = await client.view();
    expect(body).toMatchObject({
      state: 'enter',
      fee: { standing: 'settled', refundedMinor: 3000, lastFailure: null },
    });
    expect((await told(session.id)).filter((kind) => kind !== 'payment_failed').sort()).toEqual([
      'paid',
      'payment_returned',
    ]);
  },
);

it('case 7: an old "expired" or "failed" that comes after the payment takes nothing back', async () => {
  const { client, practice } = await due();
  const id = await client.pay();
  for (const type of [
    'checkout.session.expired',
    'checkout.session.async_payment_failed',
    'payment_intent.payment_failed',
  ])
    await deliver(completed(practice.accountId, { id, object: 'checkout.session' }, { type })).expect(204);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});

/** Rejected, not kept, and the payment it speaks of opens nothing. */
const refused = async (send: (event: object) => supertest.Test) => {
  const { client, practice } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  const event = completed(practice.accountId, { id, object: 'checkout.session' });
  const { body } = await send(event).expect(400);
  expect(body.code).toBe('WEBHOOK_REJECTED');
  await world.settle();
  expect((await inbox()).filter((row) => row.id === event.id)).toEqual([]);
  expect(await client.stands()).toMatchObject({ state: 'pay' });
};

describe('case 8: a webhook that is not signed as it must be', () => {
  it('with another secret', () => refused((event) => deliver(event, { secret: 'whsec_somebodyElses' })));
  it("with the platform's secret at the Connect endpoint", () =>
    refused((event) => deliver(event, { secret: world.env['STRIPE_WEBHOOK_SECRET'] ?? '' })));
  it('six minutes ago', () => refused((event) => deliver(event, { agoS: 360 })));
  it('and written again', () => refused((event) => deliver(event, { body: JSON.stringify(event, null, 1) })));
  it('at all', () => refused((event) => supertest(world.url).post('/api/webhooks/stripe/connect').send(event)));
});

it('one address for both kinds of events works too', async () => {
  const { client, practice } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  await deliver(completed(practice.accountId, { id, object: 'checkout.session' }), {
    path: '/api/webhooks/stripe',
  }).expect(204);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});

it("case 9: a payment on another practice's account with our ids on it opens nothing, and is noticed", async () => {
  const { client, session } = await due();
  await client.openCheckout();
  const thief = await world.given.practice();
  const [charge] = await world.rows<{ id: string }>('SELECT id FROM charge WHERE participant_id = $1', [
    client.participantId,
  ]);
  const ids = { session_id: session.id, participant_id: client.participantId, charge_id: charge?.id ?? '' };
  const theirs = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      ui_mode: 'hosted_page',
      client_reference_id: session.id,
      metadata: ids,
      payment_intent_data: { metadata: ids },
      line_items: [{ quantity: 1, price_data: { currency: 'aud', unit_amount: 8000, product_data: { name: 'x' } } }],
      success_url: 'https://example.com',
    },
    { stripeAccount: thief.accountId ?? '' },
  );
  world.stripe.pay(theirs.id);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'pay' });
  expect((await client.returned(theirs.id).expect(200)).body).toMatchObject({ state: 'pay' });
  expect(logged.join('')).toMatch(/another account speaks of a payment of ours/);
});

describe('case 10: an event of the other mode', () => {
  it('that is of live money, where ours is test money, is acknowledged, noticed and has no effect', async () => {
    const { client, practice } = await due();
    world.stripe.webhooks({ drop: 1_000 });
    const id = await client.openCheckout();
    world.stripe.pay(id);
    const event = completed(practice.accountId, { id, object: 'checkout.session' }, { livemode: true });
    await deliver(event).expect(204);
    await world.settle();
    expect(await client.stands()).toMatchObject({ state: 'pay' });
    expect((await inbox()).filter((row) => row.id === event.id)).toEqual([]);
    expect(logged.join('')).toMatch(/an event of the other mode came here/);
  });

  it('that is of test money, where ours is live, never unlocks: neither by itself, nor by what it speaks of', async () => {
    const { client, practice } = await due();
    world.stripe.webhooks({ drop: 1_000 });
    const id = await client.openCheckout();
    world.stripe.pay(id);
    // From here on the installation runs on live keys; the sandbox answers for test money, as Stripe does for test objects.
    const mode = Object.getOwnPropertyDescriptor(PaymentsEnv.prototype, 'livemode') ?? {};
    Object.defineProperty(PaymentsEnv.prototype, 'livemode', { ...mode, get: () => true });
    try {
      const test = completed(practice.accountId, { id, object: 'checkout.session' });
      await deliver(test).expect(204);
      await world.settle();
      expect((await inbox()).filter((row) => row.id === test.id)).toEqual([]);
      expect(await client.stands()).toMatchObject({ state: 'pay' });
      await deliver(completed(practice.accountId, { id, object: 'checkout.session' }, { livemode: true })).expect(204);
      await world.settle();
      await client.returned(id).expect(200);
      await client.pass().expect(402);
      const [charge] = await world.rows('SELECT status, flag FROM charge WHERE participant_id = $1', [
        client.participantId,
      ]);
      expect(charge).toEqual({ status: 'open', flag: 'mode_mismatch' });
    } finally {
      Object.defineProperty(PaymentsEnv.prototype, 'livemode', mode);
    }
  });
});

it.each([
  ['more', 'amount_minor = 7900', 'amount_mismatch'],
  ['less', 'amount_minor = 8100', 'amount_mismatch'],
  ['another currency', `currency = 'NZD'`, 'currency_mismatch'],
])(
  'case 14: a payment of %s than was asked opens nothing; it is flagged, and nobody is asked to pay again',
  async (_what, asked, flag) => {
    const { client } = await due();
    const id = await client.openCheckout();
    await world.rows(`UPDATE charge SET ${asked} WHERE participant_id = $1`, [client.participantId]);
    world.stripe.pay(id);
    await world.settle();
    await client.returned(id).expect(200);
    expect(await client.stands()).toMatchObject({ state: 'pay' });
    await client.pass().expect(402);
    expect(
      await world.rows('SELECT status, flag FROM charge WHERE participant_id = $1', [client.participantId]),
    ).toEqual([{ status: 'open', flag }]);
    expect((await client.checkout().expect(409)).body).toMatchObject({ reason: 'payment_under_review' });
  },
);

it('an event that could not be handled, because Stripe did not answer, is handled by the sweep', async () => {
  const { client, practice } = await due();
  world.stripe.webhooks({ drop: 1_000 });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'GET', kind: 'error_500', times: 3 });
  const event = completed(practice.accountId, { id, object: 'checkout.session' });
  await deliver(event).expect(204);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'pay' });
  await world.rows(`UPDATE inbox SET next_try_at = next_try_at - interval '1 minute' WHERE id = $1`, [event.id]);
  await world.settle({ sweeps: ['payments.inbox'] });
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});

it('events of no concern are acknowledged and not kept', async () => {
  const event = completed('acct_any', { id: 'in_1', object: 'invoice' }, { type: 'invoice.paid' });
  await deliver(event).expect(204);
  expect((await inbox()).filter((row) => row.id === event.id)).toEqual([]);
});

it('a thin event about an account has its state asked for', async () => {
  const practice = await world.given.practice({ account: 'pending' });
  await world.settle();
  world.stripe.webhooks({ drop: 1_000 });
  world.stripe.setAccount(practice.accountId ?? '', { cardPayments: 'active' });
  const state = () => world.rows('SELECT card_payments FROM practice WHERE id = $1', [practice.id]);
  expect(await state()).toEqual([{ card_payments: 'pending' }]);
  await deliver({
    id: 'evt_thin_1',
    object: 'v2.core.event',
    type: 'v2.core.account[configuration.merchant].capability_status_updated',
    livemode: false,
    created: new Date().toISOString(),
    related_object: { id: practice.accountId, type: 'v2.core.account', url: `/v2/core/accounts/${practice.accountId}` },
  }).expect(204);
  await world.settle();
  expect(await state()).toEqual([{ card_payments: 'active' }]);
});

it('a practice that throws the platform out in Stripe is known by the webhook', async () => {
  const practice = await world.given.practice();
  await world.settle();
  await deliver(
    completed(practice.accountId, { id: 'ca_1', object: 'application' }, { type: 'account.application.deauthorized' }),
  ).expect(204);
  await world.settle();
  expect(await world.rows('SELECT card_payments FROM practice WHERE id = $1', [practice.id])).toEqual([
    { card_payments: 'disconnected' },
  ]);
});

it('an account event of an account that has left is handled, and not tried for ever', async () => {
  const practice = await world.given.practice();
  await world.settle();
  world.stripe.webhooks({ drop: 1_000 });
  world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
  const event = completed(
    practice.accountId,
    { id: practice.accountId, object: 'account' },
    { type: 'account.updated' },
  );
  await deliver(event).expect(204);
  await world.settle();
  expect((await inbox()).filter((row) => row.id === event.id)).toEqual([{ id: event.id, handled: true }]);
  expect(await world.rows('SELECT card_payments FROM practice WHERE id = $1', [practice.id])).toEqual([
    { card_payments: 'disconnected' },
  ]);
});

it('case 49: after a payment neither the link nor who the client is lies with what Stripe sent, and the link in no table', async () => {
  const { client } = await due({ name: 'Casey Unkept', email: 'casey@unkept.test' });
  await client.pay();
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  const tables = await world.rows<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables)
    expect([
      name,
      await world.rows(`SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text LIKE $1`, [`%${client.token}%`]),
    ]).toEqual([name, []]);
  expect(await world.rows(`SELECT id FROM inbox WHERE payload::text LIKE '%unkept.test%'`)).toEqual([]);
});
