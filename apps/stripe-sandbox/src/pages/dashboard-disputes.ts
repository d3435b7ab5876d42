import type { Stripe } from 'stripe';
import { formatMoney } from '../engine/currencies.ts';
import { isClosed } from '../engine/disputes.ts';
import type { Engine } from '../engine/engine.ts';
import type { DisputeRow, SandboxAccount } from '../engine/state.ts';
import { when } from './dashboard-page.ts';
import { html, type Markup } from './html.ts';

/** What the payers' banks have taken back or asked about, with the buttons that stand in for the banks. */
export function disputes(engine: Engine, account: SandboxAccount): Markup | false {
  const rows = engine.store.disputes.by('account', account.id).toReversed();
  if (rows.length === 0) return false;
  return html`<h2>Disputes</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of disputes">
      <table>
        <thead>
          <tr>
            <th>When</th>
            <th>Dispute</th>
            <th class="money">Amount</th>
            <th>Reason</th>
            <th>State</th>
            <th>Respond by</th>
            <th>The bank's word</th>
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, 50).map((row) => disputeRow(account, row))}
        </tbody>
      </table>
    </div>`;
}

function disputeRow(account: SandboxAccount, { object: dispute }: DisputeRow): Markup {
  const { due_by } = dispute.evidence_details;
  return html`<tr>
    <td>${when(dispute.created)}</td>
    <td><code>${dispute.id}</code></td>
    <td class="money">${formatMoney(dispute.amount, dispute.currency)}</td>
    <td>${dispute.reason.replaceAll('_', ' ')}</td>
    <td>${dispute.status.replaceAll('_', ' ')}</td>
    <td>${due_by === null ? '' : when(due_by)}</td>
    <td>${outcomes(account, dispute)}</td>
  </tr>`;
}

function outcomes(account: SandboxAccount, dispute: Stripe.Dispute): Markup | false {
  if (isClosed(dispute)) return false;
  const button = (outcome: string, label: string): Markup =>
    html`<form method="post" action="/dashboard/${account.id}/disputes/${dispute.id}">
      <input type="hidden" name="outcome" value="${outcome}" /><button class="plain">${label}</button>
    </form>`;
  if (dispute.status.startsWith('warning_'))
    return html`<div class="row">${button('won', 'Ends')} ${button('escalated', 'Becomes a chargeback')}</div>`;
  return html`<div class="row">${button('won', 'Won')} ${button('lost', 'Lost')}</div>`;
}

export const disputeForm = (account: SandboxAccount, charge: Stripe.Charge): Markup =>
  html`<form method="post" action="/dashboard/${account.id}/dispute/${charge.id}">
    <select name="kind" aria-label="Dispute of ${charge.id}">
      <option value="chargeback">chargeback</option>
      <option value="inquiry">inquiry</option>
    </select>
    <button class="plain">Dispute</button>
  </form>`;
