import { USUAL_LABEL } from '@vestibule/kernel';
import { ApiProperty } from '@nestjs/swagger';
import type { AccountRequirement } from '@vestibule/practices';
import { ACCOUNT_STATES, type AccountState, accountState } from '../account-state.ts';
import { requirementWords } from '../requirement-words.ts';
import type { PaymentSituation } from '../use-cases/payment-settings.ts';

class RequirementView {
  @ApiProperty({ description: "Stripe's own name of it" }) what!: string;
  @ApiProperty({ description: 'The same in plain words' }) words!: string;
  @ApiProperty({ enum: ['currently_due', 'past_due', 'eventually_due'] }) due!: AccountRequirement['due'];
  @ApiProperty({ enum: ['user', 'stripe'], description: 'Who has to act' })
  waitingFor!: AccountRequirement['waitingFor'];
  @ApiProperty({ type: String, nullable: true, description: 'Why what was given was not enough' })
  problem!: string | null;
}
class FormerAccountView {
  @ApiProperty() accountId!: string;
  @ApiProperty({ format: 'date-time' }) connectedAt!: string;
  @ApiProperty({ format: 'date-time' }) leftAt!: string;
  @ApiProperty({
    enum: ['disconnected', 'deauthorized', 'replaced'],
    description: 'By the practice, by Stripe, or for another',
  })
  leftBecause!: string;
}

export class PracticePaymentsView {
  @ApiProperty({ enum: ACCOUNT_STATES }) state!: AccountState;
  @ApiProperty({ enum: ['none', 'pending', 'active', 'restricted', 'rejected', 'disconnected'] }) cardPayments!: string;
  @ApiProperty({ type: String, nullable: true }) accountId!: string | null;
  @ApiProperty({ description: 'Fees can be set and paid: active and accepted' }) canCollect!: boolean;
  @ApiProperty({ description: "The owner's switch" }) accepts!: boolean;
  @ApiProperty({ description: 'Payments are an addition to the plan, to be taken on with the switch' }) addOn!: boolean;
  @ApiProperty({ description: 'What payments are booked under' }) label!: string;
  @ApiProperty({ description: "These are the product's usual words" }) usualLabel!: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'How many business days before a session a bank debit may begin; null: none are taken',
  })
  debitBusinessDays!: number | null;
  @ApiProperty({ type: [RequirementView], description: 'What Stripe wants to know; what presses most comes first' })
  requirements!: RequirementView[];
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When Stripe begins to restrict' })
  dueAt!: string | null;
  @ApiProperty({ description: 'A Stripe account that exists can be connected' }) canConnectExisting!: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When Stripe was last asked' })
  askedAt!: string | null;
  @ApiProperty({ type: [FormerAccountView], description: 'Accounts of before; payments made through them stay there' })
  formerAccounts!: FormerAccountView[];
}

const PRESSING: Readonly<Record<AccountRequirement['due'], number>> = {
  past_due: 0,
  currently_due: 1,
  eventually_due: 2,
};

export function practicePaymentsView(situation: PaymentSituation, knowsOauth: boolean): PracticePaymentsView {
  const { practice, plan, accounts } = situation;
  const [latest] = accounts;
  const current = latest?.leftAt === null ? latest : undefined;
  return {
    state: accountState(practice.cardPayments, latest),
    cardPayments: practice.cardPayments,
    accountId: practice.stripeAccountId,
    canCollect: practice.canCollect,
    accepts: practice.acceptsPayments,
    addOn: plan.payments === 'add_on',
    label: practice.paymentLabel ?? USUAL_LABEL,
    usualLabel: practice.paymentLabel === null,
    debitBusinessDays: practice.debitBusinessDays,
    requirements: (current?.requirements ?? [])
      .map((one) => ({ ...one, words: requirementWords(one.what) }))
      .toSorted((one, other) => PRESSING[one.due] - PRESSING[other.due]),
    dueAt: current?.dueAt?.toISOString() ?? null,
    canConnectExisting: knowsOauth,
    askedAt: current?.askedAt?.toISOString() ?? null,
    formerAccounts: accounts.flatMap(({ accountId, connectedAt, leftAt, leftBecause }) =>
      leftAt === null || leftBecause === null
        ? []
        : [{ accountId, connectedAt: connectedAt.toISOString(), leftAt: leftAt.toISOString(), leftBecause }],
    ),
  };
}
