import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { sessionEvent } from '../events.ts';
import type { Session } from '../session.entity.ts';
import { SessionsRepository } from '../sessions.repository.ts';
import { Timeline } from '../timeline.ts';
import { movedTo, ZoneRules } from '../zone-rules.ts';

const BATCH = 200;

/**
 * Reads the sessions to come under the rules of today. Where the wall time that was agreed means another instant now, a person is asked which counts, and
 * the session stays at the instant it has until they answer. Where it means the same, the session is known to have been read under these rules.
 */
@Injectable()
export class AskAboutZones {
  private readonly log = new Logger('TimeZones');

  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly zones: ZoneRules,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (let read = BATCH; read === BATCH;) read = await this.transactions.system((tx) => this.batch(tx));
  }

  private async batch(tx: EntityManager): Promise<number> {
    const { version } = this.zones;
    const sessions = await this.sessions.readUnderOlderRules(tx, version, this.clock.now(), BATCH);
    for (const session of sessions) {
      const before = session.zoneStartAt?.getTime();
      session.readUnder(version, movedTo(this.zones, session));
      await tx.save(session);
      if (session.zoneStartAt?.getTime() !== before) await this.tell(tx, session);
    }
    return sessions.length;
  }

  private async tell(tx: EntityManager, session: Session): Promise<void> {
    const { id: sessionId, practiceId, startsAt, zoneStartAt } = session;
    await this.outbox.add(tx, sessionEvent('zoneAsked', session));
    if (zoneStartAt === null) return; // the rules went back before anybody answered
    await this.timeline.record(tx, {
      sessionId,
      practiceId,
      kind: 'zone_asked',
      at: this.clock.now(),
      detail: { startsAt: startsAt.toISOString(), wallStartsAt: zoneStartAt.toISOString() },
    });
    this.log.warn(
      { sessionId, zone: session.timeZone },
      'the rules of a zone changed under a session; a person is asked',
    );
  }
}
