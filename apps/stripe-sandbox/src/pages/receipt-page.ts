import type { FastifyInstance } from 'fastify';
import { formatMoney } from '../engine/currencies.ts';
import type { Engine } from '../engine/engine.ts';
import { known } from '../engine/lookup.ts';
import { notFoundPage } from './checkout-page.ts';
import { document, html } from './html.ts';
import { page, part } from './page-reply.ts';

/** The receipt that `receipt_url` points to: whoever has the unguessable id may see it, as at Stripe. */
export function serveReceipts(app: FastifyInstance, engine: Engine): void {
  app.get('/receipts/:id', (request, reply) => {
    const row = engine.store.charges.get(part(request, 'id'));
    if (!row || row.object.status !== 'succeeded') return page(reply, notFoundPage('There is no such receipt.'), 404);
    const { object: charge } = row;
    const card = charge.payment_method_details?.card;
    const paidWith = card ? `${card.brand ?? 'card'} •••• ${card.last4 ?? ''}` : 'bank debit';
    return page(
      reply,
      document(
        'Receipt',
        html`<h1>Receipt from ${known(engine.store.accounts, row.account).displayName}</h1>
          <p class="amount">${formatMoney(charge.amount, charge.currency)}</p>
          <div class="card">
            <ul class="lines">
              <li><span>Paid on</span><span>${new Date(charge.created * 1000).toUTCString()}</span></li>
              <li><span>Paid with</span><span>${paidWith}</span></li>
              ${charge.amount_refunded > 0 && html`<li><span>Refunded</span><span>${formatMoney(charge.amount_refunded, charge.currency)}</span></li>`}
              <li><span>On your statement</span><span>${charge.calculated_statement_descriptor}</span></li>
            </ul>
          </div>
          <p class="quiet"><code>${charge.id}</code></p>`,
      ),
    );
  });
}
