import type { MemberId, PracticeId } from '@vestibule/kernel';
import type { MemberRole } from '@vestibule/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'member' })
export class Member {
  @PrimaryColumn('uuid') readonly id!: MemberId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('text', { name: 'user_id' }) readonly userId!: string;
  @Column('text') readonly name!: string;
  @Column('text') readonly email!: string;
  @Column('text') readonly role!: MemberRole;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) private suspendedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  get isSuspended(): boolean {
    return this.suspendedAt !== null;
  }
  get suspendedSince(): Date | null {
    return this.suspendedAt;
  }
  /** Someone who can hold appointments of their own. */
  get practises(): boolean {
    return !this.isSuspended && (this.role === 'owner' || this.role === 'practitioner');
  }
  /** From now on they cannot sign in to this practice, their keys are dead and the links of their sessions are refused. */
  suspend(now: Date): void {
    this.suspendedAt ??= now;
  }
  restore(): void {
    this.suspendedAt = null;
  }
}
