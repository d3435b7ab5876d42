import { setTimeout as sleep } from 'node:timers/promises';
import { Acting } from './acting.ts';
import { type Person, personOf } from './cast.ts';
import { Chance } from './chance.ts';
import { type FaultyPractice, foundPractices } from './practices.ts';
import { type Stage, startStage } from './stage.ts';
import type { Mood } from './stripe-door.ts';
import { comesToRest, judge } from './verdict.ts';

export interface Outage {
  readonly seed: number;
  /** Who have paid before. */
  readonly people: number;
  readonly rounds: number;
  /** Of each mood in each round. */
  readonly blockMs: number;
  readonly say?: (line: string) => void;
}
export interface OutageReport {
  readonly seed: number;
  readonly outageSeconds: number;
  /** Passes asked for while Stripe was out of order, and how many of them were not given. */
  readonly passes: number;
  readonly refused: number;
  readonly wellP99Ms: number;
  readonly outageP99Ms: number;
  /** Of a block's p99 to that of the well block of its round: the median over all blocks. */
  readonly p99Ratio: number;
  readonly booked: number;
  readonly notBooked: number;
  readonly bookedAndLost: number;
  readonly mostCallsInASecond: number;
  /** People who paid on Stripe's page during the outage: from its end to their pass. */
  readonly unlockSecondsAfter: number;
  readonly offences: readonly string[];
}

const BROKEN: readonly Mood[] = ['down', 'busy', 'slow'];
const PASSES_A_SECOND = 20;
/** What Stripe allows, divided by the number of processes. */
const CALLS_A_SECOND_EACH = 8;
const HOUR_MS = 3_600_000;
const REST_LIMIT_MS = 120_000;

/** Stripe is down, answers 429, answers after half a minute: whoever has paid is let in as fast as ever, and appointments are made as ever. */
export async function outage(of: Outage): Promise<OutageReport> {
  const say = of.say ?? ((): void => undefined);
  const stage = await startStage(of.seed, {
    stripeDoor: true,
    env: { STRIPE_CALLS_A_SECOND: String(CALLS_A_SECOND_EACH) },
  });
  try {
    const door = stage.stripeDoor;
    if (!door) throw new Error('a stage without its door to Stripe');
    const chance = new Chance(of.seed);
    const practices = await foundPractices(stage, 2);
    const acting = new Acting(stage, chance);
    const settled = await paidUp(acting, practices, chance, of.people);
    say(`${settled.length} people have paid; the outage begins, seed ${of.seed}`);
    const watch = new Watch(stage, settled);
    const booking = new Booking(stage, practices);
    const late: Person[] = [];
    const began = performance.now();
    let outageMs = 0;
    for (let round = 1; round <= of.rounds; round += 1) {
      const wellP99 = await watch.during(of.blockMs, undefined);
      for (const mood of BROKEN) {
        const [payer] = await paidUp(acting, practices, chance, 1, 'leaves_3ds');
        const checkout = payer && (await checkoutOf(stage, payer));
        door.mood = mood;
        const from = performance.now();
        if (payer && checkout !== undefined) late.push(await paysMeanwhile(stage, payer, checkout));
        await Promise.all([watch.during(of.blockMs, wellP99), booking.until(from + of.blockMs)]);
        outageMs += performance.now() - from;
        door.mood = 'well';
      }
      say(`round ${round}: p99 ${watch.last()}; ${booking.made.length} appointments made`);
    }
    const over = performance.now();
    for (const payer of late) await acting.waitsForTheDoor(payer);
    const unlockSecondsAfter = secondsSince(over);
    const bookedAndLost = await booking.lost(acting);
    const accounts = practices.map(({ accountId }) => accountId);
    const unrest = await comesToRest(stage, accounts, REST_LIMIT_MS);
    const { offences } = await judge(stage, acting, [...settled, ...late], accounts);
    const all = [...acting.offences, ...stage.caller.surprises, ...unrest, ...offences, ...booking.offences];
    if (all.length > 0) say(stage.logs());
    return {
      seed: of.seed,
      outageSeconds: Math.round(outageMs / 1_000),
      ...watch.figures(),
      booked: booking.made.length,
      notBooked: booking.refused,
      bookedAndLost,
      mostCallsInASecond: door.mostInASecond(began),
      unlockSecondsAfter,
      offences: all,
    };
  } finally {
    await stage.close();
  }
}

/** `leaves_3ds` leaves a checkout behind that is open. */
async function paidUp(
  acting: Acting,
  practices: readonly FaultyPractice[],
  chance: Chance,
  count: number,
  story: 'pays_and_returns' | 'leaves_3ds' = 'pays_and_returns',
): Promise<Person[]> {
  const people: Person[] = [];
  for (let number = 0; number < count; number += 1) {
    const practice = practices[number % practices.length];
    if (!practice) throw new Error('no practice');
    const person = personOf(story, practice, chance);
    await acting.plays(person);
    people.push(person);
  }
  return people;
}

async function checkoutOf(stage: Stage, { token }: Person): Promise<string | undefined> {
  const { body } = await stage.caller.post(`/api/join/${token}/checkout`);
  return /cs_test_\w+/.exec(String(body['url'] ?? ''))?.[0];
}

/** Stripe's own page works; only we cannot reach it. */
async function paysMeanwhile(stage: Stage, who: Person, checkout: string): Promise<Person> {
  who.may.allow();
  await stage.stripe.pay(checkout);
  return who;
}

/** People who have paid ask for their passes, so many a second whatever the answers. */
class Watch {
  private readonly well: number[] = [];
  private readonly broken: number[] = [];
  private readonly ratios: number[] = [];
  private lines: string[] = [];
  private refused = 0;
  private readonly stage: Stage;
  private readonly people: readonly Person[];

  constructor(stage: Stage, people: readonly Person[]) {
    this.stage = stage;
    this.people = people;
  }

  /** Returns the block's p99. `wellP99`: of the block that it is compared with; absent while all is well. */
  async during(blockMs: number, wellP99: number | undefined): Promise<number> {
    const times: number[] = [];
    const asked: Promise<void>[] = [];
    const began = performance.now();
    for (let number = 0; performance.now() - began < blockMs; number += 1) {
      const person = this.people[number % this.people.length];
      if (person) asked.push(this.ask(person, times));
      await sleep(Math.max(0, began + ((number + 1) * 1_000) / PASSES_A_SECOND - performance.now()));
    }
    await Promise.all(asked);
    const p99 = quantile(times, 0.99);
    if (wellP99 === undefined) {
      this.well.push(...times);
      this.lines = [];
    } else {
      this.broken.push(...times);
      this.ratios.push(p99 / wellP99);
    }
    this.lines.push(`${Math.round(p99)} ms`);
    return p99;
  }

  last(): string {
    return this.lines.join(', ');
  }

  figures() {
    return {
      passes: this.broken.length,
      refused: this.refused,
      wellP99Ms: Math.round(quantile(this.well, 0.99)),
      outageP99Ms: Math.round(quantile(this.broken, 0.99)),
      p99Ratio: Math.round(quantile(this.ratios, 0.5) * 100) / 100,
    };
  }

  private async ask({ token }: Person, times: number[]): Promise<void> {
    const began = performance.now();
    const answer = await this.stage.caller.once('POST', `/api/join/${token}/pass`);
    times.push(performance.now() - began);
    if (answer?.status !== 200) this.refused += 1;
  }
}

/** An appointment a second, and its client presses Pay at once. */
class Booking {
  readonly made: { readonly sessionId: string; readonly token: string; readonly practice: FaultyPractice }[] = [];
  readonly offences: string[] = [];
  refused = 0;
  private readonly stage: Stage;
  private readonly practices: readonly FaultyPractice[];

  constructor(stage: Stage, practices: readonly FaultyPractice[]) {
    this.stage = stage;
    this.practices = practices;
  }

  async until(deadline: number): Promise<void> {
    const pressed: Promise<unknown>[] = [];
    for (let number = 0; performance.now() < deadline; number += 1) {
      const practice = this.practices[number % this.practices.length];
      const token = practice && (await this.one(practice));
      if (token) pressed.push(this.stage.caller.once('POST', `/api/join/${token}/checkout`));
      await sleep(1_000);
    }
    await Promise.all(pressed); // 503 and the like: what no answer may be is watched by the caller
  }

  /** Every one of them is still there, and the first few can be paid. */
  async lost(acting: Acting): Promise<number> {
    let lost = 0;
    for (const { sessionId, practice } of this.made) {
      const { status } = await this.stage.caller.get(`/api/sessions/${sessionId}`, { key: practice.key });
      if (status !== 200) lost += 1;
    }
    for (const { token, practice } of this.made.slice(0, 5)) {
      const who = Object.assign(personOf('pays_and_returns', practice, new Chance(1)), { token });
      const checkout = await checkoutOf(this.stage, who);
      if (checkout !== undefined) await paysMeanwhile(this.stage, who, checkout);
      if (!(await acting.waitsForTheDoor(who))) this.offences.push('an appointment made in the outage cannot be paid');
    }
    return lost;
  }

  private async one(practice: FaultyPractice): Promise<string | undefined> {
    const starts = Date.now() + HOUR_MS / 2;
    const answer = await this.stage.caller.once('POST', '/api/sessions', {
      key: practice.key,
      body: {
        startsAt: new Date(starts).toISOString(),
        endsAt: new Date(starts + HOUR_MS).toISOString(),
        earlyMinutes: 240,
        allowOverlap: true,
        participants: [{ name: 'Casey Client', fee: { amount: 8_000, currency: practice.currency } }],
      },
    });
    const [invited] = (answer?.body['participants'] ?? []) as { link: string }[];
    if (answer?.status !== 201 || !invited) {
      this.refused += 1;
      return undefined;
    }
    const token = invited.link.slice(invited.link.lastIndexOf('/') + 1);
    this.made.push({ sessionId: String(answer.body['id']), token, practice });
    return token;
  }
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10;

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
