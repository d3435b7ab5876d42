import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildServer, buildWeb, bundleServers } from './build.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail, Refusal, ROOT, RUNTIME, toolEnvironment } from './run.mjs';

const STACK = join('apps', 'local', 'dist', 'main.js');

/** `npm start` and its relatives: prepares what is missing, then hands over to the stack. */
export async function start(args) {
  try {
    if (args.includes('--demo-key')) return printDemoKey();
    const dev = args.includes('--dev');
    const reset = args.includes('--reset');
    await oneAtATime(async () => {
      await install();
      await buildServer();
      if (!dev && !reset) await bundleServers();
      if (!dev && !reset && existsSync(join(ROOT, 'apps', 'web', 'index.html'))) await buildWeb();
    });
    runStack(args);
  } catch (error) {
    fail(error);
  }
}

/** Prints the demo practice's API key and nothing else, so that a shell can use it. */
function printDemoKey() {
  const file = resolve(ROOT, process.env.VESTIBULE_DATA_DIR || '.vestibule', 'demo.json');
  if (!existsSync(file)) {
    throw new Refusal(`There is no demo practice in ${resolve(file, '..')} yet. Run npm start once; it makes one.`);
  }
  process.stdout.write(`${JSON.parse(readFileSync(file, 'utf8')).apiKey}\n`);
}

/**
 * (package.json says `exec node …`, so that what npm passes on reaches this process and not a shell that keeps it.)
 * The stack gets a process group of its own, so that a Ctrl-C reaches it once, through us, and a channel to us, so that it
 * notices when we are killed and stops by itself.
 */
function runStack(args) {
  const stack = spawn(RUNTIME, ['--enable-source-maps', STACK, ...args], {
    cwd: ROOT,
    env: toolEnvironment(),
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => stack.kill(signal));
  }
  stack.once('error', fail);
  stack.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  if (process.env.npm_lifecycle_event) stopWithNpm(stack);
}

/** npm killed outright passes nothing on; then we are somebody else's child, and stop. */
function stopWithNpm(stack) {
  const npm = process.ppid;
  setInterval(() => {
    if (process.ppid !== npm) stack.kill('SIGTERM');
  }, 1000).unref();
}
