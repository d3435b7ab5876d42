import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort, startPostgres } from '@vestibule/local';
import { type Fire, NO_WEBHOOKS, STORM, underFire, WEATHER } from './under-fire.ts';

const { values: wishes } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    seed: { type: 'string' },
    participants: { type: 'string' },
    kills: { type: 'string' },
    'at-once': { type: 'string' },
    /** Minutes after which nobody else begins. */
    minutes: { type: 'string' },
    'no-webhooks': { type: 'boolean' },
  },
});
const size = wishes.quick
  ? { participants: 60, practices: 4, kills: 4, atOnce: 12, restLimitMs: 60_000 }
  : { participants: 2_000, practices: 12, kills: 24, atOnce: 40, restLimitMs: 240_000 };
const given = (text: string | undefined, otherwise: number): number => (text === undefined ? otherwise : Number(text));

const fire: Fire = {
  ...size,
  seed: given(wishes.seed, Date.now() % 2 ** 31),
  participants: given(wishes.participants, size.participants),
  kills: given(wishes.kills, size.kills),
  atOnce: given(wishes['at-once'], size.atOnce),
  ...(wishes.minutes === undefined ? {} : { playLimitMs: Number(wishes.minutes) * 60_000 }),
  ...(wishes['no-webhooks'] ? NO_WEBHOOKS : { weather: WEATHER }),
  storm: STORM,
  say: console.log,
};

const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-faults-'));
const postgres = await startPostgres({ dataDir, port: await freePort(), durable: true, maxConnections: 200 });
try {
  process.env['TEST_DATABASE_URL'] = postgres.url;
  const { offences, ...report } = await underFire(fire);
  console.log(JSON.stringify(report, undefined, 2));
  for (const offence of offences) console.log(`✗ ${offence}`);
  console.log(
    offences.length === 0 ? 'Not a cent out of place.' : `${offences.length} offences; the seed is ${fire.seed}`,
  );
  process.exitCode = offences.length === 0 ? 0 : 1;
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
