import { Injectable } from '@nestjs/common';
import { Clock, type GateDecision, type ParticipantId } from '@vestibule/kernel';
import { type MemberActor, Metrics, Transactions } from '@vestibule/platform';
import { SessionNotFound, type VerifiedLink } from '@vestibule/sessions';
import { Admission } from './admission.ts';
import { decide, type GateFacts } from './decide.ts';
import { DecisionLog, type LoggedDecision } from './lookup/decision-log.ts';
import { GateLookup } from './lookup/gate-lookup.ts';
import { factsOf, type GateRow } from './lookup/gate-row.ts';

export interface GateAnswer {
  readonly row: GateRow;
  readonly decision: GateDecision;
  readonly now: Date;
}

/** Asks `decide` with facts as they are now, writes the answer down, and makes admissions: the only place that does. */
@Injectable()
export class GateService {
  constructor(
    private readonly lookup: GateLookup,
    private readonly decisions: DecisionLog,
    private readonly transactions: Transactions,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Where does this person stand? @throws LinkUnknown */
  async ask(link: VerifiedLink): Promise<GateAnswer> {
    const row = await this.lookup.of(link);
    const now = this.clock.now();
    const decision = decide(factsOf(row, now));
    this.decisions.note(this.entry('state', row, now, decision));
    return { row, decision, now };
  }

  /** Whoever the gate lets in gets an admission. @throws LinkUnknown, GateRefused */
  async admit(link: VerifiedLink): Promise<Admission> {
    const row = await this.lookup.of(link);
    const now = this.clock.now();
    const facts = enteringFacts(factsOf(row, now));
    await this.decisions.write(this.entry('pass', row, now, decide(facts)));
    return Admission.of(
      {
        identity: row.participant_id,
        sessionId: row.session_id,
        practiceId: row.practice_id,
        roomEpoch: row.room_epoch,
        roomOpen: row.room_state === 'open',
      },
      facts,
    );
  }

  /** The session's own practitioner, through the same gate. Anybody else of the practice is told that there is no such room. @throws SessionNotFound, GateRefused */
  async admitPractitioner(actor: MemberActor, sessionId: string): Promise<Admission> {
    const row = await this.transactions.run(actor, async (tx) => {
      const rows: PractitionerRow[] = await tx.query(
        `SELECT s.id, s.practice_id, s.status, s.opens_at, s.closes_at, coalesce(r.epoch, 1) AS epoch, coalesce(r.state, 'idle') AS room_state
           FROM session s LEFT JOIN room r ON r.session_id = s.id WHERE s.id = $1 AND s.practice_id = $2 AND s.practitioner_id = $3`,
        [sessionId, actor.practiceId, actor.memberId],
      );
      return rows[0];
    });
    if (!row) throw new SessionNotFound();
    const now = this.clock.now();
    const facts = practitionerFacts(row, now);
    const decision = decide(facts);
    this.metrics.gateAnswers.inc({ question: 'pass', state: decision.state, reason: decision.reason });
    await this.decisions.write({
      at: now,
      practiceId: row.practice_id,
      sessionId: row.id,
      participantId: null,
      memberId: actor.memberId,
      question: 'pass',
      decision,
    });
    return Admission.of(
      {
        identity: `${MEMBER_PREFIX}${actor.memberId}`,
        sessionId: row.id,
        practiceId: row.practice_id,
        roomEpoch: row.epoch,
        roomOpen: row.room_state === 'open',
      },
      facts,
    );
  }

  /** The gate said yes, but there was no room to give a pass for: the log must not tell of a pass that nobody got. */
  noRoom({ person, decidedAt }: Admission): void {
    const member = memberOf(person.identity);
    this.decisions.note({
      at: decidedAt,
      practiceId: person.practiceId,
      sessionId: person.sessionId,
      participantId: member === null ? person.identity : null,
      memberId: member,
      question: 'no_room',
      decision: { state: 'enter', reason: 'admitted' },
    });
  }

  /** May this participant still be inside? For whoever watches the rooms; undefined when there is no such participant. */
  async mayStay(participantId: ParticipantId): Promise<GateDecision | undefined> {
    const row = await this.lookup.byParticipant(participantId);
    if (!row) return undefined;
    const now = this.clock.now();
    const decision = decide(factsOf(row, now));
    if (decision.state !== 'enter') this.decisions.note(this.entry('stay', row, now, decision));
    return decision;
  }

  private entry(question: LoggedDecision['question'], row: GateRow, at: Date, decision: GateDecision): LoggedDecision {
    this.metrics.gateAnswers.inc({ question, state: decision.state, reason: decision.reason });
    return {
      at,
      practiceId: row.practice_id,
      sessionId: row.session_id,
      participantId: row.participant_id,
      memberId: null,
      question,
      decision,
    };
  }
}

const MEMBER_PREFIX = 'm:';
const memberOf = (identity: string): string | null =>
  identity.startsWith(MEMBER_PREFIX) ? identity.slice(MEMBER_PREFIX.length) : null;

/** Who asks for a pass is not in the room yet: `finish` is not for them. */
const enteringFacts = (facts: GateFacts): GateFacts =>
  facts.afterReturn === 'finish' ? { ...facts, afterReturn: null } : facts;

interface PractitionerRow {
  readonly id: GateRow['session_id'];
  readonly practice_id: GateRow['practice_id'];
  readonly status: GateFacts['status'];
  readonly opens_at: Date;
  readonly closes_at: Date;
  readonly epoch: number;
  readonly room_state: GateRow['room_state'];
}

const practitionerFacts = (row: PractitionerRow, now: Date): GateFacts => ({
  role: 'practitioner',
  status: row.status,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  practitionerSuspended: false, // a suspended member does not get past the guard
  standing: 'not_required',
  policy: null,
  collectable: false,
  afterReturn: null,
  waiting: null,
  now,
});
