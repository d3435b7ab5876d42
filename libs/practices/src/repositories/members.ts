import { Injectable } from '@nestjs/common';
import { isUuid, type Language } from '@vestibule/kernel';
import type { MemberActor } from '@vestibule/platform';
import { type EntityManager, In } from 'typeorm';
import { Member } from '../entities/member.ts';
import { MemberNotFound } from '../errors.ts';

@Injectable()
export class Members {
  async get(tx: EntityManager, actor: MemberActor, id: string): Promise<Member> {
    const member = isUuid(id)
      ? await tx.findOneBy(Member, { id: id as Member['id'], practiceId: actor.practiceId })
      : null;
    if (!member) throw new MemberNotFound();
    return member;
  }

  /** Owners first come first: in the order in which they joined. */
  list(tx: EntityManager, actor: MemberActor): Promise<Member[]> {
    return tx.find(Member, { where: { practiceId: actor.practiceId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  among(tx: EntityManager, practiceId: string, ids: readonly string[]): Promise<Member[]> {
    if (ids.length === 0) return Promise.resolve([]);
    return tx.findBy(Member, { practiceId: practiceId as Member['practiceId'], id: In([...ids]) });
  }

  /** The actor's own; null: none was chosen. */
  async language(tx: EntityManager, { memberId, practiceId }: MemberActor): Promise<Language | null> {
    const [row]: { language: Language }[] = await tx.query(
      `SELECT language FROM member_language WHERE member_id = $1 AND practice_id = $2`,
      [memberId, practiceId],
    );
    return row?.language ?? null;
  }

  /** @throws MemberNotFound */
  async speak(tx: EntityManager, actor: MemberActor, language: Language | null): Promise<void> {
    const { id, practiceId } = await this.get(tx, actor, actor.memberId);
    await (language === null
      ? tx.query(`DELETE FROM member_language WHERE member_id = $1 AND practice_id = $2`, [id, practiceId])
      : tx.query(
          `INSERT INTO member_language (member_id, practice_id, language) VALUES ($1, $2, $3) ON CONFLICT (member_id) DO UPDATE SET language = excluded.language`,
          [id, practiceId, language],
        ));
  }

  /** @throws MemberNotFound when the database does not let this actor change that row: nothing may be told of a change that was not made. */
  async saveSuspension(tx: EntityManager, member: Member): Promise<void> {
    const [changed]: [unknown[], number] = await tx.query(
      `UPDATE member SET suspended_at = $2 WHERE id = $1 RETURNING id`,
      [member.id, member.suspendedSince],
    );
    if (changed.length !== 1) throw new MemberNotFound();
  }
}
