import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stripe } from 'stripe';
import { startStripeSandbox } from './start.ts';
import { CONNECT_SECRET, KEY, startWorld } from './testing/world.ts';

/** With a data folder the sandbox is the same one after a restart. */
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stripe-sandbox-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps paid charges, open sessions, idempotency, the clock and what was still to happen', async () => {
  const first = await startWorld({ dataDir: folder, settleDelayMs: 3_600_000 });
  const paid = await first.checkout();
  const outcome = first.sandbox.pay(paid.id);
  const open = await first.checkout({}, { idempotencyKey: 'open' });
  await first.sandbox.advance(60_000);
  const then = first.sandbox.now();
  await first.close();

  const second = await startWorld({ dataDir: folder });
  const on = { stripeAccount: first.account };
  expect(second.sandbox.now().getTime()).toBeGreaterThanOrEqual(then.getTime());
  expect(await second.stripe.checkout.sessions.retrieve(paid.id, {}, on)).toMatchObject({ payment_status: 'paid' });
  expect((await second.checkout({}, { ...on, idempotencyKey: 'open' })).id).toBe(open.id);
  await second.sandbox.advance(3_600_000);
  if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
  expect(await second.stripe.charges.retrieve(outcome.charge, { expand: ['balance_transaction'] }, on)).toMatchObject({
    balance_transaction: { amount: 8000 },
  });
  await second.close();
  expect(await readdir(folder)).toEqual(['stripe-sandbox.json']);
});

it('delivers after a restart what nobody took before it', async () => {
  const first = await startWorld({ dataDir: folder });
  first.sandbox.webhooks({ hold: true });
  const session = await first.checkout();
  await first.stripe.checkout.sessions.expire(session.id, {}, first.on);
  await first.close();
  const second = await startWorld({ dataDir: folder });
  await second.sandbox.release();
  expect(second.receiver.got.map(({ event }) => event.type)).toContain('checkout.session.expired');
  await second.close();
});

it('closes at once while a receiver is slow, and tries again after the restart', async () => {
  const never = createServer(() => undefined);
  await new Promise<void>((resolve) => never.listen(0, '127.0.0.1', resolve));
  const { port } = never.address() as AddressInfo;
  const asked = once(never, 'request');
  const first = await startWorld({
    dataDir: folder,
    webhookEndpoints: [{ url: `http://127.0.0.1:${port}/connect`, secret: CONNECT_SECRET, connect: true }],
  });
  await asked; // account.updated is under way, and will never be answered
  const before = performance.now();
  await first.close();
  expect(performance.now() - before).toBeLessThan(5_000);
  never.close();
  never.closeAllConnections();
  const second = await startWorld({ dataDir: folder });
  await second.sandbox.idle();
  expect(
    second.receiver.got
      .filter(({ event }) => event.account === first.account)
      .map(({ event }) => event.type)
      .sort(),
  ).toEqual(['account.updated', 'capability.updated']);
  await second.close();
});

it('forgets everything on reset, and nothing of it comes back', async () => {
  const first = await startWorld({ dataDir: folder });
  await first.checkout();
  first.sandbox.reset();
  expect(first.sandbox.state().counts).toMatchObject({ sessions: 0, events: 0 });
  expect(first.sandbox.state().accounts).toHaveLength(1);
  await first.close();
  const second = await startWorld({ dataDir: folder });
  expect(second.sandbox.state().counts).toMatchObject({ sessions: 0 });
  await second.close();
});

it('refuses to start on a file that it cannot read, and with a live key', async () => {
  await writeFile(join(folder, 'stripe-sandbox.json'), '{"format":99}');
  await expect(startStripeSandbox({ secretKey: KEY, dataDir: folder, webhookEndpoints: [] })).rejects.toThrow(
    'another version',
  );
  await expect(startStripeSandbox({ secretKey: 'sk_live_1', webhookEndpoints: [] })).rejects.toThrow('sk_test_');
});

it('lets a second one take another port, and says which key it knows', async () => {
  const one = await startStripeSandbox({ secretKey: KEY, webhookEndpoints: [] });
  await expect(startStripeSandbox({ secretKey: KEY, webhookEndpoints: [], port: one.port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  const stripe = new Stripe(KEY, { ...one.client, maxNetworkRetries: 0 });
  expect((await stripe.accounts.retrieveCurrent()).id).toMatch(/^acct_/);
  await one.close();
});
