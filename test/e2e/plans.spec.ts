import type { GivenPractice } from '../support/given.ts';
import type { Agent } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let operator: Agent;
beforeAll(async () => {
  world = await startWorld();
  operator = await world.signIn(await world.given.operator());
});
afterAll(() => world.close());
beforeEach(() => world.clock.advance(1_000));

const later = (days: number): string => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
const ratesOf = async (code: string): Promise<{ when: string; platformFee: object; currency: string | null }[]> => {
  const { body } = await operator.get('/api/plans').expect(200);
  return body.items.find((plan: { code: string }) => plan.code === code).rates;
};
const planOf = async (practice: GivenPractice): Promise<Record<string, unknown>> => {
  const { body } = await world.as(practice.reception).get('/api/practice').expect(200);
  return body.plan;
};
/** The platform's part that is frozen with a fee of A$100.00 set now. */
async function partOf(practice: GivenPractice, hour: string): Promise<number> {
  const { client } = await world.given.session({ practice, startsAt: hour, feeMinor: 10_000 });
  const [fee] = await world.rows<{ platform_fee_minor: number }>(
    `SELECT platform_fee_minor FROM fee WHERE participant_id = $1`,
    [client.participantId],
  );
  return fee?.platform_fee_minor ?? Number.NaN;
}

describe('the plans', () => {
  it('are four, each with a rate, and payments are an addition to the smallest', async () => {
    const { body } = await operator.get('/api/plans').expect(200);
    expect(body.items.map((plan: { name: string; payments: string }) => [plan.name, plan.payments])).toEqual([
      ['Essentials', 'add_on'],
      ['Standard', 'included'],
      ['Premium', 'included'],
      ['Enterprise', 'included'],
    ]);
    for (const { rates } of body.items) expect(rates).toMatchObject([{ when: 'now', currency: null, by: null }]);
  });

  it('get a rate from a day on, which leaves what was agreed before as it is', async () => {
    const practice = await world.given.practice({ planCode: 'premium' });
    expect(await partOf(practice, '12:00')).toBe(150);
    const rate = { currency: 'AUD', basisPoints: 120, fixedMinor: 30 };
    const from = later(7);
    await operator
      .post('/api/plans/premium/rates')
      .send({ ...rate, from })
      .expect(201);
    expect(await ratesOf('premium')).toMatchObject([
      { when: 'coming', currency: 'AUD', platformFee: { basisPoints: 120, fixedMinor: 30 } },
      { when: 'now', currency: null, platformFee: { basisPoints: 150, fixedMinor: 0 } },
    ]);
    expect(await partOf(practice, '13:00')).toBe(150);
    expect(await planOf(practice)).toMatchObject({
      platformFee: { basisPoints: 150, fixedMinor: 0 },
      next: { from, planName: 'Premium', platformFee: { basisPoints: 120, fixedMinor: 30 } },
    });
    const before = world.clock.now();
    world.clock.set(from);
    expect(await planOf(practice)).toMatchObject({ platformFee: { basisPoints: 120, fixedMinor: 30 }, next: null });
    expect(await partOf(practice, '2026-12-04T14:00')).toBe(150); // 1.2 % and 30 cents of A$100.00
    const { client } = await world.given.session({ practice, startsAt: '2026-12-04T15:00', feeMinor: 20_000 });
    expect(
      await world.rows(
        `SELECT platform_basis_points, platform_fixed_minor, platform_fee_minor FROM fee WHERE participant_id = $1`,
        [client.participantId],
      ),
    ).toEqual([{ platform_basis_points: 120, platform_fixed_minor: 30, platform_fee_minor: 270 }]);
    world.clock.set(before);
  });

  it.each([
    [{ basisPoints: 100, from: '2020-01-01T00:00:00Z' }, 'from'],
    [{ basisPoints: 100, fixedMinor: 30 }, 'fixedMinor'],
    [{ basisPoints: 3_001 }, 'basisPoints'],
    [{ basisPoints: -1 }, 'basisPoints'],
    [{ basisPoints: 1.5 }, 'basisPoints'],
    [{ basisPoints: 100, currency: 'XXX' }, 'currency'],
    [{}, 'basisPoints'],
  ])('refuse %j and stay as they are', async (body, field) => {
    const before = await ratesOf('standard');
    const { body: problem } = await operator.post('/api/plans/standard/rates').send(body).expect(422);
    expect(problem.errors.map((error: { field: string }) => error.field)).toContain(field);
    expect(await ratesOf('standard')).toEqual(before);
  });

  it('take one decision for one instant', async () => {
    const from = later(30);
    await operator.post('/api/plans/enterprise/rates').send({ basisPoints: 90, from }).expect(201);
    const { body } = await operator.post('/api/plans/enterprise/rates').send({ basisPoints: 80, from }).expect(409);
    expect(body.code).toBe('ALREADY_DECIDED');
    await operator.post('/api/plans/nothing/rates').send({ basisPoints: 1 }).expect(404);
  });

  it('cannot be rewritten in the database by the product itself', async () => {
    for (const table of ['plan_rate', 'practice_plan', 'practice_rate'])
      for (const sql of [`UPDATE ${table} SET valid_from = valid_from`, `DELETE FROM ${table}`])
        await expect(world.rows(`SET ROLE vestibule_app; ${sql}`)).rejects.toThrow(/permission denied/);
    await expect(
      world.rows(`INSERT INTO plan_rate (id, plan_code, basis_points, fixed_minor, valid_from, created_at)
        VALUES (gen_random_uuid(), 'standard', 1, 0, '2026-01-01', '2026-01-02')`),
    ).rejects.toThrow(/plan_rate_never_begins_before_it_was_decided/);
  });
});

describe('a practice', () => {
  it('moves to another plan, now or on a day to come, and is told of both', async () => {
    const practice = await world.given.practice();
    world.clock.advance(1_000);
    const from = later(10);
    await operator.post(`/api/practices/${practice.id}/plan`).send({ plan: 'premium', from }).expect(200);
    expect(await planOf(practice)).toMatchObject({ code: 'essentials', next: { from, planName: 'Premium' } });
    const { body } = await operator.post(`/api/practices/${practice.id}/plan`).send({ plan: 'standard' }).expect(200);
    expect(body.moves.map((move: { code: string }) => move.code)).toEqual(['premium', 'standard', 'essentials']);
    expect(await planOf(practice)).toMatchObject({ code: 'standard', payments: 'included' });
    await operator.post(`/api/practices/${practice.id}/plan`).send({ plan: 'gold' }).expect(404);
    await operator
      .post(`/api/practices/${practice.id}/plan`)
      .send({ plan: 'standard', from: '2020-01-01T00:00:00Z' })
      .expect(422);
    await operator
      .post('/api/practices/00000000-0000-7000-8000-000000000000/plan')
      .send({ plan: 'standard' })
      .expect(404);
  });

  it('has a rate of its own as long as it is agreed', async () => {
    const practice = await world.given.practice({ planCode: 'enterprise' });
    expect(await partOf(practice, '15:00')).toBe(100);
    world.clock.advance(1_000);
    await operator.post(`/api/practices/${practice.id}/rates`).send({ basisPoints: 75 }).expect(201);
    expect(await planOf(practice)).toMatchObject({ negotiated: true, platformFee: { basisPoints: 75, fixedMinor: 0 } });
    expect(await partOf(practice, '16:00')).toBe(75);
    world.clock.advance(1_000);
    const { body } = await operator.post(`/api/practices/${practice.id}/rates/end`).send({}).expect(200);
    expect(body).toMatchObject({
      plan: { negotiated: false },
      rates: [{ when: 'now', platformFee: null }, { when: 'past' }],
    });
    expect(await partOf(practice, '17:00')).toBe(100);
    const acts = await world.rows(
      `SELECT act, actor_kind, after->>'basisPoints' AS points FROM audit_event WHERE practice_id = $1 ORDER BY at, id`,
      [practice.id],
    );
    expect(acts).toEqual([
      { act: 'practice.rate_agreed', actor_kind: 'operator', points: '75' },
      { act: 'practice.rate_ended', actor_kind: 'operator', points: null },
    ]);
  });

  it('is found by a part of its name, a page at a time', async () => {
    for (const name of ['Zebra 100%', 'zebra two']) await world.given.practice({ name, account: 'none' });
    const { body } = await operator.get('/api/practices?search=zebra').expect(200);
    expect(body.items.map((item: { name: string }) => item.name)).toEqual(['Zebra 100%', 'zebra two']);
    const { body: exact } = await operator.get('/api/practices?search=100%25').expect(200);
    expect(exact.items).toHaveLength(1);
    const { body: rest } = await operator.get(`/api/practices?search=zebra&cursor=${body.items[0].id}`).expect(200);
    expect(rest).toMatchObject({ items: [{ name: 'zebra two' }], nextCursor: null });
  });
});
