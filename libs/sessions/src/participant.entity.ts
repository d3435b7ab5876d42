import type { Language, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ParticipantKind = 'client' | 'guest';

/** Somebody invited to one session. The link they hold is good for exactly this version. */
@Entity({ name: 'participant' })
export class Participant {
  @PrimaryColumn('uuid') readonly id!: ParticipantId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('text') readonly name!: string;
  @Column('text', { nullable: true }) readonly email!: string | null;
  /** E.164. */
  @Column('text', { nullable: true }) readonly phone!: string | null;
  /** In which they are written to; null: the practice's. */
  @Column('text', { nullable: true }) readonly language!: Language | null;
  @Column('text') readonly kind!: ParticipantKind;
  @Column('int', { name: 'link_version' }) linkVersion!: number;
  /** In the order in which they were invited: the answer to a request names them as the request did. */
  @Column('int') readonly position!: number;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  /** They called off. The session may go on without them. */
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;

  static invite(
    invitation: Pick<
      Participant,
      'id' | 'practiceId' | 'sessionId' | 'name' | 'email' | 'phone' | 'language' | 'kind' | 'position' | 'createdAt'
    >,
  ): Participant {
    return Object.assign(new Participant(), invitation, { linkVersion: 1, cancelledAt: null });
  }
  callOff(now: Date): void {
    this.cancelledAt ??= now;
  }
  /** The link in circulation stops working; the next one is signed for the new version. */
  replaceLink(): void {
    this.linkVersion += 1;
  }
}
