import { Stripe } from 'stripe';
import type { Person } from '../support/people.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** A refund as people see it: what it would do, who may ask for it, what became of it, and what can be done when it failed. */
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

const paid = async (over: Partial<SessionWishes> = {}, card = '4000 0003 6000 0006'): Promise<GivenSession> => {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });
  await given.client.pay(card);
  await world.stripe.settle();
  await world.settle();
  return given;
};
const path = ({ client }: GivenSession, rest = ''): string =>
  `/api/participants/${client.participantId}/refunds${rest}`;
const owner = ({ practice }: GivenSession) => world.as(practice.owner);
const refund = (given: GivenSession, body: object = {}) => owner(given).post(path(given)).send(body);
const listed = async (given: GivenSession) => (await owner(given).get(path(given)).expect(200)).body.items;
const preview = async (given: GivenSession, query = '') =>
  (
    await owner(given)
      .get(path(given, `/preview${query}`))
      .expect(200)
  ).body;
const retry = (given: GivenSession, id: string) =>
  owner(given)
    .post(path(given, `/${id}/retry`))
    .send({});
const atStripe = async ({ practice }: GivenSession) =>
  (await stripe.refunds.list({ limit: 100 }, { stripeAccount: practice.accountId ?? '' })).data;
const feeAtStripe = async ({ practice }: GivenSession) => {
  const fees = (await stripe.applicationFees.list({ limit: 100 })).data;
  const fee = fees.find(({ account }) => account === practice.accountId);
  return [fee?.amount, fee?.amount_refunded];
};
const inTheBooks = async ({ client }: GivenSession) =>
  (
    await world.rows(
      `SELECT m.gross_minor::int AS gross, m.refunded_minor::int AS refunded, m.stripe_fee_minor::int AS "stripeFee", m.tax_minor::int AS tax,
         m.platform_fee_minor::int AS "platformFee", m.net_minor::int AS net, m.currency FROM charge_money m JOIN charge c ON c.id = m.charge_id WHERE c.participant_id = $1`,
      [client.participantId],
    )
  )[0];
const paymentIntent = async ({ client }: GivenSession): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    'SELECT payment_intent_id AS id FROM charge WHERE participant_id = $1',
    [client.participantId],
  );
  return row?.id ?? '';
};
const operator = async () => world.signIn(await world.given.operator());

describe('looked at beforehand', () => {
  it('says what the client gets, what returns of the platform fee and what Stripe keeps, and it comes out like that to the cent', async () => {
    const given = await paid();
    for (const amount of [3333, 1, 4666]) {
      const said = await preview(given, `?amount=${amount}`);
      expect(said).toMatchObject({ amount, currency: 'AUD', stripeKeeps: { fee: 166, tax: 17 } });
      expect(said.practicePays).toBe(amount - said.platformFeeReturned);
      await refund(given, { amount }).expect(201);
      await world.settle();
      expect(await inTheBooks(given)).toEqual(said.after);
    }
    expect(await feeAtStripe(given)).toEqual([200, 200]);
    expect((await owner(given).get(path(given, '/preview')).expect(409)).body).toMatchObject({
      code: 'REFUND_NOT_POSSIBLE',
      reason: 'all_refunded',
    });
  });

  it('is of all that is left, unless told', async () => {
    const given = await paid();
    await refund(given, { amount: 3000 }).expect(201);
    expect(await preview(given)).toMatchObject({ amount: 5000, left: 5000, platformFeeReturned: 125 });
    const tooMuch = await owner(given).get(path(given, '/preview?amount=5001')).expect(422);
    expect(tooMuch.body.errors[0]).toMatchObject({ field: 'amount', message: expect.stringContaining('50.00') });
    await owner(given).get(path(given, '/preview?amount=x')).expect(422);
  });

  it('knows no numbers of Stripe before Stripe has reported them', async () => {
    const given = await world.given.session({
      practice: await world.given.practice(),
      startsAt: '10:00',
      feeMinor: 8000,
    });
    world.stripe.pay(await given.client.openCheckout());
    await given.client.returned((await lastCheckout(given)) ?? '');
    expect(await preview(given, '?amount=4000')).toMatchObject({
      platformFeeReturned: 100,
      practicePays: 3900,
      stripeKeeps: null,
      after: null,
    });
  });

  it('changes nothing', async () => {
    const given = await paid();
    await preview(given, '?amount=100');
    expect(await listed(given)).toEqual([]);
    expect(await atStripe(given)).toEqual([]);
  });
});
const lastCheckout = async ({ client }: GivenSession) =>
  (
    await world.rows<{ id: string }>('SELECT checkout_session_id AS id FROM charge WHERE participant_id = $1', [
      client.participantId,
    ])
  )[0]?.id;

describe('an operator', () => {
  it('refunds for a practice, and may leave the platform its fee', async () => {
    const given = await paid();
    const agent = await operator();
    expect((await agent.get(path(given, '/preview?amount=4000&keepPlatformFee=true')).expect(200)).body).toMatchObject({
      platformFeeReturned: 0,
      practicePays: 4000,
    });
    const ask = () =>
      agent
        .post(path(given))
        .set('idempotency-key', `operator ${given.session.id}`)
        .send({ amount: 4000, keepPlatformFee: true, reason: 'asked by e-mail' });
    const { body } = await ask().expect(201);
    expect((await ask().expect(201)).body.id).toBe(body.id);
    await world.settle();
    expect(await feeAtStripe(given)).toEqual([200, 0]);
    expect(await inTheBooks(given)).toMatchObject({ refunded: 4000, platformFee: 200 });
    expect(await atStripe(given)).toHaveLength(1);
    const { body: log } = await agent.get('/api/audit').expect(200);
    expect(log.items).toContainEqual(
      expect.objectContaining({
        act: 'refund.requested',
        after: expect.objectContaining({ amount: 4000, keepsPlatformFee: true }),
      }),
    );
  });

  it('alone says whether the platform keeps its fee', async () => {
    const given = await paid();
    await refund(given, { keepPlatformFee: true }).expect(403);
    expect(await atStripe(given)).toEqual([]);
  });

  it('finds no participant who owes nothing', async () => {
    const agent = await operator();
    await agent.get('/api/participants/00000000-0000-4000-8000-000000000000/refunds').expect(404);
  });
});

describe("made in Stripe's Dashboard", () => {
  it('with the platform fee kept there: the books say what Stripe says', async () => {
    const given = await paid();
    const stripeAccount = given.practice.accountId ?? '';
    await stripe.refunds.create({ payment_intent: await paymentIntent(given), amount: 2000 }, { stripeAccount });
    await world.settle();
    expect(await listed(given)).toMatchObject([
      { amount: 2000, cause: 'elsewhere', status: 'succeeded', canTryAgain: false },
    ]);
    expect(await inTheBooks(given)).toMatchObject({ refunded: 2000, platformFee: 200, stripeFee: 166, tax: 17 });
    expect(await feeAtStripe(given)).toEqual([200, 0]);
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled', refundedMinor: 2000 });
    const said = await preview(given, '?amount=6000');
    await refund(given, { amount: 6000 }).expect(201);
    await world.settle();
    expect(await inTheBooks(given)).toEqual(said.after);
  });
});

describe('case 41: a refund', () => {
  it('that is slow is pending, and says that the bank is working on it; then it is there', async () => {
    const given = await paid({}, '4000 0000 0000 7726');
    expect((await refund(given).expect(201)).body).toMatchObject({
      status: 'pending',
      waitsFor: expect.stringContaining('bank'),
    });
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'refunded', refundedMinor: 8000 });
    await world.stripe.settle();
    await world.settle();
    expect(await listed(given)).toMatchObject([{ status: 'succeeded', waitsFor: null, failure: null }]);
  });

  it('that failed says why and what to do, and is tried again once, however often one presses', async () => {
    const given = await paid({}, '4000 0000 0000 5126');
    await refund(given, { amount: 3000, reason: 'short' }).expect(201);
    await world.stripe.settle();
    await world.settle();
    const [failed] = await listed(given);
    expect(failed).toMatchObject({
      status: 'failed',
      canTryAgain: true,
      failure: { code: 'expired_or_canceled_card', message: expect.stringContaining('another way') },
    });
    const answers = await Promise.all([retry(given, failed.id), retry(given, failed.id), retry(given, failed.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ amount: 3000, reason: 'short', cause: 'requested' });
    expect((await retry(given, failed.id).expect(200)).body.id).toBe(answers[0]?.body.id);
    expect(await atStripe(given)).toHaveLength(2);
    expect((await listed(given))[0]).toMatchObject({ canTryAgain: false });
    const [charge] = await world.rows('SELECT flag, refunded_minor FROM charge WHERE participant_id = $1', [
      given.client.participantId,
    ]);
    expect(charge).toEqual({ flag: null, refunded_minor: 3000 });
  });

  it('that waits for money in the balance says so, and goes out by itself when there is some', async () => {
    const given = await paid();
    const account = given.practice.accountId ?? '';
    world.stripe.setAccount(account, { debitNegativeBalances: false });
    expect((await refund(given).expect(201)).body).toMatchObject({
      status: 'pending',
      waitsFor: expect.stringContaining('balance'),
    });
    const other = await world.given.session({
      practice: given.practice,
      startsAt: '11:00',
      feeMinor: 9000,
      body: { allowOverlap: true },
    });
    await other.client.pay();
    await world.stripe.settle();
    await world.settle();
    expect(await listed(given)).toMatchObject([{ status: 'succeeded' }]);
    expect((await atStripe(given)).length).toBe(1);
  });

  it('whose answer and whose account were lost is found to have been made, and not made again', async () => {
    const given = await paid();
    const account = given.practice.accountId ?? '';
    world.stripe.webhooks({ drop: 1_000 });
    world.stripe.fault({ path: '/v1/refunds', method: 'POST', kind: 'error_500', when: 'after', times: 1 });
    const { body } = await refund(given, { amount: 2000 }).expect(201);
    expect(body.status).toBe('pending');
    world.stripe.setAccount(account, { disconnected: true });
    world.clock.advance(60_000);
    await world.settle({ sweeps: ['payments.refunds'] });
    expect(await listed(given)).toMatchObject([
      { status: 'failed', failure: { code: 'account_lost' }, canTryAgain: true },
    ]);
    world.stripe.setAccount(account, { disconnected: false });
    expect((await retry(given, body.id).expect(200)).body).toMatchObject({ id: body.id, status: 'succeeded' });
    expect(await atStripe(given)).toHaveLength(1);
    expect(await listed(given)).toHaveLength(1);
  });

  it('is not tried again while Stripe cannot be asked what became of it', async () => {
    const given = await paid({}, '4000 0000 0000 5126');
    await refund(given, { amount: 3000 }).expect(201);
    await world.stripe.settle();
    await world.settle();
    const [failed] = await listed(given);
    world.stripe.fault({ path: '/v1/checkout/sessions', method: 'GET', kind: 'error_500', when: 'before', times: 5 });
    await retry(given, failed.id).expect(503);
    expect(await atStripe(given)).toHaveLength(1);
  });

  it('of somebody else is not there', async () => {
    const [given, other] = [await paid(), await paid()];
    const { body } = await refund(other, { amount: 100 }).expect(201);
    expect((await retry(given, body.id).expect(404)).body.code).toBe('REFUND_NOT_FOUND');
    const practitioner: Person = given.practice.practitioner;
    await world.as(practitioner).get(path(given)).expect(200);
    await world.as(given.practice.reception).get(path(given)).expect(403);
  });
});
