import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { PAYMENT_EVENTS } from '@vestibule/payments';
import { type DomainEvent, Outbox, Subscriptions, Sweeps, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Appointments } from './appointment.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MESSAGE_CAME_BACK, MESSAGE_SETTINGS_CHANGED, messagesFor } from './plan.ts';
import { inSets, type Outcome, together } from './together.ts';

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
  SESSION_EVENTS.participantCorrected,
  SESSION_EVENTS.zoneLearnt,
  PAYMENT_EVENTS.chargeChanged,
  PAYMENT_EVENTS.debtReminded,
  MESSAGE_CAME_BACK,
];
/** A part of the sessions of a practice that are planned anew: named in the payload. */
const SESSIONS_TO_REPLAN = 'messages.sessions_to_replan';

const LOOK_EVERY_MS = 60_000;
/** By then the event itself has arrived, or has been lost. */
const LOST_AFTER_MS = 5 * 60_000;
/** What has been lost for longer than that is not found any more. */
const LOOK_BACK_MS = 7 * 86_400_000;
const AT_A_TIME = 200;
/** In one transaction. Whoever changes one of these sessions waits for all of them. */
const SET = 50;
/** In one job: far below the two minutes that a job may take, also where twenty of them run together. */
const PART = 100;

/**
 * Brings what is to be told in step with a session, as often as anything about it changes. The event only says where to look. All that are to be planned at the same
 * time go together, in sets. A practice that plans everything anew is cut into jobs, of which a worker that dies leaves only those it had in its hands; they have a queue of their own,
 * because who has been invited this minute does not wait for ten thousand reminders.
 */
@Injectable()
export class PlanMessages implements OnModuleInit {
  private readonly plan = together((sessionIds: readonly string[]) => this.inSets(sessionIds));
  private readonly replan = together((sessionIds: readonly string[]) => this.inSets(sessionIds));

  constructor(
    private readonly appointments: Appointments,
    private readonly messages: MessagesRepository,
    private readonly outbox: Outbox,
    private readonly subscriptions: Subscriptions,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.subscriptions.on('notifications.plan', KINDS, ({ sessionId }) => this.ofSessions(listOf(sessionId)));
    this.subscriptions.on('notifications.replan', [MESSAGE_SETTINGS_CHANGED, SESSIONS_TO_REPLAN], (event) =>
      event.kind === SESSIONS_TO_REPLAN ? planned(this.replan, sessionsIn(event)) : this.cut(event.practiceId),
    );
    this.sweeps.every(LOOK_EVERY_MS, 'notifications.plan', () => this.findMissed());
  }

  ofSession(sessionId: string): Promise<void> {
    return this.ofSessions([sessionId]);
  }

  ofSessions(sessionIds: readonly string[]): Promise<void> {
    return planned(this.plan, sessionIds);
  }

  /** Sessions of which something happened that nobody told us. */
  async findMissed(): Promise<void> {
    for (;;) {
      const now = this.clock.now().getTime();
      const sessions = await this.transactions.system((tx) =>
        this.messages.missed(tx, new Date(now - LOOK_BACK_MS), new Date(now - LOST_AFTER_MS), AT_A_TIME),
      );
      await planned(this.replan, sessions);
      if (sessions.length < AT_A_TIME) return;
    }
  }

  private cut(practiceId: string): Promise<void> {
    return this.transactions.system(async (tx) => {
      const ids = await this.messages.comingSessions(tx, practiceId, this.clock.now());
      for (let from = 0; from < ids.length; from += PART)
        await this.outbox.add(tx, {
          kind: SESSIONS_TO_REPLAN,
          practiceId,
          payload: { sessionIds: ids.slice(from, from + PART) },
        });
    });
  }

  private inSets(sessionIds: readonly string[]): Promise<readonly Outcome[]> {
    return inSets(sessionIds, SET, (set) => this.transactions.system((tx) => this.bring(tx, set)));
  }

  private async bring(tx: EntityManager, sessionIds: readonly string[]): Promise<void> {
    const now = this.clock.now();
    // First: what happens from here on is found by the next look.
    await this.messages.knows(tx, sessionIds);
    const people = await this.appointments.ofSessions(tx, sessionIds);
    const plans = people.map((reader) => ({ reader, wanted: messagesFor(reader) }));
    await this.messages.want(tx, plans, now);
  }
}

const listOf = (sessionId: string | undefined): readonly string[] => (sessionId === undefined ? [] : [sessionId]);

function sessionsIn({ payload }: DomainEvent): readonly string[] {
  const ids = payload?.['sessionIds'];
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
}

/** @throws what went wrong with one of them, when the others are done */
async function planned(plan: (id: string) => Promise<Outcome>, sessionIds: readonly string[]): Promise<void> {
  const outcomes = await Promise.all(sessionIds.map(plan));
  const failed = outcomes.find((outcome) => outcome !== 'done');
  if (failed) throw failed.problem;
}
