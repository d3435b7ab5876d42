import type { Stripe } from 'stripe';
import { refusal, startWorld, type World } from './testing/world.ts';

/** Payments that the payer's bank takes back, through the real SDK over HTTP. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sandbox.idle();
  world.receiver.got.length = 0;
});

interface Paid {
  readonly charge: string;
  readonly intent: string;
}
async function pay(card = '4000 0003 6000 0006'): Promise<Paid> {
  const session = await world.checkout();
  const outcome = world.sandbox.pay(session.id, { card });
  if (outcome.status !== 'paid' || outcome.charge === null || outcome.paymentIntent === null)
    throw new Error(outcome.status);
  await world.sandbox.settle();
  return { charge: outcome.charge, intent: outcome.paymentIntent };
}
const disputeOf = async ({ intent }: Paid): Promise<Stripe.Dispute> => {
  const { data } = await world.stripe.disputes.list({ payment_intent: intent }, world.on);
  const [only] = data;
  if (!only || data.length !== 1) throw new Error(`${data.length} disputes`);
  return only;
};
const types = (about: RegExp): string[] =>
  world.receiver.got.map(({ event }) => event.type).filter((type) => about.test(type)).sort(); // prettier-ignore
const balance = async (): Promise<number> => {
  const { data } = await world.stripe.balanceTransactions.list({ limit: 100 }, world.on);
  return data.reduce((sum, line) => sum + line.net, 0);
};

describe('a chargeback', () => {
  it('takes the amount and a fee at once, says so, and gives a deadline', async () => {
    const before = await balance();
    const paid = await pay('4000 0000 0000 0259');
    const dispute = await disputeOf(paid);
    expect(dispute).toMatchObject({
      object: 'dispute',
      amount: 8000,
      currency: 'aud',
      charge: paid.charge,
      reason: 'fraudulent',
      status: 'needs_response',
      is_charge_refundable: false,
      evidence_details: { has_evidence: false, past_due: false, submission_count: 0 },
      balance_transactions: [
        {
          type: 'adjustment',
          reporting_category: 'dispute',
          amount: -8000,
          fee: 2500,
          net: -10500,
          fee_details: [{ type: 'stripe_fee', amount: 2500, description: 'Dispute fee' }],
          source: dispute.id,
        },
      ],
    });
    expect(dispute.evidence_details.due_by).toBeGreaterThan(dispute.created);
    const charge = await world.stripe.charges.retrieve(paid.charge, { expand: ['balance_transaction'] }, world.on);
    expect(charge).toMatchObject({ disputed: true, amount_refunded: 0 });
    const earned = (charge.balance_transaction as Stripe.BalanceTransaction).net;
    expect(await balance()).toBe(before + earned - 10500);
    expect(types(/dispute/)).toEqual(['charge.dispute.created', 'charge.dispute.funds_withdrawn']);
    expect(world.receiver.got.every(({ event }) => event.livemode === false)).toBe(true);
  });

  it('comes with the reason of its card', async () => {
    expect(await disputeOf(await pay('4000 0000 0000 2685'))).toMatchObject({ reason: 'product_not_received' });
  });

  it('is won with the winning evidence: amount and fee come back, and the charge can be refunded again', async () => {
    const paid = await pay('4000 0000 0000 0259');
    const { id } = await disputeOf(paid);
    const before = await balance();
    const refused = await refusal(world.stripe.refunds.create({ charge: paid.charge }, world.on));
    expect(refused).toMatchObject({ code: 'charge_disputed', statusCode: 400 });
    const won = await world.stripe.disputes.update(
      id,
      { evidence: { uncategorized_text: 'winning_evidence' } },
      world.on,
    );
    expect(won).toMatchObject({
      status: 'won',
      evidence: { uncategorized_text: 'winning_evidence' },
      evidence_details: { has_evidence: true, submission_count: 1 },
      balance_transactions: [{ net: -10500 }, { amount: 8000, fee: -2500, net: 10500, reporting_category: 'dispute_reversal' }],
    }); // prettier-ignore
    expect(await balance()).toBe(before + 10500);
    await world.sandbox.idle();
    expect(types(/dispute/)).toEqual([
      'charge.dispute.closed',
      'charge.dispute.created',
      'charge.dispute.funds_reinstated',
      'charge.dispute.funds_withdrawn',
      'charge.dispute.updated',
    ]);
    expect(await world.stripe.refunds.create({ charge: paid.charge }, world.on)).toMatchObject({ status: 'succeeded' });
  });

  it('is lost with the losing evidence, by giving in, and by silence until the deadline', async () => {
    const [one, two, three] = [await pay(), await pay(), await pay()].map((paid) =>
      world.sandbox.dispute({ charge: paid.charge, reason: 'duplicate' }),
    );
    if (!one || !two || !three) throw new Error('three disputes');
    await world.stripe.disputes.update(one.id, { evidence: { uncategorized_text: 'losing_evidence' } }, world.on);
    await world.stripe.disputes.close(two.id, {}, world.on);
    await world.sandbox.advance(10 * 24 * 3600_000);
    for (const { id, charge } of [one, two, three]) {
      const lost = await world.stripe.disputes.retrieve(id, {}, world.on);
      expect(lost).toMatchObject({ status: 'lost', reason: 'duplicate' });
      expect(lost.balance_transactions).toHaveLength(1);
      expect(await refusal(world.stripe.refunds.create({ charge: String(charge) }, world.on))).toMatchObject({
        code: 'charge_disputed',
      });
      expect(await refusal(world.stripe.disputes.close(id, {}, world.on))).toMatchObject({ statusCode: 400 });
    }
    expect(await world.stripe.disputes.retrieve(three.id, {}, world.on)).toMatchObject({
      evidence_details: { past_due: true },
    });
  });

  it('keeps evidence until it is submitted, then reviews it until the bank has spoken', async () => {
    const { id } = world.sandbox.dispute({ charge: (await pay()).charge });
    const staged = await world.stripe.disputes.update(
      id,
      { evidence: { product_description: 'A telehealth session' }, submit: false, metadata: { a: '1' } },
      world.on,
    );
    expect(staged).toMatchObject({ status: 'needs_response', metadata: { a: '1' }, evidence_details: { has_evidence: true, submission_count: 0 } }); // prettier-ignore
    const review = await world.stripe.disputes.update(id, { submit: true }, world.on);
    expect(review).toMatchObject({ status: 'under_review', evidence: { product_description: 'A telehealth session' } });
    await world.sandbox.advance(10 * 24 * 3600_000);
    expect(await world.stripe.disputes.retrieve(id, {}, world.on)).toMatchObject({ status: 'under_review' });
    expect(world.sandbox.decide(id, 'won')).toMatchObject({ status: 'won' });
    const late = world.stripe.disputes.update(id, { evidence: { product_description: 'x' } }, world.on);
    expect(await refusal(late)).toMatchObject({ statusCode: 400 });
  });

  it('is of what was left after a refund, and of nothing else', async () => {
    const paid = await pay();
    await world.stripe.refunds.create({ charge: paid.charge, amount: 3000 }, world.on);
    expect(world.sandbox.dispute({ paymentIntent: paid.intent })).toMatchObject({ amount: 5000 });
    expect(() => world.sandbox.dispute({ charge: paid.charge })).toThrow('disputed already');
  });
});

describe('an inquiry', () => {
  it('moves no money and leaves the charge refundable', async () => {
    const paid = await pay('4000 0000 0000 1976');
    const dispute = await disputeOf(paid);
    expect(dispute).toMatchObject({
      status: 'warning_needs_response',
      balance_transactions: [],
      is_charge_refundable: true,
    });
    expect(types(/dispute/)).toEqual(['charge.dispute.created']);
    expect(await world.stripe.refunds.create({ charge: paid.charge }, world.on)).toMatchObject({ status: 'succeeded' });
    expect(world.sandbox.decide(dispute.id, 'won')).toMatchObject({
      status: 'warning_closed',
      balance_transactions: [],
    });
  });

  it('can become a chargeback', async () => {
    const { id } = await disputeOf(await pay('4000 0000 0000 1976'));
    expect(world.sandbox.decide(id, 'escalated')).toMatchObject({
      status: 'needs_response',
      balance_transactions: [{ net: -10500 }],
    });
  });
});

it('an early fraud warning comes before the dispute, and a refund in time settles it', async () => {
  const paid = await pay('4000 0000 0000 5423');
  const warnings = () => world.stripe.radar.earlyFraudWarnings.list({ payment_intent: paid.intent }, world.on);
  expect((await warnings()).data).toMatchObject([{ charge: paid.charge, actionable: true }]);
  expect(types(/radar/)).toEqual(['radar.early_fraud_warning.created']);
  await world.stripe.refunds.create({ payment_intent: paid.intent }, world.on);
  expect((await warnings()).data).toMatchObject([{ actionable: false }]);
});

it('a bank debit that is taken back is lost the moment it comes', async () => {
  world.sandbox.setAccount(world.account, { delayedMethods: ['au_becs_debit'] });
  const session = await world.checkout();
  const outcome = world.sandbox.pay(session.id, { becsAccount: '666666660' });
  if (outcome.status !== 'processing' || outcome.paymentIntent === null) throw new Error(outcome.status);
  world.sandbox.bank(outcome.paymentIntent, 'settle');
  await world.sandbox.settle();
  expect(await disputeOf({ intent: outcome.paymentIntent, charge: '' })).toMatchObject({
    status: 'lost',
    reason: 'debit_not_authorized',
    evidence_details: { due_by: null },
  });
});

it('is another account’s business to nobody else', async () => {
  const { id } = world.sandbox.dispute({ charge: (await pay()).charge });
  const other = { stripeAccount: world.sandbox.account({ cardPayments: 'active' }).id };
  expect(await refusal(world.stripe.disputes.retrieve(id, {}, other))).toMatchObject({ statusCode: 404 });
  expect((await world.stripe.disputes.list({}, other)).data).toEqual([]);
  const line = (await world.stripe.balanceTransactions.list({ source: id, expand: ['data.source'] }, world.on)).data;
  expect(line).toMatchObject([{ source: { object: 'dispute', id } }]);
});

describe('a refund without the money for it', () => {
  it('waits, and goes out when money comes', async () => {
    const poor = world.sandbox.account({ cardPayments: 'active', debitNegativeBalances: false }).id;
    const on = { stripeAccount: poor };
    const buy = async (): Promise<string> => {
      const outcome = world.sandbox.pay((await world.checkout({}, on)).id);
      if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
      return outcome.charge;
    };
    const refund = await world.stripe.refunds.create({ charge: await buy() }, on);
    expect(refund).toMatchObject({
      status: 'pending',
      pending_reason: 'insufficient_funds',
      balance_transaction: null,
    });
    await buy();
    await world.sandbox.settle();
    const paid = await world.stripe.refunds.retrieve(refund.id, {}, on);
    expect(paid).toMatchObject({ status: 'succeeded', balance_transaction: expect.stringMatching(/^txn_/) });
    expect(paid.pending_reason).toBeUndefined();
  });

  it('fails after thirty days, and nothing has moved', async () => {
    const on = { stripeAccount: world.sandbox.account({ cardPayments: 'active', debitNegativeBalances: false }).id };
    const outcome = world.sandbox.pay((await world.checkout({}, on)).id);
    if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
    const { id } = await world.stripe.refunds.create({ charge: outcome.charge }, on);
    await world.sandbox.advance(31 * 24 * 3600_000);
    expect(await world.stripe.refunds.retrieve(id, {}, on)).toMatchObject({
      status: 'failed',
      failure_reason: 'insufficient_funds',
    });
    expect(await world.stripe.charges.retrieve(outcome.charge, {}, on)).toMatchObject({ amount_refunded: 0 });
    const refunds = await world.stripe.balanceTransactions.list({ source: id }, on);
    expect(refunds.data).toEqual([]);
  });
});
