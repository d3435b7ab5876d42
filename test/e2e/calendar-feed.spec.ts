import type { GivenPractice } from '../support/given.ts';
import type { Person } from '../support/people.ts';
import type { SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** The secret address at which a calendar program reads a member's appointments. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('2026-11-25T09:00')));

const SECRET = /^[A-Za-z0-9_-]{43}$/;
const make = async (person: Person, wish: object = {}): Promise<string> => {
  const { body } = await world.as(person).post('/api/me/calendar-feed').send(wish).expect(201);
  return new URL(body.address).pathname;
};
/** As a calendar program asks: without a credential. */
const read = (path: string) => world.nobody.get(path).buffer(true);
type Entry = Readonly<Record<string, string>>;
/** RFC 5545, 3.1: long lines are folded. Enough to look at; the format itself is proved elsewhere. */
function entriesIn(text: string): Entry[] {
  const lines = text.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') entries.push({});
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? [];
    const entry = entries.at(-1);
    if (entry && !['BEGIN', 'END'].includes(name)) entry[name] = value;
  }
  return entries;
}
const entriesAt = async (path: string): Promise<Entry[]> => entriesIn((await read(path).expect(200)).text);
const session = (practice: GivenPractice, over: Partial<SessionWishes> = {}) =>
  world.given.session({
    practice,
    startsAt: '2026-11-26T10:00',
    name: 'Kim Client',
    title: 'Relapse prevention',
    ...over,
  });

it('brings one’s own appointments as instants, with a UID that stays, and neither names nor what they are for', async () => {
  const practice = await world.given.practice();
  const given = await session(practice);
  await session(practice, { practitioner: practice.owner, name: 'Lee Other' });
  const path = await make(practice.practitioner);
  expect(path.split('/').at(-1)?.replace('.ics', '')).toMatch(SECRET);
  const response = await read(path).expect(200);
  expect(response.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(response.headers['cache-control']).toBe('private, no-cache');
  expect(response.text).toContain('METHOD:PUBLISH');
  expect(response.text).not.toMatch(/Kim|Lee|Relapse/);
  expect(entriesIn(response.text)).toEqual([
    expect.objectContaining({
      UID: `${given.session.id}@127.0.0.1`,
      SEQUENCE: '0',
      DTSTART: '20261125T230000Z',
      DTEND: '20261125T233000Z',
      STATUS: 'CONFIRMED',
      SUMMARY: 'Video appointment',
    }),
  ]);
});

it('moves and cancels the entry it has: the same UID, a SEQUENCE that grows, and free time once it is off', async () => {
  const practice = await world.given.practice();
  const given = await session(practice);
  const path = await make(practice.practitioner);
  const [before] = await entriesAt(path);
  const change = (): ReturnType<World['as']> => world.as(practice.practitioner);
  await change()
    .patch(`/api/sessions/${given.session.id}`)
    .send({ startsAt: '2026-11-27T15:00', endsAt: '2026-11-27T15:30' })
    .expect(200);
  const [moved] = await entriesAt(path);
  expect(moved).toMatchObject({ UID: before?.['UID'], SEQUENCE: '1', DTSTART: '20261127T040000Z' });
  await change().post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  const [off] = await entriesAt(path);
  expect(off).toMatchObject({ UID: before?.['UID'], SEQUENCE: '2', STATUS: 'CANCELLED', TRANSP: 'TRANSPARENT' });
});

it.each([
  ['in Sydney, over the end of its summer time', '2027-04-03T10:00', '20270402T230000Z', '2027-04-04T10:00', '20270404T000000Z'], // prettier-ignore
  ['in Sydney, over its beginning', '2027-10-02T10:00', '20271002T000000Z', '2027-10-03T10:00', '20271002T230000Z'],
])('%s: the same time on the wall, an hour apart in the world', async (_when, first, firstUtc, second, secondUtc) => {
  world.clock.set(world.at('2027-01-10T09:00'));
  const practice = await world.given.practice();
  for (const startsAt of [first, second]) await session(practice, { startsAt });
  const entries = await entriesAt(await make(practice.practitioner));
  expect(entries.map((entry) => entry['DTSTART'])).toEqual([firstUtc, secondUtc]);
});

it('reaches from thirty days back to twelve months ahead', async () => {
  const practice = await world.given.practice();
  for (const startsAt of ['2026-11-26T10:00', '2027-11-24T10:00', '2027-11-26T10:00'])
    await session(practice, { startsAt });
  const path = await make(practice.practitioner);
  expect((await entriesAt(path)).map((entry) => entry['DTSTART'])).toEqual(['20261125T230000Z', '20271123T230000Z']);
  world.clock.set(world.at('2026-12-26T09:59'));
  expect(await entriesAt(path)).toHaveLength(3);
  world.clock.set(world.at('2026-12-26T10:01'));
  expect(await entriesAt(path)).toHaveLength(2);
});

it('an owner may read the whole practice’s, with who holds what and clients’ initials; nobody else', async () => {
  const practice = await world.given.practice();
  await session(practice);
  await session(practice, { practitioner: practice.owner, startsAt: '2026-11-26T11:00', name: 'Lee Other' });
  const path = await make(practice.owner, { covers: 'practice', names: 'initials' });
  expect((await entriesAt(path)).map((entry) => entry['SUMMARY'])).toEqual([
    `Video appointment\\, ${practice.practitioner.name}\\, K.C.`,
    `Video appointment\\, ${practice.owner.name}\\, L.O.`,
  ]);
  await world.as(practice.owner).patch('/api/me/calendar-feed').send({ covers: 'own', names: 'none' }).expect(200);
  expect((await entriesAt(path)).map((entry) => entry['SUMMARY'])).toEqual(['Video appointment']);
  for (const person of [practice.practitioner, practice.reception]) {
    await world.as(person).post('/api/me/calendar-feed').send({ covers: 'practice' }).expect(422);
    await make(person);
    await world.as(person).patch('/api/me/calendar-feed').send({ covers: 'practice' }).expect(422);
  }
});

it('nothing new, nothing sent: the same bytes have the same ETag, and a change has another', async () => {
  const practice = await world.given.practice();
  const given = await session(practice);
  const path = await make(practice.practitioner);
  const etag = (await read(path).expect(200)).headers['etag'] ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  world.clock.advance(3_600_000);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
    const { headers, text } = await read(path).set('if-none-match', known).expect(304);
    expect([headers['etag'], text]).toEqual([etag, '']);
  }
  await world.as(practice.practitioner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  const changed = await read(path).set('if-none-match', etag).expect(200);
  expect(changed.headers['etag']).not.toBe(etag);
});

describe('the address', () => {
  it('is shown once and kept as a hash; making another kills the one before; removing kills it for good', async () => {
    const practice = await world.given.practice();
    const me = world.as(practice.practitioner);
    expect((await me.get('/api/me/calendar-feed').expect(200)).body).toEqual({
      isMade: false,
      covers: 'own',
      names: 'none',
      madeAt: null,
      mayCoverPractice: false,
    });
    const first = await make(practice.practitioner);
    const { body } = await me.get('/api/me/calendar-feed').expect(200);
    expect(body).toMatchObject({ isMade: true, madeAt: world.clock.now().toISOString() });
    expect(JSON.stringify(body)).not.toContain('feeds');
    const everything = await world.rows(`SELECT to_jsonb(f)::text AS row FROM calendar_feed f`);
    expect(JSON.stringify(everything)).not.toContain(first.split('/').at(-1)?.replace('.ics', ''));
    const second = await make(practice.practitioner);
    await read(first).expect(404);
    await read(second).expect(200);
    await me.delete('/api/me/calendar-feed').expect(204);
    await me.delete('/api/me/calendar-feed').expect(204);
    await me.patch('/api/me/calendar-feed').send({ names: 'initials' }).expect(404);
    const { body: gone } = await read(second).expect(404);
    expect(gone).toMatchObject({ code: 'CALENDAR_FEED_NOT_FOUND' });
    const acts = (await world.as(practice.owner).get('/api/audit').expect(200)).body.items;
    expect(acts.map(({ act }: { act: string }) => act)).toEqual([
      'calendar_feed.removed',
      'calendar_feed.rolled',
      'calendar_feed.made',
    ]);
  });

  it('of somebody who is suspended leads nowhere, and works again once they are back', async () => {
    const practice = await world.given.practice();
    const path = await make(practice.practitioner);
    const member = `/api/members/${practice.practitioner.memberId}`;
    await world.as(practice.owner).post(`${member}/suspend`).expect(200);
    await read(path).expect(404);
    await world.as(practice.owner).post(`${member}/restore`).expect(200);
    await read(path).expect(200);
  });

  it('of one practice never leads to another’s appointments', async () => {
    const [ours, theirs] = [await world.given.practice(), await world.given.practice()];
    await session(theirs);
    const path = await make(ours.owner, { covers: 'practice' });
    expect(await entriesAt(path)).toEqual([]);
  });

  it('that is guessed costs: after thirty in a minute the guesser waits, and whoever knows one does not', async () => {
    const path = await make((await world.given.practice()).practitioner);
    const guesses = await Promise.all(
      Array.from({ length: 40 * world.apps.length }, (_, number) =>
        read(`/api/feeds/${String(number).padStart(43, 'x')}.ics`),
      ),
    );
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([404, 429]));
    await read(path).expect(200);
  });

  it.each(['x.ics', 'ics', '..%2F..%2Fme', `${'a'.repeat(43)}`, `${'a'.repeat(200)}.ics`])(
    'written as %s is no address',
    async (file) => {
      const { status } = await read(`/api/feeds/${file}`);
      expect([404, 429]).toContain(status);
    },
  );
});
