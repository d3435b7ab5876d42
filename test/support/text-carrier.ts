import { createServer, type Server, type ServerResponse } from 'node:http';

/** How a request for a text is met: taken and answered; taken and not answered; not even taken; or answered and cut off in the middle. */
export type Meeting = 'answers' | 'keeps and hangs' | 'hangs' | 'cuts its answer off';

export interface KeptText {
  readonly to: string;
  /** Where its sender wants to hear what becomes of it. */
  readonly tellAt: string;
}

/** A carrier of texts, by Twilio's API, with bad manners towards some numbers. */
export class RudeCarrier {
  readonly kept: KeptText[] = [];
  /** Requests that wait for an answer that will not come. */
  readonly hanging = new Set<ServerResponse>();
  manner: (to: string) => Meeting = () => 'answers';
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => this.meet(new URLSearchParams(Buffer.concat(chunks).toString('utf8')), response));
    });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }
  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
  env(account: string, token: string, sender: string): Record<'SMS_URL' | 'SMS_FROM', string> {
    const address = this.server.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    return { SMS_URL: `http://${account}:${token}@127.0.0.1:${port}`, SMS_FROM: sender };
  }
  /** How often each came. */
  timesFor(to: string): number {
    return this.kept.filter((text) => text.to === to).length;
  }

  private meet(form: URLSearchParams, response: ServerResponse): void {
    const to = form.get('To') ?? '';
    const manner = this.manner(to);
    if (manner !== 'hangs') this.kept.push({ to, tellAt: form.get('StatusCallback') ?? '' });
    if (manner === 'hangs' || manner === 'keeps and hangs') {
      this.hanging.add(response);
      response.on('close', () => this.hanging.delete(response));
      return;
    }
    const body = JSON.stringify({ sid: `SM${this.kept.length}`, status: 'queued' });
    response.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length });
    if (manner === 'answers') response.end(body);
    else response.write(body.slice(0, 9), () => response.destroy());
  }
}
