import { Injectable } from '@nestjs/common';
import { Clock, type GateDecision, memberIdentity, memberOf, type ParticipantId } from '@vestibule/kernel';
import { type MemberActor, Metrics, Transactions } from '@vestibule/platform';
import { SessionNotFound } from '@vestibule/sessions';
import { Admission } from './admission.ts';
import { decide, type GateFacts } from './decide.ts';
import { DecisionLog, type LoggedDecision } from './lookup/decision-log.ts';
import { GateLookup } from './lookup/gate-lookup.ts';
import type { OpenedLink } from './http/link-guard.ts';
import { factsOf, type GateRow } from './lookup/gate-row.ts';
import { Seats } from './seats/seats.ts';

export interface GateAnswer {
  readonly row: GateRow;
  readonly decision: GateDecision;
  readonly now: Date;
}

/** How somebody who is in a room came in: `seat` as it stood in their pass. LiveKit's instants are whole seconds. */
export interface OnPass {
  readonly seat: number;
  readonly joinedAt: Date;
}

/** Asks `decide` with facts as they are now, writes the answer down, and makes admissions: the only place that does. */
@Injectable()
export class GateService {
  constructor(
    private readonly lookup: GateLookup,
    private readonly decisions: DecisionLog,
    private readonly seats: Seats,
    private readonly transactions: Transactions,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Where does this person stand? @throws LinkUnknown */
  async ask(link: OpenedLink): Promise<GateAnswer> {
    const row = await this.lookup.of(link);
    const now = this.clock.now();
    const decision = decide(this.factsFor(link, row, now));
    this.decisions.note(this.entry('state', row, now, decision));
    return { row, decision, now };
  }

  /** All that is known about this link; nothing is decided and nothing written down. @throws LinkUnknown */
  row(link: OpenedLink): Promise<GateRow> {
    return this.lookup.of(link);
  }

  /** Whoever the gate lets in gets an admission, and has the link on this device from now on. @throws LinkUnknown, GateRefused */
  async admit(link: OpenedLink): Promise<Admission> {
    let row = await this.lookup.of(link);
    const now = this.clock.now();
    let facts = enteringFacts(this.factsFor(link, row, now));
    let seat: number | undefined;
    if (decide(facts).state === 'enter') {
      seat = await this.seats.forPass(row, link.device, now);
      if (seat === undefined) {
        row = await this.lookup.of(link);
        facts = enteringFacts(this.factsFor(link, row, now));
      }
    }
    await this.decisions.write(this.entry('pass', row, now, decide(facts)));
    return Admission.of(
      {
        identity: row.participant_id,
        sessionId: row.session_id,
        practiceId: row.practice_id,
        roomEpoch: row.room_epoch,
        roomOpen: row.room_state === 'open',
        seat: seat ?? 1,
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
        identity: memberIdentity(actor.memberId),
        sessionId: row.id,
        practiceId: row.practice_id,
        roomEpoch: row.epoch,
        roomOpen: row.room_state === 'open',
        seat: 1,
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

  /**
   * May this participant still be inside? For whoever watches the rooms; undefined when there is no such participant. `connection`: on which pass somebody came
   * in; one that was made for a device that has given the link away is good for nothing.
   */
  async mayStay(participantId: ParticipantId, connection?: OnPass): Promise<GateDecision | undefined> {
    const row = await this.lookup.byParticipant(participantId);
    if (!row) return undefined;
    const now = this.clock.now();
    const decision = decide(
      factsOf(row, now, connection && isOfAnotherDevice(row, connection) ? { until: null } : null),
    );
    if (decision.state !== 'enter') this.decisions.note(this.entry('stay', row, now, decision));
    return decision;
  }

  /** Where somebody stands, for the practice's own pages: nobody asked to come in, and nothing is written down. */
  async standing(participantId: ParticipantId): Promise<GateDecision | undefined> {
    const row = await this.lookup.byParticipant(participantId);
    return row && decide(factsOf(row, this.clock.now()));
  }

  private factsFor({ device }: OpenedLink, row: GateRow, now: Date): GateFacts {
    return factsOf(row, now, this.seats.elsewhere(row, device));
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

/** Came in after the link had moved, on a pass from before. Whoever was in already leaves by themselves, or when the present device comes in. */
const isOfAnotherDevice = ({ seat }: GateRow, { seat: own, joinedAt }: OnPass): boolean =>
  seat !== null && own < seat.number && joinedAt.getTime() >= Math.floor(seat.takenAtMs / 1000) * 1000;

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
  elsewhere: null,
  now,
});
