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
afterAll(() => world.close(), 300_000); // the long file leaves much behind

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
    /^createdAt,paidAt,startsAt,practice,practitioner,appointmentType,status,currency,gross,refunded,settlementCurrency,stripeFee,tax,platformFee,dispute,disputeFee,net,/,
  );
  expect(lines).toHaveLength(4);
  expect(lines.filter((line) => line.includes(`"'=cmd|""Harbour"", Health"`))).toHaveLength(3);
  expect(text).toMatch(/,paid,AUD,80\.00,0\.00,AUD,/);
  expect(text).toMatch(/,paid,JPY,5000,0,/);
});

describe('what a payment has moved in the end', () => {
  let given: Awaited<ReturnType<typeof paid>>;
  let practice: GivenPractice;
  let type: { id: string };
  const owner = () => world.as(practice.owner);
  const only = async (query: object = {}) => (await owner().get('/api/transactions').query(query).expect(200)).body;
  const entries = async (account?: string) => {
    const stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
    return (await stripe.balanceTransactions.list({ limit: 100 }, account ? { stripeAccount: account } : {})).data;
  };

  beforeAll(async () => {
    practice = await world.given.practice();
    type = (await owner().post('/api/appointment-types').send({ name: 'Check-up', minutes: 30 }).expect(201)).body;
    given = await world.given.session({
      practice,
      startsAt: '10:00',
      feeMinor: 8000,
      body: { appointmentTypeId: type.id },
    });
    await given.client.pay();
    await world.stripe.settle();
    await world.settle();
    await owner()
      .post(`/api/participants/${given.client.participantId}/refunds`)
      .send({ amount: 3000, reason: 'came late' })
      .expect(201);
    await world.settle();
  });

  it('is what Stripe says: the part that went back, the fee that came back with it, what is left', async () => {
    const lines = await entries(practice.accountId);
    const sum = (of: (line: Stripe.BalanceTransaction) => number): number =>
      lines.reduce((total, line) => total + of(line), 0);
    const fee = (kind: string) =>
      sum((line) => line.fee_details.reduce((total, one) => (one.type === kind ? total + one.amount : total), 0));
    const { items, totals } = await only();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      status: 'partially_refunded',
      appointmentType: { id: type.id, name: 'Check-up' },
      startsAt: given.session.startsAt,
      gross: 8000,
      refunded: 3000,
      settledGross: 8000,
      settledRefunded: 3000,
      platformFee: fee('application_fee'),
      stripeFee: fee('stripe_fee'),
      tax: fee('tax'),
      net: sum((line) => line.net),
    });
    expect(items[0].platformFee).toBe(125);
    const { settledGross, settledRefunded, stripeFee, tax, platformFee, net } = items[0];
    expect(settledGross - settledRefunded - stripeFee - tax - platformFee).toBe(net);
    expect(totals).toEqual([
      {
        currency: 'AUD',
        settlementCurrency: 'AUD',
        count: 1,
        reported: 1,
        gross: 8000,
        refunded: 3000,
        settledGross,
        settledRefunded,
        stripeFee,
        tax,
        platformFee,
        dispute: 0,
        disputeFee: 0,
        other: 0,
        net,
      },
    ]);
    const { text } = await owner().get('/api/transactions.csv').expect(200);
    expect(text).toContain(',Check-up,partially_refunded,AUD,80.00,30.00,AUD,');
  });

  it('is told whole: every id, every line of the books, every event', async () => {
    const { items } = await only();
    const { body } = await owner().get(`/api/transactions/${items[0].id}`).expect(200);
    expect(body).toMatchObject({
      transaction: items[0],
      booksOpenSince: null,
      refunds: [
        {
          amount: 3000,
          status: 'succeeded',
          cause: 'requested',
          reason: 'came late',
          requestedBy: practice.owner.memberId,
        },
      ],
      attempts: [{ id: items[0].id, attempt: 1, status: 'paid' }],
    });
    const ours = (await entries(practice.accountId)).map(({ id }) => id);
    expect(body.ledger.map((line: { balanceTransactionId: string }) => line.balanceTransactionId).sort()).toEqual(
      ours.sort(),
    );
    for (const { lines } of body.ledger)
      expect(lines.reduce((total: number, line: { amountMinor: number }) => total + line.amountMinor, 0)).toBe(0);
    expect(body.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['checkout_opened', 'paid', 'payment_returned']),
    );
    const kinds = body.webhooks.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'checkout.session.completed',
        'charge.updated',
        'application_fee.created',
        'refund.created',
      ]),
    );
    expect(body.webhooks.every(({ handledAt }: { handledAt: string | null }) => handledAt !== null)).toBe(true);
    expect(JSON.stringify(body)).not.toContain('Casey Client');
    const seen = (await operator.get(`/api/transactions/${items[0].id}`).expect(200)).body;
    expect(seen.ledger.map(({ book }: { book: string }) => book).sort()).toEqual([
      'platform',
      'platform',
      'practice',
      'practice',
    ]);
    await world.as(mine.owner).get(`/api/transactions/${items[0].id}`).expect(404);
    await owner().get('/api/transactions/nonsense').expect(404);
  });

  it('is found by every id that Stripe has for it, and by ours', async () => {
    const { items } = await only();
    const [item] = items;
    const { body } = await owner().get(`/api/transactions/${item.id}`).expect(200);
    const ids = [
      item.id,
      item.sessionId,
      item.participantId,
      item.checkoutSessionId,
      item.paymentIntentId,
      item.stripeChargeId,
      item.applicationFeeId,
      item.accountId,
      body.refunds[0].id,
      body.refunds[0].stripeRefundId,
      ...body.ledger.map((line: { balanceTransactionId: string }) => line.balanceTransactionId),
      ...body.webhooks
        .filter(({ kind }: { kind: string }) => !kind.startsWith('application_fee'))
        .map(({ id }: { id: string }) => id),
    ];
    expect(ids.length).toBeGreaterThan(14);
    for (const search of ids) {
      const found = await only({ search });
      expect([search, found.items.map(({ id }: { id: string }) => id)]).toEqual([search, [item.id]]);
      expect((await world.as(mine.owner).get('/api/transactions').query({ search }).expect(200)).body.items).toEqual(
        [],
      );
    }
    expect((await only({ search: 'pi_of_nobody' })).items).toEqual([]);
    await owner().get('/api/transactions').query({ search: "x' OR true" }).expect(422);
  });

  it("begins a day where the practice is: an owner's and an operator's dates mean the same", async () => {
    const perth = await world.given.practice({ timeZone: 'Australia/Perth' });
    const sydney = await world.given.practice();
    world.clock.set(new Date('2026-12-01T13:30:00Z')); // past midnight in Sydney, half past nine in Perth
    for (const practice of [perth, sydney]) {
      const { client } = await world.given.session({
        practice,
        startsAt: new Date('2026-12-03T00:00:00Z'),
        feeMinor: 5000,
      });
      await client.openCheckout();
    }
    const found = (query: object) => practices(operator, query);
    expect(await found({ from: '2026-12-02' })).toEqual([sydney.id]);
    expect(await found({ from: '2026-12-01', to: '2026-12-02' })).toEqual([perth.id]);
    expect(await found({ from: '2026-12-01T13:30:00Z', to: '2026-12-01T13:30:01Z' })).toEqual(
      [perth.id, sydney.id].sort(),
    );
    expect(await practices(world.as(perth.owner), { to: '2026-12-02' })).toEqual([perth.id]);
    expect(await practices(operator, { currency: 'JPY' })).toEqual([other.id]);
  });
});

describe('a very long file', () => {
  const ROWS = 200_000;
  let practice: GivenPractice;
  beforeAll(async () => {
    practice = await world.given.practice();
    const { client } = await world.given.session({ practice, startsAt: '2026-12-20T10:00', feeMinor: 8000 });
    await client.openCheckout();
    const columns = await world.rows<{ name: string }>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'charge' AND column_name NOT IN ('id', 'attempt', 'status', 'created_at', 'checkout_session_id', 'look_at')`,
    );
    const same = columns.map(({ name }) => name).join(', ');
    // What the database works out about each participant's attempts is not meant for so many of one.
    await world.rows('ALTER TABLE charge DISABLE TRIGGER USER');
    await world.rows(
      `INSERT INTO charge (id, attempt, status, created_at, ${same}) SELECT gen_random_uuid(), n + 1, 'expired', created_at + n * interval '1 millisecond', ${same}
         FROM charge CROSS JOIN generate_series(1, ${ROWS}) n WHERE participant_id = $1`,
      [client.participantId],
    );
    await world.rows('ALTER TABLE charge ENABLE TRIGGER USER');
    await world.rows('ANALYZE charge');
  }, 180_000);

  it('has every row once, and takes no more memory at its end than at its beginning', async () => {
    const collect = await garbageCollector();
    const response = await fetch(`${world.url}/api/transactions.csv`, {
      headers: { authorization: `Bearer ${practice.owner.key}` },
    });
    let rows = 0;
    const heap: number[] = [];
    const ids = new Set<string>();
    let rest = '';
    const text = response.body?.pipeThrough(new TextDecoderStream());
    if (!text) throw new Error('no body');
    for await (const part of text) {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        rows += 1;
        if (rows % 1_000 === 0) ids.add(line);
        if (rows === 20_000 || rows === ROWS) {
          ids.clear();
          collect();
          heap.push(process.memoryUsage().heapUsed);
        }
      }
    }
    expect(rows).toBe(ROWS + 2); // the head, and the checkout that is open
    const [early = 0, late = 0] = heap;
    expect((late - early) / 2 ** 20).toBeLessThan(8);
  }, 180_000);

  it('that nobody reads to its end gives its connection back, and more than a few at once are refused', async () => {
    const one = await world.app.getUrl(); // each process has connections of its own to lose
    const open = () => {
      const stop = new AbortController();
      const answer = fetch(`${one}/api/transactions.csv`, {
        headers: { authorization: `Bearer ${practice.owner.key}` },
        signal: stop.signal,
      });
      return { stop, answer };
    };
    const readers = Array.from({ length: 3 }, open);
    const answers = await Promise.all(readers.map(({ answer }) => answer));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await open().answer).status).toBe(429);
    for (const { stop } of readers) stop.abort();
    await until(async () => (await open().answer.then(async (one) => (await one.body?.cancel(), one))).status === 200);
  }, 60_000);
});

/** Asked again until it is so: a connection that was broken off is noticed a moment later. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error('it never came to be so');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
async function garbageCollector(): Promise<() => void> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

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
