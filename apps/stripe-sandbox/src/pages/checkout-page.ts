import type { PayForm } from '../engine/paying-with.ts';
import { formatMoney } from '../engine/currencies.ts';
import { newId } from '../engine/ids.ts';
import {
  DELAYED,
  DELAYED_METHODS,
  type DelayedMethod,
  type PaymentMethodRow,
  type SandboxAccount,
  type SessionRow,
  type SubmitOutcome,
} from '../engine/state.ts';
import type { Wallet } from '../objects/payment-method.ts';
import { document, html, type Markup } from './html.ts';

export type Tab = 'card' | DelayedMethod;
/** What the payer had typed; everything comes back but the security code. */
export type Typed = Readonly<Record<string, string>>;
export interface Shown {
  readonly row: SessionRow;
  readonly account: SandboxAccount;
  readonly tab: Tab;
  /** Cards that the customer has saved and may use or remove here. */
  readonly saved: readonly PaymentMethodRow[];
  readonly typed: Typed;
  readonly outcome?: SubmitOutcome;
}

/** The fields that `readForm` and the page share. */
export function readForm(typed: Typed): PayForm {
  const value = (name: string): string => typed[name] ?? '';
  return {
    email: value('email'),
    name: value('name'),
    ...(value('token') === '' ? {} : { token: value('token') }),
    ...(value('save') === 'yes' ? { save: true } : {}),
    method: methodOf(value),
  };
}

function methodOf(value: (name: string) => string): PayForm['method'] {
  if (value('saved') !== '') return { type: 'saved', id: value('saved') };
  const wallet = value('wallet');
  if (wallet === 'apple_pay' || wallet === 'google_pay') return { type: wallet };
  if (value('tab') === 'au_becs_debit')
    return { type: 'au_becs_debit', bsb: value('bsb'), accountNumber: value('account') };
  if (value('tab') === 'sepa_debit') return { type: 'sepa_debit', iban: value('iban') };
  return { type: 'card', number: value('number'), expiry: value('expiry'), cvc: value('cvc') };
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
      ${invalid && html`<p class="problem" role="alert">Please look at the marked field.</p>`}
      ${!free && wallets(shown)} ${!free && savedCards(shown)} ${tabs(shown)}
      <form class="card" method="post" action="/c/pay/${object.id}" autocomplete="on" novalidate>
        <input type="hidden" name="token" value="${newId('', 20)}" />
        <input type="hidden" name="tab" value="${shown.tab}" />
        ${emailField(shown)} ${!free && fieldsOfTab(shown)}
        ${!free && field({ name: 'name', label: shown.tab === 'card' ? 'Name on card' : 'Account name', value: shown.typed['name'] ?? '', autocomplete: 'cc-name', problem: problemOf(shown, 'name') })}
        ${!free && shown.tab === 'card' && row.payment.saved?.save === true && html`<label class="tick"><input type="checkbox" name="save" value="yes" /> Save my card for the next time</label>`}
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
  const delayed = DELAYED_METHODS.filter((method) => row.object.payment_method_types.includes(method));
  if (delayed.length === 0) return false;
  const item = (name: Tab, label: string): Markup =>
    html`<li>
      <a href="/c/pay/${row.object.id}?with=${name}" ${tab === name ? html`aria-current="true"` : ''}>${label}</a>
    </li>`;
  return html`<ul class="tabs" aria-label="Payment method">
    ${item('card', 'Card')} ${delayed.map((method) => item(method, DELAYED[method].label))}
  </ul>`;
}

const walletButton = (wallet: Wallet, label: string): Markup =>
  html`<button class="plain" type="submit" name="wallet" value="${wallet}">${label}</button>`;

/** Simulated: a wallet pays with a card of its own, nothing is typed. */
function wallets({ row }: Shown): Markup {
  return html`<form class="row" method="post" action="/c/pay/${row.object.id}">
    <input type="hidden" name="token" value="${newId('', 20)}" />
    ${walletButton('apple_pay', 'Apple Pay (simulated)')} ${walletButton('google_pay', 'Google Pay (simulated)')}
  </form>`;
}

function savedCards({ row, saved }: Shown): Markup | false {
  if (saved.length === 0) return false;
  return html`<form class="card" method="post" action="/c/pay/${row.object.id}">
    <input type="hidden" name="token" value="${newId('', 20)}" />
    <p class="label">Your saved cards</p>
    ${saved.map(({ object }) => {
      const name = `${object.card?.brand ?? 'card'} •••• ${object.card?.last4 ?? ''}`;
      return html`<div class="row">
        <button type="submit" name="saved" value="${object.id}">Use ${name}</button>
        ${row.payment.saved?.remove === true && html`<button class="plain" type="submit" name="remove" value="${object.id}" aria-label="Remove ${name}">Remove</button>`}
      </div>`;
    })}
  </form>`;
}

function fieldsOfTab(shown: Shown): Markup {
  if (shown.tab === 'card') return cardFields(shown);
  return shown.tab === 'au_becs_debit' ? debitFields(shown) : ibanFields(shown);
}

const ibanFields = (shown: Shown): Markup => html`
  ${field({ name: 'iban', label: 'IBAN', value: shown.typed['iban'] ?? '', autocomplete: 'off', placeholder: 'AT61 1904 3002 3457 3201', problem: problemOf(shown, 'iban') })}
  <p class="quiet">The bank takes a few days to confirm. You will hear from ${shown.account.displayName}.</p>
`;

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

const IBAN_TESTS = [
  ['AT61 1904 3002 3457 3201', 'succeeds after a moment'],
  ['AT32 1904 3002 3547 3204', 'succeeds after three minutes'],
  ['AT86 1904 3002 3547 3202', 'fails'],
] as const;

function testNumbers(tab: Tab): Markup {
  const numbers = { card: CARD_TESTS, au_becs_debit: DEBIT_TESTS, sepa_debit: IBAN_TESTS }[tab];
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
