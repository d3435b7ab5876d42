import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { changeAccount } from '../engine/accounts.ts';
import { decideDispute, escalate, openDispute } from '../engine/disputes.ts';
import type { Engine } from '../engine/engine.ts';
import { bankAnswers } from '../engine/checkout.ts';
import { currencyOf } from '../engine/currencies.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import { refundCharge } from '../engine/refunds.ts';
import { DELAYED_METHODS, type CardPaymentsState, type SandboxAccount } from '../engine/state.ts';
import { ApiError } from '../http/errors.ts';
import { notFoundPage } from './checkout-page.ts';
import { dashboardPage } from './dashboard-page.ts';
import { fieldsOf, page, part } from './page-reply.ts';

const CARD_STATES: readonly CardPaymentsState[] = ['active', 'pending', 'restricted', 'rejected'];

/** What an account's owner, or the platform, does by hand in Stripe's Dashboard. Each act answers with the page again. */
export function serveDashboard(app: FastifyInstance, engine: Engine): void {
  const accountOf = (request: FastifyRequest): SandboxAccount | undefined =>
    engine.store.accounts.get(part(request, 'account') || PLATFORM_ACCOUNT);

  const show = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const account = accountOf(request);
    const problem = (request.query as Record<string, string>)['problem'];
    return account
      ? page(reply, dashboardPage(engine, account, problem))
      : page(reply, notFoundPage('There is no such account.'), 404);
  };
  app.get('/dashboard', show);
  app.get('/dashboard/:account', show);

  const act = (path: string, run: (account: SandboxAccount, request: FastifyRequest) => void): void => {
    app.post(`/dashboard/:account/${path}`, (request, reply) => {
      const account = accountOf(request);
      if (!account) return page(reply, notFoundPage('There is no such account.'), 404);
      try {
        run(account, request);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return reply.redirect(`/dashboard/${account.id}?problem=${encodeURIComponent(error.message)}`, 303);
      }
      return reply.redirect(`/dashboard/${account.id}`, 303);
    });
  };

  act('refund/:charge', (account, request) => {
    const row = engine.store.charges.get(part(request, 'charge'));
    if (!row || row.account !== account.id) return;
    const { amount, fee } = fieldsOf(request);
    const decimals = currencyOf(row.object.currency)?.decimals ?? 2;
    const amountMinor =
      amount === undefined || amount.trim() === '' ? undefined : Math.round(Number(amount) * 10 ** decimals);
    if (amountMinor !== undefined && !Number.isSafeInteger(amountMinor))
      throw new ApiError(400, { type: 'invalid_request_error', message: `${amount} is not an amount.` });
    refundCharge(engine, row, {
      ...(amountMinor === undefined ? {} : { amountMinor }),
      reason: null,
      metadata: {},
      returnFee: fee === 'return',
    });
  });
  act('bank/:intent', (account, request) => {
    const row = engine.store.paymentIntents.get(part(request, 'intent'));
    if (row?.account === account.id)
      bankAnswers(engine, row, { outcome: fieldsOf(request)['outcome'] === 'fail' ? 'fail' : 'settle' });
  });
  act('dispute/:charge', (account, request) => {
    const row = engine.store.charges.get(part(request, 'charge'));
    const kind = fieldsOf(request)['kind'] === 'inquiry' ? 'inquiry' : 'chargeback';
    if (row?.account === account.id) openDispute(engine, row, { kind });
  });
  act('disputes/:dispute', (account, request) => {
    const row = engine.store.disputes.get(part(request, 'dispute'));
    if (row?.account !== account.id) return;
    const outcome = fieldsOf(request)['outcome'];
    if (outcome === 'escalated') escalate(engine, row);
    else decideDispute(engine, row, outcome === 'won' ? 'won' : 'lost');
  });
  act('settings', (account, request) => {
    const fields = fieldsOf(request);
    const cardPayments = CARD_STATES.find((state) => state === fields['card_payments']);
    changeAccount(engine, account, {
      ...(cardPayments === undefined ? {} : { cardPayments }),
      delayedMethods: DELAYED_METHODS.filter((method) => fields[method] === 'on'),
    });
  });
  act('account', (account, request) => {
    const { act: what } = fieldsOf(request);
    if (what === 'restrict')
      changeAccount(engine, account, {
        cardPayments: 'restricted',
        requirements: ['identity.individual.documents.primary_verification'],
      });
    if (what === 'restore') changeAccount(engine, account, { cardPayments: 'active' });
    if (what === 'disconnect' || what === 'connect')
      changeAccount(engine, account, { disconnected: what === 'disconnect' });
  });
  act('resend/:event', (account, request) => {
    const row = engine.store.events.get(part(request, 'event'));
    if (row?.account === account.id) engine.deliveries.resend(row);
  });
}
