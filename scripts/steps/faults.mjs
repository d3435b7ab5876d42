import { join } from 'node:path';
import { buildServer, bundleServers } from './build.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail, ROOT, run, RUNTIME } from './run.mjs';

/** `npm run faults`: prepares what is missing and sets money under fire (test/faults). */
export async function faults(args) {
  try {
    await oneAtATime(async () => {
      await install();
      await buildServer();
      await bundleServers();
    });
    process.exit(await run(RUNTIME, [join(ROOT, 'test', 'faults', 'main.ts'), ...args]));
  } catch (error) {
    fail(error);
  }
}
