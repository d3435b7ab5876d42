/** A socket of a page, and what was heard on it. */
export interface Ear {
  close(): void;
}
export interface Hearing {
  /** An event by its name: `listening`, `gate.changed`, `session.changed`. */
  readonly heard: (event: string, sessionId: string | undefined) => void;
  /** The socket is gone: the server went away, or put it off. */
  readonly lost: () => void;
}
export interface Credential {
  readonly link?: string;
  /** Of a member; a browser sends it together with the page's origin. */
  readonly cookie?: string;
}

/** Node's WebSocket takes headers, which a browser's does not. */
const Socket = WebSocket as unknown as new (
  url: string,
  options: { readonly headers: Readonly<Record<string, string>> },
) => WebSocket;

/** socket.io over one WebSocket, as the pages speak it, by hand: so that thousands fit into one process. */
export function listenAt(base: string, { link, cookie }: Credential, { heard, lost }: Hearing): Ear {
  const url = `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new Socket(url, { headers: { origin: base, ...(cookie === undefined ? {} : { cookie }) } });
  socket.addEventListener('message', ({ data }) => {
    const text = String(data);
    if (text === '2') socket.send('3');
    else if (text.startsWith('0')) socket.send(`40${JSON.stringify(link === undefined ? {} : { link })}`);
    else if (text.startsWith('41') || text.startsWith('44')) socket.close();
    else if (text.startsWith('42')) {
      const [event, about] = JSON.parse(text.slice(2)) as [string, { sessionId?: string } | undefined];
      heard(event, about?.sessionId);
    }
  });
  socket.addEventListener('error', () => undefined); // a close follows
  socket.addEventListener('close', lost);
  return {
    close() {
      socket.removeEventListener('close', lost);
      socket.close();
    },
  };
}
