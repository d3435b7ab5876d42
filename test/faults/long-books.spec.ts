import { longBooks, READS_A_SECOND } from './long-books.ts';

/** `npm run faults -- books` does it with twenty thousand lines. */
it('a long reconciliation that is killed goes on where it was: every mismatch is found, and no page is read twice', async () => {
  const report = await longBooks({ payments: 300, kills: 1 });
  expect(report.offences).toEqual([]);
  expect(report.kills).toBe(1);
  expect(report.matched).toBeGreaterThan(590);
  // The process that takes the place of the killed one begins to count anew.
  expect(report.mostReadsInASecond).toBeLessThanOrEqual(2 * READS_A_SECOND);
}, 240_000);
