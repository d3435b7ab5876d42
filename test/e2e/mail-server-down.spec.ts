import { SMTPServer } from 'smtp-server';
import { MailServer, type Manner } from '../support/mail-server.ts';
import { startWorld, type World } from '../support/world.ts';

/** A mail server that is away, says no, says nothing, or dies: all that is still of use arrives afterwards, and nothing twice under two ids. */
let world: World;
let server: MailServer;
beforeAll(async () => {
  server = await new MailServer().open();
  world = await startWorld({ now: '2027-01-10T00:00:00Z', env: { SMTP_URL: `${server.url}?socketTimeout=1000&greetingTimeout=1000` } }); // prettier-ignore
}, 60_000);
afterAll(async () => {
  await world.close();
  await server.close();
});

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const MANY = 12;
let people = 0;
let days = 0;
/** Each story has days of its own, after those of the one before. */
beforeEach(() => {
  days += 10;
  world.clock.set(new Date(Date.parse('2027-01-10T00:00:00Z') + days * DAY_MS));
});
afterEach(() => server.behaves(() => undefined));
const passes = (ms: number): void => world.clock.advance(ms);
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
const later = (ms: number): Date => new Date(world.clock.now().getTime() + ms);

/** Somebody who is to be invited. */
async function invite(startsAt = later(3 * DAY_MS), email = `somebody-${(people += 1)}@example.test`): Promise<string> {
  await world.given.session({ startsAt, email, body: { allowOverlap: true } });
  return email;
}
const inviteMany = async (count = MANY): Promise<string[]> => {
  const invited: string[] = [];
  while (invited.length < count) invited.push(await invite());
  return invited;
};
const triesOf = async (emails: readonly string[]): Promise<number[]> =>
  (
    await world.rows<{ tries: number }>(
      `SELECT m.tries FROM message m JOIN participant p ON p.id = m.participant_id WHERE p.email = ANY($1) AND m.kind = 'invitation' ORDER BY m.id`,
      [emails],
    )
  ).map(({ tries }) => tries);
const stateOf = async (email: string, kind = 'invitation') =>
  (
    await world.rows<{ state: string; last_error: string | null; tries: number }>(
      `SELECT m.state, m.last_error, m.tries FROM message m JOIN participant p ON p.id = m.participant_id WHERE p.email = $1 AND m.kind = $2 ORDER BY m.due_at LIMIT 1`,
      [email, kind],
    )
  )[0];

interface Trouble {
  begins(): Promise<void> | void;
  ends(): Promise<void> | void;
  /** It may have kept what it never said that it had. */
  readonly keeps?: boolean;
}
const bad = (manner: Manner): Trouble => ({
  begins: () => {
    server.behaves(manner);
    server.hangUp();
  },
  ends: () => server.behaves(() => undefined),
});
const away: Trouble = {
  begins: () => server.close(),
  ends: async () => void (await server.open()),
};
/** One that shows a certificate of its own making, on the same port. */
const untrusted = (): Trouble => {
  const other = new SMTPServer({ authOptional: true, logger: false });
  other.on('error', () => undefined);
  const port = Number(new URL(server.url).port);
  return {
    begins: async () => {
      await server.close();
      await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', () => resolve()));
    },
    ends: async () => {
      await new Promise<void>((resolve) => other.close(() => resolve()));
      await server.open();
    },
  };
};

it.each<[string, () => Trouble]>([
  ['refuses connections', () => away],
  ['says that it closes', () => bad((stage) => (stage === 'greeting' ? '421 closing' : undefined))],
  ['sends every sender away', () => bad((stage) => (stage === 'sender' ? '451 busy' : undefined))],
  ['says nothing when it is called', () => bad((stage) => (stage === 'greeting' ? 'silence' : undefined))],
  ['shows a certificate that nobody vouches for', untrusted],
  [
    'keeps the message and says nothing',
    () => ({ ...bad((stage) => (stage === 'end' ? 'silence' : undefined)), keeps: true }),
  ],
  [
    'keeps the message and dies before it says so',
    () => ({ ...bad((stage) => (stage === 'end' ? 'death' : undefined)), keeps: true }),
  ],
])(
  'a mail server that %s for an hour: all arrive after, none under two ids',
  async (_what, make) => {
    const trouble = make();
    await trouble.begins();
    const invited = await inviteMany();
    await send();
    // The first few found out, and those begun at the same moment; the others wait untouched.
    expect((await triesOf(invited)).filter((tries) => tries > 0).length).toBeLessThan(10);
    for (const minutes of [1, 1, 8, 20, 29]) {
      passes(minutes * MINUTE_MS);
      await send();
    }
    await trouble.ends();
    passes(MINUTE_MS);
    await send();
    await send();
    const came = invited.map((address) => server.idsFor(address));
    expect(came.map((ids) => new Set(ids).size)).toEqual(invited.map(() => 1));
    if (!trouble.keeps) expect(came.flat()).toHaveLength(MANY);
    expect(await Promise.all(invited.map((email) => stateOf(email)))).toEqual(
      invited.map(() => expect.objectContaining({ state: 'sent', last_error: null })),
    );
    const before = server.kept.length;
    passes(MINUTE_MS);
    await send();
    expect(server.kept).toHaveLength(before);
  },
  60_000,
);

it('an address that is to be tried later is, and nobody else waits for it', async () => {
  const asked = new Set<string>();
  const invited = await inviteMany();
  const [grey = ''] = invited;
  server.behaves((stage, { address }) => {
    if (stage !== 'recipient' || address !== grey || asked.has(address)) return undefined;
    asked.add(address);
    return '450 not yet';
  });
  await send();
  expect(invited.map((address) => server.idsFor(address).length)).toEqual(
    invited.map((email) => (email === grey ? 0 : 1)),
  );
  expect(await stateOf(grey)).toEqual({
    state: 'due',
    tries: 1,
    last_error: 'the mail server asked to try later (450)',
  });
  passes(MINUTE_MS);
  await send();
  expect(invited.map((address) => server.idsFor(address).length)).toEqual(invited.map(() => 1));
});

it.each([
  ['is not there', 'recipient', '550 5.1.1 <%> is unknown', 'the mail server refused it (550)'],
  ['may not be sent this', 'end', '554 5.7.1 looks like spam', 'the mail server refused it (554)'],
] as const)(
  'an address that %s: it is not tried again, and nobody else waits for it',
  async (_what, at, words, reason) => {
    const invited = await inviteMany();
    const [wrong = '', ...others] = invited;
    server.behaves((stage, { address }) => (stage === at && address === wrong ? words.replace('%', wrong) : undefined));
    await send();
    expect(others.map((address) => server.idsFor(address).length)).toEqual(others.map(() => 1));
    expect(await stateOf(wrong)).toEqual({ state: 'failed', tries: 1, last_error: reason });
    server.behaves(() => undefined);
    passes(60 * MINUTE_MS);
    await send();
    expect(await stateOf(wrong)).toMatchObject({ state: 'failed', tries: 1 });
  },
);

it('a mail server that sends every recipient away for an hour: each is tried a few times, and arrives after', async () => {
  server.behaves((stage) => (stage === 'recipient' ? '452 too many' : undefined));
  const invited = await inviteMany();
  for (let minutes = 0; minutes < 60; minutes += 5) {
    await send();
    passes(5 * MINUTE_MS);
  }
  const tries = await triesOf(invited);
  expect(Math.max(...tries)).toBeLessThanOrEqual(7);
  server.behaves(() => undefined);
  passes(60 * MINUTE_MS);
  await send();
  expect(invited.map((address) => server.idsFor(address).length)).toEqual(invited.map(() => 1));
});

it('what could not be sent while it was of use is not sent after, and says so', async () => {
  const startsAt = later(2 * 3_600_000);
  const email = await invite(startsAt);
  await send();
  expect(server.idsFor(email)).toHaveLength(1);
  await away.begins();
  world.clock.set(new Date(startsAt.getTime() - 15 * MINUTE_MS));
  for (let minutes = 0; minutes < 20; minutes += 5) {
    await send();
    passes(5 * MINUTE_MS);
  }
  await away.ends();
  await send();
  expect(server.idsFor(email)).toHaveLength(1);
  expect(await stateOf(email, 'reminder')).toMatchObject({
    state: 'failed',
    last_error: 'it could not be sent while it was of use',
  });
});
