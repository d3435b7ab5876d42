import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  practice = await world.given.practice({ name: 'Harbour', phone: '+61 2 5550 1234' });
});
afterAll(() => world.close());

describe('a practice', () => {
  it('is told with its plan and whether money can be collected', async () => {
    const { body } = await world.as(practice.practitioner).get('/api/practice').expect(200);
    expect(body).toEqual({
      id: practice.id,
      name: 'Harbour',
      timeZone: 'Australia/Sydney',
      currency: 'AUD',
      country: 'AU',
      plan: {
        code: 'essentials',
        name: 'Essentials',
        platformFee: { basisPoints: 250, fixedMinor: 0 },
        payments: 'add_on',
        negotiated: false,
        next: null,
      },
      phone: '+61 2 5550 1234',
      email: null,
      earlyMinutes: 10,
      graceMinutes: 10,
      mostPeople: 5,
      messagesKeptDays: 30,
      payments: { connected: true, accountId: practice.accountId, accepts: true, canCollect: true },
    });
  });

  it.each([
    ['pending', { connected: true, canCollect: false }],
    ['none', { connected: false, canCollect: false, accountId: null }],
  ] as const)('with its account %s cannot collect', async (account, payments) => {
    const given = await world.given.practice({ account });
    const { body } = await world.as(given.owner).get('/api/practice').expect(200);
    expect(body.payments).toMatchObject(payments);
  });

  it('changes what is given, nothing else, and only by its owner', async () => {
    const owner = world.as(practice.owner);
    const changes = {
      name: '  Harbour North ',
      timeZone: 'Australia/Perth',
      phone: null,
      email: 'hi@harbour.test',
      graceMinutes: 0,
    };
    const { body } = await owner.patch('/api/practice').send(changes).expect(200);
    expect(body).toMatchObject({ ...changes, name: 'Harbour North', earlyMinutes: 10, currency: 'AUD' });
    const { body: again } = await owner.patch('/api/practice').send({}).expect(200);
    expect(again).toEqual(body);
    await world.as(practice.practitioner).patch('/api/practice').send({ name: 'Mine' }).expect(403);
    await world.as(practice.reception).patch('/api/practice').send({ name: 'Mine' }).expect(403);
    const { body: after } = await owner.get('/api/practice').expect(200);
    expect(after).toEqual(body);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: null }, 'name'],
    [{ timeZone: 'Sydney' }, 'timeZone'],
    [{ timeZone: '+10:00' }, 'timeZone'],
    [{ email: 'nobody' }, 'email'],
    [{ earlyMinutes: 241 }, 'earlyMinutes'],
    [{ graceMinutes: -1 }, 'graceMinutes'],
    [{ graceMinutes: 1.5 }, 'graceMinutes'],
    [{ currency: 'USD' }, 'currency'],
    [{ stripeAccountId: 'acct_mine' }, 'stripeAccountId'],
  ])('refuses %j and changes nothing', async (change, field) => {
    const before = await world.rows('SELECT * FROM practice WHERE id = $1', [practice.id]);
    const { body } = await world.as(practice.owner).patch('/api/practice').send(change).expect(422);
    expect(new Set(body.errors.map((error: { field: string }) => error.field))).toEqual(new Set([field]));
    expect(await world.rows('SELECT * FROM practice WHERE id = $1', [practice.id])).toEqual(before);
  });
});

describe('its members', () => {
  it('are listed in the order in which they joined, for everybody who belongs to it', async () => {
    for (const person of [practice.owner, practice.practitioner, practice.reception]) {
      const { body } = await world.as(person).get('/api/members').expect(200);
      expect(body.items.map((item: { role: string }) => item.role)).toEqual(['owner', 'practitioner', 'reception']);
      expect(body.items[0]).toEqual({
        id: practice.owner.memberId,
        name: practice.owner.name,
        email: practice.owner.email,
        role: 'owner',
        suspended: false,
      });
    }
  });

  it('are suspended and restored by an owner, told once, and never by themselves', async () => {
    const owner = world.as(practice.owner);
    const path = `/api/members/${practice.reception.memberId}`;
    const told = (): Promise<unknown[]> =>
      world.rows(`SELECT kind FROM outbox WHERE kind LIKE 'member.%' AND practice_id = $1 ORDER BY id`, [practice.id]);
    const { body } = await owner.post(`${path}/suspend`).expect(200);
    expect(body).toMatchObject({ id: practice.reception.memberId, suspended: true });
    await owner.post(`${path}/suspend`).expect(200);
    await owner.post(`${path}/restore`).expect(200);
    expect(await told()).toEqual([{ kind: 'member.suspended' }, { kind: 'member.restored' }]);
    await owner.post(`/api/members/${practice.owner.memberId}/suspend`).expect(403);
    await world.as(practice.reception).post(`/api/members/${practice.practitioner.memberId}/suspend`).expect(403);
  });

  it('of another practice are not there', async () => {
    const other = await world.given.practice();
    for (const id of [practice.owner.memberId, '00000000-0000-7000-8000-000000000000', 'x'])
      await world.as(other.owner).post(`/api/members/${id}/suspend`).expect(404);
    const { body } = await world.as(other.owner).get('/api/members').expect(200);
    expect(body.items).toHaveLength(3);
  });
});
