import type { Speech } from '../texts/speech.ts';
import type { InvoiceLine, InvoiceTax } from './invoice.ts';

/** The parts of a frozen fee. */
export interface FeeParts {
  readonly label: string;
  readonly baseMinor: number;
  readonly concessionName: string | null;
  readonly concessionMinor: number;
  readonly surchargeMinor: number;
  readonly taxKind: InvoiceTax['kind'];
  readonly taxName: string | null;
  readonly taxBasisPoints: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
}
export interface Priced {
  readonly lines: readonly InvoiceLine[];
  readonly tax: InvoiceTax;
}

/**
 * The lines of an invoice over `amountMinor` of a fee; they add up to it. Over the whole fee they are its parts, over less (a part was paid, or
 * the rest after a change) one line with its share of the tax.
 */
export function linesOver(fee: FeeParts, amountMinor: number, { say, rate }: Speech): Priced {
  const tax = {
    kind: fee.taxKind,
    name: fee.taxName,
    basisPoints: fee.taxBasisPoints,
    amountMinor: partOf(fee.taxMinor, amountMinor, fee.totalMinor),
  };
  const isWhole = amountMinor === fee.totalMinor;
  const onTop = fee.taxKind === 'exclusive' && tax.amountMinor > 0 ? tax.amountMinor : 0;
  const lines: InvoiceLine[] = isWhole
    ? [
        { text: fee.label, amountMinor: fee.baseMinor },
        { text: say.concession(fee.concessionName), amountMinor: -fee.concessionMinor },
        { text: say.surcharge, amountMinor: fee.surchargeMinor },
      ].filter((line, index) => index === 0 || line.amountMinor !== 0)
    : [{ text: say.partOfFee(fee.label), amountMinor: amountMinor - onTop }];
  if (onTop > 0) lines.push({ text: say.taxOnTop(say.tax(tax.name, rate(tax.basisPoints))), amountMinor: onTop });
  return { lines, tax };
}

/**
 * What a credit note takes back of an invoice's tax: in proportion, and so rounded that when everything is taken back all of the tax is.
 *
 * @example creditedTax({ totalMinor: 8000, taxMinor: 727 }, 0, 4000) === 364
 */
export function creditedTax(
  invoice: { readonly totalMinor: number; readonly taxMinor: number },
  creditedBeforeMinor: number,
  amountMinor: number,
): number {
  const upTo = (minor: number): number => partOf(invoice.taxMinor, minor, invoice.totalMinor);
  return upTo(creditedBeforeMinor + amountMinor) - upTo(creditedBeforeMinor);
}

/** `whole × part / of`, to the nearest minor unit, a half up; never more than the whole. */
const partOf = (whole: number, part: number, of: number): number =>
  of <= 0 ? 0 : Math.min(whole, Number((BigInt(whole) * BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n)));
