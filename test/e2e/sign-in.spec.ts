import supertest from 'supertest';
import { PASSWORD, givePassword } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';
import type { GivenPractice } from '../support/given.ts';

describe('signing in', () => {
  let world: World;
  let practice: GivenPractice;
  beforeAll(async () => {
    world = await startWorld();
    practice = await world.practice();
    await givePassword(world.app, practice.owner);
  });
  afterAll(() => world.close());

  const signIn = (email: string, password: string): supertest.Test =>
    supertest(world.url).post('/api/auth/sign-in/email').send({ email, password });

  it('gives a cookie that scripts cannot read and other sites do not send, and says who is signed in', async () => {
    const { headers, body } = await signIn(practice.owner.email, PASSWORD).expect(200);
    const cookies = headers['set-cookie'] as unknown as string[];
    expect(cookies[0]).toMatch(/^vestibule\.session_token=/);
    expect(cookies[0]).toMatch(/HttpOnly/);
    expect(cookies[0]).toMatch(/SameSite=Lax/);
    expect(body).toEqual({ user: { name: practice.owner.name, email: practice.owner.email } });
  });
});
