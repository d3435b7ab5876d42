import { ApiError } from '../http/errors.ts';
import type { SandboxAccount } from '../engine/state.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { v1Account } from '../objects/account.ts';

/** The v1 face of accounts: reading only. New platforms create accounts over v2. */
export const accountV1Routes: readonly Route[] = [
  route('GET', '/v1/account', {}, (call) => v1Account(reachable(call, call.account))),
  route('GET', '/v1/accounts/:id', {}, (call) => v1Account(reachable(call, pathPart(call, 'id')))),
];

/** The platform reads its connected accounts; an account reads itself. Unknown and disconnected look the same: 403. */
export function reachable(call: Call<unknown>, id: string): SandboxAccount {
  const account = call.engine.store.accounts.get(id);
  const allowed = account && !account.disconnected && (call.account === PLATFORM_ACCOUNT || call.account === id);
  if (allowed) return account;
  throw new ApiError(403, {
    type: 'invalid_request_error',
    code: 'account_invalid',
    message: `The provided key does not have access to account '${id}' (or that account does not exist). Application access may have been revoked.`,
  });
}
