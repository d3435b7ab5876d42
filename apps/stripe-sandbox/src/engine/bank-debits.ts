import type { PaymentMethodRow } from './state.ts';

/** What a test account does when it is debited (docs.stripe.com/testing, Australian bank accounts). */
export interface TestBankAccount {
  readonly outcome: 'succeeds' | 'succeeds_late' | 'succeeds_then_disputed' | 'fails';
  readonly failure?: { readonly code: string; readonly message: string };
}

export const TEST_BSB = '000000';

const ACCOUNTS: Readonly<Record<string, TestBankAccount>> = {
  '000123456': { outcome: 'succeeds' },
  '900123456': { outcome: 'succeeds_late' },
  '666666660': { outcome: 'succeeds_then_disputed' },
  '111111113': { outcome: 'fails', failure: { code: 'account_closed', message: "The customer's bank account has been closed." } },
  '222222227': { outcome: 'fails', failure: { code: 'refer_to_customer', message: 'The bank refused the debit: refer to customer.' } },
}; // prettier-ignore

/** SEPA's test IBANs (docs.stripe.com/testing, SEPA Direct Debit). */
const IBANS: Readonly<Record<string, TestBankAccount>> = {
  AT611904300234573201: { outcome: 'succeeds' },
  AT321904300235473204: { outcome: 'succeeds_late' },
  AT861904300235473202: { outcome: 'fails', failure: { code: 'generic_decline', message: 'The bank refused the debit.' } },
  AT591904300235473203: { outcome: 'succeeds_then_disputed' },
}; // prettier-ignore

export const ibanOf = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** The test account, or undefined: the sandbox debits no other. */
export function testBankAccount(bsb: string, accountNumber: string): TestBankAccount | undefined {
  const digits = accountNumber.replaceAll(/\D/g, '');
  if (bsb.replaceAll(/\D/g, '') !== TEST_BSB || !Object.hasOwn(ACCOUNTS, digits)) return undefined;
  return ACCOUNTS[digits];
}
export function testIban(text: string): TestBankAccount | undefined {
  const iban = ibanOf(text);
  return Object.hasOwn(IBANS, iban) ? IBANS[iban] : undefined;
}

/** What the account behind a payment method does; undefined for a card. */
export function debitAccountOf(method: PaymentMethodRow): TestBankAccount | undefined {
  if (method.object.sepa_debit) return testIban(method.testNumber);
  return testBankAccount(method.object.au_becs_debit?.bsb_number ?? '', method.testNumber);
}
