import { Sweeps } from '@vestibule/platform';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

const TERMS = {
  clientMayCancel: true,
  fullUntilHours: 24,
  partUntilHours: 24,
  partBasisPoints: 0,
  lateKeptBasisPoints: 5000,
  noShowKeptBasisPoints: 7500,
  noHost: 'refund',
  onFullReturn: 'evict',
  onDispute: 'close',
} as const;
const JUDGED = ['rooms.judge', 'payments.outcomes'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
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
/** 10:00 to 10:30, with grace till 10:40. */
const paid = async (terms: object = {}, wishes: Partial<SessionWishes> = {}): Promise<GivenSession> => {
  const session = await world.given.session({
    startsAt: '10:00',
    feeMinor: 8000,
    practice: await ruled(terms),
    ...wishes,
  });
  if (wishes.policy !== 'after') await session.client.pay();
  return session;
};
let seen = 0;
const inTheRoom = ({ session, practice }: GivenSession, who: object, from: string, to: string | null) => {
  const { participant = null, member = null } = who as { participant?: string; member?: string };
  seen += 1;
  return world.rows(
    `INSERT INTO presence (id, practice_id, session_id, participant_id, member_id, epoch, joined_at, left_at, seen_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $6)`,
    [`PA_${seen}`, practice.id, session.id, participant, member, world.at(from), to === null ? null : world.at(to)],
  );
};
const clientComes = (given: GivenSession, from = '10:00', to: string | null = '10:30') =>
  inTheRoom(given, { participant: given.client.participantId }, from, to);
const practitionerComes = (given: GivenSession, from = '10:00', to: string | null = '10:30') =>
  inTheRoom(given, { member: given.practitioner.memberId }, from, to);
const judged = async (at = '10:41'): Promise<void> => {
  world.clock.set(world.at(at));
  await world.settle({ sweeps: JUDGED });
  await world.settle({ sweeps: [...JUDGED, 'payments.cancelled'] });
};
const refunds = ({ client }: GivenSession) =>
  world.rows<{ cause: string; amount_minor: number }>(
    'SELECT r.cause, r.amount_minor FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 ORDER BY r.created_at, r.id',
    [client.participantId],
  );
const outcome = async ({ client }: GivenSession) => (await client.view().expect(200)).body.fee.cancellation.outcome;
const toDecide = async ({ practice }: GivenSession) =>
  (await world.as(practice.owner).get('/api/outcomes').expect(200)).body.items;
const decide = ({ practice, client }: GivenSession, decision: string) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/outcome`).send({ decision });
const kinds = async ({ practice, session }: GivenSession): Promise<string[]> =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );

describe('case 39: the practitioner never came', () => {
  it('everything goes back by itself, once, and both sides are told', async () => {
    const given = await paid();
    await clientComes(given);
    await judged();
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
    expect(await outcome(given)).toBe('practitioner_absent');
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'refunded', refundedMinor: 8000 });
    expect((await kinds(given)).filter((kind) => kind === 'practitioner_absent')).toHaveLength(1);
    expect(await toDecide(given)).toEqual([]);
  });

  it('two workers at the window’s end, both at once in every step: one verdict, one line, one refund', async () => {
    const given = await paid();
    await clientComes(given);
    world.clock.set(world.at('10:41'));
    const sweeps = world.app.get(Sweeps);
    for (const name of [...JUDGED, 'payments.refunds'])
      await Promise.all([sweeps.runNow(name), sweeps.runNow(name), sweeps.runNow(name)]); // not even the lock between them
    await world.settle();
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
    expect((await kinds(given)).filter((kind) => kind === 'practitioner_absent')).toHaveLength(1);
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'refunded', refundedMinor: 8000 });
  });

  it('neither did the client: the practitioner may have watched for them, so a person decides', async () => {
    const given = await paid();
    await judged();
    expect(await refunds(given)).toEqual([]);
    expect(await toDecide(given)).toMatchObject([{ participantId: given.client.participantId, outcome: 'unclear' }]);
  });

  it('and the client stood in the waiting room: everything goes back', async () => {
    const given = await paid({}, { body: { waitingRoom: true } });
    world.clock.set(world.at('10:00'));
    await given.client.knock().expect(200);
    await judged();
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
  });

  it('not before the window is over and LiveKit has had its last word', async () => {
    const given = await paid();
    await clientComes(given);
    await judged('10:40');
    expect(await outcome(given)).toBeNull();
    await judged('10:41');
    expect(await outcome(given)).toBe('practitioner_absent');
  });

  it('and the practice offers another time: the payment stays, a person is told, moving it makes it whole', async () => {
    const given = await paid({ noHost: 'rebook' });
    await clientComes(given);
    await judged();
    expect(await refunds(given)).toEqual([]);
    expect(await toDecide(given)).toMatchObject([
      { participantId: given.client.participantId, outcome: 'practitioner_absent', toRebook: true, paidMinor: 8000 },
    ]);
    const startsAt = world.at('2026-11-26T10:00');
    await world.as(given.practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt }).expect(200);
    expect(await toDecide(given)).toEqual([]);
    expect((await given.client.view()).body).toMatchObject({
      state: 'wait',
      fee: { standing: 'settled', cancellation: { outcome: null } },
    });
    // The new window is judged by itself.
    await judged('2026-11-26T10:41');
    expect(await toDecide(given)).toHaveLength(1);
  });

  it.each([
    ['refund', [{ cause: 'practitioner_absent', amount_minor: 8000 }], 'refunded'],
    ['keep', [], 'settled'],
  ] as const)('and a person decides: %s; the second word changes nothing', async (decision, back, standing) => {
    const given = await paid({ noHost: 'ask' });
    await judged();
    expect(await toDecide(given)).toMatchObject([{ toRebook: false }]);
    await decide(given, decision).expect(200);
    await decide(given, decision).expect(409);
    await judged('10:50');
    expect(await refunds(given)).toEqual(back);
    expect(await toDecide(given)).toEqual([]);
    expect((await given.client.view()).body.fee).toMatchObject({ standing });
    const { body } = await world.as(given.practice.owner).get('/api/audit').expect(200);
    expect(body.items.map(({ act }: { act: string }) => act)).toContain('fee.outcome_decided');
  });

  it.each(['refunds', 'cancel'] as const)(
    'and it went back by another way (%s): nobody is asked any more',
    async (way) => {
      const given = await paid({ noHost: 'ask' });
      await clientComes(given);
      await judged();
      expect(await toDecide(given)).toHaveLength(1);
      const owner = world.as(given.practice.owner);
      if (way === 'cancel') await owner.post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
      else await owner.post(`/api/participants/${given.client.participantId}/refunds`).send({}).expect(201);
      await world.settle();
      expect(await refunds(given)).toMatchObject([{ amount_minor: 8000 }]);
      expect(await toDecide(given)).toEqual([]);
      await decide(given, 'refund').expect(409);
    },
  );

  it('reception does not decide about money', async () => {
    const given = await paid({ noHost: 'ask' });
    await judged();
    await world
      .as(given.practice.reception)
      .post(`/api/participants/${given.client.participantId}/outcome`)
      .send({ decision: 'refund' })
      .expect(403);
    expect(await refunds(given)).toEqual([]);
  });
});

describe('the client never came', () => {
  it('but knocked, and nobody let them in: that is no no-show', async () => {
    const given = await paid({}, { body: { waitingRoom: true } });
    world.clock.set(world.at('10:00'));
    await given.client.knock().expect(200);
    await practitionerComes(given);
    await judged();
    expect(await refunds(given)).toEqual([]);
    expect(await toDecide(given)).toMatchObject([{ outcome: 'unclear' }]);
  });

  it.each([
    ['was put out while the window was open', false],
    ['was put out, and let back in', true],
  ])('and %s: nobody knocked by that, so it is a no-show', async (_what, letBackIn) => {
    const given = await paid({}, { body: { waitingRoom: true } });
    world.clock.set(world.at('10:05'));
    const who = { participantId: given.client.participantId };
    const practitionerAs = world.as(given.practitioner);
    await practitionerAs.post(`/api/sessions/${given.session.id}/call/remove`).send(who).expect(204);
    if (letBackIn) await practitionerAs.post(`/api/sessions/${given.session.id}/waiting/admit`).send(who).expect(200);
    await practitionerComes(given);
    await judged();
    expect(await outcome(given)).toBe('no_show');
  });

  it('but knocked, and was put out: that is no no-show', async () => {
    const given = await paid({}, { body: { waitingRoom: true } });
    world.clock.set(world.at('10:05'));
    await given.client.knock().expect(200);
    await world
      .as(given.practitioner)
      .post(`/api/sessions/${given.session.id}/call/remove`)
      .send({ participantId: given.client.participantId })
      .expect(204);
    await practitionerComes(given);
    await judged();
    expect(await toDecide(given)).toMatchObject([{ outcome: 'unclear' }]);
  });

  it('the no-show fee stays, the rest goes back', async () => {
    const given = await paid();
    await practitionerComes(given);
    await judged();
    expect(await outcome(given)).toBe('no_show');
    expect(await refunds(given)).toEqual([{ cause: 'no_show', amount_minor: 2000 }]);
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled', refundedMinor: 2000 });
  });

  it('and the rule has spoken: reconciling asks nobody about it again, only where a person has still to decide', async () => {
    const settled = await paid();
    await practitionerComes(settled);
    const open = await paid();
    await judged();
    world.clock.set(world.at('16:00'));
    const found = async ({ practice }: GivenSession): Promise<string[]> => {
      const owner = world.as(practice.owner);
      await owner.post('/api/reconciliations').send({ from: '2026-11-24', to: '2026-11-27' }).expect(201);
      await world.settle({ sweeps: ['books.reconcile'] });
      const { body } = await owner.get('/api/mismatches?state=open').expect(200);
      return body.items.map(({ kind }: { kind: string }) => kind);
    };
    expect(await found(settled)).not.toContain('paid_not_joined');
    expect(await found(open)).toContain('paid_not_joined');
  });

  it('and pays afterwards: the no-show fee is what is asked', async () => {
    const given = await paid({}, { policy: 'after' });
    await practitionerComes(given);
    await judged();
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'due', outstandingMinor: 6000 });
    await given.client.pay();
    await judged('10:50');
    expect((await given.client.view()).body.fee).toMatchObject({ standing: 'settled', outstandingMinor: 0 });
    expect(await refunds(given)).toEqual([]);
  });

  it('the session is cancelled by the practice afterwards: all the rest goes back', async () => {
    const given = await paid();
    await practitionerComes(given);
    await judged();
    await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await world.settle();
    expect(await refunds(given)).toMatchObject([{ amount_minor: 2000 }, { cause: 'cancelled', amount_minor: 6000 }]);
  });
});

describe('both came', () => {
  it('at one time: nothing happens to the money, also where nobody was told that they left', async () => {
    const given = await paid();
    await clientComes(given, '10:20', null);
    await practitionerComes(given, '10:25', null);
    await judged();
    expect(await outcome(given)).toBeNull();
    expect(await refunds(given)).toEqual([]);
  });

  it('and missed each other: a person decides', async () => {
    const given = await paid();
    await clientComes(given, '10:00', '10:10');
    await practitionerComes(given, '10:20', '10:30');
    await judged();
    expect(await outcome(given)).toBe('unclear');
    expect(await toDecide(given)).toMatchObject([{ outcome: 'unclear' }]);
    await decide(given, 'refund').expect(200);
    await judged('10:50');
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
  });

  it('case 47: perhaps: let in, and nothing was heard of anybody: nobody is judged by what was lost', async () => {
    const given = await paid();
    world.clock.set(world.at('10:00'));
    await world.rows(
      `INSERT INTO gate_decision (at, practice_id, session_id, member_id, question, state, reason) VALUES ($1, $2, $3, $4, 'pass', 'enter', 'admitted')`,
      [world.at('10:00'), given.practice.id, given.session.id, given.practitioner.memberId],
    );
    await judged();
    expect(await refunds(given)).toEqual([]);
    expect(await toDecide(given)).toMatchObject([{ outcome: 'unclear' }]);
  });
});

describe('case 35: ended early, which counts once nobody can open it again', () => {
  const ends = (given: GivenSession) =>
    world.as(given.practitioner).post(`/api/sessions/${given.session.id}/end`).send({}).expect(200);

  it('after they met, the money stays', async () => {
    const given = await paid();
    await clientComes(given, '10:00', '10:10');
    await practitionerComes(given, '10:05', '10:10');
    world.clock.set(world.at('10:10'));
    await ends(given);
    await judged();
    expect(await outcome(given)).toBeNull();
    expect(await refunds(given)).toEqual([]);
  });

  it('before they met, it is as if the practitioner had not come', async () => {
    const given = await paid();
    await practitionerComes(given, '10:00', '10:10');
    world.clock.set(world.at('10:10'));
    await ends(given);
    await judged('10:12');
    expect(await refunds(given)).toEqual([]);
    await judged();
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
  });

  it('and opened again: nothing was settled, they meet, the money stays, and nothing is asked twice', async () => {
    const given = await paid();
    await practitionerComes(given, '10:00', '10:10');
    world.clock.set(world.at('10:10'));
    await ends(given);
    await judged('10:12');
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'ended' });
    await world.as(given.practitioner).post(`/api/sessions/${given.session.id}/reopen`).send({}).expect(200);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    await clientComes(given, '10:13', '10:30');
    await practitionerComes(given, '10:13', '10:30');
    await ends(given);
    await judged();
    expect(await outcome(given)).toBeNull();
    expect(await refunds(given)).toEqual([]);
    expect(await world.rows('SELECT status FROM charge WHERE session_id = $1', [given.session.id])).toEqual([
      { status: 'paid' },
    ]);
  });
});

describe('and the time changed', () => {
  it('extended: judged at the new end', async () => {
    const given = await paid();
    world.clock.set(world.at('10:35'));
    await world
      .as(given.practitioner)
      .post(`/api/sessions/${given.session.id}/extend`)
      .send({ minutes: 30 })
      .expect(200);
    await judged('10:50');
    expect(await outcome(given)).toBeNull();
    await clientComes(given, '10:50', '11:00');
    await practitionerComes(given, '10:55', '11:00');
    await judged('11:20');
    expect(await outcome(given)).toBeNull();
    expect(await refunds(given)).toEqual([]);
  });

  it('moved while Stripe is slow about another: the verdict of the old window does nothing to it', async () => {
    const practice = await ruled();
    const both: GivenSession[] = [];
    for (const startsAt of ['10:00', '10:00']) {
      const given = await paid({}, { startsAt, practice, body: { allowOverlap: true } });
      await clientComes(given);
      both.push(given);
    }
    world.clock.set(world.at('10:41'));
    const sweeps = world.app.get(Sweeps);
    await sweeps.runNow('rooms.judge');
    const moveOther = async (): Promise<GivenSession | undefined> => {
      const left = await world.rows<{ session_id: string }>(
        'SELECT session_id FROM fee WHERE outcome IS NULL AND practice_id = $1',
        [practice.id],
      );
      const other = both.find(({ session }) => session.id === left[0]?.session_id);
      await world
        .as(practice.owner)
        .patch(`/api/sessions/${other?.session.id}`)
        .send({ startsAt: world.at('2026-11-29T10:00') })
        .expect(200);
      return other;
    };
    let moving: Promise<GivenSession | undefined> | undefined;
    const stop = world.stripe.listen(({ path }) => {
      if (path === '/v1/refunds') moving ??= moveOther();
    });
    world.stripe.fault({ path: '/v1/refunds', method: 'POST', kind: 'slow', delayMs: 1_500 });
    await sweeps.runNow('payments.outcomes');
    stop();
    const moved = await moving;
    await world.settle({ sweeps: ['payments.outcomes'] });
    if (!moved) throw new Error('no refund was asked for');
    expect(await refunds(moved)).toEqual([]);
    expect((await moved.client.view()).body).toMatchObject({ state: 'wait', fee: { cancellation: { outcome: null } } });
  });

  it('the event was lost and the worker died: found later, once', async () => {
    const given = await paid();
    await clientComes(given);
    world.clock.set(world.at('10:41'));
    await world.settle({ sweeps: ['rooms.judge'] });
    await world.rows(`UPDATE fee SET outcome = NULL, outcome_at = NULL, keep_minor = NULL WHERE participant_id = $1`, [
      given.client.participantId,
    ]);
    await judged('10:50');
    await judged('11:50');
    expect(await refunds(given)).toEqual([{ cause: 'practitioner_absent', amount_minor: 8000 }]);
  });

  it('a client who called off is not judged', async () => {
    const given = await paid();
    await world
      .as(given.practice.owner)
      .post(`/api/sessions/${given.session.id}/cancel`)
      .send({ by: 'client' })
      .expect(200);
    await judged();
    expect(await refunds(given)).toEqual([{ cause: 'client_cancelled', amount_minor: 4000 }]);
    expect(await outcome(given)).toBe('client_cancelled');
  });

  it('case 20: a payment of before that comes to light after the verdict goes back down to what the rule keeps', async () => {
    const given = await world.given.session({ startsAt: '10:00', feeMinor: 8000, practice: await ruled() });
    await practitionerComes(given);
    world.clock.set(world.at('10:05'));
    const checkout = await given.client.openCheckout();
    world.stripe.webhooks({ drop: 1000 });
    world.stripe.pay(checkout);
    world.clock.set(world.at('10:42'));
    await world.rows(`UPDATE charge SET look_at = NULL WHERE participant_id = $1`, [given.client.participantId]);
    await world.settle({ sweeps: ['rooms.judge'] });
    world.stripe.webhooks({ drop: 0 });
    await given.client.returned(checkout).expect(200);
    await judged('10:50');
    expect(await refunds(given)).toEqual([{ cause: 'no_show', amount_minor: 2000 }]);
  });
});
