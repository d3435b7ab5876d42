import { Injectable } from '@nestjs/common';
import type { ParticipantId, PracticeId } from '@vestibule/kernel';
import type { MemberActor, OperatorActor } from '@vestibule/platform';
import { Participant, ParticipantNotFound, Session } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { isUuid } from '@vestibule/kernel';
import { ChargesRepository } from '../charges.repository.ts';
import type { Charge } from '../charge.entity.ts';
import type { Fee } from '../fee.entity.ts';
import type { Refund } from '../refund.entity.ts';
import { mustMayHandleMoney } from './who-may.ts';

/** Everything about one participant's money, as whoever asks may see it. */
export interface Purse {
  readonly participantId: ParticipantId;
  readonly practiceId: PracticeId;
  readonly session: Session;
  readonly fee: Fee | null;
  readonly charges: readonly Charge[];
  readonly refunds: readonly Refund[];
}

/**
 * The way to one participant's money for people: an owner of the practice, the session's own practitioner, an operator of the installation. Anybody
 * else of the practice is told that it is not for them; everybody else that there is no such participant.
 */
@Injectable()
export class OpenPurse {
  constructor(private readonly charges: ChargesRepository) {}

  /** @throws ParticipantNotFound, NotAllowed */
  look(tx: EntityManager, actor: MemberActor | OperatorActor, participantId: string): Promise<Purse> {
    return this.open(tx, actor, participantId, (id) => this.charges.fee(tx, id));
  }

  /** The same, and nobody else moves this money until the transaction is over. */
  lock(tx: EntityManager, actor: MemberActor | OperatorActor, participantId: string): Promise<Purse> {
    return this.open(tx, actor, participantId, (id) => this.charges.lockFee(tx, id));
  }

  private async open(
    tx: EntityManager,
    actor: MemberActor | OperatorActor,
    participantId: string,
    feeOf: (id: ParticipantId) => Promise<Fee | null>,
  ): Promise<Purse> {
    if (!isUuid(participantId)) throw new ParticipantNotFound();
    const id = participantId as ParticipantId;
    const session = await sessionOf(tx, actor, id);
    const fee = await feeOf(id);
    const charges = await this.charges.ofParticipant(tx, id);
    const refunds = await this.charges.refunds(
      tx,
      charges.map((charge) => charge.id),
    );
    return { participantId: id, practiceId: session.practiceId, session, fee, charges, refunds };
  }
}

/** An operator sees money and sessions of all practices, and no clients: the fee leads to the session. */
async function sessionOf(tx: EntityManager, actor: MemberActor | OperatorActor, id: ParticipantId): Promise<Session> {
  if (actor.kind === 'member') {
    const participant = await tx.findOneBy(Participant, { id, practiceId: actor.practiceId });
    if (!participant) throw new ParticipantNotFound();
    const session = await tx.findOneByOrFail(Session, { id: participant.sessionId });
    mustMayHandleMoney(actor, session);
    return session;
  }
  const [row]: { sessionId: Session['id'] }[] = await tx.query(
    `SELECT session_id AS "sessionId" FROM fee WHERE participant_id = $1`,
    [id],
  );
  if (!row) throw new ParticipantNotFound();
  return tx.findOneByOrFail(Session, { id: row.sessionId });
}
