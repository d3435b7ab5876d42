import { DomainError } from '@vestibule/kernel';

export class VideoUnavailable extends DomainError<'VIDEO_UNAVAILABLE'> {
  readonly code = 'VIDEO_UNAVAILABLE';
  constructor(cause?: unknown) {
    super('video cannot be reached right now; your place and your payment are safe, try again in a moment');
    this.cause = cause;
  }
}
export class RoomFull extends DomainError<'ROOM_FULL'> {
  readonly code = 'ROOM_FULL';
  constructor() {
    super('as many people are in the room as it takes; ask again when somebody has left');
  }
}
export class WebhookRejected extends DomainError<'WEBHOOK_REJECTED'> {
  readonly code = 'WEBHOOK_REJECTED';
  constructor() {
    super('the signature of this webhook does not verify');
  }
}
