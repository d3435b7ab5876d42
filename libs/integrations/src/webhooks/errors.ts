import { DomainError } from '@vestibule/kernel';

/** Missing and foreign look the same. */
export class EndpointNotFound extends DomainError<'WEBHOOK_ENDPOINT_NOT_FOUND'> {
  readonly code = 'WEBHOOK_ENDPOINT_NOT_FOUND';
  constructor() {
    super('there is no such webhook endpoint in this practice');
  }
}
export class DeliveryNotFound extends DomainError<'WEBHOOK_DELIVERY_NOT_FOUND'> {
  readonly code = 'WEBHOOK_DELIVERY_NOT_FOUND';
  constructor() {
    super('there is no such delivery of this endpoint');
  }
}
export class EndpointOff extends DomainError<'WEBHOOK_ENDPOINT_OFF'> {
  readonly code = 'WEBHOOK_ENDPOINT_OFF';
  constructor() {
    super('this endpoint is switched off; switch it on first');
  }
}
