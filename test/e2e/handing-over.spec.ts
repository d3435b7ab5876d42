import { createLog } from '@vestibule/platform';
import { startWorker } from '@vestibule/worker';
import { MailServer } from '../support/mail-server.ts';
import type { SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** What happens while messages are being handed over, one after the other: nobody is told what is no longer so, and whoever was told is told what changed. */
let world: World;
let server: MailServer;
beforeAll(async () => {
  server = await new MailServer().open();
  world = await startWorld({ now: '2026-11-23T00:00:00Z', env: { SMTP_URL: server.url } });
}, 60_000);
afterAll(async () => {
  await world.close();
  await server.close();
});
beforeEach(() => world.clock.set(world.at('2026-11-23T09:00')));
afterEach(() => {
  server.behaves(() => undefined);
  server.meanwhile(async () => undefined);
});

const MINUTE_MS = 60_000;
const passes = (minutes: number): void => world.clock.advance(minutes * MINUTE_MS);
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
/** Until all that was put off has gone. */
const rest = async (): Promise<void> => {
  for (const minutes of [1, 2, 5, 10]) {
    passes(minutes);
    await send();
  }
};
let people = 0;
async function invited(over: Partial<SessionWishes> = {}) {
  const email = `reader-${(people += 1)}@example.test`;
  const given = await world.given.session({
    startsAt: '2026-11-25T10:00',
    email,
    ...over,
    body: { allowOverlap: true, ...over?.body },
  });
  const { owner } = given.practice;
  return {
    ...given,
    email,
    owner,
    subjects: () => server.subjectsFor(email),
    cancel: () => world.as(owner).post(`/api/sessions/${given.session.id}/cancel`).send({}).expect(200),
    moveTo: (startsAt: string) =>
      world.as(owner).patch(`/api/sessions/${given.session.id}`).send({ startsAt }).expect(200),
  };
}
/** Once, as the first message arrives. */
const asTheFirstArrives = (act: () => Promise<unknown>): void => {
  let done: Promise<unknown> | undefined;
  server.meanwhile(() => (done ??= act()));
};

it('cancelled while the invitation is with the mail server: its reader is told', async () => {
  const one = await invited();
  asTheFirstArrives(async () => {
    await one.cancel();
    await world.settle();
  });
  await send();
  await rest();
  expect(one.subjects()).toEqual([expect.not.stringContaining('Cancelled'), expect.stringMatching(/^Cancelled/)]);
});

it('moved while the invitation is with the mail server: its reader is told the new time', async () => {
  const one = await invited();
  asTheFirstArrives(async () => {
    await one.moveTo('2026-11-26T15:00');
    await world.settle();
  });
  await send();
  await rest();
  expect(one.subjects()).toEqual([expect.not.stringContaining('New time'), expect.stringMatching(/^New time/)]);
});

it.each([
  ['says that it closes', '421 closing'],
  ['asks to try later', '451 busy'],
  ['dies', 'death'],
])(
  'a mail server that keeps the invitation and %s, and then it is cancelled: its reader is told',
  async (_what, word) => {
    const one = await invited();
    server.behaves((stage) => (stage === 'end' ? word : undefined));
    await send();
    server.behaves(() => undefined);
    await one.cancel();
    await send();
    await rest();
    expect(one.subjects()).toEqual([expect.not.stringContaining('Cancelled'), expect.stringMatching(/^Cancelled/)]);
  },
);

it('a mail server that would not have the invitation, and then it is cancelled: there is nothing to tell', async () => {
  const one = await invited();
  server.behaves((stage) => (stage === 'recipient' ? '451 not yet' : undefined));
  await send();
  server.behaves(() => undefined);
  await one.cancel();
  await send();
  await rest();
  expect(one.subjects()).toEqual([]);
});

it('a mail server that breaks off before it has the whole invitation has none of it: there is nothing to take back', async () => {
  const practice = await world.given.practice();
  const [atAddress, atMessage, atEnd] = [
    await invited({ practice }),
    await invited({ practice }),
    await invited({ practice }),
  ];
  const diesFor = { recipient: atAddress.email, data: atMessage.email, end: atEnd.email };
  server.behaves((stage, { address }) => (stage in diesFor && diesFor[stage as keyof typeof diesFor] === address ? 'death' : undefined)); // prettier-ignore
  await send();
  server.behaves(() => undefined);
  for (const one of [atAddress, atMessage, atEnd]) await one.cancel();
  await send();
  await rest();
  expect([atAddress.subjects(), atMessage.subjects()]).toEqual([[], []]);
  expect(atEnd.subjects()).toEqual([expect.not.stringContaining('Cancelled'), expect.stringMatching(/^Cancelled/)]);
});

it('whoever pays while the others are being asked to is not asked', async () => {
  const practice = await world.given.practice();
  const owing: Awaited<ReturnType<typeof invited>>[] = [];
  while (owing.length < 8) owing.push(await invited({ practice, feeMinor: 8000, startsAt: '2026-11-28T10:00' }));
  await send();
  const before = server.kept.length;
  world.clock.set(world.at('2026-11-25T10:00')); // three days before
  const asked = new Set<string>();
  let payer: (typeof owing)[number] | undefined;
  let paid: Promise<unknown> | undefined;
  server.meanwhile(async (address) => {
    asked.add(address);
    paid ??= (async () => {
      // All that can be under way at once have arrived.
      while (asked.size < 5) await new Promise((resolve) => setImmediate(resolve));
      payer = owing.find(({ email }) => !asked.has(email));
      await payer?.client.pay();
      await world.stripe.settle();
    })();
    await paid;
  });
  await send();
  expect(payer?.subjects().filter((subject) => subject.includes('to pay'))).toEqual([]);
  expect(server.kept.slice(before).filter(({ subject }) => subject.includes('to pay'))).toHaveLength(7);
});

it('what fell due for one reader while nobody sent goes one after the other, the invitation first; nobody else waits for that', async () => {
  const [one, other] = [await invited({ feeMinor: 8000 }), await invited({ feeMinor: 8000 })];
  for (const { client } of [one, other]) await client.pay();
  const arrived: number[] = [];
  server.meanwhile(async (address) => {
    if (address !== one.email) return;
    while (other.subjects().length < 2) await new Promise((resolve) => setImmediate(resolve));
    for (let asked = 0; asked < 100; asked += 1) await world.rows('SELECT'); // longer than any message takes
    arrived.push(one.subjects().length);
  });
  await send();
  expect(arrived).toEqual([1, 2]);
  for (const { subjects } of [one, other])
    expect(subjects()).toEqual([expect.stringMatching(/^Your appointment/), expect.stringMatching(/^Paid: /)]);
});

it('a reminder that goes before the new time, which was put off, does not stand for it', async () => {
  const one = await invited();
  await send();
  await one.moveTo('2026-11-24T09:04');
  server.behaves((stage, { address }) => (stage === 'recipient' && address === one.email ? '450 not yet' : undefined));
  await send();
  server.behaves(() => undefined);
  passes(0.5);
  await rest();
  expect(one.subjects().filter((subject) => subject.startsWith('New time'))).toHaveLength(1);
});

it('moved to later while the mail server is away past the old time: the invitation comes, and can be sent again', async () => {
  const one = await invited({ startsAt: '2026-11-23T10:00' });
  server.behaves((stage) => (stage === 'sender' ? '421 closing' : undefined));
  await send();
  await one.moveTo('2026-11-27T10:00');
  for (let half = 0; half < 5; half += 1) {
    await send();
    passes(30);
  }
  server.behaves(() => undefined);
  await rest();
  const invitations = () => one.subjects().filter((subject) => subject.startsWith('Your appointment'));
  expect(invitations()).toEqual([expect.stringContaining('Friday 27 November')]);
  const { body } = await world.as(one.owner).get(`/api/sessions/${one.session.id}/messages`).expect(200);
  const { id } = body.items.find(({ kind }: { kind: string }) => kind === 'invitation');
  await world.as(one.owner).post(`/api/messages/${id}/resend`).send({}).expect(200);
  await send();
  expect(invitations()).toHaveLength(2);
});

it('one that cannot be written keeps none of the others back, and is told of', async () => {
  const practice = await world.given.practice();
  const [broken, other] = [await invited({ practice }), await invited({ practice })];
  await world.settle();
  await world.rows(`UPDATE session SET time_zone = 'Mars/Base' WHERE id = $1`, [broken.session.id]);
  await send();
  expect(other.subjects()).toHaveLength(1);
  expect(
    await world.rows(`SELECT state, tries, last_error FROM message WHERE session_id = $1 AND kind = 'invitation'`, [
      broken.session.id,
    ]),
  ).toEqual([{ state: 'due', tries: 1, last_error: 'it could not be written' }]);
  await world.rows(`UPDATE session SET time_zone = 'Australia/Sydney' WHERE id = $1`, [broken.session.id]);
  await rest();
  expect(broken.subjects()).toHaveLength(1);
});

it('a worker that is asked to stop while a message is with the mail server writes down that it went', async () => {
  world.clock.set(new Date());
  const one = await invited({ startsAt: new Date(Date.now() + 3 * 86_400_000) });
  await world.settle();
  const arrived = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  server.meanwhile((address) => {
    if (address !== one.email) return Promise.resolve();
    arrived.resolve();
    return goOn.promise;
  });
  const log = createLog('worker', 'silent');
  const worker = await startWorker({ source: { ...world.env, WORKER_PORT: '0', PORT: '0' }, log });
  await arrived.promise;
  const stopped = worker.stop();
  setImmediate(goOn.resolve);
  await stopped;
  expect(
    await world.rows(`SELECT state FROM message WHERE session_id = $1 AND kind = 'invitation'`, [one.session.id]),
  ).toEqual([{ state: 'sent' }]);
});
