import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** "Why could she not join?", answered to the practice in words, for any moment. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('08:00')));

type Explained = Record<string, unknown> & { readonly log: readonly Record<string, unknown>[] };
const explain = async ({ practice, client }: GivenSession, at?: Date): Promise<Explained> => {
  const query = at === undefined ? '' : `?at=${at.toISOString()}`;
  return (await world.as(practice.owner).get(`/api/participants/${client.participantId}/gate${query}`).expect(200))
    .body;
};

it('says of any time to come what the gate would answer with the facts of now, and what would change it', async () => {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
  });
  expect(await explain(given)).toMatchObject({
    basis: 'facts_of_now',
    couldEnter: false,
    reason: 'payment_due',
    sentence: 'The fee has not been paid.',
    cure: expect.stringContaining('They pay on the page of their link'),
    facts: { standing: 'due', policy: 'before_join', collectable: true, waiting: null },
  });
  await given.client.pay();
  expect(await explain(given)).toMatchObject({
    couldEnter: false,
    reason: 'too_early',
    changesAt: given.session.opensAt,
  });
  expect(await explain(given, new Date(given.session.opensAt))).toMatchObject({ couldEnter: true, cure: null });
  expect(await explain(given, new Date(given.session.closesAt))).toMatchObject({ couldEnter: false, reason: 'over' });
});

it('says of a time that is over what the gate did answer, although the facts have changed since', async () => {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
  });
  world.clock.set(world.at('10:02'));
  await given.client.pass().expect(402);
  await given.client.pay();
  world.clock.set(world.at('10:05'));
  await given.client.view().expect(200);
  await world.settle();
  world.clock.set(world.at('10:20'));
  const then = await explain(given, world.at('10:02'));
  expect(then).toMatchObject({
    basis: 'answered_then',
    answeredAt: world.at('10:02').toISOString(),
    couldEnter: false,
    reason: 'payment_due',
    facts: { standing: 'settled' },
  });
  expect(then.log).toContainEqual({
    at: world.at('10:02').toISOString(),
    question: 'pass',
    state: 'pay',
    reason: 'payment_due',
    sentence: 'The fee has not been paid.',
  });
  expect(await explain(given, world.at('10:05'))).toMatchObject({ basis: 'answered_then', couldEnter: true });
  expect(await explain(given, world.at('09:55'))).toMatchObject({ basis: 'facts_of_now' });
});

it('opens nothing and writes nothing', async () => {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
  });
  const lines = (): Promise<unknown[]> =>
    world.rows('SELECT FROM gate_decision WHERE session_id = $1', [given.session.id]);
  const before = (await lines()).length;
  await explain(given);
  expect(await lines()).toHaveLength(before);
});

it('names the field of a moment that is none', async () => {
  const given = await world.given.session({ practice: await world.given.practice(), startsAt: '10:00' });
  const { body } = await world
    .as(given.practice.owner)
    .get(`/api/participants/${given.client.participantId}/gate?at=soon`)
    .expect(422);
  expect(body.errors).toMatchObject([{ field: 'at' }]);
});
