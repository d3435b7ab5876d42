import { ApiProperty } from '@nestjs/swagger';
import { GATE_REASONS, PAYMENT_POLICIES, STANDINGS } from '@vestibule/kernel';
import { cancelSteps, keptWhenAbsent } from '@vestibule/payments';
import type { GateAnswer } from '../gate.service.ts';
import { instantText } from '../instant-text.ts';

class JoinPracticeView {
  @ApiProperty() name!: string;
  @ApiProperty({ example: 'Australia/Sydney' }) timeZone!: string;
  @ApiProperty({ type: String, nullable: true }) phone!: string | null;
  @ApiProperty({ type: String, nullable: true }) email!: string | null;
}
class JoinPractitionerView {
  @ApiProperty() name!: string;
  @ApiProperty({ description: 'In the room now' }) present!: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Said to be so many minutes late' }) lateMinutes!:
    number | null;
}
class JoinSessionView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() title!: string;
  @ApiProperty({ format: 'date-time' }) startsAt!: string;
  @ApiProperty({ format: 'date-time' }) endsAt!: string;
  @ApiProperty({ format: 'date-time' }) opensAt!: string;
  @ApiProperty({ format: 'date-time' }) closesAt!: string;
  @ApiProperty({ description: 'Whoever may enter knocks and waits to be let in' }) waitingRoom!: boolean;
}
class JoinParticipantView {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ enum: ['client', 'guest'] }) kind!: string;
}
class JoinFailureView {
  @ApiProperty() code!: string;
  @ApiProperty() message!: string;
}
class JoinPricePartsView {
  @ApiProperty({ description: 'Before anything is taken off or added' }) baseMinor!: number;
  @ApiProperty({ type: String, nullable: true }) concessionName!: string | null;
  @ApiProperty() concessionMinor!: number;
  @ApiProperty({ enum: ['free', 'inclusive', 'exclusive'], description: 'inclusive: contained in the price' })
  taxKind!: string;
  @ApiProperty({ type: String, nullable: true, example: 'GST' }) taxName!: string | null;
  @ApiProperty({ description: 'Hundredths of a per cent' }) taxBasisPoints!: number;
  @ApiProperty() taxMinor!: number;
  @ApiProperty({ description: 'What paying by card adds' }) surchargeMinor!: number;
}
class JoinCancelStepView {
  @ApiProperty({ enum: ['full', 'part', 'late'] }) step!: string;
  @ApiProperty({ format: 'date-time', description: 'At this instant it is too late already' }) until!: string;
  @ApiProperty({ description: 'Of the fee, whole minor units' }) backMinor!: number;
  @ApiProperty() keptMinor!: number;
}
class JoinCancellationView {
  @ApiProperty({ description: 'On this page; else by telling the practice' }) clientMayCancel!: boolean;
  @ApiProperty({ type: [JoinCancelStepView], description: 'What calling off costs, by when; none once it has begun' })
  steps!: JoinCancelStepView[];
  @ApiProperty({ description: 'Kept of a client who does not come' }) noShowKeptMinor!: number;
  @ApiProperty({ enum: ['refund', 'rebook', 'ask'], description: 'The practitioner does not come' }) noHost!: string;
  @ApiProperty({ enum: ['practice', 'client'], nullable: true, type: String, description: 'Who called it off' })
  cancelledBy!: string | null;
  @ApiProperty({
    enum: ['client_cancelled', 'practitioner_absent', 'no_show', 'unclear'],
    nullable: true,
    type: String,
    description: 'What became of it where it did not take place as agreed',
  })
  outcome!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of the fee, what stays with the practice by the rule' })
  keptMinor!: number | null;
}
class JoinFeeView {
  @ApiProperty({ description: 'Whole minor units' }) amount!: number;
  @ApiProperty({ example: 'AUD' }) currency!: string;
  @ApiProperty({ type: JoinPricePartsView }) parts!: JoinPricePartsView;
  @ApiProperty({ description: 'What is still to be paid, whole minor units' }) outstandingMinor!: number;
  @ApiProperty({ description: 'The practice can take a payment now' }) collectable!: boolean;
  @ApiProperty({ description: 'Paid at the practice, whole minor units' }) onSiteMinor!: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The practice changed the fee' })
  changedAt!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'What it was before' }) changedFromMinor!: number | null;
  @ApiProperty({ enum: PAYMENT_POLICIES }) policy!: string;
  @ApiProperty({ enum: STANDINGS }) standing!: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) paidAt!: string | null;
  @ApiProperty({ type: String, nullable: true }) receiptUrl!: string | null;
  @ApiProperty() refundedMinor!: number;
  @ApiProperty({ type: JoinFailureView, nullable: true }) lastFailure!: JoinFailureView | null;
  @ApiProperty({ type: JoinCancellationView, nullable: true, description: 'null where nothing was to be paid' })
  cancellation!: JoinCancellationView | null;
}

/** Where somebody stands at the door, and all that their page shows. */
export class JoinView {
  @ApiProperty({ enum: Object.keys(GATE_REASONS) }) state!: string;
  @ApiProperty({ enum: Object.values(GATE_REASONS).flat() }) reason!: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When the answer changes by the clock alone',
  })
  changesAt!: string | null;
  @ApiProperty({ format: 'date-time', description: 'Count from this, not from your own clock' }) serverTime!: string;
  @ApiProperty({ type: JoinPracticeView }) practice!: JoinPracticeView;
  @ApiProperty({ type: JoinPractitionerView }) practitioner!: JoinPractitionerView;
  @ApiProperty({ type: JoinSessionView }) session!: JoinSessionView;
  @ApiProperty({ type: JoinParticipantView }) participant!: JoinParticipantView;
  @ApiProperty({ type: JoinFeeView, nullable: true }) fee!: JoinFeeView | null;
}

export function joinView({ row, decision, now }: GateAnswer): JoinView {
  return {
    state: decision.state,
    reason: decision.reason,
    changesAt: decision.changesAt && instantText(decision.changesAt.getTime()),
    serverTime: instantText(now.getTime()),
    practice: {
      name: row.practice_name,
      timeZone: row.practice_time_zone,
      phone: row.practice_phone,
      email: row.practice_email,
    },
    practitioner: { name: row.practitioner_name, present: row.practitioner_present, lateMinutes: row.late_minutes },
    session: {
      id: row.session_id,
      title: row.title,
      startsAt: instantText(row.starts_ms),
      endsAt: instantText(row.ends_ms),
      opensAt: instantText(row.opens_ms),
      closesAt: instantText(row.closes_ms),
      waitingRoom: row.waiting !== null,
    },
    participant: { id: row.participant_id, name: row.participant_name, kind: row.participant_kind },
    fee: feeView(row, now),
  };
}

const OWING: ReadonlySet<string> = new Set(['due', 'processing']);
/** Nothing to pay here, now or later: a practice may want no price to be seen then. */
const NOTHING_TO_PAY: ReadonlySet<string> = new Set(['not_required', 'waived']);

function feeView(row: GateAnswer['row'], now: Date): JoinFeeView | null {
  if (row.total_minor === null || row.currency === null || row.policy === null) return null;
  if (row.price_shown === 'when_payable' && NOTHING_TO_PAY.has(row.standing)) return null;
  return {
    amount: row.total_minor,
    currency: row.currency,
    parts: {
      baseMinor: row.base_minor ?? row.total_minor,
      concessionName: row.concession_name,
      concessionMinor: row.concession_minor ?? 0,
      taxKind: row.tax_kind ?? 'free',
      taxName: row.tax_name,
      taxBasisPoints: row.tax_basis_points ?? 0,
      taxMinor: row.tax_minor ?? 0,
      surchargeMinor: row.surcharge_minor ?? 0,
    },
    outstandingMinor: outstandingOf(row),
    collectable: row.collectable,
    onSiteMinor: row.on_site_minor ?? 0,
    changedAt: row.changed_ms === null ? null : new Date(row.changed_ms).toISOString(),
    changedFromMinor: row.changed_from_minor,
    policy: row.policy,
    standing: row.standing,
    paidAt: row.paid_ms === null ? null : new Date(row.paid_ms).toISOString(),
    receiptUrl: row.receipt_url,
    refundedMinor: row.refunded_minor,
    lastFailure: row.failure_code === null ? null : { code: row.failure_code, message: row.failure_message ?? '' },
    cancellation: cancellationView(row, now),
  };
}

function outstandingOf({
  standing,
  owed_minor: owed,
  kept_minor: kept,
  called_off,
  policy,
  status,
}: GateAnswer['row']): number {
  // Cancelled by the practice: nothing. By the client: what the rule keeps, where people pay afterwards.
  const isOff = called_off ? policy !== 'after' : status === 'cancelled';
  if (!OWING.has(standing) || isOff) return 0;
  return Math.max(0, (owed ?? 0) - (kept ?? 0));
}

/** Once it has begun nobody calls off any more, and nothing is worked out that nobody reads. */
function cancellationView(row: GateAnswer['row'], now: Date): JoinCancellationView | null {
  const { return_rule: rule, total_minor: amount, currency, policy } = row;
  if (rule === null || amount === null || amount === 0 || currency === null || policy === 'none') return null;
  const fee = { amount, currency };
  const steps = now.getTime() < row.starts_ms ? cancelSteps(rule, new Date(row.starts_ms), fee) : [];
  return {
    clientMayCancel: rule.clientMayCancel,
    steps: steps.map(({ until, ...step }) => ({ ...step, until: instantText(until.getTime()) })),
    noShowKeptMinor: keptWhenAbsent(rule, fee),
    noHost: rule.noHost,
    cancelledBy: row.called_off ? 'client' : row.status === 'cancelled' ? (row.cancelled_by ?? 'practice') : null,
    outcome: row.outcome,
    keptMinor: row.keep_minor,
  };
}
