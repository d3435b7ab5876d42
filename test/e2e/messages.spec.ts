import { asBytes } from '../support/binary.ts';
import { entryLine, openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import { readPdf } from '../support/pdf-text.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What clients are told by e-mail, read back from a real SMTP server. */
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

let clients = 0;
const address = (): string => `client-${(clients += 1)}@example.test`;
/** A session two days ahead, of a client with an address that nobody else has. */
async function invited(over: Partial<SessionWishes> = {}): Promise<GivenSession & { readonly to: string }> {
  const to = over.email ?? address();
  const practice = await world.given.practice();
  const given = await world.given.session({
    practice,
    startsAt: '2026-11-25T10:00',
    feeMinor: 8000,
    email: to,
    ...over,
  });
  return { ...given, to };
}
/** Until all that is due is with the mail server. */
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
const subjects = (to: string): Promise<string[]> => mailbox.subjects(to);
const last = (to: string): Promise<ReceivedMail> => mailbox.last(to);
const messagesOf = async ({ session, practice }: GivenSession) =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}/messages`).expect(200)).body;

it('an invitation brings the link, the time with its zone, the price, and the calendar’s entry', async () => {
  const given = await invited();
  await send();
  const mail = await last(given.to);
  expect(mail.links).toEqual([given.client.link]);
  expect(mail.text).toContain('Wednesday 25 November 2026 at 10:00 am AEDT');
  expect(mail.text).toContain('The fee is A$80.00');
  expect(mail.text).toContain('The room opens at');
  expect(mail.html).toContain(`href="${given.client.link}"`);
  expect(entryLine(mail, 'METHOD')).toBe('REQUEST');
  expect(entryLine(mail, 'DTSTART')).toBe('20261124T230000Z');
  expect(entryLine(mail, 'SEQUENCE')).toBe('0');
  await given.client.view().expect(200);
});

it('nothing of what an appointment is for stands in any mail', async () => {
  const given = await invited({ title: 'Relapse prevention, week 3' });
  await send();
  const mail = await last(given.to);
  expect(JSON.stringify(mail)).not.toContain('Relapse');
});

it('who is told nothing: nobody without an address', async () => {
  const given = await world.given.session({ practice: await world.given.practice(), startsAt: '2026-11-25T10:00' });
  await send();
  expect((await messagesOf(given)).items).toEqual([]);
});

it('the same cause is told once, however often it is looked at, and by two senders at the same moment', async () => {
  const given = await invited();
  await world.settle();
  await Promise.all([send(), send(), send()]);
  await given.client.pay();
  await send();
  await send();
  expect(await subjects(given.to)).toEqual([
    expect.stringMatching(/^Your appointment with/),
    expect.stringMatching(/^Paid: your appointment/),
  ]);
});

it('the receipt comes with the thanks, as one file; sent again after money went back, it says so', async () => {
  const given = await invited();
  const receipt = async () => {
    const mail = await last(given.to);
    expect(mail.subject).toMatch(/^Paid:/);
    expect(mail.attachments.filter(({ mimeType }) => mimeType === 'application/pdf')).toEqual([
      expect.objectContaining({ name: 'receipt.pdf' }),
    ]);
    return readPdf(await mailbox.file(mail, 'receipt.pdf'));
  };
  await send();
  expect((await last(given.to)).attachments.map(({ mimeType }) => mimeType)).not.toContain('application/pdf');
  await given.client.pay();
  await send();
  const papers = async () =>
    (await world.as(given.practice.owner).get(`/api/invoices?sessionId=${given.session.id}`).expect(200)).body.items;
  const [{ number }] = await papers();
  const first = await receipt();
  expect(first).toMatchObject({ title: `Invoice ${number}`, pages: 1 });
  expect(first.text).toContain('Paid A$80.00 by card');

  await world.stripe.settle();
  await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201); // prettier-ignore
  await world.settle({ sweeps: ['payments.refunds'] });
  await send();
  const { items } = await messagesOf(given);
  const { id } = items.find(({ kind }: { kind: string }) => kind === 'paid');
  await world.as(given.practice.owner).post(`/api/messages/${id}/resend`).send({}).expect(200);
  await send();
  const again = await receipt();
  expect(again.pages).toBe(2);
  expect(again.text).toContain(`Takes back from invoice ${number}`);
  expect(again.text).toContain('Total taken back A$30.00');
});

it('the receipt speaks the language of its mail, and is the one behind the link', async () => {
  const practice = await world.given.practice();
  const german = await invited({ practice, language: 'de', name: 'Käthe Groß' });
  const english = await invited({ practice, startsAt: '2026-11-25T12:00' });
  await Promise.all([german.client.pay(), english.client.pay()]);
  await send();
  const enclosed = async ({ to, client }: Awaited<ReturnType<typeof invited>>) => {
    const receipt = readPdf(await mailbox.file(await last(to), 'receipt.pdf'));
    const { body } = await asBytes(world.nobody.get(`/api/join/${client.token}/receipt.pdf`)).expect(200);
    expect(readPdf(body).text).toBe(receipt.text);
    return receipt;
  };
  expect((await last(german.to)).subject).toMatch(/^Bezahlt:/);
  const receipt = await enclosed(german);
  expect(receipt).toMatchObject({ language: 'de', title: expect.stringMatching(/^Rechnung INV-/) });
  expect(receipt.text).toContain(`Videotermin bei ${practice.practitioner.name}, 25. November 2026 um 10:00`);
  expect(receipt.text).toContain('Bezahlt: 80,00 AU$ mit Karte am 23. November 2026');
  expect(receipt.text).not.toMatch(/paid|total|invoice|appointment/i);

  expect((await last(english.to)).subject).toMatch(/^Paid:/);
  const other = await enclosed(english);
  expect(other).toMatchObject({ language: 'en', title: expect.stringMatching(/^Invoice INV-/) });
  expect(other.text).toContain('Paid A$80.00 by card on 23 November 2026');
});

it('a reminder asks for money only while it is owed at the moment of sending', async () => {
  const [paying, owing] = [await invited(), await invited()];
  await paying.client.pay();
  await send();
  world.clock.set(world.at('2026-11-24T10:00'));
  await send();
  expect((await last(paying.to)).subject).toMatch(/^Reminder/);
  expect((await last(paying.to)).text.replaceAll(/https?:\S+/g, '')).not.toMatch(/fee|pay/i);
  expect((await last(owing.to)).text).toContain('Please pay it before the appointment');
  world.clock.set(world.at('2026-11-25T09:45'));
  await send();
  expect((await subjects(owing.to)).filter((subject) => subject.startsWith('Reminder'))).toHaveLength(2);
});

it('moved: told once, with the same entry moved in the calendar; the old reminders are not sent', async () => {
  const given = await invited({ feeMinor: 0 });
  await send();
  const before = await last(given.to);
  const move = (startsAt: string) =>
    world.as(given.practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt }).expect(200);
  await move('2026-11-26T15:00');
  await move('2026-11-27T11:30');
  await send();
  const mail = await last(given.to);
  expect(mail.subject).toContain('New time');
  expect(mail.text).toContain('Friday 27 November 2026 at 11:30 am AEDT');
  expect([entryLine(mail, 'UID'), entryLine(mail, 'SEQUENCE')]).toEqual([entryLine(before, 'UID'), '2']);
  expect(entryLine(mail, 'DTSTART')).toBe('20261127T003000Z');
  world.clock.set(world.at('2026-11-25T09:50'));
  await send();
  expect(await subjects(given.to)).toHaveLength(2);
  world.clock.set(world.at('2026-11-26T11:30'));
  await send();
  expect((await subjects(given.to)).at(-1)).toContain('Reminder');
});

it('moved before anything was sent: the invitation has the new time, and nothing else is said', async () => {
  const given = await invited();
  await world.as(given.practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt: '2026-11-26T15:00' }).expect(200); // prettier-ignore
  await send();
  expect(await subjects(given.to)).toEqual([expect.stringContaining('26 November')]);
});

it('cancelled by the practice: told, taken out of the calendar, and money that goes back is named', async () => {
  const given = await invited();
  await given.client.pay();
  await send();
  await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  await world.settle({ sweeps: ['payments.refunds'] });
  await send();
  const [, , ...mails] = await mailbox.mails(given.to);
  const off = mails.find(({ subject }) => subject.startsWith('Cancelled'));
  expect(mails).toHaveLength(2);
  expect(off && [entryLine(off, 'METHOD'), entryLine(off, 'STATUS'), entryLine(off, 'SEQUENCE')]).toEqual([
    'CANCEL',
    'CANCELLED',
    '1',
  ]);
  expect(off?.links).toEqual([]);
  expect(mails.map(({ subject }) => subject)).toContain('A$80.00 goes back to you');
});

it('cancelled before the invitation went out: nobody hears of it at all', async () => {
  const given = await invited();
  await world.settle();
  const states = async () => (await messagesOf(given)).items.map(({ state }: { state: string }) => state);
  expect(await states()).toEqual(['due', 'due', 'due']);
  await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  await send();
  expect(await subjects(given.to)).toEqual([]);
  expect(await states()).toEqual(['dropped', 'dropped', 'dropped']);
});

it('a link that was replaced is sent anew', async () => {
  const given = await invited();
  await send();
  const { body } = await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/link/rotate`).expect(200); // prettier-ignore
  await send();
  const mail = await last(given.to);
  expect(mail.links).toEqual([body.link]);
  expect(mail.links).not.toEqual([given.client.link]);
});

it('a mail server that is away, or asks to try later: it is sent afterwards, once', async () => {
  const practice = await world.given.practice();
  const to = address();
  await mailbox.close();
  const given = await world.given.session({ practice, startsAt: '2026-11-25T10:00', email: to });
  await send();
  expect((await messagesOf(given)).items).toMatchObject([
    {
      kind: 'invitation',
      state: 'due',
      tries: 1,
      to,
      problem: expect.stringContaining('the mail server was not reached'),
    },
    { kind: 'reminder' },
    { kind: 'reminder' },
  ]);
  mailbox = await openMailbox(Number(new URL(world.env['SMTP_URL'] ?? '').port));
  await send();
  expect(await subjects(to)).toEqual([]);
  world.clock.set(world.at('2026-11-23T09:01'));
  await send();
  await send();
  expect(await subjects(to)).toHaveLength(1);
  expect((await messagesOf(given)).items[0]).toMatchObject({ state: 'sent', tries: 2, problem: null });
});

it('a sender that died with a message in its hand: it is sent when its lease is over, under the same Message-ID', async () => {
  const given = await invited();
  await world.settle();
  await world.rows(
    `UPDATE message SET state = 'sending', tries = 1, next_try_at = $2::timestamptz + interval '2 minutes' WHERE session_id = $1 AND kind = 'invitation'`,
    [given.session.id, world.clock.now()],
  );
  await send();
  expect(await subjects(given.to)).toEqual([]);
  world.clock.set(world.at('2026-11-23T09:02'));
  await send();
  expect(await subjects(given.to)).toHaveLength(1);
});

it('sent again when somebody asks, as long as it is true', async () => {
  const given = await invited();
  await send();
  const { items } = await messagesOf(given);
  const agent = world.as(given.practice.owner);
  await agent.post(`/api/messages/${items[0].id}/resend`).expect(200);
  await agent.post(`/api/messages/${items[1].id}/resend`).expect(409); // has not been sent yet
  await send();
  expect(await subjects(given.to)).toHaveLength(2);
  await agent.post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
  const refused = await agent.post(`/api/messages/${items[0].id}/resend`).expect(409);
  expect(refused.body).toMatchObject({ code: 'MESSAGE_NOT_SENDABLE', detail: 'what it tells is no longer so' });
});
