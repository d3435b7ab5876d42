import { Injectable, Logger } from '@nestjs/common';
import { Clock, type ParticipantId, secondsBetween, type SessionId } from '@vestibule/kernel';
import { type DomainEvent, Metrics, Outbox, Transactions } from '@vestibule/platform';
import { SESSION_EVENTS, Timeline } from '@vestibule/sessions';
import { GateService } from '@vestibule/gate';
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
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  /** Makes sure that the session's room exists at LiveKit; answers which epoch it is of. @throws VideoUnavailable */
  async ensureOpen(sessionId: SessionId): Promise<RoomRef | undefined> {
    const row = await this.transactions.system((tx) => this.rooms.find(tx, [sessionId]).then((rows) => rows[0]));
    if (!row || !this.isEnterable(row)) return undefined;
    const room: RoomRef = { sessionId, epoch: row.epoch };
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

  /** Everybody out, and every pass in circulation is void. Those who still may come back get a new pass by themselves. */
  async clear(sessionId: SessionId, reason: string): Promise<void> {
    const cleared = await this.transactions.system(async (tx) => {
      const row = await this.rooms.lock(tx, sessionId);
      if (row?.state !== 'open') return undefined;
      const now = this.clock.now();
      const present = await this.rooms.present(tx, sessionId);
      await this.rooms.advance(tx, sessionId, now);
      for (const { sid, participantId } of present) {
        await this.rooms.left(tx, sid, now);
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
    const found = await this.transactions.system(async (tx) => ({
      row: (await this.rooms.find(tx, [sessionId]))[0],
      holders: await this.rooms.passHolders(tx, sessionId),
    }));
    if (found.row?.state !== 'open') return;
    if (!this.isEnterable(found.row)) return this.clear(sessionId, whyNot(found.row));
    if (event.kind === SESSION_EVENTS.linkReplaced) {
      const replaced = event.payload?.['participantId'] as ParticipantId | undefined;
      if (replaced && found.holders.includes(replaced)) return this.clear(sessionId, 'link_replaced');
    }
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
