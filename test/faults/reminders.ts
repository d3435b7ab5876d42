import { type ChildProcess, spawn } from 'node:child_process';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { MANY_SESSIONS } from '../support/many-sessions.ts';
import { foundPractices } from './practices.ts';
import { type Mortal, type Stage, startStage } from './stage.ts';

export interface Reminders {
  readonly seed: number;
  /** Each of somebody else, in a session of their own. */
  readonly many: number;
  /** Whether whoever waits for what a dead worker had in its hands waits the two minutes that it may take, or they are made to pass. */
  readonly leasesPass: boolean;
  readonly say?: (line: string) => void;
}
export interface RemindersReport {
  readonly many: number;
  readonly load: number;
  /** From the moment at which all sessions were changed at once. */
  readonly planSeconds: number;
  readonly peaceSeconds: number;
  readonly aSecond: number;
  /** Of the second time, in which workers are killed. */
  readonly killedSeconds: number;
  readonly kills: number;
  /** Came again under the id that they had. */
  readonly cameTwice: number;
  readonly offences: readonly string[];
}

const ROUNDS = [120, 60] as const;
const LIMIT_MS = 600_000;
const LOOK_EVERY_MS = 500;
/** So many looks at which nothing has come. */
const STILL_LOOKS = 6;
/** With the mail server when a worker died: as many as it has connections. */
const AT_ONCE = 5;

/** Everybody is reminded in the same minute, by two workers, of which each is killed once; read back from a mail server that is a process of its own. */
export async function reminders(of: Reminders): Promise<RemindersReport> {
  const say = of.say ?? ((): void => undefined);
  const sink = await openSink();
  const stage = await startStage(of.seed, { apis: 1, workers: 2, env: { SMTP_URL: sink.url } });
  try {
    await foundPractices(stage, 6);
    await stage.rows(SETTINGS, [[...ROUNDS]]);
    await stage.rows(MANY_SESSIONS, [of.many, new Date(Date.now() + 3 * 3_600_000), null]);
    const planSeconds = await secondsUntil(async () => {
      await stage.rows(CHANGED);
      return until(stage, `SELECT count(*)::int AS n FROM message WHERE kind = 'reminder'`, of.many * ROUNDS.length);
    });
    say(`${of.many * ROUNDS.length} reminders of ${of.many} sessions planned in ${planSeconds} s`);
    const peaceSeconds = await secondsUntil(() => remind(stage, sink, ROUNDS[0], of.many, false));
    say(`${of.many} sent in ${peaceSeconds} s`);
    const inPeace = sink.kept.length;
    let kills = 0;
    const killedSeconds = await secondsUntil(async () => {
      const round = remind(stage, sink, ROUNDS[1], of.many, of.leasesPass);
      for (const name of ['worker', 'worker 2'] satisfies Mortal[]) {
        kills += 1;
        while (sink.kept.length < inPeace + (of.many * kills) / 3) await sleep(5);
        say(`${sink.kept.length - inPeace} are there; killed ${name}`);
        await stage.killAndRaise(name);
      }
      await round;
    });
    say(`${of.many} sent in ${killedSeconds} s, with ${kills} kills`);
    const { cameTwice, offences } = judged(sink.kept, of.many, inPeace, kills);
    const aSecond = Math.round(of.many / peaceSeconds);
    return {
      many: of.many,
      load: loadavg()[0] ?? 0,
      planSeconds,
      peaceSeconds,
      aSecond,
      killedSeconds,
      kills,
      cameTwice,
      offences,
    };
  } finally {
    await stage.close();
    sink.close();
  }
}

/** Their minute has come. Resolves when all of it is written down and read back. */
async function remind(stage: Stage, sink: Sink, minutes: number, many: number, leasesPass: boolean): Promise<void> {
  const cause = `reminder:${minutes}:0`;
  await stage.rows(`UPDATE message SET due_at = now(), next_try_at = now() WHERE cause = $1`, [cause]);
  const [before, wanted] = [sink.kept.length, idsOf(sink).size + many];
  let [last, stillFor] = [before, 0];
  await until(
    stage,
    `SELECT count(*)::int AS n FROM message WHERE cause = '${cause}' AND state = 'sent'`,
    many,
    async () => {
      stillFor = sink.kept.length === last && last > before ? stillFor + 1 : 0;
      last = sink.kept.length;
      // Nothing moves any more: what is left was in the hands of the dead.
      if (leasesPass && stillFor >= STILL_LOOKS)
        await stage.rows(`UPDATE message SET next_try_at = now() WHERE cause = $1 AND state = 'sending'`, [cause]);
    },
  );
  // What is written down as sent has been kept; the word of it may still be on its way to us.
  for (const deadline = performance.now() + 10_000; idsOf(sink).size < wanted && performance.now() < deadline;)
    await sleep(20);
}

const idsOf = ({ kept }: Sink): Set<string> => new Set(kept.map(({ id }) => id));

function judged(
  kept: readonly Kept[],
  many: number,
  inPeace: number,
  kills: number,
): Pick<RemindersReport, 'cameTwice' | 'offences'> {
  const ofEach = new Map<string, Set<string>>();
  for (const { id, to } of kept) ofEach.set(to, (ofEach.get(to) ?? new Set()).add(id));
  const ids = new Set(kept.map(({ id }) => id));
  const cameTwice = kept.length - ids.size;
  const wrong = [...ofEach].filter(([, own]) => own.size !== ROUNDS.length);
  return {
    cameTwice,
    offences: [
      ...(ofEach.size === many ? [] : [`${ofEach.size} of ${many} people were reminded`]),
      ...wrong.map(([to, own]) => `${to} got ${own.size} reminders instead of ${ROUNDS.length}`),
      ...(inPeace === many ? [] : [`in peace ${inPeace} messages came of ${many}`]),
      ...(cameTwice <= kills * AT_ONCE ? [] : [`${cameTwice} came twice with ${kills} kills`]),
    ],
  };
}

async function secondsUntil(act: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await act();
  return Math.round((performance.now() - began) / 100) / 10;
}

async function until(stage: Stage, count: string, wanted: number, look?: () => Promise<void>): Promise<void> {
  const deadline = performance.now() + LIMIT_MS;
  for (let counted = 0; ;) {
    counted = (await stage.rows<{ n: number }>(count))[0]?.n ?? 0;
    if (counted >= wanted) return;
    if (performance.now() > deadline)
      throw new Error(`${counted} of ${wanted} after ${LIMIT_MS / 1_000} s\n${stage.logs()}`);
    await look?.();
    await sleep(LOOK_EVERY_MS);
  }
}

interface Kept {
  readonly id: string;
  readonly to: string;
}
interface Sink {
  readonly url: string;
  readonly kept: readonly Kept[];
  close(): void;
}
async function openSink(): Promise<Sink> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'mail-sink.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('a mail server that says nothing');
  const kept: Kept[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.once('exit', () => reject(new Error('the mail server did not start')));
  createInterface({ input: child.stdout }).on('line', (line) => {
    const [id = '', to] = line.split(' ');
    if (to === undefined) resolve(id);
    else kept.push({ id, to });
  });
  return { url: `smtp://127.0.0.1:${await promise}`, kept, close: () => child.kill() };
}

const SETTINGS = `INSERT INTO message_setting (practice_id, language, remind_minutes, off_kinds, changed_by, changed_at)
  SELECT p.id, 'en', $1, '{pay_now}', m.id, now() FROM practice p JOIN member m ON m.practice_id = p.id`;
/** As a change of each would tell. */
const CHANGED = `INSERT INTO outbox (kind, practice_id, session_id) SELECT 'session.scheduled', practice_id, id FROM session`;
