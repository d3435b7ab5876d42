import type { Stripe } from 'stripe';
import { newId } from '../engine/ids.ts';
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
      const id = need(params.account, 'account');
      const account = engine.store.accounts.get(id);
      if (!account || account.platform || account.disconnected) throw resourceMissing('account', id, 'account');
      const given = need(params.use_case, 'use_case');
      const type = need(given.type, 'use_case.type');
      const urls = need(given[type], `use_case.${type}`);
      const refreshUrl = checkUrl(
        need(urls.refresh_url, `use_case.${type}.refresh_url`),
        `use_case.${type}.refresh_url`,
      );
      const returnUrl =
        urls.return_url === undefined ? undefined : checkUrl(urls.return_url, `use_case.${type}.return_url`);
      const nowMs = engine.clock.nowMs();
      const token = newId('', 32);
      engine.store.accountLinks.set(token, {
        token,
        account: id,
        refreshUrl,
        returnUrl: returnUrl ?? null,
        expiresAtMs: nowMs + LINK_LIVES_MS,
        used: false,
      });
      const details = { refresh_url: refreshUrl, ...(returnUrl === undefined ? {} : { return_url: returnUrl }) };
      return {
        object: 'v2.core.account_link',
        account: id,
        created: new Date(nowMs).toISOString(),
        expires_at: new Date(nowMs + LINK_LIVES_MS).toISOString(),
        livemode: false,
        url: `${engine.settings.publicUrl}/setup/${id}?link=${token}`,
        use_case: { type, [type]: details },
      };
    },
  ),
];

function checkUrl(url: string, param: string): string {
  if (!URL.canParse(url) || !/^https?:/.test(url))
    throw invalidRequest('Not a valid URL', { code: 'url_invalid', param });
  return url;
}
