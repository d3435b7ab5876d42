import { Injectable } from '@nestjs/common';
import { Clock, type ParticipantId, type PracticeId, type SessionId, type WaitingPlace } from '@vestibule/kernel';
import { GateRefused, GateService, type OpenedLink, Seats } from '@vestibule/gate';
import { type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import {
  mustMayChange,
  ParticipantNotFound,
  type Session,
  sessionEvent,
  SessionNotMovable,
  SessionsRepository,
  Timeline,
  type TimelineKind,
} from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { type Devices, WaitingRepository } from './waiting.repository.ts';

export const WAITING_CHANGED = 'waiting.changed';

/** `id`: of whoever says it, for what is sent again after a lost answer. */
interface Saying {
  readonly id?: string;
  readonly text: string;
}
interface Move {
  readonly from: readonly WaitingPlace[];
  readonly to: Exclude<WaitingPlace, 'absent' | 'waiting'>;
  readonly told: TimelineKind;
}
const MOVES = {
  admit: { from: ['waiting', 'sent_back', 'declined', 'removed'], to: 'admitted', told: 'let_in' },
  decline: { from: ['waiting', 'sent_back'], to: 'declined', told: 'declined' },
  sendBack: { from: ['admitted', 'declined'], to: 'sent_back', told: 'sent_back' },
} as const satisfies Record<string, Move>;
export type WaitingAct = keyof typeof MOVES;

/**
 * Who is at the door, and who lets them in. It decides nothing about entering: it keeps the one fact that the gate reads (`WaitingPlace`), and only
 * whom the gate would let in but for the waiting room can knock. Everybody whose page is open is told at commit.
 */
@Injectable()
export class WaitingRoom {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly seats: Seats,
    private readonly sessions: SessionsRepository,
    private readonly waiting: WaitingRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * "I am here", and said again every while: "I still am". Takes a place in the waiting room, once, and keeps it over reloads. Where the practitioner wants
   * it so and is in the room already, the door opens at once. @throws LinkUnknown, GateRefused
   */
  async knock(link: OpenedLink, devices: Devices): Promise<void> {
    const { row, decision, now } = await this.gate.ask(link);
    if (decision.state === 'enter' || decision.state === 'declined') return;
    if (decision.state !== 'knock' && decision.state !== 'waiting') throw new GateRefused(decision);
    const { participant_id: participantId, session_id: sessionId, practice_id: practiceId } = row;
    await this.transactions.system(async (tx) => {
      if (!(await this.seats.forPlace(tx, row, link.device, now))) return; // another device was a moment faster: the page is told so
      if (await this.waiting.knock(tx, { participantId, sessionId, practiceId, at: now, ...devices }))
        await this.tell(tx, { practiceId, sessionId }, [participantId], 'knocked', { ...devices });
      if (row.practitioner_present) await this.openByItself(tx, { practiceId, sessionId });
    });
  }

  /** The practitioner came in: where it is set so, whoever waits follows. */
  async practitionerCame(tx: EntityManager, place: Place): Promise<void> {
    await this.openByItself(tx, place);
  }

  /**
   * `who` absent: everybody. Saying it twice changes nothing. Not once it is over: who was at the door is not rewritten, because it tells who came.
   *
   * @throws SessionNotFound, NotAllowed, SessionNotMovable, ParticipantNotFound where nobody of that name has knocked.
   */
  async act(actor: MemberActor, sessionId: string, act: WaitingAct, who?: string, message?: string): Promise<void> {
    const { from, to, told }: Move = MOVES[act];
    await this.transactions.run(actor, async (tx) => {
      const session = await this.mine(tx, actor, sessionId);
      session.mustHaveADoor(this.clock.now());
      if (act === 'sendBack' && !session.waitingRoom)
        throw new SessionNotMovable('this session has no waiting room to send anybody back to', session.currentStatus);
      const participantId = who === undefined ? null : await this.known(tx, session, who);
      const moved = await this.waiting.move(tx, {
        sessionId: session.id,
        who: participantId,
        from: who === undefined ? from.filter((place) => place !== 'removed') : from, // put out by name, let back in by name
        to,
        at: this.clock.now(),
        by: actor.memberId,
        message: message ?? null,
      });
      await this.tell(tx, { practiceId: session.practiceId, sessionId: session.id }, moved, told, {
        by: actor.memberId,
      });
    });
  }

  /** To one who waits, or to all of them; with the same id once. @throws SessionNotFound, NotAllowed, ParticipantNotFound */
  async say(actor: MemberActor, sessionId: string, { id, text }: Saying, who?: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const session = await this.mine(tx, actor, sessionId);
      const all = await this.waiting.ofSession(tx, session.id);
      const to = who === undefined ? all.map((one) => one.participantId) : [await this.known(tx, session, who)];
      const at = this.clock.now();
      for (const participantId of to)
        await this.waiting.say(tx, {
          practiceId: session.practiceId,
          sessionId: session.id,
          participantId,
          memberId: actor.memberId,
          clientId: id ?? null,
          text,
          at,
        });
      if (to.length > 0) await this.changed(tx, { practiceId: session.practiceId, sessionId: session.id });
    });
  }

  /** Whoever waits says something to the practice; with the same id once. @throws LinkUnknown, GateRefused for whoever does not wait. */
  async answer(link: OpenedLink, { id, text }: Saying): Promise<void> {
    const { row, decision, now } = await this.gate.ask(link);
    if (decision.state === 'enter') return; // let in this very moment: there is a chat inside
    if (decision.state !== 'waiting') throw new GateRefused(decision);
    const place = { practiceId: row.practice_id, sessionId: row.session_id };
    await this.transactions.system(async (tx) => {
      const by = { participantId: row.participant_id, memberId: null, clientId: id ?? null };
      await this.waiting.say(tx, { ...place, ...by, text, at: now });
      await this.changed(tx, place);
    });
  }

  /** "I am five minutes late", in one click; 0: on time after all. @throws SessionNotFound, NotAllowed, SessionNotMovable once it is over */
  async late(actor: MemberActor, sessionId: string, minutes: number): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.lock(tx, actor, sessionId);
      mustMayChange(actor, session);
      session.mustHaveADoor(this.clock.now());
      const wanted = minutes === 0 ? null : minutes;
      if (session.lateMinutes === wanted) return;
      session.lateMinutes = wanted;
      await tx.save(session);
      const place = { practiceId: session.practiceId, sessionId: session.id };
      await this.timeline.record(tx, {
        ...place,
        kind: 'running_late',
        at: this.clock.now(),
        detail: { by: actor.memberId, minutes },
      });
      await this.outbox.add(tx, sessionEvent('runningLate', session));
      await this.changed(tx, place);
    });
  }

  private async openByItself(tx: EntityManager, place: Place): Promise<void> {
    const [session]: { autoAdmit: boolean }[] = await tx.query(
      `SELECT waiting_room AND auto_admit AS "autoAdmit" FROM session WHERE id = $1`,
      [place.sessionId],
    );
    if (!session?.autoAdmit) return;
    const moved = await this.waiting.move(tx, {
      sessionId: place.sessionId,
      who: null,
      from: ['waiting'], // whoever was sent back waits for a person
      to: 'admitted',
      at: this.clock.now(),
      by: null,
      message: null,
    });
    await this.tell(tx, place, moved, 'let_in', {});
  }

  private async mine(tx: EntityManager, actor: MemberActor, sessionId: string): Promise<Session> {
    const session = await this.sessions.get(tx, actor, sessionId);
    mustMayChange(actor, session);
    return session;
  }

  private async known(tx: EntityManager, session: Session, id: string): Promise<ParticipantId> {
    const row = await this.waiting.of(tx, id as ParticipantId);
    if (row?.sessionId !== session.id) throw new ParticipantNotFound();
    return row.participantId;
  }

  private async tell(
    tx: EntityManager,
    place: Place,
    people: readonly ParticipantId[],
    kind: TimelineKind,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const at = this.clock.now();
    for (const participantId of people) await this.timeline.record(tx, { ...place, participantId, kind, at, detail });
    if (people.length > 0) await this.changed(tx, place);
  }

  private changed(tx: EntityManager, place: Place): Promise<void> {
    return this.outbox.add(tx, { kind: WAITING_CHANGED, ...place });
  }
}

interface Place {
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
}
