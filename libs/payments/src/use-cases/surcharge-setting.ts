import { Injectable } from '@nestjs/common';
import { Clock, formatMoney, InvalidInput, type Money, stepOf } from '@vestibule/kernel';
import { type AuditFacts, AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { type PracticeFacts, PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { SurchargeBody } from '../http/price-bodies.ts';
import type { SurchargeView } from '../http/price-views.ts';
import { PracticeSurcharge } from '../practice-surcharge.entity.ts';
import { surchargeLaw } from '../surcharge-law.ts';

/** Whether clients pay for the card payment: off until an owner says so, and only where the practice's country allows it. */
@Injectable()
export class SurchargeSetting {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  read(actor: MemberActor): Promise<SurchargeView> {
    return this.transactions.run(actor, async (tx) => this.view(tx, await this.practices.facts(tx, actor.practiceId)));
  }

  /** @throws InvalidInput with the law's reason where it may not be switched on, or where it is above the cost of acceptance. */
  change(actor: MemberActor, body: SurchargeBody): Promise<SurchargeView> {
    return this.transactions.run(actor, async (tx) => {
      const practice = await this.practices.facts(tx, actor.practiceId);
      if (body.isOn) mustBeLawful(practice.country, body);
      const kept = {
        practiceId: practice.id,
        isOn: body.isOn,
        basisPoints: body.basisPoints ?? 0,
        fixedMinor: body.fixedMinor ?? 0,
        capMinor: body.capMinor ?? null,
        changedBy: actor.memberId,
        changedAt: this.clock.now(),
      };
      const was = await tx.findOneBy(PracticeSurcharge, { practiceId: practice.id });
      const before = was && factsOf(was); // as plain facts: saving may change the entity
      await tx.save(Object.assign(new PracticeSurcharge(), kept), { reload: false });
      await this.audit.record(tx, actor, {
        act: 'surcharge.changed',
        practiceId: practice.id,
        about: { kind: 'practice', id: practice.id },
        ...(before ? { before } : {}),
        after: factsOf(kept),
      });
      return this.view(tx, practice);
    });
  }

  private async view(tx: EntityManager, practice: PracticeFacts): Promise<SurchargeView> {
    const kept = await tx.findOneBy(PracticeSurcharge, { practiceId: practice.id });
    const law = surchargeLaw(practice.country);
    return {
      lawful: law.lawful,
      reason: law.lawful ? null : law.reason,
      disclose: law.lawful ? law.disclose : null,
      limit: law.lawful ? law.limit : null,
      currency: law.lawful ? law.currency : practice.currency,
      sources: [...law.sources],
      read: law.read,
      isOn: law.lawful && (kept?.isOn ?? false),
      basisPoints: kept?.basisPoints ?? 0,
      fixedMinor: kept?.fixedMinor ?? 0,
      capMinor: kept?.capMinor ?? null,
    };
  }
}

const factsOf = ({ isOn, basisPoints, fixedMinor, capMinor }: SurchargeFacts): AuditFacts => ({
  isOn,
  basisPoints,
  fixedMinor,
  capMinor,
});
type SurchargeFacts = Pick<PracticeSurcharge, 'isOn' | 'basisPoints' | 'fixedMinor' | 'capMinor'>;

function mustBeLawful(country: string, body: SurchargeBody): void {
  const law = surchargeLaw(country);
  if (!law.lawful) throw new InvalidInput([{ field: 'isOn', message: `must stay off: ${law.reason}` }]);
  const { basisPoints = 0, fixedMinor = 0, capMinor } = body;
  if (basisPoints === 0 && fixedMinor === 0)
    throw new InvalidInput([
      { field: 'basisPoints', message: 'must be above 0, or fixedMinor: else nothing is added' },
    ]);
  const step = stepOf(law.currency);
  if (fixedMinor % step !== 0 || (capMinor ?? 0) % step !== 0)
    throw new InvalidInput([{ field: 'fixedMinor', message: `must be a multiple of ${step} minor units` }]);
  if (!law.limit) return;
  if (basisPoints > law.limit.basisPoints)
    throw new InvalidInput([
      { field: 'basisPoints', message: `must be at most ${law.limit.basisPoints / 100} %, the cost of acceptance` },
    ]);
  const most: Money = { amount: law.limit.fixedMinor, currency: law.currency };
  if (fixedMinor > most.amount)
    throw new InvalidInput([
      { field: 'fixedMinor', message: `must be at most ${formatMoney(most)}, the cost of acceptance` },
    ]);
}
