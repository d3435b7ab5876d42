import { balanceOf } from '../engine/balance.ts';
import { owned } from '../engine/lookup.ts';
import { currentBalanceTransaction } from '../engine/settlement.ts';
import { createdField, list, pageFields } from '../http/lists.ts';
import { text } from '../http/params.ts';
import { pathPart, route, type Route } from '../http/route.ts';

/** What an account has, and every line that made it so. `payout` names the automatic payout that carried a line away; its own line is among them. */
export const balanceRoutes: readonly Route[] = [
  route('GET', '/v1/balance', {}, (call) => balanceOf(call.engine, call.account)),
  route(
    'GET',
    '/v1/balance_transactions',
    { ...pageFields, ...createdField, source: text, type: text, currency: text, payout: text },
    (call) => {
      const { source, type, currency, payout } = call.params;
      if (payout !== undefined) owned(call.engine.store.payouts, call.account, payout, 'payout', 'payout');
      return list(
        call,
        {
          table: call.engine.store.balanceTransactions,
          url: '/v1/balance_transactions',
          having: { source, payout, type: type === undefined ? undefined : `${call.account} ${type}` },
          where: ({ object }) => currency === undefined || object.currency === currency,
        },
        (row) => currentBalanceTransaction(call.engine, row.object),
      );
    },
  ),
  route('GET', '/v1/balance_transactions/:id', {}, (call) =>
    currentBalanceTransaction(
      call.engine,
      owned(call.engine.store.balanceTransactions, call.account, pathPart(call, 'id'), 'balance_transaction').object,
    ),
  ),
];
