import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text message. Those that are answers go the other way: from a phone to its sender. */
export interface TextMessage {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly isAnswer: boolean;
}

const LIMIT = 200;

/** The texts kept in one folder, newest first, one file each; beyond the limit the oldest go. */
export class TextStore {
  private readonly kept: TextMessage[] = [];

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    for (const file of files.sort())
      this.kept.unshift(JSON.parse(readFileSync(join(folder, file), 'utf8')) as TextMessage);
  }

  get all(): readonly TextMessage[] {
    return this.kept;
  }

  find(id: string): TextMessage | undefined {
    return this.kept.find((text) => text.id === id);
  }

  keep(text: Pick<TextMessage, 'from' | 'to' | 'body' | 'isAnswer'>): TextMessage {
    const now = Date.now();
    const kept: TextMessage = {
      id: `${now.toString().padStart(14, '0')}-${randomUUID().slice(0, 8)}`, // sorts by time
      receivedAt: new Date(now).toISOString(),
      ...text,
    };
    writeFileSync(this.file(kept.id), JSON.stringify(kept), { mode: 0o600 });
    this.kept.unshift(kept);
    for (const { id } of this.kept.splice(LIMIT)) rmSync(this.file(id), { force: true });
    return kept;
  }

  clear(): void {
    for (const { id } of this.kept) rmSync(this.file(id), { force: true });
    this.kept.length = 0;
  }

  private file(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}
