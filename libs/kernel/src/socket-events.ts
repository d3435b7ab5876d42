/**
 * What the server pushes over the socket. Only "something changed": the page asks again over HTTP, where the gate decides.
 * The server chooses who hears it, from the verified link or sign-in; clients emit nothing.
 */
export interface ServerToClientEvents {
  /** To everyone with a link of this session: ask `GET /api/join/:token` again. */
  'gate.changed': (change: { readonly sessionId: string }) => void;
  /** To signed-in members of the practice: ask for this session again. */
  'session.changed': (change: { readonly sessionId: string }) => void;
  /** To both: something was said in the room, or a hand was raised or lowered. */
  'call.changed': (change: { readonly sessionId: string }) => void;
}
export type ClientToServerEvents = Record<never, never>;
