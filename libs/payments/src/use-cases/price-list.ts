import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, type PracticeId } from '@vestibule/kernel';
import { type PracticeFacts, PracticesService } from '@vestibule/practices';
import type { PriceWish } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Concession } from '../concession.entity.ts';
import { PracticeSurcharge } from '../practice-surcharge.entity.ts';
import { type ConcessionTerms, type Quote, quote, type SurchargeTerms } from '../quote.ts';
import { estimatedStripeFeeMinor } from '../stripe-estimate.ts';
import { surchargeLaw } from '../surcharge-law.ts';

/** A quote and, beside it, what Stripe will probably take: that is not promised to anybody. */
export interface Priced {
  readonly quote: Quote;
  readonly estimatedStripeFeeMinor: number | null;
}
/** What makes a practice's prices, as it is now. */
export interface Prices {
  readonly practice: PracticeFacts;
  price(wish: PriceWish, field: string): Promise<Priced | null>;
}

/** Prices at the practice's concessions, surcharge and plan of this moment. Changes nothing. */
@Injectable()
export class PriceList {
  constructor(
    private readonly practices: PracticesService,
    private readonly clock: Clock,
  ) {}

  async of(tx: EntityManager, practiceId: PracticeId): Promise<Prices> {
    const practice = await this.practices.facts(tx, practiceId);
    const surcharge = await surchargeOf(tx, practice);
    return {
      practice,
      price: async (wish, field) => {
        if (wish.fee === null) return null;
        const concession = await concessionOf(tx, practiceId, wish.concessionId, field);
        const { policy, terms } = wish;
        const rate = await this.practices.rateAt(tx, practiceId, wish.fee.currency, this.clock.now());
        const made = quote({ base: wish.fee, policy, concession, surcharge, rate, ...terms }, field);
        const total = { amount: made.totalMinor, currency: made.currency };
        return { quote: made, estimatedStripeFeeMinor: estimatedStripeFeeMinor(total, practice.country) };
      },
    };
  }
}

/** Only while it is on, and only while it is lawful: a law that changes ends it for the next quote. */
async function surchargeOf(tx: EntityManager, practice: PracticeFacts): Promise<SurchargeTerms | null> {
  const kept = await tx.findOneBy(PracticeSurcharge, { practiceId: practice.id });
  const law = surchargeLaw(practice.country);
  if (!kept?.isOn || !law.lawful) return null;
  return {
    basisPoints: kept.basisPoints,
    fixedMinor: kept.fixedMinor,
    capMinor: kept.capMinor,
    currency: law.currency,
  };
}

async function concessionOf(
  tx: EntityManager,
  practiceId: PracticeId,
  id: string | null,
  field: string,
): Promise<ConcessionTerms | null> {
  if (id === null) return null;
  const concession = await tx.findOneBy(Concession, { id, practiceId });
  if (!concession || concession.archivedAt !== null)
    throw new InvalidInput([
      {
        field: field === '' ? 'concessionId' : `${field}.concessionId`,
        message: 'is not a concession of this practice that is in use; choose another or leave it out',
      },
    ]);
  return { id: concession.id, name: concession.name, off: concession.off };
}
