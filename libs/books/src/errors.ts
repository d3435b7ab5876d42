import { DomainError } from '@vestibule/kernel';

export class ReconciliationNotFound extends DomainError<'RECONCILIATION_NOT_FOUND'> {
  readonly code = 'RECONCILIATION_NOT_FOUND';
  constructor() {
    super('there is no such reconciliation');
  }
}
export class MismatchNotFound extends DomainError<'MISMATCH_NOT_FOUND'> {
  readonly code = 'MISMATCH_NOT_FOUND';
  constructor() {
    super('there is no such mismatch');
  }
}
/** What the product cannot mend by itself, or not any more; the message says what a person can do. */
export class MismatchNotRepairable extends DomainError<'MISMATCH_NOT_REPAIRABLE'> {
  readonly code = 'MISMATCH_NOT_REPAIRABLE';
}
