import { join } from 'node:path';
import { Program, waitFor } from '@vestibule/local';
import type { Environment } from '../support/environment.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FILES = {
  stripe: join(ROOT, 'apps', 'stripe-sandbox', 'dist', 'main.js'),
  api: join(ROOT, 'apps', 'api', 'bundle', 'main.js'),
  worker: join(ROOT, 'apps', 'worker', 'bundle', 'main.js'),
};
const START_LIMIT_MS = 90_000;

/** One process of the product or of its surroundings, as it runs for real. */
export interface Part {
  readonly name: string;
  readonly program: Program;
  readonly healthUrl: string;
}
interface Where {
  readonly folder: string;
  readonly env: Environment;
}

function part(
  { folder, env }: Where,
  name: string,
  file: keyof typeof FILES,
  healthUrl: string,
  own: Environment,
): Part {
  const program = new Program({
    name,
    command: process.execPath,
    args: ['--max-semi-space-size=8', FILES[file]],
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env, ...own },
    logFile: join(folder, `${name}.log`),
    restart: false,
  });
  return { name, healthUrl, program };
}

export const sandboxPart = (where: Where, port: number, webhookUrl: string): Part =>
  part(where, 'stripe', 'stripe', `http://127.0.0.1:${port}/_sandbox/state`, {
    SANDBOX_PORT: String(port),
    SANDBOX_WEBHOOK_URL: webhookUrl,
  });
export const apiPart = (where: Where, name: string, port: number): Part =>
  part(where, name, 'api', `http://127.0.0.1:${port}/healthz`, { PORT: String(port) });
export const workerPart = (where: Where, name: string, port: number): Part =>
  part(where, name, 'worker', `http://127.0.0.1:${port}/healthz`, { WORKER_PORT: String(port) });

/** Resolves when all of them answer. */
export async function raise(parts: readonly Part[]): Promise<void> {
  for (const { program } of parts) program.start();
  for (const one of parts) await answering(one);
}

/** SIGKILL, and a new one in its place. Resolves when that one answers. */
export async function killAndRaise(one: Part): Promise<void> {
  if (one.program.pid === undefined)
    throw new Error(`${one.name} is not running: ${one.program.tail.slice(-10).join('\n')}`);
  process.kill(one.program.pid, 'SIGKILL');
  await one.program.stop();
  await raise([one]);
}

async function answering({ name, program, healthUrl }: Part): Promise<void> {
  const answers = (): Promise<boolean> =>
    fetch(healthUrl).then(
      (answer) => answer.status < 500,
      () => false,
    );
  if (!(await waitFor(answers, START_LIMIT_MS)))
    throw new Error(`${name} did not start: ${program.tail.slice(-10).join('\n')}`);
}
