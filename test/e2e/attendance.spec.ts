import type { ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Transactions } from '@vestibule/platform';
import { roomNameOf, VideoServer } from '@vestibule/rooms';
import { Timeline } from '@vestibule/sessions';
import supertest from 'supertest';
import { FarSide } from '../support/far-side.ts';
import type { Person } from '../support/people.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Who was there, and how far the others came: from webhooks and from looking, whichever comes. */
let world: World;
const video = new FarSide();
/** Webhooks are told apart by their ids. */
let told = 0;

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
});
afterAll(() => world.close());
beforeEach(() => video.forget());

let day = 0;
/** A session at ten of its own day, with the room open. */
async function begun(wishes: object = {}): Promise<GivenSession> {
  day += 1;
  const startsAt = `2026-12-${String(day).padStart(2, '0')}T10:00`;
  const given = await world.given.session({ startsAt, ...wishes });
  world.clock.set(world.at(startsAt));
  await world.rows(
    `INSERT INTO room (session_id, practice_id, state, opened_at) SELECT id, practice_id, 'open', $2 FROM session WHERE id = $1`,
    [given.session.id, world.clock.now()],
  );
  return given;
}
const minutes = (given: GivenSession, after: number): Date =>
  new Date(Date.parse(given.session.startsAt) + after * 60_000);
const attendance = async (given: GivenSession) =>
  (await world.as(given.practitioner).get(`/api/sessions/${given.session.id}/attendance`).expect(200)).body;
const came = (given: GivenSession, who: 'client' | 'practitioner', from: number, to: number | null, seen = from) =>
  world.rows(
    `INSERT INTO presence (id, practice_id, session_id, participant_id, member_id, epoch, joined_at, left_at, seen_at)
       SELECT gen_random_uuid()::text, practice_id, id, $2, CASE WHEN $2::uuid IS NULL THEN practitioner_id END, 1, $3, $4, $5 FROM session WHERE id = $1`,
    [
      given.session.id,
      who === 'client' ? given.client.participantId : null,
      minutes(given, from),
      to === null ? null : minutes(given, to),
      minutes(given, seen),
    ],
  );

it('tells each step from the link to the minutes together', async () => {
  const given = await begun({ feeMinor: 8000, body: { waitingRoom: true } });
  const { client, practitioner, session } = given;
  expect((await attendance(given)).participants[0]).toMatchObject({
    linkOpenedAt: null,
    paidAt: null,
    deviceCheck: null,
    knockedAt: null,
    letInAt: null,
    spans: [],
    verdict: null,
  });
  // as the page's socket does when it opens
  await world.app.get(Transactions).system((tx) =>
    world.app.get(Timeline, { strict: false }).record(tx, {
      sessionId: session.id as SessionId,
      practiceId: given.practice.id as PracticeId,
      participantId: client.participantId as ParticipantId,
      kind: 'link_opened',
      at: world.clock.now(),
    }),
  );
  await client.pay();
  await client.checked({ camera: 'denied' }).expect(204);
  await client.knock().expect(200);
  world.clock.set(minutes(given, 1));
  await world.as(practitioner).post(`/api/sessions/${session.id}/waiting/admit`).send({}).expect(200);
  await came(given, 'practitioner', 0, 25);
  await came(given, 'client', 2, 10);
  await came(given, 'client', 11, 20);
  world.clock.set(minutes(given, 22));
  const now = await attendance(given);
  expect(now).toMatchObject({
    isOver: false,
    practitioner: { reconnects: 0, seconds: 25 * 60 },
    participants: [
      {
        linkOpenedAt: minutes(given, 0).toISOString(),
        paidAt: minutes(given, 0).toISOString(),
        knockedAt: minutes(given, 0).toISOString(),
        letInAt: minutes(given, 1).toISOString(),
        deviceCheck: { camera: 'denied', microphone: 'ok', passed: false, times: 1 },
        reconnects: 1,
        seconds: 17 * 60,
        secondsTogether: 17 * 60,
        verdict: null,
      },
    ],
  });
  expect(now.participants[0].spans).toEqual([
    { from: minutes(given, 2).toISOString(), to: minutes(given, 10).toISOString(), open: false },
    { from: minutes(given, 11).toISOString(), to: minutes(given, 20).toISOString(), open: false },
  ]);
});

it('a session without a fee gets its verdict too', async () => {
  const given = await begun();
  await came(given, 'practitioner', 0, 20);
  world.clock.set(minutes(given, 120));
  await world.settle({ sweeps: ['rooms.judge'] });
  expect((await attendance(given)).participants[0]).toMatchObject({
    verdict: 'participant_absent',
    secondsTogether: 0,
  });
});

it('whoever is in the room counts until now; a ghost, once all is over, until it was last seen', async () => {
  const given = await begun();
  await came(given, 'practitioner', 0, null, 4);
  await came(given, 'client', 0, null, 4);
  world.clock.set(minutes(given, 10));
  expect((await attendance(given)).participants[0]).toMatchObject({
    spans: [{ open: true, to: minutes(given, 10).toISOString() }],
    secondsTogether: 600,
  });
  world.clock.set(minutes(given, 300));
  expect(await attendance(given)).toMatchObject({
    isOver: true,
    participants: [{ spans: [{ open: false, to: minutes(given, 4).toISOString() }], secondsTogether: 240 }],
  });
});

it('case 47: told in any order, twice, late or not at all', async () => {
  const given = await begun();
  const { session, client, practitioner } = given;
  const room = roomNameOf({ sessionId: session.id as SessionId, epoch: 1 });
  const tell = async (event: 'participant_joined' | 'participant_left', sid: string, minute: number, joined = 0) => {
    told += 1;
    await supertest(world.url)
      .post('/api/webhooks/livekit')
      .send({
        id: `${session.id}${told}`,
        event,
        room: { name: room },
        participant: { sid, identity: client.participantId, joinedAt: minutes(given, joined).getTime() / 1000 },
        createdAt: minutes(given, minute).getTime() / 1000,
      })
      .expect(204);
    await world.settle();
  };
  const spans = async (): Promise<number[][]> =>
    (await attendance(given)).participants[0].spans.map(({ from, to }: { from: string; to: string }) =>
      [from, to].map((at) => (Date.parse(at) - Date.parse(session.startsAt)) / 60_000),
    );
  const look = () => world.settle({ sweeps: ['rooms.compare'] });
  const lines = async (): Promise<string[]> =>
    (await world.as(practitioner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items
      .map(({ kind }: { kind: string }) => kind)
      .filter((kind: string) => kind === 'joined' || kind === 'left');
  // left before joined, and both twice
  await tell('participant_left', 'PA_a', 3);
  await tell('participant_joined', 'PA_a', 0);
  await tell('participant_left', 'PA_a', 3);
  expect(await spans()).toEqual([[0, 3]]);
  expect(await lines()).toEqual(['joined', 'left']);
  // seen by looking alone; then nobody looks for a quarter of an hour, and they are gone: they count until they were last seen
  video.isSeen(session, [{ identity: client.participantId, sid: 'PA_b', joinedAt: minutes(given, 4) }]);
  for (const minute of [4, 5]) {
    world.clock.set(minutes(given, minute));
    await look();
  }
  video.isSeen(session, []);
  world.clock.set(minutes(given, 20));
  await look();
  expect(await spans()).toEqual([
    [0, 3],
    [4, 5],
  ]);
  // the webhook that comes after all knows better, and nothing that comes later than it
  await tell('participant_left', 'PA_b', 9, 4);
  await tell('participant_left', 'PA_b', 12, 4);
  await look();
  expect(await spans()).toEqual([
    [0, 3],
    [4, 9],
  ]);
  expect(await lines()).toEqual(['joined', 'left', 'joined', 'left']);
  expect((await attendance(given)).participants[0]).toMatchObject({ reconnects: 1, seconds: 480 });
});

it('a device check is words of closed lists, of the last time, and a repeated one tells nothing new', async () => {
  const given = await begun();
  const { client, practitioner, session } = given;
  await client.checked({ camera: 'FaceTime HD' }).expect(422);
  await client.checked({ label: 'FaceTime HD' }).expect(422);
  await client.checked({ speaker: undefined }).expect(422);
  for (let time = 0; time < 3; time += 1) await client.checked({ microphone: 'missing' }).expect(204);
  for (let time = 0; time < 60; time += 1)
    await client.checked({ connection: time % 2 === 0 ? 'slow' : 'ok' }).expect(204);
  const { body } = await world.as(practitioner).get(`/api/sessions/${session.id}/timeline`).expect(200);
  const told = body.items.filter(({ kind }: { kind: string }) => kind === 'device_checked');
  const fine = { camera: 'ok', microphone: 'ok', speaker: 'ok', connection: 'ok' };
  expect(told.slice(0, 3).map(({ detail }: { detail: object }) => detail)).toEqual([
    { ...fine, microphone: 'missing' },
    { ...fine, connection: 'slow' },
    fine,
  ]);
  expect(told).toHaveLength(8);
  expect(body.proof.findings).toEqual([]);
  expect((await attendance(given)).participants[0].deviceCheck).toMatchObject({ times: 50 });
  await world.as(practitioner).post(`/api/sessions/${session.id}/end`).expect(200);
  await client.checked().expect(410);
});

it('case 39: whoever waits and gets all the money back is shown with the reason, and calls nobody to the door', async () => {
  const given = await begun({ feeMinor: 8000, body: { waitingRoom: true } });
  const { client, practice, session } = given;
  const owner = world.as(practice.owner);
  await client.pay();
  await client.checked().expect(204);
  await client.knock().expect(200);
  const waiting = async () => (await owner.get(`/api/sessions/${session.id}/waiting`).expect(200)).body.items;
  const calling = async () =>
    (await owner.get('/api/waiting').expect(200)).body.items.map((one: { sessionId: string }) => one.sessionId);
  expect(await waiting()).toMatchObject([{ refusedBecause: null, deviceCheck: { passed: true } }]);
  expect(await calling()).toContain(session.id);
  await owner.post(`/api/participants/${client.participantId}/refunds`).send({}).expect(201);
  await world.settle();
  expect(await client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
  expect(await waiting()).toMatchObject([{ refusedBecause: 'payment_refunded' }]);
  expect(await calling()).not.toContain(session.id);
});

it('the report adds up who came, by practitioner and week, and gives it as a file', async () => {
  const practice = await world.given.practice();
  const at = async (wishes: object, ...spans: readonly (readonly ['client' | 'practitioner', number, number])[]) => {
    const given = await begun({ practice, ...wishes });
    for (const [who, from, to] of spans) await came(given, who, from, to);
    return given;
  };
  const met = await at({}, ['practitioner', 0, 20], ['client', 5, 30], ['client', 6, 10]);
  await met.client.checked({ microphone: 'denied' }).expect(204);
  await at({ feeMinor: 8000, policy: 'after' }, ['practitioner', 0, 20]);
  await at({}, ['client', 0, 20]);
  const last = await at({ practitioner: practice.owner });
  const cancelled = await at({ startsAt: '2026-12-29T09:00' });
  await world.as(practice.owner).post(`/api/sessions/${cancelled.session.id}/cancel`).send({}).expect(200);
  await world.given.session({ practice, startsAt: '2026-12-30T09:00' });
  world.clock.set(minutes(last, 120));
  await world.settle({ sweeps: ['rooms.judge'] });
  const query = { from: '2026-12-01', to: '2027-01-01', groupBy: 'month' };
  const { body } = await world.as(practice.owner).get('/api/reports/attendance').query(query).expect(200);
  const nothing = { clientAbsent: 0, practitionerAbsent: 0, nobody: 0, unclear: 0, minutesTogether: 0, attended: 0 };
  const named = (person: Person) => ({ id: person.memberId, name: person.name });
  const here = { period: '2026-12-01', practice: { id: practice.id, name: practice.name } };
  expect(body.items).toHaveLength(2);
  expect(body.items).toContainEqual({
    ...here,
    ...nothing,
    practitioner: named(practice.practitioner),
    appointments: 3,
    attended: 1,
    clientAbsent: 1,
    practitionerAbsent: 1,
    minutesTogether: 15,
    deviceCheckFailures: 1,
  });
  expect(body.items).toContainEqual({
    ...here,
    ...nothing,
    practitioner: named(practice.owner),
    appointments: 1,
    nobody: 1,
    deviceCheckFailures: 0,
  });
  const only = { ...query, practitioner: practice.owner.memberId };
  const file = await world.as(practice.owner).get('/api/reports/attendance.csv').query(only).expect(200);
  expect(file.text.split('\r\n')).toEqual([
    expect.stringMatching(/^\uFEFFperiod,practice,practitioner,appointments,/),
    `2026-12-01,${practice.name},${practice.owner.name},1,0,0,0,1,0,0,0`,
    '',
  ]);
});
