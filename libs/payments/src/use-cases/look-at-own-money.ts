import { Injectable } from '@nestjs/common';
import { RateLimit, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { Session } from '@vestibule/sessions';
import { ChargesRepository } from '../charges.repository.ts';
import { type OwnMoneyView, ownMoneyView, pendingDebitView } from '../http/own-money-views.ts';
import { ClientLinks } from './client-links.ts';

/** What a client may know of their own money beyond where they stand at the door. Changes nothing, and asks nobody outside. */
@Injectable()
export class LookAtOwnMoney {
  private readonly limit = RateLimit.here('own-money', 120, 60);

  constructor(
    private readonly transactions: Transactions,
    private readonly links: ClientLinks,
    private readonly practices: PracticesService,
    private readonly charges: ChargesRepository,
  ) {}

  /** @throws LinkUnknown, TooManyRequests */
  async run(token: string, address: string): Promise<OwnMoneyView> {
    const link = await this.links.verify(token, address);
    await this.limit.take(link.participantId);
    return this.transactions.run(link.actor, async (tx) => {
      const participant = await this.links.participant(tx, link);
      const session = await tx.findOneByOrFail(Session, { id: participant.sessionId });
      const charges = await this.charges.ofParticipant(tx, participant.id);
      const refunds = await this.charges.refunds(
        tx,
        charges.map(({ id }) => id),
      );
      const practice = await this.practices.facts(tx, participant.practiceId);
      const fee = await this.charges.fee(tx, participant.id);
      const pending = pendingDebitView(charges, fee?.policy, session.startsAt, practice);
      return ownMoneyView(refunds, session.timeZone, pending);
    });
  }
}
