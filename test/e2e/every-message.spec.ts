import { MEMBER_MESSAGE_KINDS, type MemberMessageKind, MESSAGE_KINDS, type MessageKind } from '@vestibule/notifications'; // prettier-ignore
import { VideoServer } from '@vestibule/rooms';
import { asBytes } from '../support/binary.ts';
import { builtPages } from '../support/built-pages.ts';
import { FarSide } from '../support/far-side.ts';
import { type Followed, follow } from '../support/followed.ts';
import { openMailbox, type ReceivedMail, type ReceivedText, type TestMailbox } from '../support/mailbox.ts';
import { readPdf } from '../support/pdf-text.ts';
import type { Person } from '../support/people.ts';
import type { GivenSession, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Every message of every kind is read back, every link in it is followed, and what is found there is what the message said. */
let world: World;
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({
    env: { ...mailbox.env, WEB_DIST: builtPages() },
    replace: [[VideoServer, new FarSide()]],
  });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));

type Way = 'email' | 'sms';
type Told = GivenSession & { readonly to: string; readonly way: Way };
let people = 0;
async function invited(way: Way, over: Partial<SessionWishes> = {}): Promise<Told> {
  const number = (people += 1);
  const to = way === 'email' ? `reader-${number}@example.test` : `+614910${String(number).padStart(5, '0')}`;
  const practice = over.practice ?? (await world.given.practice());
  const given = await world.given.session({
    practice,
    startsAt: '2026-11-25T10:00',
    feeMinor: 8000,
    ...(way === 'email' ? { email: to } : { phone: to }),
    ...over,
  });
  await send();
  return { ...given, to, way };
}
const send = (): Promise<void> =>
  world.settle({ sweeps: ['notifications.doors', 'notifications.members', 'notifications.send'] });
const passes = async (until: string): Promise<void> => {
  world.clock.set(world.at(until));
  await send();
};
async function last({ to, way }: Told): Promise<ReceivedMail | ReceivedText> {
  const message = (way === 'email' ? await mailbox.mails(to) : await mailbox.texts(to)).at(-1);
  if (!message) throw new Error(`nobody wrote to ${to}`);
  return message;
}
const words = (message: ReceivedMail | ReceivedText): string =>
  'body' in message ? message.body : `${message.subject}\n${message.text}`;
const amount = (minor: number): string => `A$${(minor / 100).toFixed(2)}`;

/** The last message has the words, its link leads to the reader's own page, and time and place there are those of the message. */
async function doorOf(given: Told, saying: RegExp): Promise<Followed['body']> {
  const message = await last(given);
  expect(words(message)).toMatch(saying);
  const [door, ...noMore] = await follow(world, message);
  // Reminders by mail alone can be ended, beside the mail's own words.
  expect(noMore).toHaveLength(given.way === 'email' && words(message).startsWith('Reminder') ? 1 : 0);
  for (const { body } of noMore) expect(body).toContain(`${given.practice.name} reminds you`);
  expect(door?.path).toBe(`/j/${given.client.token}`);
  const { startsAt } = door?.body.session ?? {};
  const on = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-AU', { ...options, timeZone: 'Australia/Sydney' }).format(new Date(startsAt));
  if (!/late for|is on its way/.test(words(message)))
    expect(words(message)).toMatch(
      new RegExp(`${on({ day: 'numeric' })} ${on({ month: 'short' })}.* ${on({ hour: 'numeric', minute: '2-digit' })}`),
    );
  expect(words(message)).toContain(door?.body.practitioner.name);
  return door?.body;
}
/** A message that leads nowhere, because nothing is there any more; the link of before says the same. */
async function isOff(given: Told, saying: RegExp, by: string): Promise<void> {
  const message = await last(given);
  expect(words(message)).toMatch(saying);
  expect(await follow(world, message)).toEqual([]);
  const { body } = await given.client.view().expect(200);
  expect(body).toMatchObject({ state: 'closed', fee: { outstandingMinor: 0 } });
  expect(body.reason).toBe(by);
}
async function receiptOf({ client, practice }: Told): Promise<string> {
  const { body, headers } = await asBytes(world.nobody.get(`/api/join/${client.token}/receipt.pdf`)).expect(200);
  expect(headers['content-type']).toBe('application/pdf');
  const { text } = readPdf(body);
  expect(text).toContain(practice.name);
  return text;
}
const TERMS = { clientMayCancel: true, fullUntilHours: 24, partUntilHours: 24, partBasisPoints: 5000, lateKeptBasisPoints: 5000, noShowKeptBasisPoints: 10_000, noHost: 'refund', onFullReturn: 'evict', onDispute: 'close' }; // prettier-ignore
/** By a debit, which the bank confirms days later. */
async function submitted(way: Way): Promise<Told> {
  const given = await invited(way, { startsAt: '2026-12-09T10:00' });
  world.stripe.setAccount(given.practice.accountId ?? '', { delayedMethods: ['au_becs_debit'] });
  world.stripe.pay(await given.client.openCheckout(), { becsAccount: '000123456' });
  await world.settle();
  await send();
  return given;
}
const intentOf = async ({ client }: GivenSession): Promise<string> =>
  (
    await world.rows<{ intent: string }>(`SELECT payment_intent_id AS intent FROM charge WHERE participant_id = $1`, [
      client.participantId,
    ])
  )[0]?.intent ?? '';

const TO_CLIENTS: Readonly<Record<MessageKind, (way: Way) => Promise<Told>>> = {
  async invitation(way) {
    const given = await invited(way);
    const { state, fee } = await doorOf(given, /invites you|your video appointment/);
    expect(state).toBe('pay');
    if (way === 'email') expect(words(await last(given))).toContain(`The fee is ${amount(fee.outstandingMinor)}`);
    return given;
  },
  async moved(way) {
    const given = await invited(way);
    await world.as(given.practice.owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt: '2026-11-26T15:00' }).expect(200); // prettier-ignore
    await send();
    const { session } = await doorOf(given, /new time/i);
    expect(session.startsAt).toBe('2026-11-26T04:00:00.000Z');
    return given;
  },
  async paid(way) {
    const given = await invited(way);
    await given.client.pay();
    await send();
    const { fee } = await doorOf(given, /^Paid:|has arrived/);
    expect(fee).toMatchObject({ standing: 'settled', outstandingMinor: 0 });
    expect(words(await last(given))).toContain(`${way === 'email' ? 'Paid: ' : ''}${amount(fee.amount)}`);
    const receipt = await receiptOf(given);
    expect(receipt).toContain(`Paid ${amount(fee.amount)}`);
    const told = await last(given);
    if ('subject' in told) expect(readPdf(await mailbox.file(told, 'receipt.pdf')).text).toBe(receipt);
    return given;
  },
  async reminder(way) {
    const [owing, paying] = [await invited(way), await invited(way)];
    await paying.client.pay();
    await send();
    await passes('2026-11-24T10:00');
    const due = await doorOf(owing, /Reminder|once the fee is paid/);
    expect(due).toMatchObject({ state: 'pay', fee: { outstandingMinor: 8000 } });
    const settled = await doorOf(paying, /Reminder|your video appointment/);
    expect(settled.state).not.toBe('pay');
    expect(words(await last(paying))).not.toMatch(/\bfee\b|\bpay\b/i);
    return owing;
  },
  async cancelled(way) {
    const given = await invited(way);
    await world.as(given.practice.owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200);
    await send();
    await isOff(given, /cancelled your/, 'cancelled');
    return given;
  },
  async called_off(way) {
    const practice = await world.given.practice();
    await world.as(practice.owner).put('/api/practice/cancellation').send(TERMS).expect(200);
    const given = await invited(way, { practice });
    await world.nobody.post(`/api/join/${given.client.token}/cancel`).send({}).expect(200);
    await send();
    await isOff(given, /you cancelled/i, 'cancelled');
    return given;
  },
  async refunded(way) {
    const given = await invited(way);
    await given.client.pay();
    await world.stripe.settle();
    await send();
    await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201); // prettier-ignore
    await world.settle({ sweeps: ['payments.refunds'] });
    await send();
    const { fee } = await doorOf(given, /goes back to you/);
    expect(fee.refundedMinor).toBe(3000);
    expect(words(await last(given))).toContain(`${way === 'email' ? 'returned ' : ''}${amount(fee.refundedMinor)}`);
    expect(await receiptOf(given)).toContain(amount(3000));
    return given;
  },
  async refund_failed(way) {
    const given = await invited(way);
    await given.client.pay('4000 0000 0000 5126');
    await world.stripe.settle();
    await send();
    await world.as(given.practice.owner).post(`/api/participants/${given.client.participantId}/refunds`).send({ amount: 3000 }).expect(201); // prettier-ignore
    await send();
    await doorOf(given, /goes back to you/);
    await world.stripe.settle();
    await send();
    const { fee } = await doorOf(given, /did not arrive/);
    expect(words(await last(given))).toMatch(/still ha(s|ve) /);
    expect(words(await last(given))).toContain(amount(3000));
    expect(fee.standing).toBe('settled');
    return given;
  },
  async pay_now(way) {
    const given = await invited(way, { startsAt: '2026-11-30T10:00' });
    await passes('2026-11-27T10:00');
    const { state, fee } = await doorOf(given, /still to be paid/);
    expect(state).toBe('pay');
    expect(words(await last(given))).toContain(amount(fee.outstandingMinor));
    await given.client.pay();
    expect(await given.client.stands()).toMatchObject({ state: 'wait' });
    return given;
  },
  async payment_failed(way) {
    const given = await submitted(way);
    world.stripe.bank(await intentOf(given), 'fail', 'account_closed');
    await world.stripe.settle();
    await world.settle();
    await send();
    const { state, fee } = await doorOf(given, /did not go through|did not confirm/);
    expect({ state, outstandingMinor: fee.outstandingMinor }).toEqual({ state: 'pay', outstandingMinor: 8000 });
    expect(words(await last(given))).toContain(amount(8000));
    return given;
  },
  async payment_processing(way) {
    const given = await submitted(way);
    const { state, fee } = await doorOf(given, /is on its way|is confirming/);
    expect({ state, standing: fee.standing }).toEqual({ state: 'processing', standing: 'processing' });
    expect(words(await last(given))).toContain(amount(fee.amount));
    return given;
  },
  async running_late(way) {
    const given = await invited(way);
    await given.client.pay();
    await passes('2026-11-25T09:50');
    await world.as(given.practitioner).post(`/api/sessions/${given.session.id}/late`).send({ minutes: 10 }).expect(204);
    await send();
    const { practitioner } = await doorOf(given, /about 10 minutes late/);
    expect(practitioner.lateMinutes).toBe(10);
    return given;
  },
};

it('no kind is left out', () => {
  expect(Object.keys(TO_CLIENTS).toSorted()).toEqual([...MESSAGE_KINDS].toSorted());
  expect(Object.keys(TO_MEMBERS).toSorted()).toEqual([...MEMBER_MESSAGE_KINDS].toSorted());
});

const WAYS = MESSAGE_KINDS.flatMap((kind): [MessageKind, Way][] => [
  [kind, 'email'],
  [kind, 'sms'],
]);
it.each(WAYS)('to a client: %s by %s', async (kind, way) => {
  const { client } = await TO_CLIENTS[kind](way);
  const sent = await world.rows(
    `SELECT FROM message WHERE participant_id = $1 AND kind = $2 AND channel = $3 AND state = 'sent'`,
    [client.participantId, kind, way],
  );
  expect(sent).toHaveLength(1);
});

/** Everything that the last mail to somebody leads to; the choice of what one is told is always there. */
async function foundBy(person: Person, kind: MemberMessageKind): Promise<{ text: string; page: Followed | undefined }> {
  const mail = (await mailbox.mails(person.email)).at(-1);
  if (!mail) throw new Error('nobody wrote to them');
  const [page, ...choices] = await follow(world, mail, person);
  const mine = choices.pop();
  expect(mine?.path).toBe('/settings/mine');
  // What cannot be switched off has no way to have no more of it.
  expect(choices).toHaveLength(mail.noMore === undefined ? 0 : 1);
  expect(mine?.body.items).toEqual(
    expect.arrayContaining([expect.objectContaining({ kind, wanted: true, always: mail.noMore === undefined })]),
  );
  const sent = await world.rows(`SELECT FROM message WHERE member_id = $1 AND kind = $2 AND state = 'sent'`, [person.memberId, kind]); // prettier-ignore
  expect(sent).toHaveLength(1);
  return { text: words(mail), page };
}
async function paidAt(startsAt: string): Promise<GivenSession> {
  const given = await world.given.session({ practice: await world.given.practice(), startsAt, feeMinor: 8000 });
  await given.client.pay();
  await world.stripe.settle();
  await world.settle();
  return given;
}

const TO_MEMBERS: Readonly<Record<MemberMessageKind, () => Promise<void>>> = {
  async client_waiting() {
    world.clock.set(world.at('2026-11-25T09:00'));
    const practice = await world.given.practice();
    const given = await world.given.session({ practice, startsAt: '10:00', body: { waitingRoom: true } });
    world.clock.set(world.at('10:00'));
    await given.client.knock().expect(200);
    await world.settle();
    world.clock.advance(40_000);
    await given.client.knock().expect(200);
    await send();
    const { text, page } = await foundBy(given.practitioner, 'client_waiting');
    expect(page).toMatchObject({
      path: `/sessions/${given.session.id}`,
      body: { id: given.session.id, phase: 'open' },
    });
    expect(text).toContain('10:00 am');
    const { body } = await world.as(given.practitioner).get(`/api/sessions/${given.session.id}/waiting`).expect(200);
    expect(JSON.stringify(body)).toContain('"place":"waiting"');
  },
  async message_returned() {
    const given = await invited('email');
    const mail = (await mailbox.mails(given.to)).at(-1);
    if (mail) await mailbox.giveBack(mail, world.url);
    await send();
    const { text, page } = await foundBy(given.practitioner, 'message_returned');
    expect(text).toContain('10:00 am');
    expect(page).toMatchObject({ path: `/sessions/${given.session.id}`, body: { id: given.session.id } });
  },
  async dispute_opened() {
    const given = await paidAt('2026-11-25T10:00');
    world.stripe.dispute({ paymentIntent: await intentOf(given) });
    await world.settle();
    await send();
    for (const person of [given.practice.owner, given.practitioner]) {
      const { text, page } = await foundBy(person, 'dispute_opened');
      expect(page?.body.items).toMatchObject([{ amount: 8000, currency: 'AUD' }]);
      expect(text).toContain(amount(8000));
    }
  },
  async stripe_needs() {
    const practice = await world.given.practice();
    world.stripe.setAccount(practice.accountId ?? '', { cardPayments: 'restricted', requirements: ['identity.individual.documents'] }); // prettier-ignore
    await world.settle();
    await send();
    world.clock.advance(3_600_000);
    await send();
    const { text, page } = await foundBy(practice.owner, 'stripe_needs');
    expect(text).toContain('A photo of an identity document');
    expect(JSON.stringify(page?.body)).toContain('A photo of an identity document');
  },
  async sync_failed() {
    const practice = await world.given.practice();
    await world.rows(
      `INSERT INTO inbox (id, source, kind, account_id, payload, received_at, attempts, given_up_at) VALUES ($1, 'stripe', 'charge.updated', $2, '{}', $3, 24, $3)`,
      [`evt_${practice.id}`, practice.accountId, world.clock.now()],
    );
    await send();
    const { page } = await foundBy(practice.owner, 'sync_failed');
    expect(page?.body.items).toMatchObject([{ id: `evt_${practice.id}` }]);
    await world.rows(`UPDATE inbox SET handled_at = now(), given_up_at = NULL WHERE account_id = $1`, [practice.accountId]); // prettier-ignore
  },
  async weekly_summary() {
    const { practice } = await paidAt('2026-11-25T10:00');
    await passes('2026-11-30T08:00');
    const { text, page } = await foundBy(practice.owner, 'weekly_summary');
    expect(page).toMatchObject({ path: '/money/reports', body: { periods: [{ gross: 8000 }] } });
    expect(text).toContain(`Paid: ${amount(8000)}`);
  },
};
it.each(MEMBER_MESSAGE_KINDS)('to a member: %s', (kind) => TO_MEMBERS[kind]());
