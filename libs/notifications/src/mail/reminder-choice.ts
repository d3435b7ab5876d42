import { Injectable } from '@nestjs/common';
import { Clock, type Language, type ParticipantId } from '@vestibule/kernel';
import { PlatformEnv, RateLimits, Transactions } from '@vestibule/platform';
import { LinkUnknown, Links } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { Appointments } from '../messages/appointment.ts';
import { PlanMessages } from '../messages/plan-messages.ts';
import { OptOuts } from '../sms/opt-outs.repository.ts';

/** No participant's link has it: what is signed with it opens no door, and says only whose reminders are meant. */
const NO_DOOR = 0;

export interface ReminderChoice {
  readonly practice: string;
  readonly language: Language;
  readonly stopped: boolean;
}

/** One click ends the reminders by e-mail of a practice to an address (RFC 8058), without signing in; another takes them back. Looking changes nothing. */
@Injectable()
export class ReminderChoices {
  constructor(
    private readonly links: Links,
    private readonly limits: RateLimits,
    private readonly appointments: Appointments,
    private readonly optOuts: OptOuts,
    private readonly planning: PlanMessages,
    private readonly transactions: Transactions,
    private readonly env: PlatformEnv,
    private readonly clock: Clock,
  ) {}

  addressFor(participantId: ParticipantId): string {
    return this.env.addressOf(`/api/reminders/${this.links.sign(participantId, NO_DOOR)}`);
  }

  /** @throws LinkUnknown, TooManyRequests */
  async look(token: string, ip: string): Promise<ReminderChoice> {
    const participantId = await this.whose(token, ip);
    return this.transactions.system((tx) => this.read(tx, participantId));
  }

  /** @throws LinkUnknown, TooManyRequests */
  async choose(token: string, ip: string, stopped: boolean): Promise<ReminderChoice> {
    const participantId = await this.whose(token, ip);
    const { sessionId, ...choice } = await this.transactions.system(async (tx) => {
      const who = (await this.appointments.of(tx, [participantId])).get(participantId);
      if (who?.email == null) throw new LinkUnknown();
      await this.optOuts.reminders(tx, who.practiceId, who.email, stopped, this.clock.now());
      return { sessionId: who.sessionId, ...(await this.read(tx, participantId)) };
    });
    await this.planning.ofSession(sessionId);
    return choice;
  }

  private async whose(token: string, ip: string): Promise<ParticipantId> {
    const link = this.links.verify(token);
    if (link?.version === NO_DOOR) return link.participantId;
    await this.limits.wrongLinks.take(ip);
    throw new LinkUnknown();
  }

  private async read(tx: EntityManager, participantId: ParticipantId): Promise<ReminderChoice> {
    const who = (await this.appointments.of(tx, [participantId])).get(participantId);
    if (!who) throw new LinkUnknown();
    return { practice: who.practiceName, language: who.language, stopped: who.remindersStopped };
  }
}
