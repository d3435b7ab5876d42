import { reminders } from './reminders.ts';

/** `npm run faults -- reminders` does it with ten thousand. */
it('many reminders in the same minute, and each worker killed once: everybody is reminded, and what comes twice has one id', async () => {
  const report = await reminders({ seed: 12, many: 500, leasesPass: true });
  expect(report.offences).toEqual([]);
  expect(report).toMatchObject({ many: 500, kills: 2 });
}, 240_000);
