import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Subscriptions, Sweeps, Transactions } from '@vestibule/platform';
import { WAITING_CHANGED } from '@vestibule/rooms';
import type { EntityManager } from 'typeorm';
import { type MemberFacts, messagesForMember } from './member-plan.ts';
import { MembersToTell } from './members.repository.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MESSAGE_CAME_BACK } from './plan.ts';

/** Somebody who was looking when a client came may have gone home since. */
const DOORS_EVERY_MS = 15_000;
/** What nobody tells of: a deadline of Stripe's, a webhook that was given up, a Monday. */
const EVERYBODY_EVERY_MS = 5 * 60_000;
const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

/** Brings what members are to be told in step with the facts: at once where an event says where to look, and again and again for all. */
@Injectable()
export class PlanMemberMessages implements OnModuleInit {
  constructor(
    private readonly members: MembersToTell,
    private readonly messages: MessagesRepository,
    private readonly subscriptions: Subscriptions,
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const kinds = [WAITING_CHANGED, PAYMENT_EVENTS.chargeChanged, MESSAGE_CAME_BACK];
    this.subscriptions.on('notifications.plan-members', kinds, (event) => this.onEvent(event));
    this.sweeps.every(DOORS_EVERY_MS, 'notifications.doors', () => this.ofDoors());
    this.sweeps.every(EVERYBODY_EVERY_MS, 'notifications.members', () => this.ofEverybody());
  }

  async ofMember(memberId: string): Promise<void> {
    await this.transactions.system(async (tx) => {
      const now = this.clock.now();
      const facts = await this.members.of(tx, memberId, now);
      if (facts) await this.want(tx, [facts], now);
    });
  }

  private async ofDoors(): Promise<void> {
    const now = this.clock.now();
    const ids = await this.transactions.system((tx) => this.members.withSomebodyAtTheDoor(tx, now));
    for (const id of ids) await this.ofMember(id);
  }

  private async ofEverybody(): Promise<void> {
    for (let after = FIRST; ;) {
      const last = await this.transactions.system(async (tx) => {
        const now = this.clock.now();
        const batch = await this.members.batch(tx, after, BATCH, now);
        await this.want(tx, batch, now);
        return batch.at(-1)?.memberId;
      });
      if (last === undefined) return;
      after = last;
    }
  }

  /** Of most there is nothing to say and nothing to take back. */
  private async want(tx: EntityManager, people: readonly MemberFacts[], now: Date): Promise<void> {
    const plans = people.flatMap((facts) => {
      const { memberId, practiceId, isAboutToHear } = facts;
      const wanted = messagesForMember(facts, now);
      return isAboutToHear || wanted.length > 0 ? [{ reader: { memberId, practiceId }, wanted }] : [];
    });
    if (plans.length > 0) await this.messages.want(tx, plans, now);
  }

  /** An owner hears of a dispute from the next look at everybody; whose session it is, at once. */
  private async onEvent({ sessionId }: DomainEvent): Promise<void> {
    if (sessionId === undefined) return;
    const memberId = await this.transactions.system((tx) => this.members.practitionerOf(tx, sessionId));
    if (memberId !== undefined) await this.ofMember(memberId);
  }
}
