import { createHash } from 'node:crypto';
import type { MemberId, PracticeId } from '@vestibule/kernel';
import { Authenticator, type MemberActor } from '@vestibule/platform';
import type { FastifyRequest } from 'fastify';
import supertest from 'supertest';
import { startWorld, type World } from '../support/world.ts';
import { ask, everythingOf, giveTarget, memberRoutes, secretsOf } from './assault.ts';
import type { Target } from './routes.ts';

/**
 * The same assault with the app's guard gone: everybody is let in as an *owner of the practice under attack*, and only who they are is true. The database
 * alone has to refuse: it looks up for itself which practice the acting member belongs to.
 */
class OpenDoor extends Authenticator {
  /** Whose practice everybody is taken to be of; before that is set, everybody is of their own. */
  attacked: string | undefined;
  constructor(
    private readonly find: (keyHash: Buffer) => Promise<{ member_id: string; practice_id: string } | undefined>,
  ) {
    super();
  }
  async identify(request: FastifyRequest): Promise<MemberActor | undefined> {
    const key = (request.headers.authorization ?? '').replace('Bearer ', '');
    const found = await this.find(createHash('sha256').update(key).digest());
    const memberId = (found?.member_id ?? '00000000-0000-7000-8000-000000000000') as MemberId;
    const practiceId = (this.attacked ?? found?.practice_id ?? '') as PracticeId;
    return { kind: 'member', memberId, practiceId, role: 'owner', userId: 'somebody', name: 'Somebody' };
  }
}

let world: World;
let target: Target;
let before: Record<string, unknown>;

beforeAll(async () => {
  const door = new OpenDoor(async (hash) => {
    const [row] = await world.rows<{ member_id: string; practice_id: string }>(
      `SELECT member_id, practice_id FROM api_key WHERE key_hash = $1`,
      [hash],
    );
    return row;
  });
  world = await startWorld({ replace: [[Authenticator, door]] });
  target = await giveTarget(world);
  door.attacked = target.given.practice.id;
  world.clock.set(world.at('10:00'));
  await world.settle();
  before = await everythingOf(world, target.given.practice.id);
});
afterAll(() => world.close());

async function seesNothing(response: supertest.Response): Promise<void> {
  expect(response.status).toBeLessThan(500);
  // The stand-in guard itself knows the practice's id; whatever else is told came out of the database.
  for (const secret of secretsOf(target).filter((word) => word !== target.given.practice.id))
    expect(response.text).not.toContain(secret);
  expect(await everythingOf(world, target.given.practice.id)).toEqual(before);
}

it.each(memberRoutes)("another practice's owner, let through as ours, gets nothing from %s", async (route, denial) => {
  const stranger = (await world.given.practice()).owner;
  const response = await ask(world.as(stranger), route, denial, target);
  if (denial.path && denial.stranger === 404) expect([route, response.status]).toEqual([route, 404]);
  await seesNothing(response);
});

it.each(memberRoutes)('nobody at all, let through as our owner, gets nothing from %s', async (route, denial) => {
  await seesNothing(await ask(world.nobody, route, denial, target));
});

const ownersOnly = memberRoutes.filter(
  ([route, denial]) =>
    denial.forbidden?.includes('reception') &&
    /practice$|members|api-keys/.test(route.split('/:')[0] ?? '') &&
    !route.startsWith('GET /api/practice'),
);
it.each(ownersOnly)('our own reception, let through as an owner, changes nothing at %s', async (route, denial) => {
  const response = await ask(world.as(target.given.practice.reception), route, denial, target);
  expect(response.status).toBeLessThan(500);
  expect(await everythingOf(world, target.given.practice.id)).toEqual(before);
});
