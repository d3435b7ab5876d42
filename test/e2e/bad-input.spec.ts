import type supertest from 'supertest';
import type { Agent } from '../support/people.ts';
import type { GivenSession } from '../support/sessions.ts';
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
    expect([404, 414]).toContain(status);
  },
);

it.each([
  ['POST', '/cancel'],
  ['POST', '/end'],
])('%s %s needs no body', async (_method, path) => {
  const fresh = await world.given.session({ practice: await world.given.practice(), startsAt: '2026-12-08T10:00' });
  await world.as(fresh.practitioner).post(`/api/sessions/${fresh.session.id}${path}`).expect(200);
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
