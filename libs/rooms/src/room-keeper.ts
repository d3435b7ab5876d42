import { Injectable, Logger } from '@nestjs/common';
import { Clock, secondsBetween, type SessionId } from '@vestibule/kernel';
import { type DomainEvent, Metrics, Outbox, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS, Timeline } from '@vestibule/sessions';
import { GateService, LINK_TAKEN, Seats } from '@vestibule/gate';
import { VideoServer } from './livekit/video-server.ts';
import type { RoomRef } from './room-name.ts';
import { type RoomRow, RoomsRepository } from './rooms.repository.ts';

export const ROOM_CLEARED = 'room.cleared';

/**
 * Opens and clears rooms. Clearing advances the epoch in our database first and deletes the LiveKit room after: from the commit on nobody gets
 * a pass for the old room, from the deletion on no pass for it works. If the process dies between the two, the watch finds a room of
 * a past epoch and deletes it.
 */
@Injectable()
export class RoomKeeper {
  private readonly log = new Logger('RoomKeeper');

  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: RoomsRepository,
    private readonly video: VideoServer,
    private readonly gate: GateService,
    private readonly seats: Seats,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes sure that this room exists at LiveKit. Undefined when its epoch has passed or its session cannot be entered: whoever asks was let in on facts
   * that are no longer so, and asks the gate again. @throws VideoUnavailable
   */
  async ensureOpen(room: RoomRef): Promise<RoomRef | undefined> {
    const { sessionId } = room;
    const row = await this.transactions.system((tx) => this.rooms.find(tx, [sessionId]).then((rows) => rows[0]));
    if (row?.epoch !== room.epoch || !this.isEnterable(row)) return undefined;
    await this.video.open(room, secondsBetween(this.clock.now(), row.closesAt));
    const opened = await this.transactions.system(async (tx) => {
      const now = await this.rooms.lock(tx, sessionId);
      if (now?.epoch !== room.epoch || !this.isEnterable(now)) return false;
      if (now.state !== 'open') await this.rooms.setOpen(tx, sessionId, this.clock.now());
      return true;
    });
    if (opened) return room;
    await this.video.delete(room); // cleared while we were opening it
    return undefined;
  }

  /**
   * Everybody out, and every pass in circulation is void, also one that is being made at this moment. Those who still may come back get a new pass by
   * themselves. With `unopened` the epoch advances even where no room is open yet.
   */
  async clear(
    sessionId: SessionId,
    reason: string,
    options: { readonly unopened: boolean } = { unopened: false },
  ): Promise<void> {
    const cleared = await this.transactions.system(async (tx) => {
      const row = await this.rooms.lock(tx, sessionId);
      if (!row || (row.state !== 'open' && !options.unopened)) return undefined;
      const now = this.clock.now();
      const present = await this.rooms.present(tx, sessionId);
      await this.rooms.advance(tx, sessionId, now);
      if (row.state !== 'open') return undefined; // no room is there to be deleted, and nobody in it
      for (const { sid, participantId } of present) {
        await this.rooms.left(tx, sid, now);
        if (participantId) await this.seats.left(tx, participantId, now, now);
        await this.timeline.record(tx, {
          sessionId,
          practiceId: row.practiceId,
          participantId,
          kind: 'put_out',
          at: now,
          detail: { reason },
        });
        this.metrics.putOut.inc({ reason });
      }
      await this.timeline.record(tx, {
        sessionId,
        practiceId: row.practiceId,
        kind: 'room_closed',
        at: now,
        detail: { reason, epoch: row.epoch },
      });
      await this.outbox.add(tx, { kind: ROOM_CLEARED, practiceId: row.practiceId, sessionId, payload: { reason } });
      return row;
    });
    if (!cleared) return;
    await this.video.delete({ sessionId, epoch: cleared.epoch });
    this.log.log({ sessionId, epoch: cleared.epoch, reason }, 'room cleared');
  }

  /** Something about the session changed: if its room must not be as it is any more, clear it. */
  async enforce(event: DomainEvent): Promise<void> {
    const sessionId = event.sessionId as SessionId | undefined;
    if (!sessionId) return;
    // Whoever holds the old link may have been let in an instant ago and have no room yet: no pass of this epoch is to be good any more.
    if (event.kind === SESSION_EVENTS.linkReplaced) return this.clear(sessionId, 'link_replaced', { unopened: true });
    // The same of the practitioner who holds it no longer; everybody else comes back by a new pass.
    if (event.kind === SESSION_EVENTS.practitionerChanged)
      return this.clear(sessionId, 'practitioner_changed', { unopened: true });
    // Whoever is inside was not asked: what they saved does not bring them back.
    if (event.kind === LINK_TAKEN) return this.clear(sessionId, 'link_moved');
    const found = await this.transactions.system(async (tx) => ({
      row: (await this.rooms.find(tx, [sessionId]))[0],
      holders: await this.rooms.passHolders(tx, sessionId),
    }));
    if (found.row?.state !== 'open') return;
    if (!this.isEnterable(found.row)) return this.clear(sessionId, whyNot(found.row));
    for (const holder of found.holders) {
      const decision = await this.gate.mayStay(holder);
      if (decision && decision.state !== 'enter') return this.clear(sessionId, decision.reason);
    }
  }

  /** Every open room whose time is over, at this instant. Run often, and first thing after a start. */
  async closeOverdue(): Promise<void> {
    const overdue = await this.transactions.system((tx) => this.rooms.overdue(tx, this.clock.now()));
    for (const sessionId of overdue) {
      await this.clear(sessionId, 'over').catch((error: unknown) =>
        this.log.error({ err: error, sessionId }, 'a room could not be closed; it is tried again at once'),
      );
    }
  }

  isEnterable(row: RoomRow): boolean {
    const now = this.clock.now().getTime();
    return (
      row.status === 'scheduled' &&
      !row.practitionerSuspended &&
      row.opensAt.getTime() <= now &&
      now < row.closesAt.getTime()
    );
  }
}

const whyNot = (row: RoomRow): string => (row.status === 'scheduled' ? 'over' : row.status);
