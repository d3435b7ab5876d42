import { Injectable } from '@nestjs/common';
import { PEOPLE_IN_A_ROOM } from '@vestibule/kernel';
import {
  DataPacket_Kind,
  RoomServiceClient,
  TrackSource,
  TwirpError,
  type WebhookEvent,
  WebhookReceiver,
} from 'livekit-server-sdk';
import { VideoUnavailable, WebhookRejected } from '../errors.ts';
import { readRoomName, type RoomRef, roomNameOf } from '../room-name.ts';
import { RoomsEnv } from '../rooms-env.ts';
import { seatIn } from './room-token.ts';

const TIMEOUT_S = 5;
/** The page listens for it. */
const MUTED_TOPIC = 'muted';

/** A connection LiveKit knows of. `sid` is new for each connection, `identity` is ours. */
export interface Connection {
  readonly sid: string;
  readonly identity: string;
  readonly joinedAt: Date;
  /** As it stood in the pass: see `PersonAtTheDoor`. */
  readonly seat: number;
}
export interface LiveRoom {
  readonly room: RoomRef;
  readonly people: number;
}

/** LiveKit, as far as the product needs it: our rooms by session and epoch, the people in them, its webhooks verified. */
@Injectable()
export class VideoServer {
  private readonly rooms: RoomServiceClient;
  private readonly receiver: WebhookReceiver;

  constructor(env: RoomsEnv) {
    const host = env.LIVEKIT_INTERNAL_URL ?? env.LIVEKIT_URL.replace(/^ws/, 'http');
    this.rooms = new RoomServiceClient(host, env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET, {
      requestTimeout: TIMEOUT_S,
    });
    this.receiver = new WebhookReceiver(env.LIVEKIT_API_KEY, env.LIVEKIT_API_SECRET);
  }

  /**
   * Makes the room, or leaves it as it is. It outlives pauses in the call: it is deleted by us, or by LiveKit well after the window. It takes as many
   * people as a practice can ever allow: an open room keeps the number that it was made with, and a practice may allow more during the call.
   */
  async open(room: RoomRef, secondsLeft: number): Promise<void> {
    const timeout = Math.max(60, secondsLeft + 60);
    await this.reach(() =>
      this.rooms.createRoom({
        name: roomNameOf(room),
        emptyTimeout: timeout,
        departureTimeout: timeout,
        maxParticipants: PEOPLE_IN_A_ROOM.most,
      }),
    );
  }

  /**
   * Puts everybody out; with `auto_create: false` no token for this room works any more. A room that is not there is fine. Of several servers the one that
   * holds the room may have died, and cannot delete it: then it is made anew on another one first.
   */
  async delete(room: RoomRef): Promise<void> {
    const remove = (): Promise<unknown> => this.reach(() => this.rooms.deleteRoom(roomNameOf(room)), undefined);
    try {
      await remove();
    } catch {
      await this.open(room, 0);
      await remove();
    }
  }

  /** Our rooms that exist now; others on the same server are not ours to touch. */
  async list(): Promise<LiveRoom[]> {
    const found = await this.reach(() => this.rooms.listRooms());
    return found.flatMap((info) => {
      const room = readRoomName(info.name);
      return room ? [{ room, people: info.numParticipants }] : [];
    });
  }

  async people(room: RoomRef): Promise<Connection[]> {
    const found = await this.reach(() => this.rooms.listParticipants(roomNameOf(room)), []);
    return found.map((info) => ({
      sid: info.sid,
      identity: info.identity,
      joinedAt: new Date(Number(info.joinedAt) * 1000),
      seat: seatIn(info.metadata),
    }));
  }

  /** Whether LiveKit would let this person in. Whoever is in already comes again in their own place. */
  async hasPlaceFor(room: RoomRef, identity: string): Promise<boolean> {
    const [found] = await this.reach(() => this.rooms.listRooms([roomNameOf(room)]));
    if (!found || found.maxParticipants === 0) return true;
    const others = (await this.people(room)).filter((person) => person.identity !== identity);
    return others.length < found.maxParticipants;
  }

  /**
   * Turns somebody's microphone off and tells their page who did: `by` is an identity. Data that the server sends has no sender in the room, so nobody there
   * can pretend to be it. False: no microphone was on, or nobody of that identity is there.
   */
  async mute(room: RoomRef, identity: string, by: string): Promise<boolean> {
    const name = roomNameOf(room);
    const people = await this.reach(() => this.rooms.listParticipants(name), []);
    const open = people
      .find((person) => person.identity === identity)
      ?.tracks.filter(({ source, muted }) => source === TrackSource.MICROPHONE && !muted);
    if (!open || open.length === 0) return false;
    for (const { sid } of open)
      await this.reach(() => this.rooms.mutePublishedTrack(name, identity, sid, true), undefined);
    const words = new TextEncoder().encode(JSON.stringify({ by }));
    const options = { destinationIdentities: [identity], topic: MUTED_TOPIC };
    await this.reach(() => this.rooms.sendData(name, words, DataPacket_Kind.RELIABLE, options), undefined);
    return true;
  }

  /** @throws WebhookRejected unless the body is exactly what LiveKit signed with our key. */
  async verify(rawBody: string, authorization: string | undefined): Promise<WebhookEvent> {
    try {
      return await this.receiver.receive(rawBody, authorization);
    } catch {
      throw new WebhookRejected();
    }
  }

  /** `whenMissing`: the answer when LiveKit says that there is no such room; without it that is an error like any other. */
  private async reach<T>(call: () => Promise<T>, ...whenMissing: [] | [T]): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (whenMissing.length === 1 && error instanceof TwirpError && error.status === 404) return whenMissing[0];
      throw new VideoUnavailable(error);
    }
  }
}
