import { connect, type Socket } from 'node:net';

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)\r\n/i;
const NO_BODY = 204;

/** One keep-alive connection that sends one request at a time and tells the status of each answer. Knows just enough HTTP to be cheap. */
export class Connection {
  private readonly socket: Socket;
  private rest: Buffer | undefined;
  private expected = -1;
  private status = 0;

  private readonly answered: (status: number, connection: Connection) => void;
  private readonly broken: (error: Error) => void;

  constructor(
    port: number,
    answered: (status: number, connection: Connection) => void,
    broken: (error: Error) => void,
  ) {
    this.answered = answered;
    this.broken = broken;
    this.socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', (chunk: Buffer) => this.read(chunk));
    this.socket.on('error', (error) => this.broken(error));
    this.socket.on('close', () => this.broken(new Error('the server closed a connection')));
  }

  ready(): Promise<void> {
    return new Promise((resolve) => this.socket.once('connect', () => resolve()));
  }

  send(request: Buffer | string): void {
    this.socket.write(request);
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    const data = this.rest ? Buffer.concat([this.rest, chunk]) : chunk;
    if (this.expected < 0 && !this.readHead(data)) {
      this.rest = data;
      return;
    }
    if (data.length < this.expected) {
      this.rest = data;
      return;
    }
    this.rest = undefined;
    this.expected = -1;
    this.answered(this.status, this);
  }

  /** Works out how long the whole answer is; false while its head is not complete. */
  private readHead(data: Buffer): boolean {
    const end = data.indexOf(HEAD_END);
    if (end < 0) return false;
    this.status = Number(data.toString('latin1', 9, 12));
    const length = this.status === NO_BODY ? 0 : LENGTH.exec(data.toString('latin1', 0, end + 2))?.[1];
    if (length === undefined) this.broken(new Error('an answer without content-length'));
    this.expected = end + HEAD_END.length + Number(length ?? 0);
    return true;
  }
}
