import { hail } from './hail.ts';

/** `npm run faults -- hail` does it with ten thousand events, twenty kills and three stops of the database. */
it('events in any order, three times each, from many at once, while everything is killed: the books are as if told once, in order', async () => {
  const report = await hail({ seed: 5, events: 200, times: 3, connections: 16, kills: 3, databaseStops: 1 });
  expect(report.offences).toEqual([]);
  expect(report).toMatchObject({ events: 200, sent: 600, kills: 3, databaseStops: 1 });
  expect(report.ledgerEntries).toBeGreaterThan(100);
}, 300_000);
