import { Injectable } from '@nestjs/common';
import type { ChargeId, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { type EntityManager, In, type FindOptionsWhere } from 'typeorm';
import { Charge } from './charge.entity.ts';
import { Fee } from './fee.entity.ts';
import { Refund } from './refund.entity.ts';

/** How a payment may be referred to from outside. The account is part of it: an id of another account's opens nothing. */
export interface ChargeRef {
  readonly accountId: string;
  readonly checkoutSessionId?: string | null;
  readonly paymentIntentId?: string | null;
  readonly stripeChargeId?: string | null;
  readonly chargeId?: string | null;
}

/**
 * Fees, charges and refunds. Whoever changes one locks the fee first: everything about one participant's money happens one after the other.
 */
@Injectable()
export class ChargesRepository {
  fee(tx: EntityManager, participantId: ParticipantId): Promise<Fee | null> {
    return tx.findOneBy(Fee, { participantId });
  }
  lockFee(tx: EntityManager, participantId: ParticipantId): Promise<Fee | null> {
    return tx.findOne(Fee, { where: { participantId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Every payment ever tried for the fee, oldest first. */
  ofParticipant(tx: EntityManager, participantId: ParticipantId): Promise<Charge[]> {
    return tx.find(Charge, { where: { participantId }, order: { attempt: 'ASC' } });
  }
  ofSession(tx: EntityManager, sessionId: SessionId): Promise<Charge[]> {
    return tx.find(Charge, { where: { sessionId }, order: { createdAt: 'ASC' } });
  }
  openOfPractice(tx: EntityManager, practiceId: PracticeId): Promise<Charge[]> {
    return tx
      .createQueryBuilder(Charge, 'charge')
      .where(`charge.practice_id = :practiceId AND charge.status IN ('creating', 'open')`, { practiceId })
      .getMany();
  }
  /** Checkouts on which this saved card could be used, or kept once more. */
  openWithCard(tx: EntityManager, savedCardId: string): Promise<Charge[]> {
    return tx
      .createQueryBuilder(Charge, 'charge')
      .where(`charge.saved_card_id = :savedCardId AND charge.status IN ('creating', 'open')`, { savedCardId })
      .getMany();
  }
  get(tx: EntityManager, id: ChargeId): Promise<Charge> {
    return tx.findOneByOrFail(Charge, { id });
  }

  /** The payment that an outside id means, whichever account it came from: the caller compares the account. */
  async find(tx: EntityManager, ref: ChargeRef): Promise<Charge | null> {
    return (await this.findAll(tx, [ref])).get(ref) ?? null;
  }

  /** The same for many, in one look. Those that mean no payment are not in the answer. */
  async findAll(tx: EntityManager, refs: readonly ChargeRef[]): Promise<ReadonlyMap<ChargeRef, Charge>> {
    const accountId = In([...new Set(refs.map((ref) => ref.accountId))]);
    const named = (name: keyof ChargeRef): string[] => refs.flatMap((ref) => ref[name] ?? []);
    const [sessions, intents, charges, own] = (
      ['checkoutSessionId', 'paymentIntentId', 'stripeChargeId', 'chargeId'] as const
    ).map(named);
    const ways: FindOptionsWhere<Charge>[] = [
      ...(sessions?.length ? [{ accountId, checkoutSessionId: In(sessions) }] : []),
      ...(intents?.length ? [{ accountId, paymentIntentId: In(intents) }] : []),
      ...(charges?.length ? [{ accountId, stripeChargeId: In(charges) }] : []),
      ...(own?.length ? [{ id: In(own) }] : []),
    ];
    const found = ways.length === 0 ? [] : await tx.find(Charge, { where: ways });
    return new Map(refs.flatMap((ref) => meantBy(ref, found).map((charge) => [ref, charge] as const)));
  }

  /** Asked in the client's own transaction too: the database lets a link see who holds its session. */
  async practitionerSuspended(tx: EntityManager, practitionerId: string): Promise<boolean> {
    const [row]: { suspended: boolean }[] = await tx.query(
      `SELECT suspended_at IS NOT NULL AS suspended FROM member WHERE id = $1`,
      [practitionerId],
    );
    return row?.suspended ?? true;
  }

  refunds(tx: EntityManager, chargeIds: readonly ChargeId[]): Promise<Refund[]> {
    return tx.find(Refund, { where: { chargeId: In([...chargeIds]) }, order: { createdAt: 'ASC' } });
  }
  refund(tx: EntityManager, id: string): Promise<Refund> {
    return tx.findOneByOrFail(Refund, { id });
  }

  async save(tx: EntityManager, ...things: readonly (Fee | Charge | Refund)[]): Promise<void> {
    for (const thing of things) await tx.save(thing, { reload: false });
  }
}

/** A checkout says it best, then the payment, then the charge; our own id is believed last, because anyone may write it into metadata. */
function meantBy(ref: ChargeRef, among: readonly Charge[]): Charge[] {
  const { accountId, checkoutSessionId, paymentIntentId, stripeChargeId, chargeId } = ref;
  const ofAccount = among.filter((charge) => charge.accountId === accountId);
  const charge =
    (checkoutSessionId && ofAccount.find((one) => one.checkoutSessionId === checkoutSessionId)) ||
    (paymentIntentId && ofAccount.find((one) => one.paymentIntentId === paymentIntentId)) ||
    (stripeChargeId && ofAccount.find((one) => one.stripeChargeId === stripeChargeId)) ||
    (chargeId && among.find((one) => one.id === chargeId));
  return charge ? [charge] : [];
}
