import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { portsInUse, type StackConfig } from './config.ts';
import { type ChildRecord, DataFolder, type Secrets, writePrivate } from './data-folder.ts';
import { type DemoFacts, findDemoFacts } from './demo.ts';
import { appEnvironment, sandboxEnvironment } from './environment.ts';
import { startLiveKit } from './livekit/server.ts';
import { type Mailbox, startMailbox } from './mailbox/mailbox.ts';
import { checkPorts } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { waitFor } from './processes.ts';
import { Program, type ProgramEvents, runToEnd } from './program.ts';
import { readyBlock, type VideoState } from './ready-block.ts';
import { StackProblem } from './stack-problem.ts';
import { importantLine } from './important-line.ts';

const READY_LIMIT_MS = 90_000;
/** A program that ends this often before the stack is ready will not come up at all. */
const EARLY_DEATHS = 3;

/** Everything that `npm start` runs, started in order and stopped in reverse. */
export class Stack {
  private readonly folder: DataFolder;
  private readonly programs: Program[] = [];
  private secrets!: Secrets;
  private mailbox: Mailbox | undefined;
  private video: VideoState = 'starting';
  private announced = false;
  private stopping: Promise<void> | undefined;
  private readonly startedAtMs = performance.now();

  constructor(
    private readonly config: StackConfig,
    private readonly say: (text: string) => void,
  ) {
    this.folder = new DataFolder(config.dataDir);
  }

  async start(): Promise<void> {
    await this.folder.lock(this.say);
    this.secrets = this.folder.secrets();
    await checkPorts(portsInUse(this.config));
    this.folder.folder('logs');
    const video = this.startVideo(); // minutes on a first start: nobody waits for it
    const [databaseUrl] = await Promise.all([this.startDatabase(), this.startSandbox(), this.startMailbox()]);
    const env = appEnvironment(this.config, this.secrets, databaseUrl);
    await this.migrate(env);
    const api = this.run('api', this.entry('apps/api/dist/main.js'), env);
    const worker = this.run('worker', this.entry('apps/worker/dist/main.js'), env);
    const [demo] = await Promise.all([this.makeDemo(env), this.untilReady(api, worker)]);
    await Promise.race([video, waitFor(() => this.video !== 'starting', 3000)]);
    this.announce(demo);
  }

  /** Ends everything, the ones that depend on others first. Called again, it waits for the same end. */
  stop(): Promise<void> {
    this.stopping ??= this.stopAll();
    return this.stopping;
  }

  /** For a reader in a hurry: nothing is asked, everything is killed. */
  kill(): void {
    for (const program of this.programs) program.kill();
    this.folder.unlock();
  }

  private async stopAll(): Promise<void> {
    await Promise.all(this.programs.filter((program) => !isDatabase(program)).map((program) => program.stop()));
    await this.mailbox?.stop();
    await Promise.all(this.programs.filter(isDatabase).map((program) => program.stop()));
    this.folder.unlock();
  }

  private async startDatabase(): Promise<string> {
    if (this.config.databaseUrl !== undefined) return this.config.databaseUrl;
    const running = await startPostgres({
      dataDir: this.config.dataDir,
      port: this.config.ports.database,
      password: this.secrets.databasePassword,
      restart: true,
      events: this.events,
      started: (program) => this.keep(program),
    });
    return running.url;
  }

  private async startSandbox(): Promise<void> {
    if (this.config.stripe !== undefined) return;
    const env = sandboxEnvironment(this.config, this.secrets, this.folder.folder('stripe-sandbox'));
    this.run('stripe-sandbox', this.entry('apps/stripe-sandbox/dist/main.js'), env);
  }

  private async startMailbox(): Promise<void> {
    const { mail, smtp } = this.config.ports;
    this.mailbox = await startMailbox({ folder: this.folder.folder('mail'), pagePort: mail, smtpPort: smtp });
  }

  private async startVideo(): Promise<void> {
    if (this.config.livekit !== undefined) {
      this.video = 'ready';
      return;
    }
    const { ports, dataDir } = this.config;
    try {
      await startLiveKit({
        dataDir,
        port: ports.livekit,
        rtcTcpPort: ports.livekitTcp,
        rtcUdpPort: ports.livekitUdp,
        webhookUrl: `http://127.0.0.1:${ports.app}/api/webhooks/livekit`,
        apiKey: this.secrets.livekitApiKey,
        apiSecret: this.secrets.livekitApiSecret,
        restart: true,
        events: this.events,
        started: (program) => this.keep(program),
        building: () => {
          this.video = 'being prepared';
          this.say('LiveKit is built once on this machine (about three minutes); the rest goes on meanwhile.');
        },
      });
      this.video = 'ready';
      if (this.announced) this.say(`Video is ready (${this.seconds.toFixed(0)} s after the start).`);
    } catch (error) {
      if (this.stopping) return;
      this.video = 'off';
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private async migrate(env: NodeJS.ProcessEnv): Promise<void> {
    const { end, tail } = await this.toTheEnd('migrations', this.entry('migrations/dist/main.js'), env);
    if (end === 'exit code 0') return;
    throw new StackProblem(
      `The database could not be brought up to date (${end}): ${tail.slice(-3).join(' | ')} (all of it in ${this.log('migrations')})`,
    );
  }

  private async makeDemo(env: NodeJS.ProcessEnv): Promise<DemoFacts | undefined> {
    const { tail } = await this.toTheEnd('demo', this.entry('apps/api/dist/demo.js'), env);
    const facts = findDemoFacts(tail);
    if (facts) writePrivate(this.folder.at('demo.json'), JSON.stringify(facts, null, 2));
    return facts;
  }

  private async untilReady(...programs: Program[]): Promise<void> {
    const url = `http://127.0.0.1:${this.config.ports.app}/readyz`;
    const hopeless = (): Program | undefined => programs.find((program) => program.deaths >= EARLY_DEATHS);
    await waitFor(
      async () => this.stopping !== undefined || hopeless() !== undefined || (await isOk(url)),
      READY_LIMIT_MS,
    );
    const failed = hopeless() ?? ((await isOk(url)) ? undefined : programs[0]);
    if (this.stopping || failed === undefined) return;
    throw new StackProblem(
      `The ${failed.name} does not come up. Its last words:\n  ${failed.tail.slice(-5).join('\n  ')}\n(all of them in ${this.log(failed.name)})`,
    );
  }

  private announce(demo: DemoFacts | undefined): void {
    if (this.stopping) return;
    const { ports, publicUrl, stripe } = this.config;
    this.announced = true;
    this.say(
      readyBlock({
        appUrl: publicUrl,
        stripeDashboardUrl: stripe === undefined ? `http://localhost:${ports.stripe}/dashboard` : undefined,
        mailboxUrl: `http://localhost:${ports.mail}`,
        demo,
        demoLog: this.log('demo'),
        video: this.video,
        logs: this.short(this.folder.at('logs')),
        seconds: this.seconds,
      }),
    );
  }

  private run(name: string, entry: string, env: NodeJS.ProcessEnv): Program {
    const program = new Program(this.spec(name, entry, env), this.events);
    this.keep(program);
    return program.start();
  }

  private async toTheEnd(
    name: string,
    entry: string,
    env: NodeJS.ProcessEnv,
  ): Promise<{ end: string; tail: string[] }> {
    const { program, end } = runToEnd(this.spec(name, entry, env), { changed: this.events.changed });
    this.keep(program);
    const how = await end;
    await program.stop();
    this.programs.splice(this.programs.indexOf(program), 1);
    return { end: how, tail: program.tail };
  }

  private spec(name: string, entry: string, env: NodeJS.ProcessEnv) {
    const args = ['--enable-source-maps', entry];
    return {
      name,
      command: process.execPath,
      args,
      env,
      cwd: this.config.root,
      logFile: this.folder.at('logs', `${name}.log`),
      logStdout: name !== 'demo',
      restart: true,
    };
  }

  private entry(path: string): string {
    const entry = join(this.config.root, path);
    if (existsSync(entry)) return entry;
    throw new StackProblem(`${path} has not been built. Run: npm run build`);
  }

  private keep(program: Program): void {
    this.programs.push(program);
    if (this.stopping) program.kill();
    this.events.changed();
  }

  private readonly events = {
    line: (program: Program, line: string): void => {
      const text = importantLine(program.name, line);
      if (text !== undefined && !this.stopping) this.say(`[${program.name}] ${text}`);
    },
    died: (program: Program, how: string, againInMs: number | undefined): void => {
      if (this.stopping) return;
      const next = againInMs === undefined ? '' : `; starting it again in ${againInMs / 1000} s`;
      this.say(`[${program.name}] ended by itself (${how})${next}. Log: ${this.log(program.name)}`);
    },
    changed: (): void => {
      const children = this.programs.flatMap((program): ChildRecord[] => {
        const ref = program.ref;
        return ref ? [{ ...ref, name: program.name, stopSignal: program.spec.stopSignals?.[0] ?? 'SIGTERM' }] : [];
      });
      this.folder.writeChildren(children);
    },
  } satisfies ProgramEvents;

  private get seconds(): number {
    return (performance.now() - this.startedAtMs) / 1000;
  }

  private log(name: string): string {
    return this.short(this.folder.at('logs', `${name}.log`));
  }

  private short(path: string): string {
    const short = relative(this.config.root, path);
    return short.startsWith('..') ? path : short;
  }
}

const isDatabase = (program: Program): boolean => program.name === 'postgres';

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
