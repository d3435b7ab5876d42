import { DomainError } from '@vestibule/kernel';

export class NotSignedIn extends DomainError<'NOT_SIGNED_IN'> {
  readonly code = 'NOT_SIGNED_IN';
  constructor() {
    super('sign in, or send a valid API key as "Authorization: Bearer <key>"');
  }
}
export class NotAllowed extends DomainError<'NOT_ALLOWED'> {
  readonly code = 'NOT_ALLOWED';
}
export class CrossSiteRequest extends DomainError<'CROSS_SITE_REQUEST'> {
  readonly code = 'CROSS_SITE_REQUEST';
  constructor() {
    super('this change was asked for by another site; open our own page and try there');
  }
}
export class TooManyRequests extends DomainError<'TOO_MANY_REQUESTS'> {
  readonly code = 'TOO_MANY_REQUESTS';
  constructor(readonly retryAfterSeconds: number) {
    super('too many requests; wait a moment and try again', { retryAfterSeconds });
  }
}
export class IdempotencyKeyReused extends DomainError<'IDEMPOTENCY_KEY_REUSED'> {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  constructor() {
    super('this Idempotency-Key was used with another request; use a new key for a new request');
  }
}
