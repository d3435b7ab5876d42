import { randomUUID } from 'node:crypto';
import { VideoServer } from '@vestibule/rooms';
import { FarSide } from '../support/far-side.ts';
import type { Agent } from '../support/people.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** At the door: whoever has paid and is in time knocks, and a person lets them in. */
let world: World;
const video = new FarSide();

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
});
afterAll(() => world.close());
beforeEach(() => {
  video.forget();
  world.clock.set(world.at('09:00'));
});

const door = { waitingRoom: true };
let day = 1;
/** A session of its own day, so that none meets another, and the clock at its start. */
async function atTheDoor(wishes: Partial<SessionWishes> = {}): Promise<GivenSession & { practitionerAs: Agent }> {
  day += 1;
  const startsAt = `2026-12-${String(day).padStart(2, '0')}T10:00`;
  const given = await world.given.session({ startsAt, body: door, ...wishes });
  world.clock.set(world.at(startsAt));
  return { ...given, practitionerAs: world.as(given.practitioner) };
}
const path = (given: GivenSession, rest: string): string => `/api/sessions/${given.session.id}${rest}`;
const kindsOf = async (given: GivenSession): Promise<string[]> => {
  const { body } = await world.as(given.practitioner).get(path(given, '/timeline')).expect(200);
  return body.items.map(({ kind }: { kind: string }) => kind);
};

it('knock, wait, be let in: and only then there is a pass', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  expect(await client.stands()).toMatchObject({ state: 'knock', reason: 'not_admitted_yet' });
  const refused = await client.pass().expect(425);
  expect(refused.body).toMatchObject({ code: 'NOT_LET_IN', state: 'knock' });

  await client.knock({ camera: 'ready', microphone: 'denied' }).expect(200);
  expect(await client.stands()).toMatchObject({ state: 'waiting', reason: 'waiting_to_be_let_in' });
  await client.pass().expect(425);
  world.clock.advance(90_000);
  await client.knock({ camera: 'ready', microphone: 'ready' }).expect(200);

  const { body } = await practitionerAs.get(path(given, '/waiting')).expect(200);
  expect(body.items).toMatchObject([
    { place: 'waiting', since: given.session.startsAt, here: true, camera: 'ready', microphone: 'ready' },
  ]);
  await practitionerAs.post(path(given, '/waiting/admit')).send({ participantId: client.participantId }).expect(200);
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  await client.pass().expect(200);
  expect(await kindsOf(given)).toEqual(['scheduled', 'knocked', 'let_in']);
});

it('money comes before the door: whoever owes cannot knock, and whoever is let in and gets the money back is out', async () => {
  const given = await atTheDoor({ feeMinor: 8000 });
  const { client, practitionerAs } = given;
  const { body } = await client.knock().expect(402);
  expect(body.code).toBe('PAYMENT_DUE');
  await client.pay();
  await client.knock().expect(200);
  await practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  await client.pass().expect(200);
  await practitionerAs.post(`/api/participants/${client.participantId}/refunds`).send({}).expect(201);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
  await client.knock().expect(402);
});

it('nobody waits before the room opens, nor after it has closed', async () => {
  const given = await atTheDoor();
  world.clock.set(new Date(new Date(given.session.opensAt).getTime() - 1));
  expect((await given.client.knock().expect(425)).body.code).toBe('TOO_EARLY');
  world.clock.advance(1);
  await given.client.knock().expect(200);
  world.clock.set(new Date(given.session.closesAt));
  expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'over' });
  await given.client.knock().expect(410);
});

it('a reload keeps the place and its time; a page that is closed is seen to be gone', async () => {
  const given = await atTheDoor();
  await given.client.knock().expect(200);
  world.clock.advance(45_000);
  const { body } = await given.client.knock().expect(200);
  expect(body.since).toBe(given.session.startsAt);
  world.clock.advance(91_000);
  const seen = await given.practitionerAs.get(path(given, '/waiting')).expect(200);
  expect(seen.body.items).toMatchObject([{ here: false, place: 'waiting' }]);
  expect(await kindsOf(given)).toEqual(['scheduled', 'knocked']);
});

it('decline with a message, and think better of it', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await client.knock().expect(200);
  await practitionerAs
    .post(path(given, '/waiting/decline'))
    .send({ participantId: client.participantId, message: 'Please call the front desk first.' })
    .expect(200);
  expect(await client.stands()).toMatchObject({ state: 'declined', reason: 'declined' });
  expect((await client.waiting().expect(200)).body).toMatchObject({ message: 'Please call the front desk first.' });
  expect((await client.pass().expect(403)).body.code).toBe('DECLINED');
  await client.knock().expect(200); // the page goes on saying that it is open; that opens nothing
  expect(await client.stands()).toMatchObject({ state: 'declined' });
  await practitionerAs.post(path(given, '/waiting/admit')).send({ participantId: client.participantId }).expect(200);
  await client.pass().expect(200);
});

it('sent back to wait: out of the room, and in again only when let in', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await client.knock().expect(200);
  await practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  await client.pass().expect(200);
  world.clock.advance(60_000);
  await practitionerAs
    .post(path(given, '/waiting/send-back'))
    .send({ participantId: client.participantId, message: 'One moment, please.' })
    .expect(200);
  await world.settle();
  expect(video.deleted).toContain(given.session.id);
  expect(await client.stands()).toMatchObject({ state: 'waiting', reason: 'sent_back' });
  await client.knock().expect(200);
  expect(await client.stands()).toMatchObject({ state: 'waiting', reason: 'sent_back' });
  await practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  await client.pass().expect(200);
});

it('lets everybody in at once: a guest waits like a client; who has not knocked is not let in by that', async () => {
  const given = await atTheDoor({ participants: [{}, { kind: 'guest', name: 'Ivy Interpreter' }, {}] });
  const [client, guest, late] = given.clients;
  await client?.knock().expect(200);
  await guest?.knock().expect(200);
  const { body } = await given.practitionerAs.get('/api/waiting').expect(200);
  expect(body.items.map(({ sessionId }: { sessionId: string }) => sessionId)).toEqual([
    given.session.id,
    given.session.id,
  ]);
  await given.practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  await client?.pass().expect(200);
  await guest?.pass().expect(200);
  await late?.pass().expect(425);
  expect((await given.practitionerAs.get('/api/waiting').expect(200)).body.items).toEqual([]);
});

const memberOf = ({ practitioner }: GivenSession) => ({
  identity: `m:${practitioner.memberId ?? ''}`,
  joinedAt: world.clock.now(),
});

describe('where people are let in by themselves', () => {
  const byItself = { body: { waitingRoom: true, autoAdmit: true } };
  const practitionerIn = async (given: GivenSession): Promise<void> => {
    await world.as(given.practitioner).post(path(given, '/pass')).expect(200);
    video.isSeen(given.session, [memberOf(given)]);
    await world.settle({ sweeps: ['rooms.compare'] });
  };

  it('they wait until the practitioner is in, and then follow', async () => {
    const given = await atTheDoor(byItself);
    await given.client.knock().expect(200);
    expect(await given.client.stands()).toMatchObject({ state: 'waiting' });
    await practitionerIn(given);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('whoever comes when the practitioner is in already goes straight through', async () => {
    const given = await atTheDoor(byItself);
    await practitionerIn(given);
    await given.client.knock().expect(200);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('and stay in when the practitioner drops out for a moment', async () => {
    const given = await atTheDoor(byItself);
    await practitionerIn(given);
    await given.client.knock().expect(200);
    video.isSeen(given.session, []);
    world.clock.advance(5_000);
    await world.settle({ sweeps: ['rooms.compare'] });
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });
});

it('tells whoever waits where the practitioner is', async () => {
  const given = await atTheDoor();
  const { client, practice } = given;
  await client.knock().expect(200);
  const where = async (): Promise<string> => (await client.waiting().expect(200)).body.practitioner;
  expect(await where()).toBe('not_here');
  const other = await world.given.session({
    practice,
    startsAt: world.clock.now(),
    body: { allowOverlap: true },
  });
  await world.as(given.practitioner).post(path(other, '/pass')).expect(200);
  video.isSeen(other.session, [memberOf(given)]);
  await world.settle({ sweeps: ['rooms.compare'] });
  expect(await where()).toBe('with_another_client');
});

it('says in one click that the practitioner is late, on every page and before the room opens; a new time takes it back', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await practitionerAs.post(path(given, '/late')).send({ minutes: 5 }).expect(204);
  expect((await client.view().expect(200)).body.practitioner.lateMinutes).toBe(5);
  await client.knock().expect(200);
  expect((await client.waiting().expect(200)).body.lateMinutes).toBe(5);
  await practitionerAs.patch(path(given, '')).send({ startsAt: '2026-12-30T10:00' }).expect(200);
  expect((await client.view().expect(200)).body.practitioner.lateMinutes).toBeNull();
  const { body } = await practitionerAs.post(path(given, '/late')).send({ minutes: 241 }).expect(422);
  expect(body.errors).toMatchObject([{ field: 'minutes' }]);
});

it('words go both ways while somebody waits', async () => {
  const given = await atTheDoor({ participants: [{}, {}] });
  const [first, second] = given.clients;
  await first?.say('Hello?').expect(425);
  await first?.knock().expect(200);
  await second?.knock().expect(200);
  await first?.say('My camera is upside down').expect(204);
  await given.practitionerAs
    .post(path(given, '/waiting/messages'))
    .send({ text: 'Never mind', participantId: first?.participantId })
    .expect(200);
  await given.practitionerAs.post(path(given, '/waiting/messages')).send({ text: 'Soon!' }).expect(200);
  const told = async (who: typeof first): Promise<unknown> => (await who?.waiting().expect(200))?.body.messages;
  expect(await told(first)).toMatchObject([
    { from: 'participant', text: 'My camera is upside down' },
    { from: 'practice', text: 'Never mind' },
    { from: 'practice', text: 'Soon!' },
  ]);
  expect(await told(second)).toMatchObject([{ from: 'practice', text: 'Soon!' }]);
});

it('what is sent again after a lost answer is said once, in both directions, to one and to all', async () => {
  const given = await atTheDoor({ participants: [{}, {}] });
  const [first, second] = given.clients;
  if (!first || !second) throw new Error('two were invited');
  for (const who of [first, second]) await who.knock().expect(200);
  const [bell, soon] = [randomUUID(), randomUUID()];
  const ring = () =>
    world.nobody.post(`/api/join/${first.token}/messages`).send({ id: bell, text: 'The bell is broken' });
  const answer = () => given.practitionerAs.post(path(given, '/waiting/messages')).send({ id: soon, text: 'Soon!' });
  await Promise.all([ring().expect(204), ring().expect(204), ring().expect(204)]);
  await answer().expect(200);
  await answer().expect(200);
  const told = async (who: typeof first): Promise<string[]> =>
    (await who.waiting().expect(200)).body.messages.map(({ text }: { text: string }) => text);
  expect(await told(first)).toEqual(['The bell is broken', 'Soon!']);
  expect(await told(second)).toEqual(['Soon!']);
  const { body } = await ring().send({ id: 'again' }).expect(422);
  expect(body.errors).toMatchObject([{ field: 'id', message: 'must be a UUID' }]);
});

it('a session that moves, and a link that is replaced, begin with an empty waiting room', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await client.knock().expect(200);
  await practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  await practitionerAs.patch(path(given, '')).send({ startsAt: '2026-12-29T10:00' }).expect(200);
  world.clock.set(world.at('2026-12-29T10:00'));
  expect(await client.stands()).toMatchObject({ state: 'knock' });
  await client.knock().expect(200);
  await practitionerAs.post(path(given, '/waiting/admit')).send({}).expect(200);
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  await practitionerAs.post(path(given, '/extend')).send({ minutes: 10 }).expect(200);
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  const { body } = await practitionerAs
    .post(`/api/participants/${client.participantId}/link/rotate`)
    .send({})
    .expect(200);
  const { default: supertest } = await import('supertest');
  const token = String(body.link).slice(String(body.link).lastIndexOf('/') + 1);
  const view = await supertest(world.url).get(`/api/join/${token}`).expect(200);
  expect(view.body).toMatchObject({ state: 'knock' });
});

it('case 39: whoever waits when the session is cancelled is told at once', async () => {
  const given = await atTheDoor({ feeMinor: 8000 });
  await given.client.pay();
  await given.client.knock().expect(200);
  await given.practitionerAs.post(path(given, '/cancel')).send({}).expect(200);
  expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'cancelled' });
  await world.settle();
  expect((await given.client.view().expect(200)).body.fee).toMatchObject({ standing: 'refunded' });
});

it('whoever calls off while they wait is not waited for any more', async () => {
  const given = await atTheDoor({ participants: [{ name: 'Ada' }, { name: 'Bo' }] });
  const { practitionerAs, client, clients } = given;
  for (const one of clients) await one.knock().expect(200);
  const who = { participantId: client.participantId };
  await practitionerAs
    .post(path(given, '/cancel'))
    .send({ by: 'client', ...who })
    .expect(200);
  const names = async (at: string): Promise<string[]> =>
    (await practitionerAs.get(at).expect(200)).body.items.map(({ name }: { name: string }) => name);
  expect(await names(path(given, '/waiting'))).toEqual(['Bo']);
  expect(await names('/api/waiting')).toEqual(['Bo']);
  await practitionerAs.post(path(given, '/waiting/admit')).send(who).expect(404);
});

describe('which sessions have a waiting room', () => {
  it('those of an appointment type, unless it says otherwise; those of none, if they are asked to', async () => {
    const practice = await world.given.practice();
    const owner = world.as(practice.owner);
    const type = async (wish: object): Promise<{ id: string; waitingRoom: boolean }> =>
      (
        await owner
          .post('/api/appointment-types')
          .send({ name: 'Consultation', minutes: 30, ...wish })
          .expect(201)
      ).body;
    const [plain, open] = [await type({}), await type({ waitingRoom: false })];
    expect([plain.waitingRoom, open.waitingRoom]).toEqual([true, false]);
    const has = async (body: object): Promise<boolean> => {
      const given = await world.given.session({ practice, startsAt: '10:00', body: { allowOverlap: true, ...body } });
      return (await given.client.view().expect(200)).body.session.waitingRoom;
    };
    expect(await has({ appointmentTypeId: plain.id })).toBe(true);
    expect(await has({ appointmentTypeId: open.id })).toBe(false);
    expect(await has({ appointmentTypeId: plain.id, waitingRoom: false })).toBe(false);
    expect(await has({})).toBe(false);
    expect(await has({ waitingRoom: true })).toBe(true);
  });

  it('one can be added until the room opens, and taken away at any time: then whoever waits is in', async () => {
    const given = await atTheDoor({ body: {} });
    const { client, practitionerAs } = given;
    expect((await practitionerAs.patch(path(given, '')).send({ waitingRoom: true }).expect(409)).body.code).toBe(
      'SESSION_NOT_MOVABLE',
    );
    world.clock.set(new Date(new Date(given.session.opensAt).getTime() - 1));
    await practitionerAs.patch(path(given, '')).send({ waitingRoom: true }).expect(200);
    world.clock.set(new Date(given.session.startsAt));
    await client.knock().expect(200);
    await practitionerAs.patch(path(given, '')).send({ waitingRoom: false }).expect(200);
    expect(await client.stands()).toMatchObject({ state: 'enter' });
  });
});

it('only who arranges the session opens its door', async () => {
  const practice = await world.given.practice();
  const given = await world.given.session({
    practice,
    practitioner: practice.owner,
    startsAt: '2026-12-31T10:00',
    body: door,
  });
  world.clock.set(world.at('2026-12-31T10:00'));
  await given.client.knock().expect(200);
  await world.as(practice.practitioner).post(path(given, '/waiting/admit')).send({}).expect(403);
  expect((await world.as(practice.practitioner).get('/api/waiting').expect(200)).body.items).toEqual([]);
  await world.as(practice.reception).post(path(given, '/waiting/admit')).send({}).expect(200);
  expect(await given.client.stands()).toMatchObject({ state: 'enter' });
});

it.each(['cancel', 'end'])('nobody is let in, turned away or kept waiting after %s', async (verb) => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await client.knock().expect(200);
  await practitionerAs
    .post(path(given, `/${verb}`))
    .send({})
    .expect(200);
  const before = await kindsOf(given);
  const who = { participantId: client.participantId };
  for (const [rest, body] of [
    ['/waiting/admit', {}],
    ['/waiting/admit', who],
    ['/waiting/decline', who],
    ['/late', { minutes: 5 }],
  ] as const)
    expect((await practitionerAs.post(path(given, rest)).send(body).expect(409)).body.code).toBe('SESSION_NOT_MOVABLE');
  expect(await kindsOf(given)).toEqual(before);
});

it('nobody is said to wait where the waiting room was taken away', async () => {
  const given = await atTheDoor();
  const { client, practitionerAs } = given;
  await client.knock().expect(200);
  await practitionerAs.patch(path(given, '')).send({ waitingRoom: false }).expect(200);
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  expect((await practitionerAs.get('/api/waiting').expect(200)).body.items).toEqual([]);
});
