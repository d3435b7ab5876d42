import type { Stripe } from 'stripe';
import { expectBooksToAgree } from '../support/books.ts';
import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

/** Money on its way from a practice's Stripe balance to its bank, and back: written down once, told or not. */
let world: World;
let practice: GivenPractice;
beforeAll(async () => {
  world = await startWorld();
}, 60_000);
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(world.at('09:00'));
  world.stripe.clearFaults();
  world.stripe.webhooks({ drop: 0, duplicate: false, shuffle: false });
  practice = await world.given.practice();
});

/** Of this card the money is there at once. */
const AVAILABLE_AT_ONCE = '4000 0000 0000 0077';
const HOUR_MS = 3_600_000;
const account = (): string => practice.accountId ?? '';
async function paidOut(): Promise<Stripe.Payout> {
  const given = await world.given.session({
    practice,
    startsAt: '10:00',
    feeMinor: 8000,
    body: { allowOverlap: true },
  });
  await given.client.pay(AVAILABLE_AT_ONCE);
  await quiet();
  const [payout] = world.stripe.payOut(account());
  if (!payout) throw new Error('there was nothing to pay out');
  await quiet();
  return payout;
}
async function quiet(): Promise<void> {
  await world.stripe.settle();
  await world.settle({ sweeps: ['payments.look'] });
}
const inBooks = async (): Promise<string[]> =>
  (
    await world.rows<{ words: string }>(
      `SELECT t.kind || ' ' || t.source_id || ' ' || e.amount_minor AS words FROM ledger_transaction t
         JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'bank' WHERE t.account_id = $1 ORDER BY t.kind, t.occurred_at`,
      [account()],
    )
  ).map((row) => row.words);
const nobodyTells = (): void => world.stripe.webhooks({ drop: 1_000 });
const looks = () => world.settle({ sweeps: ['payments.find-payouts'] });

it('a payout is posted with what it took from the balance, once, however often it is told', async () => {
  world.stripe.webhooks({ duplicate: 3, shuffle: true });
  const { id, amount } = await paidOut();
  world.stripe.payout(id, 'paid');
  await quiet();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`]);
  await looks();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`]);
  await expectBooksToAgree(world);
});

it('one that comes back is a movement of its own', async () => {
  const { id, amount } = await paidOut();
  world.stripe.payout(id, 'failed');
  await quiet();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`, `payout_failure ${id} ${-amount}`]);
  await expectBooksToAgree(world);
});

it('one that no webhook told is found, and so is its coming back later', async () => {
  nobodyTells();
  const { id, amount } = await paidOut();
  expect(await inBooks()).toEqual([]);
  await looks();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`]);
  world.clock.advance(HOUR_MS);
  world.stripe.payout(id, 'failed');
  await looks();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`, `payout_failure ${id} ${-amount}`]);
  await looks();
  expect(await inBooks()).toHaveLength(2);
});

it('what was paid out while nobody looked for three weeks is found, each once', async () => {
  nobodyTells();
  const first = await paidOut();
  const second = await paidOut();
  world.clock.advance(21 * 24 * HOUR_MS);
  await looks();
  expect((await inBooks()).toSorted()).toEqual(
    [first, second].map(({ id, amount }) => `payout ${id} ${amount}`).toSorted(),
  );
});

it('while one account cannot be asked the others are, and it is asked again the next time', async () => {
  nobodyTells();
  const { id, amount } = await paidOut();
  world.stripe.fault({ path: '/v1/payouts', kind: 'error_500', times: 1_000 });
  await looks();
  expect(await inBooks()).toEqual([]);
  world.stripe.clearFaults();
  const gone = await world.given.practice();
  world.stripe.setAccount(gone.accountId ?? '', { disconnected: true });
  await looks();
  expect(await inBooks()).toEqual([`payout ${id} ${amount}`]);
});
