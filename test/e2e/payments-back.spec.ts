import { Stripe } from 'stripe';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Money that goes back, by itself or because somebody of the practice said so, and what it does at the door. */
let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set(world.at('09:00'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ hold: false, drop: 0, duplicate: false, shuffle: false });
});

const due = async (over: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });
const charges = ({ client }: GivenSession) =>
  world.rows<{ id: string; status: string; refunded_minor: number; flag: string | null }>(
    'SELECT id, status, refunded_minor, flag FROM charge WHERE participant_id = $1 ORDER BY attempt',
    [client.participantId],
  );
const refunds = ({ client }: GivenSession) =>
  world.rows<{ cause: string; status: string; amount_minor: number }>(
    'SELECT r.cause, r.status, r.amount_minor FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 ORDER BY r.created_at, r.id',
    [client.participantId],
  );
const refundsAtStripe = async ({ practice }: GivenSession) =>
  (await stripe.refunds.list({ limit: 100 }, { stripeAccount: practice.accountId ?? '' })).data;
/** What the platform kept of this practice's payments. */
const platformFees = async ({ practice }: GivenSession) =>
  (await stripe.applicationFees.list({ limit: 100 })).data
    .filter((fee) => fee.account === practice.accountId)
    .map(({ amount, amount_refunded }) => [amount, amount_refunded]);
const refund = ({ practice, client }: GivenSession, body: object = {}) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/refunds`).send(body);

/** Far enough away for a debit. */
const later = (): Promise<GivenSession> => due({ startsAt: '2026-12-15T10:00' });
/** Submits a bank debit; returns its payment intent. */
const debit = async (given: GivenSession): Promise<string> => {
  world.stripe.setAccount(given.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
  const id = await given.client.openCheckout();
  world.stripe.pay(id, { becsAccount: '000123456' });
  await world.settle();
  const checkout = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: given.practice.accountId ?? '' });
  return String(checkout.payment_intent);
};
const cancel = ({ practice, session }: GivenSession) =>
  world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
const waive = ({ practice, client }: GivenSession) =>
  world.as(practice.practitioner).post(`/api/participants/${client.participantId}/waive`).send({ reason: 'hardship' });

/**
 * Two checkouts of one fee that can both be paid. The product closes one before it opens another; but an account that left, and came back, took the
 * first one out of our sight while somebody still had its page open.
 */
async function twoTabs(): Promise<{ given: GivenSession; tabs: [string, string] }> {
  const given = await due();
  const accountId = given.practice.accountId ?? '';
  const first = await given.client.openCheckout();
  world.stripe.setAccount(accountId, { disconnected: true });
  world.clock.advance(60_000);
  await world.settle({ sweeps: ['payments.look'] });
  expect(await charges(given)).toMatchObject([{ status: 'expired', flag: 'account_lost' }]);
  world.stripe.setAccount(accountId, { disconnected: false });
  await world.as(given.practice.owner).post('/api/practice/payments/refresh').expect(200);
  const second = await given.client.openCheckout();
  expect(second).not.toBe(first);
  return { given, tabs: [first, second] };
}

describe('case 1: paid in two tabs, on two checkouts', () => {
  const keepsOne = async (given: GivenSession): Promise<void> => {
    await world.settle();
    await world.stripe.settle();
    await world.settle();
    expect((await charges(given)).map(({ status, refunded_minor }) => [status, refunded_minor]).sort()).toEqual([
      ['paid', 0],
      ['surplus', 8000],
    ]);
    expect(await refunds(given)).toEqual([{ cause: 'second_payment', status: 'succeeded', amount_minor: 8000 }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
    expect((await platformFees(given)).sort()).toEqual([
      [200, 0],
      [200, 200],
    ]);
    world.clock.set(world.at('09:55'));
    expect((await given.client.view()).body).toMatchObject({
      state: 'enter',
      fee: { standing: 'settled', refundedMinor: 0 },
    });
  };

  it.each([
    ['the first before the second', ([first, second]: [string, string]) => [first, second]],
    ['the second before the first', ([first, second]: [string, string]) => [second, first]],
  ])('%s: one is kept, the other goes back with the platform part, one unlock', async (_order, inOrder) => {
    const { given, tabs } = await twoTabs();
    for (const id of inOrder(tabs)) {
      world.stripe.pay(id);
      await world.settle();
    }
    await keepsOne(given);
  });

  it('at the same moment, told by webhooks, by both tabs and by the sweep: the same', async () => {
    const { given, tabs } = await twoTabs();
    world.stripe.webhooks({ hold: true });
    for (const id of tabs) world.stripe.pay(id);
    world.stripe.webhooks({ hold: false });
    await Promise.all([
      world.stripe.release('shuffled'),
      ...tabs.map((id) => given.client.returned(id).expect(200)),
      world.settle({ sweeps: ['payments.look'] }),
    ]);
    await keepsOne(given);
  });
});

describe('a delayed debit', () => {
  it('case 11: submitted is not paid: processing, nobody gets in, nobody is asked again; then it is paid', async () => {
    const given = await later();
    const intent = await debit(given);
    expect(await given.client.stands()).toMatchObject({ state: 'processing' });
    world.clock.set(world.at('2026-12-15T09:55'));
    await given.client.pass().expect(402);
    expect((await given.client.checkout().expect(409)).body).toMatchObject({ reason: 'payment_processing' });
    world.stripe.bank(intent, 'settle');
    await world.settle();
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('case 11: returned by the bank, it can be paid again, and the reason is told', async () => {
    const given = await later();
    world.stripe.bank(await debit(given), 'fail', 'account_closed');
    await world.settle();
    const { body } = await given.client.view();
    expect(body).toMatchObject({
      state: 'pay',
      fee: { standing: 'due', lastFailure: { message: expect.stringMatching(/\w{4}/) } },
    });
    world.clock.set(world.at('2026-12-15T09:55'));
    await given.client.pay();
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    expect((await charges(given)).map(({ status }) => status)).toEqual(['failed', 'paid']);
  });

  it('whose account was lost is asked after again, every hour, and found when it is back', async () => {
    const given = await later();
    const intent = await debit(given);
    const accountId = given.practice.accountId ?? '';
    world.stripe.setAccount(accountId, { disconnected: true });
    world.clock.advance(60_000);
    await world.settle({ sweeps: ['payments.look'] });
    expect((await charges(given))[0]).toMatchObject({ status: 'processing', flag: 'account_lost' });
    world.stripe.setAccount(accountId, { disconnected: false });
    world.stripe.webhooks({ drop: 1_000 });
    world.stripe.bank(intent, 'settle');
    world.clock.advance(3_600_000);
    await world.settle({ sweeps: ['payments.look'] });
    expect((await charges(given))[0]).toMatchObject({ status: 'paid', flag: null });
  });

  it('case 20: confirmed after the session is over, it opens nothing and goes back', async () => {
    const given = await later();
    const intent = await debit(given);
    world.clock.set(world.at('2026-12-15T10:41'));
    world.stripe.bank(intent, 'settle');
    await world.settle();
    await given.client.pass().expect(410);
    expect(await refunds(given)).toEqual([{ cause: 'paid_too_late', status: 'succeeded', amount_minor: 8000 }]);
    expect(await platformFees(given)).toEqual([[200, 200]]);
    expect((await charges(given))[0]).toMatchObject({ status: 'refunded' });
  });

  it('case 20: a card whose 3-D Secure takes until the session is over opens nothing and goes back', async () => {
    const given = await due();
    world.clock.set(world.at('10:39'));
    const paying = world.stripe.pay(await given.client.openCheckout(), { card: '4000 0025 0000 3155' });
    if (paying.status !== 'requires_action') throw new Error(`the card did not ask: ${paying.status}`);
    world.clock.set(world.at('10:40'));
    world.stripe.authenticate(paying.paymentIntent, 'complete');
    await world.settle();
    await given.client.pass().expect(410);
    expect(await refunds(given)).toEqual([{ cause: 'paid_too_late', status: 'succeeded', amount_minor: 8000 }]);
    expect(await platformFees(given)).toEqual([[200, 200]]);
  });

  it('case 22: confirmed after the session was cancelled, it goes back', async () => {
    const given = await later();
    const intent = await debit(given);
    await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await world.settle();
    world.stripe.bank(intent, 'settle');
    await world.settle();
    expect(await refunds(given)).toEqual([{ cause: 'cancelled', status: 'succeeded', amount_minor: 8000 }]);
  });

  it('is not offered for a session of this week', async () => {
    const given = await due();
    world.stripe.setAccount(given.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
    const id = await given.client.openCheckout();
    const { excluded_payment_method_types: excluded } = await stripe.checkout.sessions.retrieve(
      id,
      {},
      { stripeAccount: given.practice.accountId ?? '' },
    );
    expect(excluded).toContain('au_becs_debit');
  });
});

it('case 21: a checkout opened five minutes before the end is closed by us at the end', async () => {
  const given = await due();
  world.clock.set(world.at('10:35'));
  const id = await given.client.openCheckout();
  world.clock.set(new Date(world.at('10:40').getTime() - 1));
  await world.settle({ sweeps: ['payments.close'] });
  expect((await charges(given))[0]).toMatchObject({ status: 'open' });
  world.clock.set(world.at('10:40'));
  await world.settle({ sweeps: ['payments.close'] });
  const checkout = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: given.practice.accountId ?? '' });
  expect(checkout.status).toBe('expired');
  expect((await charges(given))[0]).toMatchObject({ status: 'expired' });
  expect((await given.client.checkout().expect(410)).body.code).toBe('SESSION_OVER');
});

describe('case 22: the session is cancelled', () => {
  it('while the checkout is open: it is closed', async () => {
    const given = await due();
    const id = await given.client.openCheckout();
    await cancel(given);
    await world.settle();
    const checkout = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: given.practice.accountId ?? '' });
    expect(checkout.status).toBe('expired');
    expect((await given.client.checkout().expect(410)).body.code).toBe('SESSION_CANCELLED');
  });

  it('and paid in the race: everything goes back, the platform part too', async () => {
    const given = await due();
    world.stripe.webhooks({ hold: true });
    const id = await given.client.openCheckout();
    world.stripe.pay(id);
    await cancel(given);
    await world.settle();
    world.stripe.webhooks({ hold: false });
    await world.stripe.release();
    await world.settle();
    expect(await refunds(given)).toEqual([{ cause: 'cancelled', status: 'succeeded', amount_minor: 8000 }]);
    expect(await platformFees(given)).toEqual([[200, 200]]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it('and the job that was to look at it was lost: the sweep sends it back, once', async () => {
    const given = await due();
    await given.client.pay();
    await world.rows(`UPDATE session SET status = 'cancelled', cancelled_at = now() WHERE id = $1`, [given.session.id]);
    await world.settle({ sweeps: ['payments.cancelled'] });
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refunds(given)).toEqual([{ cause: 'cancelled', status: 'succeeded', amount_minor: 8000 }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it('after it was paid, and a part given back: the rest goes back', async () => {
    const given = await due();
    await given.client.pay();
    await refund(given, { amount: 3000 }).expect(201);
    await cancel(given);
    await world.settle();
    await world.settle();
    expect(await refunds(given)).toEqual([
      { cause: 'requested', status: 'succeeded', amount_minor: 3000 },
      { cause: 'cancelled', status: 'succeeded', amount_minor: 5000 },
    ]);
    expect((await charges(given))[0]).toMatchObject({ status: 'refunded', refunded_minor: 8000 });
  });
});

it('case 40: a part given back keeps the door open, all of it closes it', async () => {
  const given = await due();
  await given.client.pay();
  world.clock.set(world.at('09:55'));
  const { body } = await refund(given, { amount: 3000, reason: 'started late' }).expect(201);
  expect(body).toMatchObject({ amount: 3000, currency: 'AUD', status: 'succeeded' });
  expect((await given.client.view()).body).toMatchObject({
    state: 'enter',
    fee: { standing: 'settled', refundedMinor: 3000 },
  });
  expect((await refund(given, { amount: 5001 }).expect(422)).body.errors[0].field).toBe('amount');
  await refund(given).expect(201);
  expect((await given.client.view()).body).toMatchObject({
    state: 'closed',
    reason: 'payment_refunded',
    fee: { refundedMinor: 8000 },
  });
  expect((await refund(given).expect(409)).body.code).toBe('REFUND_NOT_POSSIBLE');
  expect(await platformFees(given)).toEqual([[200, 200]]);
});

describe('a refund whose answer is lost', () => {
  it.each([
    ['after it was made', { kind: 'timeout', when: 'after', times: 1 }],
    ['three times before it was made', { kind: 'timeout', when: 'before', times: 3 }],
    ['because Stripe has had enough of us', { kind: 'rate_limit', times: 1 }],
  ] as const)('case 44: %s, it goes on with the same key, and is one', async (_what, fault) => {
    const given = await due();
    await given.client.pay();
    const keys = new Set<string | null>();
    const stop = world.stripe.listen(({ method, path, idempotencyKey }) => {
      if (method === 'POST' && path === '/v1/refunds') keys.add(idempotencyKey);
    });
    world.stripe.fault({ path: '/v1/refunds', method: 'POST', ...fault });
    await refund(given).expect(201);
    world.clock.advance(30_000);
    await world.settle({ sweeps: ['payments.refunds'] });
    stop();
    const [{ id } = { id: '' }] = await world.rows<{ id: string }>(
      'SELECT r.id FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1',
      [given.client.participantId],
    );
    expect([...keys]).toEqual([`refund:${id}:1`]);
    expect(await refunds(given)).toMatchObject([{ status: 'succeeded', amount_minor: 8000 }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it('case 45: and its key is forgotten by Stripe a day later, it is found and not made again', async () => {
    const given = await due({ startsAt: '2026-11-28T10:00' });
    await given.client.pay();
    world.stripe.webhooks({ drop: 1_000 });
    await refund(given).expect(201);
    await world.rows(
      `UPDATE refund SET status = 'creating', stripe_refund_id = NULL, look_at = created_at + interval '15 seconds' WHERE charge_id IN (SELECT id FROM charge WHERE participant_id = $1)`,
      [given.client.participantId],
    );
    world.clock.advance(25 * 3_600_000);
    await world.settle({ sweeps: ['payments.refunds'] });
    expect(await refunds(given)).toMatchObject([{ status: 'succeeded', amount_minor: 8000 }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });
});

describe('case 41: a refund', () => {
  it('that is lost on the way is not made twice', async () => {
    const given = await due();
    await given.client.pay();
    world.stripe.fault({ path: '/v1/refunds', method: 'POST', kind: 'error_500', when: 'before', times: 3 });
    const { body } = await refund(given).expect(201);
    expect(body.status).toBe('pending');
    world.clock.advance(30_000);
    await world.settle({ sweeps: ['payments.refunds'] });
    expect(await refunds(given)).toMatchObject([{ status: 'succeeded' }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it('that Stripe made while it stored an error is found, not made again', async () => {
    const given = await due();
    await given.client.pay();
    world.stripe.webhooks({ drop: 1_000 });
    world.stripe.fault({ path: '/v1/refunds', method: 'POST', kind: 'error_500', when: 'after', times: 1 });
    expect((await refund(given).expect(201)).body.status).toBe('pending');
    world.clock.advance(60_000);
    await world.settle({ sweeps: ['payments.refunds'] });
    expect(await refunds(given)).toMatchObject([{ status: 'succeeded', amount_minor: 8000 }]);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it("made in Stripe's Dashboard is known, with its cause", async () => {
    const given = await due();
    const id = await given.client.pay();
    const stripeAccount = given.practice.accountId ?? '';
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount });
    await stripe.refunds.create({ payment_intent: String(intent) }, { stripeAccount });
    await world.settle();
    expect(await refunds(given)).toEqual([{ cause: 'elsewhere', status: 'succeeded', amount_minor: 8000 }]);
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
  });

  it('that fails later leaves the payment where it is: settled again, and flagged', async () => {
    const given = await due();
    await given.client.pay('4000 0000 0000 5126');
    await refund(given).expect(201);
    expect(await given.client.stands()).toMatchObject({ state: 'closed' });
    await world.stripe.settle();
    await world.settle();
    expect(await refunds(given)).toMatchObject([{ status: 'failed' }]);
    expect((await charges(given))[0]).toMatchObject({ status: 'paid', refunded_minor: 0, flag: 'refund_failed' });
    expect(await given.client.stands()).toMatchObject({ state: 'wait' });
    const { body } = await world.as(given.practice.owner).get(`/api/sessions/${given.session.id}/timeline`).expect(200);
    const returns = body.items.filter(({ kind }: { kind: string }) => kind === 'payment_returned');
    expect(returns.map(({ detail }: { detail: { status?: string } }) => detail.status)).toEqual([undefined, 'failed']);
  });

  it('asked for twice with one key is one refund; the key means nothing else', async () => {
    const given = await due();
    await given.client.pay();
    const ask = (body: object) => refund(given, body).set('idempotency-key', `twice ${given.session.id}`);
    const first = await ask({ amount: 2000 }).expect(201);
    const again = await ask({ amount: 2000 }).expect(201);
    expect(again.body).toEqual(first.body);
    expect((await ask({ amount: 1000 }).expect(422)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    await world
      .as(given.practice.reception)
      .post(`/api/participants/${given.client.participantId}/refunds`)
      .set('idempotency-key', `twice ${given.session.id}`)
      .send({ amount: 2000 })
      .expect(403);
    expect(await refundsAtStripe(given)).toHaveLength(1);
    expect((await charges(given))[0]).toMatchObject({ refunded_minor: 2000 });
  });

  it('asked for twice with one key at the same moment is one refund', async () => {
    const given = await due();
    await given.client.pay();
    const ask = () => refund(given, { amount: 2000 }).set('idempotency-key', `same moment ${given.session.id}`);
    const answers = await Promise.all([ask(), ask()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    expect(await refundsAtStripe(given)).toHaveLength(1);
  });

  it('of an account that was disconnected explains itself', async () => {
    const given = await due();
    await given.client.pay();
    world.stripe.setAccount(given.practice.accountId ?? '', { disconnected: true });
    const { body } = await refund(given).expect(409);
    expect(body).toMatchObject({ code: 'REFUND_NOT_POSSIBLE', detail: expect.stringMatching(/Dashboard/) });
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('is for owners and the own practitioner', async () => {
    const given = await due();
    await given.client.pay();
    const path = `/api/participants/${given.client.participantId}/refunds`;
    const stranger = await world.given.practice();
    await world.as(given.practice.reception).post(path).send({}).expect(403);
    await world.as(stranger.owner).post(path).send({}).expect(404);
    await world.nobody.post(path).send({}).expect(401);
    expect(await refunds(given)).toEqual([]);
    await world.as(given.practice.practitioner).post(path).send({}).expect(201);
  });
});

describe('a fee that is waived', () => {
  it('opens the door, closes the checkout, and cannot be paid', async () => {
    const given = await due();
    const id = await given.client.openCheckout();
    expect((await waive(given).expect(200)).body).toMatchObject({ standing: 'waived' });
    expect((await waive(given).expect(200)).body).toMatchObject({ standing: 'waived' });
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    const checkout = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: given.practice.accountId ?? '' });
    expect(checkout.status).toBe('expired');
    expect((await given.client.checkout().expect(409)).body).toMatchObject({ reason: 'waived' });
  });

  it.each([
    ['without a body', undefined],
    ['with an empty one', {}],
  ])('needs no reason: %s', async (_what, body) => {
    const given = await due();
    const { client, practice } = given;
    const { body: answer } = await world
      .as(practice.owner)
      .post(`/api/participants/${client.participantId}/waive`)
      .send(body)
      .expect(200);
    expect(answer).toMatchObject({ standing: 'waived' });
  });

  it('case 16: and was paid in the race: it goes back', async () => {
    const given = await due();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(await given.client.openCheckout());
    await waive(given).expect(200);
    await world.settle();
    expect(await refunds(given)).toEqual([{ cause: 'not_owed', status: 'succeeded', amount_minor: 8000 }]);
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    await world.stripe.release();
  });

  it('is not there to waive once it is paid', async () => {
    const given = await due();
    await given.client.pay();
    expect((await waive(given).expect(409)).body).toMatchObject({ code: 'NOTHING_TO_PAY', reason: 'paid' });
  });
});

it('case 23: rescheduled after payment: the payment follows, and nothing is asked again', async () => {
  const given = await due();
  await given.client.pay();
  const startsAt = world.at('2026-11-26T10:00').toISOString();
  await world.as(given.practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt }).expect(200);
  await world.settle();
  world.clock.set(world.at('2026-11-26T09:55'));
  expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  expect((await given.client.checkout().expect(409)).body).toMatchObject({ reason: 'paid' });
});

it('people pay after the session where the policy says so, and it is kept', async () => {
  const given = await due({ policy: 'after' });
  world.clock.set(world.at('09:55'));
  expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  world.clock.set(world.at('12:00'));
  await given.client.pay();
  expect(await refunds(given)).toEqual([]);
  expect((await charges(given))[0]).toMatchObject({ status: 'paid' });
});
