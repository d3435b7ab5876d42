import type { ClientToServerEvents, ServerToClientEvents } from '@vestibule/kernel';
import type { Socket } from 'socket.io-client';

type LiveSocket = Socket<ServerToClientEvents, ClientToServerEvents>;
export interface LiveListener {
  /** Something changed, or we were away and may have missed it: ask again over HTTP. */
  readonly onChange: (sessionId: string | undefined) => void;
  /** Something was said in the room, or a hand went up or down: nothing else has to be asked. */
  readonly onCall: (sessionId: string) => void;
}

/**
 * Listens for "something changed". The library is fetched after the first paint: the page works without it, by asking every
 * fifteen seconds. `link` is the client's credential; without it the member's cookie speaks.
 */
export function listen({ onChange, onCall }: LiveListener, link?: string): () => void {
  let socket: LiveSocket | undefined;
  let stopped = false;
  void import('socket.io-client')
    .then(({ io }) => {
      if (stopped) return;
      // Long polling would need every request to reach the same process: there may be several.
      socket = io({ path: '/socket.io', transports: ['websocket'], ...(link ? { auth: { link } } : {}) });
      socket.on('listening', () => onChange(undefined));
      socket.on('gate.changed', ({ sessionId }) => onChange(sessionId));
      socket.on('call.changed', ({ sessionId }) => onCall(sessionId));
      socket.on('session.changed', ({ sessionId }) => onChange(sessionId));
    })
    .catch(() => undefined); // the poll carries on alone
  return () => {
    stopped = true;
    socket?.disconnect();
  };
}
