import { Injectable } from '@nestjs/common';
import type { MemberActor } from '@vestibule/platform';
import { NothingToPay, PaidTooLate } from '../errors.ts';
import { type Act, type Acting, auditFacts, FeeActs, type Position } from './fee-acts.ts';

/** "This client need not pay." The door opens for them; an open checkout is closed, and what is paid in the race goes back. */
@Injectable()
export class WaiveFee {
  constructor(private readonly acts: FeeActs) {}

  /** Saying it twice changes nothing. @throws NothingToPay where nothing is owed, or it is paid: refund it then. */
  run(actor: MemberActor, participantId: string, reason?: string): Promise<Position> {
    return this.acts.run(actor, participantId, async (acting) => this.waived(acting, reason ?? null));
  }

  /** The fee is asked again. @throws NothingToPay where nothing was waived */
  undo(actor: MemberActor, participantId: string, reason?: string): Promise<Position> {
    return this.acts.run(actor, participantId, async (acting) => this.unwaived(acting, reason ?? null));
  }

  private waived({ actor, fee, charges, now }: Acting, reason: string | null): Act | null {
    if (!fee || fee.currentStanding === 'not_required') throw new NothingToPay('no_fee');
    if (fee.currentStanding === 'settled') throw new NothingToPay('paid');
    if (fee.currentStanding === 'waived') return null;
    const before = auditFacts(fee);
    fee.waive(actor.memberId, reason, now);
    fee.follow(charges);
    return { fee, kind: 'waived', act: 'fee.waived', detail: {}, before, after: { ...auditFacts(fee), reason } };
  }

  private unwaived({ fee, session, charges }: Acting, reason: string | null): Act {
    if (session.currentStatus === 'cancelled' && !fee?.owesForCallingOff) throw new PaidTooLate('cancelled');
    if (fee?.currentStanding !== 'waived') throw new NothingToPay('not_waived');
    const before = auditFacts(fee);
    fee.unwaive();
    fee.follow(charges);
    const after = { ...auditFacts(fee), reason };
    return { fee, kind: 'waiver_undone', act: 'fee.waiver_undone', detail: {}, before, after };
  }
}
