import { outage } from './outage.ts';

/** `npm run faults -- outage` does it for ten minutes, and says how fast people got in. */
it('while Stripe is down, busy or slow whoever has paid gets in, appointments are made, and Stripe is not asked too often', async () => {
  const report = await outage({ seed: 11, people: 6, rounds: 1, blockMs: 4_000 });
  expect(report.offences).toEqual([]);
  expect(report).toMatchObject({ refused: 0, notBooked: 0, bookedAndLost: 0 });
  expect(report.passes).toBeGreaterThan(150);
  expect(report.booked).toBeGreaterThan(5);
  expect(report.mostCallsInASecond).toBeLessThanOrEqual(25);
  expect(report.unlockSecondsAfter).toBeLessThan(60);
}, 240_000);
