import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program, type ProgramSpec } from '@vestibule/local';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vestibule-program-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const node = (script: string, more: Partial<ProgramSpec> = {}): ProgramSpec => ({
  name: 'test',
  command: process.execPath,
  args: ['-e', script],
  env: {},
  logFile: join(folder, 'test.log'),
  ...more,
});

/** Runs a program and resolves with its first line. */
async function firstLine(spec: ProgramSpec): Promise<{ program: Program; line: string }> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const program = new Program(spec, { line: (_program, line) => resolve(line) }).start();
  return { program, line: await promise };
}

const isThere = (pid: number): boolean => {
  try {
    return process.kill(pid, 0) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

it('is started again when it dies, ever more slowly', async () => {
  const delays: (number | undefined)[] = [];
  const { promise, resolve } = Promise.withResolvers<void>();
  const program = new Program(node('process.exit(3)', { restart: true }), {
    died(_program, how, againInMs) {
      expect(how).toBe('exit code 3');
      if (delays.push(againInMs) === 3) resolve();
    },
  }).start();
  await promise;
  await program.stop();
  expect(delays).toEqual([500, 1000, 2000]);
});

it('stops what it started, and what that started', async () => {
  const { program, line } = await firstLine(
    node(
      `const { spawn } = require('node:child_process');
       const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
       console.log(child.pid); setInterval(() => {}, 1000);`,
    ),
  );
  const pids = [program.pid ?? 0, Number(line)];
  expect(pids.map(isThere)).toEqual([true, true]);
  await program.stop();
  expect(pids.map(isThere)).toEqual([false, false]);
});

it('is killed when it does not listen', async () => {
  const { program } = await firstLine(
    node(`process.on('SIGTERM', () => {}); console.log('up'); setInterval(() => {}, 1000);`, { patienceMs: 100 }),
  );
  const pid = program.pid ?? 0;
  await program.stop();
  expect(isThere(pid)).toBe(false);
});

it('keeps its output in a log for its owner only, except an answer that is a secret', async () => {
  const { program } = await firstLine(
    node(`console.error('on the way'); console.log('a key'); setInterval(() => {}, 1000);`, { logStdout: false }),
  );
  while (program.tail.length < 2) await new Promise((resolve) => setImmediate(resolve));
  await program.stop();
  expect(program.tail).toContain('a key');
  const log = readFileSync(join(folder, 'test.log'), 'utf8');
  expect(log).toContain('on the way');
  expect(log).not.toContain('a key');
});

it('does not start after it was killed, however late the start comes', () => {
  const program = new Program(node('setInterval(() => {}, 1000)'));
  program.kill();
  program.start();
  expect(program.pid).toBeUndefined();
});
