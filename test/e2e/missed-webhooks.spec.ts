import { Stripe } from 'stripe';
import { expectBooksToAgree } from '../support/books.ts';
import { startWorld, type World } from '../support/world.ts';

/** What happened at Stripe and no webhook told: found by asking Stripe what happened. */
let world: World;
let stripe: Stripe;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
}, 60_000);
afterAll(() => world.close());
beforeEach(() => {
  world.clock.set(world.at('09:55'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ drop: 0 });
});

const paid = async () => {
  const given = await world.given.session({ startsAt: '10:00', feeMinor: 8000, body: { allowOverlap: true } });
  const checkout = await given.client.pay();
  await world.stripe.settle();
  await world.settle({ sweeps: ['payments.look'] });
  expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  return { ...given, checkout };
};
type Paid = Awaited<ReturnType<typeof paid>>;

/** By hand in Stripe's dashboard, and no webhook of it ever comes. */
async function refundByHand({ practice, checkout }: Paid): Promise<void> {
  const stripeAccount = practice.accountId ?? '';
  const { payment_intent } = await stripe.checkout.sessions.retrieve(checkout, {}, { stripeAccount });
  world.stripe.webhooks({ drop: 1_000 });
  await stripe.refunds.create({ payment_intent: String(payment_intent) }, { stripeAccount });
  await world.settle();
  await world.stripe.settle();
}

it('case 41: a refund made by hand whose webhooks are all lost shuts the door and is in the books', async () => {
  const given = await paid();
  await refundByHand(given);
  expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  await world.settle({ sweeps: ['payments.missed'] });
  expect(await given.client.stands()).toMatchObject({ reason: 'payment_refunded' });
  await expectBooksToAgree(world);
});

it('an event that came by webhook is not kept again, and asking twice finds nothing new', async () => {
  await paid();
  const kept = await world.rows(`SELECT id FROM inbox`);
  await world.settle({ sweeps: ['payments.missed', 'payments.missed'] });
  expect(await world.rows(`SELECT id FROM inbox`)).toHaveLength(kept.length);
});

it('while Stripe cannot be asked nothing is skipped: the next time finds it', async () => {
  const given = await paid();
  await world.settle({ sweeps: ['payments.missed'] });
  await refundByHand(given);
  world.stripe.fault({ path: '/v1/events', kind: 'error_500', times: 100 });
  world.clock.advance(3_600_000);
  await world.settle({ sweeps: ['payments.missed'] });
  world.clock.advance(3_600_000);
  world.stripe.clearFaults();
  await world.settle({ sweeps: ['payments.missed'] });
  const [charge] = await world.rows(`SELECT status FROM charge WHERE participant_id = $1`, [
    given.client.participantId,
  ]);
  expect(charge).toEqual({ status: 'refunded' });
});

it('no webhook came and the first look failed: whoever has paid is let in within a minute all the same', async () => {
  const { client } = await world.given.session({ startsAt: '10:00', feeMinor: 8000, body: { allowOverlap: true } });
  const checkout = await client.openCheckout();
  world.stripe.webhooks({ drop: 1_000 });
  world.stripe.pay(checkout);
  world.stripe.fault({ path: '/v1/checkout/sessions', method: 'GET', kind: 'error_500', times: 3 });
  world.clock.advance(21_000);
  await world.settle({ sweeps: ['payments.look'] });
  expect(await client.stands()).toMatchObject({ reason: 'payment_due' });
  world.clock.advance(16_000);
  await world.settle({ sweeps: ['payments.look'] });
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});
