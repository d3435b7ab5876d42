import { Stripe } from 'stripe';
import { checkoutIdIn, type GivenSession, type LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Changing a fee is an act: what was open ends, what was paid in the race is settled by rule, and the client sees what changed. */
let world: World;
let slot = 0;

beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
/** After every story: what is kept is never more than the fee, and ours agrees with what Stripe's account holds of it. */
afterEach(async () => {
  const over = await world.rows(
    `SELECT f.participant_id FROM fee f LEFT JOIN charge c ON c.participant_id = f.participant_id AND c.status = 'paid'
      GROUP BY f.participant_id HAVING coalesce(sum(c.amount_minor - c.refunded_minor), 0) > greatest(f.total_minor - f.on_site_minor, 0)`,
  );
  expect(over).toEqual([]);
});

const unpaid = async (feeMinor = 8000, over: object = {}): Promise<GivenSession> => {
  slot += 1;
  const day = `2026-11-${String(26 + Math.floor(slot / 16)).padStart(2, '0')}`;
  return world.given.session({ startsAt: `${day}T${String(7 + (slot % 16)).padStart(2, '0')}:00`, feeMinor, ...over });
};
type Body = Record<string, unknown>;
const change = async ({ practice, client }: GivenSession, body: Body, status = 200): Promise<Body> =>
  (
    await world
      .as(practice.owner)
      .patch(`/api/participants/${client.participantId}/fee`)
      .send({ reason: 'agreed on the phone', ...body })
      .expect(status)
  ).body;
const act = async ({ practice, client }: GivenSession, path: string, body: Body = {}, status = 200): Promise<Body> =>
  (await world.as(practice.owner).post(`/api/participants/${client.participantId}/${path}`).send(body).expect(status))
    .body;
const feeOf = async (client: LinkHolder): Promise<Body> => (await client.view().expect(200)).body.fee;
const charges = ({ participantId }: LinkHolder): Promise<Body[]> =>
  world.rows(
    `SELECT status, amount_minor AS amount, platform_fee_minor AS platform, refunded_minor AS refunded, excess_minor AS excess FROM charge WHERE participant_id = $1 ORDER BY attempt`,
    [participantId],
  );
const refunds = ({ participantId }: LinkHolder): Promise<Body[]> =>
  world.rows(
    `SELECT r.cause, r.amount_minor AS amount, r.status FROM refund r JOIN charge c ON c.id = r.charge_id WHERE c.participant_id = $1 ORDER BY r.created_at`,
    [participantId],
  );
const kinds = async ({ practice, session }: GivenSession): Promise<string[]> => {
  const { body } = await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200);
  return body.items.map((item: { kind: string }) => item.kind);
};
/** What the platform holds of application fees for this participant's payments, by Stripe's own books. */
const applicationFees = async ({ practice, client }: GivenSession): Promise<number> => {
  const ask = async (path: string, account?: string): Promise<{ data: Body[] }> => {
    const response = await fetch(`${world.stripe.url}/v1/${path}`, {
      headers: {
        authorization: `Bearer ${world.env['STRIPE_SECRET_KEY'] ?? ''}`,
        ...(account ? { 'stripe-account': account } : {}),
      },
    });
    return response.json() as Promise<{ data: Body[] }>;
  };
  const ours = await world.rows<{ stripe_charge_id: string }>(
    `SELECT stripe_charge_id FROM charge WHERE participant_id = $1 AND stripe_charge_id IS NOT NULL`,
    [client.participantId],
  );
  const ids = new Set(ours.map((row) => row.stripe_charge_id));
  const { data } = await ask('application_fees?limit=100', undefined);
  return data
    .filter((fee) => fee['account'] === practice.accountId && ids.has(String(fee['charge'])))
    .reduce((total, fee) => total + Number(fee['amount']) - Number(fee['amount_refunded']), 0);
};
/** Stripe makes fees a moment after the payment. */
const moneyMoves = async (): Promise<void> => {
  world.clock.advance(5_000);
  await world.settle({ sweeps: ['payments.look', 'payments.refunds'] });
};

describe('a change before anybody pays', () => {
  it('ends the open checkout, and the next one asks for the new fee', async () => {
    const given = await unpaid();
    const old = await given.client.openCheckout();
    expect(await change(given, { amount: 6000 })).toEqual({ standing: 'due', outstandingMinor: 6000 });
    await world.settle();
    expect(await charges(given.client)).toMatchObject([{ status: 'expired', amount: 8000 }]);
    expect(await given.client.openCheckout()).not.toBe(old);
    await world.settle();
    await given.client.pay();
    expect((await charges(given.client)).at(-1)).toMatchObject({ status: 'paid', amount: 6000, platform: 150 });
  });

  it('tells the client what it was, and the practice who did it', async () => {
    const given = await unpaid();
    await change(given, { amount: 6000, reason: 'promised a discount' });
    expect(await feeOf(given.client)).toMatchObject({ amount: 6000, changedFromMinor: 8000, outstandingMinor: 6000 });
    expect(await kinds(given)).toContain('fee_changed');
    const [line] = await world.rows(`SELECT act, before, after FROM audit_event WHERE about_id = $1`, [
      given.client.participantId,
    ]);
    expect(line).toMatchObject({
      act: 'fee.changed',
      before: { amount: 8000 },
      after: { amount: 6000, reason: 'promised a discount' },
    });
  });

  it('freezes the plan of today, not of the invitation', async () => {
    const practice = await world.given.practice();
    const given = await unpaid(8000, { practice });
    await world.rows(
      `INSERT INTO practice_rate (id, practice_id, basis_points, fixed_minor, valid_from, created_at) VALUES (gen_random_uuid(), $1, 100, 0, $2, $2)`,
      [practice.id, world.clock.now()],
    );
    await change(given, { amount: 9000 });
    await given.client.pay();
    expect((await charges(given.client)).at(-1)).toMatchObject({ amount: 9000, platform: 90 });
  });

  it('sets a fee on somebody who was invited without one', async () => {
    const given = await unpaid(0, { participants: [{ name: 'Kim' }] });
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
    await change(given, { amount: 5000 });
    expect(await given.client.stands()).toMatchObject({ state: 'pay', reason: 'payment_due' });
  });

  it.each([
    ['an amount that no card can pay', { amount: 20 }, 'amount'],
    ['a fraction of a cent', { amount: 80.5 }, 'amount'],
    ['an unknown currency', { amount: 8000, currency: 'XXX' }, 'currency'],
    ['a fee where nothing may be charged', { amount: 8000, policy: 'none' }, 'amount'],
    ['a change without a reason', { amount: 7000, reason: ' ' }, 'reason'],
    ['a concession of nobody', { concessionId: '0198a000-0000-7000-8000-000000000000' }, 'concessionId'],
  ])('refuses %s, naming the field, and nothing changes', async (_what, body, field) => {
    const given = await unpaid();
    const answer = await change(given, body, 422);
    expect(answer['errors']).toEqual([expect.objectContaining({ field })]);
    expect(await feeOf(given.client)).toMatchObject({ amount: 8000, changedAt: null });
  });

  it('is not for reception, nor for another practitioner', async () => {
    const given = await unpaid();
    await world
      .as(given.practice.reception)
      .patch(`/api/participants/${given.client.participantId}/fee`)
      .send({ amount: 1, reason: 'x' })
      .expect(403);
  });
});

describe('case 15: paid in the race', () => {
  it('with the old, lower fee: what is missing is owed, the door stays closed, and another checkout asks for just that', async () => {
    const given = await unpaid();
    const id = await given.client.openCheckout();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(id);
    expect(await change(given, { amount: 10_000 })).toMatchObject({ standing: 'due', outstandingMinor: 2000 });
    world.stripe.webhooks({ hold: false });
    await world.settle();
    expect(await given.client.stands()).toMatchObject({ state: 'pay', reason: 'payment_due' });
    expect(await feeOf(given.client)).toMatchObject({ amount: 10_000, outstandingMinor: 2000 });
    await given.client.pass().expect(402);
    await given.client.pay();
    await moneyMoves();
    expect(await charges(given.client)).toMatchObject([
      { status: 'paid', amount: 8000, platform: 200, refunded: 0 },
      { status: 'paid', amount: 2000, platform: 50, refunded: 0 },
    ]);
    expect(await applicationFees(given)).toBe(250);
    expect(await feeOf(given.client)).toMatchObject({ standing: 'settled', outstandingMinor: 0 });
  });

  it('with the old, higher fee: the difference goes back by itself, with its part of the application fee', async () => {
    const given = await unpaid();
    const id = await given.client.openCheckout();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(id);
    await change(given, { amount: 6000 });
    world.stripe.webhooks({ hold: false });
    await world.settle();
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'overpaid', amount: 2000, status: 'succeeded' }]);
    expect(await charges(given.client)).toMatchObject([{ status: 'paid', amount: 8000, refunded: 2000, excess: 2000 }]);
    expect(await applicationFees(given)).toBe(150);
    expect(await feeOf(given.client)).toMatchObject({ standing: 'settled', amount: 6000, outstandingMinor: 0 });
  });

  it('when Stripe cannot be asked to close the checkout: whoever presses Pay is not sent to it, and the sweep closes it', async () => {
    const cannotClose = async (given: GivenSession): Promise<string> => {
      const old = await given.client.openCheckout();
      world.stripe.fault({ method: 'POST', path: '/expire', kind: 'timeout', times: 3 });
      await change(given, { amount: 6000 });
      expect(await charges(given.client)).toMatchObject([{ status: 'open', amount: 8000 }]);
      return old;
    };
    const pressed = await unpaid();
    const old = await cannotClose(pressed);
    expect(await pressed.client.openCheckout()).not.toBe(old);
    expect(await charges(pressed.client)).toMatchObject([
      { status: 'expired', amount: 8000 },
      { status: 'open', amount: 6000 },
    ]);
    const swept = await unpaid();
    await cannotClose(swept);
    for (let round = 0; round < 3; round += 1) await world.settle({ sweeps: ['payments.close'] });
    expect(await charges(swept.client)).toMatchObject([{ status: 'expired' }]);
  });

  it('while Stripe is making the checkout: the client is sent to one of the new fee, and the other is closed', async () => {
    const given = await unpaid();
    world.stripe.fault({ method: 'POST', path: '/v1/checkout/sessions', kind: 'slow', delayMs: 500 });
    const isAsked = new Promise<void>((resolve) => {
      const stop = world.stripe.listen(({ method }) => {
        if (method !== 'POST') return;
        stop();
        resolve();
      });
    });
    const [answer] = await Promise.all([given.client.checkout(), isAsked.then(() => change(given, { amount: 6000 }))]);
    await world.settle();
    expect(answer.status).toBe(200);
    const made = await world.rows<{ status: string; amount: number; checkout: string }>(
      `SELECT status, amount_minor AS amount, checkout_session_id AS checkout FROM charge WHERE participant_id = $1 ORDER BY attempt`,
      [given.client.participantId],
    );
    expect(made).toMatchObject([
      { status: 'expired', amount: 8000 },
      { status: 'open', amount: 6000, checkout: checkoutIdIn(answer.body.url) },
    ]);
    const stripe = new Stripe(world.env['STRIPE_SECRET_KEY'] ?? '', { ...world.stripe.client });
    const { data } = await stripe.checkout.sessions.list(
      { limit: 100 },
      { stripeAccount: given.practice.accountId ?? '' },
    );
    const ours = data.filter((checkout) => checkout.client_reference_id === given.session.id);
    expect(ours.map(({ status, amount_total }) => [status, amount_total]).toSorted()).toEqual([
      ['expired', 8000],
      ['open', 6000],
    ]);
  });
});

describe('a fee that is paid', () => {
  it('and lowered: the difference goes back at once', async () => {
    const given = await unpaid();
    await given.client.pay();
    await moneyMoves();
    expect(await change(given, { amount: 5000 })).toEqual({ standing: 'settled', outstandingMinor: 0 });
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'overpaid', amount: 3000, status: 'succeeded' }]);
    expect(await applicationFees(given)).toBe(125);
  });

  it('lowered twice: each difference goes back once', async () => {
    const given = await unpaid();
    await given.client.pay();
    await moneyMoves();
    await change(given, { amount: 7000 });
    await change(given, { amount: 5000 });
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([
      { cause: 'overpaid', amount: 1000, status: 'succeeded' },
      { cause: 'overpaid', amount: 2000, status: 'succeeded' },
    ]);
  });

  it('and lowered after a part was given back already: never more than was paid, and not the same cent twice', async () => {
    const given = await unpaid();
    await given.client.pay();
    await moneyMoves();
    await act(given, 'refunds', { amount: 2500 }, 201);
    await change(given, { amount: 6000 });
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'requested', amount: 2500, status: 'succeeded' }]);
    await change(given, { amount: 5000 });
    await moneyMoves();
    expect((await refunds(given.client)).at(-1)).toEqual({ cause: 'overpaid', amount: 500, status: 'succeeded' });
  });

  it('and raised: the rest is owed, on the same link; a rest that no card can pay is refused', async () => {
    const given = await unpaid();
    await given.client.pay();
    const refused = await change(given, { amount: 8020 }, 422);
    expect(refused['errors']).toEqual([
      { field: 'amount', message: expect.stringMatching(/leave A\$0\.20 to pay.*A\$0\.50/) },
    ]);
    expect(await change(given, { amount: 9000 })).toEqual({ standing: 'due', outstandingMinor: 1000 });
    await given.client.pay();
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
  });

  it('keeps its currency', async () => {
    const given = await unpaid();
    await given.client.pay();
    const refused = await change(given, { amount: 8000, currency: 'NZD' }, 422);
    expect(refused['errors']).toEqual([expect.objectContaining({ field: 'currency' })]);
  });

  it('given back in full and asked anew can be paid again', async () => {
    const given = await unpaid();
    await given.client.pay();
    await moneyMoves();
    await act(given, 'refunds', {}, 201);
    await moneyMoves();
    expect(await given.client.stands()).toMatchObject({ reason: 'payment_refunded' });
    expect(await change(given, { amount: 4000 })).toEqual({ standing: 'due', outstandingMinor: 4000 });
    await given.client.pay();
    expect(await feeOf(given.client)).toMatchObject({ standing: 'settled', amount: 4000 });
  });
});

describe('case 16: a fee that is taken away', () => {
  it.each([
    ['removed', { amount: 0 }],
    ['made bulk-billed', { policy: 'none' }],
  ])('%s while a checkout is open: the checkout ends, and the door opens', async (_what, body) => {
    const given = await unpaid();
    await given.client.openCheckout();
    expect(await change(given, body)).toEqual({ standing: 'not_required', outstandingMinor: 0 });
    await world.settle();
    expect(await charges(given.client)).toMatchObject([{ status: 'expired' }]);
    expect((await given.client.checkout().expect(409)).body.code).toBe('NOTHING_TO_PAY');
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
  });

  it.each([
    ['removed', { amount: 0 }],
    ['made bulk-billed', { policy: 'none' }],
  ])('%s, and paid in the race: all of it goes back, with all of the application fee', async (_what, body) => {
    const given = await unpaid();
    const id = await given.client.openCheckout();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(id);
    await change(given, body);
    world.stripe.webhooks({ hold: false });
    await world.settle();
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'not_owed', amount: 8000, status: 'succeeded' }]);
    expect(await applicationFees(given)).toBe(0);
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
  });

  it('after it was paid: all goes back', async () => {
    const given = await unpaid();
    await given.client.pay();
    await moneyMoves();
    await change(given, { policy: 'none' });
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'not_owed', amount: 8000, status: 'succeeded' }]);
    expect(await applicationFees(given)).toBe(0);
  });

  it('none is a lock that the database holds', async () => {
    const given = await unpaid(0, { participants: [{ name: 'Kim', feeMinor: 0, policy: 'none' }] });
    await expect(
      world.rows(
        `INSERT INTO charge (id, practice_id, session_id, participant_id, policy, account_id, attempt, link_version, status, amount_minor, currency, platform_fee_minor)
         SELECT gen_random_uuid(), practice_id, session_id, participant_id, 'before_join', 'acct_x', 1, 1, 'creating', 100, 'AUD', 0 FROM fee WHERE participant_id = $1`,
        [given.client.participantId],
      ),
    ).rejects.toThrow(/policy is none/);
    await expect(
      world.rows(`UPDATE fee SET base_minor = 100, total_minor = 100 WHERE participant_id = $1`, [
        given.client.participantId,
      ]),
    ).rejects.toThrow(/fee_none_owes_nothing/);
  });

  it('kept money above the fee is refused by the database', async () => {
    const given = await unpaid();
    await given.client.pay();
    await expect(
      world.rows(
        `UPDATE fee SET base_minor = 100, total_minor = 100, platform_fee_minor = 0 WHERE participant_id = $1`,
        [given.client.participantId],
      ),
    ).rejects.toThrow(/does not fit the fee/);
  });
});

describe('paid on site', () => {
  it('settles, opens the door, costs no platform fee, and says who took it', async () => {
    const given = await unpaid();
    await given.client.openCheckout();
    const { body } = await world
      .as(given.practice.reception)
      .post(`/api/participants/${given.client.participantId}/paid-on-site`)
      .send({ method: 'cash', note: 'receipt 12' })
      .expect(200);
    expect(body).toEqual({ standing: 'settled', outstandingMinor: 0 });
    await world.settle();
    expect(await charges(given.client)).toMatchObject([{ status: 'expired' }]);
    expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
    expect(await feeOf(given.client)).toMatchObject({ onSiteMinor: 8000, standing: 'settled' });
    expect(await kinds(given)).toContain('paid_on_site');
    expect(await applicationFees(given)).toBe(0);
    const [line] = await world.rows(
      `SELECT method, amount_minor, written_by FROM on_site_payment WHERE participant_id = $1`,
      [given.client.participantId],
    );
    expect(line).toEqual({ method: 'cash', amount_minor: 8000, written_by: given.practice.reception.memberId });
  });

  it('and by card in the race: the card payment goes back', async () => {
    const given = await unpaid();
    const id = await given.client.openCheckout();
    world.stripe.webhooks({ hold: true });
    world.stripe.pay(id);
    await act(given, 'paid-on-site', { method: 'terminal' });
    world.stripe.webhooks({ hold: false });
    await world.settle();
    await moneyMoves();
    expect(await refunds(given.client)).toEqual([{ cause: 'not_owed', amount: 8000, status: 'succeeded' }]);
    expect(await feeOf(given.client)).toMatchObject({ standing: 'settled' });
  });

  it('in part: the rest is asked by card, and the platform takes its part of that alone', async () => {
    const given = await unpaid();
    expect(await act(given, 'paid-on-site', { method: 'cash', amount: 3000 })).toEqual({
      standing: 'due',
      outstandingMinor: 5000,
    });
    await given.client.pay();
    expect(await charges(given.client)).toMatchObject([{ status: 'paid', amount: 5000, platform: 125 }]);
  });

  it('can be undone while nothing else has happened', async () => {
    const given = await unpaid();
    await act(given, 'paid-on-site', { method: 'cash' });
    expect(await act(given, 'paid-on-site/undo', { reason: 'wrong client' })).toEqual({
      standing: 'due',
      outstandingMinor: 8000,
    });
    await act(given, 'paid-on-site/undo', {}, 409);
    await act(given, 'paid-on-site', { method: 'cash', amount: 3000 });
    await given.client.pay();
    await act(given, 'paid-on-site/undo', {}, 409);
  });

  it('is refused above what is owed, with a card number in the note, and where nothing is owed', async () => {
    const given = await unpaid();
    expect((await act(given, 'paid-on-site', { method: 'cash', amount: 9000 }, 422))['errors']).toEqual([
      { field: 'amount', message: expect.stringMatching(/A\$80\.00/) },
    ]);
    await act(given, 'paid-on-site', { method: 'cash', note: '4242 4242 4242 4242' }, 422);
    await given.client.pay();
    await act(given, 'paid-on-site', { method: 'cash' }, 409);
  });
});

describe('a waiver', () => {
  it('can be undone: the fee is asked again', async () => {
    const given = await unpaid();
    await act(given, 'waive', { reason: 'hardship' });
    expect(await act(given, 'waive/undo', { reason: 'a mistake' })).toEqual({
      standing: 'due',
      outstandingMinor: 8000,
    });
    await act(given, 'waive/undo', {}, 409);
    await given.client.pay();
    expect(await feeOf(given.client)).toMatchObject({ standing: 'settled' });
  });
});

describe('a fee to be paid afterwards', () => {
  it('opens the door unpaid, is listed as a debt once the session has begun, can be reminded of and paid after it', async () => {
    const practice = await world.given.practice();
    const { session, client } = await world.given.session({
      practice,
      startsAt: '2026-11-29T10:00',
      feeMinor: 8000,
      policy: 'after',
      name: 'Dana Debtor',
    });
    const debts = async (who = practice.owner): Promise<Body> =>
      (await world.as(who).get('/api/debts').expect(200)).body;
    expect(await debts()).toMatchObject({ items: [] });
    world.clock.set(world.at('2026-11-29T10:00'));
    expect(await client.stands()).toMatchObject({ state: 'enter' });
    world.clock.set(world.at('2026-11-29T12:00'));
    expect(await debts()).toMatchObject({
      items: [
        { participant: { name: 'Dana Debtor' }, outstandingMinor: 8000, reminders: 0, session: { id: session.id } },
      ],
      totals: [{ currency: 'AUD', count: 1, outstandingMinor: 8000 }],
    });
    expect(await debts(practice.practitioner)).toMatchObject({ items: [{ outstandingMinor: 8000 }] });
    const { body: reminder } = await world
      .as(practice.reception)
      .post(`/api/participants/${client.participantId}/remind`)
      .expect(200);
    expect(reminder).toMatchObject({ link: client.link, isSent: false });
    expect(reminder.message).toMatch(/Dana Debtor.*A\$80\.00.*29 November 2026.*\/j\//s);
    expect(await debts()).toMatchObject({ items: [{ reminders: 1, remindedAt: expect.any(String) }] });
    await client.pay();
    expect(await debts()).toMatchObject({ items: [], totals: [] });
    await world.as(practice.owner).post(`/api/participants/${client.participantId}/remind`).expect(409);
  });

  it('debts come by pages, oldest first; the totals are of all', async () => {
    const practice = await world.given.practice();
    for (const time of ['13:00', '14:00', '15:00'])
      await world.given.session({ practice, startsAt: `2026-11-29T${time}`, feeMinor: 8000, policy: 'after' });
    world.clock.set(world.at('2026-11-29T16:00'));
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page += 1) {
      const { body } = await world.as(practice.owner).get(`/api/debts?limit=1${cursor}`).expect(200);
      expect(body.totals).toEqual([{ currency: 'AUD', count: 3, outstandingMinor: 24_000 }]);
      seen.push(body.items[0].session.startsAt);
      expect(body.nextCursor === null).toBe(page === 2);
      cursor = `&cursor=${body.nextCursor}`;
    }
    expect(seen).toEqual(['13:00', '14:00', '15:00'].map((time) => world.at(`2026-11-29T${time}`).toISOString()));
    await world.as(practice.owner).get('/api/debts?cursor=nonsense').expect(422);
  });

  it('is what a fee raised after the session has to be', async () => {
    const given = await unpaid(8000, { startsAt: '2026-11-30T10:00' });
    await given.client.pay();
    world.clock.set(world.at('2026-11-30T13:00'));
    const refused = await change(given, { amount: 9000 }, 422);
    expect(refused['errors']).toEqual([{ field: 'policy', message: expect.stringMatching(/after/) }]);
    await change(given, { amount: 9000, policy: 'after' });
    await given.client.pay();
    await moneyMoves();
    expect(await charges(given.client)).toMatchObject([
      { status: 'paid', amount: 8000 },
      { status: 'paid', amount: 1000, refunded: 0 },
    ]);
  });
});

it('before_confirmation is at least as strict as before_join', async () => {
  const given = await unpaid(8000, { startsAt: '2026-12-02T11:00', policy: 'before_confirmation' });
  expect(await given.client.stands()).toMatchObject({ state: 'pay', reason: 'payment_due' });
  await given.client.pass().expect(402);
  await given.client.pay();
  expect(await given.client.stands()).toMatchObject({ reason: 'too_early' });
});
