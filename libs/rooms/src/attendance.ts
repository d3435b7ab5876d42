import { Injectable } from '@nestjs/common';
import type { PracticeId, SessionId } from '@vestibule/kernel';
import { Seats } from '@vestibule/gate';
import { Outbox } from '@vestibule/platform';
import { Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import type { RoomIdentity } from './identity.ts';
import type { Connection } from './livekit/video-server.ts';
import { WaitingRoom } from './waiting/waiting-room.ts';
import { RoomsRepository } from './rooms.repository.ts';

export const PRESENCE_CHANGED = 'presence.changed';

interface Place {
  readonly practiceId: PracticeId;
  readonly sessionId: SessionId;
  readonly epoch: number;
}

/** Who was there, when. Told by LiveKit's webhooks and by looking; either may come first, twice, late or not at all. */
@Injectable()
export class Attendance {
  constructor(
    private readonly rooms: RoomsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
    private readonly waiting: WaitingRoom,
    private readonly seats: Seats,
  ) {}

  async joined(
    tx: EntityManager,
    place: Place,
    who: RoomIdentity,
    connection: Pick<Connection, 'sid' | 'joinedAt'>,
  ): Promise<void> {
    const isNew = await this.rooms.arrived(tx, {
      ...place,
      sid: connection.sid,
      who,
      at: connection.joinedAt,
      leftAt: null,
    });
    if (isNew) await this.tell(tx, place, who, 'joined', connection.joinedAt);
  }

  /** Also right when the `joined` has not come yet: then both are kept at once, and the late `joined` changes nothing. `guessed`: see `RoomsRepository.left`. */
  async left(
    tx: EntityManager,
    place: Place,
    who: RoomIdentity,
    connection: Pick<Connection, 'sid' | 'joinedAt'>,
    at: Date,
    guessed = false,
  ): Promise<void> {
    const cameLate = await this.rooms.arrived(tx, {
      ...place,
      sid: connection.sid,
      who,
      at: connection.joinedAt,
      leftAt: null,
    });
    if (cameLate) await this.tell(tx, place, who, 'joined', connection.joinedAt);
    if (!(await this.rooms.left(tx, connection.sid, at, guessed))) return;
    // A guess is of the past; the link stays theirs for a while from the moment that it was noticed, which is when the watch looked.
    if (who.kind === 'participant')
      await this.seats.left(tx, who.id, connection.joinedAt, guessed ? connection.joinedAt : at);
    await this.tell(tx, place, who, 'left', at);
  }

  private async tell(
    tx: EntityManager,
    place: Place,
    who: RoomIdentity,
    kind: 'joined' | 'left',
    at: Date,
  ): Promise<void> {
    const participantId = who.kind === 'participant' ? who.id : null;
    const detail = who.kind === 'member' ? { memberId: who.id } : {};
    await this.timeline.record(tx, {
      sessionId: place.sessionId,
      practiceId: place.practiceId,
      participantId,
      kind,
      at,
      detail,
    });
    if (kind === 'joined' && who.kind === 'member') await this.waiting.practitionerCame(tx, place);
    await this.outbox.add(tx, { kind: PRESENCE_CHANGED, practiceId: place.practiceId, sessionId: place.sessionId });
  }
}
