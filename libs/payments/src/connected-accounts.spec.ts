import { Logger } from '@nestjs/common';
import type { Transactions } from '@vestibule/platform';
import type { CardPayments, PracticesService } from '@vestibule/practices';
import { ConnectedAccounts } from './connected-accounts.ts';
import { AccountLost } from './errors.ts';
import type { StripeGateway } from './stripe/stripe-gateway.ts';

beforeAll(() => Logger.overrideLogger(false));

/** One practice with one account; Stripe's answers come in the order that the test decides. */
function world(kept: CardPayments) {
  const row = { cardPayments: kept };
  const waiting: ((state: CardPayments | Error) => void)[] = [];
  const transactions = { system: (work: (tx: object) => Promise<unknown>) => work({ query: async () => [] }) };
  const practices = {
    practiceOfAccount: async (_tx: object, accountId: string) => (accountId === 'acct_1' ? 'practice' : undefined),
    facts: async () => row,
    setAccount: async (_tx: object, _practice: string, _account: string, state: CardPayments) => {
      row.cardPayments = state;
    },
    keepRequirements: async () => undefined,
  };
  const stripe = {
    account: () =>
      new Promise<{ cardPayments: CardPayments; requirements: []; dueAt: null }>((resolve, reject) => {
        waiting.push((state) =>
          state instanceof Error ? reject(state) : resolve({ cardPayments: state, requirements: [], dueAt: null }),
        );
      }),
  };
  const accounts = new ConnectedAccounts(
    transactions as unknown as Transactions,
    practices as unknown as PracticesService,
    stripe as unknown as StripeGateway,
  );
  const asked = async (count: number): Promise<void> => {
    while (waiting.length < count) await new Promise(setImmediate);
  };
  return { row, accounts, waiting, asked };
}

it('keeps the newer of two answers that overtake each other', async () => {
  const { row, accounts, waiting, asked } = world('restricted');
  const first = accounts.refresh('acct_1');
  const second = accounts.refresh('acct_1');
  await asked(2);
  waiting[1]?.('active');
  expect(await second).toBe('active');
  waiting[0]?.('pending'); // was on its way for longer
  await asked(3);
  waiting[2]?.('active'); // asked again
  expect(await first).toBe('active');
  expect(row.cardPayments).toBe('active');
});

it('marks an account that is lost, and says so', async () => {
  const { row, accounts, waiting, asked } = world('active');
  const refreshing = accounts.refresh('acct_1');
  await asked(1);
  waiting[0]?.(new AccountLost('acct_1'));
  await expect(refreshing).rejects.toBeInstanceOf(AccountLost);
  expect(row.cardPayments).toBe('disconnected');
});

it('asks nothing about an account that is no practice of ours', async () => {
  const { accounts, waiting } = world('active');
  expect(await accounts.refresh('acct_other')).toBe('none');
  expect(waiting).toEqual([]);
});
