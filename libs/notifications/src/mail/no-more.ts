import { Injectable } from '@nestjs/common';
import { Clock, type Language, type ParticipantId } from '@vestibule/kernel';
import { PlatformEnv, RateLimits, Transactions } from '@vestibule/platform';
import { LinkUnknown } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type Appointment, Appointments } from '../messages/appointment.ts';
import { MemberChoices } from '../messages/member-choices.ts';
import { isAlwaysTold, isFor, type MemberFacts } from '../messages/member-plan.ts';
import { MembersToTell } from '../messages/members.repository.ts';
import { PlanMemberMessages } from '../messages/plan-member-messages.ts';
import { PlanMessages } from '../messages/plan-messages.ts';
import { OptOuts } from '../sms/opt-outs.repository.ts';
import { type CanBeEnded, type NoMoreLink, NoMoreLinks } from './no-more-links.ts';

/** What somebody is asked, or has decided. */
export interface Choice {
  readonly kind: CanBeEnded;
  readonly practice: string;
  readonly language: Language;
  /** The practice's own, as hex, where the practice writes. */
  readonly colour: string | null;
  readonly stopped: boolean;
}

/**
 * One click ends mails of a kind (RFC 8058), without signing in; another takes them back. A client's are the reminders of a practice to their address, a member's
 * what they may switch off themselves. Looking changes nothing.
 */
@Injectable()
export class NoMore {
  constructor(
    private readonly links: NoMoreLinks,
    private readonly limits: RateLimits,
    private readonly appointments: Appointments,
    private readonly members: MembersToTell,
    private readonly optOuts: OptOuts,
    private readonly choices: MemberChoices,
    private readonly clientPlans: PlanMessages,
    private readonly memberPlans: PlanMemberMessages,
    private readonly transactions: Transactions,
    private readonly env: PlatformEnv,
    private readonly clock: Clock,
  ) {}

  addressFor(readerId: string, kind: CanBeEnded, email: string): string {
    return this.env.addressOf(`/api/no-more/${this.links.sign(readerId, kind, email)}`);
  }

  /** @throws LinkUnknown, TooManyRequests */
  async look(token: string, ip: string): Promise<Choice> {
    const link = await this.verified(token, ip);
    return this.transactions.system((tx) => this.read(tx, link));
  }

  /** @throws LinkUnknown, TooManyRequests */
  async choose(token: string, ip: string, stopped: boolean): Promise<Choice> {
    const link = await this.verified(token, ip);
    const plan = await this.transactions.system((tx) => this.decide(tx, link, stopped));
    await plan();
    return this.transactions.system((tx) => this.read(tx, link));
  }

  /** Returns what then has to be planned anew. */
  private async decide(tx: EntityManager, link: NoMoreLink, stopped: boolean): Promise<() => Promise<void>> {
    const { kind } = link;
    if (kind === 'reminder') {
      const { practiceId, email, sessionId } = await this.client(tx, link);
      await this.optOuts.reminders(tx, practiceId, email, stopped, this.clock.now());
      return () => this.clientPlans.ofSession(sessionId);
    }
    const member = await this.member(tx, link);
    await this.choices.choose(tx, member, kind, !stopped);
    return () => this.memberPlans.ofMember(member.memberId);
  }

  private async read(tx: EntityManager, link: NoMoreLink): Promise<Choice> {
    const { kind } = link;
    if (kind === 'reminder') {
      const { practiceName, language, colour, remindersStopped } = await this.client(tx, link);
      return { kind, practice: practiceName, language, colour, stopped: remindersStopped };
    }
    const { practiceName, language, unwanted } = await this.member(tx, link);
    return { kind, practice: practiceName, language, colour: null, stopped: unwanted.includes(kind) };
  }

  private async verified(token: string, ip: string): Promise<NoMoreLink> {
    const link = this.links.verify(token);
    if (link) return link;
    await this.limits.wrongLinks.take(ip);
    throw new LinkUnknown();
  }

  /** As long as the address that it went to is theirs. */
  private async client(tx: EntityManager, { readerId, wentTo }: NoMoreLink): Promise<Appointment & { email: string }> {
    const who = (await this.appointments.of(tx, [readerId])).get(readerId as ParticipantId);
    if (who?.email == null || !wentTo(who.email)) throw new LinkUnknown();
    return { ...who, email: who.email };
  }

  /** As long as it is theirs to choose. */
  private async member(tx: EntityManager, { readerId, kind, wentTo }: NoMoreLink): Promise<MemberFacts> {
    const member = await this.members.of(tx, readerId, this.clock.now());
    if (!member || kind === 'reminder' || member.isSuspended || !wentTo(member.email)) throw new LinkUnknown();
    if (!isFor(kind, member.role) || isAlwaysTold(kind, member.role)) throw new LinkUnknown();
    return member;
  }
}
