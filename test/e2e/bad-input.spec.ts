import type supertest from 'supertest';
import type { Agent } from '../support/people.ts';
import { type GivenSession, LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Whatever is sent, the answer names the field and never is a 5xx. */
let world: World;
let owner: Agent;
let given: GivenSession;

beforeAll(async () => {
  world = await startWorld();
  const practice = await world.practice();
  owner = world.as(practice.owner);
  given = await world.given.session({ practitioner: practice.owner, startsAt: '10:00', feeMinor: 8000 });
});
afterAll(() => world.close());

const times = { startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T10:30' };
const schedule = (body: object): supertest.Test => owner.post('/api/sessions').send(body);
const fieldsOf = ({ body }: supertest.Response): string[] =>
  body.errors.map((problem: { field: string }) => problem.field);

it.each([
  ['null for a name', { ...times, participants: [{ name: null }] }, 'participants.0.name'],
  ['null for a title', { ...times, title: null, participants: [{ name: 'A' }] }, 'title'],
  ['null for participants', { ...times, participants: null }, 'participants'],
  ['a null among the participants', { ...times, participants: [null] }, 'participants'],
  ['a list among the participants', { ...times, participants: [[{ name: 'A' }]] }, 'participants'],
  ['a blank name', { ...times, participants: [{ name: '   ' }] }, 'participants.0.name'],
  ['a list for a fee', { ...times, participants: [{ name: 'A', fee: [] }] }, 'participants.0.fee'],
  ['an empty fee', { ...times, participants: [{ name: 'A', fee: {} }] }, 'participants.0.fee.currency'],
  ['a NUL in a name', { ...times, participants: [{ name: 'A\u0000B' }] }, 'participants.0.name'],
  [
    'a year that nobody lives to see',
    { startsAt: '9999-12-01T10:00:00Z', endsAt: '9999-12-01T10:30:00Z', participants: [{ name: 'A' }] },
    'startsAt',
  ],
  [
    'an instant before all time',
    { startsAt: '-271821-04-20T00:00:00Z', endsAt: '2026-12-01T10:30', participants: [{ name: 'A' }] },
    'startsAt',
  ],
  ['text where a number belongs', { ...times, earlyMinutes: 'soon', participants: [{ name: 'A' }] }, 'earlyMinutes'],
])('%s', async (_what, body, field) => {
  expect(fieldsOf(await schedule(body).expect(422))).toContain(field);
});

it.each([
  ['from=-271821-04-20T00:00:00Z', 'from'],
  ['to=someday', 'to'],
  ['limit=0', 'limit'],
  ['practitionerId=me', 'practitionerId'],
  ['cursor=AAAA', 'cursor'],
  [`cursor=${Buffer.from(`2026-11-25T00:00:00Z|${'-'.repeat(36)}`).toString('base64url')}`, 'cursor'],
  ['surprise=1', 'surprise'],
])('GET /api/sessions?%s', async (query, field) => {
  expect(fieldsOf(await owner.get(`/api/sessions?${query}`).expect(422))).toContain(field);
});

it.each([
  'from=-271821-04-20T00:00:00Z',
  'from=x',
  'status=lost',
  'limit=0',
  'cursor=AAAA',
  `cursor=${Buffer.from(`2026-11-25T00:00:00Z|${'-'.repeat(36)}`).toString('base64url')}`,
  'practitioner=%00',
  'practiceId=x',
])('GET /api/transactions?%s', async (query) => {
  await owner.get(`/api/transactions?${query}`).expect(422);
  await owner.get(`/api/transactions.csv?${query}`).expect(422);
});

it.each(['not-a-uuid', '------------------------------------', '%00', '..%2f..', 'a'.repeat(5_000)])(
  'an id like %p is not found',
  async (id) => {
    const { status } = await owner.get(`/api/sessions/${id}`);
    expect([404, 414, 422]).toContain(status);
  },
);

it.each(['/cancel', '/end'])('%s needs no body, and says nothing of broken JSON when there is none', async (path) => {
  const fresh = await world.given.session({ practice: await world.given.practice(), startsAt: '2026-12-08T10:00' });
  world.clock.set(world.at('2026-12-08T10:00'));
  const asked = world.as(fresh.practitioner).post(`/api/sessions/${fresh.session.id}${path}`);
  await asked.set('content-type', 'application/json').set('content-length', '0').expect(200);
});

it('a session that has not begun cannot be ended: what was paid for it would be kept', async () => {
  const fresh = await world.given.session({ practice: await world.given.practice(), startsAt: '2026-12-09T10:00' });
  const { body } = await world.as(fresh.practitioner).post(`/api/sessions/${fresh.session.id}/end`).expect(409);
  expect(body).toMatchObject({ code: 'SESSION_NOT_MOVABLE', detail: expect.stringContaining('cancel it instead') });
});

it('answers with the participants in the order in which they were named', async () => {
  for (const day of [10, 11, 12, 13]) {
    const names = ['Zoe', 'Adam', 'Mia', 'Ben'];
    const at = { startsAt: `2026-12-${day}T10:00`, endsAt: `2026-12-${day}T10:30` };
    const { body } = await schedule({ ...at, participants: names.map((name) => ({ name })) }).expect(201);
    expect(body.participants.map((person: { name: string }) => person.name)).toEqual(names);
  }
});

it('an archived appointment type makes no new sessions', async () => {
  const { body: type } = await owner.post('/api/appointment-types').send({ name: 'Old', minutes: 20 }).expect(201);
  await owner.patch(`/api/appointment-types/${type.id}`).send({ archived: true }).expect(200);
  const response = await schedule({
    startsAt: '2026-12-14T10:00',
    endsAt: '2026-12-14T10:30',
    appointmentTypeId: type.id,
    participants: [{ name: 'A' }],
  }).expect(422);
  expect(fieldsOf(response)).toEqual(['appointmentTypeId']);
});

it('a session is not extended beyond what can be scheduled', async () => {
  const fresh = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '2026-12-15T10:00',
    minutes: 700,
  });
  const { body } = await world
    .as(fresh.practitioner)
    .post(`/api/sessions/${fresh.session.id}/extend`)
    .send({ minutes: 60 })
    .expect(422);
  expect(body.errors[0].field).toBe('minutes');
});

it('the same request with its fields in another order is the same request', async () => {
  const one = {
    startsAt: '2026-12-16T10:00',
    endsAt: '2026-12-16T10:30',
    participants: [{ name: 'A', kind: 'client' }],
  };
  const other = { participants: [{ kind: 'client', name: 'A' }], endsAt: one.endsAt, startsAt: one.startsAt };
  const { body: first } = await schedule(one).set('idempotency-key', 'order').expect(201);
  const { body: second } = await schedule(other).set('idempotency-key', 'order').expect(201);
  expect(second.id).toBe(first.id);
});

it('broken JSON, another content type and a body too large are refused in words', async () => {
  const send = (type: string, body: string): supertest.Test =>
    owner.post('/api/sessions').set('content-type', type).send(body);
  await send('application/json', '{"startsAt":')
    .expect(400)
    .expect('content-type', /problem\+json/);
  await send('text/xml', '<a/>')
    .expect(415)
    .expect('content-type', /problem\+json/);
  await send('application/json', JSON.stringify({ title: 'x'.repeat(400_000) })).expect(413);
});

it('null takes the fee of an appointment type away, and is refused where it means nothing', async () => {
  const { body: type } = await owner
    .post('/api/appointment-types')
    .send({ name: 'Type', minutes: 20, fee: { amount: 5000, currency: 'aud' } })
    .expect(201);
  expect(type.fee).toEqual({ amount: 5000, currency: 'AUD' });
  const { body: changed } = await owner.patch(`/api/appointment-types/${type.id}`).send({ fee: null }).expect(200);
  expect(changed.fee).toBeNull();
  await owner.patch(`/api/appointment-types/${type.id}`).send({ name: null }).expect(422);
  await owner.patch('/api/practice').send({ name: null }).expect(422);
  await owner.post(`/api/participants/${given.client.participantId}/waive`).send({ reason: null }).expect(422);
  await owner.post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: null }).expect(422);
});

it('what cannot be seen is left out of what is written, without a word; line breaks stay in messages', async () => {
  const practice = await world.practice();
  const as = world.as(practice.owner);
  const unseen = '\u202E\u0007\u2066';
  await as
    .patch('/api/practice')
    .send({ name: ` Harbour${unseen}\r\nNorth ` })
    .expect(200);
  const session = await as
    .post('/api/sessions')
    .send({ ...times, title: `Fol${unseen}low-up\n`, participants: [{ name: `Kim\tLee${unseen}` }] })
    .expect(201);
  expect(session.body).toMatchObject({ title: 'Follow-up', participants: [{ name: 'Kim Lee' }] });
  const [{ id: participantId, link }] = session.body.participants;
  expect((await as.get('/api/practice').expect(200)).body.name).toBe('Harbour North');
  world.clock.set(world.at('2026-12-01T10:00'));
  const kim = new LinkHolder(world, participantId, link);
  const { body: call } = await kim.sayInCall(`One${unseen}\r\nTwo\u2028Three `).expect(200);
  expect(call.messages).toMatchObject([{ text: 'One\nTwo\nThree' }]);
  await kim.sayInCall(unseen).expect(422);
  const { body: blank } = await as.post(`/api/sessions/${session.body.id}/guests`).send({ name: unseen }).expect(422);
  expect(blank.errors).toEqual([{ field: 'name', message: 'must not be blank' }]);
});
