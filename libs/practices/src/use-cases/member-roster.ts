import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { type MemberActor, NotAllowed, Outbox, Transactions } from '@vestibule/platform';
import { type MemberAnswer, memberAnswer } from '../http/answers.ts';
import { Members } from '../repositories/members.ts';

/** Who belongs to a practice, and who may not act for it for now. */
@Injectable()
export class MemberRoster {
  constructor(
    private readonly transactions: Transactions,
    private readonly members: Members,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  list(actor: MemberActor): Promise<{ items: MemberAnswer[] }> {
    return this.transactions.run(actor, async (tx) => ({
      items: (await this.members.list(tx, actor)).map(memberAnswer),
    }));
  }

  /** Tells `member.suspended`, so that rooms put out whom the gate now refuses. Suspending twice is suspending once. */
  suspend(actor: MemberActor, memberId: string): Promise<MemberAnswer> {
    return this.change(actor, memberId, 'member.suspended');
  }

  restore(actor: MemberActor, memberId: string): Promise<MemberAnswer> {
    return this.change(actor, memberId, 'member.restored');
  }

  private change(
    actor: MemberActor,
    memberId: string,
    kind: 'member.suspended' | 'member.restored',
  ): Promise<MemberAnswer> {
    const suspends = kind === 'member.suspended';
    if (memberId === actor.memberId) throw new NotAllowed('nobody suspends or restores themselves; ask another owner');
    return this.transactions.run(actor, async (tx) => {
      const member = await this.members.get(tx, actor, memberId);
      if (member.isSuspended === suspends) return memberAnswer(member);
      if (suspends) member.suspend(this.clock.now());
      else member.restore();
      await this.members.saveSuspension(tx, member);
      await this.outbox.add(tx, { kind, practiceId: actor.practiceId, payload: { memberId } });
      return memberAnswer(member);
    });
  }
}
