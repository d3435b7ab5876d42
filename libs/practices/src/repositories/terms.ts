import { Injectable } from '@nestjs/common';
import { type Currency, isCurrency, newId, type PlatformFeeRate } from '@vestibule/kernel';
import { brokenConstraint } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { Plan } from '../entities/plan.ts';
import { AlreadyDecided, PlanNotFound, PracticeNotFound } from '../errors.ts';
import type { DatedPlan, DatedRate, PracticeTerms } from '../plan-terms.ts';

interface RateRow {
  readonly currency: string | null;
  readonly basis_points: number | null;
  readonly fixed_minor: number | null;
  readonly valid_from: Date;
}
/** Something decided from an instant on, by whom. */
export interface Decision {
  readonly from: Date;
  readonly now: Date;
  /** The user; null for the product itself. */
  readonly by: string | null;
}
export interface WrittenRate extends DatedRate {
  readonly id: string;
  readonly by: string | null;
}

/** Plans, rates and moves: read as a whole, only ever added to. */
@Injectable()
export class Terms {
  /** @throws PracticeNotFound also where the database does not let the actor see it. */
  async of(tx: EntityManager, practiceId: string): Promise<PracticeTerms> {
    const moves: (Plan & { validFrom: Date })[] = await tx.query(
      `SELECT p.code, p.name, p.position, p.payments, m.valid_from AS "validFrom" FROM practice_plan m JOIN plan p ON p.code = m.plan_code
        WHERE m.practice_id = $1 ORDER BY m.valid_from`,
      [practiceId],
    );
    if (moves.length === 0) throw new PracticeNotFound();
    const rates = await this.ratesOfPlans(tx);
    const plans = moves.map(({ validFrom, ...plan }): DatedPlan => ({
      plan,
      validFrom,
      rates: rates.get(plan.code) ?? [],
    }));
    return { plans, own: await this.ownRates(tx, practiceId) };
  }

  plans(tx: EntityManager): Promise<Plan[]> {
    return tx.find(Plan, { order: { position: 'ASC' } });
  }

  /** @throws PlanNotFound */
  async plan(tx: EntityManager, code: string): Promise<Plan> {
    const plan = await tx.findOneBy(Plan, { code });
    if (!plan) throw new PlanNotFound();
    return plan;
  }

  /** By the plan's code, oldest first. */
  async ratesOfPlans(tx: EntityManager): Promise<Map<string, WrittenRate[]>> {
    const rows: (RateRow & { id: string; by: string | null; plan_code: string })[] = await tx.query(
      `SELECT r.id, r.plan_code, r.currency, r.basis_points, r.fixed_minor, r.valid_from, u.name AS by
         FROM plan_rate r LEFT JOIN auth_user u ON u.id = r.created_by ORDER BY r.valid_from, r.created_at`,
    );
    return Map.groupBy(
      rows.map((row) => ({ ...dated(row), id: row.id, by: row.by, planCode: row.plan_code })),
      (rate) => rate.planCode,
    );
  }

  async ownRates(tx: EntityManager, practiceId: string): Promise<WrittenRate[]> {
    const rows: (RateRow & { id: string; by: string | null })[] = await tx.query(
      `SELECT r.id, r.currency, r.basis_points, r.fixed_minor, r.valid_from, u.name AS by
         FROM practice_rate r LEFT JOIN auth_user u ON u.id = r.created_by WHERE r.practice_id = $1 ORDER BY r.valid_from, r.created_at`,
      [practiceId],
    );
    return rows.map((row) => ({ ...dated(row), id: row.id, by: row.by }));
  }

  /** How many practices are on each plan at that instant. */
  async practicesOnPlans(tx: EntityManager, at: Date): Promise<Map<string, number>> {
    const rows: { code: string; practices: number }[] = await tx.query(
      `SELECT m.plan_code AS code, count(*)::integer AS practices FROM practice_plan m
        WHERE m.valid_from = (SELECT max(x.valid_from) FROM practice_plan x WHERE x.practice_id = m.practice_id AND x.valid_from <= $1) GROUP BY m.plan_code`,
      [at],
    );
    return new Map(rows.map(({ code, practices }) => [code, practices]));
  }

  /** @throws AlreadyDecided when another rate of this plan and currency begins at that very instant. */
  async addPlanRate(
    tx: EntityManager,
    planCode: string,
    currency: Currency | null,
    rate: PlatformFeeRate,
    { from, now, by }: Decision,
  ): Promise<void> {
    await once(() =>
      tx.query(
        `INSERT INTO plan_rate (id, plan_code, currency, basis_points, fixed_minor, valid_from, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), planCode, currency, rate.basisPoints, rate.fixedMinor, from, now, by],
      ),
    );
  }

  /** `rate` null: from then on that of the plan again. */
  async addOwnRate(
    tx: EntityManager,
    practiceId: string,
    currency: Currency | null,
    rate: PlatformFeeRate | null,
    { from, now, by }: Decision,
  ): Promise<void> {
    await once(() =>
      tx.query(
        `INSERT INTO practice_rate (id, practice_id, currency, basis_points, fixed_minor, valid_from, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [newId(), practiceId, currency, rate?.basisPoints ?? null, rate?.fixedMinor ?? null, from, now, by],
      ),
    );
  }

  async move(tx: EntityManager, practiceId: string, planCode: string, { from, now, by }: Decision): Promise<void> {
    await once(() =>
      tx.query(
        `INSERT INTO practice_plan (id, practice_id, plan_code, valid_from, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), practiceId, planCode, from, now, by],
      ),
    );
  }
}

const dated = ({ currency, basis_points, fixed_minor, valid_from }: RateRow): DatedRate => ({
  currency: currency !== null && isCurrency(currency) ? currency : null,
  rate: basis_points === null || fixed_minor === null ? null : { basisPoints: basis_points, fixedMinor: fixed_minor },
  validFrom: valid_from,
});

async function once(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (brokenConstraint(error).endsWith('_one_beginning')) throw new AlreadyDecided();
    throw error;
  }
}
