import { type Currency, DomainError, type Money, type PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcessionTerms } from './quote.ts';

export class ConcessionNotFound extends DomainError<'CONCESSION_NOT_FOUND'> {
  readonly code = 'CONCESSION_NOT_FOUND';
  constructor() {
    super('there is no such concession in this practice');
  }
}

/** A category of client who pays less, such as students. What somebody was quoted stays as it was when this changes. */
@Entity({ name: 'concession' })
export class Concession {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('text') name!: string;
  @Column('integer', { name: 'basis_points', nullable: true }) private basisPoints!: number | null;
  @Column('integer', { name: 'amount_minor', nullable: true }) private amountMinor!: number | null;
  @Column('char', { length: 3, nullable: true }) private currency!: Currency | null;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  static of(facts: Pick<Concession, 'id' | 'practiceId' | 'name' | 'off' | 'createdAt'>): Concession {
    return Object.assign(new Concession(), { archivedAt: null }, facts);
  }
  get off(): ConcessionTerms['off'] {
    return this.amountMinor !== null && this.currency !== null
      ? { kind: 'amount', money: { amount: this.amountMinor, currency: this.currency } }
      : { kind: 'percent', basisPoints: this.basisPoints ?? 0 };
  }
  set off(off: ConcessionTerms['off']) {
    const money: Money | null = off.kind === 'amount' ? off.money : null;
    this.basisPoints = off.kind === 'percent' ? off.basisPoints : null;
    this.amountMinor = money?.amount ?? null;
    this.currency = money?.currency ?? null;
  }
}
