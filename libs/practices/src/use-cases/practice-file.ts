import { Injectable } from '@nestjs/common';
import { Clock, type Language } from '@vestibule/kernel';
import { type MemberActor, NotSignedIn, type OperatorActor, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { Practice, PracticeChanges } from '../entities/practice.ts';
import { type MeAnswer, type PracticeAnswer, practiceAnswer } from '../http/answers.ts';
import { Members } from '../repositories/members.ts';
import { Practices } from '../repositories/practices.ts';
import { Terms } from '../repositories/terms.ts';

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
    private readonly terms: Terms,
    private readonly clock: Clock,
  ) {}

  read(actor: MemberActor): Promise<PracticeAnswer> {
    return this.transactions.run(actor, async (tx) => this.answer(tx, await this.practices.own(tx, actor)));
  }

  /** Sessions that exist keep the window they were made with: their links have been sent. */
  change(actor: MemberActor, changes: PracticeChanges): Promise<PracticeAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const practice = await this.practices.own(tx, actor);
      Object.assign(practice, changes);
      await this.practices.save(tx, practice);
      return this.answer(tx, practice);
    });
  }

  me(actor: MemberActor | OperatorActor): Promise<MeAnswer> {
    return this.transactions.run(actor, async (tx) => {
      const { operator, name, email } = await this.user(tx, actor.userId);
      const user = { name, email };
      if (actor.kind === 'operator') return { member: null, practice: null, operator, user };
      const member = await this.members.get(tx, actor, actor.memberId);
      const practice = await this.answer(tx, await this.practices.own(tx, actor));
      return {
        member: {
          id: member.id,
          name: member.name,
          email: member.email,
          role: member.role,
          language: await this.members.language(tx, actor),
        },
        practice,
        operator,
        user,
      };
    });
  }

  /** Everybody for themselves. Null: in the language of the practice. */
  async speak(actor: MemberActor, language: Language | null): Promise<MeAnswer> {
    await this.transactions.run(actor, (tx) => this.members.speak(tx, actor, language));
    return this.me(actor);
  }

  private async answer(tx: EntityManager, practice: Practice): Promise<PracticeAnswer> {
    return practiceAnswer(practice, await this.terms.of(tx, practice.id), this.clock.now());
  }

  private async user(tx: EntityManager, id: string): Promise<UserRow> {
    const [user]: UserRow[] = await tx.query(`SELECT name, email, operator FROM auth_user WHERE id = $1`, [id]);
    if (!user) throw new NotSignedIn(); // the account is gone since the request began
    return user;
  }
}
