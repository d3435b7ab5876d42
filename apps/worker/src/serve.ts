import { runProcess } from '@vestibule/platform';
import { startWorker } from './worker.ts';

await runProcess({
  name: 'worker',
  portVariable: 'WORKER_PORT',
  patienceMs: 8_000,
  start: async (log) => {
    const worker = await startWorker({ log });
    log.info({ healthPort: worker.healthPort }, 'working');
    return worker;
  },
});
