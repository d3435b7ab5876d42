import { PaymentProviderUnavailable } from '../errors.ts';
import { Pace } from './pace.ts';

const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

it('lets no more than so many calls begin in any second', async () => {
  const pace = new Pace(5);
  const begun: number[] = [];
  await Promise.all(Array.from({ length: 12 }, () => pace.run(async () => void begun.push(performance.now()))));
  expect(begun).toHaveLength(12);
  for (let first = 0; first + 5 < begun.length; first += 1)
    expect((begun[first + 5] ?? 0) - (begun[first] ?? 0)).toBeGreaterThan(990);
});

it('lets no more than so many be under way at once', async () => {
  const pace = new Pace(3);
  let underWay = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 6 }, () =>
      pace.run(async () => {
        underWay += 1;
        most = Math.max(most, underWay);
        await soon(1_100);
        underWay -= 1;
      }),
    ),
  );
  expect(most).toBe(3);
});

it('a call that fails makes room like any other', async () => {
  const pace = new Pace(2);
  await expect(pace.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect(pace.run(async () => 'yes')).resolves.toBe('yes');
});

it('turns away whom it could not serve in time', async () => {
  const pace = new Pace(1, 2);
  const calls = Array.from({ length: 4 }, () => pace.run(async () => undefined));
  const ends = await Promise.allSettled(calls);
  const refused = ends.filter((end) => end.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]).toMatchObject({ reason: expect.any(PaymentProviderUnavailable) });
});
