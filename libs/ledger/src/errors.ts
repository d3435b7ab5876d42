import { DomainError } from '@vestibule/kernel';

/** The provider's numbers do not add up, or ours do not: nothing is written, and a person has to look. */
export class LedgerUnbalanced extends DomainError<'LEDGER_UNBALANCED'> {
  readonly code = 'LEDGER_UNBALANCED';
}
