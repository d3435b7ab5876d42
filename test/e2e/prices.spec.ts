import type { GivenPractice } from '../support/given.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a client owes, in parts, from the schedule form to the books. */
let world: World;
let practice: GivenPractice;
let student: string;
let pensioner: string;
let taxed: string;

const aud = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'AUD' });

/** Stripe's figures come a moment after the payment. */
const moneyReported = async (): Promise<void> => {
  world.clock.advance(5_000);
  await world.settle({ sweeps: ['payments.look'] });
};

beforeAll(async () => {
  world = await startWorld();
  practice = await world.practice();
  const owner = world.as(practice.owner);
  const concession = async (body: object): Promise<string> =>
    (await owner.post('/api/concessions').send(body).expect(201)).body.id;
  student = await concession({ name: 'Student', basisPoints: 2500 });
  pensioner = await concession({ name: 'Pensioner', amount: aud(1000) });
  const { body } = await owner
    .post('/api/appointment-types')
    .send({
      name: 'Report',
      minutes: 30,
      fee: aud(10_000),
      tax: { kind: 'exclusive', basisPoints: 1000, name: 'GST' },
      label: 'Written report',
      paymentPolicy: 'after',
    })
    .expect(201);
  taxed = body.id;
});
afterAll(() => world.close());

describe('a quote while scheduling', () => {
  it('says every part, what the platform takes, and an estimate of the rest with its source', async () => {
    const { body } = await world
      .as(practice.practitioner)
      .post('/api/quotes')
      .send({ appointmentTypeId: taxed, concessionId: student })
      .expect(200);
    expect(body).toMatchObject({
      policy: 'after',
      quote: {
        currency: 'AUD',
        baseMinor: 10_000,
        concessionName: 'Student',
        concessionMinor: 2500,
        tax: { kind: 'exclusive', basisPoints: 1000, name: 'GST', minor: 750 },
        surchargeMinor: 0,
        totalMinor: 8250,
        platformFeeMinor: 206,
        estimate: { stripeFeeMinor: 170, netMinor: 8250 - 206 - 170 },
      },
    });
    expect(body.quote.estimate.source).toMatch(/^https:/);
  });

  it('keeps nothing', async () => {
    const count = (): Promise<object[]> => world.rows('SELECT count(*) FROM fee');
    const before = await count();
    await world
      .as(practice.practitioner)
      .post('/api/quotes')
      .send({ fee: aud(8000) })
      .expect(200);
    expect(await count()).toEqual(before);
  });

  it.each([
    ['a fee that a concession makes too small for a card', { fee: aud(60), concessionId: 'student' }, 'fee.amount'],
    ['a concession where there is no fee', { concessionId: 'student' }, 'concessionId'],
    ['an unknown currency', { fee: { amount: 8000, currency: 'XXX' } }, 'fee.currency'],
    ['a fee where nothing may be charged', { fee: aud(8000), paymentPolicy: 'none' }, 'fee.amount'],
  ])('refuses %s as scheduling would, naming the field', async (_what, asked, field) => {
    const body = 'concessionId' in asked ? { ...asked, concessionId: student } : asked;
    const quote = await world.as(practice.practitioner).post('/api/quotes').send(body).expect(422);
    expect(quote.body.errors.map((problem: { field: string }) => problem.field)).toEqual([field]);
    const scheduled = await world
      .as(practice.practitioner)
      .post('/api/sessions')
      .send({ startsAt: '2026-11-25T16:00', endsAt: '2026-11-25T16:30', participants: [{ name: 'Kim', ...body }] })
      .expect(422);
    expect(scheduled.body.errors.map((problem: { field: string }) => problem.field)).toEqual([
      `participants.0.${field}`,
    ]);
  });
});

describe('a frozen quote', () => {
  it('stands in the books in all its parts, and is what Stripe is asked for, under the label of the type', async () => {
    const { client } = await world.given.session({
      startsAt: '10:00',
      participants: [{ name: 'Kim' }],
      body: { appointmentTypeId: taxed, participants: [{ name: 'Kim', concessionId: pensioner }] },
    });
    const [fee] = await world.rows(`SELECT * FROM fee WHERE participant_id = $1`, [client.participantId]);
    expect(fee).toMatchObject({
      policy: 'after',
      base_minor: 10_000,
      concession_id: pensioner,
      concession_name: 'Pensioner',
      concession_minor: 1000,
      tax_kind: 'exclusive',
      tax_minor: 900,
      surcharge_minor: 0,
      total_minor: 9900,
      platform_basis_points: 250,
      platform_fee_minor: 248,
      estimated_stripe_fee_minor: 198,
      label: 'Written report',
    });
    const { body: view } = await client.view().expect(200);
    expect(view.fee).toMatchObject({
      amount: 9900,
      parts: { baseMinor: 10_000, concessionName: 'Pensioner', concessionMinor: 1000, taxMinor: 900, taxName: 'GST' },
    });
    const response = await fetch(
      `${world.stripe.url}/v1/checkout/sessions/${await client.openCheckout()}?expand[0]=line_items`,
      {
        headers: {
          authorization: `Bearer ${world.env['STRIPE_SECRET_KEY'] ?? ''}`,
          'stripe-account': practice.accountId ?? '',
        },
      },
    );
    expect(await response.json()).toMatchObject({
      amount_total: 9900,
      line_items: { data: [{ description: expect.stringMatching(/^Written report with Priya/) }] },
    });
  });

  it('case 19: does not change with the concession, the tax or the plan', async () => {
    const other = await world.given.practice();
    const owner = world.as(other.owner);
    const { body: half } = await owner
      .post('/api/concessions')
      .send({ name: 'Student', basisPoints: 2500 })
      .expect(201);
    const { client } = await world.given.session({
      practice: other,
      startsAt: '11:00',
      body: { participants: [{ name: 'Kim', fee: aud(8000), concessionId: half.id }] },
    });
    await world.rows(
      `INSERT INTO practice_rate (id, practice_id, basis_points, fixed_minor, valid_from, created_at) VALUES (gen_random_uuid(), $1, 900, 0, $2, $2)`,
      [other.id, world.clock.now()],
    );
    await owner.patch(`/api/concessions/${half.id}`).send({ basisPoints: 5000, archived: true }).expect(200);
    const { body: today } = await owner
      .post('/api/quotes')
      .send({ fee: aud(8000) })
      .expect(200);
    expect(today.quote.platformFeeMinor).toBe(720);
    await client.pay();
    await moneyReported();
    const [charge] = await world.rows(
      `SELECT amount_minor, platform_fee_minor, application_fee_minor, status FROM charge WHERE participant_id = $1`,
      [client.participantId],
    );
    expect(charge).toEqual({ amount_minor: 6000, platform_fee_minor: 150, application_fee_minor: 150, status: 'paid' });
  });

  it('case 17: of nothing asks for nothing: no checkout, and the gate lets pass', async () => {
    const all = await world
      .as(practice.owner)
      .post('/api/concessions')
      .send({ name: 'Staff', basisPoints: 10_000 })
      .expect(201);
    const { client } = await world.given.session({
      startsAt: '12:00',
      body: { participants: [{ name: 'Kim', fee: aud(8000), concessionId: all.body.id }] },
    });
    expect((await client.checkout().expect(409)).body.code).toBe('NOTHING_TO_PAY');
    expect(await client.stands()).toMatchObject({ state: 'wait', reason: 'too_early' });
  });

  it.each([
    ['JPY', 'JP', 8000, 200],
    ['KWD', 'KW', 12_340, 300], // 308.5 rounds to 309, and Stripe takes whole tens
  ])('case 18: in %s is charged in its own minor units', async (currency, country, amount, platform) => {
    const abroad = await world.given.practice({ currency, country });
    const { client } = await world.given.session({ practice: abroad, startsAt: '13:00', feeMinor: amount });
    await client.pay();
    await moneyReported();
    const [charge] = await world.rows(
      `SELECT status, amount_minor, application_fee_minor FROM charge WHERE participant_id = $1`,
      [client.participantId],
    );
    expect(charge).toEqual({ status: 'paid', amount_minor: amount, application_fee_minor: platform });
  });
});

it('a type is not booked under clinical words', async () => {
  const { body } = await world
    .as(practice.owner)
    .post('/api/appointment-types')
    .send({ name: 'Private', minutes: 30, label: 'Trauma therapy' })
    .expect(422);
  expect(body.errors[0]).toMatchObject({ field: 'label', message: expect.stringMatching(/receipts/) });
});

describe('an appointment type that takes no payment', () => {
  it('charges nobody, and refuses a fee by name', async () => {
    const { body: type } = await world
      .as(practice.owner)
      .post('/api/appointment-types')
      .send({ name: 'Bulk billed', minutes: 15, fee: aud(4000), takesPayment: false })
      .expect(201);
    const { client } = await world.given.session({
      startsAt: '14:00',
      body: { appointmentTypeId: type.id, participants: [{ name: 'Kim' }] },
    });
    expect((await client.checkout().expect(409)).body.code).toBe('NOTHING_TO_PAY');
    const { body } = await world
      .as(practice.practitioner)
      .post('/api/quotes')
      .send({ appointmentTypeId: type.id, fee: aud(8000) })
      .expect(422);
    expect(body.errors[0].field).toBe('fee');
  });
});

describe('a surcharge', () => {
  it('is refused with the reason where it is not lawful', async () => {
    const owner = world.as(practice.owner);
    expect((await owner.get('/api/practice/surcharge').expect(200)).body).toMatchObject({ lawful: false, isOn: false });
    const { body } = await owner.put('/api/practice/surcharge').send({ isOn: true, basisPoints: 100 }).expect(422);
    expect(body.errors[0]).toMatchObject({ field: 'isOn', message: expect.stringMatching(/1 October 2026/) });
  });

  it('is a line of its own where it is lawful and on, and never above the cost of acceptance', async () => {
    const abroad = await world.given.practice({ currency: 'NZD', country: 'NZ' });
    const owner = world.as(abroad.owner);
    const { body: tooMuch } = await owner
      .put('/api/practice/surcharge')
      .send({ isOn: true, basisPoints: 300 })
      .expect(422);
    expect(tooMuch.errors[0]).toMatchObject({ field: 'basisPoints', message: expect.stringMatching(/2\.7 %/) });
    await owner.put('/api/practice/surcharge').send({ isOn: true, basisPoints: 270, fixedMinor: 30 }).expect(200);
    const { client } = await world.given.session({ practice: abroad, startsAt: '15:00', feeMinor: 10_000 });
    const { body } = await client.view().expect(200);
    expect(body.fee).toMatchObject({ amount: 10_300, parts: { baseMinor: 10_000, surchargeMinor: 300 } });
    await owner.put('/api/practice/surcharge').send({ isOn: false }).expect(200);
    expect((await client.view().expect(200)).body.fee.amount).toBe(10_300);
  });
});

it('a practitioner arranges no prices: concessions, types and surcharge are the owner’s', async () => {
  const practitioner = world.as(practice.practitioner);
  await practitioner.post('/api/concessions').send({ name: 'Mine', basisPoints: 100 }).expect(403);
  await practitioner.put('/api/practice/surcharge').send({ isOn: false }).expect(403);
});

it('the database holds the sum of the parts', async () => {
  const { client } = await world.given.session({ startsAt: '16:00', feeMinor: 8000 });
  await expect(
    world.rows(`UPDATE fee SET concession_minor = 100 WHERE participant_id = $1`, [client.participantId]),
  ).rejects.toThrow(/fee_parts_add_up/);
});
