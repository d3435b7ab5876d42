import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ log: (line) => process.env['SHOW_LOG'] && console.log(line) });
});
afterAll(() => world.close());

it('lets the client in once Stripe says that the fee is paid', async () => {
  const { client } = await world.given.session({ startsAt: '10:00', feeMinor: 8000 });
  world.clock.set(world.at('09:55'));
  expect(await client.stands()).toMatchObject({ state: 'pay', reason: 'payment_due' });
  await client.pay();
  expect(await client.stands()).toMatchObject({ state: 'enter' });
});
