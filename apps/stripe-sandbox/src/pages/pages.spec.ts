import { priced, startWorld, type World } from '../testing/world.ts';

/** The pages over plain HTTP, as a browser without scripts sees them. */
let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const CARD = { tab: 'card', number: '4242 4242 4242 4242', expiry: '12 / 34', cvc: '123', name: 'Ann Client' };
const get = (path: string): Promise<Response> =>
  fetch(path.startsWith('http') ? path : world.sandbox.url + path, { redirect: 'manual' });
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(path.startsWith('http') ? path : world.sandbox.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields),
  });
const urlOf = (session: { url: string | null }): string => session.url ?? '';
/** Labels that a form control on the page answers to. */
const labels = (page: string): string[] =>
  [...page.matchAll(/<label for="(\w+)">([^<]*)<\/label\s*>/g)]
    .filter(([, id]) => page.includes(`id="${id}"`))
    .map(([, , label]) => label ?? '');

describe('the hosted checkout', () => {
  it('shows the amount, labelled fields, a Pay button and the way back', async () => {
    const session = await world.checkout();
    const answer = await get(urlOf(session));
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(labels(page)).toEqual(['Email', 'Card number', 'Expiry', 'CVC', 'Name on card']);
    expect(page).toMatch(/<button[^>]*>\s*Pay A\$80\.00\s*<\/button>/);
    expect(page).toContain('href="http://localhost:3000/j/token"');
    expect(page).toContain('value="client@example.com"');
    expect(page).toContain('Local Stripe sandbox: no real money');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|style="|<style/);
  });

  it('redirects to success_url with the session filled in', async () => {
    const session = await world.checkout();
    const answer = await post(urlOf(session), CARD);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/j/token/return?cs=${session.id}`);
  });

  it('says in plain words why a card was refused, and keeps all fields but the CVC', async () => {
    const session = await world.checkout();
    const answer = await post(urlOf(session), { ...CARD, number: '4000 0000 0000 9995' });
    const page = await answer.text();
    expect(answer.status).toBe(402);
    expect(page).toContain('Your card has insufficient funds. Try another card.');
    expect(page).toContain('value="4000 0000 0000 9995"');
    expect(page).toContain('value="Ann Client"');
    expect(page).not.toContain('value="123"');
  });

  it('marks the field that is wrong', async () => {
    const session = await world.checkout();
    const page = await (await post(urlOf(session), { ...CARD, expiry: '01 / 20' })).text();
    expect(page).toMatch(/id="expiry"[^>]*aria-invalid="true"[^>]*aria-describedby="expiry-wrong"/);
  });

  it('takes a payment without an e-mail, and refuses one that is none', async () => {
    const session = await world.checkout({ customer_email: undefined });
    expect((await post(urlOf(session), { ...CARD, email: 'ann at home' })).status).toBe(422);
    await post(urlOf(session), CARD);
    const paid = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
    expect(paid).toMatchObject({ payment_status: 'paid', customer_details: { email: null, name: 'Ann Client' } });
  });

  it('asks for the e-mail only when none was given', async () => {
    const session = await world.checkout({ customer_email: undefined });
    await post(urlOf(session), { ...CARD, email: 'ann@example.com' });
    const paid = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
    expect(paid).toMatchObject({
      payment_status: 'paid',
      customer_email: null,
      customer_details: { email: 'ann@example.com', name: 'Ann Client' },
    });
  });

  it('charges once when the form arrives twice, and refuses once too', async () => {
    const session = await world.checkout();
    const refusedTwice = await Promise.all(
      [1, 2].map(() => post(urlOf(session), { ...CARD, number: '4000000000000002', token: 'one' })),
    );
    expect(refusedTwice.map(({ status }) => status)).toEqual([402, 402]);
    const paidTwice = await Promise.all([1, 2].map(() => post(urlOf(session), { ...CARD, token: 'two' })));
    expect(paidTwice.map(({ status }) => status)).toEqual([303, 303]);
    const { payment_intent } = await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on);
    const charges = await world.stripe.charges.list({ payment_intent: String(payment_intent) }, world.on);
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
  });

  it('goes through the 3-D Secure page: Fail comes back with a reason, Complete pays', async () => {
    const session = await world.checkout();
    const first = await post(urlOf(session), { ...CARD, number: '4000002500003155' });
    const bank = first.headers.get('location') ?? '';
    expect(bank).toMatch(/^\/3ds\/pi_/);
    expect(await (await get(bank)).text()).toMatch(/Complete<\/button>[\s\S]*Fail<\/button>/);
    const failed = await post(bank, { answer: 'fail' });
    expect(failed.headers.get('location')).toBe(`/c/pay/${session.id}`);
    expect(await (await get(urlOf(session))).text()).toContain('We are unable to authenticate your payment method');
    await post(urlOf(session), { ...CARD, number: '4000002500003155' });
    expect((await post(bank, { answer: 'complete' })).headers.get('location')).toContain(`cs=${session.id}`);
    expect((await get(bank)).headers.get('location')).toBe(`/c/pay/${session.id}`);
  });

  it('offers bank debit when the account has it, and returns while the bank is still thinking', async () => {
    world.sandbox.setAccount(world.account, { delayedMethods: ['au_becs_debit'] });
    const session = await world.checkout();
    const page = await (await get(`${urlOf(session)}?with=au_becs_debit`)).text();
    expect(labels(page)).toEqual(['Email', 'BSB', 'Account number', 'Account name']);
    const answer = await post(urlOf(session), {
      tab: 'au_becs_debit',
      bsb: '000-000',
      account: '000123456',
      name: 'Ann Client',
    });
    expect(answer.status).toBe(303);
    expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).payment_status).toBe('unpaid');
    world.sandbox.setAccount(world.account, { delayedMethods: [] });
  });

  it('says clearly when it is expired, complete or unknown', async () => {
    const expired = await world.checkout();
    await world.stripe.checkout.sessions.expire(expired.id, {}, world.on);
    expect(await (await get(`/c/pay/${expired.id}`)).text()).toContain('This payment page has expired');
    expect((await post(`/c/pay/${expired.id}`, CARD)).status).toBe(410);
    const paid = await world.checkout();
    world.sandbox.pay(paid.id);
    expect(await (await get(`/c/pay/${paid.id}`)).text()).toContain('This payment is complete');
    expect((await get('/c/pay/cs_test_nobody')).status).toBe(404);
  });

  it('completes a free order without a card', async () => {
    const session = await world.checkout({ ...priced(0), payment_intent_data: {} });
    expect(await (await get(urlOf(session))).text()).toContain('Complete order');
    expect((await post(urlOf(session), { tab: 'card' })).status).toBe(303);
  });

  it('shows names as text, never as markup', async () => {
    const session = await world.checkout({
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'aud', unit_amount: 8000, product_data: { name: '<img src=x onerror=alert(1)>' } },
        },
      ],
    });
    const page = await (
      await post(urlOf(session), { ...CARD, name: '"><script>alert(1)</script>', number: '4000000000000002' })
    ).text();
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toMatch(/<script|<img/);
  });

  it('refuses a form that another site posts', async () => {
    const session = await world.checkout();
    expect((await post(urlOf(session), CARD, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).status).toBe('open');
  });
});

describe('the dashboard and the receipt', () => {
  it('shows gross, fees and net, and refunds from the page', async () => {
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { card: '4000000360000006' });
    if (outcome.status !== 'paid' || outcome.charge === null) throw new Error(outcome.status);
    await world.sandbox.settle();
    const page = await (await get(`/dashboard/${world.account}`)).text();
    for (const text of ['A$80.00', 'A$5.83', 'A$74.17', 'checkout.session.completed', 'delivered'])
      expect(page).toContain(text);
    await post(`/dashboard/${world.account}/refund/${outcome.charge}`, { amount: '30.00', fee: 'return' });
    expect(await world.stripe.charges.retrieve(outcome.charge, {}, world.on)).toMatchObject({ amount_refunded: 3000 });
    const tooMuch = await post(`/dashboard/${world.account}/refund/${outcome.charge}`, { amount: '80.00' });
    expect(decodeURIComponent(tooMuch.headers.get('location') ?? '')).toContain('greater than unrefunded amount');
    const receipt = await (await get(`/receipts/${outcome.charge}`)).text();
    for (const text of ['A$80.00', '•••• 0006', 'A$30.00', 'DR NGUYEN* TELEHEALTH']) expect(receipt).toContain(text);
  });

  it('turns bank debit on, settles it by hand, and shows the platform its fees', async () => {
    await post(`/dashboard/${world.account}/settings`, { card_payments: 'active', au_becs_debit: 'on' });
    const session = await world.checkout();
    const outcome = world.sandbox.pay(session.id, { becsAccount: '900123456' });
    if (outcome.status !== 'processing' || outcome.paymentIntent === null) throw new Error(outcome.status);
    await post(`/dashboard/${world.account}/bank/${outcome.paymentIntent}`, { outcome: 'settle' });
    expect((await world.stripe.checkout.sessions.retrieve(session.id, {}, world.on)).payment_status).toBe('paid');
    await world.sandbox.settle();
    expect(await (await get('/dashboard')).text()).toContain('A$4.00');
  });

  it('resends an event', async () => {
    await world.sandbox.idle();
    const [event] = world.sandbox.events().filter(({ account }) => account === world.account);
    const before = world.receiver.got.length;
    await post(`/dashboard/${world.account}/resend/${event?.id}`, {});
    await world.sandbox.idle();
    expect(world.receiver.got).toHaveLength(before + 1);
  });
});

const control = async (path: string, body: object = {}): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${world.sandbox.url}/_sandbox/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  return (await answer.json()) as Record<string, unknown>;
};

describe('the test controls over HTTP', () => {
  it('makes an account, pays, settles and tells the state', async () => {
    const account = await control('accounts', { id: 'acct_demo', displayName: 'Demo', cardPayments: 'active' });
    expect(account).toMatchObject({ id: 'acct_demo', cardPayments: 'active', requirements: [] });
    expect(await control('accounts', { id: 'acct_demo', displayName: 'Demo' })).toMatchObject({
      cardPayments: 'active',
    });
    const session = await world.checkout({}, { stripeAccount: 'acct_demo' });
    expect(await control(`checkout/${session.id}/pay`, { card: '4242424242424242' })).toMatchObject({ status: 'paid' });
    await control('settle');
    const { data } = await world.stripe.balanceTransactions.list({}, { stripeAccount: 'acct_demo' });
    expect(data).toHaveLength(1);
    const state = await (await get('/_sandbox/state')).json();
    expect(state).toMatchObject({ counts: { sessions: expect.any(Number) }, webhooks: { hold: false } });
  });

  it('moves the clock and arms faults', async () => {
    const before = world.sandbox.now().getTime();
    await control('clock', { advanceMs: 3_600_000 });
    expect(world.sandbox.now().getTime() - before).toBeGreaterThanOrEqual(3_600_000);
    await control('faults', { path: '/v1/balance', kind: 'rate_limit' });
    await expect(world.stripe.balance.retrieve()).rejects.toMatchObject({ statusCode: 429 });
    expect(await control('faults', { kind: 'rate_limit' })).toMatchObject({
      error: { message: 'A fault needs a path and a kind, or rates.' },
    });
    expect(await control('faults', { path: '/', kind: 'fire' })).toMatchObject({
      error: { message: expect.stringContaining('Invalid kind') },
    });
  });
});
