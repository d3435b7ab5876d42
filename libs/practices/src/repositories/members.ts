import { Injectable } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
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

  /** @throws MemberNotFound when the database does not let this actor change that row: nothing may be told of a change that was not made. */
  async saveSuspension(tx: EntityManager, member: Member): Promise<void> {
    const [changed]: [unknown[], number] = await tx.query(
      `UPDATE member SET suspended_at = $2 WHERE id = $1 RETURNING id`,
      [member.id, member.suspendedSince],
    );
    if (changed.length !== 1) throw new MemberNotFound();
  }
}
