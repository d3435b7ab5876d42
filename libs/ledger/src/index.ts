export { LedgerUnbalanced } from './errors.ts';
export { Ledger } from './ledger.ts';
export type { ChargeMoney, LedgerPeriod, LedgerTotal, LedgerTransaction } from './ledger.ts';
export { LedgerModule } from './ledger.module.ts';
export { LEDGER_ACCOUNTS, LEDGER_KINDS } from './posting.ts';
export type { Book, LedgerAccount, LedgerKind, LedgerLine, Posting } from './posting.ts';
