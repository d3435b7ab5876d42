import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, newId, stepOf } from '@vestibule/kernel';
import { type AuditFacts, AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { readMoney } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Concession, ConcessionNotFound } from '../concession.entity.ts';
import type { ChangeConcessionBody, ConcessionBody } from '../http/price-bodies.ts';
import type { ConcessionListView, ConcessionView } from '../http/price-views.ts';
import type { ConcessionTerms } from '../quote.ts';

type Off = Pick<ConcessionBody, 'basisPoints' | 'amount'>;

/** Exactly one of both. @throws InvalidInput */
function offOf({ basisPoints, amount }: Off): ConcessionTerms['off'] {
  if (amount !== undefined && basisPoints === undefined) {
    const money = readMoney(amount, 'amount');
    if (money.amount < 1 || money.amount % stepOf(money.currency) !== 0)
      throw new InvalidInput([
        { field: 'amount.amount', message: `must be above 0 and a multiple of ${stepOf(money.currency)} minor units` },
      ]);
    return { kind: 'amount', money };
  }
  if (basisPoints !== undefined && amount === undefined) return { kind: 'percent', basisPoints };
  throw new InvalidInput([{ field: 'basisPoints', message: 'must be given, or an amount: one of both' }]);
}

const viewOf = ({ id, name, off, archivedAt }: Concession): ConcessionView => ({
  id,
  name,
  basisPoints: off.kind === 'percent' ? off.basisPoints : null,
  amount: off.kind === 'amount' ? off.money : null,
  archived: archivedAt !== null,
});

const about = ({ id, practiceId }: Concession) => ({ practiceId, about: { kind: 'concession', id } });
/** Its name is the practice's own word for its clients, and stays out of the log. */
const factsOf = ({ off, archivedAt }: Concession): AuditFacts => ({
  ...(off.kind === 'percent'
    ? { basisPoints: off.basisPoints }
    : { amount: off.money.amount, currency: off.money.currency }),
  archived: archivedAt !== null,
});

/** The categories of clients who pay less. */
@Injectable()
export class Concessions {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<ConcessionListView> {
    return this.transactions.run(actor, async (tx) => {
      const found = await tx.find(Concession, { where: { practiceId: actor.practiceId }, order: { name: 'ASC' } });
      return { items: found.map(viewOf) };
    });
  }

  add(actor: MemberActor, body: ConcessionBody): Promise<ConcessionView> {
    const concession = Concession.of({
      id: newId<'concession'>(),
      practiceId: actor.practiceId,
      name: body.name,
      off: offOf(body),
      createdAt: this.clock.now(),
    });
    return this.transactions.run(actor, async (tx) => {
      await tx.insert(Concession, concession);
      await this.audit.record(tx, actor, { ...about(concession), act: 'concession.added', after: factsOf(concession) });
      return viewOf(concession);
    });
  }

  /** Quotes made with it stay as they are. */
  change(actor: MemberActor, id: string, body: ChangeConcessionBody): Promise<ConcessionView> {
    return this.transactions.run(actor, async (tx) => {
      const concession = await this.get(tx, actor, id);
      const before = factsOf(concession);
      if (body.name !== undefined) concession.name = body.name;
      if (body.basisPoints !== undefined || body.amount !== undefined) concession.off = offOf(body);
      if (body.archived !== undefined)
        concession.archivedAt = body.archived ? (concession.archivedAt ?? this.clock.now()) : null;
      await tx.save(concession);
      const after = factsOf(concession);
      await this.audit.record(tx, actor, { ...about(concession), act: 'concession.changed', before, after });
      return viewOf(concession);
    });
  }

  private async get(tx: EntityManager, actor: MemberActor, id: string): Promise<Concession> {
    const concession = await tx.findOneBy(Concession, { id, practiceId: actor.practiceId });
    if (!concession) throw new ConcessionNotFound();
    return concession;
  }
}
