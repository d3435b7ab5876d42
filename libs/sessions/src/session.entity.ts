import { type MemberId, type PracticeId, type SessionId, TimeWindow } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SessionNotMovable } from './errors.ts';
import type { PlannedTime } from './local-time.ts';

export type SessionStatus = 'scheduled' | 'cancelled' | 'ended';
export type SessionPhase = 'upcoming' | 'open' | 'over' | 'cancelled' | 'ended';

const MOVES = { scheduled: ['cancelled', 'ended'], cancelled: [], ended: ['scheduled'] } as const satisfies Record<
  SessionStatus,
  readonly SessionStatus[]
>;

export interface SessionPlan {
  readonly id: SessionId;
  readonly practiceId: PracticeId;
  readonly practitionerId: MemberId;
  readonly appointmentTypeId: string | null;
  readonly title: string;
  readonly start: PlannedTime;
  readonly end: PlannedTime;
  readonly timeZone: string;
  readonly timeZoneRules: string;
  readonly earlyMinutes: number;
  readonly graceMinutes: number;
  readonly overlapAllowed: boolean;
  readonly waitingRoom: boolean;
  readonly autoAdmit: boolean;
  readonly createdAt: Date;
}

/** Where a session stands by the clock. The window is half-open: at `closesAt` it is over. */
export function phaseOf(
  { status, opensAt, closesAt }: { readonly status: SessionStatus; readonly opensAt: Date; readonly closesAt: Date },
  now: Date,
): SessionPhase {
  if (status !== 'scheduled') return status;
  if (now.getTime() >= closesAt.getTime()) return 'over';
  return TimeWindow.of(opensAt, closesAt).contains(now) ? 'open' : 'upcoming';
}

/** One appointment at one time. The window follows start and end; nobody sets it by hand. */
@Entity({ name: 'session' })
export class Session {
  @PrimaryColumn('uuid') readonly id!: SessionId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'practitioner_id' }) practitionerId!: MemberId;
  @Column('uuid', { name: 'appointment_type_id', nullable: true }) readonly appointmentTypeId!: string | null;
  @Column('text') title!: string;
  @Column('timestamptz', { name: 'starts_at' }) startsAt!: Date;
  @Column('timestamptz', { name: 'ends_at' }) endsAt!: Date;
  @Column('int', { name: 'early_minutes' }) readonly earlyMinutes!: number;
  @Column('int', { name: 'grace_minutes' }) readonly graceMinutes!: number;
  @Column('timestamptz', { name: 'opens_at' }) opensAt!: Date;
  @Column('timestamptz', { name: 'closes_at' }) closesAt!: Date;
  @Column('text', { name: 'time_zone' }) readonly timeZone!: string;
  @Column('text', { name: 'local_start' }) localStart!: string;
  @Column('text', { name: 'tz_version' }) timeZoneRules!: string;
  /** What the wall time means since the zone's rules changed; null: the instant that is stored. Until a person has said which counts, the stored one does. */
  @Column('timestamptz', { name: 'zone_start_at', nullable: true }) zoneStartAt!: Date | null;
  @Column('text') private status: SessionStatus = 'scheduled';
  @Column('bool', { name: 'overlap_allowed' }) overlapAllowed!: boolean;
  /** Whoever may enter knocks first. */
  @Column('bool', { name: 'waiting_room' }) waitingRoom!: boolean;
  /** The waiting room empties by itself once the practitioner is in. */
  @Column('bool', { name: 'auto_admit' }) autoAdmit!: boolean;
  @Column('int', { name: 'late_minutes', nullable: true }) lateMinutes!: number | null;
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;
  @Column('text', { name: 'cancelled_by', nullable: true }) cancelledBy!: 'practice' | 'client' | null;
  @Column('text', { name: 'cancel_reason', nullable: true }) cancelReason!: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;

  static plan(plan: SessionPlan): Session {
    const session = new Session();
    const { start, end, ...rest } = plan;
    Object.assign(session, rest, {
      cancelledAt: null,
      cancelledBy: null,
      cancelReason: null,
      endedAt: null,
      lateMinutes: null,
      zoneStartAt: null,
      localStart: start.local,
    });
    session.setTimes(start.instant, end.instant);
    return session;
  }

  get currentStatus(): SessionStatus {
    return this.status;
  }

  phaseAt(now: Date): SessionPhase {
    return phaseOf({ status: this.status, opensAt: this.opensAt, closesAt: this.closesAt }, now);
  }

  /** The old window is gone at once; payment and links follow. @throws SessionNotMovable when it is cancelled or ended. */
  reschedule(start: PlannedTime, end: PlannedTime, rules: string): void {
    this.mustBeScheduled('can no longer be moved');
    if (start.instant.getTime() !== this.startsAt.getTime()) {
      this.timeZoneRules = rules;
      this.zoneStartAt = null;
    }
    this.setTimes(start.instant, end.instant);
    this.localStart = start.local;
    this.lateMinutes = null; // it was said of the old time
  }

  /** @throws SessionNotMovable once the room is open: whoever is inside has not knocked, and would have to leave. */
  setWaitingRoom(wanted: boolean, now: Date): void {
    if (wanted && !this.waitingRoom && this.phaseAt(now) !== 'upcoming')
      throw new SessionNotMovable('the room is open already; a waiting room can only be added before', this.status);
    this.waitingRoom = wanted;
  }

  /** @throws SessionNotMovable once it is over, ended or cancelled: nobody can be let in, or kept out, any more. */
  mustHaveADoor(now: Date): void {
    const phase = this.phaseAt(now);
    if (phase !== 'upcoming' && phase !== 'open')
      throw new SessionNotMovable('nobody can be let in or kept out any more', phase);
  }

  /** @throws SessionNotMovable when the window has closed already: a new session is needed then. */
  extendTo(endsAt: Date, now: Date): void {
    this.mustBeScheduled('can no longer be extended');
    this.mustNotBeOver(now);
    this.setTimes(this.startsAt, endsAt);
  }

  /** @throws SessionNotMovable once the window has closed, unless it took another time before: who was there is not rewritten. */
  handTo(practitionerId: MemberId, now: Date): void {
    this.mustBeScheduled('can no longer be handed over');
    this.mustNotBeOver(now);
    this.practitionerId = practitionerId;
    this.lateMinutes = null; // it was said of somebody else
  }

  /** Ended by mistake, or too early. @throws SessionNotMovable once its window is over: what became of it is settled then. */
  reopen(now: Date): void {
    if (this.status !== 'ended') throw new SessionNotMovable(`the session is ${this.status}, not ended`, this.status);
    this.mustNotBeOver(now);
    this.moveTo('scheduled');
    this.endedAt = null;
  }

  /** The rules of its zone were read anew: `movedTo` says what the wall time means now, null that it means what is stored. */
  readUnder(rules: string, movedTo: Date | null): void {
    this.timeZoneRules = rules;
    this.zoneStartAt = movedTo;
  }

  /** A person has said that the stored instant counts; from now on it is called by the wall time that it has now. */
  keepInstant(local: string): void {
    this.localStart = local;
    this.zoneStartAt = null;
  }

  /** Until somebody has said which time counts, nobody is told one: neither reminded nor invited again. */
  get isTimeSettled(): boolean {
    return this.zoneStartAt === null;
  }

  cancel(now: Date, reason: string | null, by: 'practice' | 'client'): void {
    this.moveTo('cancelled');
    this.cancelledBy = by;
    this.cancelledAt = now;
    this.cancelReason = reason;
  }

  /** @throws SessionNotMovable before the window opens: nothing has begun that could end, and what was paid would be kept. */
  end(now: Date): void {
    if (this.phaseAt(now) === 'upcoming')
      throw new SessionNotMovable('the session has not begun; cancel it instead', this.status);
    this.moveTo('ended');
    this.endedAt = now;
  }

  private setTimes(startsAt: Date, endsAt: Date): void {
    const window = TimeWindow.around(startsAt, endsAt, this.earlyMinutes, this.graceMinutes);
    this.startsAt = startsAt;
    this.endsAt = endsAt;
    this.opensAt = window.opensAt;
    this.closesAt = window.closesAt;
  }
  private mustNotBeOver(now: Date): void {
    if (now.getTime() >= this.closesAt.getTime())
      throw new SessionNotMovable('the session is over; schedule a new one', 'over');
  }
  private mustBeScheduled(what: string): void {
    if (this.status !== 'scheduled')
      throw new SessionNotMovable(`the session is ${this.status} and ${what}`, this.status);
  }
  private moveTo(next: SessionStatus): void {
    const allowed: readonly SessionStatus[] = MOVES[this.status];
    if (!allowed.includes(next)) throw new SessionNotMovable(`the session is ${this.status} already`, this.status);
    this.status = next;
  }
}
