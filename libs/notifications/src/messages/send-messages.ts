import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { type Handover, Post } from '../mail/post.ts';
import { Texting } from '../sms/texting.ts';
import { ClientLetters, type Prepared } from './client-letters.ts';
import { MemberLetters } from './member-letters.ts';
import { type Message, MessagesRepository, REASON_GONE } from './messages.repository.ts';
import { type Channel, CHANNELS } from './plan.ts';

const LOOK_EVERY_MS = 1_000;
/** No more at once than the mail server has connections for, twice: what hangs does not outlast its lease. */
const BATCH = 10;
const LEASE_MS = 120_000;
/** The pauses between tries; the last is kept to, until the message is of no use any more. */
const PAUSES_MINUTES = [1, 2, 5, 10, 30, 60] as const;

/**
 * Hands over what is due, as long as its reason is there at that moment. The message is taken first, in a transaction of its own, and no other sender
 * gets it; what became of it is written down after. A process that dies between the two leaves it taken: it is sent again when its lease is over, with the
 * same Message-ID, because a message that never comes is a missed appointment and one that comes twice under one id is shown once.
 */
@Injectable()
export class SendMessages implements OnModuleInit {
  private readonly log = new Logger('SendMessages');

  constructor(
    private readonly clients: ClientLetters,
    private readonly members: MemberLetters,
    private readonly messages: MessagesRepository,
    private readonly post: Post,
    private readonly texting: Texting,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.channels.length > 0) this.sweeps.every(LOOK_EVERY_MS, 'notifications.send', () => this.run());
  }

  /** Those that somebody carries: the messages of the others wait. */
  private get channels(): Channel[] {
    return CHANNELS.filter((channel) => (channel === 'email' ? this.post.isSetUp : this.texting.isSetUp));
  }

  /** Until nothing is due, or the mail server cannot be had: then the others wait too. */
  async run(): Promise<void> {
    for (;;) {
      const taken = await this.transactions.system((tx) =>
        this.messages.take(tx, this.channels, this.clock.now(), BATCH, LEASE_MS),
      );
      const outcomes = await Promise.all(taken.map((message) => this.send(message)));
      if (taken.length < BATCH || outcomes.includes('unavailable')) return;
    }
  }

  private prepare(tx: EntityManager, message: Message, now: Date): Promise<Prepared | undefined> {
    return message.memberId === null ? this.clients.prepare(tx, message, now) : this.members.prepare(tx, message, now);
  }

  private carry(prepared: Prepared): Promise<Handover> {
    return prepared.channel === 'sms' ? this.texting.handOver(prepared.text) : this.post.handOver(prepared.mail);
  }

  private async send(message: Message): Promise<Handover['outcome'] | 'dropped'> {
    const now = this.clock.now();
    const prepared = await this.transactions.system((tx) => this.prepare(tx, message, now));
    if (prepared === undefined) {
      await this.transactions.system((tx) => this.messages.end(tx, message.id, 'dropped', REASON_GONE));
      return 'dropped';
    }
    if (prepared.channel === 'sms' && prepared.goesAt > now) {
      await this.transactions.system((tx) => this.messages.wait(tx, message.id, prepared.goesAt));
      return 'dropped';
    }
    const handover = await this.carry(prepared);
    await this.transactions.system(async (tx) => {
      if (handover.outcome === 'accepted') return this.messages.sent(tx, message.id, prepared.toldMoves, now);
      const again = new Date(now.getTime() + pauseMs(message.tries));
      if (handover.outcome === 'refused' || again >= message.uselessAt)
        return this.messages.end(tx, message.id, 'failed', handover.reason);
      return this.messages.tryAgain(tx, message.id, again, handover.reason);
    });
    if (handover.outcome !== 'accepted')
      this.log.warn({ messageId: message.id, outcome: handover.outcome }, `a message was not sent: ${handover.reason}`);
    return handover.outcome;
  }
}

const pauseMs = (tries: number): number =>
  (PAUSES_MINUTES[Math.min(tries, PAUSES_MINUTES.length) - 1] ?? PAUSES_MINUTES[0]) * 60_000;
