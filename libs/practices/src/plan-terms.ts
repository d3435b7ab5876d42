import type { Currency, PlatformFeeRate } from '@vestibule/kernel';
import type { Plan } from './entities/plan.ts';

/** A rate from an instant on. `currency` null: for all currencies that have none of their own. `rate` null: from here on there is none (negotiated rates end so). */
export interface DatedRate {
  readonly currency: Currency | null;
  readonly rate: PlatformFeeRate | null;
  readonly validFrom: Date;
}
export interface DatedPlan {
  readonly plan: Plan;
  readonly rates: readonly DatedRate[];
  readonly validFrom: Date;
}
/** Everything that decides what the platform takes of a practice's payments: its plans one after the other, and what was negotiated. */
export interface PracticeTerms {
  /** Oldest first; at least one. */
  readonly plans: readonly DatedPlan[];
  readonly own: readonly DatedRate[];
}
export interface RateAt {
  readonly plan: Plan;
  readonly rate: PlatformFeeRate;
  /** Whether it was negotiated with this practice. */
  readonly isOwn: boolean;
}
export interface RateChange extends RateAt {
  readonly from: Date;
}

const latest = <T extends { readonly validFrom: Date }>(items: readonly T[], at: Date): T | undefined =>
  items
    .filter((item) => item.validFrom.getTime() <= at.getTime())
    .reduce<T | undefined>((last, item) => (last && last.validFrom > item.validFrom ? last : item), undefined);

/** The currency's own rate comes before the general one; each is the one that began last. */
function rateIn(rates: readonly DatedRate[], currency: Currency, at: Date): PlatformFeeRate | null {
  const of = (wanted: Currency | null): PlatformFeeRate | null =>
    latest(
      rates.filter((rate) => rate.currency === wanted),
      at,
    )?.rate ?? null;
  return of(currency) ?? of(null);
}

/**
 * What the platform takes of a payment in `currency` that is agreed at `at`: the negotiated rate, else that of the practice's plan. A change
 * counts from its own instant on. Before the practice's first plan its first plan counts.
 */
export function rateAt(terms: PracticeTerms, currency: Currency, at: Date): RateAt {
  const dated = latest(terms.plans, at) ?? terms.plans[0];
  if (!dated) throw new Error('a practice without a plan: founding gives it one');
  const own = rateIn(terms.own, currency, at);
  const rate = own ?? rateIn(dated.rates, currency, at);
  if (!rate) throw new Error(`plan ${dated.plan.code} has no rate: every plan has had a general one since 2020`);
  return { plan: dated.plan, rate, isOwn: own !== null };
}

/** The next instant at which something about it is different; undefined while nothing is decided. */
export function nextChange(terms: PracticeTerms, currency: Currency, at: Date): RateChange | undefined {
  const now = rateAt(terms, currency, at);
  const beginnings = [...terms.plans, ...terms.own, ...terms.plans.flatMap((dated) => dated.rates)]
    .map(({ validFrom }) => validFrom.getTime())
    .filter((fromMs) => fromMs > at.getTime())
    .toSorted((one, other) => one - other);
  for (const fromMs of beginnings) {
    const then = rateAt(terms, currency, new Date(fromMs));
    const isSame =
      then.plan.code === now.plan.code &&
      then.rate.basisPoints === now.rate.basisPoints &&
      then.rate.fixedMinor === now.rate.fixedMinor;
    if (!isSame) return { ...then, from: new Date(fromMs) };
  }
  return undefined;
}
