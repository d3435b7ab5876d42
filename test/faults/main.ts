import { parseArgs } from 'node:util';
import { PARTS, type Row, type Wishes } from './parts.ts';

const { values: wanted, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' },
    seed: { type: 'string' },
    /** Of `fire`. */
    participants: { type: 'string' },
    kills: { type: 'string' },
    'at-once': { type: 'string' },
    /** Minutes after which nobody else begins. */
    minutes: { type: 'string' },
  },
});
const number = <Name extends string>(name: Name, text: string | undefined, unit = 1): { [name in Name]?: number } =>
  text === undefined ? {} : ({ [name]: Number(text) * unit } as { [name in Name]?: number });

const unknown = positionals.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(' ')}". There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}
const wishes: Wishes = {
  seed: wanted.seed === undefined ? Date.now() % 2 ** 31 : Number(wanted.seed),
  isQuick: wanted.quick === true,
  fire: {
    ...number('participants', wanted.participants),
    ...number('kills', wanted.kills),
    ...number('atOnce', wanted['at-once']),
    ...number('playLimitMs', wanted.minutes, 60_000),
  },
  say: console.log,
};

const rows: Row[] = [];
let offended = 0;
for (const [name, run] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.log(`── ${name}`);
  const { report, rows: lines, offences } = await run(wishes);
  console.log(JSON.stringify(report, undefined, 2));
  for (const offence of offences) console.log(`✗ ${offence}`);
  offended += offences.length;
  rows.push(...lines);
}
console.log('\n| what | target | measured | reached |\n| --- | --- | --- | --- |');
for (const { what, target, measured, isReached } of rows)
  console.log(`| ${what} | ${target} | ${measured} | ${isReached ? 'yes' : 'no'} |`);
console.log(offended === 0 ? 'Not a cent out of place.' : `${offended} offences; the seed is ${wishes.seed}`);
process.exitCode = offended === 0 ? 0 : 1;
