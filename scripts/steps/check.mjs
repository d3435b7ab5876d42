import { CHECKS } from './checks.mjs';
import { install } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { fail } from './run.mjs';
import { Tally } from './tally.mjs';

/** `npm run check`: everything that needs no database and no browser. */
export async function check() {
  try {
    await oneAtATime(install);
    const tally = new Tally();
    for (const { name, work } of CHECKS) await tally.step(name, work);
    await tally.jest('pure', 2);
    process.exit(tally.close());
  } catch (error) {
    fail(error);
  }
}
