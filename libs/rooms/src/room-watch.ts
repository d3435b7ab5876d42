import { Injectable, Logger } from '@nestjs/common';
import { Clock, type SessionId } from '@vestibule/kernel';
import { GateService } from '@vestibule/gate';
import { Transactions } from '@vestibule/platform';
import { Attendance } from './attendance.ts';
import { VideoUnavailable } from './errors.ts';
import { readIdentity, type RoomIdentity } from './identity.ts';
import { type Connection, VideoServer } from './livekit/video-server.ts';
import { RoomKeeper } from './room-keeper.ts';
import type { RoomRef } from './room-name.ts';
import { type RoomRow, RoomsRepository } from './rooms.repository.ts';

/** Where a server has died each look takes seconds; the others must not wait behind all of them. */
const LOOKS_AT_ONCE = 8;

/** Nobody looked for so long: whoever is gone by now left at a moment that nobody knows. They are held to have been there while they were seen. */
const UNSEEN_MS = 60_000;

/**
 * Compares LiveKit's rooms with ours, because its webhooks can be lost or reordered and it can be restarted: rooms that have no business being
 * there are deleted, rooms that should be there are made again, people who must not stay are put out, presence is set right.
 */
@Injectable()
export class RoomWatch {
  private readonly log = new Logger('RoomWatch');

  constructor(
    private readonly transactions: Transactions,
    private readonly rooms: RoomsRepository,
    private readonly video: VideoServer,
    private readonly keeper: RoomKeeper,
    private readonly gate: GateService,
    private readonly attendance: Attendance,
    private readonly clock: Clock,
  ) {}

  async compare(): Promise<void> {
    const [ours, present] = await this.transactions.system(
      async (tx) => [await this.rooms.open(tx), await this.rooms.presentSessions(tx)] as const,
    );
    const live = await this.video.list();
    await this.deleteStrays(live.map((room) => room.room));
    const people = new Map(live.map(({ room, people }) => [`${room.sessionId}:${room.epoch}`, people]));
    const occupied = new Set<SessionId>(present);
    const rows: RoomRow[] = [];
    for (const row of ours) {
      const count = people.get(`${row.sessionId}:${row.epoch}`);
      if (count === undefined && this.keeper.isEnterable(row))
        await this.quietly(row, () => this.keeper.ensureOpen(row));
      if ((count ?? 0) > 0 || occupied.has(row.sessionId)) rows.push(row);
      occupied.delete(row.sessionId);
    }
    rows.push(...(await this.transactions.system((tx) => this.rooms.find(tx, [...occupied]))));
    while (rows.length > 0) await Promise.all(rows.splice(0, LOOKS_AT_ONCE).map((row) => this.lookOrRehouse(row)));
  }

  /**
   * LiveKit answers, but not for this room: of several servers the one that holds it has died. The room is made anew on another one, where its people find it; who
   * does not come back is seen to be gone by the next look.
   */
  private async lookOrRehouse(row: RoomRow): Promise<void> {
    const { sessionId, epoch } = row;
    try {
      await this.look(row);
    } catch (error) {
      if (!(error instanceof VideoUnavailable)) throw error;
      this.log.warn({ sessionId, epoch }, 'nobody answers for a room; it is made anew');
      await this.quietly(row, () => this.keeper.ensureOpen(row));
    }
  }

  /** One room that cannot be mended now is tried again in the next turn, and keeps nobody from the others. */
  private async quietly({ sessionId, epoch }: RoomRef, work: () => Promise<unknown>): Promise<void> {
    await work().catch((error: unknown) =>
      this.log.warn({ err: error, sessionId, epoch }, 'LiveKit did not do what was asked; it is asked again'),
    );
  }

  /** The people of one room, as they are now. */
  async look(row: RoomRow): Promise<void> {
    const connections = await this.video.people(row);
    const now = this.clock.now();
    const known = connections.flatMap((connection) => {
      const who = readIdentity(connection.identity);
      return who ? [{ connection, who }] : [];
    });
    await this.transactions.system(async (tx) => {
      for (const { connection, who } of known) await this.attendance.joined(tx, row, who, connection);
      const here = new Set(known.map(({ connection }) => connection.sid));
      await this.rooms.seen(tx, row.sessionId, [...here], now);
      for (const { sid, participantId, memberId, seenAt } of await this.rooms.present(tx, row.sessionId)) {
        if (here.has(sid)) continue;
        const who: RoomIdentity | undefined = participantId
          ? { kind: 'participant', id: participantId }
          : memberId
            ? { kind: 'member', id: memberId }
            : undefined;
        const unseen = now.getTime() - seenAt.getTime() > UNSEEN_MS;
        if (who) await this.attendance.left(tx, row, who, { sid, joinedAt: now }, unseen ? seenAt : now, unseen);
      }
    });
    for (const connection of connections) {
      if (!(await this.mayBeHere(row, connection))) return this.keeper.clear(row.sessionId, 'not_admitted');
    }
  }

  /** Somebody connected: the gate is asked again, because a pass that was right when it was made may be wrong now. */
  async checkArrival(room: RoomRef, connection: Omit<Connection, 'sid'>): Promise<void> {
    const row = (await this.transactions.system((tx) => this.rooms.find(tx, [room.sessionId])))[0];
    if (!row || row.epoch !== room.epoch || row.state !== 'open') return this.video.delete(room);
    if (!(await this.mayBeHere(row, connection))) await this.keeper.clear(room.sessionId, 'not_admitted');
  }

  private async mayBeHere(row: RoomRow, connection: Omit<Connection, 'sid'>): Promise<boolean> {
    const who = readIdentity(connection.identity);
    if (who?.kind === 'participant') return (await this.gate.mayStay(who.id, connection))?.state === 'enter';
    return who?.kind === 'member' && who.id === row.practitionerId && this.keeper.isEnterable(row);
  }

  /** Rooms of a past epoch, of a session that is not open, or of nobody. One that is being opened at this moment is looked up after it was listed, so it is not taken for a stray. */
  private async deleteStrays(live: readonly RoomRef[]): Promise<void> {
    if (live.length === 0) return;
    const rows = await this.transactions.system((tx) =>
      this.rooms.find(tx, [...new Set(live.map((room) => room.sessionId))]),
    );
    const bySession = new Map(rows.map((row) => [row.sessionId, row]));
    for (const room of live) {
      const row = bySession.get(room.sessionId);
      if (row && row.epoch === room.epoch && this.keeper.isEnterable(row)) continue;
      if (row?.epoch === room.epoch && row.state === 'open') continue; // overdue: closeOverdue clears it and tells why
      this.log.warn({ sessionId: room.sessionId, epoch: room.epoch }, 'a stray room was deleted');
      await this.quietly(room, () => this.video.delete(room));
    }
  }
}
