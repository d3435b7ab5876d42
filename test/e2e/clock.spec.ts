import { VideoServer } from '@vestibule/rooms';
import { ZoneRules } from '@vestibule/sessions';
import type supertest from 'supertest';
import { FarSide } from '../support/far-side.ts';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

const HOUR_MS = 3_600_000;
const VANCOUVER = 'America/Vancouver';

/** Sydney's clocks stand still; Vancouver's go back on 1 November 2026 at two, until the rules say that they do not. */
class ChangingRules extends ZoneRules {
  version = '2025b';
  offsetMs(instant: Date, zone: string): number {
    if (zone !== VANCOUVER) return 11 * HOUR_MS;
    const goesBack = this.version === '2025b' && instant.getTime() >= Date.parse('2026-11-01T09:00:00Z');
    return (goesBack ? -8 : -7) * HOUR_MS;
  }
}

const video = new FarSide();
const open = (): string[] => [...video.rooms.keys()];

let world: World;
let practice: GivenPractice;
const rules = new ChangingRules();
beforeAll(async () => {
  world = await startWorld({
    replace: [
      [ZoneRules, rules],
      [VideoServer, video],
    ],
  });
});
afterAll(() => world.close());
beforeEach(async () => {
  practice = await world.given.practice();
  world.clock.set(world.at('08:00'));
});

const booked = (startsAt: string, wishes: object = {}): Promise<GivenSession> =>
  world.given.session({ practice, startsAt, ...wishes });
const owner = () => world.as(practice.owner);
const did = (given: GivenSession, verb: string, body: object = {}): supertest.Test =>
  owner().post(`/api/sessions/${given.session.id}/${verb}`).send(body);
const moved = (given: GivenSession, body: object): supertest.Test =>
  owner().patch(`/api/sessions/${given.session.id}`).send(body);
const seen = async (given: GivenSession) => (await owner().get(`/api/sessions/${given.session.id}`).expect(200)).body;
const kinds = async (given: GivenSession): Promise<string[]> =>
  (await owner().get(`/api/sessions/${given.session.id}/timeline`).expect(200)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );
const moneyMoved = async ({ session }: GivenSession) =>
  world.rows(
    'SELECT c.status, (SELECT count(*)::int FROM refund r WHERE r.charge_id = c.id) AS refunds FROM charge c WHERE c.session_id = $1 ORDER BY c.created_at',
    [session.id],
  );

describe('the window of an appointment type', () => {
  const typeOf = async (window: object): Promise<string> =>
    (
      await owner()
        .post('/api/appointment-types')
        .send({ name: 'Long', minutes: 60, ...window })
        .expect(201)
    ).body.id;
  const minutesOf = ({ opensAt, startsAt, endsAt, closesAt }: Record<string, string>): number[] =>
    [
      [opensAt, startsAt],
      [endsAt, closesAt],
    ].map(([from = '', to = '']) => (Date.parse(to) - Date.parse(from)) / 60_000);

  it.each([
    ['the practice’s where the type says nothing', {}, {}, [10, 10]],
    ['the type’s before the practice’s', { earlyMinutes: 30, graceMinutes: 0 }, {}, [30, 0]],
    ['the session’s own before both', { earlyMinutes: 30, graceMinutes: 0 }, { earlyMinutes: 5 }, [5, 0]],
  ])('is %s', async (_whose, ofType, ofSession, wanted) => {
    const appointmentTypeId = await typeOf(ofType);
    const given = await booked('10:00', { body: { appointmentTypeId, ...ofSession } });
    expect(minutesOf(await seen(given))).toEqual(wanted);
  });

  it('is frozen with the session: a change is for the next one, and null gives the practice’s back', async () => {
    const appointmentTypeId = await typeOf({ earlyMinutes: 30 });
    const first = await booked('10:00', { body: { appointmentTypeId } });
    await owner().patch(`/api/appointment-types/${appointmentTypeId}`).send({ earlyMinutes: null }).expect(200);
    const second = await booked('12:00', { body: { appointmentTypeId } });
    expect([minutesOf(await seen(first)), minutesOf(await seen(second))]).toEqual([
      [30, 10],
      [10, 10],
    ]);
  });
});

describe('case 34: more time', () => {
  it('says what comes next and how far it would be run into, and does not run into it unless that is meant', async () => {
    const given = await booked('14:00');
    const next = await booked('14:40', { name: 'Ben Kowalski' });
    world.clock.set(world.at('14:20'));
    const ask = (query: string): supertest.Test =>
      owner().get(`/api/sessions/${given.session.id}/extend/preview?${query}`);
    const { body: fits } = await ask('minutes=10').expect(200);
    expect(fits).toMatchObject({
      endsAt: world.at('14:40').toISOString(),
      closesAt: world.at('14:50').toISOString(),
      next: { id: next.session.id, names: ['Ben Kowalski'], startsAt: world.at('14:40').toISOString() },
      overlapMinutes: 0,
    });
    const { body: eats } = await ask('minutes=15').expect(200);
    expect(eats).toMatchObject({ overlapMinutes: 5 });
    const { body: refusal } = await did(given, 'extend', { minutes: 15 }).expect(409);
    expect(refusal).toMatchObject({ code: 'SESSION_OVERLAPS', conflicts: [{ id: next.session.id }] });
    expect(await seen(given)).toMatchObject({ endsAt: world.at('14:30').toISOString() });
    await did(given, 'extend', { minutes: 15, allowOverlap: true }).expect(200);
    expect(await seen(given)).toMatchObject({ endsAt: world.at('14:45').toISOString() });
  });

  it('is asked again each time, also where an overlap was meant once', async () => {
    const given = await booked('14:00', { body: { allowOverlap: true } });
    await booked('14:40');
    await did(given, 'extend', { minutes: 5 }).expect(200);
    await did(given, 'extend', { minutes: 10 }).expect(409);
    await did(given, 'extend', { minutes: 10, allowOverlap: true }).expect(200);
    await did(given, 'extend', { minutes: 5 }).expect(409);
  });

  it('sent again after a lost answer is given once; the same key for something else is refused', async () => {
    const given = await booked('14:00');
    const other = await booked('18:00');
    const endsAt = async (): Promise<string> => (await seen(given)).endsAt;
    const again = (body: object, to = given): supertest.Test =>
      did(to, 'extend', body).set('idempotency-key', 'ten-more');
    await Promise.all([again({ minutes: 10 }).expect(200), again({ minutes: 10 }).expect(200)]);
    expect(await endsAt()).toBe(world.at('14:40').toISOString());
    await again({ minutes: 15 }).expect(422);
    expect((await again({ minutes: 10 }, other).expect(422)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await endsAt()).toBe(world.at('14:40').toISOString());
    await did(given, 'extend', { minutes: 10 }).set('idempotency-key', 'another-ten').expect(200);
    expect(await endsAt()).toBe(world.at('14:50').toISOString());
    const { body } = await owner().get(`/api/sessions/${given.session.id}/timeline`).expect(200);
    expect(body.items.filter(({ kind }: { kind: string }) => kind === 'extended')).toHaveLength(2);
  });

  it('a key whose extension was refused is free again', async () => {
    const given = await booked('14:00');
    await booked('14:30');
    const again = (body: object): supertest.Test => did(given, 'extend', body).set('idempotency-key', 'into-the-next');
    await again({ minutes: 5 }).expect(409);
    await again({ minutes: 5, allowOverlap: true }).expect(200);
  });

  it('until a time: the window and the passes follow, and nothing more is charged', async () => {
    const given = await booked('14:00', { feeMinor: 8000 });
    await given.client.pay();
    world.clock.set(world.at('14:20'));
    await did(given, 'extend', { until: '2026-11-25T15:10' }).expect(200);
    world.clock.set(world.at('15:19'));
    const { body: pass } = await given.client.pass().expect(200);
    expect(Date.parse(pass.expiresAt)).toBeLessThanOrEqual(world.at('15:20').getTime());
    expect(await moneyMoved(given)).toEqual([{ status: 'paid', refunds: 0 }]);
    world.clock.set(world.at('15:20'));
    await given.client.pass().expect(410);
    await did(given, 'extend', { minutes: 5 }).expect(409);
  });

  it.each([
    ['neither', {}, 'minutes'],
    ['both', { minutes: 5, until: '2026-11-25T15:00' }, 'minutes'],
    ['an end that is not later', { until: '2026-11-25T14:30' }, 'until'],
    ['more than twelve hours', { until: '2026-11-26T02:01' }, 'until'],
    ['no time at all', { until: 'later' }, 'until'],
  ])('refuses %s, and names the field', async (_what, body, field) => {
    const given = await booked('14:00');
    const { body: refusal } = await did(given, 'extend', body).expect(422);
    expect(refusal.errors).toEqual([expect.objectContaining({ field })]);
    const query = new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]));
    await owner().get(`/api/sessions/${given.session.id}/extend/preview?${query.toString()}`).expect(422);
  });
});

describe('case 35: ended early and opened again', () => {
  const inTheMiddle = async (wishes: object = {}): Promise<GivenSession> => {
    const given = await booked('14:00', wishes);
    world.clock.set(world.at('14:10'));
    return given;
  };

  it('the links work again, in a new room, and no money moves', async () => {
    const given = await inTheMiddle({ feeMinor: 8000 });
    await given.client.pay();
    await given.client.pass().expect(200);
    await did(given, 'end').expect(200);
    await world.settle();
    expect(open()).not.toContain(`${given.session.id}:1`);
    expect(await given.client.stands()).toMatchObject({ state: 'closed', reason: 'ended' });
    const { body } = await did(given, 'reopen').expect(200);
    expect(body).toMatchObject({ status: 'scheduled', phase: 'open', endedAt: null });
    await did(given, 'reopen').expect(200);
    await given.client.pass().expect(200);
    expect(open()).toContain(`${given.session.id}:2`);
    await world.settle({ sweeps: ['payments.cancelled', 'payments.close', 'payments.outcomes'] });
    expect(await moneyMoved(given)).toEqual([{ status: 'paid', refunds: 0 }]);
    expect((await kinds(given)).filter((kind) => kind === 'ended' || kind === 'reopened')).toEqual([
      'ended',
      'reopened',
    ]);
  });

  it('whoever had been let in need not knock again; whoever had not, knocks', async () => {
    const given = await inTheMiddle({ participants: [{ name: 'Ada' }, { name: 'Ben' }], body: { waitingRoom: true } });
    const [ada, ben] = given.clients;
    await ada?.knock().expect(200);
    await did(given, 'waiting/admit', { participantId: ada?.participantId }).expect(200);
    await did(given, 'end').expect(200);
    await did(given, 'reopen').expect(200);
    expect(await ada?.stands()).toMatchObject({ state: 'enter' });
    expect(await ben?.stands()).toMatchObject({ state: 'knock' });
  });

  it('never once the window is over, not what was cancelled or has not ended', async () => {
    const over = await inTheMiddle();
    await did(over, 'end').expect(200);
    world.clock.set(world.at('14:40'));
    await did(over, 'reopen').expect(409);
    const early = await booked('16:00');
    await did(early, 'reopen').expect(409);
    await did(early, 'cancel').expect(200);
    await did(early, 'reopen').expect(409);
  });

  it('not over what was put into the time that was left, unless that is meant', async () => {
    const given = await inTheMiddle();
    await did(given, 'end').expect(200);
    const other = await booked('14:15', { minutes: 15 });
    const { body } = await did(given, 'reopen').expect(409);
    expect(body).toMatchObject({ code: 'SESSION_OVERLAPS', conflicts: [{ id: other.session.id }] });
    await did(given, 'reopen', { allowOverlap: true }).expect(200);
  });
});

describe('case 24: to another practitioner', () => {
  const paid = async (): Promise<GivenSession> => {
    const given = await booked('14:00', { feeMinor: 8000 });
    await given.client.pay();
    return given;
  };
  const toOwner = () => ({ practitionerId: practice.owner.memberId });

  it('the payment, the link and the place in the waiting room follow; the old practitioner is out, the new one in', async () => {
    const given = await booked('14:00', { feeMinor: 8000, body: { waitingRoom: true } });
    await given.client.pay();
    world.clock.set(world.at('13:55'));
    await given.client.knock().expect(200);
    video.forget();
    await world.as(practice.practitioner).post(`/api/sessions/${given.session.id}/pass`).expect(200);
    expect(open()).toEqual([`${given.session.id}:1`]);
    const { body: preview } = await owner()
      .get(`/api/sessions/${given.session.id}/move/preview?practitionerId=${practice.owner.memberId}`)
      .expect(200);
    expect(preview).toMatchObject({
      practitioner: { name: practice.owner.name },
      conflicts: [],
      payments: [{ participantId: given.client.participantId, paidMinor: 8000, currency: 'AUD', standing: 'settled' }],
    });
    const { body } = await moved(given, toOwner()).expect(200);
    expect(body).toMatchObject({ practitioner: { id: practice.owner.memberId }, startsAt: given.session.startsAt });
    await world.settle();
    expect(open()).toEqual([]);
    await world.as(practice.practitioner).post(`/api/sessions/${given.session.id}/pass`).expect(404);
    await owner().post(`/api/sessions/${given.session.id}/pass`).expect(200);
    expect((await given.client.view()).body).toMatchObject({
      state: 'waiting',
      practitioner: { name: practice.owner.name },
      fee: { standing: 'settled' },
    });
    await world.settle();
    expect(await moneyMoved(given)).toEqual([{ status: 'paid', refunds: 0 }]);
    expect(await kinds(given)).toContain('practitioner_changed');
    const { body: audit } = await owner().get(`/api/audit?about=${given.session.id}`).expect(200);
    expect(audit.items).toMatchObject([{ act: 'session.practitioner_changed' }]);
  });

  it('a checkout that is open is closed, because it names the old one; the next one is paid as ever', async () => {
    const given = await booked('14:00', { feeMinor: 8000 });
    await given.client.openCheckout();
    await moved(given, toOwner()).expect(200);
    await world.settle();
    expect(await moneyMoved(given)).toMatchObject([{ status: 'expired' }]);
    await given.client.pay();
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
  });

  it('what was paid in the name of the first stays reported there, also when it goes back', async () => {
    const given = await paid();
    await moved(given, toOwner()).expect(200);
    await owner().post(`/api/participants/${given.client.participantId}/refunds`).send({}).expect(201);
    await world.settle();
    const rows = await world.rows<{ practitioner_id: string }>(
      `SELECT DISTINCT e.practitioner_id FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id JOIN charge c ON c.id = t.charge_id WHERE c.session_id = $1`,
      [given.session.id],
    );
    expect(rows).toEqual([{ practitioner_id: practice.practitioner.memberId }]);
  });

  it('the calendar of the new one counts', async () => {
    const theirs = await booked('14:15', { practitioner: practice.owner });
    const given = await paid();
    const { body } = await moved(given, toOwner()).expect(409);
    expect(body).toMatchObject({ code: 'SESSION_OVERLAPS', conflicts: [{ id: theirs.session.id }] });
    await moved(given, { ...toOwner(), startsAt: '2026-11-25T15:00' }).expect(200);
    expect((await kinds(given)).slice(-2)).toEqual(['rescheduled', 'practitioner_changed']);
  });

  it('not by a practitioner, not to reception, not to somebody of another practice, whose Stripe account is another, and not afterwards', async () => {
    const given = await paid();
    const elsewhere = await world.given.practice();
    await world.as(practice.practitioner).patch(`/api/sessions/${given.session.id}`).send(toOwner()).expect(403);
    await moved(given, { practitionerId: practice.reception.memberId }).expect(404);
    await moved(given, { practitionerId: elsewhere.practitioner.memberId }).expect(404);
    world.clock.set(world.at('14:40'));
    await moved(given, toOwner()).expect(409);
    expect(await seen(given)).toMatchObject({ practitioner: { id: practice.practitioner.memberId } });
  });
});

describe('case 30: the rules of a zone change under booked sessions', () => {
  /** Agreed as 2 pm in Vancouver, while the clocks there still went back in November. */
  const inVancouver = async (wishes: object = {}): Promise<GivenSession> => {
    rules.version = '2025b';
    const body = { startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T14:30', timeZone: VANCOUVER };
    return booked('10:00', { ...wishes, body });
  };
  const readAnew = async (): Promise<void> => {
    rules.version = '2026c';
    await world.settle({ sweeps: ['sessions.zones'] });
  };
  const asked = async (): Promise<string[]> =>
    (await owner().get('/api/sessions?zoneQuestion=open').expect(200)).body.items.map(({ id }: { id: string }) => id);
  const OLD_INSTANT = '2026-11-26T22:00:00.000Z';
  const NEW_INSTANT = '2026-11-26T21:00:00.000Z';

  it('somebody is asked, once, and until they answer the session stays where it is', async () => {
    const given = await inVancouver();
    expect(given.session.startsAt).toBe(OLD_INSTANT);
    const summer = await booked('2026-11-27T10:00');
    await readAnew();
    await readAnew();
    expect(await asked()).toEqual([given.session.id]);
    expect(await seen(given)).toMatchObject({
      startsAt: OLD_INSTANT,
      localStart: '2026-11-26T14:00',
      zoneQuestion: { wallStartsAt: NEW_INSTANT, instantLocal: '2026-11-26T15:00' },
    });
    expect(await seen(summer)).toMatchObject({ zoneQuestion: null });
    expect((await kinds(given)).filter((kind) => kind === 'zone_asked')).toHaveLength(1);
  });

  it.each([
    ['wall_time', NEW_INSTANT, '2026-11-26T14:00'],
    ['instant', OLD_INSTANT, '2026-11-26T15:00'],
  ] as const)('they keep the %s: page, link and calendar say the same', async (keep, startsAt, localStart) => {
    const given = await inVancouver({ feeMinor: 8000 });
    await given.client.pay();
    await readAnew();
    const { body } = await did(given, 'time-zone', { keep }).expect(200);
    expect(body).toMatchObject({ startsAt, localStart, zoneQuestion: null });
    expect((await given.client.view()).body.session).toMatchObject({ startsAt });
    expect(Date.parse(body.endsAt) - Date.parse(body.startsAt)).toBe(30 * 60_000);
    expect(await asked()).toEqual([]);
    await readAnew();
    expect(await asked()).toEqual([]);
    await did(given, 'time-zone', { keep }).expect(409);
    expect(await kinds(given)).toContain('zone_answered');
    await world.settle();
    expect(await moneyMoved(given)).toEqual([{ status: 'paid', refunds: 0 }]);
  });

  it('the hour that the wall time means now may be taken: then it is said, and the question stays', async () => {
    const given = await inVancouver();
    await readAnew();
    const other = await booked('2026-11-27T08:00', {});
    expect(other.session.startsAt).toBe(NEW_INSTANT);
    const { body } = await did(given, 'time-zone', { keep: 'wall_time' }).expect(409);
    expect(body).toMatchObject({ code: 'SESSION_OVERLAPS', conflicts: [{ id: other.session.id }] });
    expect(await asked()).toEqual([given.session.id]);
    await did(given, 'time-zone', { keep: 'instant' }).expect(200);
  });

  it('another time answers it too; a process with older rules asks nobody', async () => {
    const given = await inVancouver();
    await readAnew();
    await moved(given, { startsAt: '2026-11-26T16:00' }).expect(200);
    expect(await seen(given)).toMatchObject({ startsAt: '2026-11-26T23:00:00.000Z', zoneQuestion: null });
    rules.version = '2025b';
    await world.settle({ sweeps: ['sessions.zones'] });
    expect(await asked()).toEqual([]);
  });

  it('one that is about to begin is left alone, and what is not asked cannot be answered', async () => {
    const given = await inVancouver();
    world.clock.set(new Date('2026-11-26T21:55:00Z'));
    await readAnew();
    expect(await asked()).toEqual([]);
    await did(given, 'time-zone', { keep: 'instant' }).expect(409);
  });
});

describe('case 31: two days', () => {
  it('a session across midnight opens on one day and closes on the next, for people in two zones', async () => {
    const given = await booked('23:45', { minutes: 45 });
    expect(given.session).toMatchObject({ startsAt: '2026-11-25T12:45:00.000Z', endsAt: '2026-11-25T13:30:00.000Z' });
    world.clock.set(world.at('2026-11-26T00:39'));
    await given.client.pass().expect(200);
    world.clock.set(world.at('2026-11-26T00:40'));
    await given.client.pass().expect(410);
  });
});
