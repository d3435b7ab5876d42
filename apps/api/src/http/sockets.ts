import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Socket } from 'socket.io';

type IoOptions = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;
type IoServer = ReturnType<IoAdapter['createIOServer']>;
type Line = Socket['conn'];
type Binding = Parameters<IoAdapter['bindMessageHandlers']>;

/** socket.io on the API's own port, for our own pages only. Clients have nothing to say, so their messages are kept tiny. */
export class Sockets extends IoAdapter {
  override createIOServer(port: number, options?: IoOptions): IoServer {
    const ours = { path: '/socket.io', serveClient: false, maxHttpBufferSize: 10_000, allowRequest };
    const server = super.createIOServer(port, Object.assign({}, options, ours));
    server.engine.use(letGoOfRequest);
    server.engine.on('connection', (line: Line) => line.on('packetCreate', hangUpOnWhoDoesNotRead));
    return server;
  }

  /** Nest prepares for the end of every socket's messages, also where a gateway takes none: two kilobytes a page. */
  override bindMessageHandlers(...[socket, handlers, transform]: Binding): void {
    if (handlers.length > 0) super.bindMessageHandlers(socket, handlers, transform);
  }
}

/** engine.io's answer to the upgrade lives as long as the socket, and would keep the request with all of its headers; nothing reads it there. */
const letGoOfRequest = (_request: unknown, response: object, next: () => void): void => {
  Object.assign(response, { req: undefined });
  next();
};

/** What one page may be told before it has read any of it. A page reads a packet in milliseconds, and a change of everything in a practice is some hundred. */
const MOST_UNREAD = 1_000;

/** A page that says it lives and reads nothing is a queue without end in our memory. Put off it loses nothing: it comes back, and asks again. */
function hangUpOnWhoDoesNotRead(this: Line): void {
  const unread: unknown = Reflect.get(this, 'writeBuffer');
  if (Array.isArray(unread) && unread.length >= MOST_UNREAD) this.close(true);
}

const allowRequest: IoOptions['allowRequest'] = (request, answer) =>
  answer(null, isOwn(request.headers.origin, request.headers.host));

/** A browser always says where a socket is opened from; what is no browser says nothing and sends no cookie by itself. */
const isOwn = (origin: string | undefined, host: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
