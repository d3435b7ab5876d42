import { Injectable } from '@nestjs/common';
import { type MemberActor, NotSignedIn, type OperatorActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { PracticeChanges } from '../entities/practice.ts';
import { type MeAnswer, type PracticeAnswer, practiceAnswer } from '../http/answers.ts';
import { Members } from '../repositories/members.ts';
import { Practices } from '../repositories/practices.ts';

interface UserRow {
  readonly name: string;
  readonly email: string;
  readonly operator: boolean;
}

/** What a practice knows of itself, and who is asking. */
@Injectable()
export class PracticeFile {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: Practices,
    private readonly members: Members,
  ) {}

  read(actor: MemberActor): Promise<PracticeAnswer> {
    return this.transactions.run(actor, async (tx) => practiceAnswer(await this.practices.own(tx, actor)));
  }

  /** Sessions that exist keep the window they were made with: their links have been sent. */
  change(actor: MemberActor, changes: PracticeChanges): Promise<PracticeAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const practice = await this.practices.own(tx, actor);
      Object.assign(practice, changes);
      await this.practices.save(tx, practice);
      return practiceAnswer(practice);
    });
  }

  me(actor: MemberActor | OperatorActor): Promise<MeAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const { operator, name, email } = await this.user(tx, actor.userId);
      const user = { name, email };
      if (actor.kind === 'operator') return { member: null, practice: null, operator, user };
      const member = await this.members.get(tx, actor, actor.memberId);
      const practice = practiceAnswer(await this.practices.own(tx, actor));
      return {
        member: { id: member.id, name: member.name, email: member.email, role: member.role },
        practice,
        operator,
        user,
      };
    });
  }

  private async user(tx: EntityManager, id: string): Promise<UserRow> {
    const [user]: UserRow[] = await tx.query(`SELECT name, email, operator FROM auth_user WHERE id = $1`, [id]);
    if (!user) throw new NotSignedIn(); // the account is gone since the request began
    return user;
  }
}
