import type { Stretch } from './load/main.ts';
import type { Work } from './load/requests.ts';
import type { Load } from './measure.ts';
import type { Plan } from './plan.ts';
import type { Asked, Results, Shape, Who } from './results.ts';
import type { RunningProcess } from './stage/process.ts';

export const CROWD = 32;
/** Enough that an open-loop request hardly ever waits for a connection. */
const OPEN_CONNECTIONS = 96;
const WEBHOOK_CONNECTIONS = 16;

export interface Field {
  readonly servers: ReadonlyMap<Who, RunningProcess>;
  readonly workFor: (who: Who, asked: Asked) => Work;
  /** Resolves when our api has nothing left to do about what it acknowledged. */
  readonly webhooksHandled: () => Promise<void>;
}

/** Measures everybody, one stretch after the other: within a round all contestants have their turn at one kind of load before the next begins. */
export class Rounds {
  private readonly load: Load;
  private readonly field: Field;
  private readonly plan: Plan;
  private readonly results: Results;

  constructor(load: Load, field: Field, plan: Plan, results: Results) {
    this.load = load;
    this.field = field;
    this.plan = plan;
    this.results = results;
  }

  /** Code that has run often is compiled; nobody is measured before that. */
  async warmUp(): Promise<void> {
    for (const [who, server] of this.field.servers) {
      for (const asked of ['state', 'pass'] as const) {
        const work = this.field.workFor(who, asked);
        const { firstWarmUpMs } = this.plan;
        await this.load.on(server, { work, connections: CROWD, warmUpMs: 0, measureMs: firstWarmUpMs });
      }
    }
  }

  async join(round: number): Promise<void> {
    const everybody = [...this.field.servers.keys()];
    for (const asked of ['state', 'pass'] as const) {
      for (const who of turned(everybody, round)) await this.one(who, asked, 'crowd');
      for (const who of turned(['ours', 'bare', 'bareCoalescing'], round)) await this.one(who, asked, 'alone');
      const perSecond = this.halfOfCapacity(asked);
      for (const who of turned(['ours', 'bare'], round)) await this.one(who, asked, 'open', perSecond);
    }
  }

  /** After each turn what was acknowledged is also handled, so that nobody's measurement holds another's work. */
  async webhooks(round: number): Promise<void> {
    for (const who of turned(['ours', 'bare'], round)) {
      await this.one(who, 'webhook', 'crowd');
      await this.field.webhooksHandled();
    }
    const perSecond = this.halfOfCapacity('webhook');
    for (const who of turned(['ours', 'bare'], round)) {
      await this.one(who, 'webhook', 'open', perSecond);
      await this.field.webhooksHandled();
    }
  }

  /** The same arrivals for both, so that they are asked the same. */
  private halfOfCapacity(asked: Asked): number {
    const [ours, bare] = [
      this.results.median('ours', asked, 'crowd', 'perSecond') ?? 0,
      this.results.median('bare', asked, 'crowd', 'perSecond') ?? 0,
    ];
    return Math.max(1, Math.min(ours, bare) / 2);
  }

  private async one(who: Who, asked: Asked, shape: Shape, perSecond?: number): Promise<void> {
    const server = this.field.servers.get(who);
    if (!server) return;
    const { warmUpMs, crowdMs, aloneMs, openMs, webhookMs } = this.plan;
    const crowd = asked === 'webhook' ? WEBHOOK_CONNECTIONS : CROWD;
    const stretch: Omit<Stretch, 'port'> = {
      work: this.field.workFor(who, asked),
      warmUpMs,
      connections: shape === 'alone' ? 1 : shape === 'crowd' ? crowd : OPEN_CONNECTIONS,
      measureMs: asked === 'webhook' ? webhookMs : { crowd: crowdMs, alone: aloneMs, open: openMs }[shape],
      ...(perSecond === undefined ? {} : { perSecond }),
    };
    this.results.add(who, asked, shape, await this.load.on(server, stretch));
  }
}

/** Who was first is last next time. */
const turned = (who: readonly Who[], round: number): Who[] => {
  const first = round % who.length;
  return [...who.slice(first), ...who.slice(0, first)];
};
