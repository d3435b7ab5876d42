import { Injectable } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { GateService } from '@vestibule/gate';
import { type MemberActor, NotAllowed, Outbox, RateLimits, Transactions } from '@vestibule/platform';
import { SessionsRepository, type VerifiedLink } from '@vestibule/sessions';
import type { AfterCallView, FeedbackAveragesView, FeedbackListView } from './after-call-views.ts';
import { AfterCallRepository, type GivenFeedback } from './after-call.repository.ts';

export const FEEDBACK_GIVEN = 'feedback.given';

/** Long enough to think about it; afterwards it is no more about this call than about others. */
const UNTIL_DAYS_LATER = 7;
const DAY_MS = 86_400_000;

/** What whoever was in the call is told and asked afterwards: how long it was, and how it was. */
@Injectable()
export class AfterCall {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly sessions: SessionsRepository,
    private readonly repository: AfterCallRepository,
    private readonly outbox: Outbox,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** @throws LinkUnknown */
  async look(link: VerifiedLink): Promise<AfterCallView> {
    const { row, now } = await this.gate.ask(link);
    return this.transactions.system(async (tx) => {
      const seconds = await this.repository.secondsTogether(tx, row.participant_id, now);
      const given = await this.repository.of(tx, row.participant_id);
      return {
        wasInside: seconds !== null,
        secondsTogether: seconds ?? 0,
        asksFeedback: seconds !== null && now.getTime() < row.closes_ms + UNTIL_DAYS_LATER * DAY_MS,
        feedback: given ? { stars: given.stars, words: given.words } : null,
      };
    });
  }

  /** Said again it takes the place of what was said. @throws LinkUnknown, NotAllowed, TooManyRequests */
  async say(link: VerifiedLink, stars: number, words: string | null): Promise<AfterCallView> {
    const { row } = await this.gate.ask(link);
    await this.limits.messages.take(row.participant_id);
    const { asksFeedback } = await this.look(link);
    if (!asksFeedback) throw new NotAllowed('how it was can be told by those who were in the call, for a week');
    const place = { practiceId: row.practice_id, sessionId: row.session_id };
    await this.transactions.system(async (tx) => {
      const at = this.clock.now();
      await this.repository.keep(tx, { ...place, participantId: row.participant_id, stars, words, at });
      await this.outbox.add(tx, { kind: FEEDBACK_GIVEN, ...place });
    });
    return this.look(link);
  }

  /** For the session's practitioner, and owners. @throws SessionNotFound, NotAllowed */
  ofSession(actor: MemberActor, id: string): Promise<FeedbackListView> {
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      if (actor.role !== 'owner' && session.practitionerId !== actor.memberId)
        throw new NotAllowed('what people thought of a call is read by its practitioner and by owners');
      return { items: (await this.repository.ofSession(tx, session.id)).map(viewOf) };
    });
  }

  averages(actor: MemberActor): Promise<FeedbackAveragesView> {
    return this.transactions.run(actor, async (tx) => ({
      items: await this.repository.averages(tx, actor.practiceId),
    }));
  }
}

const viewOf = ({ at, ...given }: GivenFeedback) => ({ ...given, at: at.toISOString() });
