import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';

/** What client and practice are told of money that is not where they put it: a second payment, a debit that the bank has not confirmed. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
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
