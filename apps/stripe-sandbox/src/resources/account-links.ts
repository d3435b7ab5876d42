import type { Stripe } from 'stripe';
import type { Engine } from '../engine/engine.ts';
import { newId } from '../engine/ids.ts';
import type { AccountLinkRow } from '../engine/state.ts';
import { invalidRequest, need, resourceMissing } from '../http/errors.ts';
import { anything, object, oneOf, text } from '../http/params.ts';
import { route, type Route } from '../http/route.ts';

const LINK_LIVES_MS = 10 * 60_000;
const useCase = object({
  type: oneOf('account_onboarding', 'account_update'),
  account_onboarding: object({ refresh_url: text, return_url: text, collection_options: anything }),
  account_update: object({ refresh_url: text, return_url: text, collection_options: anything }),
});

/** A link to the onboarding page: usable once, for minutes. Coming back to `return_url` does not mean complete. */
export const accountLinkRoutes: readonly Route[] = [
  route(
    'POST',
    '/v2/core/account_links',
    { account: text, use_case: useCase },
    ({ engine, params }): Stripe.V2.Core.AccountLink => {
      const given = need(params.use_case, 'use_case');
      const type = need(given.type, 'use_case.type');
      const urls = need(given[type], `use_case.${type}`);
      const at = `use_case.${type}.`;
      const link = openAccountLink(engine, need(params.account, 'account'), {
        refreshUrl: need(urls.refresh_url, `${at}refresh_url`),
        returnUrl: urls.return_url ?? null,
        at,
      });
      const details = {
        refresh_url: link.refreshUrl,
        ...(link.returnUrl === null ? {} : { return_url: link.returnUrl }),
      };
      return {
        object: 'v2.core.account_link',
        account: link.account,
        created: new Date(link.createdMs).toISOString(),
        expires_at: new Date(link.expiresAtMs).toISOString(),
        livemode: false,
        url: link.url,
        use_case: { type, [type]: details },
      };
    },
  ),
];

/** Both faces of the API open the same page. @param from.at what the parameters' names begin with. */
export function openAccountLink(
  engine: Engine,
  account: string,
  from: { refreshUrl: string; returnUrl: string | null; at: string },
): AccountLinkRow & { readonly createdMs: number; readonly url: string } {
  const owner = engine.store.accounts.get(account);
  if (!owner || owner.platform || owner.disconnected || owner.closed)
    throw resourceMissing('account', account, 'account');
  const createdMs = engine.clock.nowMs();
  const row: AccountLinkRow = {
    token: newId('', 32),
    account,
    refreshUrl: checkUrl(from.refreshUrl, `${from.at}refresh_url`),
    returnUrl: from.returnUrl === null ? null : checkUrl(from.returnUrl, `${from.at}return_url`),
    expiresAtMs: createdMs + LINK_LIVES_MS,
    used: false,
  };
  engine.store.accountLinks.set(row.token, row);
  return { ...row, createdMs, url: `${engine.settings.publicUrl}/setup/${account}?link=${row.token}` };
}

function checkUrl(url: string, param: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw invalidRequest('Not a valid URL', { code: 'url_invalid', param });
  return url;
}
