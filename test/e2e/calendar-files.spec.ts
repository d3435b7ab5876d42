import { openMailbox, type TestMailbox } from '../support/mailbox.ts';
import { type ReadCalendar, readCalendars, type ReadEvent } from '../support/read-calendars.ts';
import type { GivenSession } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** Calendar files, of mails and of the secret address, as Python's icalendar reads them: the session's instant on the clocks of both people. */
let world: World;
let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await openMailbox();
  world = await startWorld({
    now: '2027-01-10T00:00:00Z',
    env: { SMTP_URL: mailbox.smtpUrl, MAIL_FROM: 'Vestibule <calendar@vestibule.test>' },
  });
}, 60_000);
afterAll(async () => {
  await world.close();
  await mailbox.close();
});

const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
/** Each of them, in the order in which it came: the part that mail programs go by, and the file beside it. */
async function mailed(to: string, zones: readonly string[]): Promise<ReadCalendar[]> {
  const texts = (await mailbox.mails(to)).map(({ calendar = '', calendarFile = '' }) => {
    // The mailbox shows both with the ends of lines that it likes.
    expect(calendar).toBe(calendarFile.replaceAll('\r\n', '\n'));
    return calendarFile;
  });
  const calendars = readCalendars(texts.map((text) => ({ text, zones })));
  for (const calendar of calendars) isSound(calendar);
  return calendars;
}
function isSound({ version, brokenLines, errors, events }: ReadCalendar): void {
  expect({ version, brokenLines, errors }).toEqual({ version: '2.0', brokenLines: [], errors: [] });
  for (const event of events) expect(event.errors).toEqual([]);
}
function only({ events }: ReadCalendar): ReadEvent {
  const [event, ...others] = events;
  if (!event || others.length > 0) throw new Error(`${events.length} events in a file of one`);
  return event;
}
/** By another library, and another copy of the rules of the zones, than the one that is asked. */
function clocksAt(instant: string, zones: readonly string[]): object {
  const on = (timeZone: string): string =>
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(new Date(instant));
  return { utc: instant, walls: Object.fromEntries(zones.map((zone) => [zone, on(zone)])) };
}
const change = ({ session, practice }: GivenSession) => ({
  move: (startsAt: string, minutes = 30) =>
    world
      .as(practice.owner)
      .patch(`/api/sessions/${session.id}`)
      .send({ startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() })
      .expect(200),
  cancel: () => world.as(practice.owner).post(`/api/sessions/${session.id}/cancel`).send({}).expect(200),
});

// [what, practice's zone, client's zone, instant, where it is moved to]
it.each([
  ['an ordinary day', 'Australia/Sydney', 'Europe/Berlin', '2027-02-10T23:00:00.000Z', '2027-02-11T04:30:00.000Z'],
  ['over midnight, and into another year of the client', 'Australia/Sydney', 'America/Los_Angeles', '2027-12-31T12:45:00.000Z', '2028-01-01T07:45:00.000Z'], // prettier-ignore
  ['the hour that Sydney has twice, the first and the second time', 'Australia/Sydney', 'Asia/Kolkata', '2027-04-03T15:30:00.000Z', '2027-04-03T16:30:00.000Z'], // prettier-ignore
  ['over the hour that Sydney skips', 'Australia/Sydney', 'America/St_Johns', '2027-10-02T15:45:00.000Z', '2027-10-02T16:00:00.000Z'], // prettier-ignore
  ['the hour that Berlin has twice', 'Europe/Berlin', 'Australia/Lord_Howe', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'], // prettier-ignore
  ['over the hour that New York skips', 'America/New_York', 'Europe/London', '2027-03-14T06:45:00.000Z', '2027-03-14T07:15:00.000Z'], // prettier-ignore
])(
  'invited, moved and called off, %s: one entry, at the session’s instant on the clocks of both',
  async (what, timeZone, theirs, startsAt, movedTo) => {
    const zones = [timeZone, theirs];
    const to = `${what.replaceAll(/\W+/g, '-').toLowerCase()}@example.test`;
    const practice = await world.given.practice({ timeZone });
    const given = await world.given.session({ practice, startsAt: new Date(startsAt), email: to });
    const { body: made } = await world.as(practice.practitioner).post('/api/me/calendar-feed').send({}).expect(201);
    const feed = async (): Promise<ReadEvent> => {
      const { text } = await world.nobody.get(new URL(made.address).pathname).buffer(true).expect(200);
      const [calendar] = readCalendars([{ text, zones }]);
      if (!calendar) throw new Error('nothing was read');
      isSound(calendar);
      expect(calendar.method).toBe('PUBLISH');
      return only(calendar);
    };
    const fed = [];
    await send();
    fed.push(await feed());
    await change(given).move(movedTo);
    await send();
    fed.push(await feed());
    await change(given).cancel();
    await send();
    fed.push(await feed());

    const calendars = await mailed(to, zones);
    const ends = (instant: string): string => new Date(Date.parse(instant) + 30 * 60_000).toISOString();
    const at = (instant: string): object => ({ start: clocksAt(instant, zones), end: clocksAt(ends(instant), zones) });
    expect(calendars.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const mails = calendars.map(only);
    for (const events of [mails, fed])
      expect(events).toMatchObject([
        { sequence: 0, status: 'CONFIRMED', ...at(startsAt) },
        { sequence: 1, status: 'CONFIRMED', ...at(movedTo) },
        { sequence: 2, status: 'CANCELLED', ...at(movedTo) },
      ]);
    // The client's entry is the client's, the session's the practitioner's: each stays what it is.
    expect(new Set(mails.map(({ uid }) => uid))).toEqual(new Set([`${given.client.participantId}@127.0.0.1`]));
    expect(new Set(fed.map(({ uid }) => uid))).toEqual(new Set([`${given.session.id}@127.0.0.1`]));
    expect(mails.map(({ url }) => url)).toEqual([given.client.link, given.client.link, null]);
    expect(mails[0]?.stamp).toBe(world.clock.now().toISOString());
    for (const { organizer, attendees } of mails) {
      expect(organizer).toMatchObject({ address: 'mailto:calendar@vestibule.test', CN: practice.name });
      expect(attendees).toMatchObject([{ address: `mailto:${to}`, CN: 'Casey Client 1', RSVP: 'FALSE' }]);
    }
  },
);

it('names of any script and length, with every sign that the format itself uses, come out as they went in', async () => {
  const practice = await world.given.practice({
    name: 'Ärzte; "am Fluß", Haus 7 \\ Müller: 東京都港区のとても長い名前の診療所🏥 und noch etwas dahinter, damit die Zeile bricht',
  });
  const name = 'Łukasz Ωμέγα 👩‍⚕️ ناصر, the "third"; of: many \\ names';
  await world.rows(`UPDATE member SET name = $2 WHERE id = $1`, [practice.practitioner.memberId, name]);
  const to = 'any-script@example.test';
  await world.given.session({ practice, startsAt: new Date('2027-02-10T23:00:00Z'), email: to, name });
  await send();
  const [invitation] = (await mailed(to, [])).map(only);
  expect(invitation?.summary).toBe(`Video appointment with ${name}`);
  expect(invitation?.description).toMatch(/^Open your appointment: http:\/\/\S+$/);
  // Between quotes there is no quote: it alone is written otherwise (RFC 6868), which this library leaves as it is.
  const quoted = (text: string): string => text.replaceAll('"', "^'");
  expect(invitation?.organizer?.['CN']).toBe(quoted(practice.name));
  expect(invitation?.attendees[0]?.['CN']).toBe(quoted(name));
});

it('a file that is none is not read', () => {
  expect(() => readCalendars([{ text: 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n', zones: [] }])).toThrow(
    'icalendar did not read it',
  );
  const [broken] = readCalendars([{ text: `BEGIN:VCALENDAR\r\nX-LONG:${'é'.repeat(40)}\r\nEND:VCALENDAR\r\n`, zones: [] }]); // prettier-ignore
  expect(broken?.brokenLines).toHaveLength(1);
});
