import { Stripe } from 'stripe';
import type { World } from './world.ts';

/** Where Stripe is, and where the database. */
export interface Books extends Pick<World, 'rows' | 'env'> {
  readonly stripe: Pick<World['stripe'], 'client'>;
}
export interface Movement {
  readonly account: string;
  readonly id: string;
  readonly net: number;
  readonly currency: string;
}
const PLATFORM = 'platform';
const inOrder = (movements: Movement[]): Movement[] => movements.toSorted((a, b) => a.id.localeCompare(b.id));

/** Every movement that Stripe has of these accounts and of the platform, payouts included. */
export async function movementsAtStripe(world: Books, accountIds: readonly string[]): Promise<Movement[]> {
  const stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
  const found: Movement[] = [];
  for (const account of [PLATFORM, ...accountIds]) {
    const options = account === PLATFORM ? {} : { stripeAccount: account };
    for await (const { id, net, currency } of stripe.balanceTransactions.list({ limit: 100 }, options))
      found.push({ account, id, net, currency: currency.toUpperCase() });
  }
  return inOrder(found);
}

/** Every movement that the ledger has, of whatever account. */
export async function movementsInBooks(world: Pick<Books, 'rows'>): Promise<Movement[]> {
  const rows = await world.rows<Movement & { net: string }>(
    `SELECT coalesce(t.account_id, '${PLATFORM}') AS account, t.balance_transaction_id AS id, t.currency, e.amount_minor AS net
       FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id AND e.account = 'stripe_balance'`,
  );
  return inOrder(rows.map((row) => ({ ...row, net: Number(row.net) })));
}

/** The books and Stripe, movement by movement and to the cent. */
export async function expectBooksToAgree(world: World): Promise<void> {
  const accounts = await world.rows<{ id: string }>(
    `SELECT stripe_account_id AS id FROM practice WHERE stripe_account_id IS NOT NULL UNION SELECT account_id FROM charge`,
  );
  const stripe = await movementsAtStripe(
    world,
    accounts.map(({ id }) => id),
  );
  expect(await movementsInBooks(world)).toEqual(stripe);
}
