import type { Currency, Money, PaymentPolicy, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether a price carries tax: none, contained in it, or on top of it. `name`: what people call the tax, such as GST. */
export interface TaxTerms {
  readonly kind: 'free' | 'inclusive' | 'exclusive';
  /** Hundredths of a per cent; 0 where the service is free of tax. */
  readonly basisPoints: number;
  readonly name: string | null;
}
export const TAX_KINDS = ['free', 'inclusive', 'exclusive'] as const satisfies readonly TaxTerms['kind'][];
export const NO_TAX: TaxTerms = { kind: 'free', basisPoints: 0, name: null };
export const PRICE_SHOWN = ['always', 'when_payable'] as const;

/** What an appointment type says about money besides its fee. */
export interface BookingTerms {
  readonly tax: TaxTerms;
  /** What a payment is called at Stripe and on the client's page; null: the product's own words. */
  readonly label: string | null;
  readonly priceShown: (typeof PRICE_SHOWN)[number];
}
export const PLAIN_TERMS: BookingTerms = { tax: NO_TAX, label: null, priceShown: 'always' };

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
  @Column('text', { name: 'tax_kind' }) private taxKind!: TaxTerms['kind'];
  @Column('int', { name: 'tax_basis_points' }) private taxBasisPoints!: number;
  @Column('text', { name: 'tax_name', nullable: true }) private taxName!: string | null;
  @Column('text', { nullable: true }) label!: string | null;
  /** No: nobody is charged for it through us, whatever it costs. */
  @Column('boolean', { name: 'takes_payment' }) takesPayment!: boolean;
  @Column('text', { name: 'price_shown' }) priceShown!: BookingTerms['priceShown'];
  /** What sessions made from it have, unless it is said otherwise. */
  @Column('boolean', { name: 'waiting_room' }) waitingRoom!: boolean;
  @Column('boolean', { name: 'auto_admit' }) autoAdmit!: boolean;
  /** How long before the start and after the end the room is open; null: as the practice has it. */
  @Column('int', { name: 'early_minutes', nullable: true }) earlyMinutes!: number | null;
  @Column('int', { name: 'grace_minutes', nullable: true }) graceMinutes!: number | null;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  static of(
    facts: Pick<
      AppointmentType,
      | 'id'
      | 'practiceId'
      | 'name'
      | 'minutes'
      | 'paymentPolicy'
      | 'createdAt'
      | 'fee'
      | 'tax'
      | 'label'
      | 'takesPayment'
      | 'priceShown'
      | 'waitingRoom'
      | 'autoAdmit'
      | 'earlyMinutes'
      | 'graceMinutes'
    >,
  ): AppointmentType {
    return Object.assign(new AppointmentType(), { archivedAt: null }, facts);
  }
  get tax(): TaxTerms {
    return { kind: this.taxKind, basisPoints: this.taxBasisPoints, name: this.taxName };
  }
  set tax(tax: TaxTerms) {
    this.taxKind = tax.kind;
    this.taxBasisPoints = tax.basisPoints;
    this.taxName = tax.name;
  }
  get terms(): BookingTerms {
    return { tax: this.tax, label: this.label, priceShown: this.priceShown };
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
