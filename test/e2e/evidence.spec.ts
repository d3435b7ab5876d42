import { VideoServer } from '@vestibule/rooms';
import { asBytes } from '../support/binary.ts';
import { FarSide } from '../support/far-side.ts';
import { readPdf } from '../support/pdf-text.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What a practice shows when somebody says that it was not agreed, not paid for or not held. */
let world: World;
let given: GivenSession;
const video = new FarSide();

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
  const practice = await world.given.practice();
  given = await world.given.session({
    practice,
    startsAt: '10:00',
    title: 'Fear of flying',
    participants: [
      { name: 'Ada Quill', email: 'ada@quill.test', feeMinor: 8000 },
      { name: 'Bo Carer', kind: 'guest' },
    ],
  });
  await given.client.view().expect(200);
  await given.client.pay();
  world.clock.set(world.at('10:00'));
  await given.client.pass().expect(200);
  const present = (column: string, id: string, from: string, to: string): Promise<unknown> =>
    world.rows(
      `INSERT INTO presence (id, practice_id, session_id, ${column}, epoch, joined_at, left_at, seen_at) VALUES (gen_random_uuid()::text, $1, $2, $3, 1, $4, $5, $5)`,
      [practice.id, given.session.id, id, world.at(from), world.at(to)],
    );
  await present('member_id', given.practitioner.memberId ?? '', '10:02', '10:30');
  await present('participant_id', given.client.participantId, '10:00', '10:10');
  await present('participant_id', given.client.participantId, '10:15', '10:29');
  await world
    .as(practice.owner)
    .post(`/api/participants/${given.client.participantId}/refunds`)
    .send({ amount: 1000, reason: 'She cried' })
    .expect(201);
  await world.settle();
  world.clock.advance(60_000);
});
afterAll(() => world.close());

const path = (rest: string): string => `/api/sessions/${given.session.id}/${rest}`;

it('says what was asked, paid, opened and held, with the ids that Stripe knows', async () => {
  const { body } = await world.as(given.practice.owner).get(path('evidence.json')).expect(200);
  const [client, guest] = body.participants;
  expect(client).toMatchObject({
    initials: 'A.Q.',
    fee: { totalMinor: 8000, currency: 'AUD', policy: 'before_join' },
    payments: [{ status: 'paid', amountMinor: 8000, accountId: given.practice.accountId }],
    refunds: [{ amountMinor: 1000, status: 'succeeded', cause: 'requested' }],
    papers: [
      { kind: 'invoice', totalMinor: 8000 },
      { kind: 'credit_note', totalMinor: 1000 },
    ],
    secondsTogether: (8 + 14) * 60,
    disputes: [],
  });
  expect(client.feeShownAt).toBe('2026-11-24T21:00:00.000Z');
  expect(client.passes).toMatchObject({ times: 1, firstAt: world.at('10:00').toISOString() });
  expect(client.payments[0].paymentIntentId).toMatch(/^pi_/);
  expect(client.payments[0].stripeChargeId).toMatch(/^ch_/);
  expect(guest).toMatchObject({ initials: 'B.C.', fee: null, payments: [], secondsTogether: 0 });
  expect(body.proof).toMatchObject({ findings: [], length: body.timeline.length });
  expect(body.timeline.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['scheduled', 'fee_shown', 'checkout_opened', 'paid', 'pass_issued', 'payment_returned']),
  );
});

it('case 49: holds no name of a client, nothing clinical and nothing that somebody typed', async () => {
  const json = await world.as(given.practice.owner).get(path('evidence.json')).expect(200);
  const pdf = readPdf((await asBytes(world.as(given.practice.owner).get(path('evidence.pdf'))).expect(200)).body);
  for (const text of [json.text, pdf.text])
    for (const secret of ['Quill', 'ada@quill.test', 'Carer', 'Fear of flying', 'She cried', given.client.token])
      expect(text).not.toContain(secret);
});

it('is a PDF for a bank, in which the numbers stand', async () => {
  const answer = await asBytes(world.as(given.practice.owner).get(path('evidence.pdf'))).expect(200);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="evidence.pdf"');
  const { text, title, language } = readPdf(answer.body);
  expect({ title, language }).toEqual({ title: 'Evidence of an appointment', language: 'en' });
  expect(text).toContain('Client A.Q.');
  expect(text).toContain('A$80.00');
  expect(text).toContain('22 min 0 s');
  expect(text).toContain('Every line is in a chain of SHA-256 hashes');
  expect(text).not.toContain('\uFFFD');
  const { body } = await world.as(given.practice.owner).get(path('evidence.json')).expect(200);
  expect(text).toContain(body.participants[0].payments[0].paymentIntentId);
  expect(text).toContain(body.proof.head);
});

it('gives an operator the same, and of one participant what concerns them', async () => {
  const operator = await world.signIn(await world.given.operator());
  const whole = await operator.get(path('evidence.json')).expect(200);
  expect(whole.body.participants[0]).toMatchObject({ initials: 'A.Q.', secondsTogether: 22 * 60 });
  const guest = whole.body.participants[1].id;
  const { body } = await operator.get(path(`evidence.json?participant=${guest}`)).expect(200);
  expect(body.participants).toHaveLength(1);
  expect(
    body.timeline.every((line: { participantId: string | null }) => [null, guest].includes(line.participantId)),
  ).toBe(true);
  await operator.get(path(`evidence.json?participant=${given.session.id}`)).expect(404);
});

it('tells each pass and each fee once, by the sweep or when asked, however often and by however many', async () => {
  const ask = (): Promise<{ body: { timeline: { kind: string }[]; participants: { passes: { times: number } }[] } }> =>
    world.as(given.practice.owner).get(path('evidence.json')).expect(200);
  const before = (await ask()).body.timeline.length;
  await given.client.pass().expect(200);
  await world.as(given.practitioner).post(path('pass')).expect(200);
  expect((await ask()).body.timeline).toHaveLength(before);
  world.clock.advance(60_000);
  await Promise.all([world.settle({ sweeps: ['records.keep-decisions'] }), ask(), ask(), ask()]);
  const { body } = await ask();
  expect(body.timeline.length - before).toBe(2);
  expect(body.participants[0]?.passes.times).toBe(2);
});

it('does not tell of a pass that nobody got, because there was no room', async () => {
  const lost = await world.given.session({ practice: given.practice, startsAt: '10:45' });
  video.isDown = true;
  world.clock.set(world.at('10:45'));
  await lost.client.pass().expect(503);
  video.isDown = false;
  world.clock.advance(5_000);
  await lost.client.pass().expect(200);
  world.clock.advance(60_000);
  const { body } = await world
    .as(given.practice.owner)
    .get(`/api/sessions/${lost.session.id}/evidence.json`)
    .expect(200);
  expect(body.participants[0].passes).toMatchObject({
    times: 1,
    firstAt: new Date(world.at('10:45').getTime() + 5_000).toISOString(),
  });
});

it('says so where the record was changed behind our back', async () => {
  await world.rows(
    `UPDATE session_event SET detail = detail || '{"amount": 1}' WHERE session_id = $1 AND kind = 'paid'`,
    [given.session.id],
  );
  const { body } = await world.as(given.practice.owner).get(path('evidence.json')).expect(200);
  expect(body.proof.findings).toMatchObject([{ kind: 'event_changed' }]);
  const { text } = readPdf((await asBytes(world.as(given.practice.owner).get(path('evidence.pdf'))).expect(200)).body);
  expect(text).toContain('No. 1 places do not fit the seal: event changed at');
});
