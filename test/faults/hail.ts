import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, type RunningPostgres, startPostgres, waitFor } from '@vestibule/local';
import type { Stripe } from 'stripe';
import type { Environment } from '../support/environment.ts';
import { Chance } from './chance.ts';
import { type FaultyPractice, foundPractices } from './practices.ts';
import { apiPart, killAndRaise, type Part, raise, workerPart } from './processes.ts';
import { send } from './sending.ts';
import { type Stage, startStage } from './stage.ts';
import { comesToRest, differences, type State, stateOf, withClient } from './state-of-books.ts';

export interface Hail {
  readonly seed: number;
  readonly events: number;
  readonly times: number;
  readonly connections: number;
  readonly kills: number;
  readonly databaseStops: number;
  readonly say?: (line: string) => void;
}
export interface HailReport {
  readonly seed: number;
  readonly events: number;
  readonly sent: number;
  readonly kills: number;
  readonly databaseStops: number;
  /** Sent again because nobody had acknowledged it. */
  readonly sentAgain: number;
  readonly inOrderSeconds: number;
  readonly hailSeconds: number;
  readonly restSeconds: number;
  readonly charges: number;
  readonly ledgerEntries: number;
  readonly offences: readonly string[];
}

const FEE_MINOR = 8_000;
const TOGETHER = 4;
/** At least so many, of one of somebody else. */
const EVENTS_OF_A_PAYMENT = 5;
const HOUR_MS = 3_600_000;
/** Nothing may help the events along: what Stripe lists is not to be had, and no payment is looked at by itself. */
const HELPS = /\/v1\/events|\/v1\/disputes\?created/;

/**
 * Signed events, each several times, in any order, from many connections at once, while the processes are killed and the database is stopped in the
 * middle of it. What is in the books at the end has to be what one run has that gets each event once, in order, in peace.
 */
export async function hail(of: Hail): Promise<HailReport> {
  const say = of.say ?? ((): void => undefined);
  const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-hail-'));
  const postgres = await startPostgres({
    dataDir,
    port: await freePort(),
    durable: true,
    restart: true,
    maxConnections: 120,
  });
  const before = process.env['TEST_DATABASE_URL'];
  process.env['TEST_DATABASE_URL'] = postgres.url;
  try {
    const stage = await startStage(of.seed, { stripeDoor: true, env: { STRIPE_CALLS_A_SECOND: '100' } });
    try {
      return await on(stage, postgres, of, say, dataDir);
    } finally {
      await stage.close();
    }
  } finally {
    if (before === undefined) delete process.env['TEST_DATABASE_URL'];
    else process.env['TEST_DATABASE_URL'] = before;
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function on(
  stage: Stage,
  postgres: RunningPostgres,
  of: Hail,
  say: (line: string) => void,
  folder: string,
): Promise<HailReport> {
  const chance = new Chance(of.seed);
  if (stage.stripeDoor) stage.stripeDoor.shut = HELPS;
  await stage.stripe.weather({ dropRate: 1 });
  await stage.stop(['worker']);
  const events = await whatHappened(stage, of.events, chance);
  await stage.stop(['api 1', 'api 2']);
  say(`${events.length} events have happened; first each once, in order, in peace`);

  const reference = await copyOf(stage, postgres);
  const peace = await startApp({ ...stage.env, DATABASE_URL: reference }, folder);
  const inOrderFrom = performance.now();
  const inOrder = await send(events, { ports: peace.ports, connections: 1, at: () => undefined })
    .then(async (sent) => {
      await comesToRest(reference);
      return sent;
    })
    .finally(() => peace.stop());
  const inOrderSeconds = secondsSince(inOrderFrom);
  const wanted = await stateOf(reference);
  say(`in order: ${inOrderSeconds} s; now each ${of.times} times, in any order, ${of.connections} at once`);

  const app = await startApp(stage.env, folder);
  const stones = chance.shuffled(Array.from({ length: of.times }, () => events).flat());
  const hailFrom = performance.now();
  let [kills, databaseStops, sent] = [0, 0, 0];
  const killing = async (): Promise<void> => {
    const acts = of.kills + of.databaseStops;
    for (let act = 1; act <= acts; act += 1) {
      while (sent < (stones.length * act) / (acts + 1)) await sleep(20);
      // The database falls between the others, evenly.
      if (Math.floor((act * of.databaseStops) / acts) > databaseStops) {
        databaseStops += 1;
        await stopAtOnce(postgres);
        say(`${sent} of ${stones.length} sent; the database stopped and came back`);
      } else {
        await app.kill(kills);
        kills += 1;
      }
    }
  };
  let restSeconds = 0;
  let hailSeconds = 0;
  const both = Promise.all([
    send(stones, { ports: app.ports, connections: of.connections, at: (count) => (sent = count) }),
    killing(),
  ]);
  const [hailed] = await both
    .then(async (ends) => {
      hailSeconds = secondsSince(hailFrom);
      say(`all sent, ${kills} kills, ${databaseStops} stops of the database; waiting for rest`);
      const restFrom = performance.now();
      await comesToRest(stage.env['DATABASE_URL'] ?? '');
      restSeconds = secondsSince(restFrom);
      return ends;
    })
    .finally(() => app.stop());
  const found = await stateOf(stage.env['DATABASE_URL'] ?? '');
  const offences = [...inOrder.offences, ...hailed.offences, ...differences(wanted, found)];
  offences.push(...(await unkept(stage.env['DATABASE_URL'] ?? '', events, wanted)));
  return {
    seed: of.seed,
    events: events.length,
    sent: stones.length,
    kills,
    databaseStops,
    sentAgain: hailed.again,
    inOrderSeconds,
    hailSeconds,
    restSeconds,
    charges: found.get('charges')?.length ?? 0,
    ledgerEntries: found.get('entries')?.length ?? 0,
    offences,
  };
}

/** People are invited, open their checkouts and pay; some are refunded by hand, some dispute. Nothing of it is told to anybody. */
async function whatHappened(stage: Stage, count: number, chance: Chance): Promise<Stripe.Event[]> {
  const practices = await foundPractices(stage, 3);
  // About seven events a payment; the rest are of other people's payments on the same accounts.
  const sessions = Math.floor(count / 7.5 / TOGETHER);
  const checkouts: { readonly practice: FaultyPractice; readonly checkout: string }[] = [];
  for (let number = 0; number < sessions; number += 1) {
    const practice = practices[number % practices.length];
    if (!practice) throw new Error('no practice');
    const tokens = await invited(stage, practice);
    const opened = await Promise.all(
      tokens.map(async (token) => {
        const { body } = await stage.caller.post(`/api/join/${token}/checkout`);
        return /cs_test_\w+/.exec(String(body['url'] ?? ''))?.[0];
      }),
    );
    for (const checkout of opened) if (checkout !== undefined) checkouts.push({ practice, checkout });
  }
  await stage.rows(`UPDATE charge SET look_at = NULL`);
  for (const [number, { practice, checkout }] of checkouts.entries()) {
    const { status } = await stage.stripe.pay(checkout);
    if (status !== 'paid') throw new Error(`nobody could pay: ${status}`);
    const fate = chance.below(100);
    if (fate < 10) await stage.stripe.refundByHand(practice.accountId, checkout, FEE_MINOR / 4);
    else if (fate < 20) await stage.stripe.refundByHand(practice.accountId, checkout);
    else if (fate < 26) {
      await stage.stripe.dispute(practice.accountId, checkout);
      const dispute = await stage.stripe.disputeOf(practice.accountId, checkout);
      if (number % 3 > 0) await stage.stripe.decide(dispute, number % 3 === 1 ? 'won' : 'lost');
    }
  }
  await stage.stripe.settle();
  for (;;) {
    const events = await stage.stripe.events();
    if (events.length >= count) return events.slice(-count);
    for (let missing = count - events.length; missing > 0; missing -= EVENTS_OF_A_PAYMENT) {
      const practice = practices[chance.below(practices.length)];
      if (practice) await stage.stripe.somebodyElsePays(practice.accountId, practice.currency);
    }
    await stage.stripe.settle();
  }
}

async function invited(stage: Stage, practice: FaultyPractice): Promise<string[]> {
  const starts = Date.now() + HOUR_MS / 2;
  const { status, body } = await stage.caller.post('/api/sessions', {
    key: practice.key,
    idempotent: true,
    body: {
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + HOUR_MS).toISOString(),
      earlyMinutes: 240,
      allowOverlap: true,
      participants: Array.from({ length: TOGETHER }, (_, index) => ({
        name: `Client ${index + 1}`,
        fee: { amount: FEE_MINOR, currency: practice.currency },
      })),
    },
  });
  if (status !== 201) throw new Error(`scheduling answered ${status}: ${JSON.stringify(body)}`);
  return (body['participants'] as { link: string }[]).map(({ link }) => link.slice(link.lastIndexOf('/') + 1));
}

/** Two apis and a worker on one database. */
interface App {
  readonly ports: readonly number[];
  kill(turn: number): Promise<void>;
  stop(): Promise<void>;
}
async function startApp(env: Environment, folder: string): Promise<App> {
  const [first, second, worker] = [await freePort(), await freePort(), await freePort()];
  const where = { folder, env };
  const parts: Part[] = [
    apiPart(where, 'api 1', first),
    apiPart(where, 'api 2', second),
    workerPart(where, 'worker', worker),
  ];
  await raise(parts);
  return {
    ports: [first, second],
    kill: async (turn) => {
      const victim = parts[turn % parts.length];
      if (victim) await killAndRaise(victim);
    },
    stop: async () => void (await Promise.all(parts.map(({ program }) => program.stop()))),
  };
}

async function copyOf(stage: Stage, postgres: RunningPostgres): Promise<string> {
  const url = new URL(stage.env['DATABASE_URL'] ?? '');
  const name = url.pathname.slice(1);
  await withClient(postgres.url, async (admin) => {
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1`, [name]);
    await admin.query(`CREATE DATABASE ${name}_in_order TEMPLATE ${name}`);
  });
  url.pathname = `/${name}_in_order`;
  return url.href;
}

/** An immediate stop: no session ends in order, nothing is written that was not; the next start recovers. */
async function stopAtOnce(postgres: RunningPostgres): Promise<void> {
  const { pid } = postgres.program;
  if (pid === undefined) throw new Error('the database is not running');
  process.kill(pid, 'SIGQUIT');
  const answers = (): Promise<boolean> =>
    withClient(postgres.url, (client) => client.query('SELECT 1')).then(
      () => postgres.program.pid !== pid,
      () => false,
    );
  if (!(await waitFor(answers, 60_000))) throw new Error('the database did not come back');
}

/** Every event that was acknowledged and is acted on was kept, and handled. */
async function unkept(url: string, events: readonly Stripe.Event[], wanted: State): Promise<string[]> {
  const { concernOf } = await import('@vestibule/payments');
  const concerning = events.filter(({ type }) => concernOf(type) !== undefined).map(({ id }) => id);
  const kept = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM inbox WHERE handled_at IS NOT NULL`);
    return new Set(rows.map(({ id }) => id));
  });
  const missing = concerning.filter((id) => !kept.has(id));
  const nothing = wanted.get('entries')?.length === 0 ? ['nothing at all was posted'] : [];
  return [...missing.slice(0, 5).map((id) => `acknowledged and not handled: ${id}`), ...nothing];
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;
