import { BOUNCE_SECRET, openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** A mail that the mail server took and that comes back later: a real SMTP server, which returns it as Postfix does. */
let world: World;
let mailbox: TestMailbox;
const said: string[] = [];
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({ env: { ...mailbox.env, LOG_LEVEL: 'debug' }, log: (line) => said.push(line) });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));

let people = 0;
const anAddress = (): string => `anna-${(people += 1)}@client.test`;
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
/** A session two days ahead, of a client who was invited by e-mail. */
async function invited(over: Partial<SessionWishes> = {}): Promise<GivenSession & { readonly email: string }> {
  const email = over.email ?? anAddress();
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', ...over, email });
  await send();
  return { ...given, email };
}
const lastTo = (email: string): Promise<ReceivedMail> => mailbox.last(email);
const comesBack = async (email: string, status?: string): Promise<void> =>
  mailbox.giveBack(await lastTo(email), world.url, status);
const messagesOf = async ({ session, practice }: GivenSession) =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/messages`).expect(200)).body;
const itemOf = async (given: GivenSession, kind = 'invitation') =>
  (await messagesOf(given)).items.find((item: { kind: string }) => item.kind === kind);
const writeAgain = ({ practice, client }: GivenSession) =>
  world.as(practice.owner).post(`/api/participants/${client.participantId}/write-again`).send({});
const handIn = (raw: string | Buffer, to?: string) =>
  world.nobody
    .post(`/api/webhooks/returned-mail${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`)
    .set('authorization', `Bearer ${BOUNCE_SECRET}`)
    .type('message/rfc822')
    .send(raw);
/** What a mail system says of an address, in as few words as it can. */
const report = (recipient: string, status = '5.1.1', to = '') =>
  [
    `To: ${to}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Action: ${status.startsWith('4') ? 'delayed' : 'failed'}`,
    `Status: ${status}`,
    '',
    '--b--',
    '',
  ].join('\r\n');

it('each mail has an address of its own to which it is returned', async () => {
  const [one, other] = [await invited(), await invited()];
  const [first, second] = [await lastTo(one.email), await lastTo(other.email)];
  expect(first.returnsTo).toMatch(/^bounces\+[a-z2-7]{42}@mail\.practice\.test$/);
  expect(second.returnsTo).not.toBe(first.returnsTo);
  expect(first.from).toContain('<no-reply@localhost>');
});

it('an address that does not exist stands on the session and on the page of messages, its practitioner is told, and nothing more goes there', async () => {
  const given = await invited();
  const { session, practice, practitioner, email, client } = given;
  const [before, written] = [await mailbox.mails(practitioner.email), (await mailbox.mails(email)).length];
  await comesBack(email);
  await send();
  const problem = 'the address does not exist';
  expect(await itemOf(given)).toMatchObject({ state: 'sent', arrival: 'came_back', problem });
  expect(await messagesOf(given)).toMatchObject({ returned: [{ participantId: client.participantId, problem }] });
  const { items, counts } = (await world.as(practice.owner).get('/api/messages?standing=returned').expect(200)).body;
  expect(items).toMatchObject([{ sessionId: session.id, to: email, arrival: 'came_back', problem }]);
  expect(counts).toMatchObject({ failed: 0, returned: 1 });
  const [told] = (await mailbox.mails(practitioner.email)).slice(before.length);
  expect(told?.subject).toBe('A message did not arrive: your 10:00 am appointment');
  expect(told?.text).toContain('nothing arrives at that address');
  expect(told?.text).not.toContain(email);
  expect(told?.links[0]).toContain(`/sessions/${session.id}`);
  await world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
  await send();
  expect(await mailbox.mails(email)).toHaveLength(written);
});

it('a mistyped address is corrected: the invitation goes to the right one, once, by the same link, and nothing more to the old', async () => {
  const given = await invited();
  const { session, practice, client, email: wrong } = given;
  await comesBack(wrong);
  await send();
  const written = (await mailbox.mails(wrong)).length;
  const right = anAddress();
  const correct = (body: object) => world.as(practice.owner).patch(`/api/participants/${client.participantId}`).send(body); // prettier-ignore
  const refused = await correct({ email: 'anna@' }).expect(422);
  expect(refused.body.errors).toMatchObject([{ field: 'email', message: 'must be an e-mail address' }]);
  world.clock.set(world.at('2026-11-23T09:10'));
  const { body } = await correct({ email: right, name: 'Anna Correct' }).expect(200);
  expect(body.participants).toMatchObject([{ email: right, name: 'Anna Correct', link: client.link }]);
  await correct({ email: right, name: 'Anna Correct' }).expect(200);
  // Other capitals are the same address.
  expect((await correct({ email: right.toUpperCase() }).expect(200)).body.participants).toMatchObject([
    { email: right.toUpperCase() },
  ]);
  await correct({ email: right }).expect(200);
  await send();
  const mails = await mailbox.mails(right);
  expect(mails.map(({ subject, links }) => [subject.split(' with')[0], links[0]])).toEqual([
    ['Your appointment', client.link],
  ]);
  const { items, returned } = await messagesOf(given);
  expect(returned).toEqual([]);
  const invitations = items.filter(({ kind }: { kind: string }) => kind === 'invitation');
  expect(invitations).toMatchObject([
    { to: null, wentElsewhere: true, arrival: 'came_back', problem: 'the address does not exist' },
    { to: right, wentElsewhere: false, state: 'sent' },
  ]);
  expect((await world.as(practice.owner).get('/api/messages/counts').expect(200)).body).toMatchObject({ returned: 0 });
  const timeline = (await world.as(practice.owner).get(`/api/sessions/${session.id}/timeline`).expect(200)).body.items;
  expect(timeline.filter(({ kind }: { kind: string }) => kind === 'participant_corrected')).toMatchObject([
    { participantId: client.participantId, detail: { what: ['name', 'email'] } },
    { detail: { what: ['email'] } },
    { detail: { what: ['email'] } },
  ]);
  expect(JSON.stringify(timeline)).not.toMatch(new RegExp(`${wrong}|${right}`));
  await world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200);
  await send();
  expect((await lastTo(right)).subject).toMatch(/^Cancelled/);
  expect(await mailbox.mails(wrong)).toHaveLength(written);
  expect((await correct({ email: wrong }).expect(409)).body.code).toBe('SESSION_NOT_MOVABLE');
});

it('an address that is corrected on the day itself: invited and not reminded of yesterday beside it; and what still comes back from the old one is told to nobody', async () => {
  const given = await invited({ feeMinor: 8000 });
  const { practice, practitioner, client, email: wrong } = given;
  const invitation = await lastTo(wrong);
  await world.as(practice.owner).post(`/api/participants/${client.participantId}/remind`).send({}).expect(200);
  await send();
  await comesBack(wrong);
  await send();
  world.clock.set(world.at('2026-11-25T07:00'));
  await send();
  const right = anAddress();
  await world.as(practice.owner).patch(`/api/participants/${client.participantId}`).send({ email: right }).expect(200);
  await send();
  const before = await mailbox.subjects(practitioner.email);
  await mailbox.giveBack(invitation, world.url);
  await world.settle({ sweeps: ['notifications.members', 'notifications.send'] });
  expect(await mailbox.subjects(practitioner.email)).toEqual(before);
  expect(await mailbox.subjects(right)).toEqual([expect.stringMatching(/^Your appointment/)]);
  world.clock.set(world.at('2026-11-25T09:45'));
  await send();
  expect(await mailbox.subjects(right)).toHaveLength(2);
});

it('whoever has a phone too gets as a text what there is room for', async () => {
  const given = await invited({ phone: '+61412000177' });
  await comesBack(given.email);
  await send();
  expect((await mailbox.texts('+61412000177')).map(({ links }) => links)).toEqual([[given.client.link]]); // the invitation
  await world
    .as(given.practice.owner)
    .patch(`/api/sessions/${given.session.id}`)
    .send({ startsAt: '2026-11-26T15:00' })
    .expect(200);
  await send();
  expect((await mailbox.texts('+61412000177')).at(-1)?.body).toMatch(/new time, Thu,? 26 Nov/);
});

it('somebody of the practice says that it is right after all: what waits goes there again, in each of its sessions', async () => {
  const practice = await world.given.practice();
  const email = anAddress();
  const [one, other] = [
    await invited({ practice, email }),
    await invited({ practice, email, startsAt: '2026-11-25T14:00' }),
  ];
  await comesBack(email);
  await send();
  const { id } = await itemOf(one);
  const refused = await world.as(practice.owner).post(`/api/messages/${id}/resend`).send({}).expect(409);
  expect(refused.body.detail).toContain('the address does not exist');
  world.clock.set(world.at('2026-11-24T14:00'));
  await send();
  expect((await mailbox.mails(email)).filter(({ subject }) => subject.startsWith('Reminder'))).toEqual([]);
  const answer = await writeAgain(one).expect(200);
  expect(answer.body.returned).toEqual([]);
  await send();
  const subjects = await mailbox.subjects(email);
  expect(subjects.filter((subject) => subject.startsWith('Reminder'))).toHaveLength(2);
  await world.as(practice.owner).post(`/api/messages/${id}/resend`).send({}).expect(200);
  await send();
  expect(await itemOf(other, 'reminder')).toMatchObject({ state: 'sent' });
  expect((await world.as(practice.owner).get('/api/messages/counts').expect(200)).body.returned).toBe(1); // of the other session
  await writeAgain(one).expect(200); // nothing to lift: nothing happens
  const { body } = await world.as(practice.owner).get('/api/audit').expect(200);
  expect(body.items).toMatchObject([{ act: 'messages.address_trusted', about: { id: one.client.participantId } }]);
});

it('what came back for another reason does not end the writing; a late one is shown as late, and may arrive', async () => {
  const [full, late] = [await invited(), await invited()];
  await comesBack(full.email, '5.2.2');
  await comesBack(late.email, '4.4.1');
  expect(await itemOf(full)).toMatchObject({ arrival: 'came_back', problem: 'the mailbox is full' });
  expect(await messagesOf(full)).toMatchObject({ returned: [] });
  expect(await itemOf(late)).toMatchObject({
    arrival: null,
    state: 'sent',
    problem: 'their mail server has not taken it yet',
  });
  await comesBack(late.email);
  expect(await itemOf(late)).toMatchObject({ arrival: 'came_back', problem: 'the address does not exist' });
});

it('the first that says "failed" has the last word: a report that comes again, or after the address was trusted, changes nothing', async () => {
  const given = await invited();
  const mail = await lastTo(given.email);
  await comesBack(given.email);
  await world.settle();
  await writeAgain(given).expect(200);
  await mailbox.giveBack(mail, world.url);
  await mailbox.giveBack(mail, world.url, '5.2.2');
  await handIn(report(given.email, '5.2.1'), mail.returnsTo).expect(204);
  expect(await messagesOf(given)).toMatchObject({ returned: [] });
  expect(await itemOf(given)).toMatchObject({ problem: 'the address does not exist' });
});

it('a report that names somebody else, because the mail was passed on, says nothing against the address', async () => {
  const given = await invited();
  const { returnsTo } = await lastTo(given.email);
  await handIn(report('anna@elsewhere.test'), returnsTo).expect(204);
  expect(await itemOf(given)).toMatchObject({ arrival: 'came_back' });
  expect(await messagesOf(given)).toMatchObject({ returned: [] });
});

it('without the address beside it, it is found in the headers of what came back', async () => {
  const given = await invited();
  const { returnsTo } = await lastTo(given.email);
  await handIn(report(given.email, '5.1.1', `<${returnsTo}>`)).expect(204);
  expect(await messagesOf(given)).toMatchObject({ returned: [{ participantId: given.client.participantId }] });
});

it('another practice’s mail to the same address goes on', async () => {
  const email = anAddress();
  const [one, other] = [await invited({ email }), await invited({ email })];
  const [mail] = await mailbox.mails(email);
  if (mail) await mailbox.giveBack(mail, world.url);
  expect((await messagesOf(one)).returned).toHaveLength(1);
  expect((await messagesOf(other)).returned).toEqual([]);
});

it('forged, foreign, broken and enormous: none of them changes anything', async () => {
  const given = await invited();
  const { returnsTo = '' } = await lastTo(given.email);
  const real = report(given.email, '5.1.1', returnsTo);
  const path = '/api/webhooks/returned-mail';
  await world.nobody.post(path).type('message/rfc822').send(real).expect(400);
  await world.nobody.post(path).set('authorization', 'Bearer x').type('message/rfc822').send(real).expect(400);
  // A message of somebody else's, whose MAC nobody has.
  const forged = returnsTo.replace(/.{6}@/, 'aaaaaa@');
  await handIn(report(given.email, '5.1.1', forged), forged).expect(204);
  await handIn(report(given.email, '5.1.1', 'bounces@mail.practice.test')).expect(204);
  await handIn(real.slice(0, 120), returnsTo).expect(204);
  await handIn(Buffer.alloc(2_000, 0xff), returnsTo).expect(204);
  await handIn('', returnsTo).expect(204);
  await handIn(Buffer.concat([Buffer.from(real), Buffer.alloc(1024 * 1024)]), returnsTo).expect(413);
  const away = ['Auto-Submitted: auto-replied', 'Content-Type: text/plain', '', `I am away. 5.1.1 ${given.email}`];
  await handIn([`To: ${returnsTo}`, ...away].join('\r\n')).expect(204);
  expect(await itemOf(given)).toMatchObject({ arrival: null, problem: null });
  expect(await messagesOf(given)).toMatchObject({ returned: [] });
});

it('nothing of who was written to, or of what their server said, is in the log', () => {
  expect(said.some((line) => line.includes('a message came back'))).toBe(true);
  expect(said.filter((line) => line.includes('client.test') || line.includes('no such user'))).toEqual([]);
});
