import { moneyOf } from './truth.ts';

const entry = {
  id: 'txn_1',
  object: 'balance_transaction',
  amount: 8000,
  available_on: 0,
  balance_type: 'payments',
  created: 0,
  currency: 'aud',
  description: null,
  exchange_rate: null,
  fee: 383,
  fee_details: [
    {
      amount: 200,
      application: 'ca_1',
      currency: 'aud',
      description: 'Vestibule application fee',
      type: 'application_fee',
    },
    { amount: 160, application: null, currency: 'aud', description: 'Stripe processing fees', type: 'stripe_fee' },
    {
      amount: 6,
      application: null,
      currency: 'aud',
      description: 'Network costs',
      type: 'payment_method_passthrough_fee',
    },
    { amount: 17, application: null, currency: 'aud', description: 'GST', type: 'tax' },
  ],
  net: 7617,
  reporting_category: 'charge',
  source: 'ch_1',
  status: 'pending',
  type: 'charge',
} satisfies Parameters<typeof moneyOf>[0];

it("adds up Stripe's own lines by kind, and works nothing out", () => {
  expect(moneyOf(entry)).toEqual({
    gross: 8000,
    stripeFee: 166,
    tax: 17,
    applicationFee: 200,
    net: 7617,
    currency: 'AUD',
  });
});
it('is silent while Stripe is', () => expect(moneyOf(null)).toBeNull());
