import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startPostgres } from '@vestibule/local';
import { hail } from './hail.ts';
import { longBooks, READS_A_SECOND } from './long-books.ts';
import { type Death, setScene, tell } from './many.ts';
import { outage } from './outage.ts';
import { reminders } from './reminders.ts';
import { startStage } from './stage.ts';
import { type Fire, type FireReport, LOST_FOR_GOOD, NO_WEBHOOKS, STORM, underFire, WEATHER } from './under-fire.ts';

/** A line of the table: what was wanted, what came out. */
export interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly isReached: boolean;
}
export interface Outcome {
  readonly report: object;
  readonly rows: readonly Row[];
  readonly offences: readonly string[];
}
export interface Wishes {
  readonly seed: number;
  readonly isQuick: boolean;
  /** Over what the part would take by itself. */
  readonly fire: Partial<Pick<Fire, 'participants' | 'kills' | 'atOnce' | 'playLimitMs'>>;
  readonly say: (line: string) => void;
}

const HEALED_WITHIN_S = 60;
const REMINDED_WITHIN_S = 120;
/** Nobody is killed and Stripe answers: only what it tells us is missing. */
const CALM = { kills: 0, storm: {}, restLimitMs: 120_000 };
const none = (offences: readonly string[]): string =>
  offences.length === 0 ? 'nothing lost, doubled or unexplained' : `${offences.length} offences`;
const unlocked = ({ unlockSeconds }: FireReport): string =>
  `${unlockSeconds.count} unlocked after ${unlockSeconds.p50} s (median), ${unlockSeconds.max} s at most`;

async function fire({ seed, isQuick, fire: over, say }: Wishes): Promise<Outcome> {
  const size = isQuick
    ? { participants: 60, practices: 4, kills: 4, atOnce: 12, restLimitMs: 60_000 }
    : { participants: 2_000, practices: 12, kills: 24, atOnce: 40, restLimitMs: 240_000 };
  const { offences, ...report } = await underFire({ ...size, ...over, seed, weather: WEATHER, storm: STORM, say });
  const { participants, kills, seconds, movements } = report;
  const row = {
    what: `money under fire: ${participants} participants, ${kills} kills, ${movements} movements, ${seconds} s`,
    target: '0 lost, 0 doubled, to the cent',
    measured: `${none(offences)}; ${unlocked({ ...report, offences })}`,
    isReached: offences.length === 0,
  };
  return { report, rows: [row], offences };
}

async function withoutWebhooks({ seed, isQuick, say }: Wishes): Promise<Outcome> {
  const size = isQuick
    ? { participants: 20, practices: 2, atOnce: 20 }
    : { participants: 200, practices: 6, atOnce: 20 };
  const { offences, ...report } = await underFire({ ...size, ...NO_WEBHOOKS, ...CALM, seed, say });
  const row = {
    what: `webhooks off altogether: ${report.participants} participants`,
    target: 'everybody who paid is unlocked',
    measured: `${none(offences)}; ${unlocked({ ...report, offences })}`,
    isReached: offences.length === 0,
  };
  return { report, rows: [row], offences };
}

async function lost({ seed, isQuick, say }: Wishes): Promise<Outcome> {
  const size = isQuick
    ? { participants: 30, practices: 2, atOnce: 10 }
    : { participants: 400, practices: 8, atOnce: 20 };
  const { offences, ...report } = await underFire({ ...size, ...LOST_FOR_GOOD, ...CALM, seed, say });
  const row = {
    what: `R5: 30 % of webhooks lost for good, ${report.participants} participants`,
    target: `all healed ≤ ${HEALED_WITHIN_S} s, 0 wrongly unlocked`,
    measured: `${unlocked({ ...report, offences })}; all else ${report.restSeconds} s after the last act; ${none(offences)}`,
    isReached: offences.length === 0 && Math.max(report.unlockSeconds.max, report.restSeconds) <= HEALED_WITHIN_S,
  };
  return { report, rows: [row], offences };
}

async function hailed({ seed, isQuick, say }: Wishes): Promise<Outcome> {
  const size = isQuick ? { events: 400, kills: 4, databaseStops: 1 } : { events: 10_000, kills: 20, databaseStops: 3 };
  const { offences, ...report } = await hail({ ...size, seed, times: 3, connections: 16, say });
  const row = {
    what: `R1: ${report.events} signed events ×3, shuffled, 16 connections, ${report.kills} kills, ${report.databaseStops} stops of the database`,
    target: '0 lost, 0 doubled, the ledger sums to 0, all as in one in-order run',
    measured: `${none(offences)}; ${report.charges} payments, ${report.ledgerEntries} entries, ${report.sentAgain} sent again, ${report.hailSeconds} s and ${report.restSeconds} s to rest`,
    isReached: offences.length === 0,
  };
  return { report, rows: [row], offences };
}

async function withoutStripe({ seed, isQuick, say }: Wishes): Promise<Outcome> {
  const size = isQuick ? { people: 10, rounds: 1, blockMs: 8_000 } : { people: 60, rounds: 5, blockMs: 40_000 };
  const { offences, ...report } = await outage({ ...size, seed, say });
  const { passes, refused, p99Ratio, wellP99Ms, outageP99Ms, booked, notBooked, bookedAndLost } = report;
  const what = `R6: Stripe down, 429 and 30 s slow, ${report.outageSeconds} s`;
  const rows = [
    {
      what,
      target: 'people who have paid get in, p99 ≤ 1.2×',
      measured: `${passes - refused} of ${passes} passes; p99 ${p99Ratio}× (${outageP99Ms} ms, ${wellP99Ms} ms while all is well)`,
      isReached: refused === 0 && p99Ratio <= 1.2,
    },
    {
      what,
      target: '0 bookings lost',
      measured: `${booked} made, ${notBooked} refused, ${bookedAndLost} lost; who paid meanwhile is in ${report.unlockSecondsAfter} s after it; ${none(offences)}`,
      isReached: notBooked + bookedAndLost + offences.length === 0,
    },
    {
      what,
      target: '≤ 25 calls/s outgoing',
      measured: `${report.mostCallsInASecond} in the busiest second, of three processes`,
      isReached: report.mostCallsInASecond <= 25,
    },
  ];
  return { report, rows, offences };
}

async function books({ isQuick, say }: Wishes): Promise<Outcome> {
  const size = isQuick ? { payments: 600, kills: 1 } : { payments: 10_000, kills: 3 };
  const { offences, ...report } = await longBooks({ ...size, say });
  const row = {
    what: `reconciliation of ${report.lines} lines, ${report.kills} kills`,
    target: `every mismatch found, nothing read twice, ≤ ${READS_A_SECOND} reads/s`,
    measured: `${report.found.length} of ${report.planted} found, ${report.pagesRead} pages read of ${report.pagesNeeded} needed, ${report.mostReadsInASecond} in the busiest second; ${report.seconds} s, ${report.mostMemoryMb} MB`,
    isReached: offences.length === 0 && report.mostReadsInASecond <= READS_A_SECOND,
  };
  return { report, rows: [row], offences };
}

/** The sentence with a process killed in every step, before and after it has done what it was asked. */
async function many({ isQuick, seed, say }: Wishes): Promise<Outcome> {
  const stage = await startStage(seed, { apis: 3, workers: 2 });
  const offences: string[] = [];
  let kills = 0;
  try {
    const scene = await setScene(stage);
    const { kills: _none, comebacks: _nor, ...inPeace } = await tell(scene);
    for (const death of (isQuick ? ['in turn'] : ['asked', 'answered']) satisfies Death[]) {
      const { kills: died, comebacks, ...told } = await tell(scene, death);
      kills += died;
      say(`${died} killed when they had ${death}; pages came back ${comebacks} times`);
      const [wanted, found] = [JSON.stringify(inPeace), JSON.stringify(told)];
      if (wanted !== found) offences.push(`${death}: ${found}, and in peace it is ${wanted}`);
    }
  } finally {
    await stage.close();
  }
  const row = {
    what: `three apis, two workers, a process killed in every step of a session: ${kills} kills`,
    target: 'nothing lost, nothing twice',
    measured: none(offences),
    isReached: offences.length === 0,
  };
  return { report: { kills }, rows: [row], offences };
}

async function reminded({ isQuick, seed, say }: Wishes): Promise<Outcome> {
  const { offences, ...report } = await reminders({ many: isQuick ? 500 : 10_000, leasesPass: isQuick, seed, say });
  const { many, peaceSeconds, aSecond, planSeconds, killedSeconds, kills, cameTwice, load } = report;
  const row = {
    what: `${many} reminders due in the same minute, two workers`,
    target: `everybody once, within ${REMINDED_WITHIN_S} s`,
    measured: `${peaceSeconds} s, ${aSecond} a second (load ${load.toFixed(1)}), planned in ${planSeconds} s; with ${kills} kills ${killedSeconds} s, ${cameTwice} twice under one id; ${none(offences)}`,
    isReached: offences.length === 0 && peaceSeconds <= REMINDED_WITHIN_S,
  };
  return { report, rows: [row], offences };
}

/** What `npm run faults` consists of, in its order. */
export const PARTS: Readonly<Record<string, (wishes: Wishes) => Promise<Outcome>>> = {
  fire: withDatabase(fire),
  'no-webhooks': withDatabase(withoutWebhooks),
  lost: withDatabase(lost),
  hail: hailed,
  books: withDatabase(books),
  outage: withDatabase(withoutStripe),
  many: withDatabase(many),
  reminders: withDatabase(reminded),
};

/** On a Postgres of its own that keeps what it has acknowledged. */
function withDatabase(run: (wishes: Wishes) => Promise<Outcome>): (wishes: Wishes) => Promise<Outcome> {
  return async (wishes) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vestibule-faults-'));
    const postgres = await startPostgres({ dataDir, port: await freePort(), durable: true, maxConnections: 200 });
    try {
      process.env['TEST_DATABASE_URL'] = postgres.url;
      return await run(wishes);
    } finally {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}
