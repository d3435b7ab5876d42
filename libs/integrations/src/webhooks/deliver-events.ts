import { type BeforeApplicationShutdown, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, pauseAfter } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import { Deliveries, THREE_DAYS_MS, type Taken, type Tried } from './deliveries.ts';
import { type Call, Doorbell } from './doorbell.ts';
import { type Endpoint, Endpoints } from './endpoints.ts';
import { KEPT_MS } from './event-types.ts';
import { signatureOf, WebhookSecrets } from './webhook-secrets.ts';

const LOOK_EVERY_MS = 500;
/** Endpoints that are sent to at the same time. One that hangs leaves its place after one try. */
const LANES = 100;
/** Well above what one try may take. */
const LEASE_MS = 60_000;
const MINUTE_MS = 60_000;
/** The pauses between tries; the last is kept to, until three days are over. */
const PAUSES_MINUTES = [1, 5, 15, 60, 180, 360, 720] as const;
/** The try that ends three days of nothing but failures switches the endpoint off, however the minutes fall. */
const OFF_AFTER_MS = THREE_DAYS_MS - 60 * MINUTE_MS;

const TIDY_EVERY_MS = 10 * MINUTE_MS;

/**
 * Sends what is due, each endpoint in a lane of its own and there one after the other, in the order in which it happened: one that is slow or dead holds up
 * nobody else's. What is sent was taken first, in a transaction of its own, for a while, and of an endpoint no second is taken meanwhile, by no process: one that dies with it leaves it to another, which sends it
 * again under the same id. When an endpoint takes one again after a failure, all that waits for it is due; three days after its cause an event is given up, and after three days without any success the endpoint is switched off.
 */
@Injectable()
export class DeliverEvents implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('Webhooks');
  private readonly lanes = new Map<string, Promise<void>>();
  private isStopping = false;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly endpoints: Endpoints,
    private readonly secrets: WebhookSecrets,
    private readonly doorbell: Doorbell,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(LOOK_EVERY_MS, 'integrations.deliver', () => this.openLanes());
    this.sweeps.every(TIDY_EVERY_MS, 'integrations.tidy', () => this.tidy());
  }

  /** What is on its way gets its answer, ten seconds at most; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopping = true;
    await this.idle();
  }

  /** Until nothing is on its way any more. */
  async idle(): Promise<void> {
    await Promise.all(this.lanes.values());
  }

  /** Begins to send, and waits for nobody. */
  async openLanes(): Promise<void> {
    const due = await this.transactions.system((tx) =>
      this.deliveries.dueEndpoints(tx, this.clock.now(), LANES + this.lanes.size),
    );
    for (const id of due) {
      if (this.isStopping || this.lanes.size >= LANES) return;
      if (!this.lanes.has(id)) this.lanes.set(id, this.open(id));
    }
  }

  private async open(endpointId: string): Promise<void> {
    try {
      while (!this.isStopping && (await this.sendNext(endpointId)));
    } catch (error) {
      this.log.error({ err: error, endpointId }, 'events could not be sent; it is tried again');
    } finally {
      this.lanes.delete(endpointId);
    }
  }

  /** Whether to go on: there may be more, and this one got through. */
  private async sendNext(endpointId: string): Promise<boolean> {
    const next = await this.transactions.system(async (tx) => {
      const endpoint = await this.endpoints.lockToDeliver(tx, endpointId);
      if (endpoint?.offAt !== null) return undefined;
      const taken = await this.deliveries.take(tx, endpointId, this.clock.now(), LEASE_MS);
      return taken && { endpoint, taken };
    });
    return next !== undefined && (await this.send(next.endpoint, next.taken));
  }

  private async send(endpoint: Endpoint, taken: Taken): Promise<boolean> {
    const secrets = this.secretsOf(endpoint);
    const call: Call | 'secret_lost' = secrets.length === 0 ? 'secret_lost' : await this.ring(endpoint, taken, secrets);
    const tried = triedOf(call, this.clock.now());
    await this.transactions.system(async (tx) => {
      // In this order, as everywhere: the endpoint, then what is sent to it.
      await this.endpoints.lockToDeliver(tx, endpoint.id);
      if (!(await this.deliveries.holds(tx, taken))) return;
      if (tried.problem === null) {
        await this.deliveries.delivered(tx, taken.id, tried);
        if (await this.endpoints.worked(tx, endpoint.id)) await this.deliveries.hurry(tx, endpoint.id, tried.at);
        return;
      }
      const since = await this.endpoints.failed(tx, endpoint.id, tried.at);
      const next = nextTryOf(taken, tried.at);
      if (next === null) await this.deliveries.gaveUp(tx, taken.id, tried);
      else await this.deliveries.tryAgain(tx, taken.id, tried, next);
      if (tried.status === 410) await this.endpoints.switchOff(tx, endpoint.id, 'gone', tried.at);
      else if (tried.at.getTime() - since.getTime() >= OFF_AFTER_MS)
        await this.endpoints.switchOff(tx, endpoint.id, 'failing', tried.at);
    });
    if (tried.problem !== null)
      this.log.warn(
        { deliveryId: taken.id, endpointId: endpoint.id, problem: tried.problem, status: tried.status },
        'an event was not taken by its endpoint',
      );
    return tried.problem === null;
  }

  private ring({ url }: Endpoint, { body }: Taken, secrets: readonly string[]): Promise<Call> {
    return this.doorbell.ring(
      url,
      {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Vestibule-Webhooks/1',
        'vestibule-signature': signatureOf(body, secrets, this.clock.now()),
      },
      body,
    );
  }

  /** The old one signs, too, for as long as it counts. */
  private secretsOf({ secret, old }: Endpoint): string[] {
    const seeds = old !== null && this.clock.now() < old.until ? [secret, old] : [secret];
    return seeds.flatMap((seed) => this.secrets.textOf(seed) ?? []);
  }

  /** What has been told is kept for a while. */
  private async tidy(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    await this.transactions.system((tx) =>
      tx.query(
        `DELETE FROM webhook_event e WHERE e.created_at < $1 AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.event_id = e.id AND d.state IN ('due', 'sending'))`,
        [before],
      ),
    );
  }
}

function triedOf(call: Call | 'secret_lost', at: Date): Tried {
  if (call === 'secret_lost') return { at, status: null, tookMs: null, answer: null, problem: 'secret_lost' };
  if ('problem' in call) return { at, status: null, tookMs: call.tookMs, answer: null, problem: call.problem };
  const { status, answer, tookMs } = call;
  const problem = status >= 200 && status < 300 ? null : status >= 300 && status < 400 ? 'redirected' : 'refused';
  return { at, status, tookMs, answer, problem };
}

/** Never later than the end of its three days, at which it is tried a last time; null after that. */
export function nextTryOf(
  { triesSinceAsked, giveUpAt }: Pick<Taken, 'triesSinceAsked' | 'giveUpAt'>,
  now: Date,
): Date | null {
  if (now >= giveUpAt) return null;
  const pauseMs = pauseAfter(triesSinceAsked, PAUSES_MINUTES) * MINUTE_MS;
  return new Date(Math.min(now.getTime() + pauseMs, giveUpAt.getTime()));
}
