import { type Posting, Ledger } from '@vestibule/ledger';
import type { PracticeId } from '@vestibule/kernel';
import { StripeStatements } from '@vestibule/payments';
import { Transactions } from '@vestibule/platform';
import { Stripe } from 'stripe';
import type { Agent } from '../support/people.ts';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Our books, Stripe's and who was there: each way in which they can disagree is planted, found, and mended or told to a person. */
let world: World;
let stripe: Stripe;
let operator: Agent;
beforeAll(async () => {
  world = await startWorld();
  stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client, maxNetworkRetries: 0 });
  operator = await world.signIn(await world.given.operator());
}, 60_000);
afterAll(() => world.close());
let practice: GivenPractice;
beforeEach(async () => {
  world.stripe.clearFaults();
  world.stripe.webhooks({ drop: 0 });
  practice = await world.given.practice();
});

interface Mismatch {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly expected: number | null;
  readonly found: number | null;
  readonly practice: { id: string } | null;
  readonly resolution: { how: string } | null;
}
const HOUR_MS = 3_600_000;
const due = (over: Partial<SessionWishes> = {}): Promise<GivenSession> =>
  world.given.session({
    practice,
    startsAt: new Date(world.clock.now().getTime() + 25 * 24 * HOUR_MS),
    feeMinor: 8000,
    body: { allowOverlap: true },
    ...over,
  });
/** All that Stripe and we have to do for one another has been done, and is old enough to be compared. */
const quiet = async (): Promise<void> => {
  for (let round = 0; round < 2; round += 1) {
    await world.stripe.settle();
    await world.settle();
    world.clock.advance(61_000);
    await world.settle({ sweeps: ['payments.inbox', 'payments.look', 'payments.refunds'] });
  }
  world.clock.advance(10 * 60_000);
};
const paid = async (over: Partial<SessionWishes> = {}): Promise<GivenSession> => {
  const given = await due(over);
  await given.client.pay();
  await quiet();
  return given;
};
const chargeOf = async ({ client }: GivenSession) => {
  const [row] = await world.rows<{
    id: string;
    payment_intent_id: string;
    stripe_charge_id: string;
    application_fee_id: string;
  }>(`SELECT * FROM charge WHERE participant_id = $1 ORDER BY attempt DESC LIMIT 1`, [client.participantId]);
  if (!row) throw new Error('no charge');
  return row;
};
const onAccount = () => ({ stripeAccount: practice.accountId ?? '' });
const days = (offset: number): string =>
  new Date(world.clock.now().getTime() + offset * 24 * HOUR_MS).toISOString().slice(0, 10);
const owner = () => world.as(practice.owner);
/** Runs one over the last days, to its end. */
const reconcile = async (as: Agent = owner(), body: object = {}) => {
  const begun = await as
    .post('/api/reconciliations')
    .send({ from: days(-3), to: days(2), ...body })
    .expect(201);
  expect(begun.body).toMatchObject({ state: 'running', partsDone: 0 });
  await world.settle({ sweeps: ['books.reconcile'] });
  const { body: detail } = await as.get(`/api/reconciliations/${begun.body.id}`).expect(200);
  expect(detail).toMatchObject({ state: 'finished', partsDone: begun.body.parts });
  return detail;
};
const openOnes = async (as: Agent = owner()): Promise<Mismatch[]> =>
  (await as.get('/api/mismatches').query({ state: 'open', practiceId: practice.id }).expect(200)).body.items;
const kinds = (of: readonly Mismatch[]): string[] => of.map(({ kind, subject }) => `${kind} ${subject}`).toSorted();
const only = (of: readonly Mismatch[]): Mismatch => {
  expect(of).toHaveLength(1);
  return of[0] as Mismatch;
};
const repair = (as: Agent, { id }: Mismatch, dryRun: boolean) =>
  as.post(`/api/mismatches/${id}/repair`).send({ dryRun });
/** What the dry run says, that it changed nothing, and what came of the repair. */
const mend = async (as: Agent, mismatch: Mismatch) => {
  const books = () => world.rows(`SELECT count(*), max(posted_at) FROM ledger_transaction`);
  const before = await books();
  const plan = (await repair(as, mismatch, true).expect(200)).body;
  expect(plan).toMatchObject({ dryRun: true, isPossible: true, mismatch: { state: 'open' } });
  expect(await books()).toEqual(before);
  const done = (await repair(as, mismatch, false).expect(200)).body;
  expect(done).toMatchObject({ dryRun: false, mismatch: { state: 'resolved', resolution: { how: 'repaired' } } });
  return plan;
};
const clean = async (): Promise<void> => {
  world.clock.advance(10 * 60_000);
  await reconcile(operator);
  expect(kinds(await openOnes(operator))).toEqual([]);
};
const moneyOf = async (given: GivenSession) => {
  const [row] = await world.rows(
    'SELECT gross_minor, refunded_minor, platform_fee_minor, net_minor FROM charge_money WHERE charge_id = $1',
    [(await chargeOf(given)).id],
  );
  return row;
};
/** As the schema's owner, whom nothing stops. */
const forget = async (kind: string, given: GivenSession): Promise<void> => {
  const { id } = await chargeOf(given);
  await world.rows(
    `DELETE FROM ledger_entry WHERE transaction_id IN (SELECT id FROM ledger_transaction WHERE charge_id = $1 AND kind = $2)`,
    [id, kind],
  );
  await world.rows(`DELETE FROM ledger_transaction WHERE charge_id = $1 AND kind = $2`, [id, kind]);
};

it('books that agree: every movement of every day is matched, none is missing, and nothing is open', async () => {
  const given = await paid();
  await owner().post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201);
  await quiet();
  const run = await reconcile();
  expect(run).toMatchObject({
    cause: 'asked',
    practice: { id: practice.id },
    counts: { matched: 2, missing: 0, different: 0, foreign: 0 },
    mismatches: 0,
    open: 0,
  });
  const { net_minor: net } = (await moneyOf(given)) as { net_minor: string };
  expect(run.days).toEqual([
    {
      day: expect.stringMatching(/^2026-/),
      practice: { id: practice.id, name: practice.name },
      accountId: practice.accountId,
      currency: 'AUD',
      matched: 2,
      missing: 0,
      different: 0,
      foreign: 0,
      stripe: Number(net),
      ledger: Number(net),
    },
  ]);
  await clean();
});

it('a webhook that never came: both books lack the payment; the repair asks Stripe, and the client is let in', async () => {
  const given = await due();
  const id = await given.client.openCheckout();
  world.stripe.webhooks({ drop: 10_000 });
  world.stripe.pay(id);
  await world.stripe.settle();
  world.clock.advance(10 * 60_000);
  expect(await reconcile(operator)).toMatchObject({ practice: null });
  const found = await openOnes(operator);
  expect(kinds(found)).toEqual(['missing_entry account', 'missing_entry platform']);
  expect(await given.client.stands()).toMatchObject({ reason: 'payment_due' });
  const mine = only(await openOnes());
  const plan = await mend(owner(), mine);
  expect(plan.steps).toMatchObject([{ act: 'ask_stripe_again' }]);
  expect(plan.steps[0].lines).toEqual(
    expect.arrayContaining([
      { account: 'sales', amount: -8000 },
      { account: 'platform_fees', amount: 200 },
    ]),
  );
  expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
  const audit = (await owner().get('/api/audit').query({ about: mine.id }).expect(200)).body;
  expect(audit.items).toMatchObject([
    {
      act: 'mismatch.repaired',
      by: { id: practice.owner.memberId },
      before: { kind: 'missing_entry', foundMinor: null },
      after: { done: 'ask_stripe_again' },
    },
  ]);
  await reconcile(operator);
  const [platform] = found.filter(({ subject }) => subject === 'platform');
  const { body } = await operator.get(`/api/mismatches/${platform?.id}`).expect(200);
  expect(body).toMatchObject({
    state: 'resolved',
    resolution: { how: 'agrees_now', by: null },
    practice: { id: practice.id },
  });
  await clean();
});

it('a movement that somebody deleted from the books is written again, and the totals say what they said', async () => {
  const given = await paid();
  const before = await moneyOf(given);
  await forget('charge', given);
  await reconcile(operator);
  const found = only(await openOnes(operator));
  expect(found).toMatchObject({
    kind: 'missing_entry',
    found: null,
    expected: Number((before as { net_minor: string }).net_minor),
  });
  await mend(operator, found);
  expect(await moneyOf(given)).toEqual(before);
  await clean();
});

it("a payment made through the platform behind the product's back is told to a person, who accepts it with a note; the practice's own business is none of ours", async () => {
  const make = async (fee: number): Promise<void> => {
    const checkout = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        success_url: 'https://elsewhere.test/',
        line_items: [
          { quantity: 1, price_data: { currency: 'aud', unit_amount: 5000, product_data: { name: 'Massage' } } },
        ],
        ...(fee > 0 ? { payment_intent_data: { application_fee_amount: fee } } : {}),
      },
      onAccount(),
    );
    world.stripe.pay(checkout.id);
  };
  await make(0);
  await make(100);
  await quiet();
  const run = await reconcile();
  expect(run.counts).toEqual({ matched: 0, missing: 0, different: 1, foreign: 1 });
  const found = only(await openOnes());
  expect(found.kind).toBe('unknown_charge');
  const plan = (await repair(owner(), found, true).expect(200)).body;
  expect(plan).toMatchObject({ isPossible: false, steps: [] });
  expect(plan.words).toMatch(/^A person is needed/);
  expect((await repair(owner(), found, false).expect(409)).body.code).toBe('MISMATCH_NOT_REPAIRABLE');
  await owner().post(`/api/mismatches/${found.id}/accept`).send({}).expect(422);
  const { body } = await owner()
    .post(`/api/mismatches/${found.id}/accept`)
    .send({ note: 'a voucher, sold by hand' })
    .expect(200);
  expect(body).toMatchObject({
    state: 'resolved',
    resolution: { how: 'accepted', by: practice.owner.memberId, note: 'a voucher, sold by hand' },
  });
  await owner().post(`/api/mismatches/${found.id}/accept`).send({ note: 'twice' }).expect(409);
  await reconcile();
  expect(await openOnes()).toEqual([]);
});

it('an amount that somebody changed is corrected by entries beside it; nothing is taken away', async () => {
  const given = await paid();
  const before = await moneyOf(given);
  const { id } = await chargeOf(given);
  await world.rows(
    `UPDATE ledger_entry SET amount_minor = amount_minor + CASE account WHEN 'sales' THEN -500 ELSE 500 END
      WHERE account IN ('sales', 'stripe_balance') AND transaction_id IN (SELECT id FROM ledger_transaction WHERE charge_id = $1 AND kind = 'charge' AND book = 'practice')`,
    [id],
  );
  await reconcile(operator);
  const found = await openOnes(operator);
  expect(kinds(found)).toEqual(['amount_differs account', 'amount_differs account', 'totals_differ account']);
  const entry = found.find(({ expected }) => expected === Number((before as { net_minor: string }).net_minor));
  const plan = await mend(operator, entry as Mismatch);
  expect(plan.steps[0].lines.toSorted((a: { amount: number }, b: { amount: number }) => a.amount - b.amount)).toEqual([
    { account: 'stripe_balance', amount: -500 },
    { account: 'sales', amount: 500 },
  ]);
  expect(await moneyOf(given)).toEqual(before);
  await clean();
});

it('a movement that Stripe does not know is told to a person', async () => {
  const posting: Posting = {
    book: 'practice',
    practiceId: practice.id as PracticeId,
    accountId: practice.accountId ?? '',
    balanceTransactionId: 'txn_of_nobody',
    kind: 'other',
    stripeType: 'other',
    sourceId: null,
    chargeId: null,
    refundId: null,
    disputeId: null,
    currency: 'AUD',
    occurredAt: world.clock.now(),
    availableOn: world.clock.now(),
    lines: [
      { account: 'stripe_balance', amountMinor: 700 },
      { account: 'other', amountMinor: -700 },
    ],
  };
  await world.app.get(Transactions).system((tx) => world.app.get(Ledger, { strict: false }).post(tx, [posting]));
  world.clock.advance(10 * 60_000);
  await reconcile();
  expect(only(await openOnes())).toMatchObject({
    kind: 'unknown_entry',
    expected: null,
    found: 700,
    balanceTransactionId: 'txn_of_nobody',
  });
});

it('a fee above the agreed rate: an operator has the difference returned, an owner may only see it', async () => {
  const given = await paid();
  await world.rows(`UPDATE charge SET platform_fee_minor = 120 WHERE id = $1`, [(await chargeOf(given)).id]);
  await reconcile();
  const found = only(await openOnes());
  expect(found).toMatchObject({ kind: 'fee_rate_wrong', expected: 120, found: 200 });
  expect((await repair(owner(), found, true).expect(200)).body).toMatchObject({
    isPossible: true,
    byOperatorOnly: true,
  });
  await repair(owner(), found, false).expect(403);
  const plan = await mend(operator, found);
  expect(plan.steps).toMatchObject([{ act: 'return_platform_fee', amount: 80 }]);
  expect(await moneyOf(given)).toMatchObject({ platform_fee_minor: '120' });
  expect(await stripe.applicationFees.retrieve((await chargeOf(given)).application_fee_id)).toMatchObject({
    amount: 200,
    amount_refunded: 80,
  });
  await clean();
});

it('a fee below the agreed rate cannot be taken afterwards: a person is told', async () => {
  const given = await paid();
  await world.rows(`UPDATE charge SET platform_fee_minor = 300 WHERE id = $1`, [(await chargeOf(given)).id]);
  await reconcile();
  const found = only(await openOnes());
  expect(found).toMatchObject({ kind: 'fee_rate_wrong', expected: 300, found: 200 });
  expect((await repair(operator, found, true).expect(200)).body).toMatchObject({ isPossible: false });
  await operator.post(`/api/mismatches/${found.id}/accept`).send({ note: 'invoiced' }).expect(200);
});

it("a refund made in Stripe's Dashboard kept the platform's part: its share goes back to the practice", async () => {
  const given = await paid();
  const { payment_intent_id: payment_intent } = await chargeOf(given);
  await stripe.refunds.create({ payment_intent, amount: 2000 }, onAccount());
  await quiet();
  await reconcile();
  const found = only(await openOnes());
  expect(found).toMatchObject({ kind: 'refund_without_fee_refund', expected: 150, found: 200 });
  expect((await mend(operator, found)).steps).toMatchObject([{ act: 'return_platform_fee', amount: 50 }]);
  expect(await moneyOf(given)).toMatchObject({ refunded_minor: '2000', platform_fee_minor: '150' });
  await clean();
});

it('a second payment that did not go back by itself is found as money kept beyond the fee, and goes back', async () => {
  const given = await due();
  const first = await given.client.openCheckout();
  await world.rows(`UPDATE charge SET status = 'expired' WHERE participant_id = $1`, [given.client.participantId]);
  const second = await given.client.openCheckout();
  world.stripe.fault({ path: '/v1/refunds', method: 'POST', kind: 'error_500', times: 10_000 });
  world.stripe.pay(second);
  world.stripe.pay(first);
  await quiet();
  await reconcile();
  const found = only(await openOnes());
  expect(found).toMatchObject({ kind: 'kept_more_than_fee', expected: 8000, found: 16_000 });
  expect((await repair(owner(), found, false).expect(409)).body.detail).toMatch(/still does not agree/);
  world.stripe.clearFaults();
  world.clock.advance(HOUR_MS);
  await world.settle({ sweeps: ['payments.refunds'] });
  await quiet();
  await reconcile();
  expect((await owner().get(`/api/mismatches/${found.id}`).expect(200)).body.resolution).toMatchObject({
    how: 'agrees_now',
  });
  await clean();
});

it('who paid and never came, and who came and has not paid', async () => {
  const soon = { startsAt: new Date(world.clock.now().getTime() + HOUR_MS) };
  const absent = await paid(soon);
  const unpaid = await due(soon);
  const good = await paid(soon);
  const later = await paid();
  const came = ({ client, session }: GivenSession) =>
    world.rows(
      `INSERT INTO presence (id, practice_id, session_id, participant_id, epoch, joined_at, left_at, seen_at) VALUES ($1, $2, $3, $1::text::uuid, 1, $4, $4, $4)`,
      [client.participantId, practice.id, session.id, world.clock.now()],
    );
  await came(unpaid);
  await came(good);
  world.clock.advance(4 * HOUR_MS);
  await reconcile();
  const found = await openOnes();
  expect(found).toHaveLength(2);
  const of = (kind: string) => found.find((one) => one.kind === kind) as Mismatch;
  expect(of('paid_not_joined')).toMatchObject({
    participantId: absent.client.participantId,
    sessionId: absent.session.id,
    detail: { owedMinor: 8000, practitionerJoined: false },
  });
  expect(of('joined_not_paid')).toMatchObject({ participantId: unpaid.client.participantId, expected: 8000, found: 0 });
  expect((await repair(owner(), of('joined_not_paid'), true).expect(200)).body.isPossible).toBe(false);
  await owner()
    .post(`/api/mismatches/${of('paid_not_joined').id}/accept`)
    .send({ note: 'kept: no-show rule' })
    .expect(200);
  await owner().post(`/api/participants/${unpaid.client.participantId}/waive`).send({ reason: 'hardship' }).expect(200);
  await reconcile();
  expect(await openOnes()).toEqual([]);
  expect(later.session.id).toBeTruthy();
});

describe('payouts', () => {
  const payOut = async (): Promise<string> => {
    world.clock.advance(3 * 24 * HOUR_MS);
    await world.stripe.advance(1_000);
    const [payout] = world.stripe.payOut(practice.accountId ?? '');
    const list = (await stripe.payouts.list({}, onAccount())).data;
    await quiet();
    return payout?.id ?? list[0]?.id ?? '';
  };
  const wide = () => ({ from: days(-20), to: days(20) });

  it('each says which of its movements are matched, missing or different', async () => {
    const [first, second] = [await paid(), await paid()];
    const payoutId = await payOut();
    world.clock.advance(5 * 24 * HOUR_MS);
    await forget('charge', second);
    const run = await reconcile(owner(), wide());
    const [payout] = run.payouts;
    const net = Number(((await moneyOf(first)) as { net_minor: string }).net_minor);
    expect(payout).toMatchObject({
      payoutId,
      matched: 1,
      missing: 1,
      different: 0,
      amount: 2 * net,
      stripe: 2 * net,
      ledger: net,
    });
    const found = only(await openOnes());
    await mend(owner(), found);
    const [again] = (await reconcile(owner(), wide())).payouts;
    expect(again).toMatchObject({ payoutId, matched: 2, missing: 0, ledger: 2 * net });
  });

  it('one that our books lack is written as Stripe has it', async () => {
    await paid();
    await quiet();
    world.stripe.webhooks({ drop: 10_000 });
    await payOut();
    world.clock.advance(5 * 24 * HOUR_MS);
    await reconcile(owner(), wide());
    const found = await openOnes();
    expect(kinds(found)).toEqual(['missing_entry account']);
    expect((await mend(owner(), only(found))).steps).toMatchObject([{ act: 'post_movement' }]);
    expect(
      await world.rows(`SELECT kind FROM ledger_transaction WHERE account_id = $1 AND kind = 'payout'`, [
        practice.accountId,
      ]),
    ).toHaveLength(1);
    await reconcile(owner(), wide());
    expect(await openOnes()).toEqual([]);
  });

  it('one that is not the sum of its movements is told to a person', async () => {
    await paid();
    const payoutId = await payOut();
    world.clock.advance(5 * 24 * HOUR_MS);
    const statements = world.app.get(StripeStatements, { strict: false });
    const truly = statements.movements.bind(statements);
    statements.movements = async (account, wish) => {
      const page = await truly(account, wish);
      return wish.payoutId === payoutId ? { ...page, lines: page.lines.filter(({ kind }) => kind === 'payout') } : page;
    };
    await reconcile(owner(), wide());
    statements.movements = truly;
    expect(only(await openOnes())).toMatchObject({ kind: 'payout_differs', payoutId, expected: 0 });
  });
});

it('an account that threw the platform out cannot be read, and says so', async () => {
  world.stripe.setAccount(practice.accountId ?? '', { disconnected: true });
  const run = await reconcile();
  expect(run.subjects).toContainEqual({
    subject: 'account',
    accountId: practice.accountId,
    phase: 'unreadable',
    practice: { id: practice.id, name: practice.name },
  });
  expect(only(await openOnes())).toMatchObject({ kind: 'account_unreadable' });
});

it('goes on where it was stopped, and counts nothing twice', async () => {
  const made: Promise<unknown>[] = [];
  for (let count = 0; count < 130; count += 1)
    made.push(
      stripe.checkout.sessions
        .create(
          {
            mode: 'payment',
            success_url: 'https://elsewhere.test/',
            line_items: [
              { quantity: 1, price_data: { currency: 'aud', unit_amount: 5000, product_data: { name: 'Massage' } } },
            ],
          },
          onAccount(),
        )
        .then(({ id }) => world.stripe.pay(id)),
    );
  await Promise.all(made);
  await quiet();
  const { body: begun } = await owner()
    .post('/api/reconciliations')
    .send({ from: days(-3), to: days(2) })
    .expect(201);
  // The second page does not come: Stripe is away.
  const statements = world.app.get(StripeStatements, { strict: false });
  const truly = statements.movements.bind(statements);
  let pages = 0;
  statements.movements = async (account, wish) => {
    pages += 1;
    if (pages === 2) world.stripe.fault({ path: '/v1/balance_transactions', kind: 'error_500', times: 3 });
    return truly(account, wish);
  };
  await world.settle({ sweeps: ['books.reconcile'] });
  const half = (await owner().get(`/api/reconciliations/${begun.id}`).expect(200)).body;
  expect(half).toMatchObject({ state: 'running', counts: { foreign: 100 } });
  world.stripe.clearFaults();
  // Two processes at once.
  await Promise.all([world.settle({ sweeps: ['books.reconcile'] }), world.settle({ sweeps: ['books.reconcile'] })]);
  statements.movements = truly;
  expect((await owner().get(`/api/reconciliations/${begun.id}`).expect(200)).body).toMatchObject({
    state: 'finished',
    counts: { foreign: 130, missing: 0 },
  });
  expect(await world.rows(`SELECT FROM reconciliation_mark`)).toEqual([]);
}, 120_000);

it('every night one over all practices begins by itself, once, and looks back over nights that were missed', async () => {
  const nightly = () =>
    world.rows<{ from: string; to: string }>(
      `SELECT from_date::text AS from, to_date::text AS to FROM reconciliation_run WHERE cause = 'nightly' ORDER BY to_date`,
    );
  const at = async (instant: string): Promise<void> => {
    world.clock.set(instant);
    await world.settle({ sweeps: ['books.nightly'] });
  };
  await at('2027-02-10T02:00:00Z');
  expect(await nightly()).toEqual([]);
  await at('2027-02-10T03:00:00Z');
  await at('2027-02-10T23:00:00Z');
  expect(await nightly()).toEqual([{ from: '2027-02-07', to: '2027-02-11' }]);
  await at('2027-02-20T04:00:00Z');
  expect((await nightly()).at(-1)).toEqual({ from: '2027-02-10', to: '2027-02-21' });
});

it("is the own practice's: another owner sees, repairs and accepts nothing of it", async () => {
  const given = await paid();
  await world.rows(`UPDATE charge SET platform_fee_minor = 300 WHERE id = $1`, [(await chargeOf(given)).id]);
  const run = await reconcile();
  const found = only(await openOnes());
  const stranger = world.as((await world.given.practice()).owner);
  await stranger.get(`/api/reconciliations/${run.id}`).expect(404);
  await stranger.get(`/api/mismatches/${found.id}`).expect(404);
  await repair(stranger, found, false).expect(404);
  await stranger.post(`/api/mismatches/${found.id}/accept`).send({ note: 'mine' }).expect(404);
  expect((await stranger.get('/api/mismatches').expect(200)).body.items).toEqual([]);
  expect(
    (await stranger.get('/api/reconciliations').expect(200)).body.items.map(({ id }: { id: string }) => id),
  ).not.toContain(run.id);
  await stranger
    .post('/api/reconciliations')
    .send({ from: days(-3), to: days(1), practiceId: practice.id })
    .expect(403);
  await world.as(practice.practitioner).get('/api/mismatches').expect(403);
  for (const body of [
    { from: days(1), to: days(1) },
    { from: '2026-02-30', to: days(1) },
    { from: '2020-01-01', to: days(1) },
    {},
  ])
    await owner().post('/api/reconciliations').send(body).expect(422);
});
