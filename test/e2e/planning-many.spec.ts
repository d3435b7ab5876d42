import type { GivenPractice } from '../support/given.ts';
import { MANY_SESSIONS } from '../support/many-sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Many sessions whose messages change at once. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.close());

async function practiceWith(sessions: number): Promise<GivenPractice> {
  const practice = await world.given.practice();
  await world.rows(MANY_SESSIONS, [sessions, world.at('2026-11-28T10:00'), practice.id]);
  return practice;
}
async function remind(practice: GivenPractice, ...remindMinutes: number[]): Promise<void> {
  const setting = { language: 'en', colour: null, remindMinutes, offKinds: [] };
  await world.as(practice.owner).put('/api/practice/messages').send(setting).expect(200);
}
/** How many reminders of each cause, by state. */
const reminders = ({ id }: GivenPractice) =>
  world.rows(
    `SELECT cause, state, count(*)::int AS people FROM message WHERE practice_id = $1 AND kind = 'reminder' GROUP BY cause, state ORDER BY cause DESC`,
    [id],
  );
const parts = ({ id }: GivenPractice) =>
  world.rows(
    `SELECT jsonb_array_length(payload->'sessionIds') AS sessions FROM outbox WHERE practice_id = $1 AND kind = 'messages.sessions_to_replan' ORDER BY id`,
    [id],
  );

it('a practice reminds at another time: all its coming sessions follow, in jobs of a hundred, and nobody else’s', async () => {
  const practice = await practiceWith(230);
  const other = await practiceWith(3);
  await remind(practice, 60);
  await world.settle();
  expect(await parts(practice)).toEqual([{ sessions: 100 }, { sessions: 100 }, { sessions: 30 }]);
  expect(await reminders(practice)).toEqual([{ cause: 'reminder:60:0', state: 'due', people: 230 }]);
  await remind(practice, 120);
  await world.settle();
  expect(await reminders(practice)).toEqual([
    { cause: 'reminder:60:0', state: 'dropped', people: 230 },
    { cause: 'reminder:120:0', state: 'due', people: 230 },
  ]);
  await remind(practice, 120, 60);
  await world.settle();
  expect(await reminders(practice)).toEqual([
    { cause: 'reminder:60:0', state: 'due', people: 230 },
    { cause: 'reminder:120:0', state: 'due', people: 230 },
  ]);
  expect(await reminders(other)).toEqual([]);
});

it('one of many that cannot be planned keeps none of the others back', async () => {
  const practice = await practiceWith(30);
  const [{ id } = { id: '' }] = await world.rows<{ id: string }>(`SELECT id FROM participant WHERE practice_id = $1 ORDER BY id OFFSET 12 LIMIT 1`, [practice.id]); // prettier-ignore
  await world.rows(`ALTER TABLE message ADD CONSTRAINT message_not_for_this_one CHECK (kind <> 'reminder' OR participant_id <> '${id}')`); // prettier-ignore
  await remind(practice, 60);
  await expect(world.settle()).rejects.toThrow('message_not_for_this_one');
  expect(await reminders(practice)).toEqual([{ cause: 'reminder:60:0', state: 'due', people: 29 }]);
  await world.rows(`ALTER TABLE message DROP CONSTRAINT message_not_for_this_one`);
  await remind(practice, 60);
  await world.settle();
  expect(await reminders(practice)).toEqual([{ cause: 'reminder:60:0', state: 'due', people: 30 }]);
});
