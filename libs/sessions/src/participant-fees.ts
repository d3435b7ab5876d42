import type { Money, ParticipantId, PaymentPolicy, PracticeId, SessionId } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import type { BookingTerms } from './appointment-type.entity.ts';

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

/**
 * Freezes the quotes of people who are being invited, in the transaction that invites them. Sessions asks, payments answers (it is bound
 * there): sessions knows that a participant may owe something and nothing of how it is collected.
 */
export abstract class ParticipantFees {
  /** @throws InvalidInput naming the field when an amount cannot be charged; PracticeCannotCollect when the practice takes no payments yet. */
  abstract freeze(
    tx: EntityManager,
    session: { readonly id: SessionId; readonly practiceId: PracticeId },
    wishes: readonly FeeWish[],
  ): Promise<void>;
}
