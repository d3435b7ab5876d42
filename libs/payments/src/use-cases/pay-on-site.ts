import { Injectable } from '@nestjs/common';
import { formatMoney, InvalidInput, newId, stepOf } from '@vestibule/kernel';
import type { MemberActor } from '@vestibule/platform';
import type { Session } from '@vestibule/sessions';
import { NothingToPay, PaidTooLate, RefundNotPossible } from '../errors.ts';
import type { Fee } from '../fee.entity.ts';
import type { OnSiteBody } from '../http/fee-bodies.ts';
import { OnSitePayment } from '../on-site-payment.entity.ts';
import { type Act, type Acting, auditFacts, FeeActs, type Position } from './fee-acts.ts';
import { mustMayTakeMoney } from './who-may.ts';

/**
 * "The client has paid at the desk", in cash or at a terminal of the practice's own. It settles the fee like a card payment; nothing of it goes
 * through Stripe, so the platform takes nothing. A checkout that was open is closed; a card payment made in the race goes back.
 */
@Injectable()
export class PayOnSite {
  constructor(private readonly acts: FeeActs) {}

  /** @throws NothingToPay, PaidTooLate, InvalidInput where more is said to be paid than is owed */
  take(actor: MemberActor, participantId: string, body: OnSiteBody): Promise<Position> {
    return this.acts.run(actor, participantId, (acting) => this.taken(acting, body), mustMayTakeMoney);
  }

  /** Only the last one, and only while nothing else has happened to the money since. @throws RefundNotPossible */
  undo(actor: MemberActor, participantId: string, reason: string | null): Promise<Position> {
    return this.acts.run(actor, participantId, (acting) => this.undone(acting, reason), mustMayTakeMoney);
  }

  private async taken(acting: Acting, body: OnSiteBody): Promise<Act> {
    const { tx, actor, session, now } = acting;
    const fee = owed(acting.fee, session);
    const before = auditFacts(fee);
    const { method, note = null } = body;
    // What a rule keeps is a part of the whole fee; there is no surcharge in it to take out.
    const isWhole = fee.keptMinor === 0 && fee.owedMinor === fee.totalMinor;
    const withoutCard = fee.outstandingMinor - (isWhole ? fee.surchargeMinor : 0);
    const amountMinor = body.amount ?? withoutCard;
    mustFit(amountMinor, withoutCard, fee);
    // Whoever pays all of it without a card does not pay for one.
    if (amountMinor === withoutCard && isWhole) fee.dropSurcharge();
    await tx.insert(OnSitePayment, this.line(acting, fee, { method, amountMinor, note, undoes: null }));
    fee.takeOnSite(amountMinor);
    fee.follow(acting.charges);
    const detail = { amount: amountMinor, currency: fee.currency, method };
    return {
      fee,
      kind: 'paid_on_site',
      act: 'fee.paid_on_site',
      detail,
      before,
      after: { ...auditFacts(fee), method, taken: amountMinor, note, at: now.toISOString(), by: actor.memberId },
    };
  }

  private async undone(acting: Acting, reason: string | null): Promise<Act> {
    const { tx, participant, charges } = acting;
    const { fee } = acting;
    const lines = await tx.find(OnSitePayment, { where: { participantId: participant.id }, order: { at: 'DESC' } });
    const undone = new Set(lines.map((line) => line.undoes));
    const last = lines.find((line) => line.undoes === null && !undone.has(line.id));
    if (!fee || !last) throw new RefundNotPossible('nothing was paid on site that could be undone');
    const moved = charges.some((charge) => charge.updatedAt >= last.at && charge.paidAt !== null);
    if (moved || (fee.changedAt !== null && fee.changedAt > last.at))
      throw new RefundNotPossible('something else has happened to this fee since; change the fee or refund instead');
    const before = auditFacts(fee);
    const { method } = last;
    const line = { method, amountMinor: -last.amountMinor, note: reason, undoes: last.id };
    await tx.insert(OnSitePayment, this.line(acting, fee, line));
    fee.takeOnSite(-last.amountMinor);
    fee.follow(charges);
    return {
      fee,
      kind: 'on_site_undone',
      act: 'fee.on_site_undone',
      detail: { amount: last.amountMinor, currency: fee.currency, method },
      before,
      after: { ...auditFacts(fee), reason },
    };
  }

  private line(
    { actor, now }: Acting,
    fee: Fee,
    what: Pick<OnSitePayment, 'method' | 'amountMinor' | 'note' | 'undoes'>,
  ): OnSitePayment {
    const { practiceId, sessionId, participantId, currency } = fee;
    const of = { practiceId, sessionId, participantId, currency };
    return OnSitePayment.of({ id: newId<'on-site-payment'>(), ...of, ...what, writtenBy: actor.memberId, at: now });
  }
}

function owed(fee: Fee | null, session: Session): Fee {
  const isOff = session.currentStatus === 'cancelled' || fee?.isCalledOff === true;
  if (isOff && !fee?.owesForCallingOff) throw new PaidTooLate('cancelled');
  if (!fee || fee.currentStanding === 'not_required') throw new NothingToPay('no_fee');
  if (fee.currentStanding === 'settled') throw new NothingToPay('paid');
  if (fee.currentStanding === 'due' || fee.currentStanding === 'processing') return fee;
  throw new NothingToPay(fee.currentStanding);
}

function mustFit(amountMinor: number, mostMinor: number, fee: Fee): void {
  if (amountMinor > mostMinor) {
    const most = formatMoney({ amount: mostMinor, currency: fee.currency });
    throw new InvalidInput([{ field: 'amount', message: `is more than what is left to pay, which is ${most}` }]);
  }
  const step = stepOf(fee.currency);
  if (amountMinor % step !== 0)
    throw new InvalidInput([{ field: 'amount', message: `must be a multiple of ${step} minor units` }]);
}
