import { Injectable } from '@nestjs/common';
import { Clock, type Currency, InvalidInput, isUuid, type PlatformFeeRate } from '@vestibule/kernel';
import { AuditLog, type OperatorActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import {
  planInBook,
  type PlanListAnswer,
  type PracticePageAnswer,
  type PracticeTermsAnswer,
  practiceTermsAnswer,
} from '../http/plan-answers.ts';
import { Practices } from '../repositories/practices.ts';
import { type Decision, Terms } from '../repositories/terms.ts';

export interface RateWish {
  readonly currency: Currency | null;
  /** Null: what was negotiated ends, the plan's rate counts again. */
  readonly rate: PlatformFeeRate | null;
  /** An instant; now if left out. */
  readonly from?: string;
}
export interface PracticeSearch {
  readonly search?: string;
  readonly cursor?: string;
}

const PAGE = 50;

/** What operators decide about plans: rates, and which practice has which plan. Each decision begins now or later and stays for ever. */
@Injectable()
export class PlanBook {
  constructor(
    private readonly transactions: Transactions,
    private readonly terms: Terms,
    private readonly practices: Practices,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(actor: OperatorActor): Promise<PlanListAnswer> {
    return this.transactions.run(actor, (tx) => this.plans(tx));
  }

  addRate(actor: OperatorActor, planCode: string, wish: RateWish & { rate: PlatformFeeRate }): Promise<PlanListAnswer> {
    mustNameItsCurrency(wish);
    return this.transactions.run(actor, async (tx) => {
      const plan = await this.terms.plan(tx, planCode);
      const decision = this.decision(actor, wish.from);
      await this.terms.addPlanRate(tx, plan.code, wish.currency, wish.rate, decision);
      await this.audit.record(tx, actor, {
        act: 'plan.rate_added',
        practiceId: null,
        about: { kind: 'plan', id: plan.code },
        after: { currency: wish.currency, ...wish.rate, from: decision.from.toISOString() },
      });
      return this.plans(tx);
    });
  }

  /** By name, a page at a time. */
  search(actor: OperatorActor, { search, cursor }: PracticeSearch): Promise<PracticePageAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT id FROM practice WHERE name ILIKE '%' || $1 || '%' AND ($2::uuid IS NULL OR (lower(name), id) > (SELECT lower(name), id FROM practice WHERE id = $2))
          ORDER BY lower(name), id LIMIT ${PAGE + 1}`,
        [(search ?? '').replaceAll(/[\\%_]/g, String.raw`\$&`), cursor !== undefined && isUuid(cursor) ? cursor : null],
      );
      const items: PracticeTermsAnswer[] = [];
      for (const { id } of rows.slice(0, PAGE)) items.push(await this.practice(tx, id));
      return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** An enterprise practice may keep its own rate; it goes on counting under any plan until it is ended. */
  move(actor: OperatorActor, practiceId: string, planCode: string, from?: string): Promise<PracticeTermsAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const { id } = await this.practices.get(tx, practiceId);
      const plan = await this.terms.plan(tx, planCode);
      const decision = this.decision(actor, from);
      await this.terms.move(tx, id, plan.code, decision);
      await this.audit.record(tx, actor, {
        act: 'practice.plan_changed',
        practiceId: id,
        about: { kind: 'practice', id },
        after: { plan: plan.code, from: decision.from.toISOString() },
      });
      return this.practice(tx, id);
    });
  }

  negotiate(actor: OperatorActor, practiceId: string, wish: RateWish): Promise<PracticeTermsAnswer> {
    mustNameItsCurrency(wish);
    return this.transactions.run(actor, async (tx) => {
      const { id } = await this.practices.get(tx, practiceId);
      const decision = this.decision(actor, wish.from);
      await this.terms.addOwnRate(tx, id, wish.currency, wish.rate, decision);
      await this.audit.record(tx, actor, {
        act: wish.rate === null ? 'practice.rate_ended' : 'practice.rate_agreed',
        practiceId: id,
        about: { kind: 'practice', id },
        after: { currency: wish.currency, ...wish.rate, from: decision.from.toISOString() },
      });
      return this.practice(tx, id);
    });
  }

  private async plans(tx: EntityManager): Promise<PlanListAnswer> {
    const plans = await this.terms.plans(tx);
    const rates = await this.terms.ratesOfPlans(tx);
    const now = this.clock.now();
    const counts = await this.terms.practicesOnPlans(tx, now);
    return {
      items: plans.map((plan) => planInBook(plan, rates.get(plan.code) ?? [], counts.get(plan.code) ?? 0, now)),
    };
  }

  private async practice(tx: EntityManager, id: string): Promise<PracticeTermsAnswer> {
    const practice = await this.practices.get(tx, id);
    const own = await this.terms.ownRates(tx, id);
    return practiceTermsAnswer(practice, await this.terms.of(tx, id), own, this.clock.now());
  }

  /** @throws InvalidInput when it would begin in the past. */
  private decision(actor: OperatorActor, from: string | undefined): Decision {
    const now = this.clock.now();
    const begins = from === undefined ? now : new Date(from);
    if (begins.getTime() < now.getTime())
      throw new InvalidInput([
        { field: 'from', message: 'must not be in the past: what was agreed then stays; leave it out for now' },
      ]);
    return { from: begins, now, by: actor.userId };
  }
}

/** @throws InvalidInput for an amount of no currency: 30 is cents here and yen there. */
function mustNameItsCurrency({ currency, rate }: RateWish): void {
  if (currency === null && rate !== null && rate.fixedMinor > 0)
    throw new InvalidInput([
      { field: 'fixedMinor', message: 'needs a currency: an amount means something else in each; name one, or use 0' },
    ]);
}
