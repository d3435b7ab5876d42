import { Stripe } from 'stripe';
import { expectBooksToAgree, movementsInBooks } from '../support/books.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Whatever happens to a payment, and however we hear of it: the books have every movement that Stripe has, once, to the cent. */
let world: World;
let stripe: Stripe;
const lines: string[] = [];
beforeAll(async () => {
  world = await startWorld({ log: (line) => lines.push(line) });
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
const SWEEPS = ['payments.inbox', 'payments.look', 'payments.refunds'];
/** Everything that Stripe and we have left to do for one another. */
const quiet = async (): Promise<void> => {
  for (let round = 0; round < 3; round += 1) {
    await world.stripe.settle();
    await world.settle();
    world.clock.advance(61_000);
    await world.settle({ sweeps: SWEEPS });
  }
};
const onAccount = ({ practice }: GivenSession) => ({ stripeAccount: practice.accountId ?? '' });
const chargeOf = async ({ client }: GivenSession) => {
  const [row] = await world.rows<{
    id: string;
    flag: string | null;
    payment_intent_id: string;
    stripe_charge_id: string;
    application_fee_id: string;
    books_open_since: Date | null;
    look_at: Date | null;
  }>('SELECT * FROM charge WHERE participant_id = $1 ORDER BY attempt LIMIT 1', [client.participantId]);
  if (!row) throw new Error('no charge');
  return row;
};
/** What the books say of the payment, without ids and times. */
const booksOf = async (given: GivenSession) =>
  (
    await world.rows<{ book: string; kind: string; lines: [string, number][] }>(
      `SELECT t.book, t.kind, t.refund_id IS NOT NULL AS "ofRefund", t.dispute_id IS NOT NULL AS "ofDispute",
         (SELECT json_agg(json_build_array(e.account, e.amount_minor) ORDER BY e.line) FROM ledger_entry e WHERE e.transaction_id = t.id) AS lines
       FROM ledger_transaction t WHERE t.charge_id = $1`,
      [(await chargeOf(given)).id],
    )
  )
    .map((row) => JSON.stringify(row))
    .toSorted();
const moneyOf = async (given: GivenSession) => {
  const [row] = await world.rows<Record<string, string>>('SELECT * FROM charge_money WHERE charge_id = $1', [
    (await chargeOf(given)).id,
  ]);
  const { charge_id: _charge, practice_id: _practice, currency, ...sums } = row ?? {};
  return { currency, ...Object.fromEntries(Object.entries(sums).map(([name, text]) => [name, Number(text)])) };
};
const refund = ({ practice, client }: GivenSession, body: object = {}) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/refunds`).send(body).expect(201);

it('a payment: its own movement, and the platform part in the book of the platform', async () => {
  const given = await due();
  await given.client.pay();
  expect(await booksOf(given)).toEqual([]);
  expect((await chargeOf(given)).books_open_since).not.toBeNull();
  await quiet();
  const charge = await stripe.charges.retrieve(
    (await chargeOf(given)).stripe_charge_id,
    { expand: ['balance_transaction'] },
    onAccount(given),
  );
  const entry = charge.balance_transaction;
  if (typeof entry !== 'object' || entry === null) throw new Error('not settled');
  const fee = (type: string): number => entry.fee_details.find((one) => one.type === type)?.amount ?? 0;
  expect(await moneyOf(given)).toEqual({
    currency: 'AUD',
    gross_minor: 8000,
    refunded_minor: 0,
    stripe_fee_minor: fee('stripe_fee'),
    tax_minor: fee('tax'),
    platform_fee_minor: 200,
    dispute_minor: 0,
    dispute_fee_minor: 0,
    other_minor: 0,
    net_minor: entry.net,
  });
  expect(await chargeOf(given)).toMatchObject({
    application_fee_id: charge.application_fee,
    books_open_since: null,
    look_at: null,
  });
  await expectBooksToAgree(world);
});

describe('whoever tells us, the books are the same', () => {
  let expected: string[];
  const story = async (given: GivenSession, pay: (id: string) => Promise<unknown>): Promise<void> => {
    const id = await given.client.openCheckout();
    world.stripe.pay(id);
    await pay(id);
    await quiet();
    await refund(given, { amount: 3000 });
    await refund(given, { amount: 5000 });
    await quiet();
  };
  beforeAll(async () => {
    const given = await due();
    await story(given, () => world.settle());
    expected = await booksOf(given);
    expect(expected).toHaveLength(6);
  });

  it.each([
    ['webhooks, each three times', { duplicate: true }, 'webhook'],
    ['webhooks in any order', { shuffle: true, duplicate: true }, 'webhook'],
    ['the return page, without a webhook', { drop: 10_000 }, 'return'],
    ['the sweep, without a webhook', { drop: 10_000 }, 'sweep'],
  ] as const)('%s', async (_what, weather, path) => {
    world.stripe.webhooks(weather);
    const given = await due();
    await story(given, async (id) => {
      if (path === 'return') await given.client.returned(id).expect(200);
      else await world.settle();
    });
    expect(await booksOf(given)).toEqual(expected);
    expect(await moneyOf(given)).toMatchObject({ gross_minor: 8000, refunded_minor: 8000, platform_fee_minor: 0 });
    await expectBooksToAgree(world);
  });

  it('held back webhooks, let go in reverse', async () => {
    world.stripe.webhooks({ hold: true });
    const given = await due();
    await story(given, (id) => given.client.returned(id).expect(200));
    world.stripe.webhooks({ hold: false });
    await world.stripe.release('reversed');
    await quiet();
    expect(await booksOf(given)).toEqual(expected);
    await expectBooksToAgree(world);
  });
});

describe('money that goes back', () => {
  it('and fails: it is here again, the returned fee stays with the practice', async () => {
    const given = await due();
    await given.client.pay('4000 0000 0000 5126');
    await quiet();
    await refund(given);
    await quiet();
    expect(await moneyOf(given)).toMatchObject({ gross_minor: 8000, refunded_minor: 0, platform_fee_minor: 0 });
    expect(await chargeOf(given)).toMatchObject({ flag: 'refund_failed', books_open_since: null });
    await expectBooksToAgree(world);
  });

  it("made in Stripe's Dashboard keeps the platform part, until it is given back by itself", async () => {
    const given = await due();
    await given.client.pay();
    await quiet();
    const { payment_intent_id: payment_intent, application_fee_id: fee } = await chargeOf(given);
    await stripe.refunds.create({ payment_intent, amount: 4000 }, onAccount(given));
    await quiet();
    expect(await moneyOf(given)).toMatchObject({ refunded_minor: 4000, platform_fee_minor: 200 });
    await stripe.applicationFees.createRefund(fee, { amount: 70 });
    await quiet();
    expect(await moneyOf(given)).toMatchObject({ refunded_minor: 4000, platform_fee_minor: 130 });
    await expectBooksToAgree(world);
  });

  it.each([
    ['won', 0, 0],
    ['lost', 8000, 2500],
  ] as const)('by a dispute that is %s', async (outcome, lost, fee) => {
    const given = await due();
    await given.client.pay();
    await quiet();
    const { id } = world.stripe.dispute({ paymentIntent: (await chargeOf(given)).payment_intent_id });
    await quiet();
    expect(await moneyOf(given)).toMatchObject({ dispute_minor: 8000, dispute_fee_minor: 2500 });
    world.stripe.decide(id, outcome);
    await quiet();
    expect(await moneyOf(given)).toMatchObject({ dispute_minor: lost, dispute_fee_minor: fee });
    expect((await booksOf(given)).join()).toContain('"ofDispute":true');
    await expectBooksToAgree(world);
  });
});

describe('while Stripe does not answer about money', () => {
  it('who has paid is let in all the same, and the books follow', async () => {
    const given = await due();
    const id = await given.client.openCheckout();
    world.stripe.webhooks({ drop: 10_000 });
    world.stripe.pay(id);
    await world.stripe.settle();
    world.stripe.fault({ path: '/v1/application_fees', method: 'GET', kind: 'error_500', times: 3 });
    await given.client.returned(id).expect(200);
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    expect(await booksOf(given)).toHaveLength(1);
    world.stripe.clearFaults();
    await quiet();
    expect(await booksOf(given)).toHaveLength(2);
    await expectBooksToAgree(world);
  });

  it('it is asked for ever, and a person is told once, after a day', async () => {
    const given = await due({ startsAt: '2026-12-15T10:00' });
    world.stripe.webhooks({ drop: 10_000 });
    const id = await given.client.openCheckout();
    world.stripe.pay(id);
    await given.client.returned(id).expect(200); // before Stripe has settled it
    const { id: chargeId } = await chargeOf(given);
    const told = () =>
      lines.filter((line) => line.includes(chargeId) && JSON.parse(line).level >= 50 && line.includes('for a day'));
    const lookAfter = async (ms: number) => {
      await world.rows(
        `UPDATE charge SET books_open_since = books_open_since - make_interval(secs => $2), look_at = look_at - make_interval(secs => $2) WHERE id = $1`,
        [chargeId, ms / 1000],
      );
      await world.settle({ sweeps: ['payments.look'] });
    };
    world.stripe.fault({ path: '/v1/checkout/sessions', method: 'GET', kind: 'error_500', times: 3 });
    await lookAfter(3_600_000);
    expect(told()).toHaveLength(0);
    world.stripe.clearFaults();
    const metric = () => world.metric('vestibule_books_late_total');
    const before = await metric();
    await world.rows(`UPDATE charge SET look_at = now() WHERE id = $1`, [chargeId]);
    await lookAfter(24 * 3_600_000);
    expect([told().length, (await metric()) - before]).toEqual([1, 1]);
    expect(await chargeOf(given)).toMatchObject({ flag: 'money_facts_missing' });
    await lookAfter(24 * 3_600_000);
    expect(told()).toHaveLength(1);
    await world.stripe.settle();
    await lookAfter(3_600_000);
    expect(await chargeOf(given)).toMatchObject({ flag: null, books_open_since: null, look_at: null });
    await expectBooksToAgree(world);
  });
});

it('a webhook of the platform that speaks of nobody we know has no effect', async () => {
  const before = await movementsInBooks(world);
  const stranger = world.stripe.account({ cardPayments: 'active' }).id;
  const own = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      line_items: [
        { quantity: 1, price_data: { currency: 'aud', unit_amount: 9000, product_data: { name: 'Theirs' } } },
      ],
      payment_intent_data: { application_fee_amount: 90 },
      success_url: 'https://elsewhere.test/',
    },
    { stripeAccount: stranger },
  );
  world.stripe.pay(own.id);
  await world.stripe.settle();
  await world.settle();
  expect(await movementsInBooks(world)).toEqual(before);
});
