import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Address } from 'postal-mime';

export interface Message {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | undefined;
  /** The header List-Unsubscribe. */
  readonly noMore: string | undefined;
  /** Where it goes when it does not arrive: the sender of its envelope. */
  readonly returnsTo: string | undefined;
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly mimeType: string;
  readonly content: Uint8Array;
}

const DEFAULT_LIMIT = 200;

/** The mail kept in one folder, newest first, one file each; beyond the limit the oldest go. */
export class MessageStore {
  private readonly kept: Message[] = [];

  private constructor(
    private readonly folder: string,
    private readonly limit: number,
  ) {}

  static async open(folder: string, limit = DEFAULT_LIMIT): Promise<MessageStore> {
    const store = new MessageStore(folder, limit);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const file of readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .sort()) {
      const id = file.slice(0, -'.eml'.length);
      store.kept.unshift(await read(id, readFileSync(join(folder, file))));
    }
    store.dropOldest();
    return store;
  }

  get all(): readonly Message[] {
    return this.kept;
  }

  find(id: string): Message | undefined {
    return this.kept.find((message) => message.id === id);
  }

  /** `sender`: of the envelope, kept where whoever takes a mail last writes it. */
  async keep(mail: Buffer, sender = ''): Promise<Message> {
    const raw = sender === '' ? mail : Buffer.concat([Buffer.from(`Return-Path: <${sender}>\r\n`), mail]);
    const id = `${Date.now().toString().padStart(14, '0')}-${randomUUID().slice(0, 8)}`; // sorts by time
    const message = await read(id, raw);
    writeFileSync(this.file(id), raw, { mode: 0o600 });
    this.kept.unshift(message);
    this.dropOldest();
    return message;
  }

  clear(): void {
    for (const { id } of this.kept) rmSync(this.file(id), { force: true });
    this.kept.length = 0;
  }

  private dropOldest(): void {
    for (const { id } of this.kept.splice(this.limit)) rmSync(this.file(id), { force: true });
  }

  private file(id: string): string {
    return join(this.folder, `${id}.eml`);
  }
}

async function read(id: string, raw: Buffer): Promise<Message> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer' });
  const addresses = (list: readonly Address[] = []): string[] =>
    list.flatMap((entry) =>
      entry.group ? addresses(entry.group) : [entry.name ? `${entry.name} <${entry.address}>` : (entry.address ?? '')],
    );
  return {
    id,
    receivedAt: new Date(Number(id.split('-')[0])).toISOString(),
    from: addresses(mail.from ? [mail.from] : [])[0] ?? '',
    to: addresses(mail.to),
    subject: mail.subject ?? '(no subject)',
    text: mail.text ?? '',
    html: mail.html,
    noMore: mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value,
    returnsTo: mail.returnPath?.includes('+') ? mail.returnPath : undefined,
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? 'attachment',
      mimeType,
      content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
    })),
  };
}
