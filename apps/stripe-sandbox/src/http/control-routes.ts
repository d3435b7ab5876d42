import type { FastifyInstance } from 'fastify';
import type { Controls, PayInput } from '../controls.ts';
import { DELAYED_METHODS } from '../engine/state.ts';
import { ApiError } from './errors.ts';
import { flag, integer, list, object, oneOf, text, type Param, type Raw } from './params.ts';

const accountFields = {
  id: text,
  displayName: text,
  contactEmail: text,
  country: text,
  currency: text,
  cardPayments: oneOf('active', 'pending', 'rejected', 'restricted', 'unsupported'),
  delayedMethods: list(oneOf(...DELAYED_METHODS)),
  requirements: list(text),
  disconnected: flag,
  debitNegativeBalances: flag,
  payouts: oneOf('daily', 'manual'),
  deadline: integer,
} as const;
/** From 0 to 1. */
const share: Param<number> = {
  read(raw, at) {
    const value = Number(raw);
    if (!(value >= 0 && value <= 1)) throw new Error(`${at} is a share from 0 to 1.`);
    return value;
  },
};
const count: Param<boolean | number> = { read: (raw, at) => (typeof raw === 'boolean' ? raw : integer.read(raw, at)) };
const faultFields = {
  path: text,
  method: oneOf('GET', 'POST', 'DELETE'),
  kind: oneOf('error_500', 'rate_limit', 'timeout', 'slow'),
  when: oneOf('before', 'after'),
  times: integer,
  delayMs: integer,
  seed: integer,
  slowMs: integer,
  rates: object({
    error500: share,
    error500After: share,
    rateLimit: share,
    timeoutBefore: share,
    timeoutAfter: share,
    slow: share,
  }),
} as const;
const payFields = {
  card: text,
  expiry: text,
  cvc: text,
  becsAccount: text,
  bsb: text,
  iban: text,
  wallet: oneOf('apple_pay', 'google_pay'),
  saved: text,
  save: flag,
  email: text,
  name: text,
} as const;

const disputeFields = {
  charge: text,
  payment_intent: text,
  reason: text,
  kind: oneOf('chargeback', 'inquiry', 'final'),
  amount: integer,
} as const;

/** `/_sandbox/…`: the test controls over HTTP, JSON in and out, no key. They mirror `Controls` one to one. */
export function serveControls(app: FastifyInstance, controls: Controls): void {
  const post = (path: string, run: (body: Raw, id: string) => unknown): void => {
    app.post<{ Params: { id?: string } }>(`/_sandbox/${path}`, async (request, reply) => {
      try {
        const body = typeof request.body === 'string' && request.body !== '' ? (JSON.parse(request.body) as Raw) : {};
        return await reply.send((await run(body, request.params.id ?? '')) ?? { done: true });
      } catch (error) {
        const status = error instanceof ApiError ? error.status : 400;
        return reply.code(status).send({ error: { message: error instanceof Error ? error.message : String(error) } });
      }
    });
  };

  app.get('/_sandbox/state', () => controls.state());
  app.get('/_sandbox/events', () => controls.events());
  app.get('/_sandbox/webhooks', () => controls.deliveries());

  post('clock', (body) => controls.advance(object({ advanceMs: integer }).read(body, '').advanceMs ?? 0));
  post('idle', () => controls.idle());
  post('settle', () => controls.settle());
  post('reset', (body) => controls.reset(object({ what: oneOf('all', 'faults') }).read(body, '').what));
  post('faults', (body) => {
    const { path, kind, rates, seed, slowMs, ...rest } = object(faultFields).read(body, '');
    if (rates !== undefined)
      return controls.storm({
        rates,
        ...(seed === undefined ? {} : { seed }),
        ...(path === undefined ? {} : { path }),
        ...(rest.method === undefined ? {} : { method: rest.method }),
        ...(slowMs === undefined ? {} : { slowMs }),
      });
    if (path === undefined || kind === undefined) throw new Error('A fault needs a path and a kind, or rates.');
    return controls.fault({ path, kind, ...rest });
  });
  post('faults/clear', () => controls.clearFaults());
  post('webhooks', (body) =>
    controls.webhooks(
      object({
        hold: flag,
        drop: integer,
        dropRate: share,
        duplicate: count,
        shuffle: flag,
        delayMs: integer,
        seed: integer,
      }).read(body, ''),
    ),
  );
  post('webhooks/release', (body) =>
    controls.release(object({ order: oneOf('in_order', 'shuffled', 'reversed') }).read(body, '').order),
  );
  post('events/:id/resend', (_body, id) => controls.resend(id));
  post('accounts', (body) => controls.account(object(accountFields).read(body, '')));
  post('accounts/:id', (body, id) => controls.setAccount(id, object(accountFields).read(body, '')));
  post('checkout/:id/pay', (body, id) => controls.pay(id, object(payFields).read(body, '') satisfies PayInput));
  post('3ds/:id/complete', (_body, id) => controls.authenticate(id, 'complete'));
  post('3ds/:id/fail', (_body, id) => controls.authenticate(id, 'fail'));
  post('payouts', (body) => ({ payouts: controls.payOut(object({ account: text }).read(body, '').account) }));
  post('payouts/:id/paid', (_body, id) => controls.payout(id, 'paid'));
  post('payouts/:id/failed', (_body, id) => controls.payout(id, 'failed'));
  post('disputes', (body) => {
    const { payment_intent, amount, ...rest } = object(disputeFields).read(body, '');
    return controls.dispute({
      ...rest,
      ...(payment_intent === undefined ? {} : { paymentIntent: payment_intent }),
      ...(amount === undefined ? {} : { amountMinor: amount }),
    });
  });
  for (const outcome of ['won', 'lost', 'escalated'] as const)
    post(`disputes/:id/${outcome}`, (_body, id) => controls.decide(id, outcome));
  post('bank/:id/settle', (_body, id) => ({ answered: controls.bank(id, 'settle') }));
  post('bank/:id/fail', (body, id) => ({
    answered: controls.bank(id, 'fail', object({ code: text }).read(body, '').code),
  }));
}
