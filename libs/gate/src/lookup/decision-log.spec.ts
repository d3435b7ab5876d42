import { Logger } from '@nestjs/common';
import type { HotPath, PreparedStatement } from '@vestibule/platform';
import { DecisionLog, type LoggedDecision } from './decision-log.ts';

/** A database whose writes finish when the test says so. */
class Writes {
  readonly batches: (readonly unknown[])[] = [];
  private readonly open: PromiseWithResolvers<never[]>[] = [];
  private more = Promise.withResolvers<void>();

  /** The columns of the first, second, … write, once it has begun. */
  async begun(count: number): Promise<readonly unknown[]> {
    while (this.batches.length < count) await this.more.promise;
    return this.batches[count - 1] ?? [];
  }
  rows(_statement: PreparedStatement, values: readonly unknown[]): Promise<never[]> {
    this.batches.push(values);
    this.more.resolve();
    this.more = Promise.withResolvers<void>();
    const write = Promise.withResolvers<never[]>();
    this.open.push(write);
    return write.promise;
  }
  finish(): void {
    this.open.shift()?.resolve([]);
  }
  fail(): void {
    this.open.shift()?.reject(new Error('the disk is full'));
  }
}
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const line = (participantId: string | null, memberId: string | null = null): LoggedDecision => ({
  at: new Date('2026-11-25T10:00:00.123Z'),
  practiceId: 'practice',
  sessionId: 'session',
  participantId,
  memberId,
  question: 'pass',
  decision: { state: 'enter', reason: 'admitted' },
});

beforeAll(() => Logger.overrideLogger(false)); // one of these writes is meant to fail
let writes: Writes;
let log: DecisionLog;
beforeEach(() => {
  writes = new Writes();
  log = new DecisionLog(writes as unknown as HotPath);
});

it('writes looks together, a moment later, a column an array', async () => {
  log.note(line('a'));
  await turn();
  log.note(line(null, 'member'));
  expect(writes.batches).toHaveLength(0);
  expect(await writes.begun(1)).toEqual([
    '{2026-11-25T10:00:00.123Z,2026-11-25T10:00:00.123Z}',
    '{practice,practice}',
    '{session,session}',
    '{a,NULL}',
    '{NULL,member}',
    '{pass,pass}',
    '{enter,enter}',
    '{admitted,admitted}',
  ]);
});

it('writes a line alone as it is', async () => {
  void log.write(line('a'));
  expect(await writes.begun(1)).toEqual([
    '2026-11-25T10:00:00.123Z',
    'practice',
    'session',
    'a',
    null,
    'pass',
    'enter',
    'admitted',
  ]);
});

it('lets a pass wait until its line is durable', async () => {
  let written = false;
  const waiting = log.write(line('a')).then(() => (written = true));
  await turn();
  await turn();
  expect(written).toBe(false);
  writes.finish();
  await waiting;
  expect(written).toBe(true);
});

it('takes the looks before it along with a pass, at once', async () => {
  log.note(line('a'));
  void log.write(line('b'));
  await turn();
  expect(writes.batches.map((columns) => columns[3])).toEqual(['{a,b}']);
});

it('has one write under way; what comes meanwhile is the next', async () => {
  void log.write(line('a'));
  await turn();
  log.note(line('b'));
  void log.write(line('c'));
  await turn();
  expect(writes.batches).toHaveLength(1);
  writes.finish();
  expect((await writes.begun(2))[3]).toBe('{b,c}');
});

it('writes looks that come while a write is under way, with nobody else asking', async () => {
  void log.write(line('a'));
  await turn();
  log.note(line('b'));
  writes.finish();
  expect((await writes.begun(2))[3]).toBe('b');
});

it('has written all when it is flushed', async () => {
  log.note(line('a'));
  const flushed = log.flush();
  await turn();
  expect(writes.batches).toHaveLength(1);
  writes.finish();
  await expect(flushed).resolves.toBeUndefined();
});

it('tells whoever waits that a line could not be written, and goes on', async () => {
  const refused = expect(log.write(line('a'))).rejects.toThrow('the disk is full');
  await turn();
  writes.fail();
  await refused;
  const next = log.write(line('b'));
  await writes.begun(2);
  writes.finish();
  await expect(next).resolves.toBeUndefined();
});
