import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Chance } from './chance.ts';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}
export interface Asking {
  readonly key?: string;
  readonly body?: object;
  readonly idempotent?: boolean;
}
/** A request is given up after this, and made again. */
const PATIENCE_MS = 30_000;
/** Killed processes come back within this; otherwise something is wrong. */
const PERSISTENCE_MS = 120_000;
const AGAIN = new Set([429, 502, 503, 504]);

/** People and programs that call one api or the other, and again when it died, was busy or could not reach Stripe. */
export class Caller {
  /** Answers that nobody may ever get, whatever dies: 500 and the like. */
  readonly surprises: string[] = [];
  private readonly ports: readonly number[];
  private readonly chance: Chance;

  constructor(ports: readonly number[], chance: Chance) {
    this.ports = ports;
    this.chance = chance;
  }

  get(path: string, asking: Asking = {}): Promise<Answer> {
    return this.persist('GET', path, asking);
  }
  post(path: string, asking: Asking = {}): Promise<Answer> {
    return this.persist('POST', path, asking);
  }
  put(path: string, asking: Asking = {}): Promise<Answer> {
    return this.persist('PUT', path, asking);
  }
  patch(path: string, asking: Asking = {}): Promise<Answer> {
    return this.persist('PATCH', path, asking);
  }

  /** One try; undefined when no answer came. */
  async once(method: string, path: string, asking: Asking = {}, key?: string): Promise<Answer | undefined> {
    const port = this.ports[this.chance.below(this.ports.length)];
    try {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          ...(asking.key === undefined ? {} : { authorization: `Bearer ${asking.key}` }),
          ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
        },
        ...(method === 'GET' ? {} : { body: JSON.stringify(asking.body ?? {}) }),
      });
      const text = await answer.text();
      if (answer.status >= 500 && !AGAIN.has(answer.status))
        this.surprises.push(
          `${method} ${path.replace(/join\/[\w-]+/, 'join/…')} answered ${answer.status}: ${text.slice(0, 300)}`,
        );
      return { status: answer.status, body: text === '' ? {} : JSON.parse(text) };
    } catch {
      return undefined; // it died in the middle, or is not there yet
    }
  }

  private async persist(method: string, path: string, asking: Asking): Promise<Answer> {
    const key = asking.idempotent ? randomUUID() : undefined;
    const deadline = Date.now() + PERSISTENCE_MS;
    for (let pauseMs = 200; ; pauseMs = Math.min(3_000, pauseMs * 2)) {
      const answer = await this.once(method, path, asking, key);
      if (answer && answer.status < 500 && !AGAIN.has(answer.status)) return answer;
      if (Date.now() > deadline)
        throw new Error(`nobody answered ${method} ${path.split('/').slice(0, 3).join('/')} for two minutes`);
      await sleep(pauseMs);
    }
  }
}
