import type { Language, ParticipantId, PracticeId, SessionId } from '@vestibule/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { plainEmail } from './email-marks.ts';

export type ParticipantKind = 'client' | 'guest';

const CORRECTED = ['name', 'email', 'phone', 'language', 'timeZone'] as const;
type Corrected = (typeof CORRECTED)[number];
const isSameAddress = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plainEmail(one) === plainEmail(other);

/** Somebody invited to one session. The link they hold is good for exactly this version. */
@Entity({ name: 'participant' })
export class Participant {
  @PrimaryColumn('uuid') readonly id!: ParticipantId;
  @Column('uuid', { name: 'practice_id' }) readonly practiceId!: PracticeId;
  @Column('uuid', { name: 'session_id' }) readonly sessionId!: SessionId;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) email!: string | null;
  /** E.164. */
  @Column('text', { nullable: true }) phone!: string | null;
  /** In which they are written to; null: the practice's. */
  @Column('text', { nullable: true }) language!: Language | null;
  /** Since when the address is what it is, where it was corrected. */
  @Column('timestamptz', { name: 'email_changed_at', nullable: true }) emailChangedAt!: Date | null;
  @Column('timestamptz', { name: 'phone_changed_at', nullable: true }) phoneChangedAt!: Date | null;
  /** IANA: by whose clocks they read their times; null: the session's. */
  @Column('text', { name: 'time_zone', nullable: true }) timeZone!: string | null;
  /** The practice said so. Else their own page did, and may say another. */
  @Column('boolean', { name: 'time_zone_by_hand' }) timeZoneByHand!: boolean;
  @Column('text') readonly kind!: ParticipantKind;
  @Column('int', { name: 'link_version' }) linkVersion!: number;
  /** In the order in which they were invited: the answer to a request names them as the request did. */
  @Column('int') readonly position!: number;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt!: Date;
  /** They called off. The session may go on without them. */
  @Column('timestamptz', { name: 'cancelled_at', nullable: true }) cancelledAt!: Date | null;

  static invite(
    invitation: Pick<
      Participant,
      | 'id'
      | 'practiceId'
      | 'sessionId'
      | 'name'
      | 'email'
      | 'phone'
      | 'language'
      | 'timeZone'
      | 'kind'
      | 'position'
      | 'createdAt'
    >,
  ): Participant {
    return Object.assign(new Participant(), invitation, {
      linkVersion: 1,
      cancelledAt: null,
      emailChangedAt: null,
      phoneChangedAt: null,
      timeZoneByHand: invitation.timeZone !== null,
    });
  }
  /** What was mistyped; returns which of it was not so already. A zone that their own page told is from then on the practice's word. */
  correct(right: Partial<Pick<Participant, Corrected>>, now: Date): Corrected[] {
    const hadAddress = this.email;
    const isHeld = right.timeZone === undefined || this.timeZoneByHand === (right.timeZone !== null);
    const what = CORRECTED.filter(
      (field) => right[field] !== undefined && (right[field] !== this[field] || (field === 'timeZone' && !isHeld)),
    );
    Object.assign(this, right);
    if (right.timeZone !== undefined) this.timeZoneByHand = right.timeZone !== null;
    // Other capitals are the same address to everybody who carries mail.
    if (what.includes('email') && !isSameAddress(hadAddress, this.email)) this.emailChangedAt = now;
    if (what.includes('phone')) this.phoneChangedAt = now;
    return what;
  }
  callOff(now: Date): void {
    this.cancelledAt ??= now;
  }
  /** The link in circulation stops working; the next one is signed for the new version. */
  replaceLink(): void {
    this.linkVersion += 1;
  }
}
