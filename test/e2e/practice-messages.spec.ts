import type { GivenPractice } from '../support/given.ts';
import { MailServer } from '../support/mail-server.ts';
import type { Person } from '../support/people.ts';
import { startWorld, type World } from '../support/world.ts';

/** All that a practice told or could not tell: seen, found, tried again. */
let world: World;
let server: MailServer;
beforeAll(async () => {
  server = await new MailServer().open();
  world = await startWorld({ env: { SMTP_URL: `${server.url}?socketTimeout=1000&greetingTimeout=1000` } });
}, 60_000);
afterAll(async () => {
  await world.close();
  await server.close();
});
afterEach(() => server.behaves(() => undefined));

let people = 0;
const send = (): Promise<void> => world.settle({ sweeps: ['notifications.send'] });
async function invite(practice: GivenPractice, practitioner: Person = practice.practitioner) {
  const email = `client-${(people += 1)}@example.test`;
  const given = await world.given.session({ practice, practitioner, startsAt: '2026-11-28T10:00', email, body: { allowOverlap: true } }); // prettier-ignore
  return { ...given, email };
}
const list = async (person: Person, query = '') =>
  (await world.as(person).get(`/api/messages${query}`).expect(200)).body;
const refuse = (...emails: string[]): void =>
  server.behaves((stage, { address }) => (stage === 'recipient' && emails.includes(address) ? '550 no' : undefined));

it('shows what was sent and what failed, with why; planned ones only when they are asked for', async () => {
  const practice = await world.given.practice();
  const [good, bad] = [await invite(practice), await invite(practice)];
  refuse(bad.email);
  await send();
  const { items, counts, isSetUp } = await list(practice.owner);
  expect({ counts, isSetUp }).toEqual({ counts: { waiting: 0, failed: 1, returned: 0 }, isSetUp: true });
  expect(items).toHaveLength(2);
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ to: good.email, state: 'sent', kind: 'invitation', problem: null, tries: 1 }),
      expect.objectContaining({
        to: bad.email,
        name: 'Casey Client 1',
        sessionId: bad.session.id,
        startsAt: bad.session.startsAt,
        state: 'failed',
        problem: 'the mail server refused it (550)',
      }),
    ]),
  );
  expect((await list(practice.owner, '?standing=failed')).items).toMatchObject([{ to: bad.email }]);
  expect((await list(practice.owner, '?standing=planned')).items).toMatchObject(
    Array.from({ length: 4 }, () => ({ kind: 'reminder', state: 'due' })),
  );
  expect((await list(practice.owner, '?kind=reminder')).items).toEqual([]);
  await world.as(practice.owner).get('/api/messages?standing=lost').expect(422);
});

it('goes through all of them by pages, each once', async () => {
  const practice = await world.given.practice();
  for (let count = 0; count < 5; count += 1) await invite(practice);
  await send();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page = await list(practice.owner, `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...page.items.map(({ to }: { to: string }) => to));
    cursor = page.nextCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
});

it('shows practitioners what is about their own sessions, and another practice nothing', async () => {
  const [practice, other] = [await world.given.practice(), await world.given.practice()];
  const [mine, theirs] = [await invite(practice), await invite(practice, practice.owner)];
  await send();
  const addresses = async (person: Person): Promise<string[]> =>
    (await list(person)).items.map(({ to }: { to: string }) => to).toSorted();
  expect(await addresses(practice.practitioner)).toEqual([mine.email]);
  expect(await addresses(practice.owner)).toEqual([mine.email, theirs.email].toSorted());
  expect(await addresses(practice.reception)).toEqual([mine.email, theirs.email].toSorted());
  expect(await addresses(other.owner)).toEqual([]);
});

it('tries one that failed again, under the same id; and all of them, for the owner alone', async () => {
  const practice = await world.given.practice();
  const failed = [await invite(practice), await invite(practice), await invite(practice)];
  refuse(...failed.map(({ email }) => email));
  await send();
  const { items } = await list(practice.owner, '?standing=failed');
  expect(items).toHaveLength(3);
  server.behaves(() => undefined);
  await world.as(practice.reception).post(`/api/messages/${items[0].id}/resend`).expect(200);
  await send();
  expect(server.idsFor(items[0].to)).toEqual([expect.stringContaining(items[0].id)]);
  await world.as(practice.reception).post('/api/messages/retry-failed').expect(403);
  const { body } = await world.as(practice.owner).post('/api/messages/retry-failed').expect(200);
  expect(body).toEqual({ retried: 2 });
  await send();
  expect((await list(practice.owner)).counts).toEqual({ waiting: 0, failed: 0, returned: 0 });
  expect(failed.map(({ email }) => server.idsFor(email).length)).toEqual([1, 1, 1]);
  const audit = await world.as(practice.owner).get('/api/audit').expect(200);
  expect(audit.body.items).toMatchObject([{ act: 'message.all_retried', after: { retried: 2 } }]);
});

const tell = () => world.settle({ sweeps: ['notifications.members', 'notifications.send'] });
/** The bank of a client of the practitioner's takes a payment back: owner and practitioner are to hear of it. */
async function disputed(practice: GivenPractice): Promise<{ sessionId: string; disputeId: string }> {
  const email = `client-${(people += 1)}@example.test`;
  const { client, session } = await world.given.session({ practice, startsAt: '2026-11-28T10:00', feeMinor: 8000, email }); // prettier-ignore
  await client.pay();
  await world.stripe.settle();
  await world.settle();
  const [charge] = await world.rows<{ payment_intent_id: string }>(
    'SELECT payment_intent_id FROM charge WHERE participant_id = $1',
    [client.participantId],
  );
  const { id } = world.stripe.dispute({ paymentIntent: charge?.payment_intent_id ?? '' });
  await world.settle();
  return { sessionId: session.id, disputeId: id };
}

it('a mail to the owner that was refused, of a dispute, is tried again with the others', async () => {
  const practice = await world.given.practice();
  const { email } = practice.owner;
  refuse(email);
  await disputed(practice);
  await tell();
  server.behaves(() => undefined);
  await tell();
  expect(server.idsFor(email)).toEqual([]);
  expect((await world.as(practice.owner).post('/api/messages/retry-failed').expect(200)).body).toEqual({ retried: 1 });
  await tell();
  expect(server.kept.filter(({ to }) => to === email).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('A payment is disputed'),
  ]);
});

describe('what members are told', () => {
  const toMembers = async (person: Person, query = '') => (await list(person, `?readers=members${query}`)).items;
  const again = (person: Person, id: string, key?: string) => {
    const post = world.as(person).post(`/api/messages/${id}/resend`);
    return key === undefined ? post : post.set('idempotency-key', key);
  };
  const tries = (practice: GivenPractice) =>
    world.rows(`SELECT id, state, cause FROM message WHERE practice_id = $1 AND member_id IS NOT NULL ORDER BY id`, [
      practice.id,
    ]);

  it('owners see, each sees their own, and the reception and another practice nothing', async () => {
    const [practice, other] = [await world.given.practice(), await world.given.practice()];
    const { owner, practitioner, reception } = practice;
    const { sessionId } = await disputed(practice);
    await tell();
    const { items } = await list(owner);
    const [first] = items.filter(({ to }: { to: string }) => to === practitioner.email);
    expect(first).toMatchObject({ kind: 'dispute_opened', memberId: practitioner.memberId, participantId: null, sessionId, startsAt: world.at('2026-11-28T10:00').toISOString(), state: 'sent' }); // prettier-ignore
    const readers = async (person: Person) =>
      (await toMembers(person)).map(({ memberId }: { memberId: string }) => memberId).toSorted();
    expect(await readers(owner)).toEqual([owner.memberId, practitioner.memberId].toSorted());
    expect(await readers(practitioner)).toEqual([practitioner.memberId]);
    expect([await readers(reception), await readers(other.owner)]).toEqual([[], []]);
    const clients = (await list(owner, '?readers=clients')).items;
    expect(clients.length).toBe(items.length - 2);
    expect(new Set(clients.map(({ memberId }: { memberId: null }) => memberId))).toEqual(new Set([null]));
    expect(await toMembers(owner, '&kind=weekly_summary')).toEqual([]);
    expect(await toMembers(owner, '&kind=dispute_opened')).toHaveLength(2);
    await world.as(owner).get('/api/messages?readers=everybody').expect(422);
  });

  it('and was refused counts for whoever may see it; they try it again, and nobody else', async () => {
    const [practice, other] = [await world.given.practice(), await world.given.practice()];
    const { owner, practitioner, reception } = practice;
    refuse(owner.email, practitioner.email);
    await disputed(practice);
    await tell();
    const failed = async (person: Person): Promise<number> =>
      (await world.as(person).get('/api/messages/counts').expect(200)).body.failed;
    const counted = await Promise.all([owner, practitioner, reception, other.owner].map(failed));
    expect(counted).toEqual([2, 1, 0, 0]);
    server.behaves(() => undefined);
    const [[theirs], [mine]] = await Promise.all(
      [owner, practitioner].map(async ({ email }) => (await toMembers(owner, '&standing=failed')).filter(({ to }: { to: string }) => to === email)), // prettier-ignore
    );
    const before = await tries(practice);
    for (const stranger of [other.owner, practitioner, reception]) await again(stranger, theirs.id).expect(404);
    expect(await tries(practice)).toEqual(before);
    const { body } = await again(practitioner, mine.id).expect(200);
    expect(body.items).toMatchObject([{ id: mine.id, state: 'due', kind: 'dispute_opened' }]);
    await again(owner, theirs.id).expect(200);
    await tell();
    expect(await failed(owner)).toBe(0);
    for (const { id, to } of [mine, theirs]) expect(server.idsFor(to)).toEqual([expect.stringContaining(id)]);
  });

  it('is sent again once for each wish, and not when its reason is gone', async () => {
    const practice = await world.given.practice();
    const { owner } = practice;
    const { disputeId } = await disputed(practice);
    await tell();
    const [{ id }] = (await toMembers(owner)).filter(({ to }: { to: string }) => to === owner.email);
    for (const _ of ['pressed', 'pressed again after a lost answer']) await again(owner, id, 'one wish').expect(200);
    await again(owner, id).expect(409);
    await tell();
    const mailsToOwner = () => server.kept.filter(({ to }) => to === owner.email).length;
    expect(mailsToOwner()).toBe(2);
    const { body } = await again(owner, id, 'one wish').expect(200);
    expect(body.items.map(({ state }: { state: string }) => state)).toEqual(['sent', 'sent']);
    world.stripe.decide(disputeId, 'won');
    await world.settle();
    const refused = await again(owner, id, 'another wish').expect(409);
    expect(refused.body).toMatchObject({ code: 'MESSAGE_NOT_SENDABLE', detail: 'what it tells is no longer so' });
    await tell();
    expect(mailsToOwner()).toBe(2);
  });
});

it('tells operators, and nobody else, whether messages get through; and whoever watches the metrics', async () => {
  const practice = await world.given.practice();
  const operator = await world.signIn(await world.given.operator());
  const ask = async () => (await operator.get('/api/operator/messages').expect(200)).body;
  const { failed } = await ask();
  const bad = await invite(practice);
  refuse(bad.email);
  await world.settle({ sweeps: ['notifications.send', 'notifications.ask-mail-server'] });
  expect(await ask()).toMatchObject({ failed: failed + 1, waiting: 0, mailServer: { isSetUp: true, answers: true, problem: null } }); // prettier-ignore
  await server.close();
  await world.settle({ sweeps: ['notifications.ask-mail-server'] });
  await server.open();
  expect((await ask()).mailServer).toMatchObject({ answers: false, problem: expect.stringContaining('not reached') });
  await world.as(practice.owner).get('/api/operator/messages').expect(403);
  const text = await world.metrics();
  expect(text).toContain(`vestibule_messages_failed ${failed + 1}`);
});

it('a session of which no event was told is found by looking', async () => {
  const practice = await world.given.practice();
  const { email, session } = await invite(practice);
  await world.rows(`UPDATE outbox SET relayed_at = now() WHERE relayed_at IS NULL`);
  await send();
  expect(server.idsFor(email)).toEqual([]);
  const sweeps = ['notifications.plan', 'notifications.send'];
  await world.settle({ sweeps });
  expect(server.idsFor(email)).toEqual([]); // its event may still be on its way
  world.clock.set(new Date(world.clock.now().getTime() + 6 * 60_000));
  await world.settle({ sweeps });
  expect(server.idsFor(email)).toHaveLength(1);
  await world.as(practice.owner).patch(`/api/sessions/${session.id}`).send({ startsAt: '2026-11-29T10:00', endsAt: '2026-11-29T10:30' }).expect(200); // prettier-ignore
  await world.rows(`UPDATE outbox SET relayed_at = now() WHERE relayed_at IS NULL`);
  world.clock.set(new Date(world.clock.now().getTime() + 6 * 60_000));
  await world.settle({ sweeps });
  await world.settle({ sweeps });
  expect(server.kept.filter(({ to }) => to === email).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('appointment with'),
    expect.stringContaining('New time'),
  ]);
});
