import type { Currency, PracticeId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the connected Stripe account may do with cards, as Stripe last told us. */
export type CardPayments = 'none' | 'pending' | 'active' | 'restricted' | 'rejected' | 'disconnected';

/** What a practice may change about itself. */
export interface PracticeChanges {
  readonly name?: string;
  readonly timeZone?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly earlyMinutes?: number;
  readonly graceMinutes?: number;
  readonly mostPeople?: number;
  readonly messagesKeptDays?: number;
}

@Entity({ name: 'practice' })
export class Practice {
  @PrimaryColumn('uuid') readonly id!: PracticeId;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('char', { length: 2 }) readonly country!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('integer', { name: 'early_minutes' }) earlyMinutes!: number;
  @Column('integer', { name: 'grace_minutes' }) graceMinutes!: number;
  /** A session has room for so many, the practitioner among them. Whoever is invited already stays invited. */
  @Column('smallint', { name: 'most_people' }) mostPeople!: number;
  /** Days after a session for which what was written at the door and in the room is kept. */
  @Column('integer', { name: 'messages_kept_days' }) messagesKeptDays!: number;
  @Column('text', { name: 'stripe_account_id', nullable: true }) readonly stripeAccountId!: string | null;
  @Column('text', { name: 'card_payments' }) readonly cardPayments!: CardPayments;

  /** The owner's own switch: connecting an account does not turn it on. */
  @Column('boolean', { name: 'accepts_payments' }) readonly acceptsPayments!: boolean;
  /** What payments are booked under at Stripe, with the practitioner's name behind it; null: the usual words. */
  @Column('text', { name: 'payment_label', nullable: true }) readonly paymentLabel!: string | null;

  /** How many business days before a session a bank debit may begin; null: none are taken. */
  @Column('smallint', { name: 'debit_business_days', nullable: true }) readonly debitBusinessDays!: number | null;

  /** Money can be collected: an account is connected, Stripe lets it take cards, and the owner wants it. The view `gate_facts` says the same. */
  get canCollect(): boolean {
    return this.stripeAccountId !== null && this.cardPayments === 'active' && this.acceptsPayments;
  }
}
