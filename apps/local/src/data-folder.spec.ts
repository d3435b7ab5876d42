import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from './data-folder.ts';
import { isRunning, refTo } from './processes.ts';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'vestibule-folder-'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

const quiet = (): void => {};

it('is used by one stack at a time, and the other is told by whom and what to do', async () => {
  await new DataFolder(path).lock(quiet);
  await expect(new DataFolder(path).lock(quiet)).rejects.toThrow(
    new RegExp(`in use by a stack that runs already \\(process ${process.pid}\\).*VESTIBULE_DATA_DIR=`),
  );
});

it('stays locked when someone who was refused goes away', async () => {
  const first = new DataFolder(path);
  await first.lock(quiet);
  const second = new DataFolder(path);
  await second.lock(quiet).catch(quiet);
  second.unlock();
  expect(first.holder()).toMatchObject({ pid: process.pid });
});

it('can be locked again once it is unlocked', async () => {
  const first = new DataFolder(path);
  await first.lock(quiet);
  first.unlock();
  await expect(new DataFolder(path).lock(quiet)).resolves.toBeUndefined();
});

it.each([
  ['a process that is gone', { pid: 2 ** 22 + 1, startedAt: '1' }],
  ['a process id that somebody else has by now', { pid: process.pid, startedAt: 'another time' }],
])('is taken over from %s', async (_who, holder) => {
  writeFileSync(join(path, 'stack.lock'), JSON.stringify(holder));
  const folder = new DataFolder(path);
  await folder.lock(quiet);
  expect(folder.holder()).toMatchObject({ pid: process.pid });
});

it('ends what a killed stack left running, and says so', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' });
  await once(left, 'spawn');
  const ref = refTo(left.pid ?? 0);
  if (ref === undefined) throw new Error('the process to leave behind did not start');
  const folder = new DataFolder(path);
  folder.writeChildren([{ ...ref, name: 'worker', stopSignal: 'SIGTERM' }]);
  const said: string[] = [];
  await folder.lock((text) => said.push(text));
  expect(isRunning(ref)).toBe(false);
  expect(said.join()).toContain('worker');
});

it('keeps its secrets: the same at every start, different in every folder, for their owner only', () => {
  const folder = new DataFolder(path);
  const secrets = folder.secrets();
  expect(folder.secrets()).toEqual(secrets);
  expect(statSync(join(path, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(new DataFolder(mkdtempSync(join(path, 'other-'))).secrets().authSecret).not.toBe(secrets.authSecret);
});

it('makes link keys the api can read: a key id and 32 bytes', () => {
  const [id, key] = new DataFolder(path).secrets().linkKeys.split(':');
  expect(id).toBe('1');
  expect(Buffer.from(key ?? '', 'base64url')).toHaveLength(32);
});

describe('removing it', () => {
  it('takes a folder of ours away', () => {
    const folder = new DataFolder(path);
    folder.secrets();
    folder.remove();
    expect(folder.exists).toBe(false);
  });

  it('leaves a folder alone that no stack made: VESTIBULE_DATA_DIR may be mistyped', () => {
    const folder = new DataFolder(path);
    expect(() => folder.remove()).toThrow(/does not look like a data folder of ours/);
    expect(folder.exists).toBe(true);
  });

  it('leaves a folder alone that is in use', async () => {
    const folder = new DataFolder(path);
    folder.secrets();
    await folder.lock(quiet);
    expect(() => new DataFolder(path).remove()).toThrow(new RegExp(`in use \\(process ${process.pid}\\)`));
    expect(folder.exists).toBe(true);
  });
});
