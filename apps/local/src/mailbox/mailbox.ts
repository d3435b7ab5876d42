import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { htmlPart, linksOf, listPage, messagePage, SCRIPT, STYLE } from './page.ts';
import { giveBack, type Returns } from './returned.ts';
import { type Message, MessageStore } from './store.ts';
import { textsPage } from './text-page.ts';
import { TextStore } from './text-store.ts';
import { Texts } from './texts.ts';

export interface MailboxOptions {
  readonly folder: string;
  readonly pagePort: number;
  readonly smtpPort: number;
  /** Mail can be returned to its sender. */
  readonly returns?: Returns;
}

export interface Mailbox {
  /** Whoever sent texts has heard what became of them. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const LARGEST_MESSAGE_BYTES = 10_000_000;
const LARGEST_FORM_BYTES = 20_000;

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/** A message is a stranger's page: no script, nothing fetched from outside, and an origin of its own. */
const MESSAGE_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** Swallows every e-mail sent to its SMTP port, and every text sent to the page's port as one would to Twilio, and shows them on a page. Listens on loopback only. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  const store = await MessageStore.open(options.folder);
  const texts = new Texts(new TextStore(join(options.folder, 'texts')));
  const smtp = smtpSink(store);
  const pages = createServer((request, response) => {
    answer(store, texts, options.returns, request, response).catch(() => response.destroy());
  });
  await Promise.all([
    listening(pages, options.pagePort),
    new Promise<void>((resolve, reject) => {
      smtp.once('error', reject);
      smtp.listen(options.smtpPort, '127.0.0.1', () => resolve());
    }),
  ]);
  smtp.on('error', () => {}); // one broken connection is no reason to end
  return {
    idle: () => texts.idle(),
    async stop() {
      await texts.idle();
      pages.closeAllConnections();
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(() => resolve())),
        new Promise<void>((resolve) => pages.close(() => resolve())),
      ]);
    },
  };
}

const smtpSink = (store: MessageStore): SMTPServer =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: LARGEST_MESSAGE_BYTES,
    closeTimeout: 500,
    onAuth: (_auth, _session, done) => done(null, { user: 'anyone' }),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(new Error('message too large'));
        const { mailFrom } = session.envelope;
        store.keep(Buffer.concat(chunks), mailFrom ? mailFrom.address : '').then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      });
    },
  });

async function answer(
  store: MessageStore,
  texts: Texts,
  returns: Returns | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, type: string, body: string | Uint8Array, policy = PAGE_POLICY): void => {
    response.writeHead(status, {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      // With `no-referrer` browsers say of a page's own forms that they come from nowhere, and they are refused.
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    response.end(body);
  };
  const html = (body: string, policy?: string): void => send(200, 'text/html; charset=utf-8', body, policy);
  const json = (body: unknown, status = 200): void =>
    send(status, 'application/json; charset=utf-8', JSON.stringify(body));
  const nothing = (status = 404): void => send(status, 'text/plain; charset=utf-8', 'There is nothing here.\n');

  if (!isLocalName(request.headers.host)) return nothing(403); // a page elsewhere whose name points at 127.0.0.1
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [place, id, part, index] = url.pathname.split('/').slice(1);
  if (request.method === 'DELETE' && url.pathname === '/api/messages') {
    store.clear();
    texts.store.clear();
    return json({ messages: [] });
  }
  if (request.method === 'POST') {
    const form = await formOf(request);
    if (place === '2010-04-01' && id === 'Accounts' && part !== undefined && index === 'Messages.json') {
      const { status, body } = texts.send(part, request.headers.authorization, form);
      return json(body, status);
    }
    const mail = place === 'messages' && part === 'return' ? store.find(id ?? '') : undefined;
    if (mail) {
      if (!isFromHere(request)) return nothing(403);
      if (!returns || !(await giveBack(mail, form.get('status') ?? '', returns))) return nothing(409);
      response.writeHead(303, { location: `/messages/${mail.id}?returned` });
      return void response.end();
    }
    const text = place === 'texts' && part === 'answer' ? texts.store.find(id ?? '') : undefined;
    if (!text || !isFromHere(request)) return nothing(text ? 403 : 404);
    if (!(await texts.answer(text, form.get('words') ?? ''))) return nothing(409);
    response.writeHead(303, { location: '/texts' });
    return void response.end();
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return nothing(405);
  if (url.pathname === '/') return html(listPage(store.all, texts.store.all.length));
  if (url.pathname === '/texts') return html(textsPage(texts.store.all));
  if (url.pathname === '/mailbox.css') return send(200, 'text/css; charset=utf-8', STYLE);
  if (url.pathname === '/mailbox.js') return send(200, 'text/javascript; charset=utf-8', SCRIPT);
  if (url.pathname === '/api/messages') return json(messagesAsJson(store.all, url.searchParams));
  if (url.pathname === '/api/texts') return json({ texts: textsOf(texts.store, url.searchParams.get('to')) });
  const message = place === 'messages' && id !== undefined ? store.find(id) : undefined;
  if (message === undefined) return nothing();
  if (part === undefined)
    return html(
      messagePage(message, { canReturn: returns !== undefined, isReturned: url.searchParams.has('returned') }),
    );
  if (part === 'html') return html(htmlPart(message), MESSAGE_POLICY);
  const attachment = part === 'attachments' ? message.attachments[Number(index)] : undefined;
  if (attachment === undefined) return nothing();
  response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(attachment.name)}`);
  return send(200, attachment.mimeType, attachment.content, MESSAGE_POLICY);
}

/** `?to=` keeps the messages to an address, `?limit=` the newest few. */
function messagesAsJson(messages: readonly Message[], query: URLSearchParams) {
  const to = query.get('to')?.toLowerCase();
  const limit = Number(query.get('limit') ?? messages.length);
  const wanted = messages.filter(
    (message) => to === undefined || message.to.some((name) => name.toLowerCase().includes(to)),
  );
  return {
    messages: wanted.slice(0, limit).map((message) => ({
      ...message,
      links: linksOf(message),
      attachments: message.attachments.map(({ name, mimeType, content }) => ({
        name,
        mimeType,
        bytes: content.byteLength,
      })),
    })),
  };
}

/** `?to=` keeps the texts to a number. */
const textsOf = (store: TextStore, to: string | null) =>
  store.all
    .filter((text) => to === null || text.to === to)
    .map((text) => ({ ...text, links: linksOf({ text: text.body, html: undefined }) }));

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes > LARGEST_FORM_BYTES) throw new Error('the form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** A form of another site says so; a test says nothing. */
const isFromHere = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined || origin === `http://${host}`;

function isLocalName(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '');
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
