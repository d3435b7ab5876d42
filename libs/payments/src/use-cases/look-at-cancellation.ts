import { Injectable } from '@nestjs/common';
import { Clock, type SessionId } from '@vestibule/kernel';
import { type LinkActor, type MemberActor, Transactions } from '@vestibule/platform';
import {
  LinkUnknown,
  Participant,
  Session,
  SessionNotFound,
  SessionsRepository,
  type VerifiedLink,
  whoCallsOff,
} from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { cancelSteps, keptWhenAbsent, keptWhenCancelled, returnsDownTo, stepAt } from '../cancellation.ts';
import { ChargesRepository } from '../charges.repository.ts';
import { Fee } from '../fee.entity.ts';
import type { CancelPreviewView, CancelledPersonView, SessionTermsView } from '../http/cancellation-views.ts';
import { mustBePossible } from './call-off.ts';

/** What was agreed, and what cancelling now would do. Nothing is changed here, and it refuses exactly where the act would. */
@Injectable()
export class LookAtCancellation {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly charges: ChargesRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws SessionNotFound */
  terms(actor: MemberActor, sessionId: string): Promise<SessionTermsView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, sessionId);
      const fees = await feesOf(tx, session.id);
      return { items: fees.filter(isAsked).map((fee) => termsOf(fee, session)) };
    });
  }

  /** @throws SessionNotFound, InvalidInput, CancellationNotPossible */
  preview(
    actor: MemberActor,
    sessionId: string,
    { by, participantId }: { readonly by: 'practice' | 'client'; readonly participantId?: string | undefined },
  ): Promise<CancelPreviewView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, sessionId);
      const people = await peopleOf(tx, session.id);
      return by === 'client'
        ? this.calledOff(tx, session, people, whoCallsOff(people, participantId), false)
        : this.cancelled(tx, session);
    });
  }

  /** The client's own, on their page. @throws LinkUnknown, CancellationNotPossible */
  ownPreview({ participantId, version }: VerifiedLink): Promise<CancelPreviewView> {
    const actor: LinkActor = { kind: 'link', participantId };
    return this.transactions.run(actor, async (tx) => {
      const who = await tx.findOneBy(Participant, { id: participantId });
      if (!who || who.linkVersion !== version) throw new LinkUnknown();
      const session = await tx.findOneByOrFail(Session, { id: who.sessionId });
      return this.calledOff(tx, session, await peopleOf(tx, session.id), who, true);
    });
  }

  private async cancelled(tx: EntityManager, session: Session): Promise<CancelPreviewView> {
    if (session.currentStatus !== 'scheduled') throw new SessionNotFound();
    const at = this.clock.now();
    const fees = (await feesOf(tx, session.id)).filter((fee) => fee.outcome !== 'client_cancelled');
    const people = await Promise.all(fees.filter(isAsked).map((fee) => this.person(tx, fee, 0, null)));
    return { by: 'practice', endsSession: true, at: at.toISOString(), people };
  }

  private async calledOff(
    tx: EntityManager,
    session: Session,
    people: readonly Participant[],
    who: Participant,
    isOwnAct: boolean,
  ): Promise<CancelPreviewView> {
    const at = this.clock.now();
    const fee = await this.charges.fee(tx, who.id);
    mustBePossible(fee, { session, at, isOwnAct });
    const endsSession = !people.some((one) => one.id !== who.id && one.kind === 'client' && one.cancelledAt === null);
    if (!fee || !isAsked(fee)) return { by: 'client', endsSession, at: at.toISOString(), people: [] };
    const money = { amount: fee.totalMinor, currency: fee.currency };
    const keptMinor = fee.keepable(keptWhenCancelled(fee.returnRule, session.startsAt, money, at));
    const step = stepAt(fee.returnRule, session.startsAt, at);
    return { by: 'client', endsSession, at: at.toISOString(), people: [await this.person(tx, fee, keptMinor, step)] };
  }

  private async person(
    tx: EntityManager,
    fee: Fee,
    keptMinor: number,
    step: CancelledPersonView['step'],
  ): Promise<CancelledPersonView> {
    const charges = (await this.charges.ofParticipant(tx, fee.participantId)).filter(
      (charge) => charge.currentStatus === 'paid',
    );
    // By the payments alone: a link does not see refunds. One that Stripe has not heard of yet is counted a moment later.
    const left = charges.map(({ amountMinor, refundedMinor, excessMinor, heldMinor, lostMinor }) => ({
      leftMinor: Math.max(0, amountMinor - Math.max(refundedMinor, excessMinor) - heldMinor - lostMinor),
    }));
    const backMinor = [...returnsDownTo(keptMinor, fee.onSiteMinor, left).values()].reduce((sum, one) => sum + one, 0);
    const { participantId, currency, totalMinor: amount, onSiteMinor } = fee;
    const owedMinor = fee.policy === 'after' ? Math.max(0, keptMinor - fee.keptMinor) : 0;
    const backOnSiteMinor = Math.max(0, onSiteMinor - keptMinor);
    return { participantId, currency, amount, step, keptMinor, backMinor, backOnSiteMinor, owedMinor };
  }
}

const isAsked = (fee: Fee): boolean => fee.totalMinor > 0 && fee.policy !== 'none';

const feesOf = (tx: EntityManager, sessionId: SessionId): Promise<Fee[]> => tx.findBy(Fee, { sessionId });

const peopleOf = (tx: EntityManager, sessionId: SessionId): Promise<Participant[]> =>
  tx.find(Participant, { where: { sessionId }, order: { position: 'ASC' } });

function termsOf(fee: Fee, session: Session): SessionTermsView['items'][number] {
  const money = { amount: fee.totalMinor, currency: fee.currency };
  const { clientMayCancel, noHost } = fee.returnRule;
  return {
    participantId: fee.participantId,
    currency: fee.currency,
    clientMayCancel,
    noHost,
    steps: cancelSteps(fee.returnRule, session.startsAt, money).map(({ until, ...step }) => ({
      ...step,
      until: until.toISOString(),
    })),
    noShowKeptMinor: keptWhenAbsent(fee.returnRule, money),
    outcome: fee.outcome,
    keptMinor: fee.keepMinor,
    needsDecision: fee.needsDecision,
  };
}
