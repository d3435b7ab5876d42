import supertest from 'supertest';
import type { GivenPractice } from '../support/given.ts';
import { givePassword, PASSWORD, type Person } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.practice();
  await givePassword(world.app, practice.owner);
});
afterAll(() => world.close());
afterEach(() => world.rows('DELETE FROM auth_rate_limit'));

const signIn = (email: string, password = PASSWORD): supertest.Test =>
  supertest(world.url).post('/api/auth/sign-in/email').send({ email, password });
const me = (cookie: string): supertest.Test => supertest(world.url).get('/api/me').set('cookie', cookie);

async function cookieOf(person: Person): Promise<string> {
  const { headers } = await signIn(person.email).expect(200);
  const [cookie] = headers['set-cookie'] as unknown as string[];
  return cookie?.split(';')[0] ?? '';
}

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and other sites do not send, and keeps the token out of the answer', async () => {
    const { headers, body } = await signIn(practice.owner.email).expect(200);
    const [cookie] = headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^vestibule\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(body).toEqual({ user: { name: practice.owner.name, email: practice.owner.email } });
  });

  it('does not care how the e-mail is spelt, and does care about the password', async () => {
    await signIn(practice.owner.email.toUpperCase()).expect(200);
    await signIn(practice.owner.email, PASSWORD.toUpperCase()).expect(401);
  });

  it('names every wrong field at once', async () => {
    const { body } = await supertest(world.url)
      .post('/api/auth/sign-in/email')
      .send({ email: 7, extra: 1 })
      .expect(422);
    expect(body).toMatchObject({ code: 'INVALID_INPUT' });
    expect(new Set(body.errors.map((error: { field: string }) => error.field))).toEqual(
      new Set(['email', 'password', 'extra']),
    );
  });

  it('refuses another site’s page, with and without a cookie', async () => {
    const cookie = await cookieOf(practice.owner);
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
    for (const headers of [evil, { ...evil, cookie }, { origin: 'https://evil.example', cookie }]) {
      const { body } = await signIn(practice.owner.email).set(headers).expect(403);
      expect(body.code).toBe('CROSS_SITE_REQUEST');
    }
  });

  it('cannot be made to count for another address', async () => {
    await world.rows('DELETE FROM auth_rate_limit');
    for (let n = 1; n <= 3; n += 1)
      await signIn(practice.owner.email).set('x-forwarded-for', `203.0.113.${n}`).expect(200);
    expect(await world.rows('SELECT count FROM auth_rate_limit')).toEqual([{ count: 3 }]);
  });
});

describe('guessing a password', () => {
  let fresh: World;
  let owner: Person;
  let reception: Person;
  beforeAll(async () => {
    fresh = await startWorld();
    ({ owner, reception } = await fresh.practice());
    await givePassword(fresh.app, owner);
  });
  afterAll(() => fresh.close());
  const guess = (email: string, password = 'wrong password'): supertest.Test =>
    supertest(fresh.url).post('/api/auth/sign-in/email').send({ email, password });

  const fastest = async (email: string): Promise<number> => {
    const times: number[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const start = performance.now();
      await guess(email).expect(401);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };

  it('answers alike for a wrong password, an unknown person, and somebody without a password', async () => {
    const answers = await Promise.all(
      [guess(owner.email), guess('nobody@practice.test'), guess(reception.email)].map(async (answer) => {
        const { status, body, headers } = await answer;
        return { status, body: { ...body, requestId: 'one of its own' }, cookie: headers['set-cookie'] };
      }),
    );
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'INVALID_EMAIL_OR_PASSWORD' }, cookie: undefined });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes as long for an unknown person as for a wrong password', async () => {
    const ratio = (await fastest('nobody@practice.test')) / (await fastest(owner.email));
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it('stops after some wrong passwords from one address, for the right one too, and says how long', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await guess(owner.email)).status);
    expect(statuses.at(-1)).toBe(429);
    const { body, headers } = await guess(owner.email, PASSWORD).expect(429);
    expect(body.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is counted in the database too, for all processes', async () => {
    const [kept] = await fresh.rows<{ count: number }>('SELECT count FROM auth_rate_limit');
    expect(kept?.count).toBeGreaterThanOrEqual(10);
  });

  it('is forgotten once its minute is over, and not before', async () => {
    const inMs = (ms: number): string => `(extract(epoch FROM clock_timestamp()) * 1000)::bigint + ${ms}`;
    await fresh.rows(
      `INSERT INTO rate_limit (key, points, expire) VALUES ('over', 10, ${inMs(-1)}), ('not over', 10, ${inMs(3_600_000)})`,
    );
    await fresh.settle({ sweeps: ['platform.tidy'] });
    const kept = await fresh.rows<{ key: string }>(`SELECT key FROM rate_limit WHERE key LIKE '%over'`);
    expect(kept).toEqual([{ key: 'not over' }]);
  });
});

describe('the cookie', () => {
  it('says who is signed in', async () => {
    const { body } = await me(await cookieOf(practice.owner)).expect(200);
    expect(body).toEqual({
      member: {
        id: practice.owner.memberId,
        name: practice.owner.name,
        email: practice.owner.email,
        role: 'owner',
        language: null,
      },
      practice: expect.objectContaining({ id: practice.id, timeZone: 'Australia/Sydney', currency: 'AUD' }),
      operator: false,
      user: { name: practice.owner.name, email: practice.owner.email },
    });
  });

  it('lets our own pages change things and no other site', async () => {
    const cookie = await cookieOf(practice.owner);
    const rename = (headers: Record<string, string>): supertest.Test =>
      supertest(world.url)
        .patch('/api/practice')
        .set({ cookie, ...headers })
        .send({ name: 'Renamed' });
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: world.url },
      { 'sec-fetch-site': 'same-site' },
      {},
    ] as Record<string, string>[]) {
      const { body } = await rename(headers).expect(403);
      expect(body.code).toBe('CROSS_SITE_REQUEST');
    }
    expect(await world.rows('SELECT name FROM practice WHERE id = $1', [practice.id])).toEqual([
      { name: practice.name },
    ]);
    await rename({ origin: world.url }).expect(200);
    await rename({ 'sec-fetch-site': 'same-origin' }).expect(200);
  });

  it('is nobody’s after signing out', async () => {
    const cookie = await cookieOf(practice.owner);
    await supertest(world.url)
      .get('/api/auth/get-session')
      .set('cookie', cookie)
      .expect(200, {
        user: { name: practice.owner.name, email: practice.owner.email },
      });
    const out = await supertest(world.url)
      .post('/api/auth/sign-out')
      .set({ cookie, origin: world.url })
      .send({})
      .expect(200);
    expect(String(out.headers['set-cookie'])).toMatch(/Max-Age=0/);
    await me(cookie).expect(401);
    await supertest(world.url).get('/api/auth/get-session').set('cookie', cookie).expect(200, 'null');
  });

  it('is not ended by another site', async () => {
    const cookie = await cookieOf(practice.owner);
    await supertest(world.url)
      .post('/api/auth/sign-out')
      .set({ cookie, origin: 'https://evil.example' })
      .send({})
      .expect(403);
    await me(cookie).expect(200);
  });

  it('is nobody’s when its time is over, or when it was altered', async () => {
    const cookie = await cookieOf(practice.owner);
    await me(cookie.replace(/=(.)/, (_, first: string) => `=${first === 'a' ? 'b' : 'a'}`)).expect(401);
    await world.rows(`UPDATE auth_session SET "expiresAt" = now() - interval '1 second'`);
    await me(cookie).expect(401);
  });

  it('is worth nothing beside an Authorization header, which is judged alone', async () => {
    const cookie = await cookieOf(practice.owner);
    await me(cookie).set('authorization', 'Bearer vk_wrong').expect(401);
    await supertest(world.url)
      .patch('/api/practice')
      .set({ cookie, authorization: 'Basic anything', origin: 'https://evil.example' })
      .send({ name: 'Taken' })
      .expect(401);
  });

  it('of a suspended member is nobody’s, and somebody’s again when they are restored', async () => {
    await givePassword(world.app, practice.practitioner);
    const cookie = await cookieOf(practice.practitioner);
    const owner = world.as(practice.owner);
    await owner.post(`/api/members/${practice.practitioner.memberId}/suspend`).expect(200);
    await me(cookie).expect(401);
    await owner.post(`/api/members/${practice.practitioner.memberId}/restore`).expect(200);
    await me(cookie).expect(200);
  });
});

describe('an operator', () => {
  it('has no practice, and is told so', async () => {
    const operator = await world.given.operator();
    const agent = await world.signIn(operator);
    const { body } = await agent.get('/api/me').expect(200);
    expect(body).toEqual({
      member: null,
      practice: null,
      operator: true,
      user: { name: operator.name, email: operator.email },
    });
  });

  it('does not get into a practice’s own routes', async () => {
    const agent = await world.signIn(await world.given.operator());
    for (const path of ['/api/practice', '/api/members', '/api/api-keys', '/api/sessions'])
      await agent.get(path).expect(403);
  });

  it('who is a member too acts as the member', async () => {
    await world.rows(`UPDATE auth_user SET operator = true WHERE id = $1`, [practice.reception.userId]);
    const agent = await world.signIn(practice.reception);
    const { body } = await agent.get('/api/me').expect(200);
    expect(body).toMatchObject({ member: { role: 'reception' }, operator: true });
  });

  it('is nobody once no longer an operator', async () => {
    const operator = await world.given.operator();
    const agent = await world.signIn(operator);
    await world.rows(`UPDATE auth_user SET operator = false WHERE id = $1`, [operator.userId]);
    await agent.get('/api/me').expect(401);
  });
});

it('on https gives a cookie that never leaves https', async () => {
  const publicUrl = 'https://vestibule.example';
  const secure = await startWorld({ env: { PUBLIC_URL: publicUrl } });
  try {
    const { owner } = await secure.practice();
    await givePassword(secure.app, owner);
    const response = await supertest(secure.url)
      .post('/api/auth/sign-in/email')
      .set('origin', publicUrl)
      .send({ email: owner.email, password: PASSWORD })
      .expect(200);
    const [cookie] = response.headers['set-cookie'] as unknown as string[];
    expect(cookie).toMatch(/^__Secure-vestibule\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/);
    await supertest(secure.url)
      .get('/api/me')
      .set('cookie', cookie?.split(';')[0] ?? '')
      .expect(200);
  } finally {
    await secure.close();
  }
});

it('has none of the library’s other routes', async () => {
  const paths = [
    'sign-up/email',
    'ok',
    'error',
    'update-user',
    'change-password',
    'delete-user',
    'request-password-reset',
    'list-sessions',
    'revoke-sessions',
    'verify-email',
    'sign-in/social',
    'callback/google',
    'account-info',
  ];
  for (const path of paths) {
    await supertest(world.url).get(`/api/auth/${path}`).expect(404);
    await supertest(world.url).post(`/api/auth/${path}`).send({}).expect(404);
  }
});
