import { Stripe } from 'stripe';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';

/** What client and practice are told of money that is not where they put it: a second payment, a debit that the bank has not confirmed. */
let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('09:00')));

const due = async (over: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });
const told = async ({ client }: GivenSession) =>
  (await supertest(world.url).get(`/api/join/${client.token}/payments`).expect(200)).body;
const toldThePractice = async ({ client, practice }: GivenSession) =>
  (await world.as(practice.owner).get(`/api/participants/${client.participantId}/refunds`).expect(200)).body.items;
const lines = async ({ session, practice }: GivenSession) =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items;
/** Pays the checkout that our books have given up, after the act. */
const pay = async (checkout: string) => {
  world.stripe.pay(checkout);
  await world.settle();
  await world.stripe.settle();
  await world.settle({ sweeps: ['payments.refunds'] });
};
const AT_NINE = '2026-11-24T22:00:00.000Z';
/** Ten business days after Wednesday 25 November in Sydney. */
const SHOWN_BY = '2026-12-09';

describe('client and practice are told that it went back, how much, when, and by when the bank shows it', () => {
  it('case 1: of a second payment', async () => {
    const given = await due();
    const first = await given.client.openCheckout();
    await world.rows(`UPDATE charge SET status = 'expired' WHERE participant_id = $1`, [given.client.participantId]);
    await pay(await given.client.openCheckout());
    expect(await told(given)).toMatchObject({ returns: [] });
    await pay(first);
    const back = { amount: 8000, currency: 'AUD', cause: 'second_payment', shownBy: SHOWN_BY };
    expect((await told(given)).returns).toEqual([{ ...back, id: expect.any(String), state: 'returned', at: AT_NINE }]);
    expect(await toldThePractice(given)).toMatchObject([{ ...back, status: 'succeeded', createdAt: AT_NINE }]);
    expect(await lines(given)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'paid', detail: expect.objectContaining({ second: true, amount: 8000 }) }),
        expect.objectContaining({ kind: 'payment_returned', detail: expect.objectContaining({ cause: 'second_payment' }) }), // prettier-ignore
      ]),
    );
  });

  const paidInTheRace = async (given: GivenSession, act: () => Promise<unknown>): Promise<void> => {
    const checkout = await given.client.openCheckout();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(checkout);
    await act();
    world.stripe.webhooks({ hold: false });
    world.stripe.release();
    await world.settle({ sweeps: ['payments.close', 'payments.look'] });
    await world.stripe.settle();
    await world.settle({ sweeps: ['payments.refunds'] });
  };
  const changeFee =
    ({ practice, client }: GivenSession, body: object) =>
    () =>
      world
        .as(practice.owner)
        .patch(`/api/participants/${client.participantId}/fee`)
        .send({ reason: 'agreed on the phone', ...body })
        .expect(200);

  it.each([
    ['case 15: of what was too much', { amount: 5000 }, { cause: 'overpaid', amount: 3000 }],
    ['case 16: of what is not owed any more', { policy: 'none' }, { cause: 'not_owed', amount: 8000 }],
  ])('%s', async (_what, body, back) => {
    const given = await due();
    await paidInTheRace(given, changeFee(given, body));
    expect((await told(given)).returns).toMatchObject([{ ...back, state: 'returned', shownBy: SHOWN_BY }]);
    expect(await toldThePractice(given)).toMatchObject([{ ...back, status: 'succeeded', shownBy: SHOWN_BY }]);
  });

  it('case 22: of what was paid for a session that was cancelled', async () => {
    const given = await due();
    const cancel = () => world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({});
    await paidInTheRace(given, cancel);
    const back = { cause: 'cancelled', amount: 8000, shownBy: SHOWN_BY };
    expect((await told(given)).returns).toMatchObject([{ ...back, state: 'returned' }]);
    expect(await toldThePractice(given)).toMatchObject([{ ...back, status: 'succeeded' }]);
  });

  it('and no day is named for one that waits or did not go through; tried again, it is told once', async () => {
    const given = await due();
    await given.client.pay('4000 0000 0000 5126'); // its refunds fail later
    await world.stripe.settle();
    await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({}).expect(201); // prettier-ignore
    await world.settle();
    await world.stripe.settle();
    await world.settle();
    expect((await told(given)).returns).toMatchObject([{ state: 'stuck', shownBy: null, cause: 'requested' }]);
    const [failed] = await toldThePractice(given);
    expect(failed).toMatchObject({ status: 'failed', shownBy: null });
    await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds/${failed.id}/retry`).send({}).expect(200); // prettier-ignore
    expect((await told(given)).returns).toHaveLength(1);
  });
});

it('tells nobody about the money of somebody else of the same session', async () => {
  const { clients, ...rest } = await due({ participants: [{ feeMinor: 8000 }, { feeMinor: 5000 }] });
  const [one, other] = clients as [(typeof clients)[0], (typeof clients)[0]];
  await one.pay();
  await world.stripe.settle();
  await world.as(rest.practice.owner).post(`/api/participants/${one.participantId}/refunds`).send({}).expect(201);
  await world.settle();
  expect((await told({ ...rest, clients, client: one })).returns).toHaveLength(1);
  expect((await told({ ...rest, clients, client: other })).returns).toEqual([]);
});

describe('a bank debit', () => {
  const SYDNEY_DAY = (day: string, time: string): Date => world.at(`${day}T${time}`);
  /** On the first day that five business days after Wednesday 25 November allow. */
  const thursday = async (over: Partial<SessionWishes> = {}): Promise<GivenSession> => {
    const given = await due({ startsAt: '2026-12-03T10:00', ...over });
    world.stripe.setAccount(given.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
    return given;
  };
  const ways = async ({ client, practice }: GivenSession): Promise<string[]> => {
    const checkout = await stripe.checkout.sessions.retrieve(await client.openCheckout(), {}, { stripeAccount: practice.accountId ?? '' }); // prettier-ignore
    return checkout.payment_method_types;
  };
  const setDays = ({ practice }: GivenSession, debitBusinessDays: number | null) =>
    world.as(practice.owner).patch('/api/practice/payments').send({ debitBusinessDays });
  const pending = async ({ practice, client }: GivenSession) =>
    (await world.as(practice.owner).get(`/api/participants/${client.participantId}/pending-payment`).expect(200)).body
      .pending;
  const submit = async ({ client }: GivenSession): Promise<void> => {
    world.stripe.pay(await client.openCheckout(), { becsAccount: '000123456' });
    await world.settle();
  };

  it("is offered until one second before the practice's midnight after which five business days are too few, and not at it", async () => {
    const given = await thursday();
    world.clock.set(SYDNEY_DAY('2026-11-25', '23:59:59'));
    expect(await ways(given)).toEqual(['card', 'au_becs_debit']);
    world.clock.set(SYDNEY_DAY('2026-11-26', '00:00'));
    expect(await ways(given)).toEqual(['card']);
  });

  it('is offered to a session that starts with that day, and not to one that starts a second before it', async () => {
    const first = await thursday({ startsAt: '2026-12-03T00:00' });
    const before = await thursday({ startsAt: '2026-12-02T23:59:59' });
    world.clock.set(SYDNEY_DAY('2026-11-25', '23:59:59'));
    expect(await ways(first)).toContain('au_becs_debit');
    expect(await ways(before)).toEqual(['card']);
  });

  it('a checkout that offers it ends with that second, although nobody presses Pay again', async () => {
    const given = await thursday();
    const open = await given.client.openCheckout();
    world.clock.set(SYDNEY_DAY('2026-11-26', '00:00'));
    await world.settle({ sweeps: ['payments.close'] });
    expect(world.stripe.pay(open, { becsAccount: '000123456' })).toMatchObject({ status: 'closed' });
  });

  it('is taken as late as the practice says, or never', async () => {
    const given = await thursday({ startsAt: '2026-12-01T10:00' });
    expect(await ways(given)).toEqual(['card']);
    expect((await setDays(given, 3).expect(200)).body).toMatchObject({ debitBusinessDays: 3 });
    expect(await ways(given)).toEqual(['card', 'au_becs_debit']);
    expect((await setDays(given, null).expect(200)).body).toMatchObject({ debitBusinessDays: null });
    expect(await ways(given)).toEqual(['card']);
    for (const wrong of [2, 21, 4.5]) await setDays(given, wrong as number).expect(422);
    await world.as(given.practice.practitioner).patch('/api/practice/payments').send({ debitBusinessDays: 10 }).expect(403); // prettier-ignore
    const { body } = await world.as(given.practice.owner).get('/api/audit').expect(200);
    expect(body.items).toMatchObject([
      { act: 'payments.debits_changed', before: { businessDays: 3 }, after: { businessDays: null } },
      { act: 'payments.debits_changed', before: { businessDays: 5 }, after: { businessDays: 3 } },
    ]);
  });

  it('is shown with the day by which the bank answers, to client and practice', async () => {
    const given = await thursday();
    await submit(given);
    const known = { amount: 8000, currency: 'AUD', submittedAt: AT_NINE, expectedBy: '2026-12-02', isTooLate: false };
    expect((await told(given)).pending).toMatchObject(known);
    expect(await pending(given)).toMatchObject(known);
    expect(await given.client.stands()).toMatchObject({ state: 'processing', reason: 'payment_processing' });
  });

  it('under way when the session is moved nearer: client and practice are told, and nobody is let in before the bank has answered', async () => {
    const given = await thursday();
    await submit(given);
    await world
      .as(given.practice.practitioner)
      .patch(`/api/sessions/${given.session.id}`)
      .send({ startsAt: '2026-11-27T10:00', endsAt: '2026-11-27T10:30' })
      .expect(200);
    await world.settle();
    expect((await told(given)).pending).toMatchObject({ expectedBy: '2026-12-02', isTooLate: true });
    expect(await pending(given)).toMatchObject({ expectedBy: '2026-12-02', isTooLate: true });
    const policy = (to: string) =>
      world
        .as(given.practice.owner)
        .patch(`/api/participants/${given.client.participantId}/fee`)
        .send({ policy: to, reason: 'agreed on the phone' });
    await policy('after').expect(200);
    expect(await pending(given)).toMatchObject({ isTooLate: false });
    await policy('before_join').expect(200);
    world.clock.set(SYDNEY_DAY('2026-11-27', '10:00'));
    expect(await given.client.stands()).toMatchObject({ state: 'processing' });
    await given.client.pass().expect(402);
    const [charge] = await world.rows<{ intent: string }>(
      `SELECT payment_intent_id AS intent FROM charge WHERE participant_id = $1`,
      [given.client.participantId],
    );
    world.stripe.bank(charge?.intent ?? '', 'settle');
    await world.settle();
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    expect(await pending(given)).toBeNull();
  });
});
