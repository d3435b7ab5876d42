import { Stripe } from 'stripe';
import { Transactions } from '@vestibule/platform';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** A client's bank takes a payment back, asks about it, decides. What people are told, who gets in, and what the books say. */
let world: World;
let stripe: Stripe;
const lines: string[] = [];
beforeAll(async () => {
  world = await startWorld({ log: (line) => void lines.push(line) });
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  lines.length = 0;
  world.clock.set(world.at('09:00'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ hold: false, drop: 0, duplicate: false, shuffle: false });
});

const paid = async (over: Partial<SessionWishes> = {}): Promise<GivenSession> => {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });
  await given.client.pay('4000 0003 6000 0006');
  await world.stripe.settle();
  await world.settle();
  return given;
};
const chargeOf = async ({ client }: GivenSession) => {
  const [row] = await world.rows<{
    id: string;
    payment_intent_id: string;
    status: string;
    held_minor: number;
    lost_minor: number;
    refunded_minor: number;
  }>(
    'SELECT id, payment_intent_id, status, held_minor, lost_minor, refunded_minor FROM charge WHERE participant_id = $1',
    [client.participantId],
  );
  if (!row) throw new Error('no charge');
  return row;
};
const dispute = async (given: GivenSession, over: Parameters<World['stripe']['dispute']>[0] = {}): Promise<string> => {
  const { id } = world.stripe.dispute({ paymentIntent: (await chargeOf(given)).payment_intent_id, ...over });
  await world.settle();
  return id;
};
const decided = async (id: string, outcome: 'won' | 'lost' | 'escalated'): Promise<void> => {
  world.stripe.decide(id, outcome);
  await world.settle();
};
const list = async (given: GivenSession, query = '') =>
  (await world.as(given.practice.owner).get(`/api/disputes${query}`).expect(200)).body;
const refund = ({ practice, client }: GivenSession, body: object = {}) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/refunds`).send(body);
const money = async (given: GivenSession) =>
  (
    await world.rows(
      `SELECT dispute_minor::int AS dispute, dispute_fee_minor::int AS fee, refunded_minor::int AS refunded, net_minor::int AS net FROM charge_money WHERE charge_id = $1`,
      [(await chargeOf(given)).id],
    )
  )[0];
const kinds = async (given: GivenSession): Promise<string[]> =>
  (await world.as(given.practice.owner).get(`/api/sessions/${given.session.id}/timeline`).expect(200)).body.items.map(
    ({ kind, detail }: { kind: string; detail: { status?: string } }) =>
      kind.startsWith('dispute') ? `${kind} ${detail.status}` : kind,
  );
const refundsAtStripe = async ({ practice }: GivenSession) =>
  (await stripe.refunds.list({ limit: 100 }, { stripeAccount: practice.accountId ?? '' })).data;
/** As if this participant had been in the room since then. */
const inTheRoom = ({ client, session, practice }: GivenSession, since: Date) =>
  world.rows(
    `INSERT INTO presence (id, practice_id, session_id, participant_id, epoch, joined_at, seen_at) VALUES ($1, $2, $3, $4, 1, $5, $5)`,
    [`PA_${client.participantId}`, practice.id, session.id, client.participantId, since],
  );
const ruled = ({ client }: GivenSession, rule: object) =>
  world.rows(`UPDATE fee SET return_rule = return_rule || $2 WHERE participant_id = $1`, [
    client.participantId,
    JSON.stringify(rule),
  ]);

describe('case 42: a dispute', () => {
  it('opened before the session closes the door, calls a person, and says why, until when, and what to do', async () => {
    const given = await paid();
    const id = await dispute(given, { reason: 'product_not_received' });
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'payment_disputed' });
    world.clock.set(world.at('09:55'));
    await given.client.pass().expect(402);
    const { items, needAnswer } = await list(given);
    expect(needAnswer).toBe(1);
    expect(items).toMatchObject([
      {
        id,
        status: 'needs_response',
        inquiry: false,
        needsAnswer: true,
        money: 'held',
        reasonText: expect.stringContaining('did not get'),
        advice: expect.stringContaining('before the deadline'),
        amount: 8000,
        currency: 'AUD',
        dueBy: expect.stringMatching(/^2026-12-0/),
        sessionId: given.session.id,
        participantId: given.client.participantId,
        dashboardUrl: expect.stringContaining(given.practice.accountId ?? ''),
      },
    ]);
    expect(await money(given)).toMatchObject({ dispute: 8000, fee: 2500 });
    expect(await kinds(given)).toContain('disputed needs_response');
    const alert = lines.find((line) => line.includes('has to answer before the deadline'));
    expect(alert).toContain(id);
    expect(alert).not.toContain('Casey');
  });

  it('won: settled again, and the books are as before', async () => {
    const given = await paid();
    const before = await money(given);
    await decided(await dispute(given), 'won');
    expect(await given.client.stands()).toMatchObject({ state: 'wait', reason: 'too_early' });
    expect(await money(given)).toEqual({ ...before, dispute: 0, fee: 0 });
    expect(await chargeOf(given)).toMatchObject({ status: 'paid', held_minor: 0, lost_minor: 0 });
    expect((await list(given)).items).toMatchObject([{ status: 'won', money: 'kept', needsAnswer: false }]);
    expect(await kinds(given)).toContain('dispute_closed won');
    await refund(given, { amount: 100 }).expect(201);
  });

  it('lost: the money is with the client like a refund, and is never sent a second time', async () => {
    const given = await paid();
    await decided(await dispute(given), 'lost');
    expect((await given.client.view()).body).toMatchObject({
      state: 'closed',
      reason: 'payment_refunded',
      fee: { standing: 'refunded', refundedMinor: 8000 },
    });
    expect((await refund(given).expect(409)).body).toMatchObject({
      code: 'REFUND_NOT_POSSIBLE',
      reason: 'dispute_lost',
    });
    await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refundsAtStripe(given)).toEqual([]);
    expect(await chargeOf(given)).toMatchObject({ status: 'refunded', lost_minor: 8000, refunded_minor: 0 });
    expect((await list(given, '?state=open')).items).toEqual([]);
    expect((await list(given, '?state=closed')).items).toMatchObject([{ status: 'lost' }]);
  });

  it('of what was left after a refund, and lost, adds up to the payment and not more', async () => {
    const given = await paid();
    await refund(given, { amount: 3000 }).expect(201);
    await world.settle();
    await decided(await dispute(given), 'lost');
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'refunded', refundedMinor: 8000 });
    expect(await chargeOf(given)).toMatchObject({ refunded_minor: 3000, lost_minor: 5000 });
    expect(await money(given)).toMatchObject({ refunded: 3000, dispute: 5000 });
  });

  it('of a part leaves the door open, as a part given back does', async () => {
    const given = await paid();
    await dispute(given, { amountMinor: 3000 });
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    expect((await refund(given, { amount: 5001 }).expect(422)).body.errors[0].message).toContain('50.00');
  });

  it('cannot be refunded while the bank has the money, and it says why', async () => {
    const given = await paid();
    await dispute(given);
    expect((await refund(given).expect(409)).body).toMatchObject({
      reason: 'disputed',
      detail: expect.stringContaining('answer the dispute in Stripe'),
    });
    await world
      .as(given.practice.owner)
      .get(`/api/participants/${given.client.participantId}/refunds/preview`)
      .expect(409);
    expect(await refundsAtStripe(given)).toEqual([]);
  });

  it('of a session that is then cancelled: nothing is sent while the bank has it; once it is won, it goes back', async () => {
    const given = await paid();
    const id = await dispute(given);
    await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refundsAtStripe(given)).toEqual([]);
    await decided(id, 'won');
    await world.settle();
    expect((await refundsAtStripe(given)).map(({ amount }) => amount)).toEqual([8000]);
  });

  it('opened after the session changes nothing at the door', async () => {
    const given = await paid();
    world.clock.set(world.at('12:00'));
    const before = await given.client.stands();
    await dispute(given);
    expect(await given.client.stands()).toEqual(before);
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'disputed' });
  });
});

describe('case 42: an inquiry', () => {
  it('changes nothing but is shown with its deadline; refunding ends it', async () => {
    const given = await paid();
    await dispute(given, { kind: 'inquiry' });
    world.clock.set(world.at('09:55'));
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    expect((await list(given)).items).toMatchObject([
      { status: 'warning_needs_response', inquiry: true, money: 'kept', advice: expect.stringContaining('refund') },
    ]);
    await refund(given).expect(201);
    expect((await refundsAtStripe(given)).length).toBe(1);
  });

  it('that becomes a dispute takes the money', async () => {
    const given = await paid();
    const id = await dispute(given, { kind: 'inquiry' });
    await decided(id, 'escalated');
    expect((await list(given)).items).toMatchObject([{ id, status: 'needs_response', inquiry: false, money: 'held' }]);
    expect(await given.client.stands()).toMatchObject({ reason: 'payment_disputed' });
  });
});

describe('case 42: who is let in while the bank has the money', () => {
  it('stays open where the practice wants that, until it is lost', async () => {
    const given = await paid();
    await ruled(given, { onDispute: 'stay' });
    const id = await dispute(given);
    world.clock.set(world.at('09:55'));
    expect((await given.client.view()).body).toMatchObject({ state: 'enter', fee: { standing: 'disputed' } });
    await decided(id, 'lost');
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
  });

  it('whoever is inside may finish where the rule says so; nobody comes back in, also not with an old pass', async () => {
    const given = await paid();
    await ruled(given, { onFullReturn: 'finish' });
    world.clock.set(world.at('10:00'));
    await inTheRoom(given, world.at('10:00'));
    world.clock.set(world.at('10:05'));
    await refund(given).expect(201);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    await given.client.pass().expect(402);
    await world.rows(`UPDATE presence SET left_at = $2 WHERE participant_id = $1`, [
      given.client.participantId,
      world.at('10:06'),
    ]);
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
    await world.rows(`UPDATE presence SET left_at = NULL, joined_at = $2 WHERE participant_id = $1`, [
      given.client.participantId,
      world.at('10:07'),
    ]);
    expect(await given.client.stands()).toMatchObject({ state: 'closed' });
  });

  it('is put out at once where the rule is to evict', async () => {
    const given = await paid();
    await ruled(given, { onFullReturn: 'evict' });
    world.clock.set(world.at('10:05'));
    await inTheRoom(given, world.at('10:00'));
    await refund(given).expect(201);
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'payment_refunded' });
  });
});

describe('case 42: heard of', () => {
  it('three times, shuffled and twice each, it is one dispute with one line of each step', async () => {
    const given = await paid();
    world.stripe.webhooks({ hold: true, duplicate: true, shuffle: true });
    const { id } = world.stripe.dispute({ paymentIntent: (await chargeOf(given)).payment_intent_id });
    await world.stripe.release();
    await world.settle();
    world.stripe.webhooks({ hold: false, duplicate: false, shuffle: false });
    await decided(id, 'won');
    expect((await kinds(given)).filter((kind) => kind.startsWith('dispute'))).toEqual([
      'disputed needs_response',
      'dispute_closed won',
    ]);
  });

  it('by nobody, because no webhook came, it is found by asking the account, and followed to its end', async () => {
    const given = await paid();
    world.stripe.webhooks({ drop: 1_000 });
    const id = await dispute(given);
    await world.settle({ sweeps: ['payments.find-disputes'] });
    expect((await list(given)).items).toMatchObject([{ id, status: 'needs_response' }]);
    world.stripe.decide(id, 'lost');
    world.clock.advance(3_600_000);
    await world.settle({ sweeps: ['payments.disputes'] });
    expect((await list(given)).items).toMatchObject([{ id, status: 'lost' }]);
  });

  it('late, an older answer of Stripe moves nothing back', async () => {
    const given = await paid();
    const id = await dispute(given);
    await decided(id, 'won');
    await world.rows(`UPDATE dispute SET seen_at = seen_at + interval '1 hour' WHERE id = $1`, [id]);
    const { DisputeWriter } = await import('../../libs/payments/src/dispute-writer.ts');
    const { Charge } = await import('../../libs/payments/src/charge.entity.ts');
    const charge = await chargeOf(given);
    const changed = await world.app.get(Transactions).system(async (tx) =>
      world.app.get(DisputeWriter, { strict: false }).take(
        tx,
        await tx.findOneByOrFail(Charge, { id: charge.id as never }),
        [
          {
            disputeId: id,
            status: 'needs_response',
            reason: 'fraudulent',
            amountMinor: 8000,
            currency: 'AUD',
            openedAt: world.at('09:00'),
            dueBy: null,
            hasEvidence: false,
            movements: [],
          },
        ],
        { askedAt: world.clock.now(), now: world.clock.now(), anotherIsKept: false },
      ),
    );
    expect(changed).toBe(false);
    expect((await list(given)).items).toMatchObject([{ status: 'won' }]);
  });
});

it('disputes are for owners, the own practitioner and operators', async () => {
  const given = await paid();
  const id = await dispute(given);
  const { practice } = given;
  expect((await world.as(practice.practitioner).get('/api/disputes').expect(200)).body.items).toHaveLength(1);
  await world.as(practice.reception).get('/api/disputes').expect(403);
  const stranger = await world.given.practice();
  expect((await world.as(stranger.owner).get('/api/disputes').expect(200)).body.items).toEqual([]);
  const operator = await world.signIn(await world.given.operator());
  const { items } = (await operator.get('/api/disputes?limit=200').expect(200)).body;
  expect(items).toContainEqual(expect.objectContaining({ id, practice: expect.objectContaining({ id: practice.id }) }));
  const first = (await operator.get('/api/disputes?limit=1').expect(200)).body;
  const second = (await operator.get(`/api/disputes?limit=1&cursor=${first.nextCursor}`).expect(200)).body;
  expect(second.items[0].id).not.toBe(first.items[0].id);
  await operator.get('/api/disputes?cursor=nonsense').expect(422);
});
