import type { InvoiceContent } from './invoice.ts';
import { titleOf } from './title.ts';

const paper = (amountMinor: number, taxNumber: string | null): Pick<InvoiceContent, 'tax' | 'seller'> => ({
  tax: { kind: 'inclusive', name: 'GST', basisPoints: 1000, amountMinor },
  seller: { name: 'P', legalName: null, taxNumber, taxNumberName: 'ABN', address: null, email: null, phone: null },
});
const TAXED = paper(800, '51 824 753 556');
const UNTAXED = paper(0, '51 824 753 556');
/** Whoever is not registered takes no tax that a law would know. */
const UNREGISTERED = paper(800, null);

it.each([
  ['invoice', 'en', 'AU', TAXED, 'Tax invoice'],
  ['invoice', 'en', 'DE', TAXED, 'Tax invoice'],
  ['invoice', 'en', 'AU', UNTAXED, 'Invoice'],
  ['invoice', 'en', 'AU', UNREGISTERED, 'Invoice'],
  ['invoice', 'de', 'AU', TAXED, 'Rechnung (Tax invoice)'],
  ['invoice', 'de', 'SG', TAXED, 'Rechnung (Tax invoice)'],
  ['invoice', 'de', 'AU', UNTAXED, 'Rechnung'],
  ['invoice', 'de', 'AU', UNREGISTERED, 'Rechnung'],
  ['invoice', 'de', 'DE', TAXED, 'Rechnung'],
  ['invoice', 'de', 'AT', TAXED, 'Rechnung'],
  ['credit_note', 'en', 'AU', TAXED, 'Credit note'],
  ['credit_note', 'en', 'AU', UNTAXED, 'Credit note'],
  ['credit_note', 'de', 'AU', TAXED, 'Gutschrift (Credit note)'],
  ['credit_note', 'de', 'AU', UNTAXED, 'Gutschrift'],
  ['credit_note', 'de', 'CH', TAXED, 'Gutschrift'],
] as const)('%s in %s in %s: what it is called, the law’s own words included', (kind, language, country, of, title) => {
  expect(titleOf(kind, { language, country }, of)).toBe(title);
});

it('calls papers about those from before as those are called', () => {
  expect(titleOf('credit_note', undefined, TAXED)).toBe('Credit note');
});
