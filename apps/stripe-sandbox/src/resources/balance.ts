import type { Stripe } from 'stripe';
import { owned } from '../engine/lookup.ts';
import { currentBalanceTransaction } from '../engine/settlement.ts';
import { createdField, page, pageFields } from '../http/lists.ts';
import { text } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';

const linesOf = (call: Call<unknown>): Stripe.BalanceTransaction[] =>
  [...call.engine.store.balanceTransactions.values()]
    .filter((row) => row.account === call.account)
    .map((row) => currentBalanceTransaction(call.engine, row.object));

/** What an account has, and every line that made it so. Nothing is paid out yet, so a `payout` filter finds nothing. */
export const balanceRoutes: readonly Route[] = [
  route('GET', '/v1/balance', {}, balance),
  route(
    'GET',
    '/v1/balance_transactions',
    { ...pageFields, ...createdField, source: text, type: text, currency: text, payout: text },
    (call) => {
      const { params } = call;
      const wanted = linesOf(call).filter(
        (line) =>
          (params.source === undefined || line.source === params.source) &&
          (params.type === undefined || line.type === params.type) &&
          (params.currency === undefined || line.currency === params.currency) &&
          params.payout === undefined &&
          (params.created?.(line.created) ?? true),
      );
      return page(wanted, params, '/v1/balance_transactions');
    },
  ),
  route('GET', '/v1/balance_transactions/:id', {}, (call) =>
    currentBalanceTransaction(
      call.engine,
      owned(call.engine.store.balanceTransactions, call.account, pathPart(call, 'id'), 'balance_transaction').object,
    ),
  ),
];

/** Sums per currency; an account without any line still shows a zero in its own currency. */
function balance(call: Call<unknown>): Stripe.Balance {
  const lines = linesOf(call);
  const own = call.engine.store.accounts.get(call.account)?.currency ?? 'usd';
  const currencies = [...new Set([own, ...lines.map((line) => line.currency)])];
  const sums = (status: string): Stripe.Balance.Available[] =>
    currencies.map((currency) => {
      const amount = lines
        .filter((line) => line.currency === currency && line.status === status)
        .reduce((sum, line) => sum + line.net, 0);
      return { amount, currency, source_types: { card: amount } };
    });
  return {
    object: 'balance',
    available: sums('available'),
    livemode: false,
    pending: sums('pending'),
    refund_and_dispute_prefunding: { available: [], pending: [] },
  };
}
