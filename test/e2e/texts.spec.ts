import { createHmac } from 'node:crypto';
import { openMailbox, type ReceivedText, type TestMailbox, TEXT_SENDER } from '../support/mailbox.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What clients are told by text message: our own adapter over HTTP, and a carrier that answers as Twilio does. */
let world: World;
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({ env: mailbox.env });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));

let phones = 0;
const aPhone = (): string => `+614120000${String((phones += 1)).padStart(2, '0')}`;
/** A session two days ahead, of a client with a number that nobody else has. */
async function invited(over: Partial<SessionWishes> = {}): Promise<GivenSession & { readonly phone: string }> {
  const phone = over.phone ?? aPhone();
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', ...over, phone });
  return { ...given, phone };
}
/** Until all that is due is with the carrier, and the carrier has said what became of it. */
async function send(): Promise<void> {
  await world.settle({ sweeps: ['notifications.send'] });
  await mailbox.texts();
}
async function last(phone: string): Promise<ReceivedText> {
  const text = (await mailbox.texts(phone)).at(-1);
  if (!text) throw new Error(`nobody wrote to ${phone}`);
  return text;
}
const messagesOf = async ({ session, practice }: GivenSession) =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/messages`).expect(200)).body;
const itemOf = async (given: GivenSession, kind: string) =>
  (await messagesOf(given)).items.find((item: { kind: string }) => item.kind === kind);
/** What the carrier says became of a text, signed. */
function tell(id: string, fields: Readonly<Record<string, string>>, token = 'token-of-the-tests') {
  const path = `/api/webhooks/texts/status?message=${id}`;
  const said = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const text = `${world.env['PUBLIC_URL']}${path}${said.flat().join('')}`;
  const signature = createHmac('sha1', token).update(text).digest('base64');
  return world.nobody.post(path).type('form').set('x-twilio-signature', signature).send(fields);
}
const cancel = ({ session, practice }: GivenSession) =>
  world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);

it('whoever has a phone alone is invited by text, with the time, its zone and the link, which opens', async () => {
  const given = await invited({ title: 'Relapse prevention, week 3' });
  await send();
  const text = await last(given.phone);
  expect(text.from).toBe(TEXT_SENDER);
  expect(text.body).toContain('Wed, 25 Nov');
  expect(text.body).toMatch(/10:00 am AEDT/);
  expect(text.body).not.toContain('Relapse');
  expect(text.links).toEqual([given.client.link]);
  await given.client.view().expect(200);
  const { items, canText } = await messagesOf(given);
  expect(canText).toBe(true);
  expect(items[0]).toMatchObject({
    kind: 'invitation',
    channel: 'sms',
    to: given.phone,
    state: 'sent',
    arrival: 'arrived',
    segments: Math.ceil(text.body.length / 153),
  });
});

it('whoever has a phone alone hears by text that their payment arrived, and that money goes back; the link shows both', async () => {
  const given = await invited({ feeMinor: 8000 });
  await send();
  await given.client.pay();
  await world.stripe.settle();
  await send();
  const paid = await last(given.phone);
  expect(paid.body).toMatch(/A\$80\.00 for your appointment .* has arrived/);
  expect(paid.links).toEqual([given.client.link]);
  await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201); // prettier-ignore
  world.clock.set(world.at('2026-11-23T22:00'));
  await world.settle({ sweeps: ['payments.refunds'] });
  await send();
  expect(await last(given.phone)).toEqual(paid);
  world.clock.set(world.at('2026-11-24T08:00'));
  await send();
  expect((await last(given.phone)).body).toMatch(/A\$30\.00 for your appointment .* goes back to you/);
});

it('a number is understood as it is dialled in the practice’s country, and one that does not exist is named with the cure', async () => {
  const practice = await world.given.practice();
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', phone: '0412 345 678' });
  const { body } = await world.as(practice.owner).get(`/api/sessions/${given.session.id}`).expect(200);
  expect(body.participants[0].phone).toBe('+61412345678');
  const refused = await world
    .as(practice.owner)
    .post('/api/sessions')
    .send({
      startsAt: '2026-11-25T12:00',
      endsAt: '2026-11-25T12:30',
      participants: [{ name: 'Kim', phone: '0412 345' }],
    })
    .expect(422);
  expect(refused.body.errors).toEqual([
    { field: 'participants.0.phone', message: expect.stringContaining('look whether a digit is missing') },
  ]);
});

it('whoever has both is reminded both ways, and told all else by e-mail', async () => {
  const given = await invited({ email: 'both@example.test' });
  await send();
  expect(await mailbox.texts(given.phone)).toEqual([]);
  world.clock.set(world.at('2026-11-24T10:00'));
  await send();
  expect((await mailbox.mails('both@example.test')).map(({ subject }) => subject.split(' ')[0])).toEqual([
    'Your',
    'Reminder:',
  ]);
  expect((await last(given.phone)).links).toEqual([given.client.link]);
});

it('moved and cancelled are told by text; a text that is due at night waits for the morning, unless that is too late', async () => {
  const [patient, early] = [await invited(), await invited({ startsAt: '2026-11-24T07:00' })];
  await send();
  world.clock.set(world.at('2026-11-23T22:30'));
  await world
    .as(patient.practice.owner)
    .patch(`/api/sessions/${patient.session.id}`)
    .send({ startsAt: '2026-11-26T15:00' })
    .expect(200);
  await cancel(early);
  await send();
  expect((await last(early.phone)).body).toContain('cancelled');
  expect(await mailbox.texts(patient.phone)).toHaveLength(1);
  world.clock.set(world.at('2026-11-24T08:00'));
  await send();
  expect((await last(patient.phone)).body).toMatch(/new time, Thu,? 26 Nov/);
});

it('the quiet hours are the practice’s: at noon where it wants them so, and not at night where it wants none', async () => {
  const practice = await world.given.practice();
  const set = (quietHours: unknown) =>
    world.as(practice.owner).put('/api/practice/messages').send({ language: 'en', colour: null, remindMinutes: [], offKinds: [], quietHours }); // prettier-ignore
  const refused = await set({ from: '21:00', until: '21:00' }).expect(422);
  expect(refused.body.errors).toMatchObject([
    { field: 'quietHours', message: expect.stringContaining('switch them off') },
  ]);
  expect((await set({ from: '9 pm', until: '08:00' }).expect(422)).body.errors).toMatchObject([{ field: 'quietHours.from', message: 'must be a time of day such as 21:00' }]); // prettier-ignore
  expect((await set({ from: '12:00', until: '14:00' }).expect(200)).body.quietHours).toEqual({ from: '12:00', until: '14:00' }); // prettier-ignore
  world.clock.set(world.at('2026-11-23T12:30'));
  const given = await invited({ practice });
  await send();
  expect(await mailbox.texts(given.phone)).toEqual([]);
  world.clock.set(world.at('2026-11-23T14:00'));
  await send();
  expect(await mailbox.texts(given.phone)).toHaveLength(1);
  expect((await set(null).expect(200)).body.quietHours).toBeNull();
  world.clock.set(world.at('2026-11-23T23:00'));
  await world.as(practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt: '2026-11-26T15:00' }).expect(200); // prettier-ignore
  await send();
  expect((await last(given.phone)).body).toMatch(/new time/);
});

it('an appointment in the evening: nobody is woken to be asked for what they pay afterwards', async () => {
  const given = await invited({ startsAt: '2026-11-25T20:30', feeMinor: 8000, policy: 'after' });
  await send();
  world.clock.set(world.at('2026-11-25T22:15'));
  await send();
  expect(await mailbox.texts(given.phone)).toHaveLength(1);
  world.clock.set(world.at('2026-11-26T08:00'));
  await send();
  expect((await mailbox.texts(given.phone)).map(({ body }) => body.includes('A$80.00'))).toEqual([false, true]);
});

it('STOP is heard: nothing more goes to that number, the practice sees it, START takes it back', async () => {
  const given = await invited();
  await send();
  await mailbox.answer(await last(given.phone), 'Abmelden');
  expect((await last(given.phone)).body).toContain('no more texts');
  expect(await messagesOf(given)).toMatchObject({
    optOuts: [{ participantId: given.client.participantId, of: 'texts' }],
  });
  world.clock.set(world.at('2026-11-24T10:00'));
  await send();
  const heard = (await mailbox.texts(given.phone)).length;
  const other = await invited({ phone: given.phone, startsAt: '2026-11-25T14:00' });
  await send();
  expect(await mailbox.texts(given.phone)).toHaveLength(heard);
  expect((await messagesOf(other)).items).toEqual([]);
  await mailbox.answer(await last(given.phone), 'START');
  await send();
  expect((await mailbox.texts(given.phone)).filter(({ links }) => links.includes(other.client.link))).toHaveLength(1);
  expect(await messagesOf(other)).toMatchObject({ optOuts: [] });
});

it('a number that the carrier itself keeps from us (21610) is taken as STOP', async () => {
  const given = await invited();
  await send();
  await mailbox.answer(await last(given.phone), 'STOP');
  await world.rows(`DELETE FROM text_opt_out`); // our own memory of it is lost
  await cancel(given);
  await send();
  expect(await itemOf(given, 'cancelled')).toMatchObject({
    state: 'failed',
    problem: 'they asked for no more texts',
  });
  expect((await messagesOf(given)).optOuts).toHaveLength(1);
});

it('a mistyped number is corrected: who has the wrong one stops no texts to the right one', async () => {
  const given = await invited();
  await send();
  const { id } = await itemOf(given, 'invitation');
  world.clock.advance(60_000);
  const right = aPhone();
  const path = `/api/participants/${given.client.participantId}`;
  await world.as(given.practice.owner).patch(path).send({ phone: right }).expect(200);
  await tell(id, { ErrorCode: '21610', MessageSid: 'SMx', MessageStatus: 'failed' }).expect(204);
  expect(await messagesOf(given)).toMatchObject({ optOuts: [] });
  await send();
  expect((await last(right)).links).toEqual([given.client.link]);
});

it('one click in a mail program ends reminders by e-mail, and looking at the page ends nothing; all else is still sent', async () => {
  const to = 'one-click@example.test';
  const given = await invited({ email: to });
  await world.settle();
  const reminders = () =>
    world.rows<{ state: string }>(
      `SELECT state FROM message WHERE session_id = $1 AND kind = 'reminder' AND channel = 'email' ORDER BY due_at`,
      [given.session.id],
    );
  world.clock.set(world.at('2026-11-24T10:00'));
  await send();
  expect(await reminders()).toEqual([{ state: 'sent' }, { state: 'due' }]);
  const reminder = (await mailbox.mails(to)).find(({ subject }) => subject.startsWith('Reminder'));
  const address = (reminder?.noMore ?? '').replaceAll(/[<>]/g, '');
  expect(reminder?.links).toContain(address);
  const path = new URL(address).pathname;
  await world.nobody
    .get(path)
    .expect(200)
    .expect(/No more reminders/);
  expect(await reminders()).toEqual([{ state: 'sent' }, { state: 'due' }]);
  await world.nobody.post(path).type('form').send('List-Unsubscribe=One-Click').expect(200);
  await world.nobody.post(path).type('form').send('List-Unsubscribe=One-Click').expect(200);
  expect(await reminders()).toEqual([{ state: 'sent' }, { state: 'dropped' }]);
  expect((await messagesOf(given)).optOuts).toEqual([{ participantId: given.client.participantId, of: 'reminders' }]);
  await world.nobody.get(`/api/join/${path.split('/').at(-1) ?? ''}`).expect(404); // it opens no door
  await world.nobody.post(path.replace('/api/no-more/', '/api/no-more/A')).expect(404);
  await world.nobody
    .post(`${path}?again=1`)
    .expect(200)
    .expect(/No more reminders/);
  expect((await messagesOf(given)).optOuts).toEqual([]);
  await cancel(given);
  await send();
  const all = await mailbox.mails(to);
  expect(all.at(-1)?.subject).toContain('Cancelled');
  // What tells of a time or of money is nobody's to leave out by accident.
  expect(all.filter(({ noMore, text }) => noMore !== undefined || text.includes('/no-more/'))).toEqual([reminder]);
  await world.rows(`UPDATE participant SET email = 'another@example.test' WHERE id = $1`, [given.client.participantId]);
  await world.nobody.post(path).expect(404);
  expect((await messagesOf(given)).optOuts).toEqual([]);
});

it('HELP is answered with whom to call; what else is written is answered by nobody', async () => {
  const practice = await world.given.practice();
  await world.as(practice.owner).patch('/api/practice').send({ phone: '02 9000 1234' }).expect(200);
  const given = await invited({ practice });
  await send();
  await mailbox.answer(await last(given.phone), 'Help');
  expect((await last(given.phone)).body).toContain('please call 02 9000 1234');
  const before = await mailbox.texts(given.phone);
  await mailbox.answer(await last(given.phone), 'I am in the car');
  expect(await mailbox.texts(given.phone)).toEqual(before);
});

it.each([
  ['a number that does not exist', '+15005550001', { state: 'failed', problem: 'there is no such number' }],
  ['a landline', '+15005550009', { state: 'failed', problem: 'this is not a mobile number' }],
  [
    'a phone that is off',
    '+61400030003',
    { state: 'sent', arrival: 'came_back', problem: 'the phone was off, or out of reach' },
  ],
])('%s: it stands on the session', async (_, phone, expected) => {
  const given = await invited();
  await world.rows(`UPDATE participant SET phone = $2 WHERE id = $1`, [given.client.participantId, phone]);
  await send();
  expect(await itemOf(given, 'invitation')).toMatchObject(expected);
});

it('a carrier that is away: it is sent afterwards, once', async () => {
  const given = await invited();
  await mailbox.close();
  await send().catch(() => undefined);
  expect((await messagesOf(given)).items[0]).toMatchObject({
    state: 'due',
    tries: 1,
    problem: expect.stringContaining('was not reached'),
  });
});

it('tidings of a text and answers to it count only when they are signed', async () => {
  const given = await invited();
  await world.settle();
  const { items } = await messagesOf(given);
  const fields = { MessageSid: 'SMx', MessageStatus: 'delivered' };
  await world.nobody.post(`/api/webhooks/texts/status?message=${items[0].id}`).type('form').send(fields).expect(400);
  await tell(items[0].id, fields, 'another token').expect(400);
  expect((await messagesOf(given)).items[0]).toMatchObject({ state: 'due', arrival: null });
  await tell(items[0].id, fields).expect(204);
  await tell(items[0].id, fields).expect(204);
  expect((await messagesOf(given)).items[0]).toMatchObject({ state: 'sent', arrival: 'arrived' });
});
