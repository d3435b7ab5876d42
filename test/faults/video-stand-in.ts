import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface VideoStandIn {
  readonly url: string;
  close(): Promise<void>;
}

/** As much of LiveKit as a pass needs: rooms that are made, listed and deleted. Nobody ever comes; who gets a token is what is watched. */
export async function startVideoStandIn(): Promise<VideoStandIn> {
  const rooms = new Map<string, object>();
  const answer = (verb: string, body: { name?: string; room?: string }): object => {
    const name = body.name ?? body.room ?? '';
    if (verb === 'CreateRoom') rooms.set(name, { sid: `RM_${rooms.size}`, name, numParticipants: 0 });
    if (verb === 'DeleteRoom') rooms.delete(name);
    if (verb === 'ListRooms') return { rooms: [...rooms.values()] };
    if (verb === 'ListParticipants') return { participants: [] };
    return rooms.get(name) ?? {};
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
