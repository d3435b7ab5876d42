import {
  CURRENCIES,
  feeProblem,
  type FieldProblem,
  formatMoney,
  InvalidInput,
  type Money,
  type PaymentPolicy,
  platformFeeMinor,
  type PlatformFeeRate,
  shareOf,
  type Standing,
  stepOf,
  taxWithin,
} from '@vestibule/kernel';
import type { TaxTerms } from '@vestibule/sessions';

/** What a practice takes off for somebody: a part of the base, or so much money. */
export interface ConcessionTerms {
  readonly id: string;
  readonly name: string;
  readonly off:
    { readonly kind: 'percent'; readonly basisPoints: number } | { readonly kind: 'amount'; readonly money: Money };
}
/** What a practice passes on of the cost of a card payment. Only where that is lawful: `surcharge-law.ts`. */
export interface SurchargeTerms {
  readonly basisPoints: number;
  readonly fixedMinor: number;
  /** Of the currency of the practice, as `fixedMinor`; null: none. */
  readonly capMinor: number | null;
  readonly currency: Money['currency'];
}
/** Everything that makes a price. */
export interface Pricing {
  readonly base: Money;
  readonly policy: PaymentPolicy;
  readonly concession: ConcessionTerms | null;
  readonly tax: TaxTerms;
  readonly surcharge: SurchargeTerms | null;
  readonly rate: PlatformFeeRate;
  /** What the client's payment is called at Stripe and on their page; null: the product's own words. */
  readonly label: string | null;
  /** Whether the client sees a price where there is nothing to pay. */
  readonly priceShown: 'always' | 'when_payable';
}

/**
 * What a participant owes, frozen when they are invited: later changes of plan, price list, concession or tax do not touch it.
 * `total = base − concession + tax (where it comes on top) + surcharge`; the database holds that too.
 */
export interface Quote {
  readonly policy: PaymentPolicy;
  readonly currency: Money['currency'];
  readonly baseMinor: number;
  readonly concessionId: string | null;
  readonly concessionName: string | null;
  readonly concessionMinor: number;
  readonly taxKind: TaxTerms['kind'];
  readonly taxBasisPoints: number;
  readonly taxName: string | null;
  readonly taxMinor: number;
  readonly surchargeMinor: number;
  readonly totalMinor: number;
  readonly platformBasisPoints: number;
  readonly platformFixedMinor: number;
  readonly platformFeeMinor: number;
  readonly label: string | null;
  readonly priceShown: 'always' | 'when_payable';
  readonly standing: Extract<Standing, 'not_required' | 'due'>;
}

/**
 * Quotes a price at the practice's rate of the moment. `field` is the participant's path in the request (`''`: the request itself).
 *
 * Every part is rounded once, by the kernel's rules, and the total is their sum. A concession never takes off more than the base; nothing left
 * to pay carries no surcharge. The platform's part of a three-decimal currency is rounded down to whole tens, because Stripe accepts no other
 * last digit.
 *
 * @throws InvalidInput when the amount cannot be charged, or a fee is set on somebody who must not be charged.
 */
export function quote(pricing: Pricing, field: string): Quote {
  const { base, policy, concession, tax } = pricing;
  const at = (name: string): string => (field === '' ? name : `${field}.${name}`);
  refuse(problemWithBase(pricing, at));
  const concessionMinor = concession === null ? 0 : takenOff(base, concession);
  const after: Money = { amount: base.amount - concessionMinor, currency: base.currency };
  const taxMinor = taxOf(after, tax);
  const beforeSurcharge = after.amount + (tax.kind === 'exclusive' ? taxMinor : 0);
  const surchargeMinor = surchargeOn({ amount: beforeSurcharge, currency: base.currency }, pricing.surcharge);
  const totalMinor = beforeSurcharge + surchargeMinor;
  refuse(problemWithTotal({ amount: totalMinor, currency: base.currency }, base, at));
  return {
    policy,
    currency: base.currency,
    baseMinor: base.amount,
    concessionId: concession?.id ?? null,
    concessionName: concession?.name ?? null,
    concessionMinor,
    taxKind: tax.kind,
    taxBasisPoints: tax.kind === 'free' ? 0 : tax.basisPoints,
    taxName: tax.name,
    taxMinor,
    surchargeMinor,
    totalMinor,
    platformBasisPoints: pricing.rate.basisPoints,
    platformFixedMinor: pricing.rate.fixedMinor,
    platformFeeMinor: platformPart({ amount: totalMinor, currency: base.currency }, pricing.rate),
    label: pricing.label,
    priceShown: pricing.priceShown,
    standing: totalMinor === 0 ? 'not_required' : 'due',
  };
}

/** The platform's part in steps that Stripe takes. */
export function platformPart(total: Money, rate: PlatformFeeRate): number {
  const part = platformFeeMinor(total.amount, rate);
  return part - (part % stepOf(total.currency));
}

function takenOff(base: Money, concession: ConcessionTerms): number {
  const { off } = concession;
  return Math.min(base.amount, off.kind === 'percent' ? shareOf(base, off.basisPoints) : off.money.amount);
}

function taxOf(money: Money, tax: TaxTerms): number {
  if (tax.kind === 'free') return 0;
  return tax.kind === 'inclusive' ? taxWithin(money, tax.basisPoints) : shareOf(money, tax.basisPoints);
}

/** A surcharge in another currency than the fee's says nothing about it: none is taken. */
function surchargeOn(money: Money, terms: SurchargeTerms | null): number {
  if (terms === null || money.amount === 0 || terms.currency !== money.currency) return 0;
  const whole = shareOf(money, terms.basisPoints) + terms.fixedMinor;
  return terms.capMinor === null ? whole : Math.min(whole, terms.capMinor);
}

type Place = (name: string) => string;

function problemWithBase({ base, policy, concession, tax, surcharge }: Pricing, at: Place): FieldProblem | undefined {
  if (!Object.hasOwn(CURRENCIES, base.currency))
    return { field: at('fee.currency'), message: 'is not a currency that fees can be set in' };
  const message = baseProblem(base, concession === null && tax.kind !== 'exclusive' && surcharge === null);
  if (message) return { field: at('fee.amount'), message };
  if (policy === 'none' && base.amount > 0)
    return {
      field: at('fee.amount'),
      message: 'must be 0 or absent where the payment policy is "none": this participant must not be charged',
    };
  if (concession?.off.kind === 'amount' && concession.off.money.currency !== base.currency)
    return {
      field: at('concessionId'),
      message: `takes off an amount in ${concession.off.money.currency}, and this fee is in ${base.currency}`,
    };
  return undefined;
}

/** With something on or off it, the base need not be chargeable by itself: what counts is the total. */
function baseProblem(base: Money, isTotal: boolean): string | undefined {
  if (isTotal || base.amount <= 0) return feeProblem(base);
  return feeProblem({ ...base, amount: Math.max(base.amount, CURRENCIES[base.currency].minimum) });
}

/** Where the base is fine and the parts make it too small or too large for a card. */
function problemWithTotal(total: Money, base: Money, at: Place): FieldProblem | undefined {
  const message = feeProblem(total);
  if (!message) return undefined;
  return {
    field: at('fee.amount'),
    message: `comes to ${formatMoney(total)} with concession, tax and surcharge (from ${formatMoney(base)}), which ${message}`,
  };
}

function refuse(problem: FieldProblem | undefined): void {
  if (problem) throw new InvalidInput([problem]);
}
