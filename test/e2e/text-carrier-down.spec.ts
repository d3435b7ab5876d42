import { createHmac } from 'node:crypto';
import { MailServer } from '../support/mail-server.ts';
import { TEXT_SENDER } from '../support/mailbox.ts';
import { type KeptText, type Meeting, RudeCarrier } from '../support/text-carrier.ts';
import { startWorld, type World } from '../support/world.ts';

/** A carrier of texts that takes a request and never answers it, or breaks off in its answer: nobody gets a text twice of which anybody could know, and nobody waits for another's. */
let world: World;
let carrier: RudeCarrier;
let mails: MailServer;
const TOKEN = 'token-of-the-tests';
beforeAll(async () => {
  carrier = await new RudeCarrier().open();
  mails = await new MailServer().open();
  world = await startWorld({ env: { ...carrier.env('ACtests', TOKEN, TEXT_SENDER), SMTP_URL: mails.url } });
}, 60_000);
afterAll(async () => {
  await carrier.close();
  await world.close();
  await mails.close();
});

const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
const invite = (to: { readonly phone?: string; readonly email?: string }) =>
  world.given.session({ startsAt: '2026-11-27T10:00', body: { allowOverlap: true }, ...to });
async function until(what: () => boolean): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!what()) {
    if (Date.now() > deadline) throw new Error(`it did not come to this: ${what.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
/** As Twilio does, signed. */
async function tell({ tellAt }: KeptText, status: string): Promise<void> {
  const { pathname, search } = new URL(tellAt);
  const signature = createHmac('sha1', TOKEN).update(`${tellAt}MessageStatus${status}`).digest('base64');
  await world.nobody
    .post(`${pathname}${search}`)
    .type('form')
    .set('x-twilio-signature', signature)
    .send({ MessageStatus: status })
    .expect(204);
}
const stateOf = async (phone: string) =>
  (
    await world.rows<{ state: string; last_error: string | null }>(
      `SELECT m.state, m.last_error FROM message m JOIN participant p ON p.id = m.participant_id WHERE p.phone = $1 AND m.kind = 'invitation'`,
      [phone],
    )
  )[0];

it('some requests hang and one is cut off: the others are sent meanwhile, mail too, and all come once', async () => {
  const [hangs, kept, cut, ...well] = Array.from({ length: 12 }, (_, number) => `+6149157${String(number).padStart(4, '0')}`) as [string, string, string, ...string[]]; // prettier-ignore
  const manners: Readonly<Record<string, Meeting>> = {
    [hangs]: 'hangs',
    [kept]: 'keeps and hangs',
    [cut]: 'cuts its answer off',
  };
  carrier.manner = (to) => manners[to] ?? 'answers';
  for (const phone of [hangs, kept, cut, ...well]) await invite({ phone });
  await world.settle();
  const sending = send();
  await until(() => carrier.hanging.size === 2 && carrier.kept.length === 11);
  expect(well.map((phone) => carrier.timesFor(phone))).toEqual(well.map(() => 1));

  // An e-mail that falls due while two lanes wait for the carrier waits for nobody.
  await invite({ email: 'meanwhile@example.test' });
  await world.settle();
  await until(() => mails.idsFor('meanwhile@example.test').length === 1);
  expect(carrier.hanging.size).toBe(2);

  const [taken] = carrier.kept.filter(({ to }) => to === kept);
  if (taken) await tell(taken, 'sent');
  await sending;
  expect(await stateOf(hangs)).toEqual({
    state: 'due',
    last_error: expect.stringContaining('the carrier of texts was not reached'),
  });
  expect((await Promise.all([kept, cut, ...well].map(stateOf))).map((one) => one?.state)).toEqual(
    [kept, cut, ...well].map(() => 'sent'),
  );

  carrier.manner = () => 'answers';
  for (let minutes = 0; minutes < 3; minutes += 1) {
    world.clock.advance(60_000);
    await send();
  }
  expect([hangs, kept, cut, ...well].map((phone) => carrier.timesFor(phone))).toEqual(Array(12).fill(1));
  expect(await stateOf(hangs)).toMatchObject({ state: 'sent', last_error: null });
});
