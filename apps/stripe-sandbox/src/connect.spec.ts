import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Stripe } from 'stripe';
import { refusal, startWorld, type World } from './testing/world.ts';

/** How accounts come, are watched, get into trouble and go: onboarding, OAuth, thin events, closing. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.sandbox.idle();
  world.receiver.got.length = 0;
});

const PLATFORM = 'ca_SandboxPlatform00';
const CALLBACK = 'http://localhost:3000/oauth/return';
const create = () =>
  world.stripe.v2.core.accounts.create({
    display_name: 'Dr Ngo',
    dashboard: 'full',
    identity: { country: 'au' },
    configuration: { merchant: { capabilities: { card_payments: { requested: true } } } },
  });
const read = (id: string) =>
  world.stripe.v2.core.accounts.retrieve(id, { include: ['configuration.merchant', 'requirements'] });
async function setup(account: string, fields: Record<string, string>): Promise<Response> {
  const { url } = await world.stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: { refresh_url: 'http://localhost:3000/refresh', return_url: 'http://localhost:3000/return' },
    },
  });
  await fetch(url);
  const page = new URL(url);
  return fetch(page.origin + page.pathname, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ link: page.searchParams.get('link') ?? '', ...fields }),
  });
}
const ANSWERS = {
  business_name: 'Harbour Practice',
  abn: '51 824 753 556',
  dob: '1980-01-31',
  bsb: '000-000',
  bank_account: '000123456',
  descriptor: 'Dr Ngo Health',
};
const status = async (id: string): Promise<string | undefined> =>
  (await read(id)).configuration?.merchant?.capabilities?.card_payments?.status;

describe('the onboarding page', () => {
  it('shows the test data when asked, and does nothing else', async () => {
    const { id } = await create();
    const filled = await setup(id, { act: 'fill' });
    expect(filled.status).toBe(200);
    expect(await filled.text()).toContain('value="51 824 753 556"');
    expect(await status(id)).toBe('restricted');
  });

  it('marks what is missing or wrong, and keeps what was typed', async () => {
    const { id } = await create();
    const answer = await setup(id, { act: 'submit', ...ANSWERS, abn: '12', descriptor: 'x' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain('An ABN has 11 digits.');
    expect(text).toContain('value="Harbour Practice"');
    expect(await status(id)).toBe('restricted');
  });

  it('saved for later returns with the rest still due', async () => {
    const { id } = await create();
    const answer = await setup(id, { act: 'later', ...ANSWERS, bsb: '', descriptor: '' });
    expect(answer.headers.get('location')).toBe('http://localhost:3000/return');
    const { requirements } = await read(id);
    expect(requirements?.entries?.map(({ description }) => description)).toEqual([
      'identity.attestations.terms_of_service',
      'configuration.merchant.statement_descriptor',
      'defaults.payout_methods',
    ]);
    expect(requirements?.summary?.minimum_deadline).toEqual({ status: 'currently_due' });
  });

  it.each([
    ['approve', 'active'],
    ['review', 'pending'],
    ['restrict', 'restricted'],
    ['reject', 'rejected'],
  ])('can %s the account: card payments are %s', async (outcome, expected) => {
    const { id } = await create();
    const answer = await setup(id, { act: 'submit', ...ANSWERS, outcome });
    expect(answer.headers.get('location')).toBe('http://localhost:3000/return');
    expect(await status(id)).toBe(expected);
    await world.sandbox.advance(11_000);
    expect(await status(id)).toBe(expected === 'pending' ? 'active' : expected);
  });
});

it('asks for more by a day, and restricts card payments when it does not come', async () => {
  const { id } = world.sandbox.account({ cardPayments: 'active' });
  const deadline = Math.floor(world.sandbox.now().getTime() / 1000) + 3 * 24 * 3600;
  world.sandbox.setAccount(id, { requirements: ['identity.individual.documents.primary_verification'], deadline });
  expect(await status(id)).toBe('active');
  expect((await read(id)).requirements?.summary?.minimum_deadline).toEqual({
    status: 'currently_due',
    time: new Date(deadline * 1000).toISOString(),
  });
  await world.sandbox.advance(3 * 24 * 3600_000 + 1000);
  expect(await status(id)).toBe('restricted');
  expect((await read(id)).requirements?.entries?.[0]?.minimum_deadline.status).toBe('past_due');
  world.sandbox.setAccount(id, { cardPayments: 'active' });
  expect((await read(id)).requirements).toEqual({ entries: [] });
});

describe('OAuth', () => {
  const consent = (fields: Record<string, string>): Promise<Response> =>
    fetch(`${world.sandbox.url}/oauth/authorize`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ client_id: PLATFORM, response_type: 'code', redirect_uri: CALLBACK, state: 's p&c', ...fields }),
    }); // prettier-ignore
  const back = (answer: Response): URLSearchParams => new URL(answer.headers.get('location') ?? '').searchParams;
  const token = (code: string) => world.stripe.oauth.token({ grant_type: 'authorization_code', code });

  it('asks the owner first, and only for an application that exists', async () => {
    const at = (query: Record<string, string>): Promise<Response> =>
      fetch(`${world.sandbox.url}/oauth/authorize?${new URLSearchParams(query).toString()}`);
    const asked = { client_id: PLATFORM, response_type: 'code', redirect_uri: CALLBACK, state: 'abc' };
    const page = await at(asked);
    expect(page.status).toBe(200);
    const text = await page.text();
    for (const words of ['Connect my account', 'Deny', 'value="abc"']) expect(text).toContain(words);
    expect((await at({ ...asked, client_id: 'ca_other' })).status).toBe(400);
    expect((await at({ ...asked, redirect_uri: 'javascript:alert(1)' })).status).toBe(400);
  });

  it('connects an account that was there before, and the code works once', async () => {
    const params = back(await consent({ answer: 'connect', name: 'Old Practice' }));
    expect(params.get('state')).toBe('s p&c');
    const code = params.get('code') ?? '';
    const connected = await token(code);
    expect(connected).toMatchObject({ token_type: 'bearer', scope: 'read_write', livemode: false });
    const id = connected.stripe_user_id ?? '';
    expect(await status(id)).toBe('active');
    expect((await world.checkout({}, { stripeAccount: id })).status).toBe('open');
    expect(await refusal(token(code))).toMatchObject({ type: 'StripeInvalidGrantError', statusCode: 400 });
    await world.sandbox.idle();
    expect(world.receiver.got.filter(({ event }) => event.account === id).map(({ event }) => event.type)).toContain(
      'account.application.authorized',
    );
  });

  it('a code that is too old is worth nothing, and denying says so', async () => {
    const code = back(await consent({ answer: 'connect' })).get('code') ?? '';
    await world.sandbox.advance(6 * 60_000);
    expect(await refusal(token(code))).toMatchObject({ type: 'StripeInvalidGrantError' });
    const denied = back(await consent({ answer: 'deny' }));
    expect([denied.get('error'), denied.get('state'), denied.get('code')]).toEqual(['access_denied', 's p&c', null]);
  });

  it('lets an account go: calls are refused, and it is said', async () => {
    const { id } = world.sandbox.account({ cardPayments: 'active' });
    await world.stripe.oauth.deauthorize({ client_id: PLATFORM, stripe_user_id: id });
    expect(await refusal(world.checkout({}, { stripeAccount: id }))).toMatchObject({
      statusCode: 403,
      code: 'account_invalid',
    });
    await world.sandbox.idle();
    const [left] = world.receiver.got.filter(({ event }) => event.type === 'account.application.deauthorized');
    expect(left).toMatchObject({ path: '/hooks/connect', event: { account: id, data: { object: { id: PLATFORM } } } });
    const again = world.stripe.oauth.deauthorize({ client_id: PLATFORM, stripe_user_id: id });
    expect(await refusal(again)).toMatchObject({ statusCode: 401 });
    const returned = back(await consent({ answer: 'connect', account: id })).get('code') ?? '';
    expect((await token(returned)).stripe_user_id).toBe(id);
    expect((await world.checkout({}, { stripeAccount: id })).status).toBe('open');
  });
});

describe('a thin event', () => {
  const got: Stripe.V2.Core.EventNotification[] = [];
  let server: Server;
  let secret = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const signature = request.headers['stripe-signature'] ?? '';
        got.push(world.stripe.parseEventNotification(Buffer.concat(chunks), signature, secret));
        response.end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const made = await world.stripe.v2.core.eventDestinations.create({
      name: 'Accounts',
      type: 'webhook_endpoint',
      event_payload: 'thin',
      enabled_events: ['*'],
      webhook_endpoint: { url: `http://127.0.0.1:${port}/thin` },
      include: ['webhook_endpoint.signing_secret'],
    });
    secret = made.webhook_endpoint?.signing_secret ?? '';
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('says that something happened to an account; what it is now has to be asked', async () => {
    const { id } = await create();
    await world.sandbox.idle();
    got.length = 0;
    await setup(id, { act: 'submit', ...ANSWERS });
    await world.sandbox.idle();
    expect(got.map(({ type }) => type).sort()).toEqual([
      'v2.core.account[configuration.merchant].capability_status_updated',
      'v2.core.account[requirements].updated',
      'v2.core.account_link.returned',
    ]);
    const changed = got.find((one) => one.type === 'v2.core.account[configuration.merchant].capability_status_updated');
    if (changed?.type !== 'v2.core.account[configuration.merchant].capability_status_updated') throw new Error('none');
    expect(changed).not.toHaveProperty('data');
    expect(await changed.fetchRelatedObject()).toMatchObject({ id, object: 'v2.core.account' });
    expect(await changed.fetchEvent()).toMatchObject({ data: { updated_capability: 'card_payments' } });
    expect(world.receiver.got.some(({ event }) => String(event.type).startsWith('v2'))).toBe(false);
  });

  it('goes to destinations that can be listed without their secrets', async () => {
    const { data } = await world.stripe.v2.core.eventDestinations.list();
    expect(data).toMatchObject([{ name: 'Accounts', event_payload: 'thin', status: 'enabled' }]);
    expect(JSON.stringify(data)).not.toContain('whsec_');
    expect((await world.stripe.webhookEndpoints.list()).data.map(({ id }) => id)).not.toContain(data[0]?.id);
  });
});

it('a closed account can be looked at, and nothing else', async () => {
  const { id } = await create();
  expect(await world.stripe.v2.core.accounts.close(id)).toMatchObject({ id, closed: true });
  expect(await world.stripe.v2.core.accounts.retrieve(id)).toMatchObject({ closed: true });
  expect(await refusal(world.checkout({}, { stripeAccount: id }))).toMatchObject({ statusCode: 403 });
  const open = (await world.stripe.v2.core.accounts.list({ limit: 100 })).data.map((account) => account.id);
  expect(open).not.toContain(id);
});

it('the v1 face makes accounts and links too, and says what it does not play', async () => {
  const made = await world.stripe.accounts.create({ type: 'standard', country: 'AU', email: 'dr@example.com' });
  expect(made).toMatchObject({ object: 'account', charges_enabled: false, email: 'dr@example.com' });
  const link = await world.stripe.accountLinks.create({
    account: made.id,
    refresh_url: 'http://localhost:3000/refresh',
    return_url: 'http://localhost:3000/return',
    type: 'account_onboarding',
  });
  expect((await fetch(link.url)).status).toBe(200);
  const session = world.stripe.accountSessions.create({ account: made.id, components: {} });
  expect(await refusal(session)).toMatchObject({ statusCode: 501 });
});
