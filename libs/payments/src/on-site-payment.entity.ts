import type { Currency, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ON_SITE_METHODS = ['cash', 'terminal'] as const;
export type OnSiteMethod = (typeof ON_SITE_METHODS)[number];

/** Money that a client paid at the practice: said by a member, never seen by us. Only added to: taking one back is a line of its own. */
@Entity({ name: 'on_site_payment' })
export class OnSitePayment {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('uuid', { name: 'participant_id' }) readonly participantId!: ParticipantId;
  @Column('text') readonly method!: OnSiteMethod;
  /** Below zero on a line that undoes another. */
  @Column('integer', { name: 'amount_minor' }) readonly amountMinor!: number;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('text', { nullable: true }) readonly note!: string | null;
  @Column('uuid', { nullable: true }) readonly undoes!: string | null;
  @Column('uuid', { name: 'written_by' }) readonly writtenBy!: string;
  @Column('timestamptz') readonly at!: Date;

  static of(facts: Omit<OnSitePayment, never>): OnSitePayment {
    return Object.assign(new OnSitePayment(), facts);
  }
}
