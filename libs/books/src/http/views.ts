import { ApiProperty } from '@nestjs/swagger';
import { LEDGER_ACCOUNTS } from '@vestibule/ledger';
import { MISMATCH_KINDS } from '../reconcile/mismatch.ts';

const NUMBER_OR_NULL = { type: Number, nullable: true } as const;
const TEXT_OR_NULL = { type: String, nullable: true } as const;

export class BooksPracticeView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
}
export class ReconciliationCountsView {
  @ApiProperty({ description: 'Movements on which Stripe and our books agree' }) matched!: number;
  @ApiProperty({ description: 'Movements that our books lack' }) missing!: number;
  @ApiProperty({ description: 'Movements on which they differ, or of which we know no payment' }) different!: number;
  @ApiProperty({ description: "The practice's own business at Stripe, none of it through us" }) foreign!: number;
}
export class ReconciliationView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: ['running', 'finished'] }) state!: 'running' | 'finished';
  @ApiProperty({ enum: ['nightly', 'asked'] }) cause!: 'nightly' | 'asked';
  @ApiProperty({ type: BooksPracticeView, nullable: true, description: 'Null: all practices' })
  practice!: BooksPracticeView | null;
  @ApiProperty({ format: 'date' }) from!: string;
  @ApiProperty({ format: 'date', description: 'The day after the last' }) to!: string;
  @ApiProperty({ format: 'date-time' }) startedAt!: string;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'date-time' }) finishedAt!: string | null;
  @ApiProperty({ description: 'How many accounts and attendances are looked at' }) parts!: number;
  @ApiProperty({ description: 'How many of them are done' }) partsDone!: number;
  @ApiProperty({ type: ReconciliationCountsView, description: 'Over all days' }) counts!: ReconciliationCountsView;
  @ApiProperty({ description: 'Mismatches that it was the first to find' }) mismatches!: number;
  @ApiProperty({ description: 'Those of them that are still open' }) open!: number;
}
export class ReconciliationListView {
  @ApiProperty({ type: [ReconciliationView], description: 'Newest first' }) items!: ReconciliationView[];
  @ApiProperty(TEXT_OR_NULL) nextCursor!: string | null;
}
export class ReconciliationLineView extends ReconciliationCountsView {
  @ApiProperty({ type: BooksPracticeView, nullable: true, description: "Null: the platform's own account" })
  practice!: BooksPracticeView | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: "Null: the platform's own" }) accountId!: string | null;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ description: 'Net of what is ours, as Stripe says; minor units' }) stripe!: number;
  @ApiProperty({ description: 'Net of the same movements, as our books say' }) ledger!: number;
}
export class ReconciliationDayView extends ReconciliationLineView {
  @ApiProperty({ format: 'date', description: "Of the practice's own calendar" }) day!: string;
}
export class ReconciliationPayoutView extends ReconciliationLineView {
  @ApiProperty({ example: 'po_1' }) payoutId!: string;
  @ApiProperty({ format: 'date-time' }) createdAt!: string;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'The amount of the payout; null while it is being looked at' })
  amount!: number | null;
  @ApiProperty({ ...TEXT_OR_NULL, enum: ['pending', 'in_transit', 'paid', 'failed', 'canceled'] })
  status!: string | null;
}
export class ReconciliationPartView {
  @ApiProperty({ enum: ['account', 'platform', 'attendance'] }) subject!: string;
  @ApiProperty({ type: BooksPracticeView, nullable: true }) practice!: BooksPracticeView | null;
  @ApiProperty(TEXT_OR_NULL) accountId!: string | null;
  @ApiProperty({ enum: ['statement', 'payouts', 'rest', 'done', 'unreadable'] }) phase!: string;
}
export class ReconciliationDetailView extends ReconciliationView {
  @ApiProperty({ type: [ReconciliationPartView] }) subjects!: ReconciliationPartView[];
  @ApiProperty({ type: [ReconciliationDayView], description: 'Newest first; at most 1,000' })
  days!: ReconciliationDayView[];
  @ApiProperty({ type: [ReconciliationPayoutView], description: 'Newest first; at most 1,000' })
  payouts!: ReconciliationPayoutView[];
}

export class MismatchResolutionView {
  @ApiProperty({ enum: ['repaired', 'agrees_now', 'accepted'] }) how!: string;
  @ApiProperty({ format: 'date-time' }) at!: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'The id of who did it; null: found to agree by a later reconciliation' })
  by!: string | null;
  @ApiProperty(TEXT_OR_NULL) note!: string | null;
}
export class MismatchView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ enum: MISMATCH_KINDS }) kind!: string;
  @ApiProperty({ description: 'The kind in plain words' }) title!: string;
  @ApiProperty({ description: 'This one in a sentence, with its amounts' }) words!: string;
  @ApiProperty({ description: 'What a person does where it cannot be repaired' }) advice!: string;
  @ApiProperty({ enum: ['open', 'resolved'] }) state!: 'open' | 'resolved';
  @ApiProperty({ type: BooksPracticeView, nullable: true }) practice!: BooksPracticeView | null;
  @ApiProperty({ enum: ['account', 'platform', 'attendance'], description: 'In whose books it was found' })
  subject!: string;
  @ApiProperty(TEXT_OR_NULL) accountId!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, example: 'AUD' }) currency!: string | null;
  @ApiProperty({
    ...NUMBER_OR_NULL,
    description: 'Minor units; null where it is not about an amount, or should not be there',
  })
  expected!: number | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Minor units; null where there is nothing' }) found!: number | null;
  @ApiProperty({ format: 'date-time', description: 'When what it is about happened' }) aboutAt!: string;
  @ApiProperty({ format: 'date-time' }) foundAt!: string;
  @ApiProperty({ format: 'uuid' }) reconciliationId!: string;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' }) chargeId!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' }) participantId!: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'uuid' }) sessionId!: string | null;
  @ApiProperty(TEXT_OR_NULL) balanceTransactionId!: string | null;
  @ApiProperty(TEXT_OR_NULL) payoutId!: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'More ids and facts of it' })
  detail!: Record<string, unknown>;
  @ApiProperty({ type: MismatchResolutionView, nullable: true }) resolution!: MismatchResolutionView | null;
}
export class MismatchCountView {
  @ApiProperty({ enum: MISMATCH_KINDS }) kind!: string;
  @ApiProperty() title!: string;
  @ApiProperty() count!: number;
}
export class MismatchListView {
  @ApiProperty({ type: [MismatchView], description: 'Newest first' }) items!: MismatchView[];
  @ApiProperty(TEXT_OR_NULL) nextCursor!: string | null;
  @ApiProperty({ type: [MismatchCountView], description: 'Of all that fit the filter, by kind' })
  counts!: MismatchCountView[];
}

class RepairLineView {
  @ApiProperty({ enum: LEDGER_ACCOUNTS }) account!: string;
  @ApiProperty({ description: 'Signed minor units' }) amount!: number;
}
class RepairStepView {
  @ApiProperty({
    enum: ['ask_stripe_again', 'post_movement', 'correct_entries', 'return_platform_fee', 'add_up_again'],
  })
  act!: string;
  @ApiProperty() words!: string;
  @ApiProperty({ type: [RepairLineView], nullable: true, description: 'Entries that would be, or were, written' })
  lines!: RepairLineView[] | null;
  @ApiProperty({ ...NUMBER_OR_NULL, description: 'Money that would move, or moved, at Stripe' }) amount!: number | null;
}
export class RepairView {
  @ApiProperty({ description: 'Nothing was changed: this is what would be done' }) dryRun!: boolean;
  @ApiProperty({ description: 'False: a person is needed, and `words` says what for' }) isPossible!: boolean;
  @ApiProperty({ description: 'Only an operator may have it done' }) byOperatorOnly!: boolean;
  @ApiProperty() words!: string;
  @ApiProperty({ type: [RepairStepView] }) steps!: RepairStepView[];
  @ApiProperty({ type: MismatchView, description: 'As it is now' }) mismatch!: MismatchView;
}
