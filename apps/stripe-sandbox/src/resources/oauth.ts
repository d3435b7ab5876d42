import { deauthorize, redeem } from '../engine/oauth.ts';
import { OAuthProblem } from '../http/errors.ts';
import { anything, list, text } from '../http/params.ts';
import { route, type Route } from '../http/route.ts';

/** The two calls of OAuth; the page that people see is `pages/oauth-page.ts`. */
export const oauthRoutes: readonly Route[] = [
  route(
    'POST',
    '/oauth/token',
    { grant_type: text, code: text, scope: text, refresh_token: text, client_secret: text, assert_capabilities: list(anything) },
    ({ engine, params }) => {
      if (params.grant_type !== 'authorization_code')
        throw new OAuthProblem(400, 'unsupported_grant_type', 'The sandbox redeems authorization codes only.');
      if (params.code === undefined) throw new OAuthProblem(400, 'invalid_request', 'No code was given.');
      return redeem(engine, params.code);
    },
  ),
  route('POST', '/oauth/deauthorize', { client_id: text, stripe_user_id: text }, ({ engine, params }) =>
    deauthorize(engine, params.client_id ?? '', params.stripe_user_id ?? ''),
  ),
]; // prettier-ignore
