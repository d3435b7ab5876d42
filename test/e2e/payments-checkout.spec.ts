import { Stripe } from 'stripe';
import supertest from 'supertest';
import { checkoutIdIn, LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set(world.at('08:00'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ hold: false, drop: 0, duplicate: false, shuffle: false });
});

const due = (over: object = {}) =>
  world.given.session({ startsAt: '10:00', feeMinor: 8000, body: { allowOverlap: true }, ...over });
const chargesOf = (participantId: string) =>
  world.rows<{
    id: string;
    status: string;
    attempt: number;
    flag: string | null;
    checkout_session_id: string | null;
    account_id: string;
  }>(
    'SELECT id, status, attempt, flag, checkout_session_id, account_id FROM charge WHERE participant_id = $1 ORDER BY attempt',
    [participantId],
  );
const checkoutsAtStripe = async (accountId: string | undefined, sessionId: string) => {
  const all = await stripe.checkout.sessions.list({ limit: 100 }, { stripeAccount: accountId ?? '' });
  return all.data.filter((one) => one.client_reference_id === sessionId);
};

/** As a process leaves it that dies between Stripe's answer and our writing it down. */
const dieBeforeWriting = (participantId: string) =>
  world.rows(
    `UPDATE charge SET status = 'creating', checkout_session_id = NULL, checkout_url = NULL WHERE participant_id = $1`,
    [participantId],
  );

it("case 49: opens a checkout on the practice's own account with the platform's part and no word about the client", async () => {
  const { client, practice, session, practitioner } = await due({
    name: 'Casey Confidential',
    email: 'casey@client.test',
  });
  const id = await client.openCheckout();
  const checkout = await stripe.checkout.sessions.retrieve(
    id,
    { expand: ['line_items'] },
    { stripeAccount: practice.accountId ?? '' },
  );
  const [charge] = await chargesOf(client.participantId);
  expect(checkout).toMatchObject({
    amount_total: 8000,
    currency: 'aud',
    client_reference_id: session.id,
    metadata: { session_id: session.id, participant_id: client.participantId, charge_id: charge?.id },
    success_url: `${client.link}/return?cs={CHECKOUT_SESSION_ID}`,
    cancel_url: `${client.link}?cancelled=1`,
    customer_email: 'casey@client.test',
  });
  expect(checkout.line_items?.data[0]?.description).toBe(`Telehealth session with ${practitioner.name}`);
  expect(JSON.stringify({ ...checkout, customer_email: null, customer_details: null })).not.toMatch(
    /Casey|Consultation/,
  );
  world.stripe.pay(id);
  await world.settle();
  const intent = await stripe.paymentIntents.list({ limit: 1 }, { stripeAccount: practice.accountId ?? '' });
  expect(intent.data[0]).toMatchObject({
    application_fee_amount: 200,
    statement_descriptor_suffix: 'TELEHEALTH',
    metadata: checkout.metadata,
  });
});

it('a client who read the page in German reads at Stripe in German what they pay for; pressed again elsewhere, it is the same page', async () => {
  const { client, practice, practitioner } = await due({});
  const { body: problem } = await client.checkout().send({ language: 'xx' }).expect(422);
  expect(problem.errors).toEqual([{ field: 'language', message: 'must be one of en, de' }]);
  const { body: german } = await client.checkout().send({ language: 'de' }).expect(200);
  const { body: english } = await client.checkout().send({ language: 'en' }).expect(200);
  expect(english.url).toBe(german.url);
  const checkout = await stripe.checkout.sessions.retrieve(
    checkoutIdIn(german.url),
    { expand: ['line_items'] },
    { stripeAccount: practice.accountId ?? '' },
  );
  expect(checkout).toMatchObject({
    locale: 'de',
    line_items: { data: [{ description: `Videotermin mit ${practitioner.name}` }] },
  });
});

it('case 2: a double click, and two tabs, lead to the same checkout', async () => {
  const { client, practice, session } = await due();
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'POST', kind: 'slow', delayMs: 150 });
  const answers = await Promise.all([client.checkout(), client.checkout(), client.checkout()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ body }) => checkoutIdIn(body.url))).size).toBe(1);
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'open', attempt: 1 }]);
  expect(await checkoutsAtStripe(practice.accountId, session.id)).toHaveLength(1);
  const again = await client.openCheckout();
  expect(again).toBe(checkoutIdIn(answers[0]?.body.url));
});

it('case 12: declined, then 3-D Secure abandoned, then a good card: locked until success, one payment, the reason in plain words', async () => {
  const { client } = await due();
  world.clock.set(world.at('09:55'));
  const id = await client.openCheckout();
  world.stripe.pay(id, { card: '4000 0000 0000 9995' });
  await world.settle();
  const declined = await client.view().expect(200);
  expect(declined.body).toMatchObject({
    state: 'pay',
    fee: { standing: 'due', lastFailure: { code: 'insufficient_funds' } },
  });
  expect(declined.body.fee.lastFailure.message).toMatch(/not enough money/);
  const challenged = world.stripe.pay(id, { card: '4000 0025 0000 3155' });
  await world.settle();
  await client.pass().expect(402);
  expect(await client.openCheckout()).toBe(id);
  if (challenged.status !== 'requires_action')
    throw new Error(`the card did not ask for 3-D Secure: ${challenged.status}`);
  world.stripe.authenticate(challenged.paymentIntent, 'fail');
  await world.settle();
  expect((await client.view()).body).toMatchObject({
    state: 'pay',
    fee: { lastFailure: { code: 'payment_intent_authentication_failure' } },
  });
  world.stripe.pay(id);
  await world.settle();
  expect((await client.view()).body).toMatchObject({ state: 'enter', fee: { standing: 'settled', lastFailure: null } });
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'paid', attempt: 1 }]);
});

it('case 13: coming back by hand with a forged or a foreign checkout changes nothing', async () => {
  const mine = await due();
  const other = await due();
  world.clock.set(world.at('09:55'));
  const theirs = await other.client.openCheckout();
  const own = await mine.client.openCheckout();
  expect((await mine.client.returned(own).expect(200)).body).toMatchObject({ state: 'pay', fee: { standing: 'due' } });
  world.stripe.webhooks({ hold: true });
  world.stripe.pay(theirs);
  world.stripe.pay(own);
  for (const id of ['cs_test_forged', theirs]) {
    const { body } = await mine.client.returned(id).expect(200);
    expect(body).toMatchObject({ state: 'pay', fee: { standing: 'due' } });
  }
  expect(await chargesOf(other.client.participantId)).toMatchObject([{ status: 'open' }]);
  await world.stripe.release();
});

it('case 17: no fee needs no checkout, and a fee below the minimum is refused when it is set', async () => {
  const free = await due({ feeMinor: 0 });
  const { body } = await free.client.checkout().expect(409);
  expect(body).toMatchObject({ code: 'NOTHING_TO_PAY', reason: 'no_fee' });
  world.clock.set(world.at('09:55'));
  expect(await free.client.stands()).toMatchObject({ state: 'enter' });
  const practice = await world.practice();
  const refused = await world
    .as(practice.practitioner)
    .post('/api/sessions')
    .send({
      startsAt: world.at('15:00').toISOString(),
      endsAt: world.at('15:30').toISOString(),
      participants: [{ name: 'A' }, { name: 'B', fee: { amount: 49, currency: 'AUD' } }],
    });
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([
    { field: 'participants.1.fee.amount', message: expect.stringMatching(/A\$0\.50/) },
  ]);
});

it('a fee where nobody may be charged is refused', async () => {
  const practice = await world.practice();
  const { body, status } = await world
    .as(practice.practitioner)
    .post('/api/sessions')
    .send({
      startsAt: world.at('15:00').toISOString(),
      endsAt: world.at('15:30').toISOString(),
      participants: [{ name: 'A', paymentPolicy: 'none', fee: { amount: 8000, currency: 'AUD' } }],
    });
  expect([status, body.errors?.[0]?.field]).toEqual([422, 'participants.0.fee.amount']);
});

it.each([
  ['JPY', 5000, 125],
  ['KWD', 5050, 120],
])('case 18: %s is charged in its own minor unit, with a whole platform part', async (currency, feeMinor, part) => {
  const { client, practice } = await due({ feeMinor, currency });
  await client.pay();
  world.clock.set(world.at('09:55'));
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  const { data } = await stripe.paymentIntents.list({ limit: 1 }, { stripeAccount: practice.accountId ?? '' });
  expect(data[0]).toMatchObject({ amount: feeMinor, currency: currency.toLowerCase(), application_fee_amount: part });
});

it('case 18: a third decimal that Stripe cannot take is refused when the fee is set', async () => {
  const practice = await world.practice();
  const { body } = await world
    .as(practice.practitioner)
    .post('/api/sessions')
    .send({
      startsAt: world.at('15:00').toISOString(),
      endsAt: world.at('15:30').toISOString(),
      participants: [{ name: 'A', fee: { amount: 5005, currency: 'KWD' } }],
    });
  expect(body).toMatchObject({ code: 'INVALID_INPUT', errors: [{ field: 'participants.0.fee.amount' }] });
});

it("case 19: the platform's part is the one of the day the fee was set", async () => {
  const practice = await world.given.practice();
  const { client } = await due({ practice });
  world.clock.advance(1_000);
  await world.rows(
    `INSERT INTO practice_plan (id, practice_id, plan_code, valid_from, created_at) VALUES (gen_random_uuid(), $1, 'enterprise', $2, $2)`,
    [practice.id, world.clock.now()],
  );
  await client.pay();
  const { data } = await stripe.paymentIntents.list({ limit: 1 }, { stripeAccount: practice.accountId ?? '' });
  expect(data[0]?.application_fee_amount).toBe(200);
});

it.each([
  ['the answer is lost', { kind: 'timeout', when: 'after' }, 200],
  ['Stripe is down', { kind: 'error_500', when: 'before', times: 3 }, 503],
  ['Stripe has had enough of us', { kind: 'rate_limit', times: 3 }, 503],
] as const)('case 44: when %s, the same attempt goes on with the same key', async (_what, fault, status) => {
  const { client, practice, session } = await due();
  const keys = new Set<string | null>();
  const stop = world.stripe.listen(({ method, path, idempotencyKey }) => {
    if (method === 'POST' && path === '/v1/checkout/sessions') keys.add(idempotencyKey);
  });
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'POST', ...fault });
  const first = await client.checkout();
  expect(first.status).toBe(status);
  if (status === 503) {
    expect(first.body.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
    expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'creating', attempt: 1 }]);
  }
  world.stripe.clearFaults();
  await client.pay();
  stop();
  const [charge] = await chargesOf(client.participantId);
  expect([...keys]).toEqual([`checkout:${charge?.id}`]);
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'paid', attempt: 1 }]);
  expect(await checkoutsAtStripe(practice.accountId, session.id)).toHaveLength(1);
});

it('case 44: who has paid while Stripe does not answer is not asked to pay again: no other checkout, and in as soon as it answers', async () => {
  const { client } = await due();
  world.clock.set(world.at('09:55'));
  const id = await client.openCheckout();
  world.stripe.webhooks({ drop: 1_000 });
  world.stripe.pay(id);
  const asked: string[] = [];
  const stop = world.stripe.listen(({ method, path }) => void (method === 'POST' && asked.push(path)));
  world.stripe.fault({ path: '/v1/checkout/sessions', kind: 'error_500', when: 'before', times: 100 });
  for (const press of [() => client.returned(id), () => client.checkout()])
    expect((await press().expect(503)).body.code).toBe('PAYMENT_PROVIDER_UNAVAILABLE');
  await client.pass().expect(402);
  stop();
  expect(asked).toEqual([]);
  world.stripe.clearFaults();
  expect((await client.returned(id).expect(200)).body).toMatchObject({ state: 'enter' });
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'paid', attempt: 1 }]);
});

it('case 46: a crash between Stripe and our books is resumed: the same checkout, not a second', async () => {
  const { client, practice, session } = await due();
  const id = await client.openCheckout();
  await dieBeforeWriting(client.participantId);
  expect(await client.openCheckout()).toBe(id);
  expect(await checkoutsAtStripe(practice.accountId, session.id)).toHaveLength(1);
});

it('case 46: what was paid on a checkout that our books never heard of is found by the webhook', async () => {
  const { client } = await due();
  const id = await client.openCheckout();
  await dieBeforeWriting(client.participantId);
  world.stripe.pay(id);
  await world.settle();
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'paid', checkout_session_id: id }]);
});

it('case 45: a key that was used with other parameters leads to a new attempt, not to a stuck error', async () => {
  const { client, practice } = await due();
  await client.openCheckout();
  await dieBeforeWriting(client.participantId);
  await world.rows(`UPDATE member SET name = 'Dr Renamed Meanwhile' WHERE id = $1`, [practice.practitioner.memberId]);
  await client.pay();
  expect(await chargesOf(client.participantId)).toMatchObject([
    { status: 'failed', attempt: 1 },
    { status: 'paid', attempt: 2 },
  ]);
});

it('case 45: an attempt that comes back after Stripe has forgotten its key, a day later, is a new attempt with one payable checkout', async () => {
  const { client, practice, session } = await due({ startsAt: '2026-11-28T10:00' });
  const first = await client.openCheckout();
  await dieBeforeWriting(client.participantId);
  world.stripe.webhooks({ hold: true }); // heard first, Stripe's word that the page has expired would end the attempt so
  world.clock.advance(25 * 3_600_000);
  await world.stripe.advance(0);
  const second = await client.openCheckout();
  world.stripe.webhooks({ hold: false });
  await world.stripe.release();
  expect(second).not.toBe(first);
  const checkouts = await checkoutsAtStripe(practice.accountId, session.id);
  expect(checkouts.filter(({ status }) => status === 'open').map(({ id }) => id)).toEqual([second]);
  await client.pay();
  expect(await chargesOf(client.participantId)).toMatchObject([
    { status: 'failed', attempt: 1 },
    { status: 'paid', attempt: 2 },
  ]);
});

it('case 45: an error that Stripe stored under the key leads to a new attempt', async () => {
  const { client } = await due();
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'POST', kind: 'error_500', when: 'after' });
  await client.openCheckout();
  expect(await chargesOf(client.participantId)).toMatchObject([
    { status: 'failed', attempt: 1 },
    { status: 'open', attempt: 2 },
  ]);
});

it('case 43: a practice that has disconnected Stripe is known at once, and the client is told in plain words', async () => {
  const practice = await world.given.practice();
  const { client } = await due({ practice });
  world.stripe.webhooks({ drop: 100 });
  world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
  for (let press = 1; press <= 2; press += 1) {
    const { body } = await client.checkout().expect(409);
    expect(body.code).toBe('PRACTICE_CANNOT_COLLECT');
  }
  expect(await client.stands()).toMatchObject({ state: 'pay', reason: 'collection_unavailable' });
  const refused = await world
    .as(practice.practitioner)
    .post('/api/sessions')
    .send({
      startsAt: world.at('15:00').toISOString(),
      endsAt: world.at('15:30').toISOString(),
      participants: [{ name: 'A', fee: { amount: 8000, currency: 'AUD' } }],
    });
  expect([refused.status, refused.body.code]).toEqual([409, 'PRACTICE_CANNOT_COLLECT']);
});

it('case 43: an account that may take no cards any more, without our having heard of it, is found out by asking', async () => {
  const practice = await world.given.practice();
  const { client } = await due({ practice });
  await world.settle();
  world.stripe.webhooks({ drop: 100 });
  world.stripe.setAccount(practice.accountId ?? '', { cardPayments: 'restricted' });
  expect((await client.checkout().expect(409)).body.code).toBe('PRACTICE_CANNOT_COLLECT');
  expect(await client.stands()).toMatchObject({ state: 'pay', reason: 'collection_unavailable' });
});

it('case 43: a checkout on an account that has left is given up and flagged, not asked after for ever', async () => {
  const practice = await world.given.practice();
  const { client } = await due({ practice });
  await client.openCheckout();
  world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
  world.clock.advance(60_000);
  await world.settle({ sweeps: ['payments.look'] });
  expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'expired', flag: 'account_lost' }]);
  expect(
    await world.rows('SELECT id FROM charge WHERE look_at IS NOT NULL AND participant_id = $1', [client.participantId]),
  ).toEqual([]);
});

it('refuses to open a checkout for unknown and replaced links, and for what is paid', async () => {
  const { client, practice } = await due();
  const forged = client.token.replace(
    /^(.{10})(.)/,
    (_all, start: string, next: string) => start + (next === 'A' ? 'B' : 'A'),
  );
  await world.nobody.post(`/api/join/${forged}/checkout`).expect(404);
  await client.pay();
  expect((await client.checkout().expect(409)).body).toMatchObject({ code: 'NOTHING_TO_PAY', reason: 'paid' });
  await world.as(practice.practitioner).post(`/api/participants/${client.participantId}/link/rotate`).expect(200);
  expect((await client.checkout().expect(404)).body.code).toBe('LINK_UNKNOWN');
});

describe('a link that is replaced while its checkout is open', () => {
  const rotated = async ({ client, practice }: Awaited<ReturnType<typeof due>>) => {
    const { body } = await world
      .as(practice.practitioner)
      .post(`/api/participants/${client.participantId}/link/rotate`)
      .expect(200);
    return new LinkHolder(world, client.participantId, body.link);
  };
  const retrieve = (id: string, accountId: string | undefined) =>
    stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: accountId ?? '' });

  it('gets a new checkout, which comes back to the new link; the old one is closed', async () => {
    const given = await due();
    const old = await given.client.openCheckout();
    const client = await rotated(given);
    const fresh = await client.openCheckout();
    expect(fresh).not.toBe(old);
    await world.settle();
    expect((await retrieve(old, given.practice.accountId)).status).toBe('expired');
    expect(await retrieve(fresh, given.practice.accountId)).toMatchObject({
      status: 'open',
      success_url: `${client.link}/return?cs={CHECKOUT_SESSION_ID}`,
    });
    expect(await chargesOf(client.participantId)).toMatchObject([{ status: 'expired' }, { status: 'open' }]);
  });

  it('has it closed although nobody presses Pay again', async () => {
    const given = await due();
    const old = await given.client.openCheckout();
    await rotated(given);
    await world.settle();
    expect((await retrieve(old, given.practice.accountId)).status).toBe('expired');
  });
});

it('the client of a suspended practitioner cannot pay, and an open checkout is closed by the sweep', async () => {
  const practice = await world.given.practice();
  const given = await due({ practice });
  const id = await given.client.openCheckout();
  const suspend = (to: string | null) =>
    world.rows('UPDATE member SET suspended_at = $2 WHERE id = $1', [practice.practitioner.memberId, to]);
  await suspend('2026-11-01T00:00:00Z');
  expect((await given.client.checkout().expect(410)).body.code).toBe('SESSION_OVER');
  await world.settle({ sweeps: ['payments.close'] });
  const checkout = await stripe.checkout.sessions.retrieve(id, {}, { stripeAccount: practice.accountId ?? '' });
  expect(checkout.status).toBe('expired');
  await suspend(null);
  expect(await given.client.openCheckout()).not.toBe(id);
});

it('guesses at the way to pay are slowed down; a genuine link from the same address is not', async () => {
  const { client } = await due();
  const guess = () => supertest(world.url).post(`/api/join/${client.token.slice(0, -1)}-/checkout`);
  let status = 404;
  for (let tries = 0; tries < 40 * world.apps.length && status === 404; tries += 1) ({ status } = await guess());
  expect(status).toBe(429);
  await client.checkout().expect(200);
});
