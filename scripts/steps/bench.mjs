import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, buildWeb, bundleServers } from './build.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail, Refusal, ROOT, run, RUNTIME } from './run.mjs';

/** `npm run bench`: prepares what is missing and runs the measurements of test/bench. */
export async function bench(args) {
  try {
    const main = ['ts', 'mjs'].map((ending) => join(ROOT, 'test', 'bench', `main.${ending}`)).find(existsSync);
    if (!main) throw new Refusal('There are no measurements yet: test/bench/main.ts is missing.');
    await oneAtATime(async () => {
      await install();
      await buildServer();
      await bundleServers();
      await buildWeb();
    });
    process.exit(await run(RUNTIME, ['--enable-source-maps', main, ...args]));
  } catch (error) {
    fail(error);
  }
}
