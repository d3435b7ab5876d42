import type { HotPath } from '../database/hot-path.ts';
import type { PreparedStatement } from '../database/prepared.ts';
import type { Transactions } from '../database/transactions.ts';
import { Metrics } from '../observing/metrics.ts';
import { Inbox, type InboxMessage } from './inbox.ts';

/** A table that keeps each id once, like the real one, and refuses what Postgres refuses in jsonb. */
class Table {
  readonly kept = new Set<string>();
  readonly writes: string[][] = [];
  readonly finished: string[][] = [];
  async rows({ name }: PreparedStatement, values: readonly unknown[]): Promise<{ id: string }[]> {
    if (name === 'inbox-handled') {
      this.finished.push(values[0] as string[]);
      return [];
    }
    const [ids, , , , payloads] = values as [string[], string[], string[], (string | null)[], string[]];
    this.writes.push(ids);
    if (payloads.some((payload) => payload.includes('\\u0000'))) throw new Error('unsupported Unicode escape sequence');
    const isNew = ids.filter((id, index) => !this.kept.has(id) && ids.indexOf(id) === index);
    for (const id of isNew) this.kept.add(id);
    return isNew.map((id) => ({ id }));
  }
}
const message = (id: string, payload: object = {}): InboxMessage => ({
  id,
  source: 'stripe',
  kind: 'charge.updated',
  payload,
});

let table: Table;
let inbox: Inbox;
beforeEach(() => {
  table = new Table();
  inbox = new Inbox({} as Transactions, table as unknown as HotPath, new Metrics());
});

it('keeps what arrives in one moment with one write', async () => {
  expect(await Promise.all(['evt_1', 'evt_2', 'evt_3'].map((id) => inbox.keep(message(id))))).toEqual([
    true,
    true,
    true,
  ]);
  expect(table.writes).toEqual([['evt_1', 'evt_2', 'evt_3']]);
});

it('calls the second of two deliveries known, whether they come together or one after the other', async () => {
  expect(await Promise.all([inbox.keep(message('evt_1')), inbox.keep(message('evt_1'))])).toEqual([true, false]);
  expect(await inbox.keep(message('evt_1'))).toBe(false);
});

it('refuses the message that cannot be kept and keeps its neighbours', async () => {
  const answers = await Promise.allSettled([
    inbox.keep(message('evt_1')),
    inbox.keep(message('evt_bad', { name: '\u0000' })),
    inbox.keep(message('evt_2')),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect([...table.kept]).toEqual(['evt_1', 'evt_2']);
});

it('finishes what ends in one moment with one write', async () => {
  await Promise.all(['evt_1', 'evt_2', 'evt_3'].map((id) => inbox.finished(id)));
  expect(table.finished).toEqual([['evt_1', 'evt_2', 'evt_3']]);
});
