import supertest from 'supertest';
import type { Agent } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';
import { ask, everythingOf, giveTarget, memberRoutes, routesOf, secretsOf } from './assault.ts';
import { DENIALS, type LinkRoute, type OpenRoute, type Target } from './routes.ts';

/** Every route, asked by everybody whom it does not concern: the status is right, and nothing has changed. */
let world: World;
let target: Target;
let before: Record<string, unknown>;

beforeAll(async () => {
  world = await startWorld({ env: { TRUST_PROXY: '127.0.0.1' } });
  target = await giveTarget(world);
  world.clock.set(world.at('10:00'));
  await world.settle();
  before = await everythingOf(world, target.given.practice.id);
});
afterAll(() => world.close());

const unchanged = async (): Promise<void> =>
  expect(await everythingOf(world, target.given.practice.id)).toEqual(before);
const tellsNothing = (text: string): void => {
  for (const secret of secretsOf(target)) expect(text).not.toContain(secret);
};

it('knows a denial for every route that there is, and no route that there is not', () => {
  expect(routesOf(world).toSorted()).toEqual(Object.keys(DENIALS).toSorted());
});

describe('nobody', () => {
  it.each(memberRoutes)('gets 401 from %s', async (route, denial) => {
    const response = await ask(world.nobody, route, denial, target).expect(401);
    expect(response.body.code).toBe('NOT_SIGNED_IN');
    await unchanged();
  });
});

describe('a made-up key', () => {
  it.each(memberRoutes)('gets 401 from %s', async (route, denial) => {
    await ask(
      supertest.agent(world.url).set('authorization', 'Bearer vk_made_up_0123456789'),
      route,
      denial,
      target,
    ).expect(401);
    await unchanged();
  });
});

describe("a client's link used as a key", () => {
  it.each(memberRoutes)('gets 401 from %s', async (route, denial) => {
    await ask(
      supertest.agent(world.url).set('authorization', `Bearer ${target.given.client.token}`),
      route,
      denial,
      target,
    ).expect(401);
    await unchanged();
  });
});

describe('the owner of another practice', () => {
  it.each(memberRoutes)('finds nothing of ours at %s', async (route, denial) => {
    const stranger = (await world.given.practice()).owner;
    const response = await ask(world.as(stranger), route, denial, target);
    if (denial.stranger === 404) expect([route, response.status]).toEqual([route, 404]);
    else expect(response.status).toBeLessThan(500);
    tellsNothing(response.text);
    await unchanged();
  });
});

describe('a member without the role', () => {
  const cases = memberRoutes.flatMap(([route, denial]) =>
    (denial.forbidden ?? []).map((role) => [role, route, denial] as const),
  );
  it.each(cases)('%s gets 403 from %s', async (role, route, denial) => {
    const { practice } = target.given;
    const person = { owner: practice.owner, practitioner: practice.practitioner, reception: practice.reception }[role];
    const response = await ask(world.as(person), route, denial, target).expect(403);
    expect(response.body.code).toBe('NOT_ALLOWED');
    await unchanged();
  });
});

describe('an operator', () => {
  let operator: Agent;
  beforeAll(async () => {
    operator = await world.signIn(await world.given.operator());
  });
  it.each(memberRoutes.filter(([, denial]) => !denial.operators))('gets 403 from %s', async (route, denial) => {
    await ask(operator, route, denial, target).expect(403);
    await unchanged();
  });
});

describe("another site with the owner's cookie", () => {
  let owner: Agent;
  beforeAll(async () => {
    owner = (await world.signIn(target.given.practice.owner)).set('origin', 'https://evil.example');
  });
  it.each(memberRoutes.filter(([route]) => !route.startsWith('GET ')))('gets 403 from %s', async (route, denial) => {
    const response = await ask(owner, route, denial, target).expect(403);
    expect(response.body.code).toBe('CROSS_SITE_REQUEST');
    await unchanged();
  });
});

describe('a link that is not ours', () => {
  const routes = Object.entries(DENIALS).filter((entry): entry is [string, LinkRoute] => entry[1].kind === 'link');
  const flip = (token: string): string => (token[10] === 'A' ? 'B' : 'A');
  const wrong: readonly (readonly [string, (token: string) => string])[] = [
    ['a forged one', (token) => token.slice(0, 10) + flip(token) + token.slice(11)],
    ['one cut short', (token) => token.slice(0, -1)],
    ['a bare participant id', () => target.given.client.participantId],
    ['one that is not a link at all', () => '..%2f..%2fetc%2fpasswd'],
  ];
  /** Each guess from another address: whoever guesses often from one is slowed, which is proved elsewhere. */
  let guesses = 0;
  const elsewhere = (): string => `192.0.2.${(guesses += 1) % 250}`;
  it.each(routes.flatMap(([route, denial]) => wrong.map(([what, spoil]) => [what, route, denial, spoil] as const)))(
    '%s gets 404 from %s',
    async (_what, route, denial, spoil) => {
      const verb = route.split(' ')[0]?.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
      const guess = supertest(world.url)[verb](denial.path(spoil(target.given.client.token)));
      const request = guess.set('x-forwarded-for', elsewhere());
      const response = await (denial.body ? request.send(denial.body) : request).expect(404);
      expect(response.body.code).toBe('LINK_UNKNOWN');
      tellsNothing(response.text);
      await unchanged();
    },
  );
});

describe('a client with a link of their own', () => {
  it("opens nobody else's checkout, people or room with it", async () => {
    const other = await world.given.session({ startsAt: '10:00', feeMinor: 5000 });
    const theirs = await target.given.client.openCheckout();
    before = await everythingOf(world, target.given.practice.id);
    const response = await other.client.returned(theirs);
    expect(response.status).toBeLessThan(500);
    tellsNothing(response.text);
    await unchanged();
  });
});

describe('a forged request', () => {
  const forged = Object.entries(DENIALS).flatMap(([route, denial]) =>
    denial.kind === 'open' && denial.forged
      ? [[route, denial.forged] as [string, NonNullable<OpenRoute['forged']>]]
      : [],
  );
  it.each(forged)('to %s is refused', async (route, { body, status }) => {
    await world.nobody
      .post(route.split(' ')[1] ?? '')
      .send(body)
      .expect(status);
    await unchanged();
  });
});
