import { portsInUse, type StackConfig } from './config.ts';
import { Crew } from './crew.ts';
import { DataFolder, type Secrets, writePrivate } from './data-folder.ts';
import { type DemoFacts, findDemoFacts } from './demo.ts';
import { watch } from './dev.ts';
import { appEnvironment, sandboxEnvironment } from './environment.ts';
import { startLiveKit } from './livekit/server.ts';
import { type Mailbox, startMailbox } from './mailbox/mailbox.ts';
import { checkPorts } from './ports.ts';
import { startPostgres } from './postgres.ts';
import { waitFor } from './processes.ts';
import type { Program } from './program.ts';
import { readyBlock, type VideoState } from './ready-block.ts';
import { StackProblem } from './stack-problem.ts';

const READY_LIMIT_MS = 90_000;
/** A program that ends this often before the stack is ready will not come up at all. */
const EARLY_DEATHS = 3;
/** How long the ready block waits for a LiveKit that is only starting, not being built. */
const VIDEO_PATIENCE_MS = 3000;

const SIGN_OF_LIFE_MS = 30_000;

/** Everything that `npm start` runs, started in order and stopped in reverse. */
export class Stack {
  private readonly folder: DataFolder;
  private readonly crew: Crew;
  /** The servers' folder: bundled as in the image, or file by file while they change. */
  private readonly made: 'bundle' | 'dist';
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
    this.crew = new Crew(config.root, this.folder, say, config.dev);
    this.made = config.dev ? 'dist' : 'bundle';
  }

  async start(): Promise<void> {
    await this.folder.lock(this.say);
    const secrets = this.folder.secrets();
    await checkPorts(portsInUse(this.config));
    this.folder.folder('logs');
    const video = this.startVideo(secrets); // minutes on a first start: nobody waits for it
    this.startSandbox(secrets);
    const [databaseUrl] = await Promise.all([this.startDatabase(secrets), this.startMailbox(secrets)]);
    const env = appEnvironment(this.config, secrets, databaseUrl);
    await this.migrate(env);
    const api = this.crew.run(this.crew.ownProgram('api', `apps/api/${this.made}/main.js`, env));
    const worker = this.crew.run(this.crew.ownProgram('worker', `apps/worker/${this.made}/main.js`, env));
    const [demo] = await Promise.all([this.makeDemo(env), this.untilReady(api, worker)]);
    if (this.config.dev) {
      watch(this.config, this.crew, [api, worker], this.say);
      await waitFor(() => isOk(`http://127.0.0.1:${this.config.ports.vite}`), READY_LIMIT_MS);
    }
    await Promise.race([video, waitFor(() => this.video !== 'starting', VIDEO_PATIENCE_MS)]);
    this.announce(demo);
  }

  /** Ends everything, the ones that depend on others first. Called again, it waits for the same end. */
  stop(): Promise<void> {
    this.stopping ??= (async () => {
      await this.crew.dismiss();
      await this.mailbox?.stop();
      this.folder.unlock();
    })();
    return this.stopping;
  }

  /** For a reader in a hurry: nothing is asked, everything is killed. */
  kill(): void {
    this.crew.killAll();
    this.folder.unlock();
  }

  private async startDatabase(secrets: Secrets): Promise<string> {
    if (this.config.databaseUrl !== undefined) return this.config.databaseUrl;
    const running = await startPostgres({
      dataDir: this.config.dataDir,
      port: this.config.ports.database,
      password: secrets.databasePassword,
      restart: true,
      events: this.crew.events,
      started: (program) => this.crew.keep(program),
    });
    return running.url;
  }

  private startSandbox(secrets: Secrets): void {
    if (this.config.stripe !== undefined) return;
    const env = sandboxEnvironment(this.config, secrets, this.folder.folder('stripe-sandbox'));
    this.crew.run(this.crew.ownProgram('stripe-sandbox', 'apps/stripe-sandbox/dist/main.js', env));
  }

  private async startMailbox({ bounceSecret: secret }: Secrets): Promise<void> {
    const { app, mail, smtp } = this.config.ports;
    this.mailbox = await startMailbox({
      folder: this.folder.folder('mail'),
      pagePort: mail,
      smtpPort: smtp,
      returns: { url: () => `http://127.0.0.1:${app}/api/webhooks/returned-mail`, secret },
    });
  }

  /** Never rejects: without video everything else still works, and the reader is told how to get it. */
  private async startVideo(secrets: Secrets): Promise<void> {
    const { ports, dataDir, livekit } = this.config;
    if (livekit !== undefined) {
      this.video = 'ready';
      return;
    }
    let sign: NodeJS.Timeout | undefined;
    try {
      await startLiveKit({
        dataDir,
        port: ports.livekit,
        rtcTcpPort: ports.livekitTcp,
        rtcUdpPort: ports.livekitUdp,
        webhookUrl: `http://127.0.0.1:${ports.app}/api/webhooks/livekit`,
        apiKey: secrets.livekitApiKey,
        apiSecret: secrets.livekitApiSecret,
        restart: true,
        events: this.crew.events,
        started: (program) => this.crew.keep(program),
        building: () => {
          this.video = 'being prepared';
          this.say('LiveKit is being built, once on this machine (about three minutes); the rest goes on meanwhile.');
          sign = setInterval(
            () => this.say(`LiveKit is still being built (${this.seconds.toFixed(0)} s).`),
            SIGN_OF_LIFE_MS,
          );
        },
      });
      this.video = 'ready';
      if (this.announced) this.say(`Video is ready, ${this.seconds.toFixed(0)} s after the start.`);
    } catch (error) {
      if (this.stopping) return;
      this.video = 'off';
      this.say(error instanceof Error ? error.message : String(error));
    } finally {
      clearInterval(sign);
    }
  }

  private async migrate(env: NodeJS.ProcessEnv): Promise<void> {
    const { how, tail } = await this.crew.runToEnd(this.crew.ownProgram('migrations', 'migrations/dist/main.js', env));
    if (how === 'exit code 0') return;
    throw new StackProblem(
      `The database could not be brought up to date (${how}): ${tail.slice(-3).join(' | ')} (all of it in ${this.crew.log('migrations')})`,
    );
  }

  /** Without demo data everything works all the same; the ready block says that there is none. */
  private async makeDemo(env: NodeJS.ProcessEnv): Promise<DemoFacts | undefined> {
    try {
      const demo = this.crew.ownProgram('demo', `apps/api/${this.made}/demo.js`, env);
      const { tail } = await this.crew.runToEnd({ ...demo, logStdout: false });
      const facts = findDemoFacts(tail);
      if (facts) writePrivate(this.folder.at('demo.json'), JSON.stringify(facts, null, 2));
      return facts;
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  private async untilReady(...programs: Program[]): Promise<void> {
    const url = `http://127.0.0.1:${this.config.ports.app}/readyz`;
    const hopeless = (): Program | undefined => programs.find((program) => program.deaths >= EARLY_DEATHS);
    let up = false;
    const settled = async (): Promise<boolean> => {
      up = await isOk(url);
      return up || this.stopping !== undefined || hopeless() !== undefined;
    };
    await waitFor(settled, READY_LIMIT_MS);
    const failed = hopeless() ?? (up ? undefined : programs[0]);
    if (this.stopping || failed === undefined) return;
    const { name, tail } = failed;
    throw new StackProblem(
      `The ${name} does not come up. Its last words:\n  ${tail.slice(-5).join('\n  ')}\n(all of them in ${this.crew.log(name)})`,
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
        demoLog: this.crew.log('demo'),
        video: this.video,
        logs: this.crew.short(this.folder.at('logs')),
        seconds: this.seconds,
      }),
    );
  }

  private get seconds(): number {
    return (performance.now() - this.startedAtMs) / 1000;
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
