import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildServer, buildWeb, bundleServers } from './build.mjs';
import { CHECKS } from './checks.mjs';
import { findChromium } from './chromium.mjs';
import { findIcalendar } from './icalendar.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { findRedis } from './redis.mjs';
import { fail, Refusal, ROOT, run, RUNTIME } from './run.mjs';
import { Tally } from './tally.mjs';

/**
 * jest's projects, quick ones first, and how many workers each gets on two cores: what starts LiveKit, a browser or a whole
 * stack has the machine to itself.
 */
const PROJECTS = [
  ['pure', 2],
  ['db', 2],
  ['e2e', 2],
  ['several', 2],
  ['denials', 2],
  ['faults', 1],
  ['stripe', 1],
  ['rooms', 1],
  ['local', 1],
  ['browser', 1],
];

/** `npm test`: everything, on a fresh clone, with nothing to do before. `npm test -- e2e rooms` runs only those sections. */
export async function test(only) {
  try {
    const unknown = only.filter((name) => name !== 'checks' && !PROJECTS.some(([project]) => project === name));
    if (unknown.length > 0) {
      const known = ['checks', ...PROJECTS.map(([project]) => project)].join(', ');
      throw new Refusal(`There is no section "${unknown.join(' ')}". There are: ${known}.`);
    }
    const wanted = (name) => only.length === 0 || only.includes(name);
    await oneAtATime(install);
    const tally = new Tally();
    await tally.step('build', () => oneAtATime(build));
    const chromium = wanted('browser') ? await findChromium() : {};
    if (wanted('browser')) {
      await tally.step('browser', () => {
        console.log(chromium.path ? `Testing with ${chromium.path}` : chromium.reason);
        return chromium.path ? 0 : 1;
      });
    }
    if (wanted('rooms')) {
      await tally.step('redis', async () => {
        const { path, reason } = await findRedis();
        console.log(path ? `Redis is there: ${path}` : reason);
        return path ? 0 : 1;
      });
    }
    const python = wanted('e2e') ? await findIcalendar() : {};
    if (wanted('e2e')) {
      await tally.step('icalendar', () => {
        console.log(python.path ? `Calendar files are read with ${python.path}` : python.reason);
        return python.path ? 0 : 1;
      });
    }
    if (['rooms', 'browser', 'local'].some(wanted)) {
      // Here, and not in a test's time: the first build takes minutes.
      await tally.step('livekit', () => run(RUNTIME, [join('apps', 'local', 'dist', 'livekit', 'prepare.js')]));
    }
    if (wanted('checks')) for (const { name, work } of CHECKS) await tally.step(name, work);
    const env = {
      ...(chromium.path ? { CHROMIUM_PATH: chromium.path } : {}),
      ...(python.path ? { PYTHON_PATH: python.path } : {}),
    };
    for (const [project, workers] of PROJECTS) if (wanted(project)) await tally.jest(project, workers, env);
    process.exit(tally.close());
  } catch (error) {
    fail(error);
  }
}

async function build() {
  try {
    await buildServer();
    await bundleServers();
    if (existsSync(join(ROOT, 'apps', 'web', 'index.html'))) await buildWeb();
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return 1;
  }
}
