import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { startStripeSandbox, type SandboxOptions, type StripeSandbox } from '../start.ts';

export const KEY = 'sk_test_sandbox_specs';
export const PLATFORM_SECRET = 'whsec_platform_specs';
export const CONNECT_SECRET = 'whsec_connect_specs';

/** A server that takes webhooks the way the product does: raw bytes, one secret per path. */
export interface Receiver {
  readonly url: string;
  /** Verified events, in the order of their arrival. */
  readonly got: { readonly path: string; readonly event: Stripe.Event }[];
  /** What the next deliveries are answered with; 200 when empty. */
  readonly answers: number[];
  close(): Promise<void>;
}

export async function startReceiver(): Promise<Receiver> {
  const got: Receiver['got'] = [];
  const answers: number[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = request.url ?? '';
      const secret = path.endsWith('/connect') ? CONNECT_SECRET : PLATFORM_SECRET;
      const event = Stripe.webhooks.constructEvent(
        Buffer.concat(chunks),
        request.headers['stripe-signature'] ?? '',
        secret,
      );
      got.push({ path, event });
      response.writeHead(answers.shift() ?? 200, { location: 'http://127.0.0.1:9/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hooks`,
    got,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface World {
  readonly sandbox: StripeSandbox;
  readonly receiver: Receiver;
  readonly stripe: Stripe;
  /** A connected Australian account that may take cards. */
  readonly account: string;
  /** Request options that act on it. */
  readonly on: { readonly stripeAccount: string };
  /** A Checkout Session of A$80.00 with a fee of A$4.00, changed as the test says. */
  checkout(
    change?: Partial<Stripe.Checkout.SessionCreateParams>,
    options?: Stripe.RequestOptions,
  ): Promise<Stripe.Response<Stripe.Checkout.Session>>;
  close(): Promise<void>;
}

/** A started sandbox with a receiver for its webhooks and the real SDK. Nothing is retried by the SDK unless told. */
export async function startWorld(
  options: Partial<SandboxOptions> = {},
  client: Partial<NonNullable<ConstructorParameters<typeof Stripe>[1]>> = {},
): Promise<World> {
  process.env['STRIPE_SUPPRESS_NOTICES'] = 'true';
  const receiver = await startReceiver();
  const sandbox = await startStripeSandbox({
    secretKey: KEY,
    webhookEndpoints: [
      { url: receiver.url, secret: PLATFORM_SECRET, connect: false },
      { url: `${receiver.url}/connect`, secret: CONNECT_SECRET, connect: true },
    ],
    webhookRetryDelaysMs: [60_000],
    ...options,
  }).catch(async (error: unknown) => {
    await receiver.close(); // an open server would keep the test process alive
    throw error;
  });
  const stripe = new Stripe(KEY, { ...sandbox.client, maxNetworkRetries: 0, ...client });
  const account = sandbox.account({ displayName: 'Dr Nguyen', country: 'AU', cardPayments: 'active' }).id;
  const on = { stripeAccount: account };
  return {
    sandbox,
    receiver,
    stripe,
    account,
    on,
    checkout: (change = {}, more = {}) =>
      stripe.checkout.sessions.create({ ...TELEHEALTH, ...change }, { ...on, ...more }),
    async close() {
      await sandbox.close();
      await receiver.close();
    },
  };
}

export const TELEHEALTH: Stripe.Checkout.SessionCreateParams = {
  mode: 'payment',
  ui_mode: 'hosted_page',
  client_reference_id: 'participant-1',
  customer_email: 'client@example.com',
  locale: 'auto',
  line_items: [
    {
      quantity: 1,
      price_data: {
        currency: 'aud',
        unit_amount: 8000,
        tax_behavior: 'inclusive',
        product_data: { name: 'Telehealth session' },
      },
    },
  ],
  payment_intent_data: {
    application_fee_amount: 400,
    metadata: { session_id: 'session-1' },
    statement_descriptor_suffix: 'TELEHEALTH',
  },
  metadata: { session_id: 'session-1', attempt_id: 'attempt-1' },
  adaptive_pricing: { enabled: false },
  success_url: 'http://localhost:3000/j/token/return?cs={CHECKOUT_SESSION_ID}',
  cancel_url: 'http://localhost:3000/j/token',
};

/** Line items of one price. */
export const priced = (
  unit_amount: number,
  currency = 'aud',
  quantity = 1,
): Pick<Stripe.Checkout.SessionCreateParams, 'line_items'> => ({
  line_items: [{ quantity, price_data: { currency, unit_amount, product_data: { name: 'Telehealth session' } } }],
});

/** What Stripe refused, as the SDK throws it. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`expected a refusal by Stripe, got ${String(error)}`);
}
