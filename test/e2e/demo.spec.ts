import { makeDemoData } from '@vestibule/api';
import supertest from 'supertest';
import { LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const client = (link: string): LinkHolder => new LinkHolder(world, '', link);
const counts = (): Promise<unknown[]> =>
  world.rows(`SELECT (SELECT count(*) FROM practice) AS practices, (SELECT count(*) FROM member) AS members, (SELECT count(*) FROM api_key) AS keys,
    (SELECT count(*) FROM appointment_type) AS types, (SELECT count(*) FROM session) AS sessions, (SELECT count(*) FROM auth_user) AS users`);

it('makes a practice whose people can sign in, whose key works, and whose session is open and to be paid', async () => {
  const demo = await makeDemoData(world.app);
  expect(demo.practice.name).toBe('Harbour Telehealth');
  expect(demo.signIns.map(({ role }) => role)).toEqual(['practitioner', 'owner', 'reception', 'operator']);
  for (const { role, email, password } of demo.signIns) {
    const agent = supertest.agent(world.url).set('origin', world.url);
    await agent.post('/api/auth/sign-in/email').send({ email, password }).expect(200);
    const { body } = await agent.get('/api/me').expect(200);
    expect(body.member?.role ?? 'operator').toBe(role);
  }
  const { body } = await world.as({ key: demo.apiKey }).get('/api/me').expect(200);
  expect(body).toMatchObject({ member: { role: 'owner' }, practice: { payments: { canCollect: true } } });
  const { body: view } = await client(demo.session.clientLink).view().expect(200);
  expect(view).toMatchObject({
    state: 'pay',
    fee: { amount: 8000, currency: 'AUD' },
    session: { id: demo.session.id },
  });
  expect(new Date(view.session.opensAt) <= world.clock.now()).toBe(true);
  expect(view.session.endsAt).toBe(demo.session.endsAt);
});

it('makes nothing twice', async () => {
  const first = await makeDemoData(world.app);
  const before = await counts();
  expect(await makeDemoData(world.app)).toEqual(first);
  expect(await counts()).toEqual(before);
});

it('offers a new session when the last one is paid or nearly over', async () => {
  const first = await makeDemoData(world.app);
  await client(first.session.clientLink).pay();
  const second = await makeDemoData(world.app);
  expect(second.session.id).not.toBe(first.session.id);
  expect(second.apiKey).toBe(first.apiKey);
  world.clock.set(new Date(new Date(second.session.endsAt).getTime() - 29 * 60_000));
  const third = await makeDemoData(world.app);
  expect(third.session.id).not.toBe(second.session.id);
  expect((await client(third.session.clientLink).stands()).state).toBe('pay');
});

it('can be paid again when the sandbox has forgotten the practice', async () => {
  world.stripe.reset();
  world.clock.advance(2 * 3_600_000);
  const demo = await makeDemoData(world.app);
  expect((await client(demo.session.clientLink).stands()).state).toBe('pay');
  await client(demo.session.clientLink).pay();
  expect((await client(demo.session.clientLink).stands()).state).toBe('enter');
});
