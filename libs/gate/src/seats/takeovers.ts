import { Injectable } from '@nestjs/common';
import { Clock, type MemberId, type ParticipantId, type PracticeId } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Outbox, Transactions } from '@vestibule/platform';
import { mustMayChange, ParticipantNotFound, SessionsRepository, Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import { GateService } from '../gate.service.ts';
import type { OpenedLink } from '../http/link-guard.ts';
import type { GateRow } from '../lookup/gate-row.ts';
import { DeviceUnknown, NotTheHolder } from './errors.ts';
import { deviceWords, markOf } from './device.ts';
import { LINK_MOVED, LINK_TAKEN } from './seats.ts';
import { type Seat, SeatsRepository } from './seats.repository.ts';
import type { TakeoverListView, TakeoverView } from './takeover-views.ts';

export const TAKEOVER_ASKED = 'link.takeover_asked';
export const TAKEOVER_CLOSED = 'link.takeover_closed';

/** A page that asks says so every twenty seconds; once a minute when it sleeps behind others. */
const ASKS_MS = 90_000;
/** A no is a no for this long. */
const REFUSED_MS = 60_000;
/** The new device has so long to come in: a check of camera and microphone may lie between. */
const EXPECTED_MS = 90_000;

/**
 * A device asks for a link that another one has. Whoever has it decides, or the practice, who may know the voice on the telephone: the link moves, or stays
 * where it is. Nobody is put out by asking.
 */
@Injectable()
export class Takeovers {
  constructor(
    private readonly transactions: Transactions,
    private readonly gate: GateService,
    private readonly seats: SeatsRepository,
    private readonly sessions: SessionsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** How it looks from this device. @throws LinkUnknown */
  async look(link: OpenedLink): Promise<TakeoverView> {
    const row = await this.gate.row(link);
    const now = this.clock.now();
    const seat = await this.transactions.system((tx) => this.seats.of(tx, row.participant_id, now));
    return viewOf(seat, link.device && markOf(link.device, row.participant_id), now);
  }

  /**
   * Asks, or asks still. Where the link is free by now, or somebody was refused a moment ago, or another device asks already, nothing changes and the answer
   * says so. @throws LinkUnknown, DeviceUnknown; GateRefused for whoever could not come in anyway.
   */
  async ask(link: OpenedLink): Promise<TakeoverView> {
    const { device } = link;
    if (!device) throw new DeviceUnknown();
    const { row, decision, now } = await this.gate.ask(link);
    if (decision.state === 'elsewhere')
      await this.transactions.system(async (tx) => {
        const { participant_id: participantId } = row;
        const [asker, words] = [markOf(device, participantId), deviceWords(device.agent)];
        const seat = await this.seats.lock(tx, participantId, now);
        if (!seat || wasRefused(seat, asker, now)) return;
        const until = new Date(now.getTime() + ASKS_MS);
        const asked = await this.seats.ask(tx, { participantId, holder: asker, words, at: now, until });
        if (asked?.isNew) await this.tell(tx, row, 'takeover_asked', TAKEOVER_ASKED, { device: words });
      });
    return this.look(link);
  }

  /** @throws LinkUnknown, DeviceUnknown */
  async withdraw(link: OpenedLink): Promise<TakeoverView> {
    const { device } = link;
    if (!device) throw new DeviceUnknown();
    const row = await this.gate.row(link);
    await this.transactions.system(async (tx) => {
      if (await this.seats.withdraw(tx, row.participant_id, markOf(device, row.participant_id)))
        await this.outbox.add(tx, { kind: TAKEOVER_CLOSED, ...placeOf(row) });
    });
    return this.look(link);
  }

  /** By whoever has the link. Where nobody asks any more, nothing changes. @throws LinkUnknown, NotTheHolder */
  async answer(link: OpenedLink, allow: boolean): Promise<TakeoverView> {
    const { device } = link;
    const row = await this.gate.row(link);
    await this.transactions.system(async (tx) => {
      const seat = await this.seats.lock(tx, row.participant_id, this.clock.now());
      if (!device || seat?.holder !== markOf(device, row.participant_id)) throw new NotTheHolder();
      await this.decide(tx, row, seat, allow, 'holder');
    });
    return this.look(link);
  }

  /** @throws SessionNotFound */
  async ofSession(actor: MemberActor, id: string): Promise<TakeoverListView> {
    const now = this.clock.now();
    return this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, id);
      const seats = await this.seats.asked(tx, session.id, now);
      return {
        serverTime: now.toISOString(),
        items: seats.map((seat) => ({
          participantId: seat.participantId,
          name: seat.name,
          device: seat.askedWords ?? '',
          askedAt: (seat.askedAt ?? now).toISOString(),
          openOn: seat.words,
          inTheRoom: seat.present,
        })),
      };
    });
  }

  /** By the practice. Where nobody asks any more, nothing changes. @throws SessionNotFound, NotAllowed, ParticipantNotFound */
  async byPractice(
    actor: MemberActor,
    sessionId: string,
    participantId: string,
    allow: boolean,
  ): Promise<TakeoverListView> {
    await this.transactions.run(actor, async (tx) => {
      const session = await this.sessions.get(tx, actor, sessionId);
      mustMayChange(actor, session);
      const seat = await this.seats.lock(tx, participantId as ParticipantId, this.clock.now());
      if (seat?.sessionId !== session.id) throw new ParticipantNotFound();
      const place = { practice_id: session.practiceId, session_id: session.id, participant_id: seat.participantId };
      if (await this.decide(tx, place, seat, allow, actor.memberId))
        await this.audit.record(tx, actor, {
          act: allow ? 'link.moved' : 'link.kept',
          practiceId: session.practiceId,
          about: { kind: 'participant', id: seat.participantId },
          before: { device: seat.words },
          after: { device: allow ? (seat.askedWords ?? '') : seat.words },
        });
    });
    return this.ofSession(actor, sessionId);
  }

  private async decide(
    tx: EntityManager,
    place: Place,
    seat: Seat,
    allow: boolean,
    by: 'holder' | MemberId,
  ): Promise<boolean> {
    if (seat.askedBy === null) return false;
    const now = this.clock.now();
    const detail = { by, device: seat.askedWords };
    if (allow) {
      await this.seats.hand(tx, seat.participantId, now, new Date(now.getTime() + EXPECTED_MS));
      await this.tell(tx, place, 'link_moved', by === 'holder' ? LINK_MOVED : LINK_TAKEN, detail);
    } else {
      await this.seats.refuse(tx, seat.participantId, now);
      await this.tell(tx, place, 'takeover_refused', TAKEOVER_CLOSED, detail);
    }
    return true;
  }

  private async tell(
    tx: EntityManager,
    row: Place,
    kind: 'takeover_asked' | 'takeover_refused' | 'link_moved',
    event: string,
    detail: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const place = placeOf(row);
    const { participant_id: participantId } = row;
    await this.timeline.record(tx, { ...place, participantId, kind, at: this.clock.now(), detail });
    await this.outbox.add(tx, { kind: event, ...place, payload: { participantId, ...detail } });
  }
}

type Place = Pick<GateRow, 'practice_id' | 'session_id' | 'participant_id'>;
const placeOf = (row: Place): { practiceId: PracticeId; sessionId: GateRow['session_id'] } => ({
  practiceId: row.practice_id,
  sessionId: row.session_id,
});

const wasRefused = ({ refused, refusedAt }: Seat, asker: string, now: Date): boolean =>
  refused === asker && refusedAt !== null && now.getTime() - refusedAt.getTime() < REFUSED_MS;

const isHeld = ({ present, heldUntil }: Seat, now: Date): boolean => present || heldUntil > now;

function viewOf(seat: Seat | undefined, mark: string | undefined, now: Date): TakeoverView {
  const isHere = seat !== undefined && seat.holder !== null && seat.holder === mark;
  const open = seat && !isHere && isHeld(seat, now) ? seat : undefined;
  const asks = seat?.askedBy ?? null;
  return {
    serverTime: now.toISOString(),
    openOn: open ? { device: open.words, inTheRoom: open.present } : null,
    ask: ownAsk(seat, mark, now),
    mayAskAt:
      seat && mark !== undefined && wasRefused(seat, mark, now)
        ? new Date((seat.refusedAt?.getTime() ?? 0) + REFUSED_MS).toISOString()
        : null,
    asked:
      seat && isHere && asks !== null
        ? { device: seat.askedWords ?? '', at: (seat.askedAt ?? now).toISOString() }
        : null,
    movedAt: open && mark !== undefined && open.previous === mark ? open.takenAt.toISOString() : null,
  };
}

function ownAsk(seat: Seat | undefined, mark: string | undefined, now: Date): TakeoverView['ask'] {
  if (!seat || (mark !== undefined && seat.holder === mark)) return 'none';
  if (mark !== undefined && seat.askedBy === mark) return 'asked';
  if (mark !== undefined && wasRefused(seat, mark, now)) return 'refused';
  return seat.askedBy === null ? 'none' : 'another_asks';
}
