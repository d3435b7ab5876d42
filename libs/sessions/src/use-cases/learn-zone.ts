import { Injectable } from '@nestjs/common';
import type { PracticeId, SessionId } from '@vestibule/kernel';
import { Outbox, RateLimits, Transactions } from '@vestibule/platform';
import { sessionEvent } from '../events.ts';
import type { VerifiedLink } from '../link.ts';
import { isTimeZone } from '../local-time.ts';

/** `Australia/Perth`. Browsers that hide where they are say `UTC`, where nobody lives. */
const A_PLACE = /^(?!Etc\/)[A-Za-z][A-Za-z_]*\/./i;

/**
 * By whose clocks a participant reads their times, as their own page tells it with what it asks for anyway. The last page counts; what the practice said by hand stands. A zone that
 * we do not know is as if nothing was said: nobody is kept from paying by the age of our zone data. A link that was replaced teaches nothing.
 */
@Injectable()
export class LearnZone {
  constructor(
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
  ) {}

  /** @throws TooManyRequests */
  async run({ participantId, version }: VerifiedLink, timeZone: string | undefined): Promise<void> {
    if (timeZone === undefined || !A_PLACE.test(timeZone) || !isTimeZone(timeZone)) return;
    await this.limits.timeZones.take(participantId);
    await this.transactions.system(async (tx) => {
      const [learnt]: [{ id: SessionId; practiceId: PracticeId }[], number] = await tx.query(
        `UPDATE participant p SET time_zone = $3 FROM session s WHERE p.id = $1 AND p.link_version = $2 AND s.id = p.session_id
           AND NOT p.time_zone_by_hand AND coalesce(p.time_zone, s.time_zone) <> $3 RETURNING s.id, s.practice_id AS "practiceId"`,
        [participantId, version, timeZone],
      );
      for (const session of learnt) await this.outbox.add(tx, sessionEvent('zoneLearnt', session));
    });
  }
}
