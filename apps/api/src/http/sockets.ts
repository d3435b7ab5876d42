import { IoAdapter } from '@nestjs/platform-socket.io';

type IoOptions = NonNullable<Parameters<IoAdapter['createIOServer']>[1]>;
type IoServer = ReturnType<IoAdapter['createIOServer']>;

/** socket.io on the API's own port, for our own pages only. Clients have nothing to say, so their messages are kept tiny. */
export class Sockets extends IoAdapter {
  override createIOServer(port: number, options?: IoOptions): IoServer {
    const ours = { path: '/socket.io', serveClient: false, maxHttpBufferSize: 10_000, allowRequest };
    return super.createIOServer(port, Object.assign({}, options, ours));
  }
}

const allowRequest: IoOptions['allowRequest'] = (request, answer) =>
  answer(null, isOwn(request.headers.origin, request.headers.host));

/** A browser always says where a socket is opened from; what is no browser says nothing and sends no cookie by itself. */
const isOwn = (origin: string | undefined, host: string | undefined): boolean =>
  origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
