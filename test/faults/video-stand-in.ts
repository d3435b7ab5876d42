import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface VideoStandIn {
  readonly url: string;
  /** Rooms that were deleted while they were there, in order. */
  readonly deleted: readonly string[];
  /** Somebody comes into a room that is there, and stays until it is deleted. */
  enter(room: string, identity: string): void;
  close(): Promise<void>;
}

interface StandInRoom {
  readonly sid: string;
  readonly name: string;
  readonly participants: { readonly sid: string; readonly identity: string; readonly joinedAt: string }[];
}

/** As much of LiveKit as a pass needs: rooms that are made, listed and deleted. Nobody comes unless the test lets them; who gets a token is what is watched. */
export async function startVideoStandIn(): Promise<VideoStandIn> {
  const rooms = new Map<string, StandInRoom>();
  const deleted: string[] = [];
  const seen = ({ sid, name, participants }: StandInRoom): object => ({
    sid,
    name,
    numParticipants: participants.length,
  });
  const answer = (verb: string, body: { name?: string; room?: string }): object => {
    const name = body.name ?? body.room ?? '';
    if (verb === 'CreateRoom' && !rooms.has(name))
      rooms.set(name, { sid: `RM_${deleted.length}_${rooms.size}`, name, participants: [] });
    if (verb === 'DeleteRoom' && rooms.delete(name)) deleted.push(name);
    if (verb === 'ListRooms') return { rooms: [...rooms.values()].map(seen) };
    const room = rooms.get(name);
    if (verb === 'ListParticipants') return { participants: room?.participants ?? [] };
    return room ? seen(room) : {};
  };
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const text = Buffer.concat(pieces).toString();
      const verb = (request.url ?? '').split('/').at(-1) ?? '';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer(verb, text === '' ? {} : JSON.parse(text))));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    deleted,
    enter(name, identity) {
      const room = rooms.get(name);
      if (!room) throw new Error(`there is no room ${name}`);
      const joinedAt = String(Math.floor(Date.now() / 1000));
      room.participants.push({ sid: `PA_${room.sid}_${room.participants.length}`, identity, joinedAt });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
