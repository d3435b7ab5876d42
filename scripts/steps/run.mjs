import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Node 24, as installed with the packages: what everything but these scripts runs on. */
export const RUNTIME = join(ROOT, 'node_modules', '.bin', 'node');

/** The environment of our tools: their own Node first on the path, so that whatever they start gets it too. */
export const toolEnvironment = () => ({
  ...process.env,
  PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH].filter(Boolean).join(delimiter),
});

/** A sentence for the reader: printed as it is, without a stack trace. */
export class Refusal extends Error {}

/** Prints a refusal as one sentence, anything else whole, and ends with 1. */
export function fail(error) {
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exit(1);
}

const running = new Set();
let hooked = false;

/** Whatever is running when we are told to stop is told so too. */
function passSignalsOn() {
  if (hooked) return;
  hooked = true;
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => {
      if (running.size === 0) process.exit(128 + number);
      for (const child of running) child.kill(signal);
      interrupted = 128 + number;
    });
  }
}
let interrupted;

const SIGN_OF_LIFE_MS = 20_000;

/** Runs a program to its end and gives back its exit code. After a signal nothing further is run. `still` says what is going on while it takes long. */
export function run(command, args, { env = toolEnvironment(), stdio = 'inherit', cwd = ROOT, limitMs, still } = {}) {
  passSignalsOn();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    running.add(child);
    const startedAt = Date.now();
    const sign =
      still &&
      setInterval(() => console.log(`  ${still} (${Math.round((Date.now() - startedAt) / 1000)} s)`), SIGN_OF_LIFE_MS);
    const limit = limitMs && setTimeout(() => child.kill('SIGKILL'), limitMs);
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('exit', (code, signal) => {
      running.delete(child);
      clearTimeout(limit);
      clearInterval(sign);
      if (interrupted) process.exit(interrupted);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** Runs one of our tools (a package's command) on our own Node. */
export const runTool = (script, args, options) => run(RUNTIME, [join(ROOT, 'node_modules', script), ...args], options);

/** The first of the named programs found on PATH. */
export function onPath(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (folder && existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}
