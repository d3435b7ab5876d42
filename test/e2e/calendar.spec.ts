import type { GivenPractice } from '../support/given.ts';
import type { Person } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a calendar asks for: a range, whose, and which; and what it may show to whom. */
let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.given.practice();
});
afterAll(() => world.close());

const DAY = { from: '2026-12-01T13:00:00Z', to: '2026-12-02T13:00:00Z' }; // 2 December in Sydney
const ask = async (query: object, person: Person = practice.owner) =>
  (await world.as(person).get('/api/calendar').query(query).expect(200)).body;
const titles = async (query: object, person?: Person): Promise<string[]> =>
  (await ask(query, person)).items.map(({ title }: { title: string }) => title);
const given = (startsAt: string, title: string, more: object = {}) =>
  world.given.session({ practice, startsAt, title, ...more });

it('gives what touches the range, by start, and to a practitioner their own alone', async () => {
  await given('2026-12-01T23:30', 'over midnight', { minutes: 60 });
  await given('2026-12-02T10:00', 'mine', { name: 'Ada Quill' });
  await given('2026-12-02T11:00', 'of the owner', { practitioner: practice.owner, name: 'Bea 100% Wool' });
  await given('2026-12-02T23:30', 'begins inside', { minutes: 60 });
  await given('2026-12-03T00:30', 'the day after');
  await given('2026-12-01T22:30', 'ends as it begins', { minutes: 30, practitioner: practice.owner });
  expect(await titles(DAY)).toEqual(['over midnight', 'mine', 'of the owner', 'begins inside']);
  expect(await titles(DAY, practice.practitioner)).toEqual(['over midnight', 'mine', 'begins inside']);
  expect(await titles({ ...DAY, practitionerId: practice.owner.memberId }, practice.practitioner)).toEqual([
    'over midnight',
    'mine',
    'begins inside',
  ]);
  expect(await titles({ ...DAY, practitionerId: practice.owner.memberId })).toEqual(['of the owner']);
});

it('finds by title and by name, whatever signs are in it', async () => {
  expect(await titles({ ...DAY, q: ' quill ' })).toEqual(['mine']);
  expect(await titles({ ...DAY, q: 'MIDNIGHT' })).toEqual(['over midnight']);
  expect(await titles({ ...DAY, q: '100% w' })).toEqual(['of the owner']);
  expect(await titles({ ...DAY, q: '%' })).toEqual(['of the owner']);
  expect(await titles({ ...DAY, q: '_' })).toEqual([]);
});

it('goes on where the page before ended', async () => {
  const first = await ask({ ...DAY, limit: 3 });
  const second = await ask({ ...DAY, limit: 3, cursor: first.nextCursor });
  expect([...first.items, ...second.items].map(({ title }: { title: string }) => title)).toEqual(await titles(DAY));
  expect(second.nextCursor).toBeNull();
  expect(await titles({ from: DAY.from, limit: 2 })).toEqual(['over midnight', 'mine']);
});

it('backwards: what was over by then, the latest first; with what is from then on it is everything, once', async () => {
  const all = await titles({ from: '2026-11-01T00:00:00Z' });
  const at = '2026-12-02T12:45:00Z'; // 23:45 in Sydney: one lasts on
  const page = await ask({ before: at, limit: 2 });
  expect(page.items.map(({ title }: { title: string }) => title)).toEqual(['of the owner', 'mine']);
  const rest = await titles({ before: at, limit: 10, cursor: page.nextCursor });
  expect([...rest.toReversed(), 'mine', 'of the owner', ...(await titles({ from: at }))]).toEqual(all);
  expect(await titles({ before: at, q: 'midnight' })).toEqual(['over midnight']);
  expect(await titles({ before: at, practitionerId: practice.owner.memberId }, practice.practitioner)).not.toContain(
    'of the owner',
  );
});

it('shows payment, presence, who waits and whether one may move it', async () => {
  const { session, client, practitioner } = await given('2026-12-04T10:00', 'glance', {
    feeMinor: 8000,
    body: { waitingRoom: true },
  });
  const day = { from: '2026-12-03T13:00:00Z', to: '2026-12-04T13:00:00Z' };
  const glance = async (person?: Person) => (await ask(day, person)).items[0];
  expect(await glance()).toMatchObject({
    id: session.id,
    standing: 'due',
    phase: 'upcoming',
    present: 0,
    waiting: 0,
    practitionerPresent: false,
    mayMove: true,
    timeZone: 'Australia/Sydney',
  });
  await client.pay();
  world.clock.set(world.at('2026-12-04T10:00'));
  await client.knock().expect(200);
  expect(await glance()).toMatchObject({ standing: 'settled', phase: 'open', waiting: 1 });
  await world.rows(
    `INSERT INTO presence (id, practice_id, session_id, member_id, epoch, joined_at, seen_at) SELECT 'PA_calendar', practice_id, id, practitioner_id, 1, $2, $2 FROM session WHERE id = $1`,
    [session.id, world.clock.now()],
  );
  expect(await glance()).toMatchObject({ practitionerPresent: true });
  await world.as(practitioner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
  expect(await glance()).toMatchObject({ status: 'cancelled', phase: 'cancelled', waiting: 0, mayMove: false });
});

it('says what is wrong with a question', async () => {
  for (const [query, field] of [
    [{}, 'from'],
    [{ from: 'yesterday' }, 'from'],
    [{ ...DAY, before: DAY.to }, 'from'],
    [{ before: 'yesterday' }, 'before'],
    [{ ...DAY, to: 'later' }, 'to'],
    [{ ...DAY, q: '  ' }, 'q'],
    [{ ...DAY, practitionerId: 'me' }, 'practitionerId'],
    [{ ...DAY, limit: 1001 }, 'limit'],
    [{ ...DAY, cursor: 'abc' }, 'cursor'],
  ] as const) {
    const { body } = await world.as(practice.owner).get('/api/calendar').query(query).expect(422);
    expect(body.errors[0].field).toBe(field);
  }
});
