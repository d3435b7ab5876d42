import { SystemClock } from '@vestibule/kernel';
import { PaymentsEnv } from '../../libs/payments/src/payments-env.ts';
import type { CheckoutOrder } from '../../libs/payments/src/stripe/checkout-params.ts';
import { StripeGateway } from '../../libs/payments/src/stripe/stripe-gateway.ts';
import { StripeCustomers } from '../../libs/payments/src/stripe/stripe-customers.ts';
import { StripeStatements } from '../../libs/payments/src/stripe/stripe-statements.ts';
import { type JudgedCall, type OfficialMock, startOfficialMock } from './official-mock.ts';

/**
 * Everything we say to Stripe, judged by Stripe's own stripe-mock: it refuses a parameter, a type or a path that its OpenAPI description does
 * not have. Its answers are fixtures and prove nothing; the sandbox proves those (sandbox.spec.ts).
 */
let mock: OfficialMock | undefined;
beforeAll(async () => {
  mock = await startOfficialMock();
}, 900_000);
afterAll(() => mock?.stop());

/**
 * Where its description is of another API release than the one we speak, and why that is no mistake of ours.
 * v0.203.0 describes v1 alone: Stripe publishes v2 in a description that stripe-mock does not carry. Our v2 calls are held by the SDK's types
 * (no casts), and by the sandbox.
 */
const KNOWN_DIFFERENCES: readonly { readonly path: RegExp; readonly complaint: RegExp }[] = [
  { path: /^\/v2\/core\/accounts$/, complaint: /^Unrecognized request URL/ },
  { path: /^\/v2\/core\/accounts\/acct_/, complaint: /^Unrecognized request URL/ },
  { path: /^\/v2\/core\/account_links$/, complaint: /^Unrecognized request URL/ },
];
const isKnown = ({ path, complaint }: JudgedCall): boolean =>
  KNOWN_DIFFERENCES.some((known) => known.path.test(path.split('?')[0] ?? '') && known.complaint.test(complaint));

/** The adapter as the product makes it, pointed at another Stripe. */
const gatewayTo = (apiBase: string, secretKey: string): StripeGateway =>
  new StripeGateway(
    Object.assign(new PaymentsEnv(), { STRIPE_SECRET_KEY: secretKey, STRIPE_API_BASE: apiBase }),
    new SystemClock(),
  );
const anOrder = (over: Partial<CheckoutOrder> = {}): CheckoutOrder => ({
  chargeId: 'charge-1',
  sessionId: 'session-1',
  participantId: 'participant-1',
  amountMinor: 8000,
  currency: 'AUD',
  platformFeeMinor: 200,
  label: null,
  practitionerName: 'Dr A. Nguyen',
  language: 'en',
  clientEmail: 'client@example.com',
  customerId: null,
  keepsCard: false,
  expiresAt: new Date(Date.now() + 3_600_000),
  allowDelayedDebits: false,
  linkUrl: 'https://vestibule.example/j/token',
  ...over,
});

const THEN = new Date('2026-11-22T00:00:00Z');
const LATER = new Date('2026-11-25T00:00:00Z');
const gateway = (url: string): StripeGateway => gatewayTo(url, 'sk_test_judgedByTheMock');

const VERBS: readonly [string, string, (stripe: StripeGateway) => Promise<unknown>][] = [
  [
    'opens a checkout',
    'POST /v1/checkout/sessions',
    (stripe) => stripe.openCheckout('acct_1', anOrder(), 'checkout:1'),
  ],
  [
    'opens a checkout where debits fit, without e-mail and platform part',
    'POST /v1/checkout/sessions',
    (stripe) =>
      stripe.openCheckout(
        'acct_1',
        anOrder({ allowDelayedDebits: true, clientEmail: null, platformFeeMinor: 0 }),
        'checkout:2',
      ),
  ],
  [
    'opens a checkout for a client whose card is kept, and keeps another',
    'POST /v1/checkout/sessions',
    (stripe) => stripe.openCheckout('acct_1', anOrder({ customerId: 'cus_1', keepsCard: true }), 'checkout:3'),
  ],
  ['looks at a checkout', 'GET /v1/checkout/sessions/cs_1', (stripe) => stripe.checkout('acct_1', 'cs_1')],
  ['closes a checkout', 'POST /v1/checkout/sessions/cs_1/expire', (stripe) => stripe.expireCheckout('acct_1', 'cs_1')],
  [
    'refunds',
    'POST /v1/refunds',
    (stripe) => stripe.refund('acct_1', { refundId: 'r1', paymentIntentId: 'pi_1', amountMinor: 100 }, 'refund:r1:1'),
  ],
  ['lists refunds', 'GET /v1/refunds', (stripe) => stripe.refundsOf('acct_1', 'pi_1')],
  ['lists disputes', 'GET /v1/disputes', (stripe) => stripe.disputesOf('acct_1', 'pi_1')],
  [
    'lists what is disputed of late',
    'GET /v1/disputes',
    (stripe) => stripe.disputedPayments('acct_1', new Date('2026-11-22T00:00:00Z')),
  ],
  [
    'lists events that may have been missed',
    'GET /v1/events',
    (stripe) => stripe.eventsSince('acct_1', new Date('2026-11-22T00:00:00Z')),
  ],
  ["asks for the platform's part", 'GET /v1/application_fees/fee_1', (stripe) => stripe.applicationFee('fee_1')],
  ['lists movements', 'GET /v1/balance_transactions', (stripe) => stripe.movementsFrom('acct_1', 'ch_1')],
  ['looks at a payout', 'GET /v1/payouts/po_1', (stripe) => stripe.payout('acct_1', 'po_1')],
  [
    'lists payouts that may have been missed',
    'GET /v1/payouts',
    (stripe) => stripe.payoutsSince('acct_1', new Date('2026-11-22T00:00:00Z')),
  ],
  [
    'makes an account',
    'POST /v2/core/accounts',
    (stripe) =>
      stripe.createAccount(
        { displayName: 'Harbour', contactEmail: 'a@example.com', country: 'AU', currency: 'AUD' },
        'account:1',
      ),
  ],
  ['asks what an account may do', 'GET /v2/core/accounts/acct_1', (stripe) => stripe.account('acct_1')],
  [
    'asks for the onboarding page',
    'POST /v2/core/account_links',
    (stripe) => stripe.onboardingLink('acct_1', { refresh: 'https://v.example/again', back: 'https://v.example/back' }),
  ],
];

it.each(VERBS)('%s: %s is accepted', async (_what, expected, call) => {
  if (!mock) return; // said once, when it could not be built
  mock.calls.length = 0;
  await call(gateway(mock.url)).catch(() => undefined);
  expect(mock.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([expected]);
  const [said] = mock.calls;
  if (!said) throw new Error('nothing was said');
  if (!isKnown(said)) expect([said.status, said.complaint]).toEqual([200, '']);
  expect(said.version).toBe('2026-10-28.endive');
  if (said.path.startsWith('/v1/application_fees'))
    expect(said.account ?? '').toBe(''); // the platform's own
  else if (said.path.startsWith('/v1/')) expect(said.account).toBe('acct_1');
  if (said.method === 'POST') expect(said.idempotencyKey).toMatch(/./);
});

const STATEMENTS: readonly [string, string, (statements: StripeStatements) => Promise<unknown>][] = [
  [
    'reads a part of a statement',
    'GET /v1/balance_transactions',
    (statements) => statements.movements('acct_1', { from: THEN, to: LATER, after: null }),
  ],
  [
    'reads the next page of what a payout carried away',
    'GET /v1/balance_transactions',
    (statements) => statements.movements('acct_1', { payoutId: 'po_1', after: 'txn_1' }),
  ],
  ['reads one movement', 'GET /v1/balance_transactions/txn_1', (statements) => statements.movement('acct_1', 'txn_1')],
  [
    'reads the payouts of a time',
    'GET /v1/payouts',
    (statements) => statements.payouts('acct_1', { from: THEN, to: LATER, after: 'po_1' }),
  ],
  [
    "gives back the platform's part alone",
    'POST /v1/application_fees/fee_1/refunds',
    (statements) => statements.returnPlatformFee('fee_1', 50, 'repair:1'),
  ],
];

it.each(STATEMENTS)('%s: %s is accepted', async (_what, expected, call) => {
  if (!mock) return;
  mock.calls.length = 0;
  await call(new StripeStatements(gateway(mock.url))).catch(() => undefined);
  expect(mock.calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual([expected]);
  const [said] = mock.calls;
  expect([said?.status, said?.complaint, said?.version]).toEqual([200, '', '2026-10-28.endive']);
  expect(said?.account ?? '').toBe(said?.path.startsWith('/v1/application_fees') ? '' : 'acct_1');
});

const CUSTOMERS: readonly [string, readonly string[], (customers: StripeCustomers) => Promise<unknown>][] = [
  [
    'makes a customer',
    ['POST /v1/customers'],
    (customers) => customers.create('acct_1', { savedCardId: 's1', email: 'client@example.com' }, 'customer:s1'),
  ],
  ['lists kept cards', ['GET /v1/customers/cus_1/payment_methods'], (customers) => customers.cards('acct_1', 'cus_1')],
  [
    'forgets all that is kept',
    ['GET /v1/customers/cus_1/payment_methods', 'POST /v1/payment_methods/:id/detach'],
    (customers) => customers.forgetAll('acct_1', 'cus_1'),
  ],
];

it.each(CUSTOMERS)('%s: %s is accepted', async (_what, expected, call) => {
  if (!mock) return;
  mock.calls.length = 0;
  await call(new StripeCustomers(gateway(mock.url))).catch(() => undefined);
  const plain = (path: string): string => (path.split('?')[0] ?? '').replace(/pm_\w+|card_\w+/, ':id');
  expect(mock.calls.map(({ method, path }) => `${method} ${plain(path)}`)).toEqual(expected);
  for (const said of mock.calls)
    expect([said.status, said.complaint, said.version, said.account]).toEqual([200, '', '2026-10-28.endive', 'acct_1']);
});

it('every verb of the adapter that speaks to Stripe is judged', () => {
  const verbs = Object.getOwnPropertyNames(Object.getPrototypeOf(gateway('http://127.0.0.1:9')) as object);
  // OAuth has pages and an endpoint of its own, which Stripe's description does not contain.
  const oauth = ['authorizePage', 'accountOfCode', 'deauthorize', 'knowsOauth', 'clientId'];
  const silent = ['constructor', 'livemode', 'verifyWebhook', 'isSigned', 'on', ...oauth];
  const judged = new Set(VERBS.map(([, , call]) => /stripe\.(\w+)\(/.exec(String(call))?.[1]));
  expect(verbs.filter((verb) => !silent.includes(verb)).filter((verb) => !judged.has(verb))).toEqual([]);
  const ofCustomers = Object.getOwnPropertyNames(StripeCustomers.prototype);
  const customersJudged = new Set(CUSTOMERS.map(([, , call]) => /customers\.(\w+)\(/.exec(String(call))?.[1]));
  const inside = ['constructor', 'detach', 'methods'];
  expect(ofCustomers.filter((verb) => !inside.includes(verb) && !customersJudged.has(verb))).toEqual([]);
  const reads = Object.getOwnPropertyNames(StripeStatements.prototype);
  const readsJudged = new Set(STATEMENTS.map(([, , call]) => /statements\.(\w+)\(/.exec(String(call))?.[1]));
  expect(reads.filter((verb) => !['constructor', 'read'].includes(verb) && !readsJudged.has(verb))).toEqual([]);
});

it('the judge does judge: a parameter that Stripe does not have is refused', async () => {
  if (!mock) return;
  const answer = await fetch(`${mock.url}/v1/refunds`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_x', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'payment_intent=pi_1&refund_the_platform_fee=true',
  });
  expect(answer.status).toBe(400);
});
