import type { FastifyInstance, FastifyRequest } from 'fastify';
import { changeAccount } from '../engine/accounts.ts';
import type { Engine } from '../engine/engine.ts';
import type { AccountLinkRow, SandboxAccount } from '../engine/state.ts';
import { touched } from '../engine/table.ts';
import { notFoundPage } from './checkout-page.ts';
import { document, html, type Markup } from './html.ts';
import { fieldsOf, page, part } from './page-reply.ts';

type Typed = Readonly<Record<string, string>>;
const REVIEW_MS = 10_000;

/** What the form asks, what answers to test with, and which requirement each answer meets. */
const QUESTIONS = [
  { name: 'business_name', label: 'Registered business name', test: 'Harbour Practice', meets: 'identity.business_details.registered_name', valid: /\S{2}/, say: 'Enter the name of the business.' },
  { name: 'abn', label: 'ABN', test: '51 824 753 556', meets: 'identity.business_details.registered_name', valid: /^(\s*\d){11}\s*$/, say: 'An ABN has 11 digits.' },
  { name: 'dob', label: 'Date of birth', test: '1980-01-31', meets: 'identity.individual.date_of_birth', valid: /^\d{4}-\d\d-\d\d$/, say: 'Enter the date as YYYY-MM-DD.' },
  { name: 'bsb', label: 'BSB', test: '000-000', meets: 'defaults.payout_methods', valid: /^\d{3}-?\d{3}$/, say: 'A BSB has six digits.' },
  { name: 'bank_account', label: 'Account number', test: '000123456', meets: 'defaults.payout_methods', valid: /^\d{5,10}$/, say: 'Enter the digits of the account number.' },
  { name: 'descriptor', label: 'Statement descriptor', test: 'HARBOUR PRACTICE', meets: 'configuration.merchant.statement_descriptor', valid: /^(?=.*[A-Za-z])[A-Za-z0-9 .-]{5,22}$/, say: 'Use 5 to 22 letters, digits, spaces, dots and hyphens.' },
] as const; // prettier-ignore

/**
 * Onboarding as an account holder sees it, shortened. An account link opens it once, within minutes; a used or late one
 * sends the person to `refresh_url`, where the platform makes another. A post without the form's fields stands for test data.
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
    return page(reply, setupPage(account, link.token, {}, []));
  });

  app.post('/setup/:id', (request, reply) => {
    const fields = fieldsOf(request);
    const link = linkOf(request, fields['link']);
    const account = engine.store.accounts.get(part(request, 'id'));
    if (!link || !account) return page(reply, notFoundPage('This link belongs to no account.'), 404);
    if (fields['act'] === 'fill') return page(reply, setupPage(account, link.token, testData(), []));
    const typed = fields['business_name'] === undefined ? testData() : fields;
    const open = wrong(typed);
    const later = fields['act'] === 'later' || fields['outcome'] === 'later';
    if (!later && open.length > 0) return page(reply, setupPage(account, link.token, typed, open), 422);
    if (later) keepAnswers(engine, account, fields['business_name'] === undefined ? {} : typed);
    else conclude(engine, account, typed, fields['outcome'] ?? 'approve');
    engine.thinEvents.emit('v2.core.account_link.returned', account.id, {
      account_id: account.id,
      configurations: ['merchant'],
      use_case: 'account_onboarding',
    });
    return reply.redirect(link.returnUrl ?? link.refreshUrl, 303);
  });
}

const testData = (): Typed => Object.fromEntries(QUESTIONS.map(({ name, test }) => [name, test]));
const wrong = (typed: Typed): string[] =>
  QUESTIONS.filter(({ name, valid }) => !valid.test(typed[name] ?? '')).map(({ name }) => name);

/** Saved for later: what has been answered is no longer asked for, the rest stays due. */
function keepAnswers(engine: Engine, account: SandboxAccount, typed: Typed): void {
  const open = new Set(wrong(typed));
  const met = (requirement: string): boolean => {
    const asked = QUESTIONS.filter(({ meets }) => meets === requirement);
    return asked.length > 0 && asked.every(({ name }) => !open.has(name));
  };
  changeAccount(engine, account, { requirements: account.requirements.filter((requirement) => !met(requirement)) });
}

function conclude(engine: Engine, account: SandboxAccount, typed: Typed, outcome: string): void {
  const descriptor = (typed['descriptor'] ?? '').trim().toUpperCase();
  if (descriptor !== '' && typed['descriptor'] !== QUESTIONS[5].test) account.statementDescriptor = descriptor;
  engine.schedule.forget('review_account', account.id);
  switch (outcome) {
    case 'review':
      changeAccount(engine, account, { cardPayments: 'pending', requirements: [] });
      engine.schedule.after(REVIEW_MS, 'review_account', account.id);
      return;
    case 'restrict':
      changeAccount(engine, account, {
        cardPayments: 'restricted',
        requirements: ['identity.individual.documents.primary_verification'],
      });
      return;
    case 'reject':
      changeAccount(engine, account, { cardPayments: 'rejected' });
      return;
    default:
      changeAccount(engine, account, { cardPayments: 'active' });
  }
}

/** Stripe has looked at it: what was pending becomes active, unless somebody has decided otherwise meanwhile. */
export function concludeReview(engine: Engine, accountId: string): void {
  const account = engine.store.accounts.get(accountId);
  if (account?.cardPayments === 'pending') changeAccount(engine, account, { cardPayments: 'active' });
}

const OUTCOMES = [
  ['approve', 'approve: card payments become active'],
  ['review', 'review: pending, active after 10 seconds'],
  ['restrict', 'restrict: a document is still needed'],
  ['reject', 'reject the account'],
] as const;

function setupPage(account: SandboxAccount, link: string, typed: Typed, open: readonly string[]): string {
  const question = ({ name, label, say }: (typeof QUESTIONS)[number]): Markup =>
    html`<label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        value="${typed[name] ?? ''}"
        autocomplete="off"
        ${open.includes(name) ? html`aria-invalid="true" aria-describedby="${name}-wrong"` : ''}
      />${open.includes(name) && html`<p class="wrong" id="${name}-wrong">${say}</p>`}`;
  return document(
    'Set up payments',
    html`<h1>Set up payments for ${account.displayName}</h1>
      <p class="quiet">This stands in for Stripe's onboarding form.</p>
      ${open.length > 0 && html`<p class="problem" role="alert">Please look at the marked fields.</p>`}
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
      <form class="card" method="post" action="/setup/${account.id}" novalidate>
        <input type="hidden" name="link" value="${link}" />
        <label for="business_type">Business type</label>
        <select id="business_type" name="business_type">
          <option value="individual">Individual</option>
          <option value="company" ${typed['business_type'] === 'company' ? html`selected` : ''}>Company</option>
        </select>
        ${QUESTIONS.map(question)}
        <label for="outcome">What Stripe decides</label>
        <select id="outcome" name="outcome">
          ${OUTCOMES.map(([value, label]) => html`<option value="${value}" ${typed['outcome'] === value ? html`selected` : ''}>${label}</option>`)}
        </select>
        <div class="row">
          <button type="submit" name="act" value="submit">Agree and submit</button>
          <button type="submit" name="act" value="fill" class="plain">Fill with test data</button>
          <button type="submit" name="act" value="later" class="plain">Save for later</button>
        </div>
      </form>`,
  );
}
