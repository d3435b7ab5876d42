import { Random, unseeded } from './random.ts';

/** Something that goes wrong with the next matching API calls. */
export interface Fault {
  /** Part of the path, such as `/v1/checkout/sessions`. */
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** `error_500`, `rate_limit` (429), `timeout` (the connection is cut without an answer) or `slow`. */
  readonly kind: 'error_500' | 'rate_limit' | 'timeout' | 'slow';
  /** `before`: nothing happens. `after`: it happens, and only the answer is lost; with error_500 the 500 is what a retry replays. */
  readonly when?: 'before' | 'after';
  /** How many calls; 1 unless told. */
  readonly times?: number;
  /** For `slow`: how long the call takes. Its idempotency key is in use meanwhile. */
  readonly delayMs?: number;
}

/** What share of all API calls, 0 to 1, goes wrong in which way. */
export interface FaultRates {
  readonly error500?: number;
  /** It happens, and the 500 is what a retry with the same key gets again. */
  readonly error500After?: number;
  readonly rateLimit?: number;
  readonly timeoutBefore?: number;
  readonly timeoutAfter?: number;
  readonly slow?: number;
}
/** Faults by chance. The same seed strikes the same calls, counted in the order of their arrival. */
export interface Storm {
  readonly seed?: number;
  readonly rates: FaultRates;
  /** Only calls whose path has this in it. */
  readonly path?: string;
  readonly method?: Fault['method'];
  /** How long a slow call takes at most; 1 s unless told. */
  readonly slowMs?: number;
}

const KINDS = {
  error500: { kind: 'error_500', when: 'before' },
  error500After: { kind: 'error_500', when: 'after' },
  rateLimit: { kind: 'rate_limit', when: 'before' },
  timeoutBefore: { kind: 'timeout', when: 'before' },
  timeoutAfter: { kind: 'timeout', when: 'after' },
  slow: { kind: 'slow', when: 'before' },
} as const satisfies Record<keyof FaultRates, Pick<Fault, 'kind' | 'when'>>;
const RATES = Object.keys(KINDS) as (keyof FaultRates)[];
const SLOW_MS = 1_000;

/** The faults that are waiting for their calls, and those that come by chance. A waiting one that matches strikes first. */
export class Faults {
  private waiting: { readonly fault: Fault; left: number }[] = [];
  private storm: { readonly of: Storm; readonly random: Random } | undefined;
  private readonly struck = new Map<string, number>();

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** From now on; replaces the storm before it. */
  brew(storm: Storm): void {
    const shares = RATES.map((name) => storm.rates[name] ?? 0);
    if (shares.some((share) => share < 0 || share > 1) || shares.reduce((a, b) => a + b, 0) > 1)
      throw new Error('Rates are shares from 0 to 1, together at most 1.');
    this.storm = { of: storm, random: storm.seed === undefined ? unseeded() : new Random(storm.seed) };
  }

  strike(method: string, path: string): Fault | undefined {
    const matches = (of: { path?: string; method?: Fault['method'] }): boolean =>
      path.includes(of.path ?? '') && (of.method === undefined || of.method === method);
    const hit = this.waiting.find(({ fault }) => matches(fault));
    if (hit) {
      hit.left -= 1;
      this.waiting = this.waiting.filter(({ left }) => left > 0);
    }
    const fault = hit?.fault ?? (this.storm && matches(this.storm.of) ? this.byChance(this.storm) : undefined);
    if (fault) {
      const name = fault.when === 'after' ? `${fault.kind}_after` : fault.kind;
      this.struck.set(name, (this.struck.get(name) ?? 0) + 1);
    }
    return fault;
  }

  private byChance({ of, random }: { of: Storm; random: Random }): Fault | undefined {
    let left = random.next();
    const delayMs = Math.ceil(random.next() * (of.slowMs ?? SLOW_MS));
    for (const name of RATES) {
      left -= of.rates[name] ?? 0;
      if (left < 0) return { path: of.path ?? '', ...KINDS[name], delayMs };
    }
    return undefined;
  }

  list(): Fault[] {
    return this.waiting.map(({ fault, left }) => ({ ...fault, times: left }));
  }
  current(): Storm | null {
    return this.storm?.of ?? null;
  }
  /** How often each kind has struck since the start or the last `clear`. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.struck);
  }

  clear(): void {
    this.waiting = [];
    this.storm = undefined;
    this.struck.clear();
  }
}
