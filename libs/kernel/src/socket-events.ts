/**
 * What the server pushes over the socket. Only "something changed": the page asks again over HTTP, where the gate decides.
 * The server chooses who hears it, from the verified link or sign-in; clients emit nothing.
 */
export interface ServerToClientEvents {
  /** From now on everything is told to this page, and what happened until now was not: ask again. Also after we could not hear the database for a while. */
  listening: () => void;
  /** To everyone with a link of this session: ask `GET /api/join/:token` again. */
  'gate.changed': (change: { readonly sessionId: string }) => void;
  /** To signed-in members of the practice: ask for this session again. */
  'session.changed': (change: { readonly sessionId: string }) => void;
  /** To both: something was said in the room, or a hand was raised or lowered. */
  'call.changed': (change: { readonly sessionId: string }) => void;
}
export type ClientToServerEvents = Record<never, never>;
