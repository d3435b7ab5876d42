import { Sweeps, Transactions } from '@vestibule/platform';
import { Stripe } from 'stripe';
import { expectBooksToAgree } from '../support/books.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/**
 * Whatever is done with money, the process dies after the first thing that it wrote down or asked of Stripe, then after the second, and so on until
 * it lives through all of it. Then it comes back, people press again, the sweeps run: nothing is doubled, nothing is lost, and the books are Stripe's.
 * The same with real processes and SIGKILL is in test/faults.
 */
let world: World;
let stripe: Stripe;
let mortal: Mortal;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
  mortal = new Mortal(world);
}, 60_000);
afterAll(() => world.close());

/** The process, or all of them at once. Dead, nothing of it reaches the database. What it only read, or only asked, makes no difference to whoever comes after it. */
class Mortal {
  private underWay = 0;
  private done = 0;
  private diesAfter = Number.POSITIVE_INFINITY;

  constructor({ apps, stripe: sandbox }: World) {
    sandbox.listen((call) => void (this.done += call.method === 'POST' ? 1 : 0));
    for (const app of apps) this.holdBack(app.get(Transactions));
  }
  /** What is committed is seen by others a moment before whoever did it hears of it. */
  get isBusy(): boolean {
    return this.underWay > 0;
  }
  get isDead(): boolean {
    return this.done >= this.diesAfter;
  }
  diesAfterDoing(things: number): void {
    this.done = 0;
    this.diesAfter = things;
  }
  /** Comes back. True when it had died. */
  revive(): boolean {
    const died = this.isDead;
    this.diesAfter = Number.POSITIVE_INFINITY;
    return died;
  }
  private holdBack(transactions: Transactions): void {
    const run = transactions.run.bind(transactions);
    Object.assign(transactions, {
      run: async (...[actor, work]: Parameters<typeof run>): Promise<unknown> => {
        this.mustLive();
        let hasWritten = false;
        this.underWay += 1;
        const result = await run(actor, async (tx) => {
          const answer = await work(tx);
          const [row]: { wrote: boolean }[] = await tx.query(
            'SELECT pg_current_xact_id_if_assigned() IS NOT NULL AS wrote',
          );
          hasWritten = row?.wrote === true;
          return answer;
        }).finally(() => (this.underWay -= 1));
        if (hasWritten) this.done += 1;
        this.mustLive();
        return result;
      },
    });
  }
  private mustLive(): void {
    if (this.isDead) throw new Error('the process is dead');
  }
}

interface Story {
  /** What has happened before, with nobody dying. */
  readonly before?: (given: GivenSession) => Promise<unknown>;
  readonly act: (given: GivenSession) => Promise<unknown>;
  /** What people do again, as they do who saw no answer; the sweeps come by themselves. */
  readonly again?: (given: GivenSession) => Promise<unknown>;
  readonly ends: Outcome;
}
/** What is in our books and at Stripe in the end, whenever it died. */
interface Outcome {
  readonly standing: string;
  readonly charges: readonly string[];
  readonly refunds: readonly (readonly [cause: string, amountMinor: number])[];
  readonly checkoutsAtStripe: number;
  readonly refundsAtStripe: readonly number[];
  readonly platformKeepsMinor: number;
  /** What the timeline says of the money, each once. */
  readonly told: readonly string[];
}
const PAID: Outcome = {
  standing: 'settled',
  charges: ['paid'],
  refunds: [],
  checkoutsAtStripe: 1,
  refundsAtStripe: [],
  platformKeepsMinor: 200,
  told: ['paid'],
};

const opened = new Map<string, string>();
const open = async ({ client }: GivenSession): Promise<void> => {
  opened.set(client.participantId, await client.openCheckout());
};
const checkoutOf = ({ client }: GivenSession): string => opened.get(client.participantId) ?? '';
const paysUnheard = async (given: GivenSession): Promise<void> => {
  world.stripe.webhooks({ hold: true });
  await open(given);
  world.stripe.pay(checkoutOf(given));
};
const isPaid = async ({ client }: GivenSession): Promise<void> => {
  await client.pay();
  await world.stripe.settle();
  await world.settle();
};
const asOwner = ({ practice }: GivenSession) => world.as(practice.owner);
const refund = (given: GivenSession) =>
  asOwner(given)
    .post(`/api/participants/${given.client.participantId}/refunds`)
    .set('idempotency-key', `one press ${given.session.id}`)
    .send({ amount: 3000 });
const cancel = (given: GivenSession) => asOwner(given).post(`/api/sessions/${given.session.id}/cancel`).send({});
const lower = (given: GivenSession) =>
  asOwner(given)
    .patch(`/api/participants/${given.client.participantId}/fee`)
    .send({ amount: 6000, reason: 'agreed on the phone' });
const refundByHand = async (given: GivenSession): Promise<void> => {
  const stripeAccount = given.practice.accountId ?? '';
  const [row] = await world.rows<{ id: string }>(
    'SELECT payment_intent_id AS id FROM charge WHERE participant_id = $1',
    [given.client.participantId],
  );
  await stripe.refunds.create({ payment_intent: row?.id ?? '', amount: 3000 }, { stripeAccount });
};

const STORIES: Readonly<Record<string, Story>> = {
  'a checkout is opened': {
    act: ({ client }) => client.checkout(),
    again: ({ client }) => client.pay(),
    ends: PAID,
  },
  'a webhook tells of the payment': {
    before: paysUnheard,
    act: webhooksArrive,
    ends: PAID,
  },
  'the client comes back from Stripe': {
    before: paysUnheard,
    act: (given) => given.client.returned(checkoutOf(given)),
    ends: PAID,
  },
  'the sweep finds the payment': {
    before: paysUnheard,
    act: () => sweep(),
    ends: PAID,
  },
  'a part is refunded': {
    before: isPaid,
    act: refund,
    again: refund,
    ends: {
      ...PAID,
      refunds: [['requested', 3000]],
      refundsAtStripe: [3000],
      platformKeepsMinor: 125,
      told: ['paid', 'payment_returned'],
    },
  },
  'a part is refunded in Stripe’s Dashboard': {
    before: async (given) => {
      await isPaid(given);
      world.stripe.webhooks({ hold: true });
      await refundByHand(given);
    },
    act: webhooksArrive,
    ends: { ...PAID, refunds: [['elsewhere', 3000]], refundsAtStripe: [3000], told: ['paid', 'payment_returned'] },
  },
  'the session is cancelled after it was paid': {
    before: isPaid,
    act: async (given) => {
      await cancel(given);
      await sweep();
    },
    again: cancel,
    ends: {
      ...PAID,
      standing: 'refunded',
      charges: ['refunded'],
      refunds: [['cancelled', 8000]],
      refundsAtStripe: [8000],
      platformKeepsMinor: 0,
      told: ['paid', 'payment_returned'],
    },
  },
  'the fee is lowered after it was paid': {
    before: isPaid,
    act: lower,
    again: lower,
    ends: {
      ...PAID,
      refunds: [['overpaid', 2000]],
      refundsAtStripe: [2000],
      platformKeepsMinor: 150,
      told: ['paid', 'payment_returned'],
    },
  },
};

/** One round of what runs by itself, a while later. What it cannot do now it does the next time. */
async function sweep(): Promise<void> {
  world.clock.advance(90_000);
  await world.rows(`UPDATE inbox SET next_try_at = now() - interval '1 minute' WHERE handled_at IS NULL`);
  const sweeps = world.app.get(Sweeps);
  for (const name of ['inbox', 'close', 'cancelled', 'look', 'refunds'])
    await sweeps.runNow(`payments.${name}`).catch((error: unknown) => {
      if (!mortal.isDead) throw error;
    });
}
/** All of them, and each is handled: or the process died over it. */
async function webhooksArrive(): Promise<void> {
  await world.stripe.release();
  const isWaiting = async (): Promise<boolean> =>
    // Taken is not handled: whoever has taken it may not have begun yet.
    (await world.rows('SELECT FROM inbox WHERE handled_at IS NULL AND last_error IS NULL')).length > 0;
  while (!mortal.isDead && ((await isWaiting()) || mortal.isBusy))
    await new Promise((resolve) => setImmediate(resolve));
}
async function quiet(): Promise<void> {
  world.stripe.webhooks({ hold: false });
  await world.stripe.release();
  await sweep();
  await world.stripe.settle();
  await world.settle();
  await sweep();
  await world.settle();
}

async function outcome({ client, practice, session }: GivenSession): Promise<Outcome> {
  const stripeAccount = practice.accountId ?? '';
  const charges = await world.rows<{ id: string; status: string; stripe_charge_id: string }>(
    'SELECT id, status, stripe_charge_id FROM charge WHERE participant_id = $1 ORDER BY attempt',
    [client.participantId],
  );
  const refunds = await world.rows<{ cause: string; amount_minor: number; status: string }>(
    'SELECT r.cause, r.amount_minor, r.status FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 ORDER BY r.created_at',
    [client.participantId],
  );
  expect(refunds.map(({ status }) => status)).toEqual(refunds.map(() => 'succeeded'));
  const ours = charges.map((charge) => charge.stripe_charge_id);
  const checkouts = await stripe.checkout.sessions.list({ limit: 100 }, { stripeAccount });
  const refundsAtStripe = await stripe.refunds.list({ limit: 100 }, { stripeAccount });
  const fees = await stripe.applicationFees.list({ limit: 100 });
  const timeline = await world.rows<{ kind: string }>(
    `SELECT kind FROM session_event WHERE session_id = $1 AND kind LIKE 'pa%' ORDER BY id`,
    [session.id],
  );
  return {
    standing: (await client.view().expect(200)).body.fee.standing,
    charges: charges.map(({ status }) => status),
    refunds: refunds.map(({ cause, amount_minor }) => [cause, amount_minor] as const),
    checkoutsAtStripe: checkouts.data.filter((one) => one.client_reference_id === session.id).length,
    refundsAtStripe: refundsAtStripe.data.map(({ amount }) => amount),
    platformKeepsMinor: fees.data
      .filter((fee) => ours.includes(String(fee.charge)))
      .reduce((total, fee) => total + fee.amount - fee.amount_refunded, 0),
    told: timeline.map(({ kind }) => kind),
  };
}

/** Returns whether the process lived to its end. */
async function livedThrough({ before, act, again, ends }: Story, things: number): Promise<boolean> {
  const given = await world.given.session({
    practice: await world.given.practice(),
    startsAt: '2026-12-20T10:00',
    feeMinor: 8000,
  });
  await before?.(given);
  mortal.diesAfterDoing(things);
  await act(given);
  const died = mortal.revive();
  await again?.(given);
  await quiet();
  expect({ things, ...(await outcome(given)) }).toEqual({ things, ...ends });
  return !died;
}

it.each(Object.entries(STORIES))(
  'case 46: %s, and the process dies after each step of it: in the end all is as if it had not',
  async (_what, story) => {
    let things = 1;
    while (!(await livedThrough(story, things))) things += 1;
    expect(things).toBeGreaterThanOrEqual(2);
  },
);

it('case 46: after all these deaths the books are Stripe’s, movement by movement', () => expectBooksToAgree(world));
