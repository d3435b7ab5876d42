import { DomainError } from '@vestibule/kernel';

/** Whoever posted this is not who they say they are. */
export class WebhookRejected extends DomainError<'WEBHOOK_REJECTED'> {
  readonly code = 'WEBHOOK_REJECTED';
  constructor() {
    super('the signature of this message is missing or wrong');
  }
}
