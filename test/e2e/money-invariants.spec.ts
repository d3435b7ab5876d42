import { MoneyInvariants, type MoneyRule } from '@vestibule/payments';
import { Sweeps } from '@vestibule/platform';
import { startWorld, type World } from '../support/world.ts';

/** Every rule about money notices whoever breaks it. Each is broken by hand, as the schema's owner, and mended again. */
let world: World;
let ids: { charge: string; participant: string; transaction: string };
const lines: string[] = [];
beforeAll(async () => {
  world = await startWorld({ log: (line) => lines.push(line) });
  const { client, practice } = await world.given.session({ startsAt: '10:00', feeMinor: 8000 });
  await client.pay();
  await world.stripe.settle();
  await world.settle();
  await world
    .as(practice.owner)
    .post(`/api/participants/${client.participantId}/refunds`)
    .send({ amount: 1000 })
    .expect(201);
  await world.settle();
  const [row] = await world.rows<{ charge: string; transaction: string }>(
    `SELECT c.id AS charge, t.id AS transaction FROM charge c JOIN ledger_transaction t ON t.charge_id = c.id AND t.kind = 'charge'`,
  );
  if (!row) throw new Error('not posted');
  await world.rows(`CREATE TABLE kept AS SELECT * FROM ledger_entry`);
  ids = { ...row, participant: client.participantId };
}, 60_000);
afterAll(() => world.close());

/** The entries that are gone, without adding them to the sums once more. */
const PUT_BACK = `ALTER TABLE ledger_entry DISABLE TRIGGER ledger_entries_add_up;
  INSERT INTO ledger_entry SELECT * FROM kept ON CONFLICT DO NOTHING;
  ALTER TABLE ledger_entry ENABLE TRIGGER ledger_entries_add_up`;

/** One statement, and one transaction, after the other. */
const mend = async (statements: string): Promise<void> => {
  for (const statement of statements.split(';')) await world.rows(statement);
};
const check = () => world.app.get(MoneyInvariants).check();

it('finds nothing where all is well', async () => expect(await check()).toEqual([]));

it.each([
  [
    'kept_above_fee',
    'participant',
    `UPDATE charge SET status = 'surplus', amount_minor = 9001`,
    `UPDATE charge SET status = 'paid', amount_minor = 8000`,
  ],
  ['returned_above_paid', 'charge', `UPDATE refund SET amount_minor = 8001`, `UPDATE refund SET amount_minor = 1000`],
  ['ledger_unbalanced', 'transaction', `DELETE FROM ledger_entry WHERE account = 'tax_on_fees'`, PUT_BACK],
  [
    'charge_differs_from_ledger',
    'charge',
    `UPDATE charge SET net_minor = net_minor + 1`,
    `UPDATE charge SET net_minor = net_minor - 1`,
  ],
  [
    'sums_differ_from_ledger',
    'charge',
    `UPDATE charge_money SET net_minor = net_minor + 1, tax_minor = tax_minor - 1`,
    `UPDATE charge_money SET net_minor = net_minor - 1, tax_minor = tax_minor + 1`,
  ],
] satisfies [MoneyRule, keyof typeof ids, string, string][])(
  '%s names the %s',
  async (rule, about, breakIt, mendIt) => {
    await world.rows(breakIt);
    try {
      expect(await check()).toContainEqual({ rule, ids: [ids[about]] });
    } finally {
      await mend(mendIt);
    }
    expect(await check()).toEqual([]);
  },
);

it('a movement without entries is found', async () => {
  await world.rows(`DELETE FROM ledger_entry WHERE transaction_id = $1`, [ids.transaction]);
  expect(await check()).toContainEqual({ rule: 'ledger_empty', ids: [ids.transaction] });
  await mend(PUT_BACK);
  expect(await check()).toEqual([]);
});

it('a payment that was never posted is found', async () => {
  await world.rows(`UPDATE ledger_transaction SET charge_id = NULL WHERE id = $1`, [ids.transaction]);
  expect(await check()).toContainEqual({ rule: 'paid_not_posted', ids: [ids.charge] });
  await world.rows(`UPDATE ledger_transaction SET charge_id = $2 WHERE id = $1`, [ids.transaction, ids.charge]);
  expect(await check()).toEqual([]);
});

it('the nightly question tells a person, with ids', async () => {
  await world.rows(`UPDATE refund SET amount_minor = 8001`);
  await world.app.get(Sweeps).runNow('payments.invariants');
  await world.rows(`UPDATE refund SET amount_minor = 1000`);
  const told = lines.map((line) => JSON.parse(line)).filter((line) => line.rule === 'returned_above_paid');
  expect(told).toMatchObject([{ level: 50, ids: [ids.charge] }]);
});

it('a file of stories that leaves a broken rule behind fails when its world is closed', async () => {
  const other = await startWorld();
  const { client } = await other.given.session({ startsAt: '10:00', feeMinor: 8000 });
  await client.pay();
  await other.rows(`UPDATE charge SET amount_minor = 9001`);
  await expect(other.close()).rejects.toThrow(/rules about money do not hold.*kept_above_fee/);
});
