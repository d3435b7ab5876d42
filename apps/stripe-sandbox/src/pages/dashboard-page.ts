import type { Stripe } from 'stripe';
import { formatMoney } from '../engine/currencies.ts';
import { holdingDispute } from '../engine/disputes.ts';
import type { Engine } from '../engine/engine.ts';
import { idOf } from '../engine/ids.ts';
import { DELAYED, DELAYED_METHODS, type Delivery, type EventRow, type SandboxAccount } from '../engine/state.ts';
import { disputeForm, disputes } from './dashboard-disputes.ts';
import { document, html, type Markup } from './html.ts';

const ROWS_MAX = 50;

/** Payments, settings, money and webhooks of one account: enough to see what happened, and to act as its owner. */
export function dashboardPage(engine: Engine, account: SandboxAccount, problem: string | undefined): string {
  return document(
    `${account.displayName} · sandbox`,
    html`<h1>${account.displayName}</h1>
      <p class="quiet">
        <code>${account.id}</code>
        ${account.platform ? 'the platform' : `connected account, ${account.country}, card payments ${account.cardPayments}`}
      </p>
      ${accountLinks(engine, account)} ${problem !== undefined && html`<p class="problem" role="alert">${problem}</p>`}
      ${account.platform ? platformFees(engine) : html`${payments(engine, account)}${disputes(engine, account)}${settings(account)}`}
      ${events(engine, account)}`,
    'wide',
  );
}

function accountLinks(engine: Engine, current: SandboxAccount): Markup {
  const accounts = [...engine.store.accounts.values()];
  return html`<nav aria-label="Accounts">
    <ul class="tabs">
      ${accounts.map(
        (account) =>
          html`<li>
            <a href="/dashboard/${account.id}" ${account.id === current.id ? html`aria-current="page"` : ''}
              >${account.platform ? 'Platform' : account.displayName}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

function newest<T>(rows: Iterable<T>): T[] {
  return [...rows].slice(-ROWS_MAX).toReversed();
}

function payments(engine: Engine, account: SandboxAccount): Markup {
  const rows = newest(engine.store.charges.by('account', account.id));
  if (rows.length === 0)
    return html`<h2>Payments</h2>
      <p class="quiet">No payment yet.</p>`;
  return html`<h2>Payments</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of payments">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Payer</th>
            <th>State</th>
            <th class="money">Gross</th>
            <th class="money">Fees</th>
            <th class="money">Net</th>
            <th>Charge</th>
            <th>Act</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ object }) => paymentRow(engine, account, object))}
        </tbody>
      </table>
    </div>`;
}

function paymentRow(engine: Engine, account: SandboxAccount, charge: Stripe.Charge): Markup {
  const line =
    charge.balance_transaction === null
      ? undefined
      : engine.store.balanceTransactions.get(idOf(charge.balance_transaction))?.object;
  const money = (minor: number | undefined): string =>
    minor === undefined ? '…' : formatMoney(minor, charge.currency);
  return html`<tr>
    <td>${when(charge.created)}</td>
    <td>${charge.billing_details.email}</td>
    <td>${stateOf(charge)}</td>
    <td class="money">${money(charge.amount)}</td>
    <td class="money">${charge.status === 'succeeded' ? money(line?.fee) : ''}</td>
    <td class="money">${charge.status === 'succeeded' ? money(line?.net) : ''}</td>
    <td><code>${charge.id}</code></td>
    <td>${actionsOf(engine, account, charge)}</td>
  </tr>`;
}

function stateOf(charge: Stripe.Charge): Markup {
  if (charge.status === 'failed')
    return html`<span class="bad">failed</span> ${charge.outcome?.reason ?? charge.failure_code}`;
  if (charge.disputed) return html`<span class="bad">disputed</span>`;
  if (charge.refunded) return html`refunded`;
  if (charge.amount_refunded > 0) return html`refunded ${formatMoney(charge.amount_refunded, charge.currency)}`;
  return charge.status === 'pending' ? html`processing` : html`<span class="good">paid</span>`;
}

function actionsOf(engine: Engine, account: SandboxAccount, charge: Stripe.Charge): Markup | false {
  if (charge.status === 'pending' && charge.payment_intent !== null) {
    const action = `/dashboard/${account.id}/bank/${idOf(charge.payment_intent)}`;
    return html`<div class="row">
      <form method="post" action="${action}">
        <input type="hidden" name="outcome" value="settle" /><button>Bank pays</button>
      </form>
      <form method="post" action="${action}">
        <input type="hidden" name="outcome" value="fail" /><button class="plain">Bank refuses</button>
      </form>
    </div>`;
  }
  if (charge.status !== 'succeeded' || charge.refunded || holdingDispute(engine, charge.id)) return false;
  return html`${disputeForm(account, charge)}
    <form method="post" action="/dashboard/${account.id}/refund/${charge.id}">
      <input name="amount" inputmode="decimal" placeholder="all" aria-label="Amount to refund of ${charge.id}" />
      <select name="fee" aria-label="Application fee of ${charge.id}">
        <option value="return">return the application fee</option>
        <option value="keep">keep it</option>
      </select>
      <button>Refund</button>
    </form>`;
}

function settings(account: SandboxAccount): Markup {
  const state = (value: string, label: string): Markup =>
    html`<option value="${value}" ${account.cardPayments === value ? html`selected` : ''}>${label}</option>`;
  return html`<h2>Settings</h2>
    <form class="card" method="post" action="/dashboard/${account.id}/settings">
      <label for="card_payments">Card payments</label>
      <select id="card_payments" name="card_payments">
        ${state('active', 'active')} ${state('pending', 'pending')}
        ${state('restricted', 'restricted: information is needed')} ${state('rejected', 'rejected')}
      </select>
      ${DELAYED_METHODS.map(
        (method) =>
          html`<label for="${method}">${DELAYED[method].label}</label>
            <select id="${method}" name="${method}">
              <option value="off">off</option>
              <option value="on" ${account.delayedMethods.includes(method) ? html`selected` : ''}>on</option>
            </select>`,
      )}
      <div class="row"><button type="submit">Save</button></div>
    </form>
    <form class="row" method="post" action="/dashboard/${account.id}/account">
      <button class="plain" name="act" value="restrict">Restrict account</button>
      <button class="plain" name="act" value="restore">Restore</button>
      ${account.disconnected ? html`<button class="plain" name="act" value="connect">Connect app again</button>` : html`<button class="plain" name="act" value="disconnect">Disconnect app</button>`}
    </form>`;
}

function platformFees(engine: Engine): Markup {
  const fees = newest(engine.store.applicationFees.values());
  if (fees.length === 0)
    return html`<h2>Application fees</h2>
      <p class="quiet">None yet.</p>`;
  return html`<h2>Application fees</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of application fees">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Account</th>
            <th class="money">Fee</th>
            <th class="money">Returned</th>
            <th>Charge</th>
          </tr>
        </thead>
        <tbody>
          ${fees.map(
            ({ object: fee }) =>
              html`<tr>
                <td>${when(fee.created)}</td>
                <td>${engine.store.accounts.get(idOf(fee.account))?.displayName}</td>
                <td class="money">${formatMoney(fee.amount, fee.currency)}</td>
                <td class="money">${formatMoney(fee.amount_refunded, fee.currency)}</td>
                <td><code>${idOf(fee.charge)}</code></td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}

function events(engine: Engine, account: SandboxAccount): Markup {
  const rows = newest(engine.store.events.by('account', account.id));
  if (rows.length === 0)
    return html`<h2>Events and webhooks</h2>
      <p class="quiet">No event yet.</p>`;
  return html`<h2>Events and webhooks</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of events">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Event</th>
            <th>Deliveries</th>
            <th>Act</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => eventRow(engine, account, row))}
        </tbody>
      </table>
    </div>`;
}

function eventRow(engine: Engine, account: SandboxAccount, row: EventRow): Markup {
  return html`<tr>
    <td>${when(row.object.created)}</td>
    <td>${row.object.type}<br /><code>${row.object.id}</code></td>
    <td>${row.deliveries.map((delivery) => deliveryLine(engine, delivery))}</td>
    <td>
      <form method="post" action="/dashboard/${account.id}/resend/${row.object.id}">
        <button class="plain">Resend</button>
      </form>
    </td>
  </tr>`;
}

function deliveryLine(engine: Engine, delivery: Delivery): Markup {
  const url = engine.store.endpoints.get(delivery.endpoint)?.object.url ?? 'a deleted endpoint';
  const answers = delivery.attempts.map((attempt) => attempt.status ?? attempt.error).join(', ');
  const mood = delivery.state === 'delivered' ? 'good' : delivery.state === 'pending' ? '' : 'bad';
  return html`<div><span class="${mood}">${delivery.state}</span> ${answers} <code>${url}</code></div>`;
}

export const when = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('T', ' ').slice(0, 19);
