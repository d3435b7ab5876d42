import { Column, Entity, JoinColumn, ManyToOne, OneToOne, PrimaryColumn } from 'typeorm';

@Entity('practice')
export class Practice {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { name: 'time_zone' }) timeZone!: string;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { name: 'stripe_account_id', nullable: true }) stripeAccountId!: string | null;
  @Column('text', { name: 'card_payments' }) cardPayments!: string;
}

@Entity('member')
export class Member {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('timestamptz', { name: 'suspended_at', nullable: true }) suspendedAt!: Date | null;
}

@Entity('session')
export class Session {
  @PrimaryColumn('uuid') id!: string;
  @ManyToOne(() => Practice) @JoinColumn({ name: 'practice_id' }) practice!: Practice;
  @ManyToOne(() => Member) @JoinColumn({ name: 'practitioner_id' }) practitioner!: Member;
  @Column('text') title!: string;
  @Column('text') status!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  @Column('boolean', { name: 'waiting_room' }) waitingRoom!: boolean;
  @Column('int', { name: 'late_minutes', nullable: true }) lateMinutes!: number | null;
  @OneToOne(() => Room, (room) => room.session) room!: Room | null;
}

@Entity('room')
export class Room {
  @PrimaryColumn('uuid', { name: 'session_id' }) sessionId!: string;
  @OneToOne(() => Session, (session) => session.room) @JoinColumn({ name: 'session_id' }) session!: Session;
  @Column('int') epoch!: number;
  @Column('text') state!: string;
}

@Entity('participant')
export class Participant {
  @PrimaryColumn('uuid') id!: string;
  @ManyToOne(() => Session) @JoinColumn({ name: 'session_id' }) session!: Session;
  @OneToOne(() => Fee, (fee) => fee.participant) fee!: Fee | null;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('int', { name: 'link_version' }) linkVersion!: number;
}

@Entity('fee')
export class Fee {
  @PrimaryColumn('uuid', { name: 'participant_id' }) participantId!: string;
  @OneToOne(() => Participant, (participant) => participant.fee)
  @JoinColumn({ name: 'participant_id' })
  participant!: Participant;
  @Column('text') policy!: string;
  @Column('int', { name: 'total_minor' }) totalMinor!: number;
  @Column('text') currency!: string;
  @Column('text') standing!: string;
  @Column('timestamptz', { name: 'paid_at', nullable: true }) paidAt!: Date | null;
  @Column('text', { name: 'receipt_url', nullable: true }) receiptUrl!: string | null;
  @Column('int', { name: 'refunded_minor' }) refundedMinor!: number;
  @Column('int', { name: 'base_minor' }) baseMinor!: number;
  @Column('text', { name: 'concession_name', nullable: true }) concessionName!: string | null;
  @Column('int', { name: 'concession_minor' }) concessionMinor!: number;
  @Column('text', { name: 'tax_kind' }) taxKind!: string;
  @Column('text', { name: 'tax_name', nullable: true }) taxName!: string | null;
  @Column('int', { name: 'tax_basis_points' }) taxBasisPoints!: number;
  @Column('int', { name: 'tax_minor' }) taxMinor!: number;
  @Column('int', { name: 'surcharge_minor' }) surchargeMinor!: number;
  @Column('int', { name: 'kept_minor' }) keptMinor!: number;
  @Column('int', { name: 'on_site_minor' }) onSiteMinor!: number;
  @Column('timestamptz', { name: 'changed_at', nullable: true }) changedAt!: Date | null;
  @Column('int', { name: 'changed_from_minor', nullable: true }) changedFromMinor!: number | null;
  @Column('jsonb', { name: 'return_rule' }) returnRule!: {
    clientMayCancel: boolean;
    noShowKeptBasisPoints: number;
    noHost: string;
  };
  @Column('text', { nullable: true }) outcome!: string | null;
  @Column('int', { name: 'keep_minor', nullable: true }) keepMinor!: number | null;
  @Column('text', { name: 'failure_code', nullable: true }) failureCode!: string | null;
  @Column('text', { name: 'failure_message', nullable: true }) failureMessage!: string | null;
}

@Entity('presence')
export class Presence {
  @PrimaryColumn('text') id!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'member_id', nullable: true }) memberId!: string | null;
  @Column('timestamptz', { name: 'left_at', nullable: true }) leftAt!: Date | null;
}

/** The log has no key of its own; TypeORM wants one for an entity, and `insert()` does not use it. */
@Entity('gate_decision')
export class GateDecision {
  @PrimaryColumn('timestamptz') at!: Date;
  @Column('uuid', { name: 'practice_id' }) practiceId!: string;
  @Column('uuid', { name: 'session_id' }) sessionId!: string;
  @Column('uuid', { name: 'participant_id' }) participantId!: string;
  @Column('text') question!: string;
  @Column('text') state!: string;
  @Column('text') reason!: string;
}
