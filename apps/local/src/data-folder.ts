import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { isRunning, type ProcessRef, refTo, signalGroup, waitFor } from './processes.ts';
import { StackProblem } from './stack-problem.ts';

/** A child process as it is written down, so that a start after a SIGKILL can end what was left running. */
export interface ChildRecord extends ProcessRef {
  readonly name: string;
  readonly stopSignal: NodeJS.Signals;
}

interface LockRecord extends ProcessRef {
  readonly app: string;
}

/** Made once on the first start and kept for this folder's own reader only. */
export interface Secrets {
  readonly databasePassword: string;
  readonly linkKeys: string;
  readonly sealKeys: string;
  readonly authSecret: string;
  readonly stripeSecretKey: string;
  readonly stripeWebhookSecret: string;
  readonly stripeConnectWebhookSecret: string;
  readonly livekitApiKey: string;
  readonly livekitApiSecret: string;
  readonly textsToken: string;
  readonly bounceSecret: string;
}

const readJson = <T>(path: string): T | undefined => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return undefined;
  }
};

/** Writes the whole file or nothing, readable by its owner only. */
export function writePrivate(path: string, text: string): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  renameSync(draft, path);
}

/** The folder everything that one stack keeps lies in: database, secrets, logs, mail, and the lock that says who uses it. */
export class DataFolder {
  private locked = false;

  constructor(readonly path: string) {}

  at(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** A folder inside, made when missing; closed to other users, unless the database's own user has to pass through. */
  folder(name: string): string {
    const path = this.at(name);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  }

  get exists(): boolean {
    return existsSync(this.path);
  }

  /** The process that holds the lock, if it still runs. */
  holder(): ProcessRef | undefined {
    const lock = readJson<LockRecord>(this.at('stack.lock'));
    return lock !== undefined && isRunning(lock) ? lock : undefined;
  }

  /** Takes the folder for this process or says who has it. A lock whose process is gone is taken over, and what that stack left running ended. */
  async lock(say: (sentence: string) => void): Promise<void> {
    mkdirSync(this.path, { recursive: true, mode: 0o711 });
    const me = refTo(process.pid);
    const draft = this.at(`stack.lock.${process.pid}`);
    writeFileSync(draft, JSON.stringify({ app: 'vestibule', ...me }), { mode: 0o600 });
    try {
      while (!this.tryLock(draft)) {
        const holder = this.holder();
        if (holder !== undefined) {
          throw new StackProblem(
            `The data folder ${this.path} is in use by a stack that runs already (process ${holder.pid}). ` +
              `Stop that one (kill ${holder.pid}), or give this one a folder and ports of its own: VESTIBULE_DATA_DIR=.vestibule-2 PORT=3100 npm start`,
          );
        }
        rmSync(this.at('stack.lock'), { force: true });
      }
    } finally {
      rmSync(draft, { force: true });
    }
    this.locked = true;
    await this.endLeftovers(say);
  }

  /** Only what this process locked: whoever was refused must not open the folder to a third. */
  unlock(): void {
    if (this.locked) rmSync(this.at('stack.lock'), { force: true });
    this.locked = false;
  }

  private tryLock(draft: string): boolean {
    try {
      linkSync(draft, this.at('stack.lock'));
      return true;
    } catch (error) {
      if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  }

  writeChildren(children: readonly ChildRecord[]): void {
    writePrivate(this.at('children.json'), JSON.stringify(children));
  }

  private async endLeftovers(say: (sentence: string) => void): Promise<void> {
    const left = this.leftovers();
    if (left.length === 0) return;
    say(`The last stack here was killed; ending what it left running: ${left.map((child) => child.name).join(', ')}.`);
    for (const child of left) signalGroup(child.pid, child.stopSignal);
    await waitFor(() => !left.some(isRunning), 5000);
    for (const child of left) if (isRunning(child)) signalGroup(child.pid, 'SIGKILL');
    await sleep(100);
  }

  /** The secrets of this folder; missing ones are made. Names added by a later version are filled in, what is there stays. */
  secrets(): Secrets {
    const path = this.at('secrets.json');
    const kept = readJson<Partial<Secrets>>(path) ?? {};
    const secrets: Secrets = { ...freshSecrets(), ...kept };
    if (Object.keys(secrets).length !== Object.keys(kept).length) writePrivate(path, JSON.stringify(secrets, null, 2));
    return secrets;
  }

  /** Removes the folder; only one that a stack made, and only while nobody uses it. */
  remove(): void {
    this.refuseUnlessIdle();
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Throws unless this is a data folder of ours with nothing running on it. */
  refuseUnlessIdle(): void {
    const holder = this.holder();
    if (holder !== undefined) {
      throw new StackProblem(
        `The data folder ${this.path} is in use (process ${holder.pid}). Stop that stack first: kill ${holder.pid}`,
      );
    }
    if (!existsSync(this.at('secrets.json'))) {
      throw new StackProblem(
        `${this.path} does not look like a data folder of ours (no secrets.json in it), so nothing was removed. Check VESTIBULE_DATA_DIR.`,
      );
    }
    const leftovers = this.leftovers();
    if (leftovers.length > 0) {
      throw new StackProblem(
        `A killed stack left ${leftovers.map((child) => `${child.name} (process ${child.pid})`).join(', ')} running on ${this.path}. ` +
          'Run npm start once and stop it with Ctrl-C, then reset again.',
      );
    }
  }

  private leftovers(): ChildRecord[] {
    return (readJson<ChildRecord[]>(this.at('children.json')) ?? []).filter(isRunning);
  }
}

const word = (bytes: number): string => randomBytes(bytes).toString('base64url');
const letters = (bytes: number): string => randomBytes(bytes).toString('hex');

function freshSecrets(): Secrets {
  return {
    databasePassword: letters(16),
    linkKeys: `1:${word(32)}`,
    sealKeys: `1:${word(32)}`,
    authSecret: word(32),
    stripeSecretKey: `sk_test_${letters(16)}`,
    stripeWebhookSecret: `whsec_${letters(16)}`,
    stripeConnectWebhookSecret: `whsec_${letters(16)}`,
    livekitApiKey: `API${letters(6)}`,
    livekitApiSecret: word(32),
    textsToken: word(24),
    bounceSecret: word(24),
  };
}
