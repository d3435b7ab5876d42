import type { FastifyInstance, FastifyReply } from 'fastify';
import { createAccount, changeAccount } from '../engine/accounts.ts';
import type { Engine } from '../engine/engine.ts';
import { PLATFORM_APPLICATION } from '../engine/names.ts';
import { authorize } from '../engine/oauth.ts';
import type { SandboxAccount } from '../engine/state.ts';
import { notFoundPage } from './checkout-page.ts';
import { document, html } from './html.ts';
import { fieldsOf, page } from './page-reply.ts';

type Asked = Readonly<Record<string, string>>;

/**
 * Where somebody who has a Stripe account already lets the platform in. Nobody signs in here: the person says which
 * account is theirs, one that was connected before or a new one that stands for "mine".
 */
export function serveOauth(app: FastifyInstance, engine: Engine): void {
  app.get('/oauth/authorize', (request, reply) => {
    const asked = request.query as Asked;
    return refuse(reply, asked) ?? page(reply, consentPage(engine, asked));
  });

  app.post('/oauth/authorize', (request, reply) => {
    const fields = fieldsOf(request);
    const refused = refuse(reply, fields);
    if (refused) return refused;
    const back = new URL(fields['redirect_uri'] ?? '');
    if (fields['state'] !== undefined && fields['state'] !== '') back.searchParams.set('state', fields['state']);
    if (fields['answer'] === 'connect') {
      back.searchParams.set('scope', 'read_write');
      back.searchParams.set('code', authorize(engine, accountOf(engine, fields)));
    } else {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The user denied your request');
    }
    return reply.redirect(back.href, 303);
  });
}

function refuse(reply: FastifyReply, asked: Asked): FastifyReply | undefined {
  if (asked['client_id'] !== PLATFORM_APPLICATION)
    return page(reply, notFoundPage('No application matches the supplied client identifier.'), 400);
  if (asked['response_type'] !== 'code')
    return page(reply, notFoundPage('This page answers with a code: response_type=code.'), 400);
  if (!URL.canParse(asked['redirect_uri'] ?? '') || !/^https?:/.test(asked['redirect_uri'] ?? ''))
    return page(reply, notFoundPage('The redirect_uri is missing or is no web address.'), 400);
  return undefined;
}

function accountOf(engine: Engine, fields: Asked): SandboxAccount {
  const before = engine.store.accounts.get(fields['account'] ?? '');
  if (before && !before.platform) return before;
  const made = createAccount(engine, {
    displayName: fields['name'] || 'My practice',
    country: /^[A-Za-z]{2}$/.test(fields['country'] ?? '') ? (fields['country'] ?? 'AU') : 'AU',
  });
  // It has been in business before the platform came: active, but not the platform's until the code is redeemed.
  made.disconnected = true;
  return changeAccount(engine, made, { cardPayments: 'active' });
}

function consentPage(engine: Engine, asked: Asked): string {
  const known = [...engine.store.accounts.values()].filter((account) => !account.platform).slice(-20);
  return document(
    'Connect your account',
    html`<h1>${engine.settings.platformName} wants to connect to your Stripe account</h1>
      <p class="quiet">It may take payments for you and see them. This stands in for Stripe's own page.</p>
      <form class="card" method="post" action="/oauth/authorize">
        ${['client_id', 'response_type', 'redirect_uri', 'state', 'scope'].map((name) => html`<input type="hidden" name="${name}" value="${asked[name] ?? ''}" />`)}
        <label for="account">Your account</label>
        <select id="account" name="account">
          <option value="">one that ${engine.settings.platformName} does not know yet</option>
          ${known.map((account) => html`<option value="${account.id}">${account.displayName} (${account.id})</option>`)}
        </select>
        <label for="name">Business name, when it is not known yet</label>
        <input id="name" name="name" value="${asked['stripe_user[business_name]'] ?? ''}" autocomplete="organization" />
        <label for="country">Country, two letters</label>
        <input id="country" name="country" value="AU" maxlength="2" />
        <div class="row">
          <button type="submit" name="answer" value="connect">Connect my account</button>
          <button type="submit" name="answer" value="deny" class="plain">Deny</button>
        </div>
      </form>`,
  );
}
