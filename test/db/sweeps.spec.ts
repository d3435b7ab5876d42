import { Sweeps } from '@vestibule/platform';
import { DataSource } from 'typeorm';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { DATABASE_POOL: '2' } });
});
afterAll(() => world.close());

it('all run at once, each with more need of connections than the pool has, and none starves another', async () => {
  const sweeps = world.app.get(Sweeps);
  const source = world.app.get(DataSource);
  const names = Array.from({ length: 8 }, (_, index) => `test.sweep-${index}`);
  const ran = names.map(
    (name) =>
      new Promise<void>((resolve) =>
        sweeps.every(60_000, name, async () => {
          await source.transaction((tx) => tx.query('SELECT pg_sleep(0.01)'));
          resolve();
        }),
      ),
  );
  sweeps.start();
  await Promise.all(ran);
});
