import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Subscriptions, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import { Appointments } from './appointment.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MESSAGE_SETTINGS_CHANGED, messagesFor } from './plan.ts';

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
];

/** Brings what is to be told in step with a session, as often as anything about it changes. The event only says where to look. */
@Injectable()
export class PlanMessages implements OnModuleInit {
  constructor(
    private readonly appointments: Appointments,
    private readonly messages: MessagesRepository,
    private readonly subscriptions: Subscriptions,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('notifications.plan', KINDS, (event) => this.onEvent(event));
  }

  async ofSession(sessionId: string): Promise<void> {
    await this.transactions.system(async (tx) => {
      const now = this.clock.now();
      for (const who of await this.appointments.ofSession(tx, sessionId))
        await this.messages.want(tx, who, messagesFor(who), now);
    });
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
