import { VideoServer } from '@vestibule/rooms';
import { listenAt } from '../support/ear.ts';
import { FarSide } from '../support/far-side.ts';
import type { GivenPractice } from '../support/given.ts';
import { openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import { givePassword, PASSWORD, type Person } from '../support/people.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What the people of a practice are told by e-mail, read back from a real SMTP server. */
let world: World;
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({ env: { SMTP_URL: mailbox.smtpUrl }, replace: [[VideoServer, new FarSide()]] });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-25T09:00')));

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** Until all that is due now is with the mail server. */
const send = (): Promise<void> =>
  world.settle({ sweeps: ['notifications.doors', 'notifications.members', 'notifications.send'] });
const mailsTo = (person: Person): Promise<ReceivedMail[]> => mailbox.mails(person.email);
const subjectsTo = (person: Person): Promise<string[]> => mailbox.subjects(person.email);
const lastTo = (person: Person): Promise<ReceivedMail> => mailbox.last(person.email);
/** As a browser would send it, with a socket too. */
async function cookieOf(person: Person): Promise<string> {
  await givePassword(world.app, person);
  const { headers } = await world.nobody
    .post('/api/auth/sign-in/email')
    .set('origin', world.url)
    .send({ email: person.email, password: PASSWORD })
    .expect(200);
  return [headers['set-cookie']].flat().join('; ').split(';')[0] ?? '';
}
const choose = (person: Person, kind: string, wanted: boolean) =>
  world.as(person).patch('/api/me/messages').send({ kind, wanted });

async function disputed(over: Partial<SessionWishes> = {}): Promise<{ given: GivenSession; id: string }> {
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({
    practice,
    startsAt: '10:00',
    feeMinor: 8000,
    name: 'Kim Client',
    ...over,
  });
  await given.client.pay();
  await world.stripe.settle();
  await world.settle();
  const [charge] = await world.rows<{ payment_intent_id: string }>(
    'SELECT payment_intent_id FROM charge WHERE participant_id = $1',
    [given.client.participantId],
  );
  const { id } = world.stripe.dispute({ paymentIntent: charge?.payment_intent_id ?? '' });
  await world.settle();
  return { given, id };
}

describe('somebody waits', () => {
  /** At ten, with a waiting room, and somebody who has just knocked. */
  async function waiting(over: Partial<SessionWishes> = {}): Promise<GivenSession> {
    const practice = await world.given.practice();
    const given = await world.given.session({ practice, startsAt: '10:00', body: { waitingRoom: true }, ...over });
    world.clock.set(world.at('10:00'));
    await given.client.knock().expect(200);
    await world.settle();
    return given;
  }
  const later = async (given: GivenSession, ms: number): Promise<void> => {
    world.clock.advance(ms);
    await given.client.knock().expect(200);
    await send();
  };

  it('and nobody has looked for half a minute: whose session it is hears of it once, with the way to the door', async () => {
    const given = await waiting({ name: 'Kim Client', title: 'Relapse prevention' });
    await later(given, 29 * SECOND_MS);
    expect(await mailsTo(given.practitioner)).toEqual([]);
    await later(given, SECOND_MS);
    const mail = await lastTo(given.practitioner);
    expect(mail.subject).toBe('Somebody is waiting for you: your 10:00 am appointment');
    expect(mail.links).toContain(`${world.url}/sessions/${given.session.id}`);
    expect(JSON.stringify(mail)).not.toMatch(/Kim|Relapse/);
    await later(given, MINUTE_MS);
    await later(given, MINUTE_MS);
    expect(await mailsTo(given.practitioner)).toHaveLength(1);
    expect(await mailsTo(given.practice.owner)).toEqual([]);
  });

  it('whoever is let in meanwhile is not announced', async () => {
    const given = await waiting();
    await world.as(given.practitioner).post(`/api/sessions/${given.session.id}/waiting/admit`).send({}).expect(200);
    await later(given, 40 * SECOND_MS);
    expect(await mailsTo(given.practitioner)).toEqual([]);
  });

  it('a page of somebody who could let them in is open: nothing, until it has been closed for a while', async () => {
    const given = await waiting();
    const cookie = await cookieOf(given.practice.reception);
    await new Promise<void>((resolve, reject) => {
      const heard = (event: string): void => (event === 'listening' ? resolve() : undefined);
      const ear = listenAt(world.url, { cookie }, { heard, lost: () => reject(new Error('put off')) });
      closing.push(() => ear.close());
    });
    await later(given, 40 * SECOND_MS);
    expect(await mailsTo(given.practitioner)).toEqual([]);
    for (const close of closing.splice(0)) close();
    await later(given, 2 * MINUTE_MS);
    expect(await subjectsTo(given.practitioner)).toEqual(['Somebody is waiting for you: your 10:00 am appointment']);
  });
  const closing: (() => void)[] = [];
  afterEach(() => closing.splice(0).forEach((close) => close()));

  it('a colleague who could not let them in is no help', async () => {
    const practice = await world.given.practice();
    const given = await waiting({ practice, practitioner: practice.owner });
    await world.rows(`INSERT INTO member_looking (member_id, practice_id, seen_at) VALUES ($1, $2, $3)`, [
      practice.practitioner.memberId,
      practice.id,
      world.clock.now(),
    ]);
    await later(given, 40 * SECOND_MS);
    expect(await mailsTo(practice.owner)).toHaveLength(1);
  });

  it('nobody is told who does not want to be, or may not sign in', async () => {
    const quiet = await waiting();
    await choose(quiet.practitioner, 'client_waiting', false).expect(200);
    await later(quiet, 40 * SECOND_MS);
    expect(await mailsTo(quiet.practitioner)).toEqual([]);
    await choose(quiet.practitioner, 'client_waiting', true).expect(200);
    await later(quiet, SECOND_MS);
    expect(await mailsTo(quiet.practitioner)).toHaveLength(1);
  });
});

describe('a dispute', () => {
  it('is told to the owner and to whose session it is: the amount, until when, and where', async () => {
    const { given } = await disputed();
    await send();
    await send();
    for (const person of [given.practitioner, given.practice.owner]) {
      const [mail, ...others] = await mailsTo(person);
      expect(others).toEqual([]);
      expect(mail?.subject).toMatch(/^A payment is disputed: A\$80\.00, answer by \d+ December 2026$/);
      expect(mail?.links).toContain(`${world.url}/disputes`);
      expect(JSON.stringify(mail)).not.toContain('Kim');
    }
    expect(await mailsTo(given.practice.reception)).toEqual([]);
  });

  it('is told in the practice’s own words, in that language alone; the facts stay, and another practice’s are its own', async () => {
    const [practice, other] = [await world.given.practice(), await world.given.practice()];
    const own = { subject: 'Bank, {{amount}}', body: 'Dear {{name}},\n\nask Olivia of {{practice}} first.' };
    const word = (person: Person, words: object, kind = 'dispute_opened') =>
      world.as(person).put(`/api/practice/messages/${kind}/en`).send(words);
    await word(practice.practitioner, own).expect(403);
    await word(practice.owner, { ...own, subject: 'Bank, {{when}}' })
      .expect(422)
      .expect(({ body }) => expect(body.errors).toMatchObject([{ field: 'subject', message: expect.stringContaining('known are {{name}}, {{practice}}, {{amount}}') }])); // prettier-ignore
    const { body } = await word(practice.owner, own).expect(200);
    const dispute = body.memberKinds.find(({ kind }: { kind: string }) => kind === 'dispute_opened');
    expect(dispute).toMatchObject({
      told: [{ role: 'owner', mayBeOff: false }, { role: 'practitioner', mayBeOff: true }],
      wordings: [{ language: 'en', isOwn: true, ...own }, { language: 'de', isOwn: false }],
    }); // prettier-ignore
    await world.as(practice.owner).patch('/api/me').send({ language: 'de' }).expect(200);
    for (const one of [practice, other]) await disputed({ practice: one });
    await send();
    const mail = await lastTo(practice.practitioner);
    expect(mail.subject).toBe('Bank, A$80.00');
    expect(mail.text).toMatch(/ask Olivia of .*first\.[^]*Answer by: \d+ December 2026/);
    expect(mail.links).toContain(`${world.url}/disputes`);
    expect((await lastTo(practice.owner)).subject).toMatch(/^Eine Zahlung ist angefochten/);
    expect((await lastTo(other.owner)).subject).toMatch(/^A payment is disputed/);
  });

  it('that is decided before anybody could be told is not announced', async () => {
    const { given, id } = await disputed();
    world.stripe.decide(id, 'won');
    await world.settle();
    await send();
    expect(await mailsTo(given.practice.owner)).toEqual([]);
    expect(await mailsTo(given.practitioner)).toEqual([]);
  });

  it('a practitioner may switch off, an owner may not', async () => {
    const practice = await world.given.practice();
    await choose(practice.practitioner, 'dispute_opened', false).expect(200);
    await choose(practice.owner, 'dispute_opened', false)
      .expect(422)
      .expect(({ body }) => expect(body.errors ?? body.fields).toMatchObject([{ field: 'wanted' }]));
    await disputed({ practice });
    await send();
    expect(await mailsTo(practice.practitioner)).toEqual([]);
    expect(await mailsTo(practice.owner)).toHaveLength(1);
  });
});

describe('Stripe', () => {
  const asks = async ({ accountId }: GivenPractice, requirements: readonly string[]): Promise<void> => {
    world.stripe.setAccount(accountId ?? '', { cardPayments: 'restricted', requirements: [...requirements] });
    await world.settle();
  };

  it('needs something: the owner hears what, once, an hour after the last question', async () => {
    const practice = await world.given.practice();
    await asks(practice, ['identity.individual.documents']);
    await send();
    expect(await mailsTo(practice.owner)).toEqual([]);
    world.clock.advance(HOUR_MS);
    await send();
    await send();
    const [mail, ...others] = await mailsTo(practice.owner);
    expect(others).toEqual([]);
    expect(mail?.subject).toContain(`Stripe needs something from ${practice.name}`);
    expect(mail?.text).toContain('Needed: A photo of an identity document');
    expect(mail?.links).toContain(`${world.url}/settings/payments`);
    expect(await mailsTo(practice.practitioner)).toEqual([]);
  });

  it('has what it needs before the hour is over: nothing is said', async () => {
    const practice = await world.given.practice();
    await asks(practice, ['identity.individual.documents']);
    await send();
    world.stripe.setAccount(practice.accountId ?? '', { cardPayments: 'active', requirements: [] });
    await world.settle();
    world.clock.advance(HOUR_MS);
    await send();
    expect(await mailsTo(practice.owner)).toEqual([]);
  });
});

describe('what did not come through', () => {
  const givenUp = async ({ accountId }: GivenPractice, id: string, at: Date): Promise<unknown> =>
    world.rows(
      `INSERT INTO inbox (id, source, kind, account_id, payload, received_at, attempts, given_up_at) VALUES ($1, 'stripe', 'charge.updated', $2, '{}', $3, 24, $3)`,
      [id, accountId, at],
    );

  it('is told to the owner at most once a day, and only while it is so', async () => {
    const practice = await world.given.practice();
    await givenUp(practice, `evt_${practice.id}_1`, world.clock.now());
    await send();
    await givenUp(practice, `evt_${practice.id}_2`, world.clock.now());
    await send();
    expect(await subjectsTo(practice.owner)).toEqual([`Something between Stripe and ${practice.name} needs a person`]);
    world.clock.advance(24 * HOUR_MS);
    await send();
    expect(await mailsTo(practice.owner)).toHaveLength(1);
    await givenUp(practice, `evt_${practice.id}_3`, world.clock.now());
    await send();
    expect(await mailsTo(practice.owner)).toHaveLength(2);
    expect((await lastTo(practice.owner)).links).toContain(`${world.url}/money/webhooks`);
    await world.rows(`UPDATE inbox SET handled_at = now(), given_up_at = NULL WHERE account_id = $1`, [
      practice.accountId,
    ]);
  });
});

describe('the week in numbers', () => {
  it('comes on Monday at eight, once however many workers look, with the figures of the reports and no names', async () => {
    const practice = await world.given.practice();
    const first = await world.given.session({ practice, startsAt: '10:00', feeMinor: 8000, name: 'Kim Client' });
    const second = await world.given.session({ practice, startsAt: '11:00', feeMinor: 9000, name: 'Lee Client' });
    for (const { client } of [first, second]) await client.pay();
    await world.stripe.settle();
    await world.settle();
    await world.as(practice.owner).post(`/api/participants/${second.client.participantId}/refunds`).send({ amount: 2000 }).expect(201); // prettier-ignore
    await world.settle({ sweeps: ['payments.refunds'] });
    await world.stripe.settle();
    await world.settle();
    const verdict = (given: GivenSession, came: string): Promise<unknown> =>
      world.rows(
        `INSERT INTO attendance_verdict (session_id, practice_id, participant_id, closes_at, verdict, judged_at)
           SELECT s.id, s.practice_id, $2, s.closes_at, $3, now() FROM session s WHERE s.id = $1`,
        [given.session.id, given.client.participantId, came],
      );
    await verdict(first, 'met');
    await verdict(second, 'participant_absent');

    world.clock.set(world.at('2026-11-30T07:59'));
    await send();
    expect((await subjectsTo(practice.owner)).filter((subject) => subject.startsWith('Your week'))).toEqual([]);
    world.clock.set(world.at('2026-11-30T08:00'));
    await Promise.all([send(), send()]);
    world.clock.set(world.at('2026-12-01T08:00'));
    await send();
    const weeks = (await mailsTo(practice.owner)).filter(({ subject }) => subject.startsWith('Your week'));
    expect(weeks.map(({ subject }) => subject)).toEqual(['Your week: 23 November 2026 to 29 November 2026']);
    const [mail] = weeks;
    const { body } = await world
      .as(practice.owner)
      .get('/api/reports/fees?from=2026-11-23&to=2026-11-30&groupBy=week')
      .expect(200);
    expect(body.periods).toMatchObject([{ period: '2026-11-23', gross: 17_000, refunded: 2_000 }]);
    expect(mail?.text).toContain('Appointments held: 1\n');
    expect(mail?.text).toContain('Clients who did not come: 1\n');
    expect(mail?.text).toContain('Paid: A$170.00\n');
    expect(mail?.text).toContain('Refunded: A$20.00');
    expect(JSON.stringify(mail)).not.toMatch(/Kim|Lee/);
    expect((await mailsTo(practice.practitioner)).map(({ subject }) => subject)).toEqual([]);
  });

  it('is not sent where there was nothing', async () => {
    const practice = await world.given.practice();
    world.clock.set(world.at('2026-11-30T08:00'));
    await send();
    expect(await mailsTo(practice.owner)).toEqual([]);
  });
});

describe('languages', () => {
  const speak = (person: Person, language: unknown) => world.as(person).patch('/api/me').send({ language });
  let hour = 10;
  const hearOfADispute = async (practice: GivenPractice): Promise<void> => {
    await disputed({ practice, startsAt: `${(hour += 1)}:00` });
    await send();
  };

  it('each is written to in their own: words, dates and money; whoever chose none, in the practice’s', async () => {
    const practice = await world.given.practice();
    const { body } = await speak(practice.owner, 'de').expect(200);
    expect(body.member).toMatchObject({ id: practice.owner.memberId, language: 'de' });
    await hearOfADispute(practice);
    const german = await lastTo(practice.owner);
    expect(german.subject).toMatch(/^Eine Zahlung ist angefochten: 80,00\sAU\$, antworten bis \d+\. Dezember 2026$/);
    expect(german.html).toContain('<html lang="de" dir="ltr">');
    expect(german.text).not.toMatch(/\b(the|your|payment|answer)\b/i);
    expect((await lastTo(practice.practitioner)).subject).toMatch(/^A payment is disputed: A\$80\.00/);

    await world.as(practice.owner).put('/api/practice/messages').send({ language: 'de', colour: null, remindMinutes: [15], offKinds: [] }).expect(200); // prettier-ignore
    await speak(practice.owner, 'en').expect(200);
    await hearOfADispute(practice);
    expect((await lastTo(practice.owner)).subject).toMatch(/^A payment is disputed/);
    expect((await lastTo(practice.practitioner)).subject).toMatch(/^Eine Zahlung ist angefochten/);
    await speak(practice.owner, null)
      .expect(200)
      .expect(({ body: me }) => expect(me.member.language).toBeNull());
    await hearOfADispute(practice);
    expect((await lastTo(practice.owner)).subject).toMatch(/^Eine Zahlung ist angefochten/);
  });

  it('a calendar speaks its member’s', async () => {
    const practice = await world.given.practice();
    await world.given.session({ practice, startsAt: '10:00' });
    const { body } = await world.as(practice.practitioner).post('/api/me/calendar-feed').send({}).expect(201);
    const read = async () => (await world.nobody.get(new URL(body.address).pathname).expect(200)).text;
    expect(await read()).toContain('SUMMARY:Video appointment');
    await speak(practice.practitioner, 'de').expect(200);
    expect(await read()).toContain('SUMMARY:Videotermin');
  });

  it('one that there is not is refused, and nobody chooses for another', async () => {
    const practice = await world.given.practice();
    for (const wrong of ['tlh', '', 7, undefined])
      await speak(practice.owner, wrong)
        .expect(422)
        .expect(({ body }) =>
          expect(body.errors).toEqual([{ field: 'language', message: 'must be one of en, de, or null' }]),
        );
    await speak(practice.owner, 'de').expect(200);
    const { body } = await world.as(practice.practitioner).get('/api/me').expect(200);
    expect(body.member.language).toBeNull();
  });
});

describe('no more of a kind', () => {
  /** As a browser asks. */
  const browser = { accept: 'text/html,application/xhtml+xml', 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' };
  /** What the mail program is told, and what stands in the mail itself, is the same. */
  function wayOut(mail: ReceivedMail): string {
    const address = (mail.noMore ?? '').replaceAll(/[<>]/g, '');
    expect(mail.links).toContain(address);
    expect(mail.html).toContain(`href="${address}"`);
    return new URL(address).pathname;
  }
  async function toldOfADispute(): Promise<{ practice: GivenPractice; path: string }> {
    const practice = await world.given.practice();
    await disputed({ practice });
    await send();
    return { practice, path: wayOut(await lastTo(practice.practitioner)) };
  }
  const wanted = async (person: Person): Promise<boolean> => {
    const { body } = await world.as(person).get('/api/me/messages').expect(200);
    return body.items.find(({ kind }: { kind: string }) => kind === 'dispute_opened').wanted;
  };

  it('is one click in the mail of whoever may choose, and one more takes it back; looking changes nothing', async () => {
    const { practice, path } = await toldOfADispute();
    const { practitioner } = practice;
    await world.nobody
      .get(path)
      .expect(200)
      .expect(/No more of these/);
    expect(await wanted(practitioner)).toBe(true);
    for (const _ of [1, 2])
      await world.nobody
        .post(path)
        .type('form')
        .send('List-Unsubscribe=One-Click')
        .expect(200)
        .expect(/Send them again/);
    expect(await wanted(practitioner)).toBe(false);
    await disputed({ practice, startsAt: '11:00' });
    await send();
    expect(await mailsTo(practitioner)).toHaveLength(1);
    expect(await mailsTo(practice.owner)).toHaveLength(2);
    await world.nobody
      .post(`${path}?again=1`)
      .expect(200)
      .expect(/No more of these/);
    expect(await wanted(practitioner)).toBe(true);
    const audited = await world.rows(
      `SELECT actor_kind, after FROM audit_event WHERE practice_id = $1 AND act = 'messages.chosen' ORDER BY id`,
      [practice.id],
    );
    expect(audited).toMatchObject([
      { actor_kind: 'system', after: { message: 'dispute_opened', wanted: false } },
      { actor_kind: 'system', after: { message: 'dispute_opened', wanted: false } },
      { actor_kind: 'system', after: { message: 'dispute_opened', wanted: true } },
    ]);
  });

  it('is not offered of what costs money when it is missed', async () => {
    const { practice } = await toldOfADispute();
    const mail = await lastTo(practice.owner);
    expect(mail.noMore).toBeUndefined();
    expect(mail.text).toContain('cannot be switched off');
    expect(mail.links.filter((link) => link.includes('/no-more/'))).toEqual([]);
  });

  it('speaks the language of the mail', async () => {
    const practice = await world.given.practice();
    await world.as(practice.practitioner).patch('/api/me').send({ language: 'de' }).expect(200);
    await disputed({ practice });
    await send();
    const page = await world.nobody.get(wayOut(await lastTo(practice.practitioner))).expect(200);
    expect(page.text).toContain('<html lang="de" dir="ltr">');
    expect(page.text).toContain('Nicht mehr schicken');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['of somebody who is suspended', `UPDATE member SET suspended_at = now() WHERE id = $1`],
    ['of somebody who became an owner: it is always told', `UPDATE member SET role = 'owner' WHERE id = $1`],
    ['that went to an address of before', `UPDATE member SET email = 'moved-' || email WHERE id = $1`],
  ])('a link %s is refused, in words for people, and changes nothing', async (_, change) => {
    const { practice, path } = await toldOfADispute();
    await world.rows(change, [practice.practitioner.memberId]);
    for (const ask of [world.nobody.get(path), world.nobody.post(path)])
      await ask.set(browser).expect(404).expect('content-type', /html/).expect(/Dieser Link gilt nicht mehr/); // prettier-ignore
    await world.nobody
      .post(path)
      .expect(404)
      .expect(({ body }) => expect(body.code).toBe('LINK_UNKNOWN'));
    const choices = await world.rows(`SELECT * FROM member_choice WHERE practice_id = $1`, [practice.id]);
    expect(choices).toEqual([]);
  });

  it('a link that we did not sign is refused, and whoever tries many waits', async () => {
    const { path } = await toldOfADispute();
    const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    await world.nobody.post(forged).expect(404);
    const answers = new Set<number>();
    for (let tries = 0; tries < 200 && !answers.has(429); tries += 1)
      answers.add((await world.nobody.get(forged).set(browser)).status);
    expect([...answers]).toEqual([404, 429]);
    const page = await world.nobody.get(forged).set(browser);
    expect(page.text).toContain('Bitte warten Sie einen Moment');
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
  });
});
