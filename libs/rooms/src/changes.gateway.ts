import { setTimeout as pause } from 'node:timers/promises';
import { Logger, type OnModuleInit } from '@nestjs/common';
import { type OnGatewayConnection, WebSocketGateway, WebSocketServer } from '@nestjs/websockets';
import { GateLookup } from '@vestibule/gate';
import { Clock, type ClientToServerEvents, type ServerToClientEvents } from '@vestibule/kernel';
import { type Change, ChangeFeed, Metrics, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { SESSION_EVENTS, Timeline } from '@vestibule/sessions';
import type { Server, Socket } from 'socket.io';
import { CALL_CHANGED } from './in-call/conversation.ts';
import { MembersLooking } from './members-looking.ts';

interface Listener {
  /** The link this page was opened with; undefined for members. */
  readonly link?: string;
  readonly sessionId?: string;
}
type ChangesServer = Server<ClientToServerEvents, ServerToClientEvents, Record<never, never>, Listener>;
type ChangesSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<never, never>, Listener>;

/** Five thousand pages ask again within a second. */
const AT_ONCE = 250;
const PAUSE_MS = 50;

const sessionChannel = (id: string): string => `session:${id}`;
const practiceChannel = (id: string): string => `practice:${id}`;

/**
 * Tells open pages that something changed; they ask again over HTTP. Closed by default like the routes: who is neither a genuine link nor signed
 * in is put off, and the server alone chooses what a socket hears. The Nest guard does not reach a gateway's connection, so it checks for itself.
 */
@WebSocketGateway({
  path: '/socket.io',
  serveClient: false,
  maxHttpBufferSize: 4096,
  transports: ['websocket'], // long polling would need every request of a page to reach the same process
})
export class ChangesGateway implements OnGatewayConnection<ChangesSocket>, OnModuleInit {
  private readonly log = new Logger('Changes');
  @WebSocketServer() private readonly server!: ChangesServer;

  constructor(
    private readonly feed: ChangeFeed,
    private readonly lookup: GateLookup,
    private readonly practices: PracticesService,
    private readonly timeline: Timeline,
    private readonly looking: MembersLooking,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  async onModuleInit(): Promise<void> {
    const open = async (): Promise<number> => this.server.engine.clientsCount;
    this.metrics.onLook('vestibule_open_pages', 'Pages that hear of changes from this process', open);
    await this.feed.listen({ changed: (change) => this.tell(change), resumed: () => void this.tellEverybody() });
  }

  async handleConnection(socket: ChangesSocket): Promise<void> {
    const link: unknown = socket.handshake.auth['link'];
    const admitted = await (typeof link === 'string' ? this.byLink(socket, link) : this.bySignIn(socket)).catch(
      (error: unknown) => {
        this.log.debug({ err: error }, 'a socket was put off');
        return false;
      },
    );
    // Only now: what changed before the socket had joined was told to nobody.
    if (admitted) socket.emit('listening');
    else socket.disconnect(true);
    letGoOfRequest(socket);
  }

  private async byLink(socket: ChangesSocket, link: string): Promise<boolean> {
    const row = await this.lookup.byLink(link);
    Object.assign(socket.data, { link, sessionId: row.session_id } satisfies Listener);
    await socket.join(sessionChannel(row.session_id));
    // Only a page that runs opens a socket: a mail scanner that fetches the link does not count as having opened it.
    await this.transactions.system((tx) =>
      this.timeline.record(tx, {
        sessionId: row.session_id,
        practiceId: row.practice_id,
        participantId: row.participant_id,
        kind: 'link_opened',
        at: this.clock.now(),
      }),
    );
    return true;
  }

  private async bySignIn(socket: ChangesSocket): Promise<boolean> {
    const { origin, host } = socket.handshake.headers;
    if (origin === undefined || !URL.canParse(origin) || new URL(origin).host !== host) return false; // a cookie alone is not proof of our own page
    const actor = await this.practices.identifyHeaders(socket.handshake.headers);
    if (actor?.kind !== 'member') return false;
    await socket.join(practiceChannel(actor.practiceId));
    if (!socket.connected) return false;
    socket.on('disconnect', () => this.looking.left(actor.memberId));
    await this.looking.came(actor.memberId);
    return true;
  }

  private tell(change: Change): void {
    if (change.sessionId === null) return;
    if (change.kind === CALL_CHANGED) return this.tellOfCall(change, change.sessionId);
    this.server.to(sessionChannel(change.sessionId)).emit('gate.changed', { sessionId: change.sessionId });
    if (change.practiceId !== null)
      this.server.to(practiceChannel(change.practiceId)).emit('session.changed', { sessionId: change.sessionId });
    if (change.kind === SESSION_EVENTS.linkReplaced) void this.putOffOldLinks(change.sessionId);
  }

  /** Something was said, or a hand went up: nothing else has to be asked again. */
  private tellOfCall({ practiceId }: Change, sessionId: string): void {
    this.server.to(sessionChannel(sessionId)).emit('call.changed', { sessionId });
    if (practiceId !== null) this.server.to(practiceChannel(practiceId)).emit('call.changed', { sessionId });
  }

  /** The line to the database was down: every page asks again, a few at a time, so that they do not all ask in one moment. */
  private async tellEverybody(): Promise<void> {
    let told = 0;
    for (const socket of this.server.sockets.sockets.values()) {
      socket.emit('listening');
      told += 1;
      if (told % AT_ONCE === 0) await pause(PAUSE_MS);
    }
  }

  private async putOffOldLinks(sessionId: string): Promise<void> {
    for (const socket of await this.server.in(sessionChannel(sessionId)).fetchSockets()) {
      const { link } = socket.data;
      if (link !== undefined) await this.lookup.byLink(link).catch(() => socket.disconnect(true));
    }
  }
}

/** What a page was opened with (cookies, headers, the request itself) is a third of what its socket takes: it has been looked at, and is not kept for hours. */
function letGoOfRequest(socket: ChangesSocket): void {
  socket.handshake.headers = {};
  Object.assign(socket.conn, { request: null });
}
