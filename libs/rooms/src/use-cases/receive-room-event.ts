import { Injectable, Logger } from '@nestjs/common';
import { Inbox, Transactions } from '@vestibule/platform';
import { Attendance } from '../attendance.ts';
import { readIdentity } from '../identity.ts';
import { readRoomName } from '../room-name.ts';
import { RoomWatch } from '../room-watch.ts';
import { RoomsRepository } from '../rooms.repository.ts';

/** What we keep of a LiveKit webhook: identities and instants, no names. */
export interface RoomEvent {
  readonly [field: string]: string | number | null;
  readonly kind: string;
  readonly room: string;
  readonly sid: string | null;
  readonly identity: string | null;
  /** Of the pass that they came in with. */
  readonly seat: number;
  /** Seconds since 1970; LiveKit's clock. */
  readonly joinedAt: number | null;
  readonly at: number;
}

/** LiveKit says that somebody came or left. (That a room is gone is not taken from it: the watch looks for itself.) The webhook is a hint: what must hold is checked against the gate. */
@Injectable()
export class ReceiveRoomEvent {
  private readonly log = new Logger('RoomEvents');

  constructor(
    private readonly transactions: Transactions,
    private readonly inbox: Inbox,
    private readonly rooms: RoomsRepository,
    private readonly attendance: Attendance,
    private readonly watch: RoomWatch,
  ) {}

  /** Kept first, then handled at once, off the request; what fails is handled by the sweep. */
  async keep(id: string, event: RoomEvent): Promise<void> {
    const isNew = await this.inbox.keep({ id: `livekit:${id}`, source: 'livekit', kind: event.kind, payload: event });
    if (isNew) setImmediate(() => void this.handle(`livekit:${id}`, event));
  }

  async handle(id: string, event: RoomEvent): Promise<void> {
    try {
      await this.apply(id, event);
    } catch (error) {
      this.log.warn(
        { err: error, event: id, kind: event.kind },
        'a room event was not handled; it will be tried again',
      );
      await this.inbox.failed(id, error).catch(() => undefined);
    }
  }

  /** Whatever was kept and not handled. */
  async catchUp(): Promise<void> {
    for (const message of await this.inbox.unhandled('livekit', 5))
      await this.handle(message.id, message.payload as unknown as RoomEvent);
  }

  private async apply(id: string, event: RoomEvent): Promise<void> {
    const room = readRoomName(event.room);
    const who = event.identity === null ? undefined : readIdentity(event.identity);
    await this.transactions.system(async (tx) => {
      if (!(await this.inbox.take(tx, id)) || !room) return;
      const row = (await this.rooms.find(tx, [room.sessionId]))[0];
      if (!row) return;
      const place = { practiceId: row.practiceId, sessionId: room.sessionId, epoch: room.epoch };
      const at = new Date(event.at * 1000);
      if (!who || event.sid === null) return;
      const connection = { sid: event.sid, joinedAt: event.joinedAt === null ? at : new Date(event.joinedAt * 1000) };
      if (event.kind === 'participant_joined') await this.attendance.joined(tx, place, who, connection);
      if (event.kind === 'participant_left' || event.kind === 'participant_connection_aborted')
        await this.attendance.left(tx, place, who, connection, at);
    });
    if (event.kind === 'participant_joined' && room && event.identity !== null)
      await this.watch.checkArrival(room, {
        identity: event.identity,
        seat: event.seat,
        joinedAt: new Date((event.joinedAt ?? event.at) * 1000),
      });
  }
}
