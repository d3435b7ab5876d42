import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Subscriptions, Sweeps, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import { Appointments } from './appointment.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MESSAGE_CAME_BACK, MESSAGE_SETTINGS_CHANGED, messagesFor } from './plan.ts';

const KINDS = [
  SESSION_EVENTS.scheduled,
  SESSION_EVENTS.rescheduled,
  SESSION_EVENTS.extended,
  SESSION_EVENTS.reopened,
  SESSION_EVENTS.practitionerChanged,
  SESSION_EVENTS.zoneAsked,
  SESSION_EVENTS.zoneAnswered,
  SESSION_EVENTS.cancelled,
  SESSION_EVENTS.calledOff,
  SESSION_EVENTS.linkReplaced,
  SESSION_EVENTS.runningLate,
  SESSION_EVENTS.attendanceJudged,
  SESSION_EVENTS.guestInvited,
  PAYMENT_EVENTS.chargeChanged,
  PAYMENT_EVENTS.debtReminded,
  MESSAGE_SETTINGS_CHANGED,
  MESSAGE_CAME_BACK,
];

const LOOK_EVERY_MS = 60_000;
/** By then the event itself has arrived, or has been lost. */
const LOST_AFTER_MS = 5 * 60_000;
/** Messages about money are of use that long after a session. */
const LOOK_BACK_MS = 7 * 86_400_000;
const AT_A_TIME = 200;

/** Brings what is to be told in step with a session, as often as anything about it changes. The event only says where to look. */
@Injectable()
export class PlanMessages implements OnModuleInit {
  constructor(
    private readonly appointments: Appointments,
    private readonly messages: MessagesRepository,
    private readonly subscriptions: Subscriptions,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('notifications.plan', KINDS, (event) => this.onEvent(event));
    this.sweeps.every(LOOK_EVERY_MS, 'notifications.plan', () => this.findMissed());
  }

  async ofSession(sessionId: string): Promise<void> {
    await this.transactions.system(async (tx) => {
      const now = this.clock.now();
      // First: what happens from here on is found by the next look.
      await this.messages.knows(tx, sessionId);
      for (const who of await this.appointments.ofSession(tx, sessionId))
        await this.messages.want(tx, who, messagesFor(who), now);
    });
  }

  /** Sessions of which something happened that nobody told us. */
  async findMissed(): Promise<void> {
    for (;;) {
      const now = this.clock.now().getTime();
      const sessions = await this.transactions.system((tx) =>
        this.messages.missed(tx, new Date(now - LOST_AFTER_MS), new Date(now - LOOK_BACK_MS), AT_A_TIME),
      );
      for (const id of sessions) await this.ofSession(id);
      if (sessions.length < AT_A_TIME) return;
    }
  }

  private async onEvent({ kind, practiceId, sessionId }: DomainEvent): Promise<void> {
    if (sessionId !== undefined) await this.ofSession(sessionId);
    if (kind === MESSAGE_SETTINGS_CHANGED)
      for (const id of await this.comingSessions(practiceId)) await this.ofSession(id);
  }

  private comingSessions(practiceId: string): Promise<string[]> {
    return this.transactions.system(async (tx) => {
      const rows: { id: string }[] = await tx.query(
        `SELECT id FROM session WHERE practice_id = $1 AND status = 'scheduled' AND closes_at > $2 ORDER BY starts_at, id`,
        [practiceId, this.clock.now()],
      );
      return rows.map(({ id }) => id);
    });
  }
}
