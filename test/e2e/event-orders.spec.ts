import { Stripe } from 'stripe';
import supertest from 'supertest';
import { expectBooksToAgree } from '../support/books.ts';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Stripe promises no order. The events of one payment and of the refund of a part of it come in every order there is, and some of them while the
 * refund is not made yet: in the end all is the same, to the line.
 */
let world: World;
let stripe: Stripe;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
  practice = await world.given.practice();
  world.stripe.webhooks({ drop: 100_000 });
}, 60_000);
afterAll(() => world.close());

const OF_PAYMENT = ['checkout.session.completed', 'charge.updated'] as const;
/** `charge.refunded` says what `refund.created` says, and is handled by the same lines. */
const OF_REFUND = ['refund.created', 'application_fee.refunded'] as const;
type Kind = (typeof OF_PAYMENT)[number] | (typeof OF_REFUND)[number];
const KINDS: readonly Kind[] = [...OF_PAYMENT, ...OF_REFUND];

const permutations = <T>(of: readonly T[]): readonly (readonly T[])[] =>
  of.length === 0
    ? [[]]
    : of.flatMap((first, at) =>
        permutations([...of.slice(0, at), ...of.slice(at + 1)]).map((rest) => [first, ...rest]),
      );

interface Happened {
  readonly given: GivenSession;
  readonly paymentIntent: string;
  /** As Stripe would send them, by their kind. */
  readonly events: Map<Kind, Stripe.Event>;
}
/** Takes what Stripe has to tell since the last time. */
let told = 0;
function collect(events: Map<Kind, Stripe.Event>): void {
  const all = world.stripe.events();
  for (const event of all.slice(told)) {
    const kind = KINDS.find((one) => one === event.type);
    if (kind) events.set(kind, event);
  }
  told = all.length;
}
async function isPaid(): Promise<Happened> {
  const given = await world.given.session({
    practice,
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
  });
  world.stripe.pay(await given.client.openCheckout());
  await world.stripe.settle();
  const events = new Map<Kind, Stripe.Event>();
  collect(events);
  const { data } = await stripe.paymentIntents.list({ limit: 1 }, { stripeAccount: practice.accountId ?? '' });
  return { given, paymentIntent: data[0]?.id ?? '', events };
}
async function isRefundedInPart({ paymentIntent, events }: Happened): Promise<void> {
  await stripe.refunds.create(
    { payment_intent: paymentIntent, amount: 3000, refund_application_fee: true },
    { stripeAccount: practice.accountId ?? '' },
  );
  await world.stripe.settle();
  collect(events);
}
async function arrives({ events }: Happened, kind: Kind): Promise<void> {
  const event = events.get(kind);
  if (!event) throw new Error(`Stripe told nothing of ${kind}`);
  const isConnect = event.account !== undefined;
  const payload = JSON.stringify(event);
  const signature = stripe.webhooks.generateTestHeaderString({
    payload,
    secret: world.env[isConnect ? 'STRIPE_CONNECT_WEBHOOK_SECRET' : 'STRIPE_WEBHOOK_SECRET'] ?? '',
  });
  await supertest(world.url)
    .post(`/api/webhooks/stripe${isConnect ? '/connect' : ''}`)
    .set('content-type', 'application/json')
    .set('stripe-signature', signature)
    .send(payload)
    .expect(204);
}

/** What has arrived is handled. What follows from it for others (jobs) is not waited for: it says nothing about money. */
async function handled(): Promise<void> {
  while ((await world.rows('SELECT FROM inbox WHERE handled_at IS NULL AND attempts = 0')).length > 0)
    await new Promise((resolve) => setImmediate(resolve));
}

/** Everything that is kept of it, without what differs from payment to payment. */
async function kept({ given }: Happened): Promise<object> {
  const { participantId } = given.client;
  const [charge] = await world.rows(
    'SELECT status, attempt, refunded_minor, excess_minor, flag, net_minor FROM charge WHERE participant_id = $1',
    [participantId],
  );
  const { body } = await given.client.view().expect(200);
  return {
    charge,
    fee: { standing: body.fee.standing, refundedMinor: body.fee.refundedMinor, lastFailure: body.fee.lastFailure },
    ledger: await world.rows(
      `SELECT t.book, t.kind, e.account, e.amount_minor::int AS amount FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id
         JOIN charge c ON c.id = t.charge_id WHERE c.participant_id = $1 ORDER BY 1, 2, 3, 4`,
      [participantId],
    ),
    timeline: await world.rows(
      `SELECT kind, count(*)::int AS times FROM session_event WHERE session_id = $1 AND kind LIKE 'pa%' GROUP BY 1 ORDER BY 1`,
      [given.session.id],
    ),
  };
}

let inOrder: object;
beforeAll(async () => {
  const happened = await isPaid();
  for (const kind of OF_PAYMENT) await arrives(happened, kind);
  await world.settle();
  await isRefundedInPart(happened);
  for (const kind of OF_REFUND) await arrives(happened, kind);
  await world.settle();
  inOrder = await kept(happened);
}, 60_000);

it('case 7: in order, they make one payment, one refund and their entries', () =>
  expect(inOrder).toMatchObject({
    charge: { status: 'paid', refunded_minor: 3000 },
    fee: { standing: 'settled', refundedMinor: 3000 },
    timeline: [
      { kind: 'paid', times: 1 },
      { kind: 'payment_returned', times: 1 },
    ],
  }));

it.each(KINDS)('case 7: in every order that begins with %s, they lead to the same end', async (first) => {
  const orders = permutations(KINDS).filter((order) => order[0] === first);
  expect(orders).toHaveLength(6);
  for (const order of orders) {
    const happened = await isPaid();
    await isRefundedInPart(happened);
    for (const kind of order) {
      await arrives(happened, kind);
      await handled();
    }
    expect({ order, ...(await kept(happened)) }).toEqual({ order, ...inOrder });
  }
});

it.each([
  ['nothing was told', []],
  ['only the payment was told', ['checkout.session.completed']],
  ['only its fees were told', ['charge.updated']],
] satisfies [string, Kind[]][])('case 7: refunded while %s: all the rest at the same moment', async (_what, before) => {
  for (const late of permutations(OF_REFUND)) {
    const happened = await isPaid();
    for (const kind of before) await arrives(happened, kind);
    await handled();
    await isRefundedInPart(happened);
    const rest: Kind[] = [...late, ...OF_PAYMENT.filter((kind) => !before.some((one) => one === kind))];
    await Promise.all(rest.map((kind) => arrives(happened, kind)));
    await handled();
    expect({ late, ...(await kept(happened)) }).toEqual({ late, ...inOrder });
  }
});

it('case 7: after every order the books are Stripe’s', () => expectBooksToAgree(world));
