import type { DebitForm, CardForm, PayForm } from '../engine/checkout.ts';
import { formatMoney } from '../engine/currencies.ts';
import { newId } from '../engine/ids.ts';
import type { SandboxAccount, SessionRow, SubmitOutcome } from '../engine/state.ts';
import { document, html, type Markup } from './html.ts';

/** What the payer had typed; everything comes back but the security code. */
export type Typed = Readonly<Record<string, string>>;
export interface Shown {
  readonly row: SessionRow;
  readonly account: SandboxAccount;
  readonly tab: 'card' | 'au_becs_debit';
  readonly typed: Typed;
  readonly outcome?: SubmitOutcome;
}

/** The fields that `readForm` and the page share. */
export function readForm(typed: Typed): PayForm {
  const value = (name: string): string => typed[name] ?? '';
  const card: CardForm = { type: 'card', number: value('number'), expiry: value('expiry'), cvc: value('cvc') };
  const debit: DebitForm = { type: 'au_becs_debit', bsb: value('bsb'), accountNumber: value('account') };
  return {
    email: value('email'),
    name: value('name'),
    ...(value('token') === '' ? {} : { token: value('token') }),
    method: value('tab') === 'au_becs_debit' ? debit : card,
  };
}

/** The hosted page of an open session. */
export function checkoutPage(shown: Shown): string {
  const { row, account, outcome } = shown;
  const { object } = row;
  const price = formatMoney(object.amount_total ?? 0, object.currency ?? '');
  const free = object.amount_total === 0;
  const invalid = outcome?.status === 'invalid' ? outcome : undefined;
  return document(
    `Pay ${account.displayName}`,
    html`
      <h1>${account.displayName}</h1>
      <p class="amount">${price}</p>
      <ul class="lines">
        ${row.lines.map((line) => html`<li><span>${line.name}${line.quantity > 1 ? ` × ${line.quantity}` : ''}</span><span>${formatMoney(line.unitAmountMinor * line.quantity, line.currency)}</span></li>`)}
      </ul>
      ${outcome?.status === 'declined' && html`<p class="problem" role="alert">${plainWords(outcome)}</p>`}
      ${invalid && html`<p class="problem" role="alert">Please look at the marked field.</p>`} ${tabs(shown)}
      <form class="card" method="post" action="/c/pay/${object.id}" autocomplete="on" novalidate>
        <input type="hidden" name="token" value="${newId('', 20)}" />
        <input type="hidden" name="tab" value="${shown.tab}" />
        ${emailField(shown)} ${!free && (shown.tab === 'card' ? cardFields(shown) : debitFields(shown))}
        ${!free && field({ name: 'name', label: shown.tab === 'card' ? 'Name on card' : 'Account name', value: shown.typed['name'] ?? '', autocomplete: 'cc-name', problem: problemOf(shown, 'name') })}
        <button class="pay" type="submit">${free ? 'Complete order' : `Pay ${price}`}</button>
        ${object.cancel_url !== null && html`<p class="back"><a href="${object.cancel_url}" rel="noreferrer">Back to ${hostOf(object.cancel_url)}</a></p>`}
      </form>
      ${!free && testNumbers(shown.tab)}
    `,
  );
}

/** The bank's reason, in words that a payer can act on. */
export function plainWords(outcome: { message: string; code: string; declineCode: string | null }): string {
  const then =
    outcome.code === 'payment_intent_authentication_failure'
      ? ''
      : outcome.declineCode === 'insufficient_funds'
        ? ' Try another card.'
        : ' You have not been charged. Try again or use another card.';
  return `${outcome.message}${then}`;
}

function tabs({ row, tab }: Shown): Markup | false {
  if (!row.object.payment_method_types.includes('au_becs_debit')) return false;
  const item = (name: Shown['tab'], label: string): Markup =>
    html`<li>
      <a href="/c/pay/${row.object.id}?with=${name}" ${tab === name ? html`aria-current="true"` : ''}>${label}</a>
    </li>`;
  return html`<ul class="tabs" aria-label="Payment method">
    ${item('card', 'Card')} ${item('au_becs_debit', 'Bank debit (BECS)')}
  </ul>`;
}

function emailField(shown: Shown): Markup {
  const given = shown.row.object.customer_email;
  if (given !== null)
    return html`<label for="email">Email</label
      ><input id="email" name="email" type="email" value="${given}" readonly />`;
  return field({
    name: 'email',
    label: 'Email (optional here)',
    type: 'email',
    value: shown.typed['email'] ?? '',
    autocomplete: 'email',
    problem: problemOf(shown, 'email'),
  });
}

const cardFields = (shown: Shown): Markup => html`
  ${field({ name: 'number', label: 'Card number', value: shown.typed['number'] ?? '', autocomplete: 'cc-number', numeric: true, placeholder: '1234 1234 1234 1234', problem: problemOf(shown, 'number') })}
  <div class="pair">
    <div>
      ${field({ name: 'expiry', label: 'Expiry', value: shown.typed['expiry'] ?? '', autocomplete: 'cc-exp', numeric: true, placeholder: 'MM / YY', problem: problemOf(shown, 'expiry') })}
    </div>
    <div>
      ${field({ name: 'cvc', label: 'CVC', value: '', autocomplete: 'cc-csc', numeric: true, placeholder: '123', problem: problemOf(shown, 'cvc') })}
    </div>
  </div>
`;

const debitFields = (shown: Shown): Markup => html`
  <div class="pair">
    <div>
      ${field({ name: 'bsb', label: 'BSB', value: shown.typed['bsb'] ?? '', autocomplete: 'off', numeric: true, placeholder: '000-000', problem: problemOf(shown, 'bsb') })}
    </div>
    <div>
      ${field({ name: 'account', label: 'Account number', value: shown.typed['account'] ?? '', autocomplete: 'off', numeric: true, placeholder: '000123456', problem: problemOf(shown, 'account') })}
    </div>
  </div>
  <p class="quiet">The bank takes a few days to confirm. You will hear from ${shown.account.displayName}.</p>
`;

interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly type?: string;
  readonly numeric?: true;
  readonly placeholder?: string;
  readonly problem: string | undefined;
}

function field(given: Field): Markup {
  const problem =
    given.problem === undefined ? undefined : html`<p class="wrong" id="${given.name}-wrong">${given.problem}</p>`;
  return html`<label for="${given.name}">${given.label}</label>
    <input
      id="${given.name}"
      name="${given.name}"
      type="${given.type ?? 'text'}"
      value="${given.value}"
      autocomplete="${given.autocomplete}"
      placeholder="${given.placeholder ?? ''}"
      ${given.numeric ? html`inputmode="numeric"` : ''}
      ${problem ? html`aria-invalid="true" aria-describedby="${given.name}-wrong"` : ''}
    />${problem}`;
}

const problemOf = ({ outcome }: Shown, name: string): string | undefined =>
  outcome?.status === 'invalid' && outcome.field === name ? outcome.message : undefined;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : 'the site');

const CARD_TESTS = [
  ['4242 4242 4242 4242', 'paid'],
  ['4000 0003 6000 0006', 'paid, an Australian card'],
  ['4000 0025 0000 3155', 'asks for 3-D Secure'],
  ['4000 0000 0000 0002', 'declined'],
  ['4000 0000 0000 9995', 'insufficient funds'],
] as const;
const DEBIT_TESTS = [
  ['000-000, 000123456', 'succeeds after a moment'],
  ['000-000, 900123456', 'succeeds after three minutes'],
  ['000-000, 111111113', 'fails: account closed'],
] as const;

function testNumbers(tab: Shown['tab']): Markup {
  const numbers = tab === 'card' ? CARD_TESTS : DEBIT_TESTS;
  return html`<details>
    <summary>Test numbers</summary>
    <dl class="tests">
      ${numbers.map(
        ([number, meaning]) =>
          html`<dt>${number}</dt>
            <dd>${meaning}</dd>`,
      )}
    </dl>
    ${tab === 'card' && html`<p class="quiet">Any expiry in the future, any three digits as CVC.</p>`}
  </details>`;
}

/** A session that takes no payment any more says so, and shows the way back. */
export function closedPage(row: SessionRow, account: SandboxAccount): string {
  const complete = row.object.status === 'complete';
  const back = complete
    ? row.object.success_url?.replaceAll('{CHECKOUT_SESSION_ID}', row.object.id)
    : row.object.cancel_url;
  return document(
    complete ? 'Payment complete' : 'This page has expired',
    html`<h1>${complete ? 'This payment is complete' : 'This payment page has expired'}</h1>
      <p>
        ${complete ? `You have already paid ${account.displayName} here. There is nothing more to do.` : 'You have not been charged. Go back to the site to start again.'}
      </p>
      ${typeof back === 'string' && html`<p><a class="button" href="${back}" rel="noreferrer">Back to ${hostOf(back)}</a></p>`}`,
  );
}

/** The bank's own page in between: the payer proves who they are, or not. */
export function authenticationPage(intentId: string, row: SessionRow, account: SandboxAccount): string {
  const price = formatMoney(row.object.amount_total ?? 0, row.object.currency ?? '');
  return document(
    '3-D Secure',
    html`<h1>Your bank wants to know that it is you</h1>
      <p>${account.displayName} asks for ${price}. This stands in for your bank's 3-D Secure page.</p>
      <div class="row">
        <form method="post" action="/3ds/${intentId}">
          <input type="hidden" name="answer" value="complete" /><button type="submit">Complete</button>
        </form>
        <form method="post" action="/3ds/${intentId}">
          <input type="hidden" name="answer" value="fail" /><button class="plain" type="submit">Fail</button>
        </form>
      </div>`,
  );
}

export const notFoundPage = (what: string): string =>
  document(
    'Not found',
    html`<h1>Not found</h1>
      <p>${what}</p>`,
  );
