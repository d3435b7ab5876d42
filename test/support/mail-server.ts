import { createServer, type Server, type Socket } from 'node:net';

export interface Kept {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
}
/** Where in a conversation the server is. `end`: it has the whole message and has not said so yet. */
export type Stage = 'greeting' | 'hello' | 'sender' | 'recipient' | 'data' | 'end';
/** Its own words in place of the usual ones, or nothing at all, or the end of the connection. */
export type Manner = (stage: Stage, about: { readonly address: string }) => string | 'silence' | 'death' | undefined;

const USUAL: Readonly<Record<Stage, string>> = {
  greeting: '220 here',
  hello: '250 here',
  sender: '250 ok',
  recipient: '250 ok',
  data: '354 go on',
  end: '250 kept',
};

/** An SMTP server with bad manners, which keeps what it was sent whatever it says about it. */
export class MailServer {
  readonly kept: Kept[] = [];
  connections = 0;
  private manner: Manner = () => undefined;
  private act: (address: string) => Promise<unknown> = async () => undefined;
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }
  behaves(manner: Manner): void {
    this.manner = manner;
  }
  /** As a server does that goes away: what was kept open for the next message is greeted anew. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }
  /** Happens while it has a whole message and has not said so yet, once for each; what it says comes after. */
  meanwhile(act: (address: string) => Promise<unknown>): void {
    this.act = act;
  }
  subjectsFor(address: string): string[] {
    return this.kept.filter(({ to }) => to === address).map(({ subject }) => subject);
  }
  /** Message-IDs of what was kept for an address, each as often as it came. */
  idsFor(address: string): string[] {
    return this.kept.filter(({ to }) => to === address).map(({ messageId }) => messageId);
  }

  /** Always on the same port. */
  async open(): Promise<this> {
    const server = createServer((socket) => this.converse(socket));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
    return this;
  }
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.hangUp();
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  private converse(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    let [unread, message, to] = ['', '', ''];
    let isMessage = false;
    const say = (stage: Stage): boolean => {
      const words = this.manner(stage, { address: to }) ?? USUAL[stage];
      if (words === 'death') socket.destroy();
      else if (words !== 'silence') socket.write(`${words}\r\n`);
      return words.startsWith(USUAL[stage].slice(0, 3));
    };
    const heard = (line: string): void => {
      if (isMessage) {
        if (line !== '.') return void (message += `${line}\n`);
        isMessage = false;
        this.kept.push({ messageId: headerOf(message, 'message-id'), to, subject: headerOf(message, 'subject') });
        const address = to;
        return void this.act(address).finally(() => say('end'));
      }
      if (/^(EHLO|HELO)/i.test(line)) say('hello');
      else if (/^MAIL/i.test(line)) say('sender');
      else if (/^RCPT/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? '';
        say('recipient');
      } else if (/^DATA/i.test(line)) {
        message = '';
        isMessage = say('data');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    };
    socket.on('data', (chunk: Buffer) => {
      const lines = (unread + chunk.toString('latin1')).split('\r\n');
      unread = lines.pop() ?? '';
      for (const line of lines) heard(line);
    });
    say('greeting');
  }
}

const headerOf = (message: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\n[ \\t].*)*)`, 'im').exec(message)?.[1]?.replaceAll(/\n[ \t]/g, ' ') ?? '';
