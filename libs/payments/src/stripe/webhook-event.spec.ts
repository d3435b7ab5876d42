import { bareEvent, concernOf, eventRef, LISTED_KINDS } from './webhook-event.ts';

const snapshot = (object: object, over: object = {}): object => ({
  id: 'evt_1',
  object: 'event',
  type: 'charge.updated',
  account: 'acct_1',
  livemode: false,
  data: { object },
  ...over,
});

it.each([
  [
    'a checkout',
    { id: 'cs_1', object: 'checkout.session', payment_intent: 'pi_1', metadata: { charge_id: 'c' } },
    { objectId: 'cs_1', paymentIntentId: 'pi_1', chargeId: 'c' },
  ],
  [
    'an intent',
    { id: 'pi_1', object: 'payment_intent', metadata: {} },
    { objectId: 'pi_1', paymentIntentId: 'pi_1', chargeId: null },
  ],
  [
    'a charge',
    { id: 'ch_1', object: 'charge', payment_intent: 'pi_1' },
    { objectId: 'ch_1', paymentIntentId: 'pi_1', chargeId: null },
  ],
  [
    'an application fee',
    { id: 'fee_1', object: 'application_fee', charge: 'ch_1', account: 'acct_2' },
    { objectId: 'fee_1', paymentIntentId: null, chargeId: null, stripeChargeId: 'ch_1', feeAccountId: 'acct_2' },
  ],
  [
    'nonsense inside',
    { id: 7, metadata: 'x', payment_intent: {} },
    { objectId: null, paymentIntentId: null, chargeId: null },
  ],
])('believes only the ids of %s', (_what, object, expected) =>
  expect(eventRef(snapshot(object))).toEqual({
    id: 'evt_1',
    kind: 'charge.updated',
    accountId: 'acct_1',
    livemode: false,
    stripeChargeId: null,
    feeAccountId: null,
    ...expected,
  }),
);

it('what is kept of an event says the same of it, and nothing about the client', () => {
  const whole = {
    id: 'evt_1',
    object: 'event',
    type: 'checkout.session.completed',
    account: 'acct_1',
    created: 1_795_000_000,
    livemode: false,
    data: {
      object: {
        id: 'cs_1',
        object: 'checkout.session',
        payment_intent: 'pi_1',
        metadata: { charge_id: 'c', note: 'secret' },
        success_url: 'https://example.test/j/secret/return',
        customer_details: { name: 'secret', email: 'secret@client.test' },
      },
    },
  };
  const kept = bareEvent(whole);
  expect(eventRef(kept)).toEqual(eventRef(whole));
  expect(kept).toMatchObject({ created: 1_795_000_000, data: { object: { object: 'checkout.session' } } });
  expect(JSON.stringify(kept)).not.toContain('secret');
});

it('what is kept of an application fee leads to its payment', () => {
  const fee = { id: 'fee_1', object: 'application_fee', charge: 'ch_1', account: 'acct_2', amount: 200 };
  const whole = snapshot(fee, { account: undefined, type: 'application_fee.refunded' });
  expect(eventRef(bareEvent({ ...whole }))).toEqual(eventRef(whole));
});

it('reads a thin event, which names its object only', () => {
  const thin = {
    id: 'evt_2',
    object: 'v2.core.event',
    type: 'v2.core.account[requirements].updated',
    livemode: true,
    related_object: { id: 'acct_9', type: 'v2.core.account' },
  };
  expect(eventRef(bareEvent(thin))).toEqual(eventRef(thin));
  expect(eventRef(thin)).toMatchObject({ kind: thin.type, accountId: 'acct_9', objectId: 'acct_9', livemode: true });
});

it.each([[null], ['text'], [[]], [{}], [{ id: 'evt_1' }], [{ type: 'x' }]])('%j is no event', (payload) =>
  expect(eventRef(payload)).toBeUndefined(),
);
it("the platform's own events name no account", () =>
  expect(eventRef(snapshot({}, { account: undefined }))?.accountId).toBeNull());
it('acts on few kinds', () => {
  expect(concernOf('checkout.session.completed')).toBe('charge');
  expect(concernOf('account.application.deauthorized')).toBe('disconnected');
  expect(concernOf('invoice.paid')).toBeUndefined();
  expect(concernOf('toString')).toBeUndefined();
});

it('asks for no more kinds of events at once than Stripe takes', () => {
  expect(LISTED_KINDS).toContain('charge.refunded');
  expect(LISTED_KINDS.length).toBeLessThanOrEqual(20);
});
