import { Injectable } from '@nestjs/common';
import type { ParticipantId, Standing } from '@vestibule/kernel';
import type { EntityManager } from 'typeorm';
import { ChargesRepository } from './charges.repository.ts';

/** The one question that payments answers to other libs. */
@Injectable()
export class PaymentsService {
  constructor(private readonly charges: ChargesRepository) {}

  /** A participant's payment position, as kept in the transaction that last moved a payment. Nothing was asked of them: `not_required`. */
  async standingOf(tx: EntityManager, participantId: ParticipantId): Promise<Standing> {
    const fee = await this.charges.fee(tx, participantId);
    return fee?.currentStanding ?? 'not_required';
  }
}
