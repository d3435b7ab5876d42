import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@vestibule/kernel';
import { type MemberActor, Transactions } from '@vestibule/platform';
import { MemberNotFound } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { MyMessagesView } from '../http/my-views.ts';
import { Post } from '../mail/post.ts';
import { MemberChoices } from './member-choices.ts';
import { isAlwaysTold, isFor, MEMBER_MESSAGE_KINDS, type MemberMessageKind } from './member-plan.ts';
import { PlanMemberMessages } from './plan-member-messages.ts';

/** What a member wants to be told. Each decides for themselves; an owner does not for others. */
@Injectable()
export class MyMessages {
  constructor(
    private readonly transactions: Transactions,
    private readonly planning: PlanMemberMessages,
    private readonly choices: MemberChoices,
    private readonly post: Post,
  ) {}

  read(actor: MemberActor): Promise<MyMessagesView> {
    return this.transactions.run(actor, (tx) => this.view(tx, actor));
  }

  /** What is planned already follows at once. @throws InvalidInput for what is not theirs to choose */
  async choose(actor: MemberActor, kind: MemberMessageKind, wanted: boolean): Promise<MyMessagesView> {
    if (!isFor(kind, actor.role))
      throw new InvalidInput([{ field: 'kind', message: `is not sent to members of your role (${actor.role})` }]);
    if (!wanted && isAlwaysTold(kind, actor.role))
      throw new InvalidInput([
        { field: 'wanted', message: 'cannot be switched off: it has a deadline that costs money' },
      ]);
    const view = await this.transactions.run(actor, async (tx) => {
      await this.choices.choose(tx, actor, kind, wanted);
      return this.view(tx, actor);
    });
    await this.planning.ofMember(actor.memberId);
    return view;
  }

  private async view(tx: EntityManager, actor: MemberActor): Promise<MyMessagesView> {
    const [member]: { email: string }[] = await tx.query(
      `SELECT email FROM member WHERE id = $1 AND practice_id = $2`,
      [actor.memberId, actor.practiceId],
    );
    if (!member) throw new MemberNotFound();
    const off: { kind: MemberMessageKind }[] = await tx.query(
      `SELECT kind FROM member_choice WHERE member_id = $1 AND practice_id = $2 AND NOT wanted`,
      [actor.memberId, actor.practiceId],
    );
    return {
      isSetUp: this.post.isSetUp,
      address: member.email,
      items: MEMBER_MESSAGE_KINDS.filter((kind) => isFor(kind, actor.role)).map((kind) => {
        const isAlways = isAlwaysTold(kind, actor.role);
        return { kind, always: isAlways, wanted: isAlways || !off.some((one) => one.kind === kind) };
      }),
    };
  }
}
