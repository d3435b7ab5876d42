import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import type { Plan, PlanPayments } from '../entities/plan.ts';
import type { Practice } from '../entities/practice.ts';
import type { PracticeTerms } from '../plan-terms.ts';
import type { WrittenRate } from '../repositories/terms.ts';
import { PlanAnswer, planAnswer, PlatformFeeAnswer } from './answers.ts';

const WHEN = ['past', 'now', 'coming'] as const;
type When = (typeof WHEN)[number];

@ApiSchema({ name: 'DatedRate' })
export class DatedRateAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ type: String, nullable: true, description: 'null: for every currency without a rate of its own' })
  currency!: string | null;
  @ApiProperty({
    type: PlatformFeeAnswer,
    nullable: true,
    description: 'null: what was negotiated ends; the rate of the plan counts again',
  })
  platformFee!: PlatformFeeAnswer | null;
  @ApiProperty({ format: 'date-time' }) from!: string;
  @ApiProperty({ enum: WHEN, description: 'Replaced by a later one, in force, or still to begin' }) when!: When;
  @ApiProperty({ type: String, nullable: true, description: 'Who decided it; null: there from the start' })
  by!: string | null;
}

@ApiSchema({ name: 'PlanInBook' })
export class PlanInBookAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['add_on', 'included'] }) payments!: PlanPayments;
  @ApiProperty({ description: 'Practices that are on it today' }) practices!: number;
  @ApiProperty({ type: [DatedRateAnswer], description: 'Latest beginning first' }) rates!: DatedRateAnswer[];
}
@ApiSchema({ name: 'PlanList' })
export class PlanListAnswer {
  @ApiProperty({ type: [PlanInBookAnswer] }) items!: PlanInBookAnswer[];
}

@ApiSchema({ name: 'PlanMove' })
class PlanMoveAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'date-time' }) from!: string;
}
@ApiSchema({ name: 'PracticeTerms' })
export class PracticeTermsAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'AU' }) country!: string;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ enum: ['none', 'pending', 'active', 'restricted', 'rejected', 'disconnected'] }) cardPayments!: string;
  @ApiProperty({ description: 'Fees can be set and paid now' }) canCollect!: boolean;
  @ApiProperty() plan!: PlanAnswer;
  @ApiProperty({ type: [PlanMoveAnswer], description: 'Every plan it had or will have, latest beginning first' })
  moves!: PlanMoveAnswer[];
  @ApiProperty({ type: [DatedRateAnswer], description: 'Negotiated; latest beginning first' })
  rates!: DatedRateAnswer[];
}
@ApiSchema({ name: 'PracticePage' })
export class PracticePageAnswer {
  @ApiProperty({ type: [PracticeTermsAnswer] }) items!: PracticeTermsAnswer[];
  @ApiProperty({ type: String, nullable: true }) nextCursor!: string | null;
}

export const planInBook = (
  plan: Plan,
  rates: readonly WrittenRate[],
  practices: number,
  now: Date,
): PlanInBookAnswer => ({
  code: plan.code,
  name: plan.name,
  payments: plan.payments,
  practices,
  rates: ratesAnswer(rates, now),
});

export const practiceTermsAnswer = (
  practice: Practice,
  terms: PracticeTerms,
  own: readonly WrittenRate[],
  now: Date,
): PracticeTermsAnswer => ({
  id: practice.id,
  name: practice.name,
  country: practice.country,
  currency: practice.currency,
  cardPayments: practice.cardPayments,
  canCollect: practice.canCollect,
  plan: planAnswer(terms, practice.currency, now),
  moves: terms.plans
    .toReversed()
    .map(({ plan, validFrom }) => ({ code: plan.code, name: plan.name, from: validFrom.toISOString() })),
  rates: ratesAnswer(own, now),
});

/** `rates`: oldest first. In force is, of each currency, the one that began last. */
function ratesAnswer(rates: readonly WrittenRate[], now: Date): DatedRateAnswer[] {
  return rates
    .map((rate, place) => {
      const begun = rate.validFrom.getTime() <= now.getTime();
      const isReplaced = rates
        .slice(place + 1)
        .some((later) => later.currency === rate.currency && later.validFrom.getTime() <= now.getTime());
      const when: When = begun ? (isReplaced ? 'past' : 'now') : 'coming';
      return {
        id: rate.id,
        currency: rate.currency,
        platformFee: rate.rate,
        from: rate.validFrom.toISOString(),
        when,
        by: rate.by,
      };
    })
    .toReversed();
}
