import type { Money, ParticipantId, PaymentPolicy, PracticeId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { BookingTerms } from './appointment-type.entity.ts';
import type { Session } from './session.entity.ts';

/** What somebody is to be charged, before anybody is invited: the schedule form asks what it would come to. */
export interface PriceWish {
  readonly fee: Money | null;
  readonly policy: PaymentPolicy;
  readonly concessionId: string | null;
  readonly terms: BookingTerms;
}

/** What somebody is to be charged, as it was asked for. */
export interface FeeWish extends PriceWish {
  readonly participantId: ParticipantId;
  /** Path of this participant in the request, for errors: `participants.0`. */
  readonly field: string;
}

export interface CalledOff {
  readonly session: Pick<Session, 'id' | 'startsAt' | 'closesAt' | 'endedAt' | 'currentStatus'>;
  readonly participantId: ParticipantId;
  readonly at: Date;
  /** On the page of their link, where the practice has to allow it; else they told the practice. */
  readonly isOwnAct: boolean;
}

/**
 * Freezes the quotes of people who are being invited, in the transaction that invites them. Sessions asks, payments answers (it is bound
 * there): sessions knows that a participant may owe something and nothing of how it is collected.
 */
export abstract class ParticipantFees {
  /** @throws InvalidInput naming the field when an amount cannot be charged; PracticeCannotCollect when the practice takes no payments yet. */
  abstract freeze(
    tx: EntityManager,
    session: {
      readonly id: SessionId;
      readonly practiceId: PracticeId;
      readonly appointmentTypeId: string | null;
    },
    wishes: readonly FeeWish[],
  ): Promise<void>;

  /**
   * A client calls off: what stays with the practice is settled at this instant, in the same transaction; money moves afterwards.
   *
   * @throws CancellationNotPossible where they may not, or not any more.
   */
  abstract calledOff(tx: EntityManager, what: CalledOff): Promise<void>;

  /** Another time was agreed: what became of the old one says nothing about the new. */
  abstract moved(tx: EntityManager, sessionId: SessionId): Promise<void>;
}
