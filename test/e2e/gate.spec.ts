import { VideoServer } from '@vestibule/rooms';
import supertest from 'supertest';
import { FarSide } from '../support/far-side.ts';
import type { Agent } from '../support/people.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Stories at the door over HTTP. Numbers are those of the corner cases that the product is held to. */
let world: World;
const video = new FarSide();

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
});
afterAll(() => world.close());

/** Requests of the owner of the practice that these stories share. */
let owner: Agent;
beforeAll(async () => {
  owner = world.as((await world.practice()).owner);
});
beforeEach(() => world.clock.set(world.at('08:00')));

const payloadOf = (token: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

it('the whole sentence: unpaid nobody gets in; once Stripe says it is paid, and once the window is open, a pass is issued', async () => {
  const { client, session } = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
  });
  world.clock.set(world.at('09:55'));
  await client
    .pass()
    .expect(402)
    .expect(({ body }) => expect(body).toMatchObject({ code: 'PAYMENT_DUE', state: 'pay', reason: 'payment_due' }));
  expect(await client.stands()).toMatchObject({ state: 'pay', reason: 'payment_due' });
  await client.pay();
  expect(await client.stands()).toMatchObject({ state: 'enter', reason: 'admitted' });
  const { body: pass } = await client.pass().expect(200);
  expect(pass.room).toBe(`s-${session.id}-1`);
  expect(pass.identity).toBe(client.participantId);
  expect([...video.rooms.keys()]).toContain(`${session.id}:1`);
  expect(payloadOf(pass.token)).toMatchObject({
    sub: client.participantId,
    video: { room: pass.room, roomJoin: true },
  });
});

it('case 25: of two participants only the one who has paid gets a pass', async () => {
  const { clients } = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    participants: [{ feeMinor: 8000 }, { feeMinor: 8000 }],
  });
  world.clock.set(world.at('10:00'));
  await clients[0]?.pay();
  await clients[0]?.pass().expect(200);
  await clients[1]?.pass().expect(402);
});

it('case 26: an early link says when it opens, takes the payment, gives no pass, and opens by the clock alone', async () => {
  const { client, session } = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
  });
  expect(await client.stands()).toMatchObject({ state: 'pay' });
  await client.pay();
  expect(await client.stands()).toEqual({ state: 'wait', reason: 'too_early', changesAt: session.opensAt });
  await client
    .pass()
    .expect(425)
    .expect(({ body }) => expect(body).toMatchObject({ code: 'TOO_EARLY', changesAt: session.opensAt }));
  world.clock.set(session.opensAt);
  await client.pass().expect(200);
});

it.each([
  ['a millisecond before it opens', 'opensAt', -1, 425],
  ['at the instant it opens', 'opensAt', 0, 200],
  ['a millisecond after it opens', 'opensAt', 1, 200],
  ['a millisecond before it closes', 'closesAt', -1, 200],
  ['at the instant it closes', 'closesAt', 0, 410],
  ['a millisecond after it closes', 'closesAt', 1, 410],
] as const)('case 27: %s', async (_when, edge, ms, status) => {
  const { client, session } = await world.given.session({ startsAt: '10:00', practice: await world.given.practice() });
  world.clock.set(new Date(new Date(session[edge]).getTime() + ms));
  await client.pass().expect(status);
});

it("case 28: the answer carries the server's time, and a client's clock is never asked", async () => {
  const { client } = await world.given.session({ startsAt: '11:00' });
  world.clock.set(world.at('10:30'));
  const { body } = await supertest(world.url)
    .get(`/api/join/${client.token}`)
    .set('date', 'Thu, 26 Nov 2026 12:00:00 GMT')
    .expect(200);
  expect(body).toMatchObject({ serverTime: world.at('10:30').toISOString(), state: 'wait' });
});

it('case 29: a pass names no "not before", so that a LiveKit whose clock is behind takes it', async () => {
  const { client } = await world.given.session({ startsAt: '12:00' });
  world.clock.set(world.at('12:00'));
  const { body } = await client.pass().expect(200);
  expect(payloadOf(body.token)).not.toHaveProperty('nbf');
});

it('a pass is never good past the window, however near the end', async () => {
  const { client, session } = await world.given.session({ startsAt: '13:00' });
  const almost = new Date(new Date(session.closesAt).getTime() - 7_500);
  world.clock.set(almost);
  const { body } = await client.pass().expect(200);
  expect(new Date(body.expiresAt).getTime()).toBeLessThanOrEqual(new Date(session.closesAt).getTime());
  expect(payloadOf(body.token)['exp']).toBe(Math.floor(almost.getTime() / 1000) + 7);
});

describe('case 30: daylight saving', () => {
  const asOwner = (startsAt: string, endsAt: string): supertest.Test =>
    owner.post('/api/sessions').send({ startsAt, endsAt, participants: [{ name: 'Casey' }] });

  it('a start in the gap is refused with the nearest times that exist', async () => {
    const { body } = await asOwner('2027-10-03T02:30', '2027-10-03T03:30').expect(422);
    expect(body.errors[0].field).toBe('startsAt');
    expect(body.nearest.map((time: { localStart: string }) => time.localStart)).toEqual([
      '2027-10-03T01:30',
      '2027-10-03T03:30',
    ]);
  });
  it('a start in the overlap asks which, and takes the answer', async () => {
    const { body } = await asOwner('2027-04-04T02:30', '2027-04-04T03:30').expect(422);
    const [first, second] = body.choices as { startsAt: string }[];
    const { body: early } = await asOwner(first?.startsAt ?? '', '2027-04-04T03:30').expect(201);
    expect(early).toMatchObject({ startsAt: '2027-04-03T15:30:00.000Z', localStart: '2027-04-04T02:30' });
    expect(new Date(second?.startsAt ?? '').getTime() - new Date(first?.startsAt ?? '').getTime()).toBe(3_600_000);
  });
  it('keeps the wall time and the zone beside the instant', async () => {
    const { body } = await asOwner('2026-12-24T14:00', '2026-12-24T14:30').expect(201);
    expect(body).toMatchObject({
      startsAt: '2026-12-24T03:00:00.000Z',
      localStart: '2026-12-24T14:00',
      timeZone: 'Australia/Sydney',
    });
  });
});

describe('case 31: times that make no sense, and two sessions at once', () => {
  const book = (body: object): supertest.Test =>
    owner.post('/api/sessions').send({ participants: [{ name: 'Casey' }], ...body });
  it.each([
    ['no length', '2026-11-27T10:00', '2026-11-27T10:00', 'endsAt'],
    ['an end before the start', '2026-11-27T10:00', '2026-11-27T09:00', 'endsAt'],
    ['thirteen hours', '2026-11-27T10:00', '2026-11-27T23:00', 'endsAt'],
    ['a day that does not exist', '2026-11-31T10:00', '2026-11-31T11:00', 'startsAt'],
  ])('refuses %s and names the field', async (_what, startsAt, endsAt, field) => {
    const { body } = await book({ startsAt, endsAt }).expect(422);
    expect(body.errors).toEqual([expect.objectContaining({ field })]);
  });
  it('takes a session across midnight', async () => {
    await book({ startsAt: '2026-11-27T23:45', endsAt: '2026-11-28T00:30' }).expect(201);
  });
  it('refuses an overlap, names the other session, and takes it when it is meant', async () => {
    const { body: first } = await book({ startsAt: '2026-11-28T10:00', endsAt: '2026-11-28T11:00' }).expect(201);
    const clash = { startsAt: '2026-11-28T10:30', endsAt: '2026-11-28T11:30' };
    const { body } = await book(clash).expect(409);
    expect(body).toMatchObject({ code: 'SESSION_OVERLAPS', conflicts: [{ id: first.id }] });
    await book({ ...clash, allowOverlap: true }).expect(201);
  });
  it('lets sessions touch', async () => {
    await book({ startsAt: '2026-11-29T10:00', endsAt: '2026-11-29T11:00' }).expect(201);
    await book({ startsAt: '2026-11-29T11:00', endsAt: '2026-11-29T12:00' }).expect(201);
  });
  it('of ten requests for the same hour at the same moment books one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        book({ startsAt: '2026-11-30T10:00', endsAt: '2026-11-30T11:00' }).then(({ status }) => status),
      ),
    );
    expect(answers.toSorted()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
  });
});

describe('Idempotency-Key', () => {
  const body = {
    startsAt: '2026-12-01T10:00',
    endsAt: '2026-12-01T11:00',
    participants: [{ name: 'Casey', fee: { amount: 8000, currency: 'AUD' } }],
  };
  const schedule = (key: string, change: object = {}): supertest.Test =>
    owner
      .post('/api/sessions')
      .set('idempotency-key', key)
      .send({ ...body, ...change });
  it('ten times the same request, also at the same moment, is one session and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => schedule('same').expect(201)));
    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.body.participants[0].link)).size).toBe(1);
  });
  it('refuses the key for another request', async () => {
    const { body: problem } = await schedule('same', { title: 'Other' }).expect(422);
    expect(problem.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('case 17: fees at scheduling', () => {
  const withFee = (fee: object): supertest.Test =>
    owner.post('/api/sessions').send({
      startsAt: '2026-12-02T10:00',
      endsAt: '2026-12-02T11:00',
      allowOverlap: true,
      participants: [{ name: 'Casey', fee }],
    });
  it('a fee of nothing needs no checkout and the gate lets pass', async () => {
    const { client } = await world.given.session({ startsAt: '14:00', feeMinor: 0 });
    world.clock.set(world.at('14:00'));
    await client
      .checkout()
      .expect(409)
      .expect(({ body }) => expect(body.code).toBe('NOTHING_TO_PAY'));
    await client.pass().expect(200);
  });
  it.each([
    ['below the minimum', { amount: 49, currency: 'AUD' }, 'participants.0.fee.amount', /A\$0\.50/],
    ['a currency that is none', { amount: 5000, currency: 'XYZ' }, 'participants.0.fee.currency', /currency/],
    ['half a cent', { amount: 50.5, currency: 'AUD' }, 'participants.0.fee.amount', /whole number/],
  ])('%s is refused when it is set, in plain words', async (_what, fee, field, words) => {
    const { body } = await withFee(fee).expect(422);
    expect(body.errors).toEqual([{ field, message: expect.stringMatching(words) }]);
  });
  it('names every wrong field at once', async () => {
    const { body } = await owner
      .post('/api/sessions')
      .send({ startsAt: 5, surprise: true, participants: [{ name: '', fee: { amount: 'x', currency: 'AUD' } }] })
      .expect(422);
    expect(body.errors.map((problem: { field: string }) => problem.field)).toEqual(
      expect.arrayContaining(['startsAt', 'endsAt', 'surprise', 'participants.0.name', 'participants.0.fee.amount']),
    );
  });
});

describe('case 38: links that leak or are guessed', () => {
  it('a look changes nothing, however often, and a scanner does not count as having opened it', async () => {
    const { client, session } = await world.given.session({ startsAt: '15:00', feeMinor: 8000 });
    for (let i = 0; i < 5; i += 1) await client.view().expect(200);
    const events = await world.rows<{ kind: string }>(`SELECT kind FROM session_event WHERE session_id = $1`, [
      session.id,
    ]);
    expect(events.map((event) => event.kind)).toEqual(['scheduled']);
    expect(await world.rows(`SELECT id FROM charge WHERE session_id = $1`, [session.id])).toEqual([]);
  });
  it('rotating gives a new link and kills the old one at once', async () => {
    const { client, session, practitioner } = await world.given.session({ startsAt: '16:00' });
    const { body } = await world
      .as(practitioner)
      .post(`/api/participants/${client.participantId}/link/rotate`)
      .expect(200);
    expect(body.link).not.toBe(client.link);
    await client.view().expect(404);
    await client.pass().expect(404);
    await supertest(world.url)
      .get(`/api/join/${body.link.split('/j/')[1]}`)
      .expect(200);
    const { body: seen } = await world.as(practitioner).get(`/api/sessions/${session.id}`).expect(200);
    expect(seen.participants[0].link).toBe(body.link);
  });
  it('guesses are slowed down and told to wait; a genuine link from the same address is not', async () => {
    const { client } = await world.given.session({ startsAt: '17:00' });
    const guess = (): supertest.Test => supertest(world.url).get(`/api/join/${'A'.repeat(46)}A`);
    const answers: number[] = [];
    for (let i = 0; i < 40 * world.apps.length; i += 1) answers.push((await guess()).status);
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404));
    expect(answers.at(-1)).toBe(429);
    expect((await guess()).headers['retry-after']).toMatch(/^\d+$/);
    await client.view().expect(200);
  });
  it('no answer can be cached or framed, and no address is passed on', async () => {
    const { client } = await world.given.session({ startsAt: '18:00' });
    const { headers } = await client.view().expect(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });
});

describe('case 48: who may enter besides the client', () => {
  let given: GivenSession;
  beforeAll(async () => {
    given = await world.given.session({ startsAt: '19:00', feeMinor: 8000 });
  });
  const passOf = (person: { key?: string }): supertest.Test =>
    supertest(world.url).post(`/api/sessions/${given.session.id}/pass`).set('authorization', `Bearer ${person.key}`);

  it("the session's own practitioner, without any fee, inside the window only", async () => {
    world.clock.set(world.at('18:30'));
    await passOf(given.practitioner).expect(425);
    world.clock.set(world.at('19:00'));
    const { body } = await passOf(given.practitioner).expect(200);
    expect(body.identity).toBe(`m:${given.practitioner.memberId}`);
  });
  it('nobody else of the practice, whatever their role', async () => {
    world.clock.set(world.at('19:00'));
    await passOf(given.practice.owner).expect(404);
    await passOf(given.practice.reception).expect(404);
  });
  it('an operator never', async () => {
    const operator = await world.signIn(await world.given.operator());
    await operator.post(`/api/sessions/${given.session.id}/pass`).expect(403);
  });
  it('not once the practitioner is suspended: neither they nor their clients', async () => {
    world.clock.set(world.at('19:00'));
    const { client } = await world.given.session({
      practice: given.practice,
      practitioner: given.practitioner,
      startsAt: '20:00',
    });
    world.clock.set(world.at('20:00'));
    await client.pass().expect(200);
    await world.as(given.practice.owner).post(`/api/members/${given.practitioner.memberId}/suspend`).expect(200);
    await passOf(given.practitioner).expect(401);
    await client
      .pass()
      .expect(410)
      .expect(({ body }) => expect(body.reason).toBe('suspended'));
    await world.as(given.practice.owner).post(`/api/members/${given.practitioner.memberId}/restore`).expect(200);
  });
});

describe('what becomes of a session', () => {
  it('case 23: rescheduled after payment: same link, no second charge, the old window closes at once', async () => {
    const { client, session, practitioner } = await world.given.session({ startsAt: '21:00', feeMinor: 8000 });
    await client.pay();
    world.clock.set(world.at('21:00'));
    await client.pass().expect(200);
    const { body } = await world
      .as(practitioner)
      .patch(`/api/sessions/${session.id}`)
      .send({ startsAt: '2026-11-27T09:00' })
      .expect(200);
    expect(new Date(body.endsAt).getTime() - new Date(body.startsAt).getTime()).toBe(30 * 60_000);
    await client.pass().expect(425);
    world.clock.set(world.at('2026-11-27T09:00'));
    await client.pass().expect(200);
    expect(await world.rows(`SELECT status FROM charge WHERE session_id = $1`, [session.id])).toEqual([
      { status: 'paid' },
    ]);
  });
  it('case 34: extended: the window follows and nothing more is charged', async () => {
    const { client, session, practitioner } = await world.given.session({ startsAt: '2026-11-28T21:00' });
    world.clock.set(world.at('2026-11-28T21:35'));
    const { body } = await world
      .as(practitioner)
      .post(`/api/sessions/${session.id}/extend`)
      .send({ minutes: 15 })
      .expect(200);
    expect(new Date(body.closesAt).getTime() - new Date(session.closesAt).getTime()).toBe(15 * 60_000);
    world.clock.set(new Date(new Date(session.closesAt).getTime() + 60_000));
    await client.pass().expect(200);
  });
  it.each([
    ['cancel', 'cancelled', 'SESSION_CANCELLED'],
    ['end', 'ended', 'SESSION_OVER'],
  ])('%s: nobody gets in any more, and saying it twice is fine', async (verb, reason, code) => {
    const practice = await world.given.practice();
    const { client, session, practitioner } = await world.given.session({ practice, startsAt: '2026-11-29T21:00' });
    world.clock.set(world.at('2026-11-29T21:00'));
    await world.as(practitioner).post(`/api/sessions/${session.id}/${verb}`).expect(200);
    await world.as(practitioner).post(`/api/sessions/${session.id}/${verb}`).expect(200);
    await client
      .pass()
      .expect(410)
      .expect(({ body }) => expect(body).toMatchObject({ code, reason }));
    await world.as(practitioner).post(`/api/sessions/${session.id}/pass`).expect(410);
    await world
      .as(practitioner)
      .patch(`/api/sessions/${session.id}`)
      .send({ startsAt: '2026-12-20T09:00' })
      .expect(409);
  });
});

it('every answer is in the decision log: who, when, what, why', async () => {
  const { client, session } = await world.given.session({ startsAt: '2026-12-03T10:00', feeMinor: 8000 });
  world.clock.set(world.at('2026-12-03T10:02'));
  await client.pass().expect(402);
  const [line] = await world.rows(
    `SELECT at, participant_id, question, state, reason FROM gate_decision WHERE session_id = $1`,
    [session.id],
  );
  expect(line).toEqual({
    at: world.at('2026-12-03T10:02'),
    participant_id: client.participantId,
    question: 'pass',
    state: 'pay',
    reason: 'payment_due',
  });
});

it('case 47: LiveKit is down when somebody joins: said plainly, nothing lost, and the next try works', async () => {
  const { client } = await world.given.session({ startsAt: '2026-12-04T10:00', feeMinor: 8000 });
  await client.pay();
  world.clock.set(world.at('2026-12-04T10:00'));
  video.isDown = true;
  await client
    .pass()
    .expect(503)
    .expect(({ body }) => expect(body.code).toBe('VIDEO_UNAVAILABLE'));
  video.isDown = false;
  expect(await client.stands()).toMatchObject({ state: 'enter' });
  await client.pass().expect(200);
});

it('a room that is full: whoever LiveKit turned away is told so, and goes in when somebody has left', async () => {
  const given = await world.given.session({ startsAt: '2026-12-05T10:00' });
  const { client, session, practitioner } = given;
  const turnedAway = () => client.pass().send({ turnedAway: true });
  world.clock.set(world.at('2026-12-05T10:00'));
  await client.pass().expect(200);
  const others = ['a', 'b'].map((identity) => ({ identity, joinedAt: world.clock.now() }));
  video.places = 2;
  video.isSeen(session, others);
  expect((await turnedAway().expect(409)).body).toMatchObject({ code: 'ROOM_FULL' });
  await client.pass().expect(200); // nobody else is kept waiting for the question
  const { body } = await world.as(practitioner).post(`/api/sessions/${session.id}/pass`).send({ turnedAway: true });
  expect(body).toMatchObject({ code: 'ROOM_FULL' });
  // In already, and coming again: their own place.
  video.isSeen(session, [...others.slice(1), { identity: client.participantId, joinedAt: world.clock.now() }]);
  await turnedAway().expect(200);
  video.isSeen(session, others.slice(1));
  await turnedAway().expect(200);
  video.isDown = true;
  await turnedAway().expect(200); // not known to be full
  video.isDown = false;
  await client.pass().send({ turnedAway: 'yes' }).expect(422);
});

it('case 38: no link lies in any table, also not with the answer that is kept for a repeated request', async () => {
  const { body } = await owner
    .post('/api/sessions')
    .set('idempotency-key', 'where do links lie')
    .send({ startsAt: '2026-12-05T10:00', endsAt: '2026-12-05T10:30', participants: [{ name: 'Casey' }] })
    .expect(201);
  const token: string = body.participants[0].link.split('/j/')[1];
  const tables = await world.rows<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const { name } of tables) {
    expect([name, await world.rows(`SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text LIKE $1`, [`%${token}%`])]).toEqual(
      [name, []],
    );
  }
});

it('a pass that was being made while the link was replaced is for a room that will never be', async () => {
  const { client, session, practitioner } = await world.given.session({ startsAt: '2026-12-06T10:00' });
  world.clock.set(world.at('2026-12-06T10:00'));
  const [early] = [(await client.pass().expect(200)).body.room];
  await world.as(practitioner).post(`/api/participants/${client.participantId}/link/rotate`).expect(200);
  await world.settle();
  const { body } = await world.as(practitioner).post(`/api/sessions/${session.id}/pass`).expect(200);
  expect([early, body.room]).toEqual([`s-${session.id}-1`, `s-${session.id}-2`]);
});
