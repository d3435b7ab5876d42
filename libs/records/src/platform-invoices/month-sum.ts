/** What the platform's book says of one practice in one currency, when a month is closed. Minor units; what went back is positive. */
export interface MonthFacts {
  /** Application fees of the month. */
  readonly takenMinor: number;
  /** What of application fees went back in the month. */
  readonly returnedMinor: number;
  /** All fees less all returns until the month's end, also those that were told late. */
  readonly untilNowMinor: number;
  /** What the invoices of the months before add up to. */
  readonly invoicedMinor: number;
}
export interface MonthSum {
  readonly takenMinor: number;
  readonly returnedMinor: number;
  /** What months before left over: negative for a credit, positive for fees that were told after their month was closed. */
  readonly carriedMinor: number;
  /** What the invoice is about; nothing is invoiced unless it is positive, and the month after takes it over. */
  readonly totalMinor: number;
}

/**
 * A month is what the book has until its end, less what was invoiced. So nothing is invoiced twice or never: returns that exceed the fees, and what is
 * written into a closed month afterwards, are carried into the next by themselves.
 *
 * @example monthSum({ takenMinor: 500, returnedMinor: 100, untilNowMinor: 1350, invoicedMinor: 1000 }).carriedMinor === -50
 */
export function monthSum({ takenMinor, returnedMinor, untilNowMinor, invoicedMinor }: MonthFacts): MonthSum {
  const totalMinor = untilNowMinor - invoicedMinor;
  return { takenMinor, returnedMinor, carriedMinor: totalMinor - (takenMinor - returnedMinor), totalMinor };
}

/** The tax that an amount contains, rounded half up: 10 % of A$11.00 contains A$1.00. */
export const containedTax = (amountMinor: number, basisPoints: number): number =>
  Number(
    (BigInt(amountMinor) * BigInt(basisPoints) * 2n + BigInt(10_000 + basisPoints)) /
      (BigInt(10_000 + basisPoints) * 2n),
  );
