import type { WaitingFigures } from './waiting.ts';
import { median, type Asked, type Figure, type Results, type Shape, type Who } from './results.ts';

/** One sentence of the targets: what it is, how it came out, and whether that is enough. `measured` undefined: not measured, and why. */
export interface Verdict {
  readonly target: string;
  readonly what: string;
  readonly measured: number | undefined;
  readonly wanted: string;
  readonly reached: boolean | undefined;
  readonly note?: string;
}
export interface ColdFacts {
  readonly coldStartsMs: readonly number[];
  readonly growthMeasured: boolean;
  readonly goMissing: string | undefined;
  readonly waiting: WaitingFigures | undefined;
}

const FIGURES: Partial<Record<Figure, string>> = {
  perSecond: 'requests/s',
  cpuUs: 'CPU per request',
  p50Ms: 'p50',
  p99Ms: 'p99',
};
const SHAPES: Record<Shape, string> = { crowd: '32 connections', alone: '1 connection', open: 'open loop at half' };

/** Every target that this run can judge, in the order of the list of targets. */
export function judge(results: Results, cold: ColdFacts): Verdict[] {
  const ratio = (
    target: string,
    who: Who,
    against: Who,
    asked: Asked,
    shape: Shape,
    figure: Figure,
    limit: AtLeast | AtMost,
    against_: string,
  ): Verdict =>
    verdict(
      target,
      `${asked}, ${SHAPES[shape]}: ${FIGURES[figure]} against ${against_}`,
      results.ratio(who, against, asked, shape, figure),
      limit,
    );
  const verdicts: Verdict[] = [];
  for (const asked of ['state', 'pass'] as const) {
    verdicts.push(ratio('P1', 'ours', 'bare', asked, 'crowd', 'perSecond', atLeast(1.3), 'bare'));
    verdicts.push(ratio('P1', 'ours', 'bare', asked, 'crowd', 'cpuUs', atMost(0.75), 'bare'));
  }
  for (const asked of ['state', 'pass'] as const)
    verdicts.push(
      ratio('P2', 'ours', 'bareCoalescing', asked, 'crowd', 'perSecond', atLeast(0.85), 'bare, coalescing'),
    );
  for (const asked of ['state', 'pass'] as const) {
    verdicts.push(ratio('P3', 'ours', 'ordinaryNest', asked, 'crowd', 'perSecond', atLeast(7), 'Nest + TypeORM'));
    verdicts.push(ratio('P3', 'ours', 'ordinaryNest', asked, 'crowd', 'p99Ms', atMost(0.2), 'Nest + TypeORM'));
  }
  for (const asked of ['state', 'pass'] as const) {
    const go = ratio('P4', 'ours', 'go', asked, 'crowd', 'cpuUs', atMost(1), 'Go');
    const note = cold.goMissing === undefined ? {} : { note: cold.goMissing };
    verdicts.push({ ...go, ...note });
    verdicts.push({ ...ratio('P4', 'ours', 'go', asked, 'crowd', 'perSecond', atLeast(1), 'Go'), ...note });
  }
  for (const asked of ['state', 'pass'] as const) {
    verdicts.push(ratio('P5', 'ours', 'bare', asked, 'alone', 'p50Ms', atMost(1.25), 'bare'));
    verdicts.push(ratio('P5', 'ours', 'bare', asked, 'open', 'p99Ms', atMost(1.3), 'bare'));
  }
  for (const asked of ['state', 'pass'] as const) {
    const note = cold.growthMeasured ? {} : { note: 'wants a million sessions; run without --quick' };
    const growth = (figure: Figure, limit: AtMost): Verdict => ({
      ...verdict(
        'P6',
        `${asked}, a thousand to a million sessions, no to ten million ledger entries: ${FIGURES[figure]}`,
        cold.growthMeasured ? results.ratio('ours', 'oursSmall', asked, 'crowd', figure) : undefined,
        limit,
      ),
      ...note,
    });
    verdicts.push(growth('cpuUs', atMost(1.05)), growth('p99Ms', atMost(1.1)));
  }
  verdicts.push(
    verdict(
      'P8',
      'webhook, open loop at half: p99 in ms',
      results.median('ours', 'webhook', 'open', 'p99Ms'),
      atMost(15),
    ),
    verdict(
      'P8',
      'webhook, 16 connections: events/s against bare',
      results.ratio('ours', 'bare', 'webhook', 'crowd', 'perSecond'),
      atLeast(0.7),
    ),
    ...crowd(cold.waiting),
    verdict('P10', 'memory of the api under join load, MB', mostMemory(results), atMost(180)),
    verdict('P10', 'cold start to the first 200, ms', median(cold.coldStartsMs), atMost(1500)),
  );
  return verdicts;
}

/** People who wait with open pages. What a machine shared with the load can be held to: well under a second. */
function crowd(waiting: WaitingFigures | undefined): Verdict[] {
  const who = `${(waiting?.clients ?? 5_000).toLocaleString('en')} waiting`;
  return [
    verdict('P9', `${who}: memory of the api a socket, kB`, waiting?.kbPerSocket, atMost(16)),
    verdict(
      'P9',
      `${who}: the same against a bare socket.io server`,
      waiting && waiting.kbPerSocket / waiting.bareKbPerSocket,
      atMost(1),
    ),
    verdict('P9', `${who}: from charge.changed to the page told, p99 in ms`, waiting?.toldP99Ms, atMost(100)),
    verdict('P9', `${who}: something changes for all, the last page told, ms`, waiting?.lastOfAllToldMs, atMost(1_000)),
    verdict(
      'P9',
      `${who}: line to the database lost, the last page told, ms`,
      waiting?.lastAskedAgainMs,
      atMost(5_000),
    ),
    verdict(
      'P9',
      `${who}: all say each 20 s that they are there: % of a core`,
      waiting?.knockingCpuPercent,
      atMost(50),
    ),
    verdict('P9', `${who}: the same, of the database's`, waiting?.knockingDatabaseCpuPercent, atMost(100)),
  ];
}

const mostMemory = (results: Results): number | undefined => {
  const seen = (['state', 'pass'] as const)
    .flatMap((asked) => results.of('ours', asked, 'crowd'))
    .flatMap((sample) => sample.rssMb ?? []);
  return seen.length === 0 ? undefined : Math.max(...seen);
};

interface AtLeast {
  readonly atLeast: number;
}
interface AtMost {
  readonly atMost: number;
}
const atLeast = (limit: number): AtLeast => ({ atLeast: limit });
const atMost = (limit: number): AtMost => ({ atMost: limit });

function verdict(target: string, what: string, measured: number | undefined, limit: AtLeast | AtMost): Verdict {
  const wanted = 'atLeast' in limit ? `≥ ${limit.atLeast}` : `≤ ${limit.atMost}`;
  const reached =
    measured === undefined ? undefined : 'atLeast' in limit ? measured >= limit.atLeast : measured <= limit.atMost;
  return { target, what, measured, wanted, reached };
}
