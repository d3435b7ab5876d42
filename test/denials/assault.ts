import type { FastifyInstance } from 'fastify';
import type { Test } from 'supertest';
import type { Agent } from '../support/people.ts';
import type { World } from '../support/world.ts';
import { DENIALS, type MemberRoute, type Target } from './routes.ts';

/** `METHOD /path` of every route that the api answers, read from the router itself. */
export function routesOf(world: World): string[] {
  const instance = world.app.getHttpAdapter().getInstance() as FastifyInstance;
  const text = instance.printRoutes({ commonPrefix: false, includeHooks: false });
  const found = new Set<string>();
  const path: string[] = [];
  for (const line of text.split('\n')) {
    const match = /^([\s│]*)[├└]── (.*?)(?: \(([A-Z, ]+)\))?$/.exec(line);
    if (!match) continue;
    const depth = (match[1] ?? '').length / 4;
    path.length = depth;
    path.push(match[2] ?? '');
    for (const method of (match[3] ?? '').split(', '))
      if (['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)) found.add(`${method} ${path.join('')}`);
  }
  return [...found].filter((route) => / \/(api|healthz|readyz|metrics)/.test(route));
}

const PARTY = { name: 'Secret seller', taxNumber: null, taxNumberName: 'Tax number', address: null };
const PLATFORM_PAPER = {
  title: 'Invoice',
  seller: PARTY,
  buyer: PARTY,
  timeZone: 'Australia/Sydney',
  lines: [{ text: 'Platform fees', amountMinor: 160 }],
  tax: { name: 'GST', basisPoints: 0, amountMinor: 0 },
};
const PAPER = {
  title: 'Invoice',
  seller: {
    name: 'Secret seller',
    legalName: null,
    taxNumber: null,
    taxNumberName: 'ABN',
    address: null,
    email: null,
    phone: null,
  },
  buyer: { name: 'Violet Victim' },
  service: {
    label: 'Consultation',
    practitioner: 'Somebody',
    at: '2026-11-25T00:00:00.000Z',
    timeZone: 'Australia/Sydney',
  },
  lines: [{ text: 'Consultation', amountMinor: 8000 }],
  tax: { kind: 'free', name: null, basisPoints: 0, amountMinor: 0 },
  about: null,
  reason: null,
};

/** A practice with something of everything, for outsiders to aim at. */
export async function giveTarget(world: World): Promise<Target> {
  const practice = await world.given.practice();
  const given = await world.given.session({
    practice,
    practitioner: practice.owner,
    startsAt: '10:00',
    feeMinor: 8000,
    name: 'Violet Victim',
    email: 'violet@victim.test',
    title: 'Secret matter',
  });
  const owner = world.as(practice.owner);
  const { body: type } = await owner
    .post('/api/appointment-types')
    .send({ name: 'Private type', minutes: 30 })
    .expect(201);
  const { body: concession } = await owner
    .post('/api/concessions')
    .send({ name: 'Private concession', basisPoints: 1000 })
    .expect(201);
  await given.client.openCheckout();
  const [charge] = await world.rows<{ id: string }>('SELECT id FROM charge WHERE participant_id = $1', [
    given.client.participantId,
  ]);
  const { body: key } = await owner.post('/api/api-keys').send({ name: 'Private key' }).expect(201);
  const [invoice] = await world.rows<{ id: string }>(
    `INSERT INTO invoice (id, practice_id, session_id, participant_id, kind, number, cause, currency, total_minor, tax_minor, content, issued_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'invoice', 1, 'given', 'AUD', 8000, 0, $4, now()) RETURNING id`,
    [practice.id, given.session.id, given.client.participantId, JSON.stringify(PAPER)],
  );
  const [platformInvoice] = await world.rows<{ id: string }>(
    `WITH closed AS (INSERT INTO platform_month (practice_id, month, ends_at, closed_at) VALUES ($1, '2026-10-01', now(), now()) RETURNING practice_id, month)
     INSERT INTO platform_invoice (id, practice_id, month, number, currency, total_minor, tax_minor, content, issued_at)
       SELECT gen_random_uuid(), practice_id, month, 1, 'AUD', 160, 0, $2, now() FROM closed RETURNING id`,
    [practice.id, JSON.stringify(PLATFORM_PAPER)],
  );
  const { body: endpoint } = await owner
    .post('/api/webhook-endpoints')
    .send({ url: 'https://private-system.example.com/', types: ['session.scheduled'] })
    .expect(201);
  const { body: delivery } = await owner.post(`/api/webhook-endpoints/${endpoint.id}/test`).expect(202);
  await owner.post('/api/me/calendar-feed').send({}).expect(201);
  await owner.patch('/api/me/messages').send({ kind: 'weekly_summary', wanted: false }).expect(200);
  const [message] = await world.rows<{ id: string }>(
    `INSERT INTO message (id, practice_id, session_id, participant_id, kind, cause, due_at, useless_at, next_try_at, state, sent_at, created_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'invitation', 'invitation:1', now(), '2027-01-01', now(), 'sent', now(), now()) RETURNING id`,
    [practice.id, given.session.id, given.client.participantId],
  );
  return {
    given,
    platformInvoiceId: platformInvoice?.id ?? '',
    messageId: message?.id ?? '',
    webhookEndpointId: endpoint.id,
    webhookDeliveryId: delivery.id,
    invoiceId: invoice?.id ?? '',
    appointmentTypeId: type.id,
    concessionId: concession.id,
    apiKeyId: key.id,
    chargeId: charge?.id ?? '',
    memberId: practice.practitioner.memberId ?? '',
  };
}

export const memberRoutes = Object.entries(DENIALS).filter(
  (entry): entry is [string, MemberRoute] => entry[1].kind === 'member',
);

export function ask(agent: Agent, route: string, denial: MemberRoute, target: Target): Test {
  const [method = '', pattern = ''] = route.split(' ');
  const path = denial.path ? denial.path(target) : pattern;
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const request = agent[verb](path);
  return denial.body ? request.send(denial.body(target)) : request;
}

const TABLES = [
  'practice',
  'practice_plan',
  'practice_rate',
  'connected_account',
  'connect_attempt',
  'member',
  'api_key',
  'webhook_endpoint',
  'webhook_event',
  'webhook_delivery',
  'appointment_type',
  'concession',
  'practice_surcharge',
  'on_site_payment',
  'session',
  'participant',
  'session_event',
  'timeline_link',
  'timeline_head',
  'invoice',
  'invoice_payment',
  'invoice_counter',
  'invoice_issuer',
  'fee',
  'charge',
  'refund',
  'ledger_transaction',
  'audit_event',
  'dispute',
  'practice_returns',
  'attendance_verdict',
  'room',
  'presence',
  'waiting',
  'session_message',
  'raised_hand',
  'feedback',
  'member_choice',
  'member_language',
  'calendar_feed',
  'outbox',
];

/** All that the practice has, row by row: compared before and after. */
export async function everythingOf(world: World, practiceId: string): Promise<Record<string, unknown>> {
  const entries = await Promise.all(
    TABLES.map(async (table): Promise<[string, unknown]> => {
      const column = table === 'practice' ? 'id' : 'practice_id';
      const rows = await world.rows<{ row: Record<string, unknown> }>(
        `SELECT to_jsonb(t) - 'last_used_at' AS row FROM ${table} t WHERE ${column} = $1 ORDER BY to_jsonb(t)::text`,
        [practiceId],
      );
      return [table, rows.map(({ row }) => row)];
    }),
  );
  return Object.fromEntries(entries);
}

/** Words that stand nowhere but in the target's own things. */
export const secretsOf = ({
  given,
  appointmentTypeId,
  concessionId,
  apiKeyId,
  chargeId,
  memberId,
  invoiceId,
  platformInvoiceId,
  messageId,
  webhookEndpointId,
  webhookDeliveryId,
}: Target): string[] => [
  given.session.id,
  given.client.participantId,
  given.client.token,
  given.practice.id,
  appointmentTypeId,
  concessionId,
  apiKeyId,
  chargeId,
  memberId,
  invoiceId,
  platformInvoiceId,
  messageId,
  webhookEndpointId,
  webhookDeliveryId,
  'private-system.example.com',
  'Secret seller',
  'Violet Victim',
  'violet@victim.test',
  'Secret matter',
];
