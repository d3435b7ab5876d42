import type { Currency, Money, PaymentPolicy, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a session is made from, when the practice does the same kind of appointment again and again. */
@Entity({ name: 'appointment_type' })
export class AppointmentType {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('text') name!: string;
  @Column('int') minutes!: number;
  @Column('int', { name: 'fee_minor', nullable: true }) private feeMinor!: number | null;
  @Column('char', { name: 'fee_currency', length: 3, nullable: true }) private feeCurrency!: Currency | null;
  @Column('text', { name: 'payment_policy' }) paymentPolicy!: PaymentPolicy;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  static of(
    facts: Pick<AppointmentType, 'id' | 'practiceId' | 'name' | 'minutes' | 'paymentPolicy' | 'createdAt'> & {
      fee: Money | null;
    },
  ): AppointmentType {
    const { fee, ...rest } = facts;
    const type = Object.assign(new AppointmentType(), rest, { archivedAt: null });
    type.fee = fee;
    return type;
  }
  get fee(): Money | null {
    return this.feeMinor === null || this.feeCurrency === null
      ? null
      : { amount: this.feeMinor, currency: this.feeCurrency };
  }
  set fee(fee: Money | null) {
    this.feeMinor = fee?.amount ?? null;
    this.feeCurrency = fee?.currency ?? null;
  }
}
