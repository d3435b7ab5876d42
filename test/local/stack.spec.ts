import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { waitFor } from '@vestibule/local';
import { environmentOf, processesAround, ROOT, type StackPlace, StackProcess } from './stack-process.ts';

// One stack's life, told in order: each story begins where the one before ended.

const base = mkdtempSync(join(tmpdir(), 'vestibule-stack-'));
chmodSync(base, 0o711); // root's Postgres runs as another user, who has to get through
const firstPort = 42_000 + (process.pid % 500) * 20;
const place: StackPlace = { port: firstPort, dataDir: join(base, 'one') };
const beside: StackPlace = { port: firstPort + 10, dataDir: join(base, 'two') };
const started: StackProcess[] = [];

const start = (where: StackPlace): StackProcess => {
  const stack = StackProcess.start(where);
  started.push(stack);
  return stack;
};
const command = (where: StackPlace, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), ...args], { env: environmentOf(where) });
const status = async (url: string, init?: RequestInit): Promise<number> => (await fetch(url, init)).status;

afterAll(async () => {
  await Promise.all(started.filter(({ child }) => child.exitCode === null).map((stack) => stack.stop()));
  rmSync(base, { recursive: true, force: true });
});

let stack: StackProcess;

it('says in one sentence that a port is taken and how to choose another', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(place.port + 1, '127.0.0.1', resolve));
  const refused = start(place);
  expect(await refused.ended).toBe(1);
  await new Promise((resolve) => other.close(resolve));
  expect(refused.text).toContain(`Port ${place.port + 1} (the Stripe sandbox) is taken by another program.`);
  expect(refused.text).toContain('VESTIBULE_STRIPE_PORT');
  expect(processesAround(place.dataDir)).toEqual([]);
});

it('brings everything up with one command', async () => {
  stack = start(place);
  await stack.ready();
  await stack.line(/^ {2}Video +ready|^Video is ready/);
  const { port } = place;
  expect(await status(`http://localhost:${port}/readyz`)).toBe(200);
  expect(await status(`http://localhost:${port}/`)).toBe(200);
  expect(await status(`http://localhost:${port + 1}/dashboard`)).toBe(200);
  expect(await status(`http://localhost:${port + 2}/`)).toBe(200);
  expect(await status(`http://localhost:${port + 5}/`)).toBe(200);
});

it('prints sign-ins and a client link that work', async () => {
  const link = /Client link +(\S+)/.exec(stack.text)?.[1] ?? '';
  const token = new URL(link).pathname.split('/').at(-1);
  expect(await status(`http://localhost:${place.port}/api/join/${token}`)).toBe(200);
  expect(stack.text).toMatch(/^ {2}Practitioner +\S+@\S+ +\S+/m);
  expect(stack.text).toMatch(/^ {2}Owner +\S+@\S+ +\S+/m);
  expect(stack.text).toMatch(/^ {2}Operator +\S+@\S+ +\S+/m);
});

it('gives out the demo key, alone on stdout, and the api takes it', async () => {
  const { stdout } = await command(place, '--demo-key');
  expect(stdout).toMatch(/^\S+\n$/);
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  expect(await status(`http://localhost:${place.port}/api/sessions`, { headers })).toBe(200);
});

it('keeps its secrets to their owner and the demo passwords out of the logs', () => {
  expect(existsSync(join(place.dataDir, 'secrets.json'))).toBe(true);
  const password = /^ {2}Owner +\S+ +(\S+)/m.exec(stack.text)?.[1] ?? '';
  expect(password).not.toBe('');
  expect(readFileSync(join(place.dataDir, 'logs', 'demo.log'), 'utf8')).not.toContain(password);
});

it('does not share its folder, and says whose it is', async () => {
  const refused = start({ ...place, port: beside.port });
  expect(await refused.ended).toBe(1);
  expect(refused.text).toMatch(/The data folder \S+ is in use by a stack that runs already \(process \d+\)/);
  expect(await status(`http://localhost:${place.port}/readyz`)).toBe(200);
});

it('runs beside another stack that has only a port and a folder of its own', async () => {
  const second = start(beside);
  await second.ready();
  expect(await status(`http://localhost:${beside.port}/readyz`)).toBe(200);
  const { stdout } = await command(place, '--demo-key');
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  expect(await status(`http://localhost:${beside.port}/api/sessions`, { headers })).toBe(401);
  expect(await second.stop('SIGTERM')).toBe(0);
  expect(processesAround(beside.dataDir)).toEqual([]);
});

it('starts a part again that dies, and says so', async () => {
  const api = processesAround(place.dataDir).find((line) => line.includes('apps/api/bundle/main.js')) ?? '';
  process.kill(Number.parseInt(api, 10), 'SIGKILL');
  await stack.line(/^\[api\] ended by itself \(signal SIGKILL\); starting it again/);
  const isBack = () =>
    status(`http://localhost:${place.port}/readyz`).then(
      (code) => code === 200,
      () => false,
    );
  expect(await waitFor(isBack, 20_000)).toBe(true);
});

it('stops on Ctrl-C with exit code 0 and leaves no process behind', async () => {
  expect(await stack.stop('SIGINT')).toBe(0);
  expect(processesAround(place.dataDir)).toEqual([]);
});

it('is ready in less than ten seconds the second time', async () => {
  stack = start(place);
  expect(await stack.ready()).toBeLessThan(10);
});

it('stops by itself when the command that started it is killed outright', async () => {
  stack.child.kill('SIGKILL');
  expect(await waitFor(() => processesAround(place.dataDir).length === 0, 20_000)).toBe(true);
});

it('cleans up after a stack that was killed outright, and starts', async () => {
  stack = start(place);
  await stack.ready();
  const main = processesAround(place.dataDir).find((line) => line.includes('apps/local/dist/main.js')) ?? '';
  process.kill(Number.parseInt(main, 10), 'SIGKILL');
  await stack.ended;
  expect(processesAround(place.dataDir)).not.toEqual([]);
  stack = start(place);
  await stack.ready();
  expect(stack.text).toContain('The last stack here was killed; ending what it left running');
});

it('forgets everything on reset, but not while it runs', async () => {
  await expect(command(place, '--reset')).rejects.toMatchObject({
    stderr: expect.stringContaining('is in use') as string,
  });
  expect(await stack.stop()).toBe(0);
  expect(existsSync(place.dataDir)).toBe(true);
  await command(place, '--reset');
  expect(existsSync(place.dataDir)).toBe(false);
});
