import { Stripe } from 'stripe';
import supertest from 'supertest';
import type { GivenPractice } from '../support/given.ts';
import { checkoutIdIn, type GivenSession, type LinkHolder, type SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Clients who come back: a card that is kept because its owner wants it, by whom it is seen, and how it is forgotten. */
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
});

const CASEY = 'casey@client.test';
const invited = async (practice: GivenPractice, over: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({
    practice,
    startsAt: '10:00',
    feeMinor: 8000,
    email: CASEY,
    body: { allowOverlap: true },
    ...over,
  });
const at = ({ token }: LinkHolder, path: string): string => `/api/join/${token}${path}`;
const card = async ({ client }: Pick<GivenSession, 'client'>) =>
  (await supertest(world.url).get(at(client, '/card')).expect(200)).body;
const forget = ({ client }: Pick<GivenSession, 'client'>, status = 204) =>
  supertest(world.url).delete(at(client, '/card')).expect(status);
const open = async ({ client }: Pick<GivenSession, 'client'>, keepCard?: boolean): Promise<string> => {
  const { body } = await client
    .checkout()
    .send(keepCard === undefined ? {} : { keepCard })
    .expect(200);
  return checkoutIdIn(body.url);
};
const payAndKeep = async (given: GivenSession, number = '4242 4242 4242 4242'): Promise<void> => {
  world.stripe.pay(await open(given, true), { card: number });
  await world.settle();
};
const on = ({ accountId }: GivenPractice) => ({ stripeAccount: accountId ?? '' });
const atStripe = (given: GivenSession, id: string) => stripe.checkout.sessions.retrieve(id, {}, on(given.practice));
const customers = async (practice: GivenPractice) => (await stripe.customers.list({}, on(practice))).data;
const rows = ({ id }: GivenPractice) =>
  world.rows<{ account_id: string; customer_id: string | null; forgotten_at: Date | null; mark: string }>(
    `SELECT account_id, customer_id, forgotten_at, encode(email_mark, 'hex') AS mark FROM saved_card WHERE practice_id = $1 ORDER BY created_at`,
    [id],
  );
const kinds = async ({ practice, session }: GivenSession): Promise<string[]> =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items.map(
    (item: { kind: string }) => item.kind,
  );
const VISA = { brand: 'visa', last4: '4242' };
const NONE = { mayKeep: true, cards: [] };

it('keeps a card at the client’s wish alone, shows it to them the next time, and they pay with it', async () => {
  const practice = await world.given.practice();
  const first = await invited(practice);
  expect(await card(first)).toEqual(NONE);
  const plain = await atStripe(first, await open(first));
  expect([plain.customer, plain.customer_email]).toEqual([null, CASEY]);
  const kept = await open(first, true);
  expect(kept).not.toBe(plain.id);
  expect(await atStripe(first, plain.id)).toMatchObject({ status: 'expired' });
  world.stripe.pay(kept);
  await world.settle();
  expect(await card(first)).toEqual({ mayKeep: true, cards: [VISA] });
  expect(await kinds(first)).toContain('card_kept');

  const second = await invited(practice, { startsAt: '12:00' });
  expect(await card(second)).toEqual({ mayKeep: true, cards: [VISA] });
  const { body } = await second.client.checkout().send({ keepCard: false }).expect(200);
  expect(await (await fetch(body.url)).text()).toContain('visa •••• 4242');
  const [customer] = await customers(practice);
  const [method] = (await stripe.customers.listPaymentMethods(customer?.id ?? '', {}, on(practice))).data;
  world.stripe.pay(checkoutIdIn(body.url), { saved: method?.id ?? '' });
  await world.settle();
  expect((await second.client.view()).body.fee).toMatchObject({ standing: 'settled' });
  expect(await customers(practice)).toMatchObject([{ email: CASEY, name: null }]);
  expect(await kinds(second)).not.toContain('card_kept');
});

it('is never kept unless it was asked for, and nothing is known of the client here', async () => {
  const practice = await world.given.practice();
  const given = await invited(practice);
  world.stripe.pay(await open(given, false));
  await world.settle();
  expect([await customers(practice), await rows(practice), await card(given)]).toEqual([[], [], NONE]);
  const keeper = await invited(practice, { startsAt: '12:00', email: 'Casey@Client.test' });
  await payAndKeep(keeper);
  const [row] = await rows(practice);
  expect(row).toMatchObject({ account_id: practice.accountId, customer_id: expect.stringMatching(/^cus_/) });
  expect(row?.mark).toMatch(/^[0-9a-f]{64}$/);
  const all = JSON.stringify(await world.rows(`SELECT * FROM saved_card`));
  // Random letters say nothing of anybody.
  expect(all.replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '')).not.toMatch(/casey|4242/i);
});

describe('is seen by nobody else', () => {
  it('of another address in the same session, with another practice, or without an address', async () => {
    const practice = await world.given.practice();
    const other = await world.given.practice();
    const given = await invited(practice);
    await payAndKeep(given);
    const couple = await invited(practice, {
      startsAt: '12:00',
      participants: [{ email: CASEY.toUpperCase(), feeMinor: 8000 }, { email: 'kim@client.test', feeMinor: 8000 }, { feeMinor: 8000 }], // prettier-ignore
    });
    const [casey, kim, nobody] = couple.clients as [LinkHolder, LinkHolder, LinkHolder];
    expect(await card({ client: casey })).toEqual({ mayKeep: true, cards: [VISA] });
    expect(await card({ client: kim })).toEqual(NONE);
    expect(await card({ client: nobody })).toEqual({ mayKeep: false, cards: [] });
    const elsewhere = await invited(other);
    expect(await card(elsewhere)).toEqual(NONE);
    for (const [client, of] of [
      [kim, practice],
      [nobody, practice],
      [elsewhere.client, other],
    ] as const) {
      const checkout = await stripe.checkout.sessions.retrieve(await open({ client }), {}, on(of));
      expect(checkout.customer).toBeNull();
    }
    const marks = await world.rows(`SELECT DISTINCT email_mark FROM saved_card`);
    await payAndKeep(elsewhere);
    expect(await world.rows(`SELECT DISTINCT email_mark FROM saved_card`)).toHaveLength(marks.length + 1);
  });

  it('without an address the wish has no effect', async () => {
    const practice = await world.given.practice();
    const given = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8000 });
    world.stripe.pay(await open(given, true));
    await world.settle();
    expect([await customers(practice), await rows(practice)]).toEqual([[], []]);
  });

  it('with a link that was replaced', async () => {
    const given = await invited(await world.given.practice());
    await payAndKeep(given);
    await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/link/rotate`).send({});
    await supertest(world.url).get(at(given.client, '/card')).expect(404);
    await forget(given, 404);
    expect(await rows(given.practice)).toMatchObject([{ forgotten_at: null }]);
  });
});

describe('is made once', () => {
  it('in two tabs at once', async () => {
    const practice = await world.given.practice();
    const one = await invited(practice);
    const other = await invited(practice, { startsAt: '12:00' });
    await Promise.all([open(one, true), open(other, true), open(one, true)]);
    expect(await customers(practice)).toHaveLength(1);
    expect(await rows(practice)).toHaveLength(1);
  });

  it.each(['before', 'after'] as const)('although Stripe’s answer is lost %s the effect', async (when) => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    world.stripe.fault({ method: 'POST', path: '/v1/customers', kind: 'error_500', when, times: 5 });
    const { body } = await given.client.checkout().send({ keepCard: true });
    world.stripe.clearFaults();
    expect(body.url ?? body.code).toMatch(/PAYMENT_PROVIDER|http/);
    await payAndKeep(given);
    expect(await card(given)).toEqual({ mayKeep: true, cards: [VISA] });
    expect(await rows(practice)).toHaveLength(1);
  });

  it('a crash between Stripe and our line is resumed: the same customer', async () => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    await open(given, true);
    const [made] = await customers(practice);
    await world.rows(`UPDATE saved_card SET customer_id = NULL WHERE practice_id = $1`, [practice.id]);
    await payAndKeep(given);
    expect((await rows(practice)).map((row) => row.customer_id)).toEqual([made?.id]);
    expect(await customers(practice)).toHaveLength(1);
  });
});

describe('is forgotten', () => {
  it('here and at Stripe, in every tab, and can be kept again', async () => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    await payAndKeep(given);
    const next = await invited(practice, { startsAt: '12:00' });
    const tab = await open(next, true);
    const [customer] = await customers(practice);
    await forget(next);
    expect([await card(given), await card(next), await rows(practice)]).toEqual([NONE, NONE, []]);
    expect((await stripe.customers.listPaymentMethods(customer?.id ?? '', {}, on(practice))).data).toEqual([]);
    expect(world.stripe.pay(tab)).toMatchObject({ status: 'closed' });
    expect(await kinds(next)).toContain('card_forgotten');
    expect((await atStripe(next, await open(next))).customer).toBeNull();
    await payAndKeep(next, '5555 5555 5555 4444');
    expect((await card(given)).cards).toEqual([{ brand: 'mastercard', last4: '4444' }]);
  });

  it('also by a checkout that is being made at that moment', async () => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    await payAndKeep(given);
    const next = await invited(practice, { startsAt: '12:00' });
    world.stripe.fault({ method: 'POST', path: '/v1/checkout/sessions', kind: 'slow', delayMs: 1_500, times: 1 });
    const opening = open(next, true);
    const begun = `SELECT 1 FROM charge WHERE participant_id = $1`;
    while ((await world.rows(begun, [next.client.participantId])).length === 0);
    await forget(given);
    const [customer] = await customers(practice);
    const opened = await atStripe(next, await opening);
    expect(opened.customer).not.toBe(customer?.id);
    const named = (await stripe.checkout.sessions.list({ customer: customer?.id ?? '' }, on(practice))).data;
    expect(named.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('also when Stripe has none any more, not even the customer; and twice', async () => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    await payAndKeep(given);
    const [customer] = await customers(practice);
    await stripe.customers.del(customer?.id ?? '', {}, on(practice));
    expect(await card(given)).toEqual(NONE);
    await forget(given);
    await forget(given);
    expect(await rows(practice)).toEqual([]);
    expect((await kinds(given)).filter((kind) => kind === 'card_forgotten')).toHaveLength(1);
  });

  it('at once for everybody, although Stripe does not answer; and at Stripe as soon as it does', async () => {
    const practice = await world.given.practice();
    const given = await invited(practice);
    await payAndKeep(given);
    const [customer] = await customers(practice);
    world.stripe.fault({ method: 'POST', path: '/v1/payment_methods', kind: 'error_500', times: 20 });
    await forget(given);
    expect(await card(given)).toEqual(NONE);
    const next = await invited(practice, { startsAt: '12:00' });
    expect((await atStripe(next, await open(next))).customer).toBeNull();
    expect(await rows(practice)).toMatchObject([{ forgotten_at: expect.any(Date) }]);
    world.stripe.clearFaults();
    await world.settle({ sweeps: ['payments.cards'] });
    expect((await stripe.customers.listPaymentMethods(customer?.id ?? '', {}, on(practice))).data).toEqual([]);
    expect(await rows(practice)).toEqual([]);
  });
});

it('a customer that the practice has deleted at Stripe is made anew where the client wants it, and stands in nobody’s way', async () => {
  const practice = await world.given.practice();
  const given = await invited(practice);
  await payAndKeep(given);
  const [customer] = await customers(practice);
  await stripe.customers.del(customer?.id ?? '', {}, on(practice));
  const next = await invited(practice, { startsAt: '12:00' });
  await payAndKeep(next);
  expect((await next.client.view()).body.fee).toMatchObject({ standing: 'settled' });
  expect(await card(next)).toEqual({ mayKeep: true, cards: [VISA] });
});

it('with another Stripe account of the practice, nothing is known any more; forgetting forgets what was before too', async () => {
  const practice = await world.given.practice();
  const given = await invited(practice);
  await payAndKeep(given);
  const other = world.stripe.account({ country: 'au', cardPayments: 'active' }).id;
  await world.rows(`UPDATE practice SET stripe_account_id = $2 WHERE id = $1`, [practice.id, other]);
  const next = await invited(practice, { startsAt: '12:00' });
  expect(await card(next)).toEqual(NONE);
  const checkout = await stripe.checkout.sessions.retrieve(await open(next), {}, { stripeAccount: other });
  expect(checkout.customer).toBeNull();
  await forget(next);
  expect(await rows(practice)).toEqual([]);
});

it('a wish that is no yes and no no is refused', async () => {
  const given = await invited(await world.given.practice());
  for (const keepCard of ['yes', 1, null]) await given.client.checkout().send({ keepCard }).expect(422);
});
