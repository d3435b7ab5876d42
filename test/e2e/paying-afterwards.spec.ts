import type { PaymentPolicy } from '@vestibule/kernel';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** When a link can be paid: before, during and after the session where something is owed afterwards; else until the window closes. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('09:00')));

const due = async (policy: PaymentPolicy): Promise<GivenSession> =>
  world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
    policy,
    body: { allowOverlap: true },
  });
const debts = async ({ practice }: GivenSession): Promise<unknown[]> =>
  (await world.as(practice.owner).get('/api/debts').expect(200)).body.items;
const remind = ({ practice, client }: GivenSession) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/remind`).send({});
const TIMES = ['09:30', '10:10', '10:30', '18:00', '2026-12-24T10:00'] as const;

it.each(TIMES)('what is to be paid afterwards can be paid at %s', async (time) => {
  const given = await due('after');
  world.clock.set(world.at(time));
  await given.client.pay();
  expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled', refundedMinor: 0 });
});

it('a checkout that was opened before the session is paid after it: one payment, which is kept', async () => {
  const given = await due('after');
  const checkout = await given.client.openCheckout();
  world.clock.set(world.at('12:00'));
  await world.settle({ sweeps: ['payments.close'] });
  world.stripe.pay(checkout);
  await world.settle();
  expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled', refundedMinor: 0 });
});

it.each(['before_join', 'before_confirmation'] as const)(
  '%s, and nobody paid: the door stayed closed, and nothing is asked or taken afterwards',
  async (policy) => {
    const given = await due(policy);
    world.clock.set(world.at('23:00'));
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'over' });
    expect((await given.client.checkout().expect(410)).body.code).toBe('SESSION_OVER');
    expect((await remind(given).expect(410)).body.code).toBe('SESSION_OVER');
    expect(await debts(given)).toEqual([]);
  },
);

it('unless the practice says that it is owed all the same: then it is a debt, and the same link pays it', async () => {
  const given = await due('before_join');
  world.clock.set(world.at('12:00'));
  await world
    .as(given.practice.owner)
    .patch(`/api/participants/${given.client.participantId}/fee`)
    .send({ policy: 'after', reason: 'agreed on the phone' })
    .expect(200);
  expect(await debts(given)).toMatchObject([{ outstandingMinor: 8000 }]);
  await remind(given).expect(200);
  await given.client.pay();
  expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled' });
  expect(await debts(given)).toEqual([]);
});
