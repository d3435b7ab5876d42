import { openMailbox, type ReceivedMail, type TestMailbox } from '../support/mailbox.ts';
import type { GivenSession, LinkHolder } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** By whose clocks clients are told their times, and when it is night for them: of a practice in Sydney, which is three hours ahead of Perth in its summer. */
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

const PERTH = 'Australia/Perth';
let people = 0;
type Invited = GivenSession & { readonly to: string; readonly phone: string };
/** A session two days ahead, of a client with an address, or a phone, that nobody else has. */
async function invited(
  by: 'mail' | 'text',
  person: object = {},
  startsAt = '2026-11-25T10:00',
  feeMinor = 8000,
): Promise<Invited> {
  people += 1;
  const [to, phone] = [`far-${people}@example.test`, `+614130000${String(people).padStart(2, '0')}`];
  const reach = by === 'mail' ? { email: to } : { phone };
  const fee = { amount: feeMinor, currency: 'AUD' };
  const practice = await world.given.practice();
  const participants = [{ name: 'Kim Klein', fee, ...reach, ...person }];
  const given = await world.given.session({ practice, startsAt, body: { participants } });
  return { ...given, to, phone };
}
const send = async (): Promise<void> => {
  await world.settle({ sweeps: ['notifications.send'] });
  await mailbox.texts();
};
const spaced = (text: string): string => text.replaceAll(/[\u202f\u00a0]/g, ' ');
async function lastMail({ to }: Invited): Promise<ReceivedMail> {
  const mail = await mailbox.last(to);
  return { ...mail, subject: spaced(mail.subject), text: spaced(mail.text) };
}
const zoneOf = async ({ session, practice }: GivenSession): Promise<unknown> =>
  (await world.as(practice.owner).get(`/api/sessions/${session.id}`).expect(200)).body.participants[0].timeZone;
const move = ({ session, practice }: GivenSession, startsAt: string) =>
  world.as(practice.owner).patch(`/api/sessions/${session.id}`).send({ startsAt }).expect(200);
const open = (client: LinkHolder, timeZone: string) =>
  world.nobody.post(`/api/join/${client.token}/device`).send({ timeZone });

describe('as the practice says', () => {
  it('case 30: somebody in Perth is invited to seven in the morning, with ten o’clock in Sydney beside it; page and calendar have the same instant', async () => {
    const given = await invited('mail', { timeZone: PERTH });
    await send();
    const mail = await lastMail(given);
    expect(mail.subject).toContain('Wednesday 25 November 2026 at 7:00 am AWST');
    expect(mail.text).toMatch(/When:? +Wednesday 25 November 2026 at 7:00 am AWST/);
    expect(mail.text).toMatch(/At the practice:? +Wednesday 25 November 2026 at 10:00 am AEDT/);
    expect(mail.calendar).toContain('DTSTART:20261124T230000Z');
    const { body } = await given.client.view().expect(200);
    expect(body.session.startsAt).toBe('2026-11-24T23:00:00.000Z');
    expect(body.practice.timeZone).toBe('Australia/Sydney');
    expect(await zoneOf(given)).toBe(PERTH);
  });

  it('in German, with the reminder a day before at the same moment as for everybody', async () => {
    const given = await invited('mail', { timeZone: 'Europe/Berlin', language: 'de' });
    await send();
    expect((await lastMail(given)).subject).toMatch(/Mittwoch, 25\. November 2026 um 00:00/);
    expect((await lastMail(given)).text).toMatch(/In der Praxis:? +Mittwoch, 25\. November 2026 um 10:00/);
    world.clock.set(world.at('2026-11-24T09:59'));
    await send();
    expect(await mailbox.mails(given.to)).toHaveLength(1);
    world.clock.set(world.at('2026-11-24T10:00'));
    await send();
    expect((await lastMail(given)).subject).toMatch(/^Erinnerung/);
  });

  it('no text at half past five in the morning: it waits for eight o’clock in Perth', async () => {
    const given = await invited('text', { timeZone: PERTH });
    world.clock.set(world.at('2026-11-23T12:00'));
    await send();
    expect(spaced((await mailbox.texts(given.phone)).at(-1)?.body ?? '')).toContain('7:00 am AWST (10:00 am AEDT)');
    world.clock.set(world.at('2026-11-24T08:30'));
    await move(given, '2026-11-26T15:00');
    await send();
    world.clock.set(world.at('2026-11-24T10:59'));
    await send();
    expect(await mailbox.texts(given.phone)).toHaveLength(1);
    world.clock.set(world.at('2026-11-24T11:00'));
    await send();
    expect(spaced((await mailbox.texts(given.phone)).at(-1)?.body ?? '')).toContain('12:00 pm AWST (3:00 pm AEDT)');
  });

  it('said afterwards, and taken back: from then on, without a message of its own; then their own page is believed again', async () => {
    const given = await invited('mail');
    await send();
    const correct = (body: object) =>
      world.as(given.practice.owner).patch(`/api/participants/${given.client.participantId}`).send(body);
    const { body: refused } = await correct({ timeZone: 'Australia/Atlantis' }).expect(422);
    expect(refused.errors).toEqual([
      { field: 'timeZone', message: 'must be an IANA time zone, for example Australia/Sydney' },
    ]);
    await correct({ timeZone: PERTH }).expect(200);
    await open(given.client, 'Australia/Brisbane').expect(204);
    expect(await zoneOf(given)).toBe(PERTH);
    await send();
    expect(await mailbox.mails(given.to)).toHaveLength(1);
    await move(given, '2026-11-26T10:00');
    await send();
    expect((await lastMail(given)).subject).toContain('7:00 am AWST');
    await correct({ timeZone: null }).expect(200);
    await open(given.client, 'Australia/Brisbane').expect(204);
    expect(await zoneOf(given)).toBe('Australia/Brisbane');
  });

  it('what their own page told is true, says the practice: from then on another device changes nothing', async () => {
    const given = await invited('mail');
    await open(given.client, PERTH).expect(204);
    const pin = () =>
      world
        .as(given.practice.owner)
        .patch(`/api/participants/${given.client.participantId}`)
        .send({ timeZone: PERTH })
        .expect(200);
    await pin();
    await pin();
    await open(given.client, 'Europe/Berlin').expect(204);
    expect(await zoneOf(given)).toBe(PERTH);
    const { body } = await world.as(given.practice.owner).get(`/api/sessions/${given.session.id}/timeline`).expect(200);
    const corrections = body.items.filter(({ kind }: { kind: string }) => kind === 'participant_corrected');
    expect(corrections).toMatchObject([{ detail: { what: ['timeZone'] } }]);
  });

  it('a place that no clock is kept for is refused, with the field and the cure, of clients and of guests', async () => {
    const given = await invited('mail');
    const message = 'must be an IANA time zone, for example Australia/Sydney';
    const as = world.as(given.practice.owner);
    for (const timeZone of ['Australia/Atlantis', '+08:00', '', 'A'.repeat(65)]) {
      const participants = [{ name: 'Kim' }, { name: 'Robin', timeZone }];
      const session = { startsAt: '2026-11-25T12:00', endsAt: '2026-11-25T12:30', participants };
      const { body } = await as.post('/api/sessions').send(session).expect(422);
      expect(body.errors).toEqual([{ field: 'participants.1.timeZone', message }]);
      const guest = { name: 'Robin', timeZone };
      const refused = await as.post(`/api/sessions/${given.session.id}/guests`).send(guest).expect(422);
      expect(refused.body.errors).toEqual([{ field: 'timeZone', message }]);
    }
    const guest = { name: 'Robin', timeZone: PERTH };
    const { body } = await as.post(`/api/sessions/${given.session.id}/guests`).send(guest).expect(201);
    expect(body.timeZone).toBe(PERTH);
  });
});

describe('as their own page tells', () => {
  it.each<[string, (client: LinkHolder) => PromiseLike<unknown>]>([
    ['being known as a device', (client) => open(client, PERTH).expect(204)],
    ['going to pay', (client) => client.checkout().send({ timeZone: PERTH }).expect(200)],
    ['telling of its devices', (client) => client.checked({ timeZone: PERTH }).expect(204)],
  ])('with %s; looking changes nothing', async (_, act) => {
    const given = await invited('mail');
    await send();
    expect((await lastMail(given)).text).not.toContain('At the practice');
    await given.client.view().expect(200);
    expect(await zoneOf(given)).toBeNull();
    await act(given.client);
    expect(await zoneOf(given)).toBe(PERTH);
    await move(given, '2026-11-26T10:00');
    await send();
    expect((await lastMail(given)).subject).toContain('7:00 am AWST');
    await open(given.client, 'Australia/Sydney').expect(204);
    expect(await zoneOf(given)).toBe('Australia/Sydney');
  });

  it('stands in no line of the timeline', async () => {
    const given = await invited('mail');
    await given.client.checked({ timeZone: PERTH }).expect(204);
    const { body } = await world.as(given.practice.owner).get(`/api/sessions/${given.session.id}/timeline`).expect(200);
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toContain('device_checked');
    expect(JSON.stringify(body)).not.toContain('Perth');
  });

  it('what waits for a morning is put to the other morning, later or sooner', async () => {
    const given = await invited('text', {}, '2026-11-26T22:30');
    const dueAt = async () => {
      const [reminder] = await world.rows<{ due_at: Date }>(
        `SELECT due_at FROM message WHERE session_id = $1 AND kind = 'reminder' ORDER BY due_at`,
        [given.session.id],
      );
      return reminder?.due_at;
    };
    await world.settle();
    expect(await dueAt()).toEqual(world.at('2026-11-26T08:00'));
    await open(given.client, PERTH).expect(204);
    await world.settle();
    expect(await dueAt()).toEqual(world.at('2026-11-25T22:30'));
    await open(given.client, 'Pacific/Auckland').expect(204);
    await world.settle();
    expect(await dueAt()).toEqual(world.at('2026-11-26T06:00'));
  });

  it('not where the practice said another, nor from a browser that hides where it is, nor by a link that was replaced', async () => {
    const [said, heard] = [await invited('mail', { timeZone: PERTH }), await invited('mail')];
    await open(said.client, 'Europe/Berlin').expect(204);
    expect(await zoneOf(said)).toBe(PERTH);
    for (const zone of ['UTC', 'Etc/GMT+3', 'Mars/Olympus', 'x']) await open(heard.client, zone).expect(204);
    await open(heard.client, 'x'.repeat(65)).expect(422);
    expect(await zoneOf(heard)).toBeNull();
    await world
      .as(heard.practice.owner)
      .post(`/api/participants/${heard.client.participantId}/link/rotate`)
      .expect(200);
    await open(heard.client, PERTH).expect(204);
    expect(await zoneOf(heard)).toBeNull();
  });

  it('whoever tells another place over and over is told to wait', async () => {
    const given = await invited('mail');
    for (let time = 1; time <= 30; time += 1)
      await open(given.client, time % 2 === 0 ? PERTH : 'Europe/Berlin').expect(204);
    await open(given.client, 'Europe/Berlin').expect(429);
    expect(await zoneOf(given)).toBe(PERTH);
  });
});
