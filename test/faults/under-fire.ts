import { setTimeout as sleep } from 'node:timers/promises';
import { Acting } from './acting.ts';
import { castOf, type Person } from './cast.ts';
import { Chance } from './chance.ts';
import { foundPractices } from './practices.ts';
import { MORTALS, type Stage, startStage } from './stage.ts';
import type { StormRates, Weather } from './stripe-side.ts';
import { comesToRest, judge } from './verdict.ts';

export interface Fire {
  readonly seed: number;
  /** About so many: every story is played at least once. */
  readonly participants: number;
  readonly practices: number;
  readonly kills: number;
  readonly atOnce: number;
  readonly weather: Weather;
  /** Also once the fire is out: whatever is to be known has to be asked for. */
  readonly webhooksStayOff?: boolean;
  readonly storm: StormRates;
  readonly restLimitMs: number;
  /** Whoever has not begun by then stays away. What was played is judged as ever, and counted as it is. */
  readonly playLimitMs?: number;
  readonly say?: (line: string) => void;
}
export interface FireReport {
  readonly seed: number;
  readonly participants: number;
  readonly seconds: number;
  readonly restSeconds: number;
  readonly kills: number;
  readonly struck: Readonly<Record<string, number>>;
  readonly charged: number;
  readonly disputes: number;
  readonly movements: number;
  readonly ledgerEntries: number;
  readonly passesGiven: number;
  readonly passesRefused: number;
  readonly unlockSeconds: { readonly count: number; readonly p50: number; readonly max: number };
  readonly offences: readonly string[];
}

export const WEATHER: Weather = { dropRate: 0.2, duplicate: 3, shuffle: true, delayMs: 1_500 };
export const NO_WEBHOOKS: Pick<Fire, 'weather' | 'webhooksStayOff'> = {
  weather: { dropRate: 1 },
  webhooksStayOff: true,
};
/** Stripe itself is well, and a third of what it tells never comes. */
export const LOST_FOR_GOOD: Pick<Fire, 'weather' | 'webhooksStayOff'> = {
  weather: { dropRate: 0.3 },
  webhooksStayOff: true,
};
/** Clients may call off until the start, and get everything back. */
const MAY_CALL_OFF = {
  clientMayCancel: true,
  fullUntilHours: 0,
  partUntilHours: 0,
  partBasisPoints: 0,
  lateKeptBasisPoints: 10_000,
  noShowKeptBasisPoints: 10_000,
  noHost: 'refund',
  onFullReturn: 'evict',
  onDispute: 'close',
};
export const STORM: StormRates = {
  error500: 0.01,
  error500After: 0.01,
  rateLimit: 0.02,
  timeoutBefore: 0.01,
  timeoutAfter: 0.01,
  slow: 0.03,
};

/** Money under fire: everybody pays at once while everything breaks; then the fire is put out, and every cent has to be where it belongs. */
export async function underFire(fire: Fire): Promise<FireReport> {
  const say = fire.say ?? ((): void => undefined);
  const began = performance.now();
  const stage = await startStage(fire.seed);
  try {
    const chance = new Chance(fire.seed);
    const practices = await foundPractices(stage, fire.practices);
    for (const { key } of practices) {
      const { status } = await stage.caller.put('/api/practice/cancellation', { key, body: MAY_CALL_OFF });
      if (status !== 200) throw new Error(`the rules for calling off were answered ${status}`);
    }
    const accounts = practices.map(({ accountId }) => accountId);
    const cast = castOf(fire.participants, practices, chance);
    const acting = new Acting(stage, chance);
    say(`${cast.length} people, ${practices.length} practices, seed ${fire.seed}; the fire is lit`);
    await stage.stripe.weather({ ...fire.weather, seed: fire.seed });
    await stage.stripe.storm(fire.seed, fire.storm);
    const { broken: crashes, played: people } = await play(stage, acting, cast, fire, say);
    const struck = await stage.stripe.struck();
    await stage.stripe.calm();
    if (fire.webhooksStayOff) await stage.stripe.weather({ ...fire.weather, seed: fire.seed });
    say(`all have acted, ${stage.kills} kills; the fire is out, waiting for rest`);
    const out = performance.now();
    const unrest = await comesToRest(stage, accounts, fire.restLimitMs);
    const restSeconds = secondsSince(out);
    const { offences, ...counts } = await judge(stage, acting, people, accounts);
    const all = [...crashes, ...acting.offences, ...stage.caller.surprises, ...unrest, ...offences];
    if (all.length > 0) say(stage.logs());
    return {
      seed: fire.seed,
      participants: people.length + people.filter(({ bystander }) => bystander).length,
      seconds: secondsSince(began),
      restSeconds,
      kills: stage.kills,
      struck,
      ...counts,
      passesGiven: acting.passesGiven,
      passesRefused: acting.passesRefused,
      unlockSeconds: spread(
        people.flatMap(({ unlockedAfter }) => (unlockedAfter === undefined ? [] : [unlockedAfter])),
      ),
      offences: all,
    };
  } finally {
    await stage.close();
  }
}

/** So many people at once, and a process is killed each time another share of them is through. Returns who came and what broke off. */
async function play(
  stage: Stage,
  acting: Acting,
  people: readonly Person[],
  fire: Fire,
  say: (line: string) => void,
): Promise<{ readonly broken: string[]; readonly played: Person[] }> {
  const broken: string[] = [];
  const played: Person[] = [];
  const left = [...people];
  const deadline = performance.now() + (fire.playLimitMs ?? Infinity);
  let done = 0;
  const one = async (): Promise<void> => {
    for (let who = left.shift(); who && performance.now() < deadline; who = left.shift()) {
      const person = who;
      played.push(person);
      await acting
        .plays(person)
        .catch((error: unknown) => broken.push(`${person.participantId} (${person.story}): ${String(error)}`));
      done += 1;
    }
  };
  const killing = async (): Promise<void> => {
    for (let kill = 1; kill <= fire.kills; kill += 1) {
      while (done < (people.length * kill) / (fire.kills + 2)) {
        if (performance.now() > deadline) return;
        await sleep(50);
      }
      const victim = MORTALS[kill % MORTALS.length] ?? 'worker';
      await stage.killAndRaise(victim).catch((error: unknown) => broken.push(String(error)));
      say(`${done} of ${people.length} through; killed ${victim}`);
    }
  };
  await Promise.all([killing(), ...Array.from({ length: fire.atOnce }, one)]);
  return { broken, played };
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

function spread(seconds: readonly number[]): FireReport['unlockSeconds'] {
  const sorted = seconds.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return { count: sorted.length, p50: at(0.5), max: at(1) };
}
