import type { FastifyInstance, FastifyRequest } from 'fastify';
import { changeAccount } from '../engine/accounts.ts';
import type { Engine } from '../engine/engine.ts';
import type { AccountLinkRow, SandboxAccount } from '../engine/state.ts';
import { touched } from '../engine/table.ts';
import { notFoundPage } from './checkout-page.ts';
import { document, html } from './html.ts';
import { fieldsOf, page, part } from './page-reply.ts';

/**
 * Onboarding as an account holder sees it, shortened: what Stripe still asks for, and four ways to leave. An account link
 * opens it once, within minutes; a used or late one sends the person to `refresh_url`, where the platform makes another.
 */
export function serveSetup(app: FastifyInstance, engine: Engine): void {
  const linkOf = (request: FastifyRequest, token: string | undefined): AccountLinkRow | undefined => {
    const link = token === undefined ? undefined : engine.store.accountLinks.get(token);
    return link?.account === part(request, 'id') ? link : undefined;
  };

  app.get('/setup/:id', (request, reply) => {
    const link = linkOf(request, (request.query as Record<string, string>)['link']);
    const account = engine.store.accounts.get(part(request, 'id'));
    if (!link || !account) return page(reply, notFoundPage('This link belongs to no account.'), 404);
    if (link.used || engine.clock.nowMs() >= link.expiresAtMs) return reply.redirect(link.refreshUrl, 303);
    link.used = true;
    touched(link);
    return page(reply, setupPage(account, link.token));
  });

  app.post('/setup/:id', (request, reply) => {
    const fields = fieldsOf(request);
    const link = linkOf(request, fields['link']);
    const account = engine.store.accounts.get(part(request, 'id'));
    if (!link || !account) return page(reply, notFoundPage('This link belongs to no account.'), 404);
    if (fields['outcome'] === 'approve') changeAccount(engine, account, { cardPayments: 'active' });
    if (fields['outcome'] === 'review') changeAccount(engine, account, { cardPayments: 'pending', requirements: [] });
    if (fields['outcome'] === 'reject') changeAccount(engine, account, { cardPayments: 'rejected' });
    return reply.redirect(link.returnUrl ?? link.refreshUrl, 303);
  });
}

const OUTCOMES = [
  ['approve', 'Fill with test data', 'Everything is answered and card payments become active.'],
  ['review', 'Answer, and let Stripe review', 'Card payments are pending until the dashboard or a test approves them.'],
  ['later', 'Save for later', 'Return with requirements still due.'],
  ['reject', 'Be rejected', 'Stripe refuses the account.'],
] as const;

function setupPage(account: SandboxAccount, link: string): string {
  return document(
    'Set up payments',
    html`<h1>Set up payments for ${account.displayName}</h1>
      <p class="quiet">This stands in for Stripe's onboarding form.</p>
      <div class="card">
        ${
          account.requirements.length === 0
            ? html`<p>Nothing is due.</p>`
            : html`<p class="label">Still needed</p>
                <ul>
                  ${account.requirements.map((requirement) => html`<li><code>${requirement}</code></li>`)}
                </ul>`
        }
      </div>
      ${OUTCOMES.map(
        ([outcome, label, meaning]) =>
          html`<form class="card" method="post" action="/setup/${account.id}">
            <input type="hidden" name="link" value="${link}" /><input type="hidden" name="outcome" value="${outcome}" />
            <button type="submit" class="${outcome === 'approve' ? '' : 'plain'}">${label}</button>
            <p class="quiet">${meaning}</p>
          </form>`,
      )}`,
  );
}
