import supertest from 'supertest';
import { Stripe } from 'stripe';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession, LinkHolder, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** All until a day before, half until four hours before, nothing after; who stays away pays all. */
const TERMS = {
  clientMayCancel: true,
  fullUntilHours: 24,
  partUntilHours: 4,
  partBasisPoints: 5000,
  lateKeptBasisPoints: 10_000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'refund',
  onFullReturn: 'evict',
  onDispute: 'close',
} as const;

let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', {
    host: '127.0.0.1',
    port: Number(new URL(world.stripe.url).port),
    protocol: 'http',
    telemetry: false,
  });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => world.clock.set(world.at('08:00')));

const ruled = async (terms: object = {}): Promise<GivenPractice> => {
  const practice = await world.given.practice();
  await world
    .as(practice.owner)
    .put('/api/practice/cancellation')
    .send({ ...TERMS, ...terms })
    .expect(200);
  return practice;
};
/** In two days, so that every step has its time. */
const given = async (terms: object = {}, wishes: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({ startsAt: '2026-11-27T10:00', feeMinor: 8000, practice: await ruled(terms), ...wishes });
const paid = async (terms: object = {}, wishes: Partial<SessionWishes> = {}): Promise<GivenSession> => {
  const session = await given(terms, wishes);
  await session.client.pay();
  return session;
};
const IN_FULL = '2026-11-26T09:59';
const IN_PART = '2026-11-27T05:59';
const LATE = '2026-11-27T06:00';

const own = (client: LinkHolder, act: 'preview' | 'cancel') =>
  act === 'preview'
    ? supertest(world.url).get(`/api/join/${client.token}/cancel/preview`)
    : supertest(world.url).post(`/api/join/${client.token}/cancel`);
const cancel = ({ practice, session }: GivenSession, body: object = {}) =>
  world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send(body);
const preview = ({ practice, session }: GivenSession, query = '') =>
  world.as(practice.owner).get(`/api/sessions/${session.id}/cancel/preview${query}`);
const refunds = ({ participantId }: LinkHolder) =>
  world.rows<{ cause: string; status: string; amount_minor: number }>(
    'SELECT r.cause, r.status, r.amount_minor FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 ORDER BY r.created_at, r.id',
    [participantId],
  );
const refundsAtStripe = async ({ practice }: GivenSession) =>
  (await stripe.refunds.list({ limit: 100 }, { stripeAccount: practice.accountId ?? '' })).data;
const timeline = async ({ practice, session }: GivenSession): Promise<string[]> =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

describe('the rule', () => {
  it('is what a practice that said nothing had: all goes back until the start, by telling the practice', async () => {
    const practice = await world.given.practice();
    expect((await world.as(practice.owner).get('/api/practice/cancellation').expect(200)).body).toEqual({
      isOwn: false,
      clientMayCancel: false,
      fullUntilHours: 0,
      partUntilHours: 0,
      partBasisPoints: 0,
      lateKeptBasisPoints: 10_000,
      noShowKeptBasisPoints: 10_000,
      noHost: 'refund',
      onFullReturn: 'evict',
      onDispute: 'close',
    });
  });

  it('is shown before payment, in amounts and real instants, and to the practice', async () => {
    const session = await given();
    const { body } = await session.client.view().expect(200);
    const steps = [
      { step: 'full', until: world.at('2026-11-26T10:00').toISOString(), backMinor: 8000, keptMinor: 0 },
      { step: 'part', until: world.at('2026-11-27T06:00').toISOString(), backMinor: 4000, keptMinor: 4000 },
      { step: 'late', until: world.at('2026-11-27T10:00').toISOString(), backMinor: 0, keptMinor: 8000 },
    ];
    expect(body).toMatchObject({ state: 'pay' });
    expect(body.fee.cancellation).toEqual({
      clientMayCancel: true,
      steps,
      noShowKeptMinor: 8000,
      noHost: 'refund',
      cancelledBy: null,
      outcome: null,
      keptMinor: null,
    });
    const seen = await world
      .as(session.practice.reception)
      .get(`/api/sessions/${session.session.id}/cancellation`)
      .expect(200);
    expect(seen.body.items).toMatchObject([
      { participantId: session.client.participantId, clientMayCancel: true, steps, needsDecision: false },
    ]);
  });

  it('is frozen at invitation: a later one is for whoever is invited later; the steps move with the session', async () => {
    const session = await given();
    const { practice } = session;
    await world
      .as(practice.owner)
      .put('/api/practice/cancellation')
      .send({ ...TERMS, fullUntilHours: 48 })
      .expect(200);
    const first = (hours: number, day: string) => ({
      step: 'full',
      until: new Date(world.at(`${day}T10:00`).getTime() - hours * 3_600_000).toISOString(),
    });
    const stepsOf = async (client: LinkHolder) => (await client.view().expect(200)).body.fee.cancellation.steps;
    expect(await stepsOf(session.client)).toMatchObject([first(24, '2026-11-27'), {}, {}]);
    const later = await world.given.session({ startsAt: '2026-11-28T10:00', feeMinor: 8000, practice });
    expect(await stepsOf(later.client)).toMatchObject([first(48, '2026-11-28'), {}, {}]);
    await world
      .as(practice.owner)
      .patch(`/api/sessions/${session.session.id}`)
      .send({ startsAt: world.at('2026-11-29T10:00').toISOString() })
      .expect(200);
    expect(await stepsOf(session.client)).toMatchObject([first(24, '2026-11-29'), {}, {}]);
  });

  it('of an appointment type takes the place of the practice’s, until it is dropped', async () => {
    const practice = await ruled();
    const owner = world.as(practice.owner);
    const type = (await owner.post('/api/appointment-types').send({ name: 'Long', minutes: 50 }).expect(201)).body.id;
    const at = `/api/appointment-types/${type}/cancellation`;
    expect((await owner.get(at).expect(200)).body).toMatchObject({ isOwn: false, fullUntilHours: 24 });
    await owner
      .put(at)
      .send({ ...TERMS, fullUntilHours: 72 })
      .expect(200);
    const invited = async () =>
      (
        await world.given.session({
          startsAt: '2026-12-10T10:00',
          feeMinor: 8000,
          practice,
          body: { appointmentTypeId: type, allowOverlap: true },
        })
      ).client;
    const from = async (client: LinkHolder) => (await client.view()).body.fee.cancellation.steps[0].until;
    expect(await from(await invited())).toBe(world.at('2026-12-07T10:00').toISOString());
    expect((await owner.delete(at).expect(200)).body).toMatchObject({ isOwn: false, fullUntilHours: 24 });
    expect(await from(await invited())).toBe(world.at('2026-12-09T10:00').toISOString());
  });

  it('that contradicts itself is refused, naming the field; a change is in the audit log', async () => {
    const practice = await ruled();
    const put = (terms: object) =>
      world
        .as(practice.owner)
        .put('/api/practice/cancellation')
        .send({ ...TERMS, ...terms });
    const refused = async (terms: object) =>
      (await put(terms).expect(422)).body.errors.map(({ field }: { field: string }) => field);
    expect(await refused({ partUntilHours: 25 })).toEqual(['partUntilHours']);
    expect(await refused({ noShowKeptBasisPoints: 5000 })).toEqual(['noShowKeptBasisPoints']);
    expect(await refused({ fullUntilHours: 337 })).toEqual(['fullUntilHours']);
    expect(await refused({ noHost: 'shrug' })).toEqual(['noHost']);
    await put({ onDispute: 'stay' }).expect(200);
    await put({ onDispute: 'stay' }).expect(200);
    const { body } = await world.as(practice.owner).get('/api/audit').expect(200);
    expect(
      body.items
        .filter(({ act }: { act: string }) => act === 'cancellation.changed')
        .map(({ after }: { after: { onDispute: string } }) => after.onDispute),
    ).toEqual(['stay', 'close']);
  });
});

describe('a client cancels on their page', () => {
  it.each([
    ['in time: all goes back', IN_FULL, 'full', 8000],
    ['inside the part: half goes back', IN_PART, 'part', 4000],
    ['late: nothing goes back', LATE, 'late', 0],
  ] as const)('%s, as the preview said', async (_what, at, step, back) => {
    const session = await paid();
    world.clock.set(world.at(at));
    const said = (await own(session.client, 'preview').expect(200)).body;
    expect(said).toMatchObject({ by: 'client', endsSession: true });
    expect(said.people).toEqual([
      {
        participantId: session.client.participantId,
        currency: 'AUD',
        amount: 8000,
        step,
        keptMinor: 8000 - back,
        backMinor: back,
        backOnSiteMinor: 0,
        owedMinor: 0,
      },
    ]);
    const { body } = await own(session.client, 'cancel').expect(200);
    expect(body).toMatchObject({
      state: 'closed',
      reason: 'cancelled',
      fee: { cancellation: { cancelledBy: 'client', outcome: 'client_cancelled', keptMinor: 8000 - back } },
    });
    await world.settle();
    await world.settle({ sweeps: ['payments.cancelled', 'payments.cancelled'] });
    const expected = back === 0 ? [] : [{ cause: 'client_cancelled', status: 'succeeded', amount_minor: back }];
    expect(await refunds(session.client)).toEqual(expected);
    expect((await refundsAtStripe(session)).map(({ amount }) => amount)).toEqual(back === 0 ? [] : [back]);
    expect((await session.client.view()).body.fee).toMatchObject({
      standing: back === 8000 ? 'refunded' : 'settled',
      refundedMinor: back,
      outstandingMinor: 0,
    });
    const seen = (await world.as(session.practice.owner).get(`/api/sessions/${session.session.id}`).expect(200)).body;
    expect(seen).toMatchObject({ status: 'cancelled', cancelledBy: 'client' });
    expect((await timeline(session)).filter((kind) => kind === 'cancelled')).toHaveLength(1);
  });

  it('at the very instant of a step it is the next one: half-open, to the millisecond', async () => {
    const session = await paid();
    world.clock.set(new Date(world.at('2026-11-26T10:00').getTime() - 1));
    expect((await own(session.client, 'preview').expect(200)).body.people[0].backMinor).toBe(8000);
    world.clock.set(world.at('2026-11-26T10:00'));
    expect((await own(session.client, 'preview').expect(200)).body.people[0].backMinor).toBe(4000);
  });

  it('twice changes nothing, also at the same moment', async () => {
    const session = await paid();
    world.clock.set(world.at(IN_PART));
    await Promise.all([own(session.client, 'cancel').expect(200), own(session.client, 'cancel').expect(200)]);
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ amount_minor: 4000 }]);
  });

  it('only where the practice allows it, and only before the start', async () => {
    const session = await paid({ clientMayCancel: false });
    expect((await own(session.client, 'preview').expect(409)).body).toMatchObject({ reason: 'not_by_link' });
    expect((await own(session.client, 'cancel').expect(409)).body.code).toBe('CANCELLATION_NOT_POSSIBLE');
    expect(await session.client.stands()).toMatchObject({ state: 'wait' });
    const begun = await paid();
    world.clock.set(world.at('2026-11-27T10:00'));
    expect((await own(begun.client, 'cancel').expect(409)).body).toMatchObject({ reason: 'begun' });
    expect(await begun.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('unpaid: nothing is owed, the open checkout is closed', async () => {
    const session = await given();
    const checkout = await session.client.openCheckout();
    world.clock.set(world.at(LATE));
    expect((await own(session.client, 'preview').expect(200)).body.people[0]).toMatchObject({
      backMinor: 0,
      owedMinor: 0,
    });
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    const { status } = await stripe.checkout.sessions.retrieve(
      checkout,
      {},
      { stripeAccount: session.practice.accountId ?? '' },
    );
    expect(status).toBe('expired');
    expect((await session.client.view()).body.fee).toMatchObject({ outstandingMinor: 0 });
    expect((await session.client.checkout().expect(410)).body.code).toBe('SESSION_CANCELLED');
  });

  it('pays afterwards: the late-cancel fee is asked with the same link, and is a debt until it is paid', async () => {
    const session = await given({ lateKeptBasisPoints: 5000, partUntilHours: 24 }, { policy: 'after' });
    world.clock.set(world.at(LATE));
    expect((await own(session.client, 'preview').expect(200)).body.people[0]).toMatchObject({ owedMinor: 4000 });
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    expect((await session.client.view()).body.fee).toMatchObject({ standing: 'due', outstandingMinor: 4000 });
    const debts = async () => (await world.as(session.practice.owner).get('/api/debts').expect(200)).body.items;
    expect(await debts()).toMatchObject([{ outstandingMinor: 4000 }]);
    const checkout = await session.client.openCheckout();
    await world.settle({ sweeps: ['payments.close'] });
    world.stripe.pay(checkout);
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect((await session.client.view()).body.fee).toMatchObject({ standing: 'settled', outstandingMinor: 0 });
    expect(await refunds(session.client)).toEqual([]);
    expect(await debts()).toEqual([]);
  });

  it('pays afterwards and calls off in time: nothing is asked', async () => {
    const session = await given({}, { policy: 'after' });
    world.clock.set(world.at(IN_FULL));
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    expect((await session.client.view()).body.fee).toMatchObject({ standing: 'not_required', outstandingMinor: 0 });
    await session.client.checkout().expect(409);
    expect((await world.as(session.practice.owner).get('/api/debts').expect(200)).body.items).toEqual([]);
  });

  it('after a part was given back by hand: only what is above the rule goes back', async () => {
    const session = await paid();
    await world
      .as(session.practice.owner)
      .post(`/api/participants/${session.client.participantId}/refunds`)
      .send({ amount: 3000 })
      .expect(201);
    world.clock.set(world.at(IN_PART));
    expect((await own(session.client, 'preview').expect(200)).body.people[0]).toMatchObject({ backMinor: 1000 });
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ amount_minor: 3000 }, { amount_minor: 1000 }]);
  });
});

describe('what a client owes who called off', () => {
  const act = ({ practice, client }: GivenSession, path: string, body: object = {}) =>
    world.as(practice.owner).post(`/api/participants/${client.participantId}/${path}`).send(body);
  const change = ({ practice, client }: GivenSession, amount: number) =>
    world
      .as(practice.owner)
      .patch(`/api/participants/${client.participantId}/fee`)
      .send({ amount, reason: 'agreed' })
      .expect(200);
  const debts = async ({ practice }: GivenSession) =>
    (await world.as(practice.owner).get('/api/debts').expect(200)).body.items;
  const withAnother = (): Promise<GivenSession> =>
    given({}, { participants: [{ name: 'Ada', feeMinor: 8000 }, { name: 'Bo' }] });
  const owesLateFee = async (): Promise<GivenSession> => {
    const session = await given({ lateKeptBasisPoints: 5000, partUntilHours: 24 }, { policy: 'after' });
    world.clock.set(world.at(LATE));
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    return session;
  };

  it('is no debt where a raised fee was paid in part: what the rule does not keep goes back', async () => {
    const session = await withAnother();
    await session.client.pay();
    await change(session, 12_000);
    world.clock.set(world.at(IN_PART));
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ amount_minor: 2000 }]);
    expect(await debts(session)).toEqual([]);
  });

  it('is nothing that could be paid at the desk, where they were to pay before the door', async () => {
    const session = await withAnother();
    await own(session.client, 'cancel').expect(200);
    expect((await act(session, 'paid-on-site', { method: 'cash' }).expect(410)).body.code).toBe('SESSION_CANCELLED');
    expect(
      await world.rows('SELECT id FROM on_site_payment WHERE participant_id = $1', [session.client.participantId]),
    ).toEqual([]);
  });

  it('can be paid at the desk as well, where people pay afterwards', async () => {
    const session = await owesLateFee();
    await act(session, 'paid-on-site', { method: 'cash', amount: 4100 }).expect(422);
    const { body } = await act(session, 'paid-on-site', { method: 'cash' }).expect(200);
    expect(body).toEqual({ standing: 'settled', outstandingMinor: 0 });
    expect(await debts(session)).toEqual([]);
    await session.client.checkout().expect(409);
  });

  it.each(['before', 'after'] as const)(
    'is the same where the fee is changed %s the money is on its way',
    async (when) => {
      const session = await withAnother();
      await session.client.pay();
      world.clock.set(world.at(IN_PART));
      await own(session.client, 'cancel').expect(200);
      if (when === 'after') await world.settle();
      await change(session, 6000);
      await world.settle({ sweeps: ['payments.cancelled', 'payments.refunds'] });
      expect(await refunds(session.client)).toEqual([
        { cause: 'client_cancelled', status: 'succeeded', amount_minor: 4000 },
      ]);
    },
  );

  it('can be waived, and the waiver taken back', async () => {
    const session = await owesLateFee();
    await act(session, 'waive', { reason: 'ill' }).expect(200);
    expect(await debts(session)).toEqual([]);
    const { body } = await act(session, 'waive/undo').expect(200);
    expect(body).toEqual({ standing: 'due', outstandingMinor: 4000 });
    expect(await debts(session)).toMatchObject([{ outstandingMinor: 4000 }]);
  });

  it('does not go back twice, where the return of what was overpaid had failed and is tried again', async () => {
    const session = await given();
    await session.client.pay('4000 0000 0000 5126'); // refunds fail, after a while
    await change(session, 6000);
    await world.stripe.settle();
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ cause: 'overpaid', status: 'failed', amount_minor: 2000 }]);
    world.clock.set(world.at(IN_PART));
    expect((await own(session.client, 'preview').expect(200)).body.people).toMatchObject([
      { keptMinor: 3000, backMinor: 3000 },
    ]);
    await own(session.client, 'cancel').expect(200);
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refunds(session.client)).toMatchObject([{}, { cause: 'client_cancelled', amount_minor: 3000 }]);
  });
});

describe('case 22: a payment crosses the cancellation', () => {
  it('a bank debit of before, answered after: by the rule, however long the bank takes', async () => {
    const session = await given(
      { fullUntilHours: 336, partUntilHours: 336 },
      { startsAt: '2026-12-04T10:00', minutes: 30 },
    );
    world.stripe.setAccount(session.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
    const checkout = await session.client.openCheckout();
    world.stripe.pay(checkout, { becsAccount: '000123456' });
    await world.settle();
    expect(await session.client.stands()).toMatchObject({ state: 'processing' });
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    world.clock.advance(24 * 3_600_000);
    const { payment_intent: intent } = await stripe.checkout.sessions.retrieve(
      checkout,
      {},
      { stripeAccount: session.practice.accountId ?? '' },
    );
    world.stripe.bank(String(intent), 'settle');
    await world.settle({ sweeps: ['payments.look', 'payments.cancelled'] });
    expect((await session.client.view()).body.fee).toMatchObject({ standing: 'settled', refundedMinor: 0 });
    expect(await refunds(session.client)).toEqual([]);
  });

  it('paid before, heard of after: down to what the rule keeps', async () => {
    const session = await given();
    world.clock.set(world.at(IN_PART));
    const checkout = await session.client.openCheckout();
    world.stripe.webhooks({ drop: 1000 });
    world.stripe.pay(checkout);
    world.clock.advance(5_000);
    await own(session.client, 'cancel').expect(200);
    await world.settle();
    world.stripe.webhooks({ drop: 0 });
    await session.client.returned(checkout).expect(200);
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refunds(session.client)).toEqual([
      { cause: 'client_cancelled', status: 'succeeded', amount_minor: 4000 },
    ]);
  });

  it('paid after: all of it, the platform part too', async () => {
    const session = await given();
    world.clock.set(world.at(LATE));
    const checkout = await session.client.openCheckout();
    await own(session.client, 'cancel').expect(200);
    world.clock.advance(2_000);
    world.stripe.pay(checkout);
    await world.settle();
    await world.settle({ sweeps: ['payments.close', 'payments.cancelled'] });
    expect(await refunds(session.client)).toEqual([{ cause: 'cancelled', status: 'succeeded', amount_minor: 8000 }]);
  });

  it('and the job that was to look was lost: the sweep sends back what the rule does not keep, once', async () => {
    const session = await paid();
    world.clock.set(world.at(IN_PART));
    await own(session.client, 'cancel').expect(200);
    await world.rows(`DELETE FROM outbox`);
    await world.settle({ sweeps: ['payments.cancelled'] });
    await world.settle({ sweeps: ['payments.cancelled'] });
    expect(await refunds(session.client)).toMatchObject([{ cause: 'client_cancelled', amount_minor: 4000 }]);
    expect(await refundsAtStripe(session)).toHaveLength(1);
  });
});

describe('case 40: the practice says what comes of a door whose money is gone', () => {
  const inTheRoom = ({ client, session, practice }: GivenSession, since: Date) =>
    world.rows(
      `INSERT INTO presence (id, practice_id, session_id, participant_id, epoch, joined_at, seen_at) VALUES ($1, $2, $3, $4, 1, $5, $5)`,
      [`PA_${client.participantId}`, practice.id, session.id, client.participantId, since],
    );
  it.each([
    ['put out', 'evict', { state: 'closed', reason: 'payment_refunded' }],
    ['let finish', 'finish', { state: 'enter' }],
  ] as const)(
    'given back in full during the call, the client is %s, and nobody comes back in',
    async (_what, rule, stands) => {
      const session = await paid({ onFullReturn: rule }, { startsAt: '10:00' });
      world.clock.set(world.at('10:00'));
      await inTheRoom(session, world.at('10:00'));
      world.clock.set(world.at('10:05'));
      await world
        .as(session.practice.owner)
        .post(`/api/participants/${session.client.participantId}/refunds`)
        .send({})
        .expect(201);
      expect(await session.client.stands()).toMatchObject(stands);
      await session.client.pass().expect(402);
    },
  );

  it.each([
    ['closed', 'close', { state: 'closed', reason: 'payment_disputed' }],
    ['open', 'stay', { state: 'wait' }],
  ] as const)('disputed, the door is %s', async (_what, rule, stands) => {
    const session = await paid({ onDispute: rule });
    const [charge] = await world.rows<{ payment_intent_id: string }>(
      `SELECT payment_intent_id FROM charge WHERE participant_id = $1 AND status = 'paid'`,
      [session.client.participantId],
    );
    world.stripe.dispute({ paymentIntent: charge?.payment_intent_id ?? '' });
    await world.settle();
    expect(await session.client.stands()).toMatchObject(stands);
  });
});

describe('the practice cancels', () => {
  it('itself: everything goes back, however late, and says so before', async () => {
    const session = await paid();
    world.clock.set(world.at(LATE));
    expect((await preview(session).expect(200)).body).toMatchObject({
      by: 'practice',
      people: [{ step: null, keptMinor: 0, backMinor: 8000 }],
    });
    await cancel(session, { reason: 'ill' }).expect(200);
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ cause: 'cancelled', amount_minor: 8000 }]);
    expect((await session.client.view()).body.fee.cancellation).toMatchObject({ cancelledBy: 'practice' });
  });

  it('for a client who rang: by the client’s rule, also where the page would not let them', async () => {
    const session = await paid({ clientMayCancel: false });
    world.clock.set(world.at(IN_PART));
    expect((await preview(session, '?by=client').expect(200)).body.people).toMatchObject([
      { step: 'part', backMinor: 4000 },
    ]);
    await cancel(session, { by: 'client', reason: 'rang' }).expect(200);
    await cancel(session, { by: 'client' }).expect(200);
    await world.settle();
    expect(await refunds(session.client)).toMatchObject([{ cause: 'client_cancelled', amount_minor: 4000 }]);
  });

  it('a session that is over is not cancelled for a client any more', async () => {
    const session = await paid();
    world.clock.set(world.at('2026-11-27T10:40'));
    expect((await preview(session, '?by=client').expect(409)).body.code).toBe('CANCELLATION_NOT_POSSIBLE');
    await cancel(session, { by: 'client' }).expect(409);
  });
});

describe('of several clients', () => {
  const two = () =>
    paid(
      {},
      {
        participants: [
          { name: 'Ada', feeMinor: 8000 },
          { name: 'Bo', feeMinor: 6000 },
          { name: 'Cy', kind: 'guest' },
        ],
      },
    );

  it('one calls off: the others come, and only this one’s money moves', async () => {
    const session = await two();
    const [ada, bo] = session.clients as [LinkHolder, LinkHolder];
    await bo.pay();
    world.clock.set(world.at(IN_PART));
    expect((await own(ada, 'preview').expect(200)).body).toMatchObject({ endsSession: false });
    await own(ada, 'cancel').expect(200);
    await world.settle();
    expect(await ada.stands()).toMatchObject({ state: 'closed', reason: 'cancelled' });
    expect(await bo.stands()).toMatchObject({ state: 'wait' });
    expect(await refunds(ada)).toMatchObject([{ cause: 'client_cancelled', amount_minor: 4000 }]);
    expect(await refunds(bo)).toEqual([]);
    const { body } = await world.as(session.practice.owner).get(`/api/sessions/${session.session.id}`).expect(200);
    expect(body).toMatchObject({ status: 'scheduled' });
    expect(body.participants[0].cancelledAt).not.toBeNull();
    expect(await timeline(session)).toContain('called_off');
    world.clock.set(world.at('2026-11-27T09:55'));
    await ada.pass().expect(410);
    // Then the practice cancels the whole: the rule for Ada stands, Bo gets everything.
    await cancel(session).expect(200);
    await world.settle();
    expect(await refunds(ada)).toHaveLength(1);
    expect(await refunds(bo)).toMatchObject([{ cause: 'cancelled', amount_minor: 6000 }]);
  });

  it('the last one calls off: the session is cancelled, guests or not', async () => {
    const session = await two();
    const [ada, bo, cy] = session.clients as [LinkHolder, LinkHolder, LinkHolder];
    world.clock.set(world.at(IN_FULL));
    await own(ada, 'cancel').expect(200);
    await own(bo, 'cancel').expect(200);
    expect(await cy.stands()).toMatchObject({ reason: 'cancelled' });
    await world.settle();
    expect(await refunds(ada)).toMatchObject([{ amount_minor: 8000 }]);
  });

  it('the practice has to say which', async () => {
    const session = await two();
    expect((await cancel(session, { by: 'client' }).expect(422)).body.errors[0].field).toBe('participantId');
    const [, bo] = session.clients as [LinkHolder, LinkHolder];
    await cancel(session, { by: 'client', participantId: bo.participantId }).expect(200);
    expect(await bo.stands()).toMatchObject({ reason: 'cancelled' });
    const stranger = await paid();
    expect(
      (await cancel(session, { by: 'client', participantId: stranger.client.participantId }).expect(422)).body.errors[0]
        .field,
    ).toBe('participantId');
  });
});
