import { createLog, EnvironmentInvalid } from '@vestibule/platform';
import { ApiEnv } from './api-env.ts';
import { createApi } from './app.ts';

/** Requests under way get this long to finish once the process is told to stop. */
const PATIENCE_MS = 5_000;

const log = createLog('api', process.env['LOG_LEVEL'] ?? 'info');

try {
  const app = await createApi({ log });
  const { PORT, HOST } = app.get(ApiEnv);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const server = app.getHttpServer();
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS - 2_000).unref();
    setTimeout(() => process.exit(0), PATIENCE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen(PORT, HOST);
  log.info({ host: HOST, port: PORT }, 'listening');
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
  setTimeout(() => process.exit(1), 1_000).unref();
}

function reasonOf(error: unknown): string {
  if (error instanceof EnvironmentInvalid) return error.message;
  if (!(error instanceof Error)) return 'The api did not start.';
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return 'The port is taken: set PORT to another one, or stop what uses it.';
  if (code === 'ECONNREFUSED') return 'The database does not answer: is DATABASE_URL right, and is Postgres running?';
  return `The api did not start: ${error.message}`;
}
