import { runProcess } from '@vestibule/platform';
import { ApiEnv } from './api-env.ts';
import { answerAt, createApi } from './app.ts';

/** Requests and sockets that are still open after this are cut off, so that the rest of the stop has time. */
const CUT_OFF_AFTER_MS = 3_000;

await runProcess({
  name: 'api',
  portVariable: 'PORT',
  patienceMs: 6_000,
  start: async (log) => {
    const app = await createApi({ log });
    const { PORT, HOST } = app.get(ApiEnv);
    await answerAt(app, PORT, HOST);
    log.info({ host: HOST, port: PORT }, 'listening');
    return {
      stop: () => {
        setTimeout(() => app.getHttpServer().closeAllConnections(), CUT_OFF_AFTER_MS).unref();
        return app.close();
      },
    };
  },
});
