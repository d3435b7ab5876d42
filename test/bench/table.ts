import { CONTESTANTS } from './stage/contestants.ts';
import type { Asked, Results, Shape, Who } from './results.ts';
import type { Verdict } from './targets.ts';

type Cells = readonly string[];

/** What was measured, a line a contestant and kind of load; then every target with how it came out. */
export function report(results: Results, verdicts: readonly Verdict[]): string {
  return [...figures(results), '', ...targets(verdicts)].join('\n');
}

const LOADS: readonly (readonly [Asked, Shape, string])[] = [
  ['state', 'crowd', 'state, 32 connections'],
  ['pass', 'crowd', 'pass, 32 connections'],
  ['state', 'alone', 'state, 1 connection'],
  ['pass', 'alone', 'pass, 1 connection'],
  ['state', 'open', 'state, open loop at half of capacity'],
  ['pass', 'open', 'pass, open loop at half of capacity'],
  ['webhook', 'crowd', 'webhook, 16 connections'],
  ['webhook', 'open', 'webhook, open loop at half of capacity'],
];
const NAMES: Record<Who, string> = { ...CONTESTANTS, oursSmall: `${CONTESTANTS.ours}, 1,000 sessions` };

function figures(results: Results): string[] {
  const rows: Cells[] = [['', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs', 'database CPU µs', 'memory MB']];
  for (const [asked, shape, title] of LOADS) {
    const there = (Object.keys(NAMES) as Who[]).filter((who) => results.has(who, asked, shape));
    if (there.length > 0) rows.push([title]);
    for (const who of there) {
      const cell = (figure: Parameters<Results['median']>[3], digits: number): string =>
        show(results.median(who, asked, shape, figure), digits);
      rows.push([
        `  ${NAMES[who]}`,
        cell('perSecond', 0),
        cell('p50Ms', 2),
        cell('p99Ms', 2),
        cell('cpuUs', 0),
        cell('databaseCpuUs', 0),
        cell('rssMb', 0),
      ]);
    }
  }
  return columns(rows);
}

function targets(verdicts: readonly Verdict[]): string[] {
  const rows: Cells[] = [['', 'measured', 'target', '']];
  for (const { target, what, measured, wanted, reached, note } of verdicts) {
    const outcome = reached === undefined ? 'not measured' : reached ? 'reached' : 'NOT REACHED';
    rows.push([`${target.padEnd(4)}${what}`, show(measured, 2), wanted, note ? `${outcome} (${note})` : outcome]);
  }
  return columns(rows);
}

const show = (figure: number | undefined, digits: number): string =>
  figure === undefined
    ? '–'
    : figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The first column to the left, figures to the right, a last column of words to the left. */
function columns(rows: readonly Cells[]): string[] {
  const widths = rows.reduce<number[]>(
    (most, cells) =>
      cells
        .map((cell, index) => Math.max(cells.length > 1 ? cell.length : 0, most[index] ?? 0))
        .concat(most.slice(cells.length)),
    [],
  );
  return rows.map((cells) =>
    cells
      .map((cell, index) =>
        index === 0 || (index === 3 && cells.length === 4)
          ? cell.padEnd(widths[index] ?? 0)
          : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
