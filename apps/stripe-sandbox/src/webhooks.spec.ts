import { Stripe } from 'stripe';
import { refusal, startReceiver, startWorld, PLATFORM_SECRET, type World } from './testing/world.ts';

/** Webhooks as they arrive: signed, on the right endpoint, at least once, in no promised order. */
let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.sandbox.idle();
  world.receiver.got.length = 0;
});
afterEach(() => world.close());

const types = (): string[] => world.receiver.got.map(({ event }) => event.type);
const count = (type: string): number => types().filter((one) => one === type).length;
const payOne = async (card?: string): Promise<Stripe.Checkout.Session> => {
  const session = await world.checkout();
  world.sandbox.pay(session.id, card === undefined ? {} : { card });
  return session;
};

it('tells the connect endpoint about a payment and the platform about its fee, verified by the real SDK', async () => {
  const session = await payOne();
  await world.sandbox.settle();
  const connect = world.receiver.got.filter(({ path }) => path.endsWith('/connect')).map(({ event }) => event);
  expect(connect.map(({ type }) => type).sort()).toEqual([
    'charge.succeeded',
    'charge.updated',
    'checkout.session.completed',
    'payment_intent.created',
    'payment_intent.succeeded',
  ]);
  expect(connect.every(({ account }) => account === world.account)).toBe(true);
  const platform = world.receiver.got.filter(({ path }) => !path.endsWith('/connect')).map(({ event }) => event);
  expect(platform.map(({ type, account }) => [type, account])).toEqual([['application_fee.created', undefined]]);
  const completed = connect.find((event) => event.type === 'checkout.session.completed');
  expect(completed).toMatchObject({
    api_version: Stripe.API_VERSION,
    livemode: false,
    data: { object: { id: session.id, payment_status: 'paid' } },
  });
});

it('leaves the money details out of charge.succeeded and says what charge.updated changed', async () => {
  await payOne();
  await world.sandbox.settle();
  const event = (type: string): Stripe.Event | undefined =>
    world.receiver.got.find((one) => one.event.type === type)?.event;
  expect(event('charge.succeeded')?.data.object).toMatchObject({ balance_transaction: null, application_fee: null });
  expect(event('charge.updated')?.data).toMatchObject({
    object: { balance_transaction: expect.stringMatching(/^txn_/), application_fee: expect.stringMatching(/^fee_/) },
    previous_attributes: { balance_transaction: null, application_fee: null },
  });
});

it('names the request that caused an event', async () => {
  const session = await payOne();
  await world.sandbox.settle();
  const { payment_intent } = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
  const { lastResponse } = await world.stripe.refunds.create(
    { payment_intent: String(payment_intent), refund_application_fee: true },
    { ...world.on, idempotencyKey: 'refund-1' },
  );
  await world.sandbox.idle();
  const refunded = world.receiver.got.find(({ event }) => event.type === 'charge.refunded')?.event;
  expect(refunded?.request).toEqual({ id: lastResponse.requestId, idempotency_key: 'refund-1' });
  expect(refunded?.data.previous_attributes).toEqual({ amount_refunded: 0, refunded: false });
  expect(types()).toContain('application_fee.refunded');
});

it.each([
  ['a refused card', '4000000000000002', ['charge.failed', 'payment_intent.created', 'payment_intent.payment_failed']],
  ['a card that asks for 3-D Secure', '4000002500003155', ['payment_intent.created', 'payment_intent.requires_action']],
])('tells about %s', async (_what, card, expected) => {
  await payOne(card);
  await world.sandbox.idle();
  expect(types().sort()).toEqual(expected);
});

it('tells about a debit twice: completed unpaid, then what the bank said', async () => {
  world.sandbox.setAccount(world.account, { delayedMethods: ['au_becs_debit'] });
  const session = await world.checkout();
  const outcome = world.sandbox.pay(session.id, { becsAccount: '000123456' });
  await world.sandbox.idle();
  expect(
    world.receiver.got.find(({ event }) => event.type === 'checkout.session.completed')?.event.data.object,
  ).toMatchObject({ payment_status: 'unpaid' });
  if (outcome.status !== 'processing' || outcome.paymentIntent === null) throw new Error(outcome.status);
  world.sandbox.bank(outcome.paymentIntent, 'fail', 'refer_to_customer');
  await world.sandbox.idle();
  expect(types()).toEqual(
    expect.arrayContaining([
      'charge.pending',
      'payment_intent.processing',
      'charge.failed',
      'payment_intent.payment_failed',
      'checkout.session.async_payment_failed',
    ]),
  );
});

it('expires a session when its time is over, without anybody asking', async () => {
  const session = await world.checkout();
  await world.sandbox.advance(24 * 3600_000 + 1000);
  expect(types()).toEqual(['checkout.session.expired']);
  expect(await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).toMatchObject({
    status: 'expired',
    url: null,
  });
});

it.each([500, 302])('tries again after an answer of %i, and writes both attempts down', async (status) => {
  const session = await world.checkout();
  world.receiver.answers.push(status);
  await world.stripe.checkout.sessions.expire(session.id, {}, world.on);
  await world.sandbox.idle();
  const delivery = () => world.sandbox.deliveries().find((one) => one.type === 'checkout.session.expired');
  expect(delivery()).toMatchObject({ state: 'pending', attempts: [{ status }] });
  await world.sandbox.advance(60_000);
  expect(delivery()).toMatchObject({ state: 'delivered', attempts: [{ status }, { status: 200 }] });
  const [first, second] = world.receiver.got;
  expect(second?.event.id).toBe(first?.event.id);
});

it('gives up after its last attempt, until somebody resends', async () => {
  const session = await world.checkout();
  world.receiver.answers.push(500, 500);
  await world.stripe.checkout.sessions.expire(session.id, {}, world.on);
  await world.sandbox.idle();
  await world.sandbox.advance(60_000);
  const expired = world.sandbox.deliveries().find((one) => one.type === 'checkout.session.expired');
  expect(expired?.state).toBe('failed');
  await world.sandbox.resend(expired?.event ?? '');
  expect(world.receiver.got).toHaveLength(3);
});

it('holds deliveries and lets them go in another order', async () => {
  world.sandbox.webhooks({ hold: true });
  await payOne();
  await world.sandbox.idle();
  expect(world.receiver.got).toEqual([]);
  const sent = world.sandbox
    .deliveries()
    .filter((one) => one.state === 'held')
    .map((one) => one.type);
  await world.sandbox.release('reversed');
  expect(types()).toEqual(sent.toReversed());
});

it('loses, doubles and shuffles deliveries when told', async () => {
  world.sandbox.webhooks({ drop: 1, duplicate: true });
  await payOne();
  await world.sandbox.idle();
  expect(count('payment_intent.created')).toBe(0);
  expect(count('checkout.session.completed')).toBe(2);
  world.sandbox.webhooks({ duplicate: false, shuffle: true });
  const session = await payOne();
  await world.sandbox.advance(1000);
  expect(world.receiver.got.filter(({ event }) => JSON.stringify(event).includes(session.id))).not.toEqual([]);
});

it('lists events over the API, per account, with what is still on its way', async () => {
  world.sandbox.webhooks({ hold: true });
  await payOne();
  const events = await world.stripe.events.list(
    { types: ['checkout.session.completed', 'charge.succeeded'] },
    world.on,
  );
  expect(events.data.map(({ type }) => type)).toEqual(['checkout.session.completed', 'charge.succeeded']);
  const [first] = events.data;
  expect(first?.pending_webhooks).toBe(1);
  expect(await world.stripe.events.retrieve(String(first?.id), {}, world.on)).toMatchObject({ id: first?.id });
  expect(await refusal(world.stripe.events.retrieve(String(first?.id)))).toMatchObject({ statusCode: 404 });
});

it('serves endpoints that are made over the API, with the secret shown once', async () => {
  const receiver = await startReceiver();
  const made = await world.stripe.webhookEndpoints.create({
    url: `${receiver.url}/connect`,
    enabled_events: ['checkout.session.expired'],
    connect: true,
  });
  expect(made.secret).toMatch(/^whsec_/);
  expect((await world.stripe.webhookEndpoints.retrieve(made.id)).secret).toBeUndefined();
  expect((await world.stripe.webhookEndpoints.list()).data.map(({ id }) => id)).toContain(made.id);
  await world.stripe.webhookEndpoints.update(made.id, { disabled: true });
  await world.sandbox.idle();
  const session = await world.checkout();
  await world.stripe.checkout.sessions.expire(session.id, {}, world.on);
  await world.sandbox.idle();
  expect(world.sandbox.deliveries().filter(({ url }) => url === made.url)).toEqual([]);
  expect(await world.stripe.webhookEndpoints.del(made.id)).toMatchObject({ deleted: true });
  expect(PLATFORM_SECRET).not.toBe(made.secret);
  await receiver.close();
});
