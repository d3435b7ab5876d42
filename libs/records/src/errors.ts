import { DomainError } from '@vestibule/kernel';

export class InvoiceNotFound extends DomainError<'INVOICE_NOT_FOUND'> {
  readonly code = 'INVOICE_NOT_FOUND';
  constructor(message = 'there is no such invoice') {
    super(message);
  }
}
