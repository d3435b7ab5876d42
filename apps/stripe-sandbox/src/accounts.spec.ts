import { refusal, startWorld, type World } from './testing/world.ts';

/** Connected accounts: v2 to make them, the onboarding page to activate them, v1 to read them. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const create = () =>
  world.stripe.v2.core.accounts.create({
    contact_email: 'dr@example.com',
    display_name: 'Dr Ngo',
    dashboard: 'full',
    identity: { country: 'au' },
    configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
    defaults: { currency: 'aud', responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' } },
    include: ['configuration.merchant', 'requirements', 'defaults', 'identity'],
  });
const link = (account: string) =>
  world.stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: { refresh_url: 'http://localhost:3000/refresh', return_url: 'http://localhost:3000/return' },
    },
  });
const choose = (url: string, outcome: string): Promise<Response> => {
  const page = new URL(url);
  return fetch(page.origin + page.pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ link: page.searchParams.get('link') ?? '', outcome }),
  });
};

it('creates an account that is not ready, and shows parts only when asked', async () => {
  const account = await create();
  expect(account).toMatchObject({
    id: expect.stringMatching(/^acct_/),
    object: 'v2.core.account',
    applied_configurations: ['merchant'],
    configuration: {
      merchant: {
        applied: true,
        capabilities: {
          card_payments: {
            status: 'restricted',
            status_details: [{ code: 'requirements_past_due', resolution: 'provide_info' }],
          },
        },
      },
    },
    defaults: { currency: 'aud', responsibilities: { fees_collector: 'stripe', losses_collector: 'stripe' } },
    identity: { country: 'au' },
  });
  expect(account.requirements?.entries?.length).toBeGreaterThan(0);
  const bare = await world.stripe.v2.core.accounts.retrieve(account.id);
  expect(bare).toMatchObject({ display_name: 'Dr Ngo', configuration: null, requirements: null, identity: null });
  const { created } = bare;
  expect(new Date(created).toISOString()).toBe(created);
});

it('refuses the parameter that older examples still write', async () => {
  const answer = await fetch(`${world.sandbox.url}/v2/core/accounts`, {
    method: 'POST',
    headers: { authorization: 'Bearer sk_test_sandbox_specs', 'content-type': 'application/json' },
    body: JSON.stringify({ configurations: ['merchant'] }),
  });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ error: { code: 'parameter_unknown', param: 'configurations' } });
});

it('becomes active through the onboarding page, once per link', async () => {
  const account = await create();
  const { url, expires_at, created } = await link(account.id);
  expect(Date.parse(expires_at)).toBeGreaterThan(Date.parse(created));
  const page = await fetch(url);
  expect(await page.text()).toContain('Fill with test data');
  const again = await fetch(url, { redirect: 'manual' });
  expect(again.headers.get('location')).toBe('http://localhost:3000/refresh');
  expect((await choose(url, 'approve')).headers.get('location')).toBe('http://localhost:3000/return');
  const after = await world.stripe.v2.core.accounts.retrieve(account.id, {
    include: ['configuration.merchant', 'requirements'],
  });
  expect(after).toMatchObject({
    configuration: { merchant: { capabilities: { card_payments: { status: 'active', status_details: [] } } } },
    requirements: { entries: [] },
  });
  expect(await world.stripe.accounts.retrieve(account.id)).toMatchObject({
    charges_enabled: true,
    capabilities: { card_payments: 'active' },
  });
  await world.sandbox.idle();
  expect(
    world.receiver.got
      .filter(({ event }) => event.account === account.id)
      .map(({ event }) => event.type)
      .sort(),
  ).toEqual(['account.updated', 'capability.updated']);
});

it('comes back unfinished when saved for later, or rejected', async () => {
  const account = await create();
  const first = await link(account.id);
  expect((await choose(first.url, 'later')).headers.get('location')).toBe('http://localhost:3000/return');
  expect((await world.stripe.accounts.retrieve(account.id)).charges_enabled).toBe(false);
  await choose((await link(account.id)).url, 'reject');
  const after = await world.stripe.v2.core.accounts.retrieve(account.id, { include: ['configuration.merchant'] });
  expect(after.configuration?.merchant?.capabilities?.card_payments).toMatchObject({ status: 'rejected' });
});

it('sends a late link to the refresh address', async () => {
  const account = await create();
  const { url } = await link(account.id);
  await world.sandbox.advance(11 * 60_000);
  expect((await fetch(url, { redirect: 'manual' })).headers.get('location')).toBe('http://localhost:3000/refresh');
});

it('pages through accounts by itself', async () => {
  const made = new Set([(await create()).id, (await create()).id, (await create()).id]);
  const seen: string[] = [];
  for await (const account of world.stripe.v2.core.accounts.list({ limit: 2 })) seen.push(account.id);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((id) => made.has(id))).toHaveLength(3);
});

it('says 404 for an account that is not there', async () => {
  expect(await refusal(world.stripe.v2.core.accounts.retrieve('acct_nobody'))).toMatchObject({
    statusCode: 404,
    code: 'resource_missing',
  });
});
