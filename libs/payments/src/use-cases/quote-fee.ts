import { Injectable } from '@nestjs/common';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { SessionsRepository, wishOf } from '@vestibule/sessions';
import type { QuoteBody } from '../http/price-bodies.ts';
import { type QuoteView, quoteView } from '../http/price-views.ts';
import { PriceList } from './price-list.ts';

/** "What would this client pay, and what would be left for me?" Asked while scheduling; nothing is kept. */
@Injectable()
export class QuoteFee {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly prices: PriceList,
  ) {}

  /** @throws InvalidInput naming the field, as scheduling would. */
  run(actor: MemberActor, body: QuoteBody): Promise<QuoteView> {
    return this.transactions.run(actor, async (tx) => {
      const type = body.appointmentTypeId
        ? await this.sessions.appointmentType(tx, actor.practiceId, body.appointmentTypeId)
        : null;
      const list = await this.prices.of(tx, actor.practiceId);
      const wish = wishOf(body, type, '');
      return quoteView(wish.policy, await list.price(wish, ''), list.practice.country);
    });
  }
}
