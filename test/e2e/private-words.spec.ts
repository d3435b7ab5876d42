import { randomUUID } from 'node:crypto';
import { Stripe } from 'stripe';
import type { HeardCall } from '@vestibule/stripe-sandbox';
import { VideoServer } from '@vestibule/rooms';
import supertest from 'supertest';
import { FarSide } from '../support/far-side.ts';
import type { GivenPractice } from '../support/given.ts';
import { checkoutIdIn, type GivenSession, LinkHolder, type SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Words are planted wherever somebody can type: who the client is, what they come for, why they pay less or get their money back. Then everything that
 * can be done with money is done, Stripe failing in between, and whatever leaves the house is searched for them.
 */
let world: World;
const lines: string[] = [];
const calls: HeardCall[] = [];
const answers: string[] = [];

const WHO = {
  client: 'Zebedee Quillworth',
  email: 'zebedee@quillworth.test',
  guest: 'Ottoline Vexley',
  guestEmail: 'ottoline@vexley.test',
  // As it was typed on Stripe's page: it comes back with every webhook.
  payer: 'Zenobia Quillworth',
} as const;
const WHY = {
  title: 'Panic disorder review',
  type: 'Bulimia clinic',
  concession: 'Schizophrenia pension',
  changed: 'Methadone costs too much',
  refunded: 'Relapsed yesterday',
  cancelled: 'Psychosis on the ward',
  waived: 'After her miscarriage',
  onSite: 'Paid for anorexia group',
  undone: 'Dementia, forgot',
  renamed: 'Gonorrhoea results',
  decided: 'Overdosed, could not come',
  waiting: 'Hallucinating in the car park',
  answered: 'Bring the insulin',
  declined: 'Intoxicated again',
  saidInCall: 'Suicidal since Thursday',
  saidByHost: 'Lithium tonight',
  removed: 'Threatened the midwife',
  felt: 'Cried about chemotherapy',
} as const;
const WORDS = [...new Set([...Object.values(WHO), ...Object.values(WHY)].flatMap((text) => text.split(/[^A-Za-z]+/)))]
  .filter((word) => word.length > 5)
  .filter((word) => !['review', 'clinic', 'pension', 'forgot', 'results', 'yesterday'].includes(word.toLowerCase()));
/** Those of the planted words that stand in it. */
const found = (text: string): string[] =>
  WORDS.filter((word) => text.toLowerCase().includes(word.toLowerCase())).toSorted();

const video = new FarSide();

const TERMS = {
  clientMayCancel: true,
  fullUntilHours: 24,
  partUntilHours: 24,
  partBasisPoints: 0,
  lateKeptBasisPoints: 5000,
  noShowKeptBasisPoints: 7500,
  noHost: 'rebook',
  onFullReturn: 'evict',
  onDispute: 'close',
} as const;
let practice: GivenPractice;
const owner = () => world.as(practice.owner);
const planted = (over: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({
    practice,
    startsAt: '10:00',
    title: WHY.title,
    participants: [
      { name: WHO.client, email: WHO.email, feeMinor: 8000 },
      { name: WHO.guest, email: WHO.guestEmail, kind: 'guest' },
    ],
    ...over,
    body: { allowOverlap: true, ...over.body },
  });
const act = (given: GivenSession, path: string, body: object) =>
  owner().post(`/api/participants/${given.client.participantId}/${path}`).send(body);
async function pays({ client }: GivenSession, card?: string): Promise<void> {
  world.stripe.pay(await client.openCheckout(), {
    email: WHO.email,
    name: WHO.payer,
    ...(card === undefined ? {} : { card }),
  });
  await world.settle();
  await world.stripe.settle();
  await world.settle();
}
const intentOf = async ({ client }: GivenSession): Promise<string> => {
  const [row] = await world.rows<{ id: string }>(
    'SELECT payment_intent_id AS id FROM charge WHERE participant_id = $1',
    [client.participantId],
  );
  return row?.id ?? '';
};

beforeAll(async () => {
  world = await startWorld({
    env: { LOG_LEVEL: 'trace' },
    log: (line) => void lines.push(line),
    replace: [[VideoServer, video]],
  });
  world.stripe.listen((call) => void calls.push(call));
  practice = await world.given.practice();
  await owner().put('/api/practice/cancellation').send(TERMS).expect(200);
  await everything();
}, 120_000);
afterAll(() => world.close());

/** Refusals are answers to people; they are kept to be read, too. */
async function refused(request: supertest.Test): Promise<void> {
  const { status, text } = await request;
  expect(status).toBeGreaterThanOrEqual(400);
  answers.push(text);
}

/** In the room: what is said, to whom one says that they are put out, and how it was. */
async function talked({ client, clients, practitioner, session }: GivenSession): Promise<void> {
  const [, guest = client] = clients;
  await client.sayInCall(WHY.saidInCall).expect(200);
  const call = `/api/sessions/${session.id}/call`;
  const host = world.as(practitioner);
  await host.post(`${call}/messages`).send({ id: randomUUID(), text: WHY.saidByHost }).expect(200);
  await world.rows(
    `INSERT INTO presence (id, practice_id, session_id, participant_id, epoch, joined_at, left_at, seen_at) VALUES ('PA_talked', $1, $2, $3, 1, $4, $4, $4)`,
    [practice.id, session.id, guest.participantId, world.clock.now()],
  );
  await guest.feedback({ stars: 1, words: WHY.felt }).expect(200);
  await host.post(`${call}/remove`).send({ participantId: guest.participantId, message: WHY.removed }).expect(204);
  await refused(guest.pass());
  await world.settle();
}

async function everything(): Promise<void> {
  const { body: type } = await owner()
    .post('/api/appointment-types')
    .send({ name: WHY.type, minutes: 30, fee: { amount: 9000, currency: 'AUD' } })
    .expect(201);
  const { body: concession } = await owner()
    .post('/api/concessions')
    .send({ name: WHY.concession, basisPoints: 1000 })
    .expect(201);

  // Paid after a declined card, given back in part, disputed and lost; the papers and the evidence are read.
  const first = await planted({ body: { appointmentTypeId: type.id } });
  await owner()
    .patch(`/api/participants/${first.client.participantId}/fee`)
    .send({ amount: 8500, concessionId: concession.id, reason: WHY.changed })
    .expect(200);
  await first.client.view().expect(200);
  await pays(first, '4000 0000 0000 0002');
  await pays(first);
  world.clock.set(world.at('09:58'));
  await refused(first.client.pass());
  await first.client.knock({ camera: 'ready' }).expect(200);
  await first.client.say(WHY.waiting).expect(204);
  const door = `/api/sessions/${first.session.id}/waiting`;
  await owner().post(`${door}/messages`).send({ text: WHY.answered }).expect(200);
  const { participantId } = first.client;
  await owner().post(`${door}/decline`).send({ participantId, message: WHY.declined }).expect(200);
  await refused(first.client.pass());
  await owner().post(`${door}/admit`).send({ participantId }).expect(200);
  await first.client.pass().expect(200);
  await talked(first);
  await act(first, 'refunds', { amount: 2000, reason: WHY.refunded }).set('idempotency-key', 'once').expect(201);
  const { id: dispute } = world.stripe.dispute({ paymentIntent: await intentOf(first) });
  await world.settle();
  await refused(act(first, 'refunds', { reason: WHY.refunded }));
  world.stripe.decide(dispute, 'lost');
  await world.settle();
  for (const path of ['evidence.json', 'evidence.pdf', 'timeline'])
    await owner().get(`/api/sessions/${first.session.id}/${path}`).expect(200);

  // Paid while Stripe fails, then cancelled.
  const second = await planted();
  world.stripe.fault({ path: '/v1/', kind: 'error_500', when: 'before', times: 3 });
  await refused(second.client.checkout());
  await pays(second);
  await owner().post(`/api/sessions/${second.session.id}/cancel`).send({ reason: WHY.cancelled }).expect(200);
  world.stripe.fault({ path: '/v1/refunds', kind: 'timeout', when: 'before', times: 3 });
  await world.settle();
  world.clock.advance(60_000);

  // Everything else that somebody says about a fee.
  const third = await planted();
  await act(third, 'waive', { reason: WHY.waived }).expect(200);
  await act(third, 'waive/undo', { reason: WHY.undone }).expect(200);
  await act(third, 'paid-on-site', { method: 'cash', amount: 3000, note: WHY.onSite }).expect(200);
  await third.client.openCheckout();
  await act(third, 'link/rotate', {}).expect(200);
  await world.settle();
  await owner().patch(`/api/sessions/${third.session.id}`).send({ title: WHY.renamed }).expect(200);
  await refused(new LinkHolder(world, third.client.participantId, third.client.link).checkout());
  const fourth = await planted({
    startsAt: '08:30',
    participants: [{ name: WHO.client, email: WHO.email, feeMinor: 8000, policy: 'after' }],
  });
  world.clock.set(world.at('11:00'));
  await act(fourth, 'remind', {}).expect(200);

  // A card that is kept and forgotten, a client who cancels, and an appointment to which nobody came.
  const fifth = await planted({ startsAt: '2026-11-30T10:00' });
  const { body: page } = await fifth.client.checkout().send({ keepCard: true }).expect(200);
  world.stripe.pay(checkoutIdIn(page.url), { email: WHO.email, name: WHO.payer });
  await world.settle();
  const link = `/api/join/${fifth.client.token}`;
  await world.nobody.get(`${link}/card`).expect(200);
  await world.nobody.delete(`${link}/card`).expect(204);
  await world.nobody.post(`${link}/cancel`).expect(200);
  const sixth = await planted({ startsAt: '12:00' });
  await pays(sixth);
  world.clock.set(world.at('12:45'));
  await world.settle({ sweeps: ['rooms.judge', 'payments.outcomes'] });
  await act(sixth, 'outcome', { decision: 'refund', reason: WHY.decided }).expect(200);
  await world.settle();

  for (const sweep of [
    'inbox',
    'missed',
    'close',
    'cancelled',
    'look',
    'refunds',
    'disputes',
    'find-disputes',
    'invariants',
  ])
    await world.settle({ sweeps: [`payments.${sweep}`] });
  await owner().get('/api/transactions').expect(200);
}

/** The places in what was said to Stripe where a planted word stands, `POST /v1/…: a.b[].c`. */
function placesIn(call: HeardCall): string[] {
  const places: string[] = [];
  const walk = (value: unknown, place: string): void => {
    if (Array.isArray(value)) for (const item of value) walk(item, `${place}[]`);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, place === '' ? key : `${place}.${key}`);
    else if (found(String(value)).length > 0) places.push(`${call.method} ${call.path}: ${place}`);
  };
  walk(call.params, '');
  if (found(`${call.path} ${call.idempotencyKey}`).length > 0) places.push(`${call.method} ${call.path}`);
  return places;
}

it('case 49: all kinds of calls were made', () => {
  const kinds = new Set(
    calls.map(({ method, path }) => `${method} ${path.replace(/\/(cs|pi|ch|fee|acct|dp|po)_\w+/, '/:id')}`),
  );
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'POST /v1/checkout/sessions',
      'POST /v1/checkout/sessions/:id/expire',
      'GET /v1/checkout/sessions/:id',
      'POST /v1/refunds',
      'POST /v1/customers',
      'GET /v1/refunds',
      'GET /v1/disputes',
      'GET /v1/application_fees/:id',
    ]),
  );
});

it('case 49: Stripe is told the client’s e-mail, for its receipt and for a card that they keep, and of who they are and why they come nothing else', () => {
  const places = new Set(calls.flatMap(placesIn));
  expect([...places].toSorted()).toEqual([
    'POST /v1/checkout/sessions: customer_email',
    'POST /v1/checkout/sessions: payment_intent_data.receipt_email',
    'POST /v1/customers: email',
  ]);
});

it('case 49: a checkout says a service label, the practitioner and our ids, and asks for no address, number or field', () => {
  const made = calls.filter(({ method, path }) => method === 'POST' && path === '/v1/checkout/sessions');
  expect(made.length).toBeGreaterThan(3);
  for (const { params } of made) {
    const {
      line_items: items,
      payment_intent_data: payment,
      metadata,
    } = params as unknown as Stripe.Checkout.SessionCreateParams;
    const label = `Telehealth session with ${practice.practitioner.name}`;
    expect(items?.[0]?.price_data?.product_data).toEqual({ name: label });
    expect(payment).toMatchObject({ description: label, statement_descriptor_suffix: 'TELEHEALTH', metadata });
    expect(Object.keys(metadata ?? {}).toSorted()).toEqual(['charge_id', 'participant_id', 'session_id']);
    for (const id of Object.values(metadata ?? {})) expect(id).toMatch(/^[0-9a-f-]{36}$/);
    for (const asked of [
      'billing_address_collection',
      'shipping_address_collection',
      'phone_number_collection',
      'custom_fields',
      'custom_text',
      'name_collection',
    ])
      expect(params).not.toHaveProperty(asked);
  }
});

it('case 49: no line of the log, no metric and no refusal says it', async () => {
  expect(lines.length).toBeGreaterThan(50);
  expect(lines.filter((line) => found(line).length > 0)).toEqual([]);
  const text = await world.metrics();
  expect(found(text)).toEqual([]);
  expect(answers.length).toBe(6);
  expect(answers.filter((answer) => found(answer).length > 0)).toEqual([]);
});

/** Where it is kept, because the practice reads it there. Nothing else of ours has a use for it. */
const KEPT_WHO = ['public.invoice', 'public.participant'];
const KEPT_WHY = [
  'public.appointment_type',
  'public.audit_event',
  'public.concession',
  'public.fee',
  'public.feedback',
  'public.invoice',
  'public.on_site_payment',
  'public.refund',
  'public.session',
  'public.session_message',
  'public.waiting',
];

it('case 49: it is kept where people read it, and with no job, event, webhook, key, movement or decision', async () => {
  const tables = await world.rows<{ name: string }>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(40);
  const who: string[] = [];
  const why: string[] = [];
  for (const { name } of tables) {
    const rows = await world.rows<{ text: string }>(`SELECT to_jsonb(t)::text AS text FROM ${name} t`);
    const words = found(rows.map(({ text }) => text).join('\n'));
    if (words.some((word) => isIn(WHO, word))) who.push(name);
    if (words.some((word) => isIn(WHY, word))) why.push(name);
  }
  expect({ who, why }).toEqual({ who: KEPT_WHO, why: KEPT_WHY });
  for (const passing of ['public.inbox', 'public.outbox', 'public.idempotency', 'public.gate_decision'])
    expect([passing, await world.rows(`SELECT FROM ${passing} LIMIT 1`)]).toEqual([passing, [{}]]);
});

const isIn = (planted: Readonly<Record<string, string>>, word: string): boolean =>
  Object.values(planted).some((text) => text.includes(word));
