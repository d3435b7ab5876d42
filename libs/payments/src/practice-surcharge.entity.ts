import type { PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a practice passes on of the cost of a card payment, in its own currency. A practice without a row passes on nothing. */
@Entity({ name: 'practice_surcharge' })
export class PracticeSurcharge {
  @PrimaryColumn('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('boolean', { name: 'is_on' }) isOn!: boolean;
  @Column('integer', { name: 'basis_points' }) basisPoints!: number;
  @Column('integer', { name: 'fixed_minor' }) fixedMinor!: number;
  @Column('integer', { name: 'cap_minor', nullable: true }) capMinor!: number | null;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy!: string | null;
  @Column('timestamptz', { name: 'changed_at' }) changedAt!: Date;
}
