/** What a BECS test account does when it is debited (docs.stripe.com/testing, Australian bank accounts). */
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

/** The test account, or undefined: the sandbox debits no other. */
export function testBankAccount(bsb: string, accountNumber: string): TestBankAccount | undefined {
  const digits = accountNumber.replaceAll(/\D/g, '');
  if (bsb.replaceAll(/\D/g, '') !== TEST_BSB || !Object.hasOwn(ACCOUNTS, digits)) return undefined;
  return ACCOUNTS[digits];
}
