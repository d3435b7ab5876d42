import type { Stripe } from 'stripe';
import { priced, refusal, startWorld, type World } from './testing/world.ts';

/** Clients who come back, and the other ways to pay: saved cards, wallets, debits in euros. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const WITH_SAVING = {
  saved_payment_method_options: {
    payment_method_save: 'enabled',
    payment_method_remove: 'enabled',
    allow_redisplay_filters: ['always'],
  },
} as const satisfies Partial<Stripe.Checkout.SessionCreateParams>;
/** TELEHEALTH names an e-mail, which cannot go with a customer. */
async function checkoutOf(customer: string, over: Partial<Stripe.Checkout.SessionCreateParams> = WITH_SAVING) {
  return world.stripe.checkout.sessions.create(
    { mode: 'payment', customer, success_url: 'http://localhost:3000/back', ...priced(8000), ...over },
    world.on,
  );
}
const newCustomer = async (): Promise<string> => (await world.stripe.customers.create({}, world.on)).id;
const methods = async (customer: string): Promise<Stripe.PaymentMethod[]> =>
  (await world.stripe.customers.listPaymentMethods(customer, {}, world.on)).data;

it('keeps a card only when the client ticks it, shows it the next time, and pays with it', async () => {
  const customer = await newCustomer();
  world.sandbox.pay((await checkoutOf(customer)).id);
  expect(await methods(customer)).toEqual([]);
  world.sandbox.pay((await checkoutOf(customer)).id, { card: '4000 0003 6000 0006', save: true });
  const [card] = await methods(customer);
  expect(card).toMatchObject({ customer, allow_redisplay: 'always', card: { last4: '0006', country: 'AU' } });
  const next = await checkoutOf(customer);
  expect(await (await fetch(next.url ?? '')).text()).toContain('visa •••• 0006');
  const paid = world.sandbox.pay(next.id, { saved: card?.id ?? '' });
  if (paid.status !== 'paid' || paid.charge === null) throw new Error(paid.status);
  expect(await world.stripe.charges.retrieve(paid.charge, {}, world.on)).toMatchObject({
    customer,
    payment_method: card?.id,
  });
  expect(await methods(customer)).toHaveLength(1);
  await world.sandbox.idle();
  expect(world.receiver.got.map(({ event }) => event.type)).toContain('payment_method.attached');
});

it('forgets it when the platform or the client says so', async () => {
  const customer = await newCustomer();
  for (const card of ['4242 4242 4242 4242', '4000 0003 6000 0006'])
    world.sandbox.pay((await checkoutOf(customer)).id, { card, save: true });
  const [one, two] = await methods(customer);
  expect(await world.stripe.paymentMethods.detach(one?.id ?? '', {}, world.on)).toMatchObject({ customer: null });
  const open = await checkoutOf(customer);
  expect(world.sandbox.pay(open.id, { saved: one?.id ?? '' })).toMatchObject({ status: 'invalid', field: 'saved' });
  await fetch(open.url ?? '', { method: 'POST', body: new URLSearchParams({ remove: two?.id ?? '' }) });
  expect(await methods(customer)).toEqual([]);
  expect(await refusal(world.stripe.paymentMethods.detach(one?.id ?? '', {}, world.on))).toMatchObject({
    statusCode: 400,
  });
  await world.stripe.customers.del(customer, {}, world.on);
  expect(await refusal(world.stripe.customers.retrieve(customer, {}, world.on))).toMatchObject({ statusCode: 404 });
});

it('for later use without asking on the page, the platform says so, and a customer is made if there is none', async () => {
  const session = await world.checkout({ payment_intent_data: { setup_future_usage: 'off_session' } });
  expect(session.customer).toBeNull();
  world.sandbox.pay(session.id);
  const { customer } = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
  expect(await methods(String(customer))).toMatchObject([{ allow_redisplay: 'limited' }]);
  const always = await world.checkout({ customer_creation: 'always' });
  world.sandbox.pay(always.id);
  expect(await world.stripe.checkout.sessions.retrieve(always.id, {}, world.on)).toMatchObject({
    customer: expect.stringMatching(/^cus_/),
  });
  const asked = world.checkout(WITH_SAVING);
  expect(await refusal(asked)).toMatchObject({ param: 'saved_payment_method_options' });
});

it('another account’s card is nobody’s here', async () => {
  const customer = await newCustomer();
  world.sandbox.pay((await checkoutOf(customer)).id, { save: true });
  const [card] = await methods(customer);
  const other = { stripeAccount: world.sandbox.account({ cardPayments: 'active' }).id };
  expect(await refusal(world.stripe.paymentMethods.detach(card?.id ?? '', {}, other))).toMatchObject({
    statusCode: 404,
  });
  const session = await world.checkout({}, other);
  expect(world.sandbox.pay(session.id, { saved: card?.id ?? '' })).toMatchObject({ status: 'invalid' });
});

it.each(['apple_pay', 'google_pay'] as const)('%s pays with a card that says so', async (wallet) => {
  const session = await world.checkout();
  const page = await (await fetch(session.url ?? '')).text();
  expect(page).toContain(`value="${wallet}"`);
  const outcome = world.sandbox.pay(session.id, { wallet });
  if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
  expect(await world.stripe.charges.retrieve(outcome.charge, {}, world.on)).toMatchObject({
    payment_method_details: { card: { wallet: { type: wallet } } },
  });
});

it.each([
  ['AT61 1904 3002 3457 3201', 'paid', undefined],
  ['AT86 1904 3002 3547 3202', 'unpaid', undefined],
  ['AT59 1904 3002 3547 3203', 'paid', 'lost'],
])('a SEPA debit from %s ends %s', async (iban, status, dispute) => {
  const on = { stripeAccount: world.sandbox.account({ country: 'AT', cardPayments: 'active', delayedMethods: ['sepa_debit', 'au_becs_debit'] }).id }; // prettier-ignore
  const session = await world.checkout(priced(8000, 'eur'), on);
  expect(session.payment_method_types).toEqual(['card', 'sepa_debit']);
  expect(world.sandbox.pay(session.id, { iban })).toMatchObject({ status: 'processing' });
  await world.sandbox.advance(11_000);
  await world.sandbox.settle();
  expect(await world.stripe.checkout.sessions.retrieve(session.id, {}, on)).toMatchObject({ payment_status: status });
  const { data } = await world.stripe.charges.list({}, on);
  expect(data).toMatchObject([{ payment_method_details: { type: 'sepa_debit', sepa_debit: { country: 'AT' } } }]);
  expect((await world.stripe.disputes.list({}, on)).data.map((one) => one.status)).toEqual(dispute ? [dispute] : []);
});
