import { checkoutExpiry, type CheckoutOrder, checkoutParams } from './checkout-params.ts';

const now = new Date('2026-11-25T00:00:00Z'); // a Wednesday
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

it.each([
  ['the window closes in two hours', minutes(120), 120],
  ['the window closes in five minutes', minutes(5), 31],
  ['the window closes in a week', minutes(7 * 24 * 60), 24 * 60 - 1],
  ['there is no end', null, 24 * 60 - 1],
])('where %s, the checkout lives as long as Stripe and the need allow', (_what, until, expected) =>
  expect(checkoutExpiry(now, until)).toEqual(minutes(expected)),
);

const order: CheckoutOrder = {
  chargeId: 'c1',
  sessionId: 's1',
  participantId: 'p1',
  amountMinor: 8000,
  currency: 'AUD',
  platformFeeMinor: 200,
  label: null,
  practitionerName: 'Dr A. Nguyen',
  language: 'en',
  clientEmail: null,
  customerId: null,
  keepsCard: false,
  expiresAt: minutes(60),
  allowDelayedDebits: false,
  linkUrl: 'https://v.example/j/token',
};

it('asks for nothing that the newest API has removed, and for no fee where there is none', () => {
  expect(checkoutParams(order)).not.toHaveProperty('payment_method_types');
  expect(checkoutParams(order)).not.toHaveProperty('customer_email');
  expect(checkoutParams({ ...order, platformFeeMinor: 0 }).payment_intent_data).not.toHaveProperty(
    'application_fee_amount',
  );
  expect(checkoutParams({ ...order, allowDelayedDebits: true })).not.toHaveProperty('excluded_payment_method_types');
});

it('keeps a card for a customer, at their wish alone, and never to be charged without them', () => {
  const known = { ...order, clientEmail: 'casey@client.test', customerId: 'cus_1' };
  const shown = { customer: 'cus_1', saved_payment_method_options: { allow_redisplay_filters: ['always', 'limited'] } };
  expect(checkoutParams(known)).toMatchObject({
    ...shown,
    payment_intent_data: { receipt_email: 'casey@client.test' },
  });
  expect(checkoutParams(known)).not.toHaveProperty('customer_email');
  expect(checkoutParams(known).payment_intent_data).not.toHaveProperty('setup_future_usage');
  expect(checkoutParams({ ...known, keepsCard: true }).payment_intent_data).toMatchObject({ setup_future_usage: 'on_session' }); // prettier-ignore
  expect(checkoutParams({ ...order, keepsCard: true }).payment_intent_data).not.toHaveProperty('setup_future_usage');
});

it.each([
  ['en', null, 'auto', 'Telehealth session with Dr A. Nguyen'],
  ['de', null, 'de', 'Videotermin mit Dr A. Nguyen'],
  ['de', 'Beratung', 'de', 'Beratung mit Dr A. Nguyen'],
] as const)(
  'pressed on a page in "%s", with the practice’s label %s, Stripe is asked for "%s" and reads: %s',
  (language, label, locale, words) =>
    expect(checkoutParams({ ...order, language, label })).toMatchObject({
      locale,
      line_items: [{ price_data: { product_data: { name: words } } }],
      payment_intent_data: { description: words },
    }),
);
