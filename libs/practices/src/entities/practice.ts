import type { Currency, PracticeId } from '@vestibule/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Plan } from './plan.ts';

/** What the connected Stripe account may do with cards, as Stripe last told us. */
export type CardPayments = 'none' | 'pending' | 'active' | 'restricted' | 'disconnected';

/** What a practice may change about itself. */
export interface PracticeChanges {
  readonly name?: string;
  readonly timeZone?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly earlyMinutes?: number;
  readonly graceMinutes?: number;
}

@Entity({ name: 'practice' })
export class Practice {
  @PrimaryColumn('uuid') readonly id!: PracticeId;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('char', { length: 3 }) readonly currency!: Currency;
  @Column('char', { length: 2 }) readonly country!: string;
  @Column('text', { name: 'plan_code' }) readonly planCode!: string;
  @ManyToOne(() => Plan)
  @JoinColumn({ name: 'plan_code' })
  readonly plan!: Plan;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('integer', { name: 'early_minutes' }) earlyMinutes!: number;
  @Column('integer', { name: 'grace_minutes' }) graceMinutes!: number;
  @Column('text', { name: 'stripe_account_id', nullable: true }) readonly stripeAccountId!: string | null;
  @Column('text', { name: 'card_payments' }) readonly cardPayments!: CardPayments;

  /** Money can be collected: an account is connected and Stripe lets it take cards. */
  get canCollect(): boolean {
    return this.stripeAccountId !== null && this.cardPayments === 'active';
  }
}
