import type { AddressInfo } from 'node:net';
import { Controls } from './controls.ts';
import { ensurePlatform, missRequirements } from './engine/accounts.ts';
import { bankAnswers, expireSession } from './engine/checkout.ts';
import { createEngine, type Engine, type EngineOptions } from './engine/engine.ts';
import { bringAftermath, missDeadline } from './engine/disputes.ts';
import { concludePayout, reconcilePayout, runPayouts } from './engine/payouts.ts';
import { concludeRefund, fundRefunds } from './engine/refunds.ts';
import { settleCharge } from './engine/settlement.ts';
import { createServer } from './http/server.ts';
import { concludeReview } from './pages/setup-page.ts';
import { servePages } from './pages/index.ts';
import { serveControls } from './http/control-routes.ts';
import { ROUTES } from './resources/index.ts';
import { configuredEndpoint } from './objects/webhook-endpoint.ts';

export interface SandboxOptions extends EngineOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Where browsers find the pages, when that is not `http://host:port`. */
  readonly publicUrl?: string;
  /** `sk_test_…`: a live key is refused, because nothing here is live. */
  readonly secretKey: string;
  /** `connect: true` gets the events of connected accounts, `false` the platform's own. */
  readonly webhookEndpoints: readonly { readonly url: string; readonly secret: string; readonly connect: boolean }[];
}

export interface StripeSandbox extends Controls {
  readonly url: string;
  readonly port: number;
  /** For `new Stripe(key, sandbox.client)`. */
  readonly client: {
    readonly host: string;
    readonly port: number;
    readonly protocol: 'http';
    readonly telemetry: false;
  };
  close(): Promise<void>;
}

/** Starts a local Stripe. State in memory; with `dataDir` it is the same one after a restart. */
export async function startStripeSandbox(options: SandboxOptions): Promise<StripeSandbox> {
  if (!/^sk_test_\S+$/.test(options.secretKey))
    throw new Error('The Stripe sandbox needs a secret key that starts with sk_test_.');
  const host = options.host ?? '127.0.0.1';
  const engine = createEngine(options);
  ensurePlatform(engine);
  configureEndpoints(engine, options.webhookEndpoints);
  wireTasks(engine);
  const app = createServer(engine, ROUTES, options.secretKey);
  const controls = new Controls(engine);
  serveControls(app, controls);
  servePages(app, engine);
  await app.listen({ host, port: options.port ?? 0 });
  engine.store.open();
  const { port } = app.server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  engine.settings.publicUrl = options.publicUrl ?? url;
  engine.deliveries.resume();
  engine.schedule.run();
  return Object.assign(controls, {
    url,
    port,
    client: { host, port, protocol: 'http' as const, telemetry: false as const },
    async close(): Promise<void> {
      await app.close();
      engine.deliveries.stop();
      await engine.schedule.stop();
      engine.store.close();
    },
  });
}

/** The endpoints of this start replace those of the last one; those made over the API stay. */
function configureEndpoints(engine: Engine, endpoints: SandboxOptions['webhookEndpoints']): void {
  const { store, clock } = engine;
  for (const [id, row] of store.endpoints) if (row.configured) store.endpoints.delete(id);
  for (const connect of [false, true]) {
    for (const [index, given] of endpoints.filter((endpoint) => endpoint.connect === connect).entries()) {
      const row = configuredEndpoint({ ...given, index, created: clock.seconds() });
      store.endpoints.set(row.object.id, row);
    }
  }
}

function wireTasks(engine: Engine): void {
  const { store, schedule } = engine;
  schedule.on('settle_charge', (id) => settleCharge(engine, id));
  schedule.on('bring_aftermath', (id) => bringAftermath(engine, id));
  schedule.on('dispute_deadline', (id) => missDeadline(engine, id));
  schedule.on('fund_refunds', (account) => fundRefunds(engine, account));
  schedule.on('daily_payouts', (account) => void runPayouts(engine, account));
  schedule.on('reconcile_payout', (id) => reconcilePayout(engine, id));
  schedule.on('payout_arrives', (id) => void concludePayout(engine, id));
  schedule.on('review_account', (id) => concludeReview(engine, id));
  schedule.on('requirements_deadline', (id) => missRequirements(engine, id));
  schedule.on('refund_outcome', (id) => concludeRefund(engine, id));
  schedule.on('refund_deadline', (id) => concludeRefund(engine, id));
  schedule.on('expire_session', (id) => {
    const row = store.sessions.get(id);
    if (row) expireSession(engine, row);
  });
  schedule.on('debit_outcome', (id) => {
    const intent = store.paymentIntents.get(id);
    if (intent) bankAnswers(engine, intent);
  });
}
