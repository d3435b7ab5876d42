import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { agree } from './agree.ts';
import { Load } from './measure.ts';
import { FULL, type Plan, QUICK, WAITING } from './plan.ts';
import { Results, type Who } from './results.ts';
import { Rounds } from './rounds.ts';
import {
  buildGo,
  type ContestantName,
  CONTESTANTS,
  type Stage,
  startBareSockets,
  startContestant,
} from './stage/contestants.ts';
import { type BenchDatabase, inboxHandled, startBenchServer } from './stage/database.ts';
import { replacedLink, writeLinks } from './stage/links.ts';
import type { RunningProcess } from './stage/process.ts';
import { canMeasureProcesses } from './stage/process-figures.ts';
import { makeSecrets } from './stage/secrets.ts';
import { report } from './table.ts';
import { judge, type Verdict } from './targets.ts';
import { bareKbPerSocket } from './open-pages.ts';
import { crowdWaits, type WaitingFigures } from './waiting.ts';

/** Ports from here on, one for each part; the database has the first. */
const FIRST_PORT = Number(process.env['BENCH_PORT'] ?? 4600);
const DATA = process.env['VESTIBULE_DATA_DIR'] ?? join(import.meta.dirname, '..', '..', '.vestibule');

const began = Date.now();
const say = (sentence: string): void =>
  console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${sentence}`);

/** What has to be undone at the end, last made first. */
const cleanUps: (() => unknown)[] = [];
const cleanUp = async (): Promise<void> => {
  for (let undo = cleanUps.pop(); undo; undo = cleanUps.pop()) await undo();
};

async function prepare(plan: Plan) {
  const folder = mkdtempSync(join(tmpdir(), 'vestibule-bench-work-'));
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  const secrets = makeSecrets();
  let port = FIRST_PORT;
  say(`Starting a database and filling it with ${plan.sessions.toLocaleString('en')} sessions…`);
  const server = await startBenchServer(port++);
  cleanUps.push(() => server.stop());
  const many = await server.add(plan.sessions, plan.ledgerEntries);
  const few = plan.fewSessions === undefined ? undefined : await server.add(plan.fewSessions);
  const links = { many: join(folder, 'links'), few: join(folder, 'links-few') };
  const genuine = await writeLinks(many, secrets.linkKeys, links.many);
  const readyPath = `/api/join/${genuine[0]}`;
  const replaced = replacedLink(genuine[0] ?? '', secrets.linkKeys);

  const isContest = plan.rounds > 0;
  if (isContest) say('Building and starting the contestants…');
  const go = isContest ? await buildGo() : { missing: 'nobody is compared' };
  if (isContest && 'missing' in go) say(`Go is left out: ${go.missing}`);
  const stage: Stage = { secrets, logFolder: folder, readyPath, go };
  const start = async (name: ContestantName, database: BenchDatabase, as: Stage = stage) => {
    const running = await startContestant(name, as, database.url, port++);
    if (running) cleanUps.push(() => running.stop());
    return running;
  };
  const servers = new Map<Who, RunningProcess>();
  for (const name of isContest ? (Object.keys(CONTESTANTS) as ContestantName[]) : []) {
    const running = await start(name, many);
    if (running) servers.set(name, running);
  }
  if (isContest) {
    await agree([...servers.values()], { genuine: genuine.slice(0, 10), replaced }, secrets, many.url);
    say('All contestants give the same answers and write the same log.');
  }
  if (few) {
    const [first] = await writeLinks(few, secrets.linkKeys, links.few);
    const small = await start('ours', few, { ...stage, readyPath: `/api/join/${first}` });
    if (small) servers.set('oursSmall', small);
  }
  return { stage, servers, many, links, secrets, databasePid: server.pid, coldPort: port };
}

/** The events of each contestant name an account of their own: bare keeps events and does nothing about them. */
const accountOf = (who: Who): string => `acct_${who}`;

async function measure(plan: Plan): Promise<readonly Verdict[]> {
  const { stage, servers, many, links, secrets, databasePid, coldPort } = await prepare(plan);
  const load = new Load(databasePid);
  cleanUps.push(() => load.stop());
  const results = new Results();
  const rounds = new Rounds(
    load,
    {
      servers,
      workFor: (who, asked) =>
        asked === 'webhook'
          ? { kind: 'webhook', secret: secrets.connectWebhookSecret, account: accountOf(who) }
          : { kind: asked, linksFile: who === 'oursSmall' ? links.few : links.many },
      webhooksHandled: () => inboxHandled(many.url, accountOf('ours')),
    },
    plan,
    results,
  );
  await rounds.warmUp();
  for (let round = 0; round < plan.rounds; round += 1) {
    say(`Round ${round + 1} of ${plan.rounds}: everybody is asked in turn…`);
    await rounds.join(round);
    await rounds.webhooks(round);
  }
  for (const server of servers.values()) await server.stop();
  if (plan.coldStarts > 0) say('Cold starts…');
  const coldStartsMs: number[] = [];
  for (let start = 0; start < plan.coldStarts; start += 1) {
    const running = await startContestant('ours', stage, many.url, coldPort);
    coldStartsMs.push(running?.startMs ?? Number.NaN);
    await running?.stop();
  }
  say(`${plan.waiting.toLocaleString('en')} people wait with open pages…`);
  const waiting = await crowd();
  const judged = judge(results, {
    coldStartsMs,
    waiting,
    growthMeasured: plan.fewSessions !== undefined,
    goMissing: 'missing' in stage.go ? stage.go.missing : undefined,
  });
  const verdicts = plan.rounds > 0 ? judged : judged.filter(({ measured }) => measured !== undefined);
  console.log(`\n${report(results, verdicts)}\n`);
  const file = join(DATA, 'bench', 'latest.json');
  mkdirSync(join(DATA, 'bench'), { recursive: true });
  const machine = { cpu: cpus()[0]?.model, cores: availableParallelism(), node: process.version };
  writeFileSync(
    file,
    JSON.stringify({ at: new Date(), machine, plan, verdicts, coldStartsMs, waiting, results }, null, 1),
  );
  say(`Every sample is in ${file}`);
  return verdicts;

  async function crowd(): Promise<WaitingFigures | undefined> {
    if (!canMeasureProcesses) return undefined;
    const { waiting: clients, knockingMs } = plan;
    const bare = await startBareSockets(stage.logFolder, coldPort);
    const bareKb = await bareKbPerSocket(bare, clients).finally(() => bare.stop());
    const api = await startContestant('ours', stage, many.url, coldPort);
    if (!api) return undefined;
    try {
      const { linkKeys } = secrets;
      const where = { linkKeys, databaseUrl: many.url, databasePid };
      return await crowdWaits(api, { ...where, clients, knockingMs, bareKbPerSocket: bareKb });
    } catch (error) {
      say(`Those who wait could not be measured: ${String(error)}`);
      return undefined;
    } finally {
      await api.stop();
    }
  }
}

function planOf(args: readonly string[]): Plan {
  if (args.includes('--waiting')) return WAITING;
  return args.includes('--quick') ? QUICK : FULL;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(130)));

if (!canMeasureProcesses) say('This system does not tell what a process uses: CPU and memory are left out.');
try {
  const verdicts = await measure(planOf(process.argv));
  const missed = verdicts.filter((verdict) => verdict.reached === false).length;
  const reached = verdicts.filter((verdict) => verdict.reached === true).length;
  say(`${reached} reached, ${missed} not reached, ${verdicts.length - reached - missed} not measured.`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await cleanUp();
}
process.exit();
