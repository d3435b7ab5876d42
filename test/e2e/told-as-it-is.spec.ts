import type { GivenPractice } from '../support/given.ts';
import { entryLine, openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What changes between a message's being planned and its being sent, or sent again: it says what is so, at its time, and once. */
let world: World;
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({ env: { SMTP_URL: mailbox.smtpUrl } });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));

type Invited = GivenSession & { readonly to: string };
let clients = 0;
async function invited(over: Partial<SessionWishes> = {}): Promise<Invited> {
  const to = `told-${(clients += 1)}@example.test`;
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', feeMinor: 8000, email: to, ...over }); // prettier-ignore
  return { ...given, to };
}
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
const subjects = ({ to }: Invited): Promise<string[]> => mailbox.subjects(to);
const last = ({ to }: Invited): Promise<ReceivedMail> => mailbox.last(to);
const speak = (practice: GivenPractice, over: object) =>
  world
    .as(practice.owner)
    .put('/api/practice/messages')
    .send({ language: 'en', colour: null, remindMinutes: [1440, 15], offKinds: [], ...over })
    .expect(200);
/** What the practice reads that clients were told of moves, in the list of all messages and on the session's page; oldest first. */
async function changesTold({ practice, session }: GivenSession): Promise<unknown> {
  const as = world.as(practice.owner);
  const all = await as.get('/api/messages?kind=moved').expect(200);
  const ofSession = await as.get(`/api/sessions/${session.id}/messages`).expect(200);
  const changes = (items: readonly { kind: string; change: unknown }[]) =>
    items.filter(({ kind, change: what }) => kind === 'moved' || what !== null).map(({ change: what }) => what);
  expect(changes(all.body.items).toReversed()).toEqual(changes(ofSession.body.items));
  return changes(ofSession.body.items);
}
const change = ({ practice, session }: GivenSession, body: object) =>
  world.as(practice.owner).patch(`/api/sessions/${session.id}`).send(body).expect(200);

describe('somebody else holds the appointment', () => {
  it('at its time: that is said, and no new time; the calendar’s entry names them', async () => {
    const given = await invited({ feeMinor: 0 });
    await world
      .as(given.practice.owner)
      .put('/api/practice/messages/moved/en')
      .send({ subject: 'We moved it', body: 'Another time, {{name}}.' })
      .expect(200);
    await send();
    const before = await last(given);
    await change(given, { practitionerId: given.practice.owner.memberId });
    await send();
    const mail = await last(given);
    const { name } = given.practice.owner;
    expect(mail.subject).toMatch(
      new RegExp(`^Now with ${name}: your appointment, Wednesday 25 November 2026 at 10:00`),
    );
    expect(mail.text).toContain(`gave your appointment to ${name}. It begins when it was to begin.`);
    expect(mail.text).not.toMatch(/new time|moved|another time/i);
    expect(mail.links).toEqual([given.client.link]);
    expect([entryLine(mail, 'UID'), entryLine(mail, 'SEQUENCE')]).toEqual([entryLine(before, 'UID'), '1']);
    expect([entryLine(mail, 'DTSTART'), entryLine(mail, 'DTEND')]).toEqual([
      entryLine(before, 'DTSTART'),
      entryLine(before, 'DTEND'),
    ]);
    expect(entryLine(mail, 'SUMMARY')).toBe(`Video appointment with ${name}`);
    expect(await changesTold(given)).toEqual(['practitioner']);
  });

  it('and at another time: both; in German too', async () => {
    const given = await invited({ feeMinor: 0 });
    await speak(given.practice, { language: 'de' });
    await send();
    world.clock.advance(60_000);
    await change(given, { startsAt: '2026-11-26T15:00', practitionerId: given.practice.owner.memberId });
    await send();
    const { subject, text } = await last(given);
    expect(subject).toMatch(/^Neue Zeit, jetzt bei .*: Ihr Termin, Donnerstag, 26\. November 2026 um 15:00/);
    expect(text).toContain(`verschoben und an ${given.practice.owner.name} übergeben`);
    world.clock.advance(60_000);
    await change(given, { practitionerId: given.practice.practitioner.memberId });
    await send();
    expect((await last(given)).subject).toMatch(/^Jetzt bei .*: Ihr Termin, Donnerstag, 26\. November 2026 um 15:00/);
    world.clock.advance(60_000);
    await change(given, { startsAt: '2026-11-27T15:00' });
    await change(given, { startsAt: '2026-11-27T16:00' });
    await send();
    world.clock.advance(60_000);
    await change(given, { startsAt: '2026-11-27T17:00' });
    await world.settle(); // planned, and not sent yet
    expect(await changesTold(given)).toEqual(['both', 'practitioner', 'time', 'time']);
  });
});

it('who pays afterwards is asked after the time to which it was extended', async () => {
  const given = await invited({ policy: 'after' });
  await send();
  world.clock.set(world.at('2026-11-25T10:20'));
  await send();
  const before = (await subjects(given)).length;
  await world
    .as(given.practice.owner)
    .post(`/api/sessions/${given.session.id}/extend`)
    .send({ until: '2026-11-25T13:00', allowOverlap: true })
    .expect(200);
  world.clock.set(world.at('2026-11-25T12:15'));
  await send();
  expect(await subjects(given)).toHaveLength(before);
  world.clock.set(world.at('2026-11-25T14:15'));
  await send();
  expect((await subjects(given)).slice(before)).toEqual([expect.stringMatching(/^A\$80\.00 to pay/)]);
});

it.each(['is over by itself', 'was ended'])(
  'who pays afterwards is asked, also where the practice asks again since the hour after it %s',
  async (how) => {
    const given = await invited({ policy: 'after' });
    await speak(given.practice, { offKinds: ['pay_now'] });
    await send();
    world.clock.set(world.at('2026-11-25T10:10'));
    if (how === 'was ended')
      await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/end`).expect(200);
    world.clock.set(world.at('2026-11-25T11:00'));
    await speak(given.practice, {});
    await send();
    const asked = async () => (await subjects(given)).filter((subject) => subject.includes('to pay'));
    expect(await asked()).toEqual([]);
    world.clock.set(world.at('2026-11-25T12:00'));
    await send();
    expect(await asked()).toHaveLength(1);
  },
);

it('what fell while the practice did not send it is not sent afterwards; what falls later is, and what was sent can be sent again', async () => {
  const practice = await world.given.practice();
  const [sooner, meanwhile, later] = [
    await invited({ practice, startsAt: '2026-12-20T10:00' }),
    await invited({ practice, startsAt: '2026-12-21T10:00' }),
    await invited({ practice, startsAt: '2026-12-22T10:00' }),
  ];
  const thanks = async (whom: Invited) => (await subjects(whom)).filter((subject) => subject.startsWith('Paid')).length;
  await sooner.client.pay();
  await send();
  await speak(practice, { offKinds: ['paid'] });
  await meanwhile.client.pay();
  await send();
  world.clock.set(world.at('2026-12-07T09:00'));
  await speak(practice, {});
  await send();
  expect(await Promise.all([sooner, meanwhile, later].map(thanks))).toEqual([1, 0, 0]);
  await later.client.pay();
  await send();
  expect(await Promise.all([sooner, meanwhile, later].map(thanks))).toEqual([1, 0, 1]);
  const { items } = (await world.as(practice.owner).get(`/api/sessions/${sooner.session.id}/messages`).expect(200))
    .body;
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'paid');
  await world.as(practice.owner).post(`/api/messages/${id}/resend`).expect(200);
  await send();
  expect(await thanks(sooner)).toBe(2);
});

it('asked three times in one moment to send it again: once more; and the same request repeated is the same', async () => {
  const given = await invited();
  await send();
  const owner = world.as(given.practice.owner);
  const messages = async () => (await owner.get(`/api/sessions/${given.session.id}/messages`).expect(200)).body.items;
  const [{ id }] = await messages();
  const again = () => owner.post(`/api/messages/${id}/resend`);
  const answers = await Promise.all([again(), again(), again()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
  await send();
  expect(await subjects(given)).toHaveLength(2);
  const repeated = await Promise.all([1, 2, 3].map(() => again().set('Idempotency-Key', 'once more, please')));
  expect(repeated.map(({ status }) => status)).toEqual([200, 200, 200]);
  await send();
  expect((await again().set('Idempotency-Key', 'once more, please')).status).toBe(200);
  await send();
  expect(await subjects(given)).toHaveLength(3);
});

describe('money that was to come back, and did not', () => {
  const CARD_IS_GONE = '4000 0000 0000 5126';
  async function onItsWay(): Promise<Invited> {
    const given = await invited();
    await given.client.pay(CARD_IS_GONE);
    await world.stripe.settle();
    await world.settle();
    await send();
    const path = `/api/participants/${given.client.participantId}/refunds`;
    await world.as(given.practice.owner).post(path).send({ amount: 3000 }).expect(201);
    return given;
  }
  const aboutRefunds = async (given: Invited): Promise<string[]> =>
    (await subjects(given)).flatMap((subject) => /refund|goes back/i.exec(subject)?.[0] ?? []);
  async function didNotArrive(): Promise<void> {
    await world.stripe.settle();
    await world.settle();
    await send();
  }

  it('is taken back in words, once, to whoever was told of it; the practice tries again, and that is told', async () => {
    const given = await onItsWay();
    await send();
    await didNotArrive();
    await send();
    expect(await aboutRefunds(given)).toEqual(['goes back', 'refund']);
    const owner = world.as(given.practice.owner);
    const path = `/api/participants/${given.client.participantId}/refunds`;
    const [{ id }] = (await owner.get(path).expect(200)).body.items;
    await owner.post(`${path}/${id}/retry`).send({}).expect(200);
    await send();
    expect(await aboutRefunds(given)).toEqual(['goes back', 'refund', 'goes back']);
  });

  it('is nothing to whoever was not told of it', async () => {
    const given = await onItsWay();
    await didNotArrive();
    expect(await aboutRefunds(given)).toEqual([]);
  });

  it('is nothing to whoever has the corrected address: it was told at the mistyped one', async () => {
    const given = await onItsWay();
    await send();
    const right = `right-${given.to}`;
    const path = `/api/participants/${given.client.participantId}`;
    world.clock.advance(60_000);
    await world.as(given.practice.owner).patch(path).send({ email: right }).expect(200);
    await didNotArrive();
    expect(await mailbox.subjects(right)).toEqual([expect.stringMatching(/^Your appointment/)]);
    expect(await aboutRefunds(given)).toEqual(['goes back']);
  });
});
