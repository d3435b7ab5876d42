import {
  CURRENCIES,
  feeProblem,
  type FieldProblem,
  InvalidInput,
  type Money,
  type PaymentPolicy,
  platformFeeMinor,
  type PlatformFeeRate,
  type Standing,
} from '@vestibule/kernel';

/** What a participant owes, frozen when they are invited: later changes of plan or price list do not touch it. */
export interface Quote {
  readonly policy: PaymentPolicy;
  readonly baseMinor: number;
  readonly totalMinor: number;
  readonly currency: Money['currency'];
  readonly platformBasisPoints: number;
  readonly platformFixedMinor: number;
  readonly platformFeeMinor: number;
  readonly standing: Extract<Standing, 'not_required' | 'due'>;
}

/**
 * Quotes a fee at the practice's rate. `field` is the participant's path in the request.
 *
 * The platform's part of a three-decimal currency is rounded down to whole tens, because Stripe accepts no other last digit.
 *
 * @throws InvalidInput when the amount cannot be charged, or a fee is set on somebody who must not be charged.
 */
export function quote(fee: Money, policy: PaymentPolicy, rate: PlatformFeeRate, field: string): Quote {
  const problem = problemWith(fee, policy, field);
  if (problem) throw new InvalidInput([problem]);
  const part = platformFeeMinor(fee.amount, rate);
  return {
    policy,
    baseMinor: fee.amount,
    totalMinor: fee.amount,
    currency: fee.currency,
    platformBasisPoints: rate.basisPoints,
    platformFixedMinor: rate.fixedMinor,
    platformFeeMinor: CURRENCIES[fee.currency].exponent === 3 ? part - (part % 10) : part,
    standing: fee.amount === 0 ? 'not_required' : 'due',
  };
}

function problemWith(fee: Money, policy: PaymentPolicy, field: string): FieldProblem | undefined {
  if (!Object.hasOwn(CURRENCIES, fee.currency))
    return { field: `${field}.fee.currency`, message: 'is not a currency that fees can be set in' };
  const message = feeProblem(fee);
  if (message) return { field: `${field}.fee.amount`, message };
  if (policy === 'none' && fee.amount > 0)
    return {
      field: `${field}.fee.amount`,
      message: 'must be 0 or absent where the payment policy is "none": this participant must not be charged',
    };
  return undefined;
}
