import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerAuthentication, currentSession, submit } from '../engine/checkout.ts';
import { detachMethod, savedMethods } from '../engine/saved-methods.ts';
import type { Engine } from '../engine/engine.ts';
import { idOf } from '../engine/ids.ts';
import { known } from '../engine/lookup.ts';
import { sessionOfIntent } from '../engine/checkout.ts';
import { DELAYED_METHODS, type SessionRow, type SubmitOutcome } from '../engine/state.ts';
import {
  authenticationPage,
  checkoutPage,
  closedPage,
  notFoundPage,
  readForm,
  type Shown,
  type Typed,
} from './checkout-page.ts';
import { fieldsOf, page, part } from './page-reply.ts';

/** The pages of a payer: the hosted checkout and the bank's 3-D Secure page. */
export function serveCheckout(app: FastifyInstance, engine: Engine): void {
  const session = (request: FastifyRequest): SessionRow | undefined => {
    const row = engine.store.sessions.get(part(request, 'id'));
    return row && currentSession(engine, row);
  };
  const shown = (row: SessionRow, also: Partial<Shown>): Shown => ({
    row,
    account: known(engine.store.accounts, row.account),
    tab: 'card',
    typed: {},
    saved: savedMethods(engine, row),
    ...also,
  });

  app.get('/c/pay/:id', (request, reply) => {
    const row = session(request);
    if (!row) return page(reply, notFoundPage('There is no such payment page here.'), 404);
    if (row.object.status !== 'open') return page(reply, closedPage(row, known(engine.store.accounts, row.account)));
    const tab = tabOf(row, (request.query as Typed)['with']);
    return page(reply, checkoutPage(shown(row, { tab, typed: knownOfPayer(row), ...outcomeOfIntent(engine, row) })));
  });

  app.post('/c/pay/:id', (request, reply) => {
    const row = session(request);
    if (!row) return page(reply, notFoundPage('There is no such payment page here.'), 404);
    const typed = fieldsOf(request);
    if (typed['remove'] !== undefined) {
      const method = savedMethods(engine, row).find(({ object }) => object.id === typed['remove']);
      if (method && row.payment.saved?.remove === true) detachMethod(engine, method);
      return reply.redirect(`/c/pay/${row.object.id}`, 303);
    }
    const outcome = submit(engine, row, readForm(typed));
    return answer(engine, reply, row, outcome, shown(row, { typed, tab: tabOf(row, typed['tab']), outcome }));
  });

  app.get('/3ds/:id', (request, reply) => {
    const id = part(request, 'id');
    const row = sessionOfIntent(engine, id);
    if (!row) return page(reply, notFoundPage('There is no such payment here.'), 404);
    const waits = engine.store.paymentIntents.get(id)?.object.status === 'requires_action';
    if (currentSession(engine, row).object.status !== 'open' || !waits)
      return reply.redirect(`/c/pay/${row.object.id}`, 303);
    return page(reply, authenticationPage(id, row, known(engine.store.accounts, row.account)));
  });

  app.post('/3ds/:id', (request, reply) => {
    const intent = engine.store.paymentIntents.get(part(request, 'id'));
    const row = intent && sessionOfIntent(engine, intent.object.id);
    if (!intent || !row) return page(reply, notFoundPage('There is no such payment here.'), 404);
    const outcome = answerAuthentication(engine, intent, fieldsOf(request)['answer'] === 'complete');
    if (outcome?.status === 'paid') return reply.redirect(returnUrl(row), 303);
    return reply.redirect(`/c/pay/${row.object.id}`, 303);
  });
}

/** Paid or under way: back to the site. Anything else: the page again, saying what is wrong. */
function answer(
  engine: Engine,
  reply: FastifyReply,
  row: SessionRow,
  outcome: SubmitOutcome,
  again: Shown,
): FastifyReply {
  switch (outcome.status) {
    case 'paid':
    case 'processing':
    case 'no_payment_required':
      return reply.redirect(returnUrl(row), 303);
    case 'requires_action':
      return reply.redirect(`/3ds/${outcome.paymentIntent}`, 303);
    case 'closed':
      if (outcome.session === 'complete') return reply.redirect(returnUrl(row), 303);
      return page(reply, closedPage(row, known(engine.store.accounts, row.account)), 410);
    case 'declined':
      return page(reply, checkoutPage(again), 402);
    case 'invalid':
      return page(reply, checkoutPage(again), 422);
  }
}

/** The placeholder is filled in literally, as at Stripe; what the site makes of the id is its own business. */
const returnUrl = (row: SessionRow): string =>
  (row.object.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', row.object.id);

const tabOf = (row: SessionRow, asked: string | undefined): Shown['tab'] =>
  DELAYED_METHODS.find((method) => method === asked && row.object.payment_method_types.includes(method)) ?? 'card';

/** Who has been at the bank's page and comes back need not type their name again. */
const knownOfPayer = ({ object }: SessionRow): Typed => ({
  email: object.customer_details?.email ?? '',
  name: object.customer_details?.name ?? '',
});

/** Coming back from a failed 3-D Secure page, or later: the last refusal is still said. */
function outcomeOfIntent(engine: Engine, row: SessionRow): { outcome?: SubmitOutcome } {
  if (row.object.payment_intent === null) return {};
  const intent = engine.store.paymentIntents.get(idOf(row.object.payment_intent))?.object;
  const error = intent?.last_payment_error;
  if (!intent || !error) return {};
  return {
    outcome: {
      status: 'declined',
      paymentIntent: intent.id,
      charge: error.charge ?? null,
      code: error.code ?? '',
      declineCode: error.decline_code ?? null,
      message: error.message ?? 'Your payment did not go through.',
    },
  };
}
