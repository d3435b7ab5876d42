import { Injectable } from '@nestjs/common';
import { type Admission, GateService } from '@vestibule/gate';
import { Clock, secondsBetween } from '@vestibule/kernel';
import { RoomFull, VideoUnavailable } from '../errors.ts';
import type { PassView } from '../http/views.ts';
import { RoomTokens } from '../livekit/room-token.ts';
import { VideoServer } from '../livekit/video-server.ts';
import { RoomKeeper } from '../room-keeper.ts';
import { type RoomRef, roomNameOf } from '../room-name.ts';
import { RoomsEnv } from '../rooms-env.ts';

interface PassWish {
  readonly turnedAway?: boolean;
}

/** "Whoever the gate admits gets a room pass": for one identity, one room, a few minutes, and never past the window. */
@Injectable()
export class IssuePass {
  constructor(
    private readonly gate: GateService,
    private readonly keeper: RoomKeeper,
    private readonly video: VideoServer,
    private readonly tokens: RoomTokens,
    private readonly env: RoomsEnv,
    private readonly clock: Clock,
  ) {}

  /**
   * `turnedAway`: LiveKit took the last pass and did not let its bearer in. Then it is looked at whether the room is full; everybody else is not kept waiting for that.
   *
   * @throws VideoUnavailable when LiveKit cannot be reached to open the room: nothing is lost, ask again. @throws RoomFull
   */
  async run(admission: Admission, { turnedAway = false }: PassWish = {}): Promise<PassView> {
    const { person, until } = admission;
    const admitted: RoomRef = { sessionId: person.sessionId, epoch: person.roomEpoch };
    const room = person.roomOpen ? admitted : await this.opened(admitted, admission);
    if (turnedAway) await this.mustHavePlace(room, admission);
    const now = this.clock.now();
    const ttlSeconds = Math.max(1, Math.min(this.env.ROOM_TOKEN_TTL_S, secondsBetween(now, until))); // 0 would mean something else to LiveKit
    const name = roomNameOf(room);
    const { token, expiresAt } = this.tokens.sign({
      identity: person.identity,
      room: name,
      now,
      ttlSeconds,
      seat: person.seat,
    });
    return {
      url: this.env.LIVEKIT_URL,
      token,
      room: name,
      identity: person.identity,
      expiresAt: expiresAt.toISOString(),
    };
  }

  /** A LiveKit that does not answer is no reason to hold a pass back: it may be up again when the pass arrives. */
  private async mustHavePlace(room: RoomRef, admission: Admission): Promise<void> {
    if (await this.video.hasPlaceFor(room, admission.person.identity).catch(() => true)) return;
    this.gate.noRoom(admission);
    throw new RoomFull();
  }

  private async opened(admitted: RoomRef, admission: Admission): Promise<RoomRef> {
    try {
      const room = await this.keeper.ensureOpen(admitted);
      if (room) return room;
    } catch (error) {
      this.gate.noRoom(admission);
      throw error;
    }
    this.gate.noRoom(admission);
    throw new VideoUnavailable();
  }
}
