import type { Language } from '@vestibule/kernel';
import { EN } from '../texts/en.ts';
import { speechOf, type WrittenIn } from '../texts/speech.ts';
import type { InvoiceContent, InvoiceKind } from './invoice.ts';

const GERMAN_LAW: ReadonlySet<string> = new Set(['AT', 'CH', 'DE', 'LI']);
/** Whether a country's law knows papers by their names in that language. */
const KNOWN_TO_LAW: Readonly<Record<Language, (country: string) => boolean>> = {
  en: () => true,
  de: (country) => GERMAN_LAW.has(country),
};

/**
 * What a paper is called. With tax on it that a registered practice took, laws ask for words of their own ("Tax invoice" in Australia): where the law is in another
 * language than the paper, they stand beside it.
 *
 * @example titleOf('invoice', { language: 'de', country: 'AU' }, withTax) === 'Rechnung (Tax invoice)'
 */
export function titleOf(
  kind: InvoiceKind,
  writtenIn: WrittenIn | undefined,
  { tax, seller }: Pick<InvoiceContent, 'tax' | 'seller'>,
): string {
  const isOfTax = tax.amountMinor > 0 && seller.taxNumber !== null;
  const name = kind === 'credit_note' ? 'creditNote' : isOfTax ? 'taxInvoice' : 'invoice';
  const title = speechOf(writtenIn).say[name];
  const isKnown = writtenIn === undefined || KNOWN_TO_LAW[writtenIn.language](writtenIn.country);
  return isKnown || !isOfTax ? title : `${title} (${EN[name]})`;
}
