import type { HeardCall } from './engine/heard.ts';
import { startWorld, type World } from './testing/world.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

it('hears every call with its key, its account and all that is said, also one that goes wrong, until it stops', async () => {
  const heard: HeardCall[] = [];
  const stop = world.sandbox.listen((call) => void heard.push(call));
  await world.stripe.customers.create({ metadata: { ours: 'c_1' } }, { ...world.on, idempotencyKey: 'k_1' });
  await world.stripe.customers.retrieve('cus_none', { expand: ['sources'] }, world.on).catch(() => undefined);
  stop();
  await world.stripe.customers.list({}, world.on);
  expect(heard).toEqual([
    {
      method: 'POST',
      path: '/v1/customers',
      account: world.on.stripeAccount,
      idempotencyKey: 'k_1',
      params: { metadata: { ours: 'c_1' } },
    },
    {
      method: 'GET',
      path: '/v1/customers/cus_none',
      account: world.on.stripeAccount,
      idempotencyKey: null,
      params: { expand: ['sources'] },
    },
  ]);
});
