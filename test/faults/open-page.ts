import { type Credential, type Ear, listenAt } from '../support/ear.ts';
import type { Answer } from './caller.ts';

const WITHIN_MS = 30_000;
/** As the pages do, who spread their coming back. */
const COME_BACK_MS = 100;

/**
 * A page that stays open: it asks over HTTP when it is told that something changed, and when it is heard again, and never by itself. So what it shows is
 * what the server told it, wherever that happened.
 */
export class OpenPage {
  /** What it was told, in order. */
  readonly heard: string[] = [];
  /** How often it had to find another process. */
  comebacks = 0;
  shows: Answer['body'] = {};
  private ear: Ear | undefined;
  private closed = false;
  private asking: Promise<void> | undefined;
  private askAgain = false;
  private readonly watchers = new Set<() => void>();
  private readonly at: string;
  private readonly credential: Credential;
  private readonly ask: () => Promise<Answer>;

  constructor(at: string, credential: Credential, ask: () => Promise<Answer>) {
    this.at = at;
    this.credential = credential;
    this.ask = ask;
    this.open();
  }

  /** Resolves with what the page shows as soon as that is so. */
  async until(what: string, isSo: (shows: Answer['body']) => boolean): Promise<Answer['body']> {
    if (isSo(this.shows)) return this.shows;
    const { promise, resolve, reject } = Promise.withResolvers<Answer['body']>();
    const look = (): void => {
      if (isSo(this.shows)) resolve(this.shows);
    };
    const timer = setTimeout(
      () =>
        reject(
          new Error(
            `the page did not learn within ${WITHIN_MS} ms that ${what}; it heard ${this.heard.slice(-5).join(', ')} and shows ${JSON.stringify(this.shows).slice(0, 600)}`,
          ),
        ),
      WITHIN_MS,
    );
    this.watchers.add(look);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.watchers.delete(look);
    }
  }

  close(): void {
    this.closed = true;
    this.ear?.close();
  }

  private open(): void {
    this.ear = listenAt(this.at, this.credential, {
      heard: (event) => {
        this.heard.push(event);
        this.look();
      },
      lost: () => {
        if (this.closed) return;
        this.comebacks += 1;
        setTimeout(() => this.closed || this.open(), COME_BACK_MS);
      },
    });
  }

  /** One question at a time; told meanwhile, it asks once more. */
  private look(): void {
    this.askAgain = true;
    this.asking ??= this.untilUpToDate().finally(() => (this.asking = undefined));
  }
  private async untilUpToDate(): Promise<void> {
    while (this.askAgain && !this.closed) {
      this.askAgain = false;
      const answer = await this.ask().catch((error: unknown) => {
        if (!this.closed) throw error;
      });
      if (answer?.status === 200) this.shows = answer.body;
      for (const look of this.watchers) look();
    }
  }
}
