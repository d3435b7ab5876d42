import type { ParticipantId } from '@vestibule/kernel';
import type { DomainEvent } from '@vestibule/platform';

export const PAYMENT_EVENTS = {
  /** A participant's payment position, or what became of a payment of theirs, has changed. */
  chargeChanged: 'charge.changed',
  /** Somebody of the practice asked a client to pay what is owed. */
  debtReminded: 'debt.reminded',
} as const;

export const chargeChanged = (of: {
  readonly practiceId: string;
  readonly sessionId: string;
  readonly participantId: ParticipantId;
}): DomainEvent => ({
  kind: PAYMENT_EVENTS.chargeChanged,
  practiceId: of.practiceId,
  sessionId: of.sessionId,
  payload: { participantId: of.participantId },
});

export const debtReminded = (of: Parameters<typeof chargeChanged>[0]): DomainEvent => ({
  ...chargeChanged(of),
  kind: PAYMENT_EVENTS.debtReminded,
});
