import { constants } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from './config.ts';
import { DataFolder } from './data-folder.ts';
import { removeCluster } from './postgres-files.ts';
import { Stack } from './stack.ts';
import { StackProblem } from './stack-problem.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A second Ctrl-C within this time is the echo of the first (the terminal and a parent both pass it on). */
const ECHO_MS = 700;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

function fail(error: unknown): number {
  const text = error instanceof StackProblem ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`\n${text}\n`);
  return 1;
}

/** `--reset`: forgets everything that one stack keeps. */
function reset(): void {
  const { dataDir } = readConfig(process.env, ROOT, false);
  const folder = new DataFolder(dataDir);
  if (!folder.exists) return say(`There is nothing to remove: ${dataDir} does not exist.`);
  folder.refuseUnlessIdle();
  removeCluster(dataDir);
  folder.remove();
  say(`Removed ${dataDir}. The next start makes everything anew.`);
}

async function runStack(dev: boolean): Promise<void> {
  const stack = new Stack(readConfig(process.env, ROOT, dev), say);
  let askedAtMs: number | undefined;
  const stop = async (why: string, code: number): Promise<void> => {
    if (askedAtMs !== undefined) {
      if (performance.now() - askedAtMs < ECHO_MS) return;
      stack.kill();
      process.exit(128 + constants.signals.SIGKILL);
    }
    askedAtMs = performance.now();
    if (why) say(`\n${why}: stopping.`);
    await stack.stop();
    if (why) say('Everything has stopped.');
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal, 0));
  process.on('disconnect', () => void stop('The starting process has gone', 0)); // scripts/start.mjs was killed
  process.stdout.on('error', () => void stop('', 0)); // nobody reads us any more
  try {
    await stack.start();
  } catch (error) {
    if (askedAtMs === undefined) await stop('', fail(error));
  }
}

const { values } = parseArgs({ options: { dev: { type: 'boolean' }, reset: { type: 'boolean' } } });
try {
  if (values.reset) reset();
  else await runStack(values.dev ?? false);
} catch (error) {
  process.exitCode = fail(error);
}
