import supertest from 'supertest';
import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.practice();
});
afterAll(() => world.close());

async function issue(body: object): Promise<{ id: string; key: string; prefix: string }> {
  const response = await world.as(practice.owner).post('/api/api-keys').send(body).expect(201);
  return response.body;
}
const meBy = (key: string): supertest.Test => world.as({ key }).get('/api/me');

it('is shown once, kept as a hash, and acts as whoever issued it', async () => {
  const issued = await issue({ name: '  practice software ' });
  expect(issued).toEqual({
    id: expect.any(String),
    name: 'practice software',
    prefix: issued.key.slice(0, 11),
    key: expect.stringMatching(/^vk_[0-9a-f]{48}$/),
  });
  const { body } = await meBy(issued.key).expect(200);
  expect(body.member.id).toBe(practice.owner.memberId);
  const kept = await world.rows('SELECT row_to_json(k)::text AS row FROM api_key k');
  expect(JSON.stringify(kept)).not.toContain(issued.key.slice(11));
  const list = await world.as(practice.owner).get('/api/api-keys').expect(200);
  expect(JSON.stringify(list.body)).not.toContain(issued.key.slice(11));
  expect(list.body.items).toContainEqual({
    id: issued.id,
    name: 'practice software',
    prefix: issued.prefix,
    memberId: practice.owner.memberId,
    createdAt: world.clock.now().toISOString(),
    lastUsedAt: expect.any(String),
    revokedAt: null,
  });
});

it('acts as the member it is for, with that member’s role and no more', async () => {
  const { key } = await issue({ name: 'front desk', memberId: practice.reception.memberId });
  const { body } = await meBy(key).expect(200);
  expect(body.member).toMatchObject({ id: practice.reception.memberId, role: 'reception' });
  await world.as({ key }).get('/api/api-keys').expect(403);
  await world.as({ key }).post('/api/api-keys').send({ name: 'more' }).expect(403);
});

it('needs no proof of origin, because no browser adds it by itself', async () => {
  const { key } = await issue({ name: 'script' });
  await world.as({ key }).patch('/api/practice').set('origin', 'https://elsewhere.example').send({}).expect(200);
});

it('is dead once revoked, at once and for good', async () => {
  const { id, key } = await issue({ name: 'short-lived' });
  const owner = world.as(practice.owner);
  await owner.delete(`/api/api-keys/${id}`).expect(204);
  await meBy(key).expect(401);
  await owner.delete(`/api/api-keys/${id}`).expect(204);
  const { body } = await owner.get('/api/api-keys').expect(200);
  const shown = body.items.find((item: { id: string }) => item.id === id);
  expect(shown.revokedAt).toBe(world.clock.now().toISOString());
});

it('is dead while its member is suspended', async () => {
  const { key } = await issue({ name: 'of a practitioner', memberId: practice.practitioner.memberId });
  const owner = world.as(practice.owner);
  await owner.post(`/api/members/${practice.practitioner.memberId}/suspend`).expect(200);
  await meBy(key).expect(401);
  await owner.post('/api/api-keys').send({ name: 'another', memberId: practice.practitioner.memberId }).expect(404);
  await owner.post(`/api/members/${practice.practitioner.memberId}/restore`).expect(200);
  await meBy(key).expect(200);
});

it('notes its use at most once a minute', async () => {
  const { id, key } = await issue({ name: 'busy' });
  const lastUse = async (): Promise<unknown> => {
    const [row] = await world.rows('SELECT last_used_at FROM api_key WHERE id = $1', [id]);
    return row?.['last_used_at'];
  };
  const noted = async (before: unknown): Promise<unknown> => {
    for (let look = 0; look < 200; look += 1) {
      const now = await lastUse();
      if (String(now) !== String(before)) return now;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return before;
  };
  await meBy(key).expect(200);
  const first = await noted(null);
  expect(first).toBeInstanceOf(Date);
  await meBy(key).expect(200);
  await meBy(key).expect(200);
  expect(await lastUse()).toEqual(first);
  await world.rows(`UPDATE api_key SET last_used_at = now() - interval '61 seconds' WHERE id = $1`, [id]);
  const earlier = await lastUse();
  await meBy(key).expect(200);
  expect(await noted(earlier)).not.toEqual(earlier);
});

it.each([
  ['unknown', 'vk_000000000000000000000000000000000000000000000000'],
  ['empty', ''],
  ['another kind', 'sk_test_123'],
  ['with something after it', 'vk_0 vk_1'],
])('is nobody’s when it is %s', async (_what, key) => {
  await supertest(world.url).get('/api/me').set('authorization', `Bearer ${key}`).expect(401);
});

it('of another practice cannot be seen or revoked', async () => {
  const other = await world.given.practice();
  const { id, key } = await issue({ name: 'ours' });
  const outsider = world.as(other.owner);
  const { body } = await outsider.get('/api/api-keys').expect(200);
  expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id);
  await outsider.delete(`/api/api-keys/${id}`).expect(404);
  await outsider.post('/api/api-keys').send({ name: 'theirs', memberId: practice.owner.memberId }).expect(404);
  await meBy(key).expect(200);
});

it('says what is wrong with a request for one', async () => {
  const { body } = await world.as(practice.owner).post('/api/api-keys').send({ name: ' ', memberId: '7' }).expect(422);
  expect(body.errors.map((error: { field: string }) => error.field)).toEqual(['name', 'memberId']);
  await world.as(practice.owner).delete('/api/api-keys/not-an-id').expect(404);
});
