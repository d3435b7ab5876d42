import { openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import type { GivenPractice } from '../support/given.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** How a practice writes to its clients: whom in which language, what it asks them for, and what it says in words of its own. */
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
/** A session two days ahead, of a client with an address that nobody else has. */
async function invited(over: Partial<SessionWishes> = {}): Promise<Invited> {
  const to = `reader-${(clients += 1)}@example.test`;
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', feeMinor: 8000, email: to, ...over }); // prettier-ignore
  return { ...given, to };
}
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
const subjects = ({ to }: Invited): Promise<string[]> => mailbox.subjects(to);
const last = ({ to }: Invited): Promise<ReceivedMail> => mailbox.last(to);
const USUAL = { language: 'en', colour: null, remindMinutes: [1440, 15], offKinds: [] };
const set = (practice: GivenPractice, over: object) =>
  world.as(practice.owner).put('/api/practice/messages').send({ ...USUAL, ...over }); // prettier-ignore
const word = (practice: GivenPractice, path: string, words: object) =>
  world.as(practice.owner).put(`/api/practice/messages/${path}`).send(words);

describe('languages', () => {
  it('who was invited in German is written to in German: dates, money, calendar and page', async () => {
    const given = await invited({ name: 'Kim Klein', language: 'de' });
    await send();
    const mail = await last(given);
    expect(mail.subject).toMatch(/^Ihr Termin bei .*, Mittwoch, 25\. November 2026 um 10:00/);
    expect(mail.text).toContain('Guten Tag Kim Klein,');
    expect(mail.text).toMatch(/Das Honorar beträgt 80,00\sAU\$/);
    expect(mail.text).toContain('Wenn Sie nicht kommen können');
    expect(mail.html).toContain('<html lang="de" dir="ltr">');
    expect(mail.calendar).toContain('Videotermin bei');
    expect(mail.text).not.toMatch(/appointment|please/i);
    expect(mail.links).toEqual([`${given.client.link}?lang=de`]);
  });

  it('whoever has none of their own: in the practice’s, as it is when the message goes out', async () => {
    const practice = await world.given.practice();
    const given = await invited({ practice });
    await set(practice, { language: 'de' }).expect(200);
    await send();
    expect((await last(given)).subject).toMatch(/^Ihr Termin/);
    const english = await invited({ practice, language: 'en', startsAt: '2026-11-25T12:00' });
    await send();
    expect((await last(english)).subject).toMatch(/^Your appointment/);
  });

  it('a language that there is not is refused', async () => {
    const practice = await world.given.practice();
    const { body } = await set(practice, { language: 'tlh' }).expect(422);
    expect(body.errors).toEqual([{ field: 'language', message: 'must be one of en, de' }]);
  });
});

it('the invitation says what was agreed about cancelling, as the client’s page does', async () => {
  const practice = await world.given.practice();
  const terms = { clientMayCancel: true, fullUntilHours: 24, partUntilHours: 24, partBasisPoints: 5000, lateKeptBasisPoints: 5000, noShowKeptBasisPoints: 10_000, noHost: 'refund', onFullReturn: 'evict', onDispute: 'close' }; // prettier-ignore
  await world.as(practice.owner).put('/api/practice/cancellation').send(terms).expect(200);
  const given = await invited({ practice });
  await send();
  const { text } = await last(given);
  expect(text).toContain(
    [
      '- Cancelled before Tuesday 24 November 2026 at 10:00 am AEDT: you get all of it back (A$80.00).',
      '- After that: you get A$40.00 back, and A$40.00 is kept.',
      '- If you don’t come: nothing goes back.',
    ].join('\n'),
  );
  expect(text).toContain('You can cancel on the page that the link opens.');
});

describe('asking for the fee', () => {
  const inAWeek = { startsAt: '2026-11-30T10:00' };

  it('three days before, whoever owes; not whoever has paid', async () => {
    const [owing, paying] = [await invited(inAWeek), await invited(inAWeek)];
    await send();
    await paying.client.pay();
    await send();
    world.clock.set(world.at('2026-11-27T10:00'));
    await send();
    expect(await subjects(owing)).toEqual([
      expect.stringMatching(/^Your appointment/),
      expect.stringMatching(/^A\$80\.00 to pay for your appointment/),
    ]);
    expect((await last(owing)).text).toContain('See and pay A$80.00');
    expect(await subjects(paying)).toEqual([
      expect.stringMatching(/^Your appointment/),
      expect.stringMatching(/^Paid/),
    ]);
  });

  it('planned, and paid before it goes out: it does not', async () => {
    const given = await invited(inAWeek);
    await send();
    world.clock.set(world.at('2026-11-27T09:59'));
    await given.client.pay();
    world.clock.set(world.at('2026-11-27T10:00'));
    await send();
    expect((await subjects(given)).filter((subject) => subject.includes('to pay'))).toEqual([]);
  });

  it('after the appointment, whoever pays afterwards; and again when somebody asks', async () => {
    const given = await invited({ policy: 'after' });
    await send();
    expect((await last(given)).text).toContain('You pay after the appointment');
    world.clock.set(world.at('2026-11-25T12:00'));
    await send();
    const asked = async () => (await subjects(given)).filter((subject) => subject.includes('to pay')).length;
    const reminded = await world.as(given.practice.reception).post(`/api/participants/${given.client.participantId}/remind`).expect(200); // prettier-ignore
    expect(reminded.body).toMatchObject({ isSent: true });
    await send();
    const before = await asked();
    expect(before).toBeGreaterThan(0);
    await given.client.pay();
    world.clock.set(world.at('2026-11-26T12:00'));
    await send();
    expect(await asked()).toBe(before);
  });

  it('words to copy for whoever owes are in the language of whoever reads them, and so is the page behind the link', async () => {
    const practice = await world.given.practice();
    await set(practice, { language: 'de' }).expect(200);
    const given = await invited({ practice, policy: 'after' });
    world.clock.set(world.at('2026-11-25T12:00'));
    const ask = () => world.as(practice.reception).post(`/api/participants/${given.client.participantId}/remind`);
    const { body } = await ask().expect(200);
    expect(body.link).toBe(`${given.client.link}?lang=de`);
    expect(body.message.split('\n')).toEqual([
      `Guten Tag Casey Client 1,`,
      expect.stringMatching(/^für Ihren Termin bei .* am 25\. November 2026 sind noch 80,00\sAU\$ zu zahlen\.$/),
      `Zahlen können Sie hier: ${body.link}`,
    ]);
    await set(practice, {}).expect(200);
    expect((await ask().expect(200)).body.message).toContain('A$80.00 for your appointment with');
  });

  it('a bank that takes days is told of, and one that says no; nobody is asked meanwhile', async () => {
    const given = await invited({ startsAt: '2026-12-09T10:00' });
    await send();
    world.stripe.setAccount(given.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
    const checkout = await given.client.openCheckout();
    world.stripe.pay(checkout, { becsAccount: '000123456' });
    await world.settle();
    await send();
    expect((await last(given)).subject).toBe('Your bank is confirming your payment of A$80.00');
    expect((await last(given)).text).not.toContain('Please pay');
    const [charge] = await world.rows<{ intent: string }>(
      `SELECT payment_intent_id AS intent FROM charge WHERE participant_id = $1`,
      [given.client.participantId],
    );
    world.stripe.bank(charge?.intent ?? '', 'fail', 'account_closed');
    await world.stripe.settle();
    await world.settle();
    await send();
    expect((await last(given)).subject).toMatch(/^Your payment did not go through/);
    expect((await last(given)).text).toContain('You can try again');
  });
});

it('a practitioner who is late says so before the client is there: told once, with the minutes', async () => {
  const given = await invited();
  await given.client.pay();
  world.clock.set(world.at('2026-11-25T09:50'));
  await send();
  const late = (minutes: number) =>
    world.as(given.practitioner).post(`/api/sessions/${given.session.id}/late`).send({ minutes }).expect(204);
  await late(10);
  await send();
  await send();
  expect((await subjects(given)).filter((subject) => subject.includes('running about 10 minutes late'))).toHaveLength(
    1,
  );
});

describe('what a practice says about its messages', () => {
  it('its reminder times: those that are planned follow', async () => {
    const practice = await world.given.practice();
    const given = await invited({ practice, feeMinor: 0 });
    await send();
    await set(practice, { remindMinutes: [120] }).expect(200);
    await send();
    world.clock.set(world.at('2026-11-24T10:00'));
    await send();
    expect(await subjects(given)).toHaveLength(1);
    world.clock.set(world.at('2026-11-25T08:00'));
    await send();
    expect((await subjects(given)).at(-1)).toMatch(/^Reminder/);
  });

  it('what it does not send; and what it cannot leave out', async () => {
    const practice = await world.given.practice();
    await set(practice, { offKinds: ['paid'] }).expect(200);
    const given = await invited({ practice });
    await given.client.pay();
    await send();
    expect(await subjects(given)).toEqual([expect.stringMatching(/^Your appointment/)]);
    for (const kind of ['invitation', 'cancelled', 'refunded', 'moved']) {
      const { body } = await set(practice, { offKinds: [kind] }).expect(422);
      expect(body.errors).toEqual([{ field: 'offKinds', message: expect.stringContaining('closed door') }]);
    }
  });

  it('its colour, readable in the light and in the dark', async () => {
    const practice = await world.given.practice();
    await set(practice, { colour: '#8E24AA' }).expect(200);
    const given = await invited({ practice });
    await send();
    expect((await last(given)).html).toContain('.go{background:#8e24aa;color:#ffffff!important}');
  });

  it.each([
    [{ colour: 'red' }, 'colour'],
    [{ remindMinutes: [5] }, 'remindMinutes'],
    [{ remindMinutes: [15, 30, 60, 120] }, 'remindMinutes'],
    [{ remindMinutes: [10_081] }, 'remindMinutes'],
    [{ remindMinutes: [60, 60] }, 'remindMinutes'],
  ])('%j is refused with its field', async (over, field) => {
    const { body } = await set(await world.given.practice(), over).expect(422);
    expect(body.errors).toEqual([{ field, message: expect.any(String) }]);
  });

  it('its own words: filled in, plain, in that language alone; the facts stay; back to the standard; in the audit log', async () => {
    const practice = await world.given.practice();
    await word(practice, 'invitation/en', { subject: 'See you on {{when}}', body: 'Dear {{name}},\r\n\r\nbring 1 < 2 & {{practice}}.' }).expect(200); // prettier-ignore
    const [english, german] = [await invited({ practice }), await invited({ practice, language: 'de', startsAt: '2026-11-25T12:00' })]; // prettier-ignore
    await send();
    const mail = await last(english);
    expect(mail.subject).toBe('See you on Wednesday 25 November 2026 at 10:00 am AEDT');
    expect(mail.text).toContain(`Dear Casey Client 1,\n\nbring 1 < 2 & `);
    expect(mail.html).toContain('<p>bring 1 &lt; 2 &amp; ');
    expect(mail.text).toContain('The fee is A$80.00');
    expect(mail.links).toEqual([english.client.link]);
    expect((await last(german)).subject).toMatch(/^Ihr Termin/);
    const { body } = await world.as(practice.owner).delete('/api/practice/messages/invitation/en').expect(200);
    expect(body.kinds[0].wordings[0]).toMatchObject({ language: 'en', isOwn: false });
    const audit = (await world.as(practice.owner).get('/api/audit').expect(200)).body.items;
    expect(audit.filter(({ act }: { act: string }) => act === 'messages.worded')).toMatchObject([
      { about: { id: 'invitation.en' }, before: { subject: 'See you on {{when}}' }, after: null },
      { before: null, after: { subject: 'See you on {{when}}' } },
    ]);
  });

  it('words that cannot be sent are refused, with the field and the cure, before they are kept and in the preview', async () => {
    const practice = await world.given.practice();
    const words = { subject: 'For {{title}}', body: 'Look at https://example.com' };
    const errors = [
      { field: 'subject', message: expect.stringContaining('{{title}} that is not known here; known are {{name}}') },
      { field: 'body', message: expect.stringContaining('no web or e-mail address') },
    ];
    expect((await word(practice, 'invitation/en', words).expect(422)).body.errors).toEqual(errors);
    const preview = { kind: 'invitation', language: 'en', ...words };
    expect((await world.as(practice.owner).post('/api/practice/messages/preview').send(preview).expect(422)).body.errors).toEqual(errors); // prettier-ignore
    await word(practice, 'weather/en', words).expect(404);
    await word(practice, 'invitation/tlh', words).expect(404);
  });

  it('a preview of every message in every language fills in everything', async () => {
    const practice = await world.given.practice();
    const owner = world.as(practice.owner);
    const { kinds, memberKinds } = (await owner.get('/api/practice/messages').expect(200)).body;
    for (const { kind } of [...kinds, ...memberKinds])
      for (const language of ['en', 'de']) {
        const { body } = await owner.post('/api/practice/messages/preview').send({ kind, language }).expect(200);
        expect(body.subject).not.toBe('');
        expect(JSON.stringify(body)).not.toMatch(/\{\{|undefined|NaN|\[object/);
        expect(body.html).toContain(`lang="${language}"`);
      }
  });

  it('what is filled in is text, in a preview of every message: HTML, a placeholder, letters from right to left; as long as words may be', async () => {
    const practice = await world.given.practice();
    const name = '<b onclick="x()">{{when}}</b> $t(greeting) דנה';
    const owner = world.as(practice.owner);
    await owner.patch('/api/practice').send({ name }).expect(200);
    const { kinds, memberKinds } = (await owner.get('/api/practice/messages').expect(200)).body;
    const words = { subject: 'From {{practice}}', body: `{{practice}} ${'long '.repeat(397)}` };
    for (const { kind } of [...kinds, ...memberKinds]) {
      const { body } = await owner.post('/api/practice/messages/preview').send({ kind, language: 'en', ...words }).expect(200); // prettier-ignore
      expect(body.subject).toBe(`From \u2068${name}\u2069`);
      expect(body.text).toContain(`\u2068${name}\u2069 long`);
      expect(body.html).not.toContain('<b ');
      expect(body.html).toContain('&lt;b onclick=&quot;x()&quot;&gt;{{when}}&lt;/b&gt; $t(greeting) דנה');
    }
    const tooLong = { kind: 'invitation', language: 'en', subject: 'Hello', body: 'x'.repeat(2001) };
    const refused = await owner.post('/api/practice/messages/preview').send(tooLong).expect(422);
    expect(refused.body.errors).toEqual([{ field: 'body', message: 'must have at most 2000 characters' }]);
  });
});
