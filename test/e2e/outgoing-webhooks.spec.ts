import { ModuleRef } from '@nestjs/core';
import { DeliverEvents, IntegrationsModule } from '@vestibule/integrations';
import { memberIdentity, type MemberId, type SessionId } from '@vestibule/kernel';
import { Sweeps } from '@vestibule/platform';
import { roomNameOf, VideoServer } from '@vestibule/rooms';
import { Stripe } from 'stripe';
import supertest from 'supertest';
import { FarSide } from '../support/far-side.ts';
import type { GivenPractice } from '../support/given.ts';
import { answers, dies, openReceiver, type Receiver } from '../support/receiver.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a practice's own system is told, taken by a real HTTP server. */
let world: World;
const receivers: Receiver[] = [];
beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, new FarSide()]] });
}, 60_000);
afterAll(async () => {
  await Promise.all(receivers.map((receiver) => receiver.close()));
  await world.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

interface Told {
  readonly practice: GivenPractice;
  readonly receiver: Receiver;
  readonly id: string;
  readonly secret: string;
}
const listed = async ({ practice }: Pick<Told, 'practice'>) =>
  (await world.as(practice.owner).get('/api/webhook-endpoints').expect(200)).body;
const at = ({ id }: Pick<Told, 'id'>, path = ''): string => `/api/webhook-endpoints/${id}${path}`;

async function receiving(): Promise<Receiver> {
  const receiver = await openReceiver();
  receivers.push(receiver);
  return receiver;
}
/** A practice whose system listens to these types, or to all. */
async function told(types?: readonly string[], practice?: GivenPractice): Promise<Told> {
  const owner = practice ?? (await world.given.practice());
  const receiver = await receiving();
  const all = (await listed({ practice: owner })).types;
  const { body } = await world
    .as(owner.owner)
    .post('/api/webhook-endpoints')
    .send({ url: receiver.url, types: types ?? all })
    .expect(201);
  return { practice: owner, receiver, id: body.id, secret: body.secret };
}
const schedule = (practice: GivenPractice) =>
  world.given.session({
    practice,
    startsAt: '2026-11-25T10:00',
    feeMinor: 8000,
    name: 'Violet Client',
    email: 'violet@client.test',
    title: 'Relapse prevention',
  });
/** Until all that is due was tried. */
async function deliver(): Promise<void> {
  await world.settle({ sweeps: ['integrations.deliver'] });
  await world.app.get(DeliverEvents).idle();
}
/** Sends as a worker of its own does: it knows of the first only by the database. */
const anotherSender = (): Promise<DeliverEvents> =>
  world.app.select(IntegrationsModule).get(ModuleRef, { strict: true }).create(DeliverEvents);
const later = (ms: number): void => world.clock.set(new Date(world.clock.now().getTime() + ms));
const log = async ({ practice, id }: Told, query = '') =>
  (
    await world
      .as(practice.owner)
      .get(at({ id }, `/deliveries${query}`))
      .expect(200)
  ).body;
const typesOf = ({ receiver }: Told): string[] => receiver.received.map(({ event }) => event.type);
const objectOf = ({ receiver }: Told, type: string) =>
  receiver.received.find(({ event }) => event.type === type)?.event.data.object;
/** The system takes an event and says so only when this is called; from then on it answers at once. */
function holding({ receiver }: Told): () => void {
  const held: (() => void)[] = [];
  receiver.behave((response) => held.push(() => response.end()));
  return () => {
    receiver.behave(answers(200));
    for (const answer of held) answer();
  };
}
const verified = ({ body, headers }: Receiver['received'][number], secret: string): Stripe.Event =>
  new Stripe('sk_test_nobody').webhooks.constructEvent(
    body,
    String(headers['vestibule-signature']),
    secret,
    undefined,
    undefined,
    world.clock.now().getTime(),
  );

it('a whole appointment is told: made, paid, moved, refunded and cancelled, with ids, times, money and states alone', async () => {
  const own = await told();
  const given = await schedule(own.practice);
  await given.client.pay();
  const owner = world.as(own.practice.owner);
  await owner.patch(`/api/sessions/${given.session.id}`).send({ startsAt: '2026-11-26T10:00' }).expect(200);
  await owner.post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201);
  await owner.post(`/api/sessions/${given.session.id}/cancel`).send({ reason: 'She felt worse' }).expect(200);
  await deliver();
  expect(typesOf(own)).toEqual([
    'session.scheduled',
    'payment.succeeded',
    'session.rescheduled',
    'payment.refunded',
    'session.cancelled',
    'payment.refunded',
  ]);
  expect(objectOf(own, 'session.scheduled')).toMatchObject({
    object: 'session',
    id: given.session.id,
    timeZone: 'Australia/Sydney',
    participants: [{ id: given.client.participantId, kind: 'client', fee: { amount: 8000, currency: 'AUD' } }],
  });
  expect(objectOf(own, 'payment.succeeded')).toMatchObject({
    object: 'payment',
    sessionId: given.session.id,
    participantId: given.client.participantId,
    gross: 8000,
    currency: 'AUD',
    onSite: false,
  });
  expect(objectOf(own, 'payment.refunded')).toMatchObject({ refund: { amount: 3000, currency: 'AUD' } });
  const everything = JSON.stringify(own.receiver.received);
  for (const secret of ['Violet', 'violet@client.test', 'Relapse', 'felt worse', given.client.token, own.secret])
    expect(everything).not.toContain(secret);
});

it('a fee that is changed, waived and asked again is told, each act once, without what somebody typed as its reason', async () => {
  const own = await told(['fee.changed', 'fee.waived']);
  const given = await schedule(own.practice);
  const owner = world.as(own.practice.owner);
  const path = `/api/participants/${given.client.participantId}`;
  await owner.patch(`${path}/fee`).send({ amount: 6000, reason: 'She lost her job' }).expect(200);
  await owner.post(`${path}/waive`).send({ reason: 'She lost her flat' }).expect(200);
  await deliver();
  expect(typesOf(own)).toEqual(['fee.changed', 'fee.waived']);
  const of = { object: 'fee', sessionId: given.session.id, participantId: given.client.participantId };
  expect(objectOf(own, 'fee.changed')).toMatchObject({ ...of, amount: 6000, currency: 'AUD', change: { from: 8000, to: 6000 } }); // prettier-ignore
  expect(objectOf(own, 'fee.waived')).toMatchObject({ ...of, standing: 'waived' });
  await owner.post(`${path}/waive/undo`).send({}).expect(200);
  await deliver();
  await deliver();
  expect(typesOf(own)).toEqual(['fee.changed', 'fee.waived', 'fee.changed']);
  expect(own.receiver.received.at(-1)?.event.data.object).toMatchObject({ ...of, standing: 'due', change: {} });
  expect(JSON.stringify(own.receiver.received)).not.toMatch(/lost her|Violet/);
});

it('who waits, comes and goes is told, and who came once the window is over', async () => {
  const own = await told();
  const given = await world.given.session({
    practice: own.practice,
    startsAt: '2026-11-25T10:00',
    body: { waitingRoom: true },
  });
  const { session, client, practitioner } = given;
  world.clock.set(world.at('2026-11-25T10:00'));
  await client.knock().expect(200);
  const minute = (after: number): number => (Date.parse(session.startsAt) + after * MINUTE_MS) / 1000;
  const tell = (event: string, identity: string, after: number) =>
    supertest(world.url)
      .post('/api/webhooks/livekit')
      .send({
        id: `${session.id}${event}${identity}`,
        event,
        room: { name: roomNameOf({ sessionId: session.id as SessionId, epoch: 1 }) },
        participant: { sid: `PA_${identity}`, identity, joinedAt: minute(0) },
        createdAt: minute(after),
      })
      .expect(204);
  const host = memberIdentity(practitioner.memberId as MemberId);
  for (const identity of [host, client.participantId]) await tell('participant_joined', identity, 0);
  await world.settle();
  for (const identity of [client.participantId, host]) await tell('participant_left', identity, 25);
  await world.settle();
  world.clock.set(world.at('2026-11-25T12:00'));
  await world.settle({ sweeps: ['rooms.judge'] });
  await deliver();
  expect(typesOf(own).toSorted()).toEqual([
    'attendance.judged',
    'participant.joined',
    'participant.left',
    'participant.waiting',
    'practitioner.joined',
    'practitioner.left',
    'session.scheduled',
  ]);
  expect(objectOf(own, 'participant.left')).toMatchObject({ object: 'participant', id: client.participantId });
  expect(objectOf(own, 'practitioner.joined')).toMatchObject({ object: 'practitioner', id: practitioner.memberId });
  expect(objectOf(own, 'attendance.judged')).toMatchObject({
    sessionId: session.id,
    participants: [{ id: client.participantId, verdict: 'met' }],
  });
});

it('each is signed so that Stripe’s own library takes it, and nothing else under its name', async () => {
  const own = await told(['session.scheduled']);
  await schedule(own.practice);
  await deliver();
  const [one] = own.receiver.received;
  if (!one) throw new Error('nothing came');
  expect(one.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(verified(one, own.secret)).toMatchObject({
    id: one.event.id,
    type: 'session.scheduled',
    practiceId: own.practice.id,
  });
  expect(() => verified(one, 'whsec_of_somebody_else')).toThrow('signature');
  expect(() => verified({ ...one, body: one.body.replace('scheduled', 'cancelled') }, own.secret)).toThrow('signature');
  later(6 * MINUTE_MS);
  expect(() => verified(one, own.secret)).toThrow('tolerance');
});

it('a secret rolls: for a while both sign, then the new one alone', async () => {
  const own = await told();
  const owner = world.as(own.practice.owner);
  const { body: rolled } = await owner.post(at(own, '/roll-secret')).send({ overlapHours: 24 }).expect(200);
  expect(rolled.secret).toMatch(/^whsec_[\w-]{43}$/);
  expect(rolled.secret).not.toBe(own.secret);
  await owner.post(at(own, '/test')).expect(202);
  await deliver();
  later(24 * HOUR_MS);
  await owner.post(at(own, '/test')).expect(202);
  await deliver();
  const [during, after] = own.receiver.received;
  if (!during || !after) throw new Error('nothing came');
  expect(verified(after, rolled.secret).id).toBe(after.event.id);
  expect(() => verified(after, own.secret)).toThrow('signature');
  world.clock.set(world.at('2026-11-23T09:00'));
  for (const secret of [own.secret, rolled.secret]) expect(verified(during, secret).id).toBe(during.event.id);
  expect(JSON.stringify(await listed(own))).not.toContain('whsec_');
  expect(JSON.stringify(await world.rows('SELECT * FROM webhook_endpoint'))).not.toContain('whsec_');
});

it('what does not get through is tried for three days under one id, with growing pauses; then it is given up and the endpoint is off', async () => {
  const own = await told(['session.scheduled']);
  own.receiver.behave(answers(500, 'out of order'));
  await schedule(own.practice);
  const since = world.clock.now();
  const hours: number[] = [];
  for (;;) {
    await deliver();
    hours.push((world.clock.now().getTime() - since.getTime()) / HOUR_MS);
    const [{ nextTryAt }] = (await log(own)).items;
    if (nextTryAt === null) break;
    world.clock.set(new Date(nextTryAt));
  }
  expect(hours.map((hour) => Math.round(hour * 60))).toEqual([
    0, 1, 6, 21, 81, 261, 621, 1341, 2061, 2781, 3501, 4221, 4320,
  ]);
  const ids = new Set(own.receiver.received.map(({ event }) => event.id));
  expect([ids.size, own.receiver.received.length]).toEqual([1, 13]);
  expect((await log(own)).items).toMatchObject([
    { state: 'failed', tries: 13, status: 500, problem: 'refused', answer: 'out of order', nextTryAt: null },
  ]);
  expect((await listed(own)).items).toMatchObject([
    { id: own.id, offWhy: 'failing', failingSince: since.toISOString() },
  ]);
});

it('an endpoint that is off is told nothing; switched on again it hears of what happens then, and what failed can be sent again', async () => {
  const own = await told(['session.scheduled']);
  const owner = world.as(own.practice.owner);
  own.receiver.behave(dies);
  await schedule(own.practice);
  await deliver();
  expect((await log(own)).items).toMatchObject([{ state: 'waiting', problem: 'not_reached', status: null }]);
  await owner.patch(at(own)).send({ on: false }).expect(200);
  expect((await log(own)).items).toMatchObject([{ state: 'failed', problem: 'switched_off' }]);
  later(MINUTE_MS);
  await world.given.session({ practice: own.practice, startsAt: '2026-11-25T11:00' });
  await deliver();
  for (const path of ['/test', '/deliveries/replay-failed'])
    expect((await owner.post(at(own, path)).expect(409)).body.code).toBe('WEBHOOK_ENDPOINT_OFF');
  later(MINUTE_MS);
  own.receiver.behave(answers(204));
  await owner.patch(at(own)).send({ on: true }).expect(200);
  await world.given.session({ practice: own.practice, startsAt: '2026-11-25T12:00' });
  expect((await owner.post(at(own, '/deliveries/replay-failed')).expect(202)).body).toEqual({ replayed: 1 });
  await deliver();
  const { items, waiting, failed } = await log(own);
  expect([items.length, waiting, failed]).toEqual([2, 0, 0]);
  expect(own.receiver.received).toHaveLength(3);
  expect(own.receiver.received[0]?.event.id).toBe(
    own.receiver.received.find(({ event }) => event.id === items[1].eventId)?.event.id,
  );
});

it('one that answers 410 is switched off at once', async () => {
  const own = await told(['session.scheduled']);
  own.receiver.behave(answers(410));
  await schedule(own.practice);
  await deliver();
  expect((await listed(own)).items).toMatchObject([{ offWhy: 'gone' }]);
  later(HOUR_MS);
  await deliver();
  expect(own.receiver.received).toHaveLength(1);
});

it('redirects are not followed', async () => {
  const [own, elsewhere] = [await told(['session.scheduled']), await receiving()];
  own.receiver.behave(answers(307, '', { location: elsewhere.url }));
  await schedule(own.practice);
  await deliver();
  expect((await log(own)).items).toMatchObject([{ state: 'waiting', status: 307, problem: 'redirected' }]);
  expect(elsewhere.received).toEqual([]);
});

it('one that hangs holds up nobody else’s, and gets it again when it is well', async () => {
  const [slow, quick] = [await told(['session.scheduled']), await told(['session.scheduled'])];
  const release = holding(slow);
  await schedule(slow.practice);
  await world.settle({ sweeps: ['integrations.deliver'] });
  await slow.receiver.until(1);
  await schedule(quick.practice);
  await world.settle({ sweeps: ['integrations.deliver'] });
  await quick.receiver.until(1);
  expect((await log(slow)).items).toMatchObject([{ state: 'waiting' }]);
  release();
  await world.app.get(DeliverEvents).idle();
  // Where the machine took longer than an endpoint may, it is told again.
  later(MINUTE_MS);
  await deliver();
  expect((await log(slow)).items).toMatchObject([{ state: 'delivered', status: 200 }]);
});

it('one event goes once to each endpoint that wants it, however often it is looked at', async () => {
  const practice = await world.given.practice();
  const [first, second] = [
    await told(['session.scheduled'], practice),
    await told(['session.scheduled', 'session.cancelled'], practice),
  ];
  const { session } = await schedule(practice);
  await Promise.all([deliver(), deliver(), deliver()]);
  await world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).expect(200);
  await Promise.all([deliver(), deliver()]);
  expect(typesOf(first)).toEqual(['session.scheduled']);
  expect(typesOf(second)).toEqual(['session.scheduled', 'session.cancelled']);
  expect(first.receiver.received[0]?.event.id).toBe(second.receiver.received[0]?.event.id);
});

it('any of the log can be sent again, under the id it has', async () => {
  const own = await told();
  const owner = world.as(own.practice.owner);
  const { body: sent } = await owner.post(at(own, '/test')).expect(202);
  expect(sent).toMatchObject({ type: 'webhook.test', state: 'waiting', tries: 0 });
  await deliver();
  await owner.post(at(own, `/deliveries/${sent.id}/replay`)).expect(202);
  await deliver();
  expect(own.receiver.received.map(({ event }) => event.id)).toEqual([sent.eventId, sent.eventId]);
  expect((await log(own)).items).toMatchObject([{ state: 'delivered', tries: 2, status: 200, answer: 'ok' }]);
});

it('addresses inside the house are refused when they are typed', async () => {
  const practice = await world.given.practice();
  for (const url of [
    'http://example.com/',
    'https://10.0.0.8/',
    'https://[fd00::1]/',
    'https://169.254.169.254/latest',
    'https://intranet/',
    'ftp://example.com',
    'https://me:secret@example.com/',
    'nowhere',
  ]) {
    const { body } = await world
      .as(practice.owner)
      .post('/api/webhook-endpoints')
      .send({ url, types: ['session.scheduled'] })
      .expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field)).toEqual(['url']);
  }
});

it('there is an end to how many, and to what one can hold', async () => {
  const practice = await world.given.practice();
  const owner = world.as(practice.owner);
  const add = (over: object = {}) =>
    owner.post('/api/webhook-endpoints').send({ url: 'https://example.com/', types: ['session.scheduled'], ...over });
  await add({ types: [] }).expect(422);
  await add({ types: ['session.dreamt'] }).expect(422);
  await add({ url: `https://example.com/${'x'.repeat(500)}` }).expect(422);
  for (let count = 0; count < 10; count += 1) await add().expect(201);
  await add().expect(422);
  const { items } = await listed({ practice });
  await owner.delete(at(items[0])).expect(204);
  await add().expect(201);
});

it('what has been told is kept for a month', async () => {
  const own = await told();
  await world.as(own.practice.owner).post(at(own, '/test')).expect(202);
  await deliver();
  later(29 * 24 * HOUR_MS);
  await world.settle({ sweeps: ['integrations.tidy'] });
  expect((await log(own)).items).toHaveLength(1);
  later(2 * 24 * HOUR_MS);
  await world.settle({ sweeps: ['integrations.tidy'] });
  expect((await log(own)).items).toEqual([]);
});

it('what was told and forgotten is not told anew when the session lives on', async () => {
  const own = await told(['session.scheduled', 'payment.succeeded', 'payment.refunded']);
  const { client } = await schedule(own.practice);
  await client.pay();
  await deliver();
  later(35 * DAY_MS);
  await world.settle({ sweeps: ['integrations.tidy'] });
  expect((await log(own)).items).toEqual([]);
  await world
    .as(own.practice.owner)
    .post(`/api/participants/${client.participantId}/refunds`)
    .send({ amount: 3000 })
    .expect(201);
  await deliver();
  await world.settle({ sweeps: ['integrations.find-untold'] });
  await deliver();
  expect(typesOf(own)).toEqual(['session.scheduled', 'payment.succeeded', 'payment.refunded']);
});

it('a type that is added hears of what happens from then on', async () => {
  const own = await told(['session.cancelled']);
  const { session } = await schedule(own.practice);
  const owner = world.as(own.practice.owner);
  const move = (hour: number) =>
    owner
      .patch(`/api/sessions/${session.id}`)
      .send({ startsAt: `2026-11-26T${hour}:00` })
      .expect(200);
  const want = (...types: string[]) => owner.patch(at(own)).send({ types }).expect(200);
  await move(10);
  later(MINUTE_MS);
  await want('session.cancelled', 'session.scheduled', 'session.rescheduled');
  await move(11);
  await deliver();
  expect(typesOf(own)).toEqual(['session.rescheduled']);
  later(MINUTE_MS);
  await want('session.cancelled');
  await move(12);
  later(MINUTE_MS);
  await want('session.cancelled', 'session.rescheduled');
  await owner.post(`/api/sessions/${session.id}/cancel`).expect(200);
  later(6 * MINUTE_MS);
  await world.settle({ sweeps: ['integrations.find-untold'] });
  await deliver();
  expect(typesOf(own)).toEqual(['session.rescheduled', 'session.cancelled']);
});

it('one event at a time goes to an endpoint, however many processes send', async () => {
  const own = await told(['session.scheduled', 'session.cancelled']);
  const release = holding(own);
  const { session } = await schedule(own.practice);
  await world.as(own.practice.owner).post(`/api/sessions/${session.id}/cancel`).expect(200);
  await world.settle();
  const senders = [world.app.get(DeliverEvents), await anotherSender()];
  const open = () => Promise.all(senders.map((sender) => sender.openLanes()));
  const idle = () => senders.map((sender) => sender.idle());
  await open();
  await own.receiver.until(1);
  // One has it on its way; the other has found nothing to take.
  await Promise.race(idle());
  expect(typesOf(own)).toEqual(['session.scheduled']);
  expect(
    await world.rows(`SELECT state FROM webhook_delivery WHERE endpoint_id = $1 ORDER BY place`, [own.id]),
  ).toEqual([{ state: 'sending' }, { state: 'due' }]);
  release();
  await Promise.all(idle());
  // Where the machine took longer than an endpoint may, it is told again.
  later(2 * MINUTE_MS);
  await open();
  await Promise.all(idle());
  expect([...new Set(typesOf(own))]).toEqual(['session.scheduled', 'session.cancelled']);
  expect((await log(own, '?state=delivered')).items).toHaveLength(2);
});

it('what a process died with goes first, to no endpoint beside another, once its time is over', async () => {
  const own = await told(['session.scheduled', 'session.cancelled']);
  const { session } = await schedule(own.practice);
  await world.as(own.practice.owner).post(`/api/sessions/${session.id}/cancel`).expect(200);
  await world.settle();
  await world.rows(
    `UPDATE webhook_delivery d SET state = 'sending', next_try_at = $2 FROM webhook_event e WHERE d.endpoint_id = $1 AND e.id = d.event_id AND e.type = 'session.cancelled'`,
    [own.id, new Date(world.clock.now().getTime() + MINUTE_MS)],
  );
  await deliver();
  expect(typesOf(own)).toEqual([]);
  later(MINUTE_MS);
  await deliver();
  expect(typesOf(own)).toEqual(['session.cancelled', 'session.scheduled']);
});

it('who took too long to say that it failed changes nothing of what another has delivered', async () => {
  const own = await told(['session.scheduled']);
  let refuse = (): void => undefined;
  own.receiver.behave((response) => {
    refuse = () => response.writeHead(500).end();
  });
  await schedule(own.practice);
  await world.settle({ sweeps: ['integrations.deliver'] });
  await own.receiver.until(1);
  own.receiver.behave(answers(200));
  later(2 * MINUTE_MS);
  const another = await anotherSender();
  await another.openLanes();
  await another.idle();
  refuse();
  await world.app.get(DeliverEvents).idle();
  later(2 * MINUTE_MS);
  await deliver();
  expect(own.receiver.received).toHaveLength(2);
  expect((await log(own)).items).toMatchObject([{ state: 'delivered', tries: 2, status: 200 }]);
  expect((await listed(own)).items).toMatchObject([{ failingSince: null }]);
});

it('what happened is told even when the word of it is lost', async () => {
  const own = await told(['session.scheduled', 'practitioner.joined', 'attendance.judged']);
  const { session } = await schedule(own.practice);
  const lose = () => world.rows(`UPDATE outbox SET relayed_at = now() WHERE session_id = $1`, [session.id]);
  const look = async (): Promise<string[]> => {
    await world.settle({ sweeps: ['integrations.find-untold'] });
    await deliver();
    return typesOf(own);
  };
  await lose();
  expect(await look()).toEqual([]);
  later(6 * MINUTE_MS);
  expect(await look()).toEqual(['session.scheduled']);
  world.clock.set(world.at('2026-11-25T12:00'));
  await world.app.get(Sweeps).runNow('rooms.judge');
  await lose();
  expect(await look()).toEqual(['session.scheduled']);
  later(6 * MINUTE_MS);
  expect(await look()).toEqual(['session.scheduled', 'attendance.judged']);
  expect(await look()).toEqual(['session.scheduled', 'attendance.judged']);
});
