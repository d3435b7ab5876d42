import { Stripe } from 'stripe';
import type { GivenPractice } from '../support/given.ts';
import type { Agent } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** What owners and operators see of payments: Stripe's own numbers, and nothing before Stripe has reported them. */
let world: World;
let mine: GivenPractice;
let other: GivenPractice;
let operator: Agent;
beforeAll(async () => {
  world = await startWorld();
  mine = await world.given.practice({ name: '=cmd|"Harbour", Health' });
  other = await world.given.practice({ currency: 'JPY', country: 'JP' });
  operator = await world.signIn(await world.given.operator());
}, 60_000);
afterAll(() => world.close());

const paid = async (practice: GivenPractice, feeMinor: number, startsAt = '10:00') => {
  const given = await world.given.session({ practice, startsAt, feeMinor, body: { allowOverlap: true } });
  await given.client.pay();
  return given;
};
/** As Stripe has it, on the practice's own account. */
const atStripe = async (practice: GivenPractice) => {
  const stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
  const { data } = await stripe.balanceTransactions.list(
    { type: 'charge' },
    { stripeAccount: practice.accountId ?? '' },
  );
  return data;
};

const practices = async (agent: Agent, query: object = {}) => {
  const { body } = await agent.get('/api/transactions').query(query).expect(200);
  return [...new Set(body.items.map((item: { practice: { id: string } }) => item.practice.id))].sort();
};
const count = async (query: object) =>
  (await operator.get('/api/transactions').query(query).expect(200)).body.items.length;

it('shows no number before Stripe has reported it, and then exactly the reported ones', async () => {
  await paid(mine, 8000);
  const list = async () => (await world.as(mine.owner).get('/api/transactions').expect(200)).body;
  expect((await list()).items[0]).toMatchObject({
    status: 'paid',
    gross: 8000,
    stripeFee: null,
    tax: null,
    platformFee: null,
    net: null,
  });
  await world.stripe.settle();
  await world.settle();
  const [entry] = await atStripe(mine);
  const fee = (type: string) => entry?.fee_details.find((detail) => detail.type === type)?.amount;
  const { items, totals } = await list();
  expect(items[0]).toMatchObject({
    practice: { id: mine.id },
    practitioner: { id: mine.practitioner.memberId },
    accountId: mine.accountId,
    settlementCurrency: 'AUD',
    stripeFee: fee('stripe_fee'),
    tax: fee('tax'),
    platformFee: fee('application_fee'),
    net: entry?.net,
  });
  expect(items[0].gross - items[0].stripeFee - items[0].tax - items[0].platformFee).toBe(items[0].net);
  expect(totals).toEqual([
    expect.objectContaining({ currency: 'AUD', count: 1, gross: 8000, net: entry?.net, refunded: 0 }),
  ]);
});

it('without a webhook the fees are asked for again, with growing pauses', async () => {
  world.stripe.webhooks({ hold: true });
  const { client } = await world.given.session({
    practice: mine,
    startsAt: '11:00',
    feeMinor: 9000,
    body: { allowOverlap: true },
  });
  const id = await client.openCheckout();
  world.stripe.pay(id);
  await client.returned(id).expect(200);
  const net = async () =>
    (
      await world.rows<{ net_minor: number | null }>('SELECT net_minor FROM charge WHERE checkout_session_id = $1', [
        id,
      ])
    )[0]?.net_minor;
  expect(await net()).toBeNull();
  await world.stripe.settle();
  world.clock.advance(5_000);
  await world.settle({ sweeps: ['payments.look'] });
  expect(await net()).toBeGreaterThan(8_000);
  world.stripe.webhooks({ hold: false });
  await world.stripe.release();
});

it('pages through everything once, newest first', async () => {
  await paid(mine, 5000);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await world
      .as(mine.owner)
      .get('/api/transactions')
      .query({ limit: 1, ...(cursor && { cursor }) })
      .expect(200);
    seen.push(...body.items.map((item: { id: string }) => item.id));
    cursor = body.nextCursor;
  }
  const all = await world.as(mine.owner).get('/api/transactions').expect(200);
  expect(seen).toEqual(all.body.items.map((item: { id: string }) => item.id));
  expect(new Set(seen).size).toBe(3);
});

it('an owner sees the own practice, an operator all, and nobody else any', async () => {
  await paid(other, 5000);
  expect(await practices(world.as(mine.owner))).toEqual([mine.id]);
  expect(await practices(world.as(mine.owner), { practiceId: other.id })).toEqual([]);
  expect(await practices(operator)).toEqual([mine.id, other.id].sort());
  expect(await practices(operator, { practiceId: other.id })).toEqual([other.id]);
  for (const path of ['/api/transactions', '/api/transactions.csv']) {
    await world.nobody.get(path).expect(401);
    await world.as(mine.reception).get(path).expect(403);
    await world.as(mine.practitioner).get(path).expect(403);
  }
});

it('filters by time, status and practitioner, and refuses what it does not understand', async () => {
  const all = await count({});
  expect(await count({ status: 'paid' })).toBe(all);
  expect(await count({ status: 'refunded' })).toBe(0);
  expect(await count({ practitioner: other.practitioner.memberId })).toBe(1);
  expect(await count({ from: '2026-11-25T00:00:00Z' })).toBe(0);
  expect(await count({ to: '2026-11-25T00:00:00Z' })).toBe(all);
  for (const query of [{ status: 'lost' }, { from: 'yesterday' }, { cursor: 'nonsense' }, { practitioner: 'x' }])
    expect((await operator.get('/api/transactions').query(query).expect(422)).body.errors[0].field).toBe(
      Object.keys(query)[0],
    );
});

it('the file for spreadsheets has every row, amounts as people write them, and no formula', async () => {
  const { text, headers } = await operator.get('/api/transactions.csv').expect(200);
  expect(headers['content-type']).toMatch(/^text\/csv/);
  const [head, ...lines] = text.replace('\uFEFF', '').trimEnd().split('\r\n');
  expect(head).toMatch(
    /^createdAt,paidAt,practice,practitioner,status,currency,gross,refunded,settlementCurrency,stripeFee,tax,platformFee,net,/,
  );
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.includes(`"'=cmd|""Harbour"", Health"`))).toHaveLength(3);
  expect(text).toMatch(/,paid,AUD,80\.00,0\.00,AUD,/);
  expect(text).toMatch(/,paid,JPY,5000,0,/);
});

describe("connecting the practice's account", () => {
  it('gives the owner the page to fill in, and knows the state once Stripe says it', async () => {
    const fresh = await world.given.practice({ account: 'none' });
    const owner = world.as(fresh.owner);
    await world.as(fresh.practitioner).post('/api/practice/payments/connect').expect(403);
    const { body } = await owner.post('/api/practice/payments/connect').expect(200);
    expect(body.url).toMatch(/\/setup\/acct_/);
    const [row] = await world.rows<{ stripe_account_id: string }>(
      'SELECT stripe_account_id FROM practice WHERE id = $1',
      [fresh.id],
    );
    expect((await owner.post('/api/practice/payments/refresh').expect(200)).body).toMatchObject({ canCollect: false });
    world.stripe.webhooks({ hold: true });
    world.stripe.setAccount(row?.stripe_account_id ?? '', { cardPayments: 'active' });
    expect((await owner.post('/api/practice/payments/refresh').expect(200)).body).toMatchObject({
      state: 'active',
      cardPayments: 'active',
      canCollect: false, // connecting switches nothing on
    });
    world.stripe.webhooks({ hold: false });
    await world.stripe.release();
  });
});
