import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { PlatformEnv, Sweeps, Transactions } from '@vestibule/platform';
import { Links } from '@vestibule/sessions';
import { calendarFile } from '../calendar/calendar-file.ts';
import { htmlOf, textOf } from '../mail/html.ts';
import { letterFor } from '../mail/letter.ts';
import { type Handover, type Mail, Post } from '../mail/post.ts';
import { Texts } from '../texts/texts.ts';
import { type Appointment, Appointments } from './appointment.ts';
import { type Message, MessagesRepository, REASON_GONE } from './messages.repository.ts';
import { isStillTrue, type MessageKind, reasonOf } from './plan.ts';

const LOOK_EVERY_MS = 1_000;
/** No more at once than the mail server has connections for, twice: what hangs does not outlast its lease. */
const BATCH = 10;
const LEASE_MS = 120_000;
/** The pauses between tries; the last is kept to, until the message is of no use any more. */
const PAUSES_MINUTES = [1, 2, 5, 10, 30, 60] as const;
/** Each of these tells, or takes back, a time: it carries the calendar's entry. */
const WITH_CALENDAR: readonly MessageKind[] = ['invitation', 'moved', 'paid', 'cancelled', 'called_off'];

/**
 * Hands over what is due, as long as its reason is there at that moment. The message is taken first, in a transaction of its own, and no other sender
 * gets it; what became of it is written down after. A process that dies between the two leaves it taken: it is sent again when its lease is over, with the
 * same Message-ID, because a message that never comes is a missed appointment and one that comes twice under one id is shown once.
 */
@Injectable()
export class SendMessages implements OnModuleInit {
  private readonly log = new Logger('SendMessages');

  constructor(
    private readonly appointments: Appointments,
    private readonly messages: MessagesRepository,
    private readonly post: Post,
    private readonly texts: Texts,
    private readonly links: Links,
    private readonly env: PlatformEnv,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    if (this.post.isSetUp) this.sweeps.every(LOOK_EVERY_MS, 'notifications.send', () => this.run());
  }

  /** Until nothing is due, or the mail server cannot be had: then the others wait too. */
  async run(): Promise<void> {
    for (;;) {
      const taken = await this.transactions.system((tx) => this.messages.take(tx, this.clock.now(), BATCH, LEASE_MS));
      const outcomes = await Promise.all(taken.map((message) => this.send(message)));
      if (taken.length < BATCH || outcomes.includes('unavailable')) return;
    }
  }

  private async send(message: Message): Promise<Handover['outcome'] | 'dropped'> {
    const now = this.clock.now();
    const who = await this.transactions.system((tx) => this.appointments.of(tx, message.participantId));
    if (who?.email == null || !isStillTrue(message, who, now)) {
      await this.transactions.system((tx) => this.messages.end(tx, message.id, 'dropped', REASON_GONE));
      return 'dropped';
    }
    const handover = await this.post.handOver(this.compose(message, who, who.email, now));
    await this.transactions.system(async (tx) => {
      if (handover.outcome === 'accepted') return this.messages.sent(tx, message.id, toldMoves(message, who), now);
      const again = new Date(now.getTime() + pauseMs(message.tries));
      if (handover.outcome === 'refused' || again >= message.uselessAt)
        return this.messages.end(tx, message.id, 'failed', handover.reason);
      return this.messages.tryAgain(tx, message.id, again, handover.reason);
    });
    if (handover.outcome !== 'accepted')
      this.log.warn({ messageId: message.id, outcome: handover.outcome }, `a message was not sent: ${handover.reason}`);
    return handover.outcome;
  }

  private compose(message: Message, who: Appointment, address: string, now: Date): Mail {
    const t = this.texts.in('en');
    const link = this.env.addressOf(`/j/${this.links.sign(who.participantId, who.linkVersion)}`);
    const letter = letterFor(t, message.kind, who, link, reasonOf(message));
    return {
      id: message.id,
      to: { name: who.name, address },
      fromName: who.practiceName,
      replyTo: who.practiceEmail,
      subject: letter.subject,
      text: textOf(letter),
      html: htmlOf(letter),
      calendar: WITH_CALENDAR.includes(message.kind) ? calendarFile(t, who, link, new URL(link).hostname, now) : null,
    };
  }
}

/** Which times the reader knows after this one; null when it tells of none. */
const toldMoves = ({ kind }: Message, { moves }: Appointment): number | null => (kind === 'refunded' ? null : moves);

const pauseMs = (tries: number): number =>
  (PAUSES_MINUTES[Math.min(tries, PAUSES_MINUTES.length) - 1] ?? PAUSES_MINUTES[0]) * 60_000;
