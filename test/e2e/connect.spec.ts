import type { GivenPractice } from '../support/given.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
afterEach(() => world.clock.set('2026-11-24T21:00:00Z'));

const PATH = '/api/practice/payments';
const payments = async (practice: GivenPractice): Promise<Record<string, unknown>> => {
  const { body } = await world.as(practice.owner).get(PATH).expect(200);
  return body;
};
const refresh = async (practice: GivenPractice, body: object = {}): Promise<Record<string, unknown>> => {
  const answer = await world.as(practice.owner).post(`${PATH}/refresh`).send(body).expect(200);
  return answer.body;
};
const change = (practice: GivenPractice, body: object) => world.as(practice.owner).patch(PATH).send(body);
const accountOf = async (practice: GivenPractice): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(`SELECT stripe_account_id AS id FROM practice WHERE id = $1`, [
    practice.id,
  ]);
  return row?.id ?? '';
};
const paidAndUnpaid = async (practice: GivenPractice): Promise<{ paid: GivenSession; unpaid: GivenSession }> => {
  const paid = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8_000 });
  await paid.client.pay();
  return { paid, unpaid: await world.given.session({ practice, startsAt: '11:00', feeMinor: 8_000 }) };
};
const schedule = (practice: GivenPractice, amount: number, hour: string) =>
  world
    .as(practice.practitioner)
    .post('/api/sessions')
    .send({
      startsAt: world.at(hour).toISOString(),
      endsAt: new Date(world.at(hour).getTime() + 600_000).toISOString(),
      participants: [{ name: 'A', fee: { amount, currency: 'AUD' } }],
    });

describe('from nothing', () => {
  it('an account is made, told about, looked at and active; nothing is switched on by that', async () => {
    const practice = await world.given.practice({ account: 'none' });
    expect(await payments(practice)).toMatchObject({ state: 'not_connected', accountId: null, requirements: [] });
    expect((await change(practice, { accepts: true }).expect(409)).body).toMatchObject({
      code: 'PRACTICE_CANNOT_COLLECT',
      reason: 'not_connected',
    });

    const { body: first } = await world.as(practice.owner).post(`${PATH}/connect`).expect(200);
    const { body: second } = await world.as(practice.owner).post(`${PATH}/connect`).expect(200);
    const accountId = await accountOf(practice);
    for (const { url } of [first, second]) expect(url).toContain(`/setup/${accountId}`);
    expect(await refresh(practice)).toMatchObject({ state: 'started', accountId });

    const needed = await refresh(practice, { returned: true });
    expect(needed).toMatchObject({ state: 'information_needed', canCollect: false });
    expect(needed['requirements']).toContainEqual(
      expect.objectContaining({ words: 'The bank account that payouts go to', waitingFor: 'user', problem: null }),
    );

    world.stripe.setAccount(accountId, { cardPayments: 'pending', requirements: [] });
    await world.settle();
    expect(await payments(practice)).toMatchObject({ state: 'pending', requirements: [] });
    expect((await change(practice, { accepts: true, addOn: true }).expect(409)).body.reason).toBe('pending');

    world.stripe.setAccount(accountId, { cardPayments: 'active' });
    await world.settle();
    expect(await payments(practice)).toMatchObject({ state: 'active', accepts: false, canCollect: false });
    expect((await schedule(practice, 8_000, '10:00').expect(409)).body.detail).toMatch(/switched off/);
  });

  it('Stripe may say no, or no longer', async () => {
    const practice = await world.given.practice();
    const accountId = practice.accountId ?? '';
    world.stripe.setAccount(accountId, { cardPayments: 'restricted', requirements: ['identity.individual.documents'] });
    await world.settle();
    expect(await payments(practice)).toMatchObject({ state: 'restricted', canCollect: false, accepts: true });
    world.stripe.setAccount(accountId, { cardPayments: 'rejected' });
    await world.settle();
    expect(await payments(practice)).toMatchObject({ state: 'rejected', canCollect: false });
  });
});

describe('the switch', () => {
  it('is an addition to Essentials that the owner takes on, comes with the other plans, and is on the audit log', async () => {
    const small = await world.given.practice({ accepts: false });
    expect(await payments(small)).toMatchObject({ addOn: true, accepts: false });
    const refused = (await change(small, { accepts: true }).expect(409)).body;
    expect(refused).toMatchObject({ reason: 'add_on' });
    expect((await change(small, { accepts: true, addOn: true }).expect(200)).body).toMatchObject({ canCollect: true });
    const large = await world.given.practice({ accepts: false, planCode: 'standard' });
    expect((await change(large, { accepts: true }).expect(200)).body).toMatchObject({ addOn: false, canCollect: true });
    for (const practice of [small, large])
      expect(await world.rows(`SELECT act, actor_id FROM audit_event WHERE practice_id = $1`, [practice.id])).toEqual([
        { act: 'payments.switched_on', actor_id: practice.owner.memberId },
      ]);
  });

  it('off: no new fee, open checkouts are closed, unpaid links say whom to ask, paid sessions run', async () => {
    const practice = await world.given.practice();
    const { paid, unpaid } = await paidAndUnpaid(practice);
    await unpaid.client.openCheckout();
    await change(practice, { accepts: false }).expect(200);
    await world.settle();
    expect(
      await world.rows(`SELECT status FROM charge WHERE participant_id = $1`, [unpaid.client.participantId]),
    ).toEqual([{ status: 'expired' }]);
    await schedule(practice, 8_000, '12:00').expect(409);
    await schedule(practice, 0, '13:00').expect(201);
    world.clock.set(world.at('10:00'));
    expect(await unpaid.client.stands()).toMatchObject({ state: 'pay', reason: 'collection_unavailable' });
    expect((await unpaid.client.checkout().expect(409)).body.code).toBe('PRACTICE_CANNOT_COLLECT');
    expect(await paid.client.stands()).toMatchObject({ state: 'enter' });
    await change(practice, { accepts: true, addOn: true }).expect(200);
    expect(await unpaid.client.stands()).toMatchObject({ reason: 'payment_due' });
    await unpaid.client.pay();
  });

  it.each([
    { accepts: null },
    { accepts: 'yes' },
    { label: 'x' },
    { label: 'Trauma counselling' },
    { label: 5 },
    { more: 1 },
  ])('%j is refused', async (body) => {
    const practice = await world.practice();
    const before = await payments(practice);
    await change(practice, body).expect(422);
    expect(await payments(practice)).toEqual(before);
  });
});

it('payments are booked under the label of the practice, with the practitioner behind it', async () => {
  const practice = await world.given.practice();
  expect(await payments(practice)).toMatchObject({ label: 'Telehealth session', usualLabel: true });
  await change(practice, { label: '  Video appointment ' }).expect(200);
  expect(await payments(practice)).toMatchObject({ label: 'Video appointment', usualLabel: false });
  const { client } = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8_000 });
  await client.pay();
  const charged = world.stripe
    .events()
    .filter((event) => event.account === practice.accountId && event.type === 'charge.succeeded');
  expect(charged.map((event) => 'description' in event.data.object && event.data.object.description)).toEqual([
    `Video appointment with ${practice.practitioner.name}`,
  ]);
  await change(practice, { label: null }).expect(200);
  expect(await payments(practice)).toMatchObject({ label: 'Telehealth session', usualLabel: true });
});

describe('case 43: the account leaves from the side of Stripe', () => {
  const leave = async (practice: GivenPractice): Promise<void> => {
    world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
    await refresh(practice).catch(() => undefined);
  };

  it('before it is paid: the link says whom to ask, no new fee can be set, the owner sees why', async () => {
    const practice = await world.given.practice();
    const { client } = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8_000 });
    world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
    await world.as(practice.owner).post(`${PATH}/refresh`).expect(409);
    expect(await payments(practice)).toMatchObject({
      state: 'disconnected',
      canCollect: false,
      formerAccounts: [{ accountId: practice.accountId, leftBecause: 'deauthorized' }],
    });
    expect(await client.stands()).toMatchObject({ state: 'pay', reason: 'collection_unavailable' });
    expect((await client.checkout().expect(409)).body.detail).toMatch(/contact the practice/);
    await schedule(practice, 8_000, '12:00').expect(409);
  });

  it('after it is paid: the session runs, and the refund explains itself', async () => {
    const practice = await world.given.practice();
    const { paid } = await paidAndUnpaid(practice);
    await leave(practice);
    world.clock.set(world.at('10:00'));
    expect(await paid.client.stands()).toMatchObject({ state: 'enter' });
    const { body } = await world
      .as(practice.owner)
      .post(`/api/participants/${paid.client.participantId}/refunds`)
      .send({})
      .expect(409);
    expect(body).toMatchObject({
      code: 'REFUND_NOT_POSSIBLE',
      detail: expect.stringMatching(/that account's Stripe Dashboard/),
    });
  });

  it('another account is connected: what was paid stays with the old one, what is paid now goes to the new one', async () => {
    const practice = await world.given.practice();
    const { paid, unpaid } = await paidAndUnpaid(practice);
    await leave(practice);
    await world.as(practice.owner).post(`${PATH}/connect`).expect(200);
    const fresh = await accountOf(practice);
    expect(fresh).not.toBe(practice.accountId);
    world.stripe.setAccount(fresh, { cardPayments: 'active' });
    await world.settle();
    expect(await payments(practice)).toMatchObject({ state: 'active', accountId: fresh, accepts: false });
    await change(practice, { accepts: true, addOn: true }).expect(200);
    await unpaid.client.pay();
    const accountThatTook = async ({ client }: GivenSession): Promise<unknown[]> =>
      world.rows(`SELECT account_id, status FROM charge WHERE participant_id = $1`, [client.participantId]);
    expect(await accountThatTook(paid)).toEqual([{ account_id: practice.accountId, status: 'paid' }]);
    expect(await accountThatTook(unpaid)).toEqual([{ account_id: fresh, status: 'paid' }]);
    const refund = (given: GivenSession) =>
      world.as(practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({});
    expect((await refund(paid).expect(409)).body.detail).toMatch(/that account's Stripe Dashboard/);
    expect(await payments(practice)).toMatchObject({ state: 'active', accountId: fresh }); // the old one's answer says nothing of the new one
    await refund(unpaid).expect(201);
    world.clock.set(world.at('10:00'));
    expect(await paid.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('and comes back: it goes on where it was', async () => {
    const practice = await world.given.practice();
    await leave(practice);
    world.stripe.setAccount(practice.accountId ?? '', { disconnected: false });
    expect(await refresh(practice)).toMatchObject({ state: 'active', canCollect: true, formerAccounts: [] });
  });
});

/** The holder of an account says yes or no on Stripe's own page; what they come back with. */
async function answerAtStripe(
  url: string,
  answer: 'connect' | 'deny',
  account = '',
): Promise<{ code: string | null; state: string | null; error: string | null }> {
  const asked = Object.fromEntries(new URL(url).searchParams);
  const response = await fetch(new URL('/oauth/authorize', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ ...asked, answer, account, name: 'Old Practice' }),
  });
  const back = new URL(response.headers.get('location') ?? '');
  expect(`${back.origin}${back.pathname}`).toBe(`${world.url}/settings/payments`);
  return {
    code: back.searchParams.get('code'),
    state: back.searchParams.get('state'),
    error: back.searchParams.get('error'),
  };
}
const begin = async (practice: GivenPractice): Promise<string> => {
  const { body } = await world.as(practice.owner).post(`${PATH}/connect-existing`).expect(200);
  return body.url;
};
const finish = (practice: GivenPractice, { code, state }: { code: string | null; state: string | null }) =>
  world.as(practice.owner).post(`${PATH}/connect-existing/finish`).send({ code, state });

describe('an account that the practice has already', () => {
  it('is connected with its holder’s yes, and switches nothing on', async () => {
    const practice = await world.given.practice({ account: 'none' });
    const url = await begin(practice);
    expect(url.startsWith(`${world.stripe.url}/oauth/authorize?`)).toBe(true);
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'read_write',
      'stripe_user[email]': practice.owner.email,
    });
    const { code, state } = await answerAtStripe(url, 'connect');
    const { body } = await finish(practice, { code, state }).expect(200);
    expect(body).toMatchObject({ state: 'active', accepts: false, canCollect: false });
    await change(practice, { accepts: true, addOn: true }).expect(200);
    const { client } = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8_000 });
    await client.pay();
    expect(await world.rows(`SELECT account_id, status FROM charge WHERE practice_id = $1`, [practice.id])).toEqual([
      { account_id: body.accountId, status: 'paid' },
    ]);
    const [attempt] = await world.rows<{ kept: string }>(
      `SELECT encode(state_hash, 'hex') AS kept FROM connect_attempt WHERE practice_id = $1`,
      [practice.id],
    );
    expect(attempt?.kept).not.toContain(state);
  });

  it('is not connected without it', async () => {
    const practice = await world.given.practice({ account: 'none' });
    const { code, error } = await answerAtStripe(await begin(practice), 'deny');
    expect([code, error]).toEqual([null, 'access_denied']);
    expect(await payments(practice)).toMatchObject({ state: 'not_connected' });
  });

  it('is connected once with one way back, only for whoever was sent, and within minutes', async () => {
    const practice = await world.given.practice({ account: 'none' });
    const other = await world.given.practice({ account: 'none' });
    const { code, state } = await answerAtStripe(await begin(practice), 'connect');
    for (const answer of [
      { code, state: 'made up' },
      { code: 'ac_made_up', state: `${state}x` },
    ])
      expect((await finish(practice, answer).expect(409)).body.code).toBe('CONNECT_NOT_POSSIBLE');
    await finish(other, { code, state }).expect(409);
    expect(await payments(other)).toMatchObject({ state: 'not_connected' });
    await finish(practice, { code, state }).expect(200);
    await finish(practice, { code, state }).expect(409);

    const late = await answerAtStripe(await begin(other), 'connect');
    world.clock.advance(16 * 60_000);
    await finish(other, late).expect(409);
    const wrongCode = await answerAtStripe(await begin(other), 'connect');
    expect((await finish(other, { code: 'ac_made_up', state: wrongCode.state }).expect(409)).body.detail).toMatch(
      /start again/,
    );
    await finish(other, { code: wrongCode.code, state: wrongCode.state }).expect(409); // the state is used up
    expect(await payments(other)).toMatchObject({ state: 'not_connected' });
  });

  it('replaces one that never took cards, not one that does, and never that of another practice', async () => {
    const practice = await world.given.practice({ account: 'none' });
    await world.as(practice.owner).post(`${PATH}/connect`).expect(200);
    const made = await accountOf(practice);
    const { body } = await finish(practice, await answerAtStripe(await begin(practice), 'connect')).expect(200);
    expect(body).toMatchObject({ state: 'active', formerAccounts: [{ accountId: made, leftBecause: 'replaced' }] });
    expect((await world.as(practice.owner).post(`${PATH}/connect-existing`).expect(409)).body.detail).toMatch(
      /disconnect it first/,
    );

    const thief = await world.given.practice({ account: 'none' });
    const theirs = await answerAtStripe(await begin(thief), 'connect', body.accountId);
    expect((await finish(thief, theirs).expect(409)).body.detail).toMatch(/another practice/);
    expect(await payments(thief)).toMatchObject({ state: 'not_connected' });
    expect(await payments(practice)).toMatchObject({ state: 'active' });
  });
});

describe('leaving the account', () => {
  const leave = (practice: GivenPractice) => world.as(practice.owner).post(`${PATH}/disconnect`).send({});

  it('ends what is open, keeps what is paid, and Stripe knows; another one can be connected afterwards, or the same', async () => {
    const practice = await world.given.practice();
    const { paid, unpaid } = await paidAndUnpaid(practice);
    await unpaid.client.openCheckout();
    const { body } = await leave(practice).expect(200);
    expect(body).toMatchObject({
      state: 'disconnected',
      accepts: false,
      formerAccounts: [{ accountId: practice.accountId, leftBecause: 'disconnected' }],
    });
    await world.settle();
    expect(world.stripe.state().accounts.find(({ id }) => id === practice.accountId)).toMatchObject({
      disconnected: true,
    });
    expect(
      await world.rows(`SELECT status FROM charge WHERE participant_id = $1`, [unpaid.client.participantId]),
    ).toEqual([{ status: 'expired' }]);
    expect((await leave(practice).expect(409)).body.code).toBe('CONNECT_NOT_POSSIBLE');
    expect(await unpaid.client.stands()).toMatchObject({ reason: 'collection_unavailable' });
    world.clock.set(world.at('10:00'));
    expect(await paid.client.stands()).toMatchObject({ state: 'enter' });
    const again = await answerAtStripe(await begin(practice), 'connect', practice.accountId);
    expect((await finish(practice, again).expect(200)).body).toMatchObject({
      state: 'active',
      accountId: practice.accountId,
      accepts: false,
      formerAccounts: [{ accountId: practice.accountId, leftBecause: 'disconnected' }],
    });
    await world.as(practice.owner).post(`/api/participants/${paid.client.participantId}/refunds`).send({}).expect(201); // we may act for it again
    expect(
      await world.rows(
        `SELECT act FROM audit_event WHERE practice_id = $1 AND about_kind = 'account' ORDER BY at, id`,
        [practice.id],
      ),
    ).toEqual([
      { act: 'payments.disconnect_asked' },
      { act: 'payments.account_disconnected' },
      { act: 'payments.account_connected' },
    ]);
  });

  it('that Stripe has ended already is done; one that it cannot hear of is not', async () => {
    const gone = await world.given.practice();
    world.stripe.setAccount(gone.accountId ?? '', { disconnected: true });
    world.stripe.webhooks({ drop: 5 });
    await leave(gone).expect(200);
    world.stripe.webhooks({ drop: 0 });
    expect(await payments(gone)).toMatchObject({ state: 'disconnected' });

    const practice = await world.given.practice();
    world.stripe.fault({ path: '/oauth/deauthorize', method: 'POST', kind: 'error_500', when: 'before', times: 3 });
    await leave(practice).expect(503);
    expect(await payments(practice)).toMatchObject({ state: 'active', accepts: false });
    world.stripe.clearFaults();
    await leave(practice).expect(200);
  });
});
