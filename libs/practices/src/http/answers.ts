import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { type Currency, type Language, LANGUAGES } from '@vestibule/kernel';
import type { MemberRole } from '@vestibule/platform';
import type { ApiKey } from '../entities/api-key.ts';
import type { Member } from '../entities/member.ts';
import type { PlanPayments } from '../entities/plan.ts';
import type { Practice } from '../entities/practice.ts';
import { nextChange, type PracticeTerms, rateAt } from '../plan-terms.ts';

const ROLES = ['owner', 'practitioner', 'reception'] satisfies MemberRole[];

const PLAN_PAYMENTS = ['add_on', 'included'] satisfies PlanPayments[];

@ApiSchema({ name: 'PlatformFee' })
export class PlatformFeeAnswer {
  @ApiProperty({ description: 'Hundredths of a per cent: 250 is 2.5 %' }) basisPoints!: number;
  @ApiProperty({ description: 'Minor units of the fee’s currency' }) fixedMinor!: number;
}

@ApiSchema({ name: 'NextRate' })
class NextRateAnswer {
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ description: 'The plan by then' }) planName!: string;
  @ApiProperty() platformFee!: PlatformFeeAnswer;
}

@ApiSchema({ name: 'Plan' })
export class PlanAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({
    enum: PLAN_PAYMENTS,
    description: '`add_on`: the owner takes payments on as an addition; `included`: they come with the plan',
  })
  payments!: PlanPayments;
  @ApiProperty({ description: "In the practice's own currency, today" }) platformFee!: PlatformFeeAnswer;
  @ApiProperty({ description: 'Agreed with this practice, in place of the rate of the plan' }) negotiated!: boolean;
  @ApiProperty({ type: NextRateAnswer, nullable: true, description: 'What is decided to change, and when' })
  next!: NextRateAnswer | null;
}

@ApiSchema({ name: 'PracticePayments' })
class PracticePaymentsAnswer {
  @ApiProperty({ description: 'A Stripe account is connected' }) connected!: boolean;
  @ApiProperty({ type: String, nullable: true }) accountId!: string | null;
  @ApiProperty({ description: "The owner's switch: online payments are wanted" }) accepts!: boolean;
  @ApiProperty({ description: 'Fees can be set and paid now: connected, active and accepted' }) canCollect!: boolean;
}

@ApiSchema({ name: 'Practice' })
export class PracticeAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'Australia/Sydney' }) timeZone!: string;
  @ApiProperty({ type: String, example: 'AUD' }) currency!: Currency;
  @ApiProperty({ example: 'AU' }) country!: string;
  @ApiProperty() plan!: PlanAnswer;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
  @ApiProperty({ description: 'The room of a new session opens this many minutes before it starts' })
  earlyMinutes!: number;
  @ApiProperty({ description: 'and closes this many minutes after it ends' }) graceMinutes!: number;
  @ApiProperty({ description: 'A session has room for so many people, the practitioner among them' })
  mostPeople!: number;
  @ApiProperty({
    description: 'What is written in the waiting room and in the call is deleted so many days after the session',
  })
  messagesKeptDays!: number;
  @ApiProperty() payments!: PracticePaymentsAnswer;
}

class SomebodyAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
  @ApiProperty({ enum: ROLES, enumName: 'MemberRole' }) role!: MemberRole;
}
@ApiSchema({ name: 'MyMember' })
class MyMemberAnswer extends SomebodyAnswer {
  @ApiProperty({
    type: String,
    enum: LANGUAGES,
    nullable: true,
    description: 'Of the e-mails to you; null: you chose none, and are written to in the language of your practice',
  })
  language!: Language | null;
}

@ApiSchema({ name: 'User' })
class UserAnswer {
  @ApiProperty() name!: string;
  @ApiProperty() email!: string;
}

@ApiSchema({ name: 'Me' })
export class MeAnswer {
  @ApiProperty({ type: MyMemberAnswer, nullable: true }) member!: MyMemberAnswer | null;
  @ApiProperty({ type: PracticeAnswer, nullable: true }) practice!: PracticeAnswer | null;
  @ApiProperty({ description: 'Runs this installation' }) operator!: boolean;
  @ApiProperty() user!: UserAnswer;
}

@ApiSchema({ name: 'Member' })
export class MemberAnswer extends SomebodyAnswer {
  @ApiProperty() suspended!: boolean;
}
@ApiSchema({ name: 'MemberList' })
export class MemberListAnswer {
  @ApiProperty({ type: [MemberAnswer] }) items!: MemberAnswer[];
}

@ApiSchema({ name: 'ApiKey' })
export class ApiKeyAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'The beginning of the key, to recognise it by' }) prefix!: string;
  @ApiProperty({ format: 'uuid', description: 'Whom the key acts as' }) memberId!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastUsedAt!: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) revokedAt!: string | null;
}
@ApiSchema({ name: 'ApiKeyList' })
export class ApiKeyListAnswer {
  @ApiProperty({ type: [ApiKeyAnswer] }) items!: ApiKeyAnswer[];
}
@ApiSchema({ name: 'IssuedApiKey' })
export class IssuedApiKeyAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty() prefix!: string;
  @ApiProperty({ description: 'The whole key: shown this once' }) key!: string;
}

@ApiSchema({ name: 'SignedIn' })
export class SignedInAnswer {
  @ApiProperty() user!: UserAnswer;
}

export const planAnswer = (terms: PracticeTerms, currency: Currency, now: Date): PlanAnswer => {
  const { plan, rate, isOwn } = rateAt(terms, currency, now);
  const next = nextChange(terms, currency, now);
  return {
    code: plan.code,
    name: plan.name,
    payments: plan.payments,
    platformFee: rate,
    negotiated: isOwn,
    next: next ? { from: next.from.toISOString(), planName: next.plan.name, platformFee: next.rate } : null,
  };
};

export const practiceAnswer = (practice: Practice, terms: PracticeTerms, now: Date): PracticeAnswer => ({
  id: practice.id,
  name: practice.name,
  timeZone: practice.timeZone,
  currency: practice.currency,
  country: practice.country,
  plan: planAnswer(terms, practice.currency, now),
  phone: practice.phone,
  email: practice.email,
  earlyMinutes: practice.earlyMinutes,
  graceMinutes: practice.graceMinutes,
  mostPeople: practice.mostPeople,
  messagesKeptDays: practice.messagesKeptDays,
  payments: {
    connected: practice.stripeAccountId !== null,
    accountId: practice.stripeAccountId,
    accepts: practice.acceptsPayments,
    canCollect: practice.canCollect,
  },
});

export const memberAnswer = ({ id, name, email, role, isSuspended }: Member): MemberAnswer => ({
  id,
  name,
  email,
  role,
  suspended: isSuspended,
});

export const apiKeyAnswer = (key: ApiKey): ApiKeyAnswer => ({
  id: key.id,
  name: key.name,
  prefix: key.prefix,
  memberId: key.memberId,
  createdAt: key.createdAt.toISOString(),
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
});
