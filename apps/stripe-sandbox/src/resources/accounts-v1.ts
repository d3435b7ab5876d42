import { createAccount } from '../engine/accounts.ts';
import { PLATFORM_ACCOUNT } from '../engine/names.ts';
import type { SandboxAccount } from '../engine/state.ts';
import { ApiError, need, notPlayed } from '../http/errors.ts';
import { page, pageFields } from '../http/lists.ts';
import { anything, metadata, object, oneOf, text } from '../http/params.ts';
import { pathPart, route, type Call, type Route } from '../http/route.ts';
import { v1Account } from '../objects/account.ts';
import { openAccountLink } from './account-links.ts';

/** The v1 face of accounts, for what has not moved to v2. New platforms create accounts over v2. */
export const accountV1Routes: readonly Route[] = [
  route('GET', '/v1/account', {}, (call) => v1Account(reachable(call, call.account))),
  route('GET', '/v1/accounts/:id', {}, (call) => v1Account(reachable(call, pathPart(call, 'id')))),
  route('GET', '/v1/accounts', pageFields, (call) => {
    const mine = [...call.engine.store.accounts.values()].filter(
      (account) => !account.platform && !account.disconnected && account.closed !== true,
    );
    return page(mine.map(v1Account), call.params, '/v1/accounts');
  }),
  route(
    'POST',
    '/v1/accounts',
    {
      type: oneOf('standard', 'express', 'custom', 'none'),
      controller: anything,
      capabilities: anything,
      country: text,
      default_currency: text,
      email: text,
      metadata,
      business_type: text,
      business_profile: object({ name: text, mcc: text, url: text, product_description: text }),
    },
    ({ engine, params }) => {
      if (params.type === 'custom') throw notPlayed('custom accounts', 'type');
      return v1Account(
        createAccount(engine, {
          country: params.country ?? 'AU',
          ...(params.email === undefined ? {} : { contactEmail: params.email }),
          ...(params.default_currency === undefined ? {} : { currency: params.default_currency }),
          ...(params.business_profile?.name === undefined ? {} : { displayName: params.business_profile.name }),
          ...(params.metadata === undefined ? {} : { metadata: params.metadata }),
          dashboard: params.type === 'express' ? 'express' : 'full',
        }),
      );
    },
  ),
  route(
    'POST',
    '/v1/account_links',
    {
      account: text,
      refresh_url: text,
      return_url: text,
      type: oneOf('account_onboarding', 'account_update'),
      collect: text,
      collection_options: anything,
    },
    ({ engine, params }) => {
      need(params.type, 'type');
      const link = openAccountLink(engine, need(params.account, 'account'), {
        refreshUrl: need(params.refresh_url, 'refresh_url'),
        returnUrl: need(params.return_url, 'return_url'),
        at: '',
      });
      return {
        object: 'account_link',
        created: Math.floor(link.createdMs / 1000),
        expires_at: Math.floor(link.expiresAtMs / 1000),
        url: link.url,
      };
    },
  ),
  route('POST', '/v1/account_sessions', { account: text, components: anything }, () => {
    throw new ApiError(501, {
      type: 'invalid_request_error',
      code: 'sandbox_unsupported',
      message: 'The local Stripe sandbox does not play embedded components.',
    });
  }),
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
