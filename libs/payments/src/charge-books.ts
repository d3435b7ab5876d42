import { Injectable } from '@nestjs/common';
import { Ledger, type Posting } from '@vestibule/ledger';
import type { EntityManager } from 'typeorm';
import type { Charge } from './charge.entity.ts';
import { type MissingMovement, missingFromBooks } from './open-books.ts';
import type { Refund } from './refund.entity.ts';
import type { Movement } from './stripe/movement.ts';
import type { ApplicationFeeTruth, DisputeTruth } from './stripe/truth.ts';

/** Movements of one payment, whichever were heard of. */
export interface ChargeMovements {
  /** Of the payment itself, or caused by it and told by nobody else. */
  readonly charge?: readonly Movement[];
  readonly refunds?: readonly { readonly refundId: string; readonly movements: readonly Movement[] }[];
  readonly disputes?: readonly DisputeTruth[];
  /** In the platform's own book. */
  readonly fee?: ApplicationFeeTruth | null;
}

/** A payment in the ledger: who posts what about it, and what is still missing. */
@Injectable()
export class ChargeBooks {
  constructor(private readonly ledger: Ledger) {}

  /** In the transaction of the cause. What is posted already stays as it is, so neither order nor number matters. @throws LedgerUnbalanced */
  async post(tx: EntityManager, charge: Charge, heard: ChargeMovements): Promise<void> {
    const of = (movement: Movement, about: Partial<Posting> = {}): Posting => ({
      ...movement,
      book: 'practice',
      practiceId: charge.practiceId,
      accountId: charge.accountId,
      chargeId: charge.id,
      refundId: null,
      disputeId: null,
      ...about,
    });
    const { fee } = heard;
    // Another payment's fee would be money in the wrong place, whatever led us to it.
    const isOurFee = fee && fee.accountId === charge.accountId && fee.stripeChargeId === charge.stripeChargeId;
    await this.ledger.post(tx, [
      ...(heard.refunds ?? []).flatMap(({ refundId, movements }) => movements.map((one) => of(one, { refundId }))),
      ...(heard.disputes ?? []).flatMap(({ disputeId, movements }) => movements.map((one) => of(one, { disputeId }))),
      ...(isOurFee ? fee.movements.map((one) => of(one, { book: 'platform', accountId: null })) : []),
      // Last: what names its refund or its dispute is written with that name.
      ...(heard.charge ?? []).map((one) => of(one)),
    ]);
  }

  async missing(tx: EntityManager, charge: Charge, refunds: readonly Refund[]): Promise<MissingMovement[]> {
    return missingFromBooks(await this.ledger.ofCharge(tx, charge.id), refunds);
  }
}
