import { type FieldProblem, type Money, shareOf } from '@vestibule/kernel';

/**
 * What a practice agrees with its clients about calling off and staying away, frozen with the quote of everybody who is invited. Parts are basis
 * points (hundredths of a per cent) of the fee; hours count back from the start.
 */
export interface ReturnTerms {
  /** The client may cancel on the page of their link. */
  readonly clientMayCancel: boolean;
  /** Everything goes back until so many hours before the start … */
  readonly fullUntilHours: number;
  /** … then this part of it until so many hours before … */
  readonly partUntilHours: number;
  readonly partBasisPoints: number;
  /** … then so much is kept: the late-cancel fee. */
  readonly lateKeptBasisPoints: number;
  /** What is kept of a client who never came. */
  readonly noShowKeptBasisPoints: number;
  /** The practitioner never came: the money goes back by itself, or stays for another appointment, or stays until somebody decides. */
  readonly noHost: 'refund' | 'rebook' | 'ask';
  /** The money went back while the client was inside: they are put out, or may stay till the end. */
  readonly onFullReturn: 'evict' | 'finish';
  /** The bank holds the money in a dispute: the door is closed, or stays open until it is lost. */
  readonly onDispute: 'close' | 'stay';
}

/** What holds for a practice that has said nothing. */
export const USUAL_TERMS: ReturnTerms = {
  clientMayCancel: false,
  fullUntilHours: 0,
  partUntilHours: 0,
  partBasisPoints: 0,
  lateKeptBasisPoints: 10_000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'refund',
  onFullReturn: 'evict',
  onDispute: 'close',
};

export const CANCEL_STEPS = ['full', 'part', 'late'] as const;
export type CancelStep = (typeof CANCEL_STEPS)[number];
export interface CancelTerm {
  readonly step: CancelStep;
  /** From here on the next step holds: the instant itself is already too late. The last one ends at the start. */
  readonly until: Date;
  readonly backMinor: number;
  readonly keptMinor: number;
}

const WHOLE = 10_000;
const HOUR_MS = 3_600_000;

/** Every step that has any time, in order. */
export function cancelSteps(terms: ReturnTerms, startsAt: Date, fee: Money): CancelTerm[] {
  const steps = CANCEL_STEPS.map((step) => ({ step, until: endOf(step, terms, startsAt), ...split(terms, step, fee) }));
  return steps.filter(({ until }, index) => until.getTime() > (steps[index - 1]?.until.getTime() ?? -Infinity));
}

/** Which step holds for a client who calls off at this instant. After the start it is the last. */
export function stepAt(terms: ReturnTerms, startsAt: Date, at: Date): CancelStep {
  return CANCEL_STEPS.find((step) => at.getTime() < endOf(step, terms, startsAt).getTime()) ?? 'late';
}

/** What the practice keeps of a client who calls off at this instant, in minor units of the fee's currency. */
export const keptWhenCancelled = (terms: ReturnTerms, startsAt: Date, fee: Money, at: Date): number =>
  split(terms, stepAt(terms, startsAt, at), fee).keptMinor;

/** What the practice keeps of a client who never came. */
export const keptWhenAbsent = (terms: ReturnTerms, fee: Money): number =>
  fee.amount - shareOf(fee, WHOLE - terms.noShowKeptBasisPoints);

/** Rounded here and nowhere else: what goes back is rounded (a half up, the client's favour), what is kept is the rest, so both add up to the fee. */
function split(terms: ReturnTerms, step: CancelStep, fee: Money): { backMinor: number; keptMinor: number } {
  const backMinor = shareOf(fee, returnedOf(terms)[step]);
  return { backMinor, keptMinor: fee.amount - backMinor };
}

const returnedOf = (terms: ReturnTerms): Readonly<Record<CancelStep, number>> => ({
  full: WHOLE,
  part: terms.partBasisPoints,
  late: WHOLE - terms.lateKeptBasisPoints,
});

function endOf(step: CancelStep, { fullUntilHours, partUntilHours }: ReturnTerms, startsAt: Date): Date {
  const hours = { full: fullUntilHours, part: Math.min(fullUntilHours, partUntilHours), late: 0 }[step];
  return new Date(startsAt.getTime() - hours * HOUR_MS);
}

/**
 * How much of each payment goes back so that no more than `keepMinor` is kept, what was taken at the practice counted first. Newest payment first. The sum is
 * the same whichever payment is looked at first, because what was sent back already is no longer left.
 */
export function returnsDownTo<Payment extends { readonly leftMinor: number }>(
  keepMinor: number,
  onSiteMinor: number,
  payments: readonly Payment[],
): ReadonlyMap<Payment, number> {
  const leftMinor = payments.reduce((total, payment) => total + payment.leftMinor, 0);
  let owedMinor = Math.max(0, leftMinor - Math.max(0, keepMinor - onSiteMinor));
  return new Map(
    payments.toReversed().map((payment) => {
      const backMinor = Math.min(payment.leftMinor, owedMinor);
      owedMinor -= backMinor;
      return [payment, backMinor];
    }),
  );
}

/** Terms that contradict themselves: later never costs less, and staying away never less than calling off at the last moment. */
export function termsProblems(terms: ReturnTerms): FieldProblem[] {
  const { fullUntilHours, partUntilHours, partBasisPoints, lateKeptBasisPoints, noShowKeptBasisPoints } = terms;
  const problems: FieldProblem[] = [];
  if (partUntilHours > fullUntilHours)
    problems.push({
      field: 'partUntilHours',
      message: `must be at most ${fullUntilHours}: until then everything goes back`,
    });
  if (partUntilHours < fullUntilHours && partBasisPoints < WHOLE - lateKeptBasisPoints)
    problems.push({ field: 'partBasisPoints', message: 'must not be less than what goes back later still' });
  if (noShowKeptBasisPoints < lateKeptBasisPoints)
    problems.push({
      field: 'noShowKeptBasisPoints',
      message: 'must be at least what is kept of somebody who cancels late: else staying away would be cheaper',
    });
  return problems;
}
