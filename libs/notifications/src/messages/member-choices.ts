import { Injectable } from '@nestjs/common';
import { Clock, type PracticeId } from '@vestibule/kernel';
import { AuditLog } from '@vestibule/platform';
import { MemberNotFound } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { MemberMessageKind } from './member-plan.ts';

/** What members want to be told, written down. Whether it is theirs to choose is for the caller to ask. */
@Injectable()
export class MemberChoices {
  constructor(
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws MemberNotFound */
  async choose(
    tx: EntityManager,
    { memberId, practiceId }: { readonly memberId: string; readonly practiceId: string },
    kind: MemberMessageKind,
    wanted: boolean,
  ): Promise<void> {
    const [changed]: { memberId: string }[] = await tx.query(
      `INSERT INTO member_choice AS c (member_id, practice_id, kind, wanted, chosen_at) SELECT id, practice_id, $3, $4, $5 FROM member WHERE id = $1 AND practice_id = $2
         ON CONFLICT (member_id, kind) DO UPDATE SET wanted = excluded.wanted, chosen_at = excluded.chosen_at RETURNING member_id AS "memberId"`,
      [memberId, practiceId, kind, wanted, this.clock.now()],
    );
    if (!changed) throw new MemberNotFound();
    // By whoever is signed in, or by the product itself for whoever pressed the link in a mail.
    await this.audit.recordRule(tx, {
      act: 'messages.chosen',
      practiceId: practiceId as PracticeId,
      about: { kind: 'member', id: memberId },
      after: { message: kind, wanted },
    });
  }
}
