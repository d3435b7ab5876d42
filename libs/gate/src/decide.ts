import type { GateDecision, GateReasonOf, PaymentPolicy, Standing, WaitingPlace } from '@vestibule/kernel';

/** All the gate may look at. `standing` and `policy` say nothing about practitioners: they owe no fee to their own session. */
export interface GateFacts {
  readonly role: 'participant' | 'practitioner';
  readonly status: 'scheduled' | 'cancelled' | 'ended';
  readonly opensAt: Date;
  readonly closesAt: Date;
  /** The practitioner of this session may no longer act for the practice. */
  readonly practitionerSuspended: boolean;
  readonly standing: Standing;
  readonly policy: PaymentPolicy | null;
  /** Whether the practice can take a payment now. */
  readonly collectable: boolean;
  /**
   * What holds once the money has gone back or is with the client's bank: `stay` keeps the door open (the practice's rule for disputes), `finish`
   * lets whoever is in the room stay till the end and nobody come back in. Null: the door is closed. Never `finish` for somebody who wants to enter.
   */
  readonly afterReturn: 'stay' | 'finish' | null;
  /** Null: this session has no waiting room, and this person was not removed. Says nothing about practitioners: they open the door. */
  readonly waiting: WaitingPlace | null;
  /**
   * Another device than the one that asks had this link last. `until`: the instant from which it is free if nothing more is heard of that device; null while
   * that device is in the room. Null also where the question is not any device's: whether somebody may stay, or could come.
   */
  readonly elsewhere: { readonly until: Date | null } | null;
  readonly now: Date;
}

/**
 * Decides whether somebody may enter *now*, and if not, why and when that changes by itself. Pure and total: the join page, the pass, the
 * socket, the worker that puts people out and every explanation call this and nothing else. Call it on every join and every reconnect: a past
 * "yes" proves nothing, because a refund or a cancellation can come between.
 *
 * The order of the rules is the order in which they matter to the person: what is over is over; then the fee, which can be paid before the door
 * opens; then the clock; then whoever is on the same link already; then the person who opens the door. The window is half-open: at `closesAt` it is already too late.
 */
export function decide(facts: GateFacts): GateDecision {
  if (facts.status === 'cancelled') return closed('cancelled');
  if (facts.status === 'ended') return closed('ended');
  if (facts.now.getTime() >= facts.closesAt.getTime()) return closed('over');
  if (facts.practitionerSuspended) return closed('suspended');
  const unpaid = facts.role === 'participant' ? paymentStandsInTheWay(facts) : undefined;
  if (unpaid) return unpaid;
  if (facts.now.getTime() < facts.opensAt.getTime())
    return { state: 'wait', reason: 'too_early', changesAt: facts.opensAt };
  const outside = facts.role === 'participant' ? doorStandsInTheWay(facts) : undefined;
  if (outside) return outside;
  return { state: 'enter', reason: 'admitted', changesAt: facts.closesAt, until: facts.closesAt };
}

/** Only a confirmed charge, a waiver or no fee at all clears the way; `after` opens the door unpaid. */
function paymentStandsInTheWay(facts: GateFacts): GateDecision | undefined {
  if (facts.policy === 'after') return undefined;
  switch (facts.standing) {
    case 'not_required':
    case 'settled':
    case 'waived':
      return undefined;
    case 'due':
      return {
        state: 'pay',
        reason: facts.collectable ? 'payment_due' : 'collection_unavailable',
        changesAt: facts.closesAt,
      };
    case 'processing':
      return { state: 'processing', reason: 'payment_processing', changesAt: facts.closesAt };
    case 'refunded':
      return facts.afterReturn === null ? closed('payment_refunded') : undefined;
    case 'disputed':
      return facts.afterReturn === null ? closed('payment_disputed') : undefined;
  }
}

/** Two are never in on one link; whom the practitioner does not want in has nothing to ask of the other device. */
function doorStandsInTheWay(facts: GateFacts): GateDecision | undefined {
  const { elsewhere, closesAt, now } = facts;
  const outside = waitingStandsInTheWay(facts);
  const isHeld = elsewhere !== null && (elsewhere.until === null || now < elsewhere.until);
  if (!isHeld || outside?.state === 'declined') return outside;
  return { state: 'elsewhere', reason: 'open_elsewhere', changesAt: earlier(elsewhere.until, closesAt) };
}

const earlier = (one: Date | null, other: Date): Date => (one !== null && one < other ? one : other);

/** Whoever has paid and is in time still knocks, where the session has a waiting room. Nothing but a person's act, or the end, changes that. */
function waitingStandsInTheWay({ waiting, closesAt }: GateFacts): GateDecision | undefined {
  switch (waiting) {
    case null:
    case 'admitted':
      return undefined;
    case 'absent':
      return { state: 'knock', reason: 'not_admitted_yet', changesAt: closesAt };
    case 'waiting':
      return { state: 'waiting', reason: 'waiting_to_be_let_in', changesAt: closesAt };
    case 'sent_back':
      return { state: 'waiting', reason: 'sent_back', changesAt: closesAt };
    case 'declined':
      return { state: 'declined', reason: 'declined', changesAt: closesAt };
    case 'removed':
      return { state: 'declined', reason: 'removed', changesAt: closesAt };
  }
}

const closed = (reason: GateReasonOf<'closed'>): GateDecision => ({ state: 'closed', reason, changesAt: null });
