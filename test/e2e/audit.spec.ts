import { sqlState, AuditLog, Transactions, type Actor } from '@vestibule/platform';
import type { MemberId, PracticeId } from '@vestibule/kernel';
import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

/** Who did what to money: written with the act, never changed, read by the owner and by operators. */
let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.given.practice();
}, 60_000);
afterAll(() => world.close());

const memberOf = ({ id, owner }: GivenPractice): Actor => ({
  kind: 'member',
  memberId: owner.memberId as MemberId,
  practiceId: id as PracticeId,
  role: 'owner',
  userId: owner.userId,
  name: owner.name,
});
const record = (actor: Actor, about: string, as: Actor = actor, of: GivenPractice = practice): Promise<void> =>
  world.app.get(Transactions).run(as, (tx) =>
    world.app.get(AuditLog).record(tx, actor, {
      act: 'plan.changed',
      practiceId: of.id as PracticeId,
      about: { kind: 'practice', id: about },
      before: { plan: 'standard' },
      after: { plan: 'premium' },
    }),
  );
const read = async (query: object = {}, of: GivenPractice = practice) =>
  (await world.as(of.owner).get('/api/audit').query(query).expect(200)).body;

it('tells the owner who did what, when, from what to what', async () => {
  await record(memberOf(practice), 'first');
  expect((await read({ about: 'first' })).items).toEqual([
    {
      id: expect.stringMatching(/^\d+$/),
      at: world.clock.now().toISOString(),
      practiceId: practice.id,
      by: { kind: 'member', id: practice.owner.memberId, name: practice.owner.name },
      act: 'plan.changed',
      about: { kind: 'practice', id: 'first' },
      before: { plan: 'standard' },
      after: { plan: 'premium' },
    },
  ]);
});

it("is the practice's own: another owner reads nothing of it, an operator all, nobody else any", async () => {
  const other = await world.given.practice();
  await record(memberOf(other), 'theirs', memberOf(other), other);
  expect((await read({}, other)).items.map((item: { about: { id: string } }) => item.about.id)).toEqual(['theirs']);
  expect((await read({ practiceId: practice.id }, other)).items).toEqual([]);
  const operator = await world.signIn(await world.given.operator());
  const { body } = await operator.get('/api/audit').expect(200);
  expect(new Set(body.items.map((item: { practiceId: string }) => item.practiceId))).toEqual(
    new Set([practice.id, other.id]),
  );
  await world.as(practice.practitioner).get('/api/audit').expect(403);
  await world.nobody.get('/api/audit').expect(401);
});

it("nobody signs with another's name, or in another practice's log", async () => {
  const stranger = memberOf(await world.given.practice());
  const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'written', sqlState);
  expect(await refused(record(memberOf(practice), 'forged', stranger))).toBe('42501');
  expect(await refused(record({ kind: 'system' }, 'forged', stranger))).toBe('42501');
  expect(await refused(record(stranger, 'forged'))).toBe('42501');
  expect((await read({ about: 'forged' })).items).toEqual([]);
});

it('pages through everything once while more is written, and cuts days where the practice is', async () => {
  const own = await world.given.practice();
  world.clock.set(new Date('2026-11-25T12:59:59Z')); // one second before midnight in Sydney
  await record(memberOf(own), 'before', memberOf(own), own);
  world.clock.advance(1_000);
  for (const about of ['midnight', 'later']) await record(memberOf(own), about, memberOf(own), own);
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: { about: { id: string } }[]; nextCursor: string | null } = await read(
      { limit: 1, ...(cursor && { cursor }) },
      own,
    );
    seen.push(...page.items.map((item) => item.about.id));
    cursor = page.nextCursor;
    await record(memberOf(own), 'meanwhile', memberOf(own), own);
  }
  expect(seen).toEqual(['later', 'midnight', 'before']);
  const ids = async (query: object): Promise<string[]> =>
    (await read(query, own)).items
      .map((item: { about: { id: string } }) => item.about.id)
      .filter((id: string) => id !== 'meanwhile');
  expect(await ids({ from: '2026-11-26' })).toEqual(['later', 'midnight']);
  expect(await ids({ to: '2026-11-26' })).toEqual(['before']);
  expect(await ids({ to: '2026-11-25T12:59:59Z' })).toEqual([]);
  for (const query of [{ from: 'yesterday' }, { from: '2026-02-30' }, { cursor: 'x' }, { limit: 0 }])
    await world.as(own.owner).get('/api/audit').query(query).expect(422);
});

it('tells what a rule gave back, and what an owner set about money', async () => {
  const mine = await world.given.practice();
  const owner = world.as(mine.owner);
  const given = await world.given.session({ practice: mine, startsAt: '2026-12-01T10:00', feeMinor: 8000 });
  await given.client.pay();
  await owner.post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  await world.settle();
  const { body: concession } = await owner
    .post('/api/concessions')
    .send({ name: 'Students', basisPoints: 1000 })
    .expect(201);
  await owner.patch(`/api/concessions/${concession.id}`).send({ basisPoints: 1500 }).expect(200);
  const { body: type } = await owner
    .post('/api/appointment-types')
    .send({ name: 'Check-up', minutes: 30, fee: { amount: 9000, currency: 'AUD' } })
    .expect(201);
  await owner.patch(`/api/appointment-types/${type.id}`).send({ name: 'Long check-up' }).expect(200); // no money in it
  await owner
    .patch(`/api/appointment-types/${type.id}`)
    .send({ fee: { amount: 9500, currency: 'AUD' } })
    .expect(200);
  const lines = async (about: string): Promise<object[]> => (await read({ about }, mine)).items.toReversed();
  const { items } = await read({}, mine);
  expect(items.filter(({ act }: { act: string }) => act === 'refund.by_rule')).toMatchObject([
    { about: { kind: 'charge' }, after: { amount: 8000, currency: 'AUD', cause: 'cancelled' } },
  ]);
  expect(await lines(concession.id)).toMatchObject([
    { act: 'concession.added', after: { basisPoints: 1000 } },
    { act: 'concession.changed', before: { basisPoints: 1000 }, after: { basisPoints: 1500 } },
  ]);
  expect(await lines(type.id)).toMatchObject([
    { act: 'appointment_type.added', after: { amount: 9000 } },
    { act: 'appointment_type.changed', before: { amount: 9000 }, after: { amount: 9500 } },
  ]);
});
