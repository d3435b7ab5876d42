import * as fc from 'fast-check';
import type { Stripe } from 'stripe';
import { priced, startWorld, type World } from '../testing/world.ts';

/** No money appears or vanishes: what both sides keep, plus Stripe's cut, is what payers paid less what they got back. */
let world: World;
beforeAll(async () => {
  world = await startWorld({ webhookEndpoints: [] });
});
afterAll(() => world.close());

const CARDS = [
  '4242424242424242',
  '4000000360000006',
  '4000000000000002',
  '4000000000007726',
  '4000000000005126',
  '4000000000000259',
  '4000000000001976',
] as const;
const payment = fc.record({
  amount: fc.integer({ min: 50, max: 500_000 }),
  feeShare: fc.integer({ min: 0, max: 100 }),
  card: fc.constantFrom(...CARDS),
  refundShares: fc.array(fc.record({ percent: fc.integer({ min: 1, max: 100 }), returnFee: fc.boolean() }), {
    maxLength: 3,
  }),
  feeRefundPercent: fc.integer({ min: 0, max: 100 }),
  dispute: fc.constantFrom(null, 'open', 'won', 'lost', 'escalated'),
});

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

it('holds for any payments, fees, refunds, returned fees, disputes and payouts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('AU', 'US', 'NZ'),
      fc.array(payment, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('none', 'paid', 'failed'),
      async (country, payments, payout) => {
        world.sandbox.reset();
        const account = world.sandbox.account({ country, cardPayments: 'active' }).id;
        for (const one of payments) await play(account, one);
        await world.sandbox.settle();
        if (payout !== 'none') {
          await world.sandbox.advance(2 * 24 * 3600_000 + 1000);
          for (const { id } of world.sandbox.payOut()) if (payout === 'failed') world.sandbox.payout(id, 'failed');
          await world.sandbox.settle();
        }
        const mine = (await world.stripe.balanceTransactions.list({ limit: 100 }, { stripeAccount: account })).data;
        const platform = (await world.stripe.balanceTransactions.list({ limit: 100 })).data;
        const cut = sum(
          mine.flatMap((line) =>
            line.fee_details.filter(({ type }) => type !== 'application_fee').map(({ amount }) => amount),
          ),
        );
        const charges = (await world.stripe.charges.list({ limit: 100 }, { stripeAccount: account })).data.filter(
          ({ status }) => status === 'succeeded',
        );
        const disputes = (await world.stripe.disputes.list({ limit: 100 }, { stripeAccount: account })).data;
        const takenBack = sum(
          disputes.flatMap(({ balance_transactions }) => balance_transactions.map(({ amount }) => -amount)),
        );
        const gross = sum(charges.map((charge) => charge.amount - charge.amount_refunded)) - takenBack;
        const banked = await inTheBank([{ stripeAccount: account }, undefined]);
        expect(sum(mine.map(({ net }) => net)) + sum(platform.map(({ net }) => net)) + cut + banked.total).toBe(gross);
        const fees = (await world.stripe.applicationFees.list({ limit: 100 })).data;
        expect(sum(platform.map(({ net }) => net)) + banked.platform).toBe(
          sum(fees.map((fee) => fee.amount - fee.amount_refunded)),
        );
        expect(fees.every((fee) => fee.amount_refunded >= 0 && fee.amount_refunded <= fee.amount)).toBe(true);
        for (const line of [...mine, ...platform])
          expect(line.net).toBe(line.amount - sum(line.fee_details.map(({ amount }) => amount)));
      },
    ),
    { numRuns: 40 },
  );
}, 60_000);

type Play = typeof payment extends fc.Arbitrary<infer T> ? T : never;
async function play(account: string, one: Play): Promise<void> {
  const application_fee_amount = Math.floor((one.amount * one.feeShare) / 100);
  const session = await world.checkout(
    { ...priced(one.amount), payment_intent_data: { application_fee_amount } },
    { stripeAccount: account },
  );
  const outcome = world.sandbox.pay(session.id, { card: one.card });
  if (outcome.status !== 'paid' || outcome.charge === null) return;
  let left = one.amount;
  for (const { percent, returnFee } of one.refundShares) {
    const amount = Math.min(left, Math.ceil((one.amount * percent) / 100));
    if (amount === 0) break;
    left -= amount;
    await world.stripe.refunds.create(
      { charge: outcome.charge, amount, refund_application_fee: returnFee },
      { stripeAccount: account },
    );
  }
  const feeBack = Math.floor((application_fee_amount * one.feeRefundPercent) / 100);
  const [fee] = (await world.stripe.applicationFees.list({ charge: outcome.charge })).data;
  const most = fee === undefined ? 0 : Math.min(feeBack, fee.amount - fee.amount_refunded);
  if (fee && most > 0) await world.stripe.applicationFees.createRefund(fee.id, { amount: most });
  const disputed = (await world.stripe.charges.retrieve(outcome.charge, {}, { stripeAccount: account })).disputed;
  if (one.dispute === null || left === 0 || disputed) return;
  const kind = one.dispute === 'escalated' ? 'inquiry' : 'chargeback';
  const { id } = world.sandbox.dispute({ charge: outcome.charge, kind });
  if (one.dispute !== 'open') world.sandbox.decide(id, one.dispute);
}

/** What left for the banks and did not come back; and that every payout consists of exactly its lines. */
async function inTheBank(sides: (Stripe.RequestOptions | undefined)[]): Promise<{ total: number; platform: number }> {
  let [total, platform] = [0, 0];
  for (const side of sides) {
    for (const payout of (await world.stripe.payouts.list({ limit: 100 }, side)).data) {
      const { data } = await world.stripe.balanceTransactions.list({ limit: 100, payout: payout.id }, side);
      expect(sum(data.filter(({ type }) => type !== 'payout').map(({ net }) => net))).toBe(payout.amount);
      if (payout.status === 'failed') continue;
      total += payout.amount;
      if (side === undefined) platform += payout.amount;
    }
  }
  return { total, platform };
}
