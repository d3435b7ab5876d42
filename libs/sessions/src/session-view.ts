import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { type MemberActor, PlatformEnv } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import type { FeeView, ParticipantView, SessionView } from './http/views.ts';
import { Links, pageOfLink } from './link.ts';
import type { ParticipantId } from '@vestibule/kernel';
import { type ParticipantOverview, SessionsRepository } from './sessions.repository.ts';
import type { Session } from './session.entity.ts';
import { wallOf, ZoneRules } from './zone-rules.ts';

/** How a practice sees its sessions: with people, links, payment positions and who is in the room now. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly practices: PracticesService,
    private readonly links: Links,
    private readonly zones: ZoneRules,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
  ) {}

  async of(tx: EntityManager, actor: MemberActor, session: Session): Promise<SessionView> {
    const [view] = await this.ofAll(tx, actor, [session]);
    if (!view) throw new Error('a view of one session was asked for and none came');
    return view;
  }

  async ofAll(tx: EntityManager, actor: MemberActor, sessions: readonly Session[]): Promise<SessionView[]> {
    const ids = sessions.map((session) => session.id);
    const people = Map.groupBy(await this.sessions.participants(tx, actor, ids), (person) => person.sessionId);
    const present = await this.sessions.practitionersPresent(tx, actor, ids);
    const names = await this.practices.members(tx, actor.practiceId, [
      ...new Set(sessions.map((session) => session.practitionerId)),
    ]);
    const now = this.clock.now();
    return sessions.map((session) => ({
      id: session.id,
      title: session.title,
      status: session.currentStatus,
      phase: session.phaseAt(now),
      practitioner: { id: session.practitionerId, name: names.get(session.practitionerId)?.name ?? '' },
      appointmentTypeId: session.appointmentTypeId,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      opensAt: session.opensAt.toISOString(),
      closesAt: session.closesAt.toISOString(),
      timeZone: session.timeZone,
      localStart: session.localStart,
      zoneQuestion: session.zoneStartAt && {
        wallStartsAt: session.zoneStartAt.toISOString(),
        instantLocal: wallOf(this.zones, session.startsAt, session.timeZone),
      },
      cancelledAt: session.cancelledAt?.toISOString() ?? null,
      cancelledBy: session.cancelledBy,
      cancelReason: session.cancelReason,
      endedAt: session.endedAt?.toISOString() ?? null,
      createdAt: session.createdAt.toISOString(),
      serverTime: now.toISOString(),
      practitionerPresent: present.has(session.id),
      waitingRoom: session.waitingRoom,
      autoAdmit: session.autoAdmit,
      lateMinutes: session.lateMinutes,
      canJoin: session.practitionerId === actor.memberId,
      participants: (people.get(session.id) ?? []).map((person) => this.participant(person)),
    }));
  }

  /** The address a participant opens. Never logged, never stored. */
  linkOf(participantId: ParticipantId, version: number): string {
    return this.env.addressOf(pageOfLink(this.links.sign(participantId, version)));
  }

  private participant(person: ParticipantOverview): ParticipantView {
    return {
      id: person.id,
      name: person.name,
      email: person.email,
      phone: person.phone,
      language: person.language,
      timeZone: person.timeZone,
      kind: person.kind,
      link: this.linkOf(person.id, person.linkVersion),
      standing: person.standing,
      fee: feeOf(person),
      present: person.presentSince !== null,
      presentSince: person.presentSince?.toISOString() ?? null,
      cancelledAt: person.cancelledAt?.toISOString() ?? null,
    };
  }
}

const OWING: ReadonlySet<string> = new Set(['due', 'processing']);

/** As payments reckons it: whoever was to pay before the door and called off owes nothing. */
function outstandingOf({ standing, outcome, policy, owedMinor, keptMinor }: ParticipantOverview): number {
  if (!OWING.has(standing) || (outcome === 'client_cancelled' && policy !== 'after')) return 0;
  return Math.max(0, (owedMinor ?? 0) - (keptMinor ?? 0));
}

function feeOf(person: ParticipantOverview): FeeView | null {
  if (person.totalMinor === null || person.currency === null || person.policy === null) return null;
  return {
    amount: person.totalMinor,
    currency: person.currency,
    parts: {
      baseMinor: person.baseMinor ?? person.totalMinor,
      concessionId: person.concessionId,
      concessionName: person.concessionName,
      concessionMinor: person.concessionMinor ?? 0,
      taxKind: person.taxKind ?? 'free',
      taxName: person.taxName,
      taxBasisPoints: person.taxBasisPoints ?? 0,
      taxMinor: person.taxMinor ?? 0,
      surchargeMinor: person.surchargeMinor ?? 0,
    },
    outstandingMinor: outstandingOf(person),
    refundableMinor: person.refundableMinor ?? 0,
    onSiteMinor: person.onSiteMinor ?? 0,
    changedAt: person.changedAt?.toISOString() ?? null,
    changedFromMinor: person.changedFromMinor,
    outcome: {
      estimatedStripeFeeMinor: person.estimatedStripeFeeMinor,
      estimatedNetMinor:
        person.estimatedStripeFeeMinor === null
          ? null
          : person.totalMinor - person.estimatedStripeFeeMinor - (person.platformFeeMinor ?? 0),
      stripeFeeMinor: person.actualStripeFeeMinor,
      platformFeeMinor: person.actualPlatformFeeMinor,
      netMinor: person.actualNetMinor,
      settlementCurrency: person.settlementCurrency,
    },
    policy: person.policy,
    platformFeeMinor: person.platformFeeMinor ?? 0,
    paidAt: person.paidAt?.toISOString() ?? null,
    receiptUrl: person.receiptUrl,
    refundedMinor: person.refundedMinor ?? 0,
    lastFailure:
      person.failureCode === null || person.failureAt === null
        ? null
        : { code: person.failureCode, message: person.failureMessage ?? '', at: person.failureAt.toISOString() },
  };
}
