import type { MemberId, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A key acts as the member it belongs to. Only its SHA-256 is kept: 192 random bits need no slow hash. */
@Entity({ name: 'api_key' })
export class ApiKey {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'member_id' }) readonly memberId!: MemberId;
  @Column('text') readonly name!: string;
  /** Enough of the key to recognise it, not enough to use it. */
  @Column('text') readonly prefix!: string;
  @Column('bytea', { name: 'key_hash', select: false }) readonly keyHash!: Buffer;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  @Column('timestamptz', { name: 'last_used_at', nullable: true }) readonly lastUsedAt!: Date | null;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;

  revoke(now: Date): void {
    this.revokedAt ??= now;
  }
}
