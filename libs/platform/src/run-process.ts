import { EnvironmentInvalid } from './env/env.ts';
import { createLog } from './observing/log.ts';

type Log = ReturnType<typeof createLog>;

export interface ProcessOptions {
  /** Names the process in its log lines. */
  readonly name: string;
  /** The variable that names the port it listens on, for the sentence about a taken port. */
  readonly portVariable: string;
  /** What is under way when the process is told to stop gets this long to finish. */
  readonly patienceMs: number;
  /** Starts everything; `stop` finishes what is under way. */
  readonly start: (log: Log) => Promise<{ stop(): Promise<void> }>;
}

/** Runs a process of the product until SIGTERM or SIGINT. What keeps it from starting is told in words on stderr, with exit code 1. */
export async function runProcess({ name, portVariable, patienceMs, start }: ProcessOptions): Promise<void> {
  const log = createLog(name, process.env['LOG_LEVEL'] ?? 'info');
  try {
    const running = await start(log);
    let stopping = false;
    const stop = (): void => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => process.exit(0), patienceMs).unref();
      running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'did not stop cleanly');
          process.exit(1);
        },
      );
    };
    process.once('SIGTERM', stop);
    process.once('SIGINT', stop);
  } catch (error) {
    process.stderr.write(`${reasonOf(error, name, portVariable)}\n`, () => process.exit(1));
  }
}

function reasonOf(error: unknown, name: string, portVariable: string): string {
  if (error instanceof EnvironmentInvalid) return error.message;
  if (!(error instanceof Error)) return `The ${name} did not start.`;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `The port is taken: set ${portVariable} to another one, or stop what uses it.`;
  if (code === 'ECONNREFUSED') return 'The database does not answer: is DATABASE_URL right, and is Postgres running?';
  return `The ${name} did not start: ${error.message}`;
}
