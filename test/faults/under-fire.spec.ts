import { LOST_FOR_GOOD, NO_WEBHOOKS, STORM, underFire, WEATHER } from './under-fire.ts';

const FEW = { participants: 20, practices: 2, kills: 0, atOnce: 20, storm: {}, restLimitMs: 60_000 };

/** Everything in small; `npm run faults` does it in large. A failure names the seed: `npm run faults -- --quick --seed <seed>`. */
it('case 46: under fire no money is lost, doubled or left unexplained, and nobody gets in who has not paid', async () => {
  const report = await underFire({
    seed: 20261125,
    participants: 60,
    practices: 4,
    kills: 4,
    atOnce: 12,
    weather: WEATHER,
    storm: STORM,
    restLimitMs: 60_000,
  });
  expect(report.offences).toEqual([]);
  expect(report.kills).toBe(4);
  expect(report.charged).toBeGreaterThan(40);
  expect(report.disputes).toBeGreaterThan(4);
}, 240_000);

it('case 5: with webhooks off altogether everybody who has paid gets in, and nothing else is missed either', async () => {
  const report = await underFire({ ...NO_WEBHOOKS, ...FEW, seed: 7 });
  expect(report.offences).toEqual([]);
  expect(report.unlockSeconds.count).toBeGreaterThan(10);
  expect(report.unlockSeconds.max).toBeLessThan(60);
}, 240_000);

it('with a third of all webhooks lost for good everything is healed within a minute, and nobody is wrongly unlocked', async () => {
  const report = await underFire({ ...LOST_FOR_GOOD, ...FEW, seed: 30 });
  expect(report.offences).toEqual([]);
  expect(Math.max(report.unlockSeconds.max, report.restSeconds)).toBeLessThan(60);
}, 240_000);
