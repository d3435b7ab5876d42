import { randomUUID } from 'node:crypto';
import { VideoServer } from '@vestibule/rooms';
import { FarSide } from '../support/far-side.ts';
import type { Agent } from '../support/people.ts';
import type { GivenSession, LinkHolder, SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** People in the call: what is written there is kept, hands go up, and whoever holds the session can mute and remove. The real LiveKit is in test/rooms. */
let world: World;
const video = new FarSide();

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
});
afterAll(() => world.close());

let hour = 0;
type Given = GivenSession & { readonly practitionerAs: Agent; readonly second: LinkHolder };
/** A session with two people at an hour of its own, and the clock at its start. */
async function inCall(wishes: Partial<SessionWishes> = {}): Promise<Given> {
  hour += 1;
  video.forget();
  const startsAt = new Date(world.at('2026-12-01T08:00').getTime() + hour * 86_400_000);
  const participants = [{ name: 'Casey Client' }, { name: 'Gus Guest', kind: 'guest' as const }];
  const given = await world.given.session({ startsAt, participants, ...wishes });
  world.clock.set(startsAt);
  const [, second = given.client] = given.clients;
  return { ...given, second, practitionerAs: world.as(given.practitioner) };
}
const at = (given: GivenSession, rest: string): string => `/api/sessions/${given.session.id}${rest}`;
const asked = (given: Given, rest: string, body: object = {}) => given.practitionerAs.post(at(given, rest)).send(body);
const kindsOf = async (given: Given): Promise<string[]> =>
  (await given.practitionerAs.get(at(given, '/timeline')).expect(200)).body.items.map(
    ({ kind }: { kind: string }) => kind,
  );
const texts = ({ body }: { body: { messages: { name: string; text: string }[] } }): string[] =>
  body.messages.map(({ name, text }) => `${name}: ${text}`);

describe('chat', () => {
  it('everybody in the room reads what was written, in one order, also whoever comes later', async () => {
    const given = await inCall();
    await given.client.sayInCall('Hello').expect(200);
    await asked(given, '/call/messages', { id: randomUUID(), text: 'Good morning' }).expect(200);
    await given.client.sayInCall('Is this *on*?\nYes').expect(200);
    const all = ['Casey Client: Hello', `${given.practitioner.name}: Good morning`, 'Casey Client: Is this *on*?\nYes'];
    expect(texts(await given.second.call().expect(200))).toEqual(all);
    expect(texts(await given.client.call().expect(200))).toEqual(all);
    const practitioners = await given.practitionerAs.get(at(given, '/call')).expect(200);
    expect(texts(practitioners)).toEqual(all);
    expect(practitioners.body.messages.map(({ identity }: { identity: string }) => identity)).toEqual([
      given.client.participantId,
      `m:${given.practitioner.memberId ?? ''}`,
      given.client.participantId,
    ]);
  });

  it('what is sent again after a lost answer is kept once', async () => {
    const given = await inCall();
    const id = randomUUID();
    await Promise.all([1, 2, 3].map(() => given.client.sayInCall('Once', id).expect(200)));
    expect(texts(await given.client.call().expect(200))).toEqual(['Casey Client: Once']);
  });

  it('bounds length and rate, and names what is wrong', async () => {
    const given = await inCall();
    const { body } = await given.client.sayInCall('x'.repeat(2001), 'not-a-uuid').expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['id', 'text']);
    await given.client.sayInCall(' \n').expect(422);
    await given.client.sayInCall('x'.repeat(2000)).expect(200);
    // Counted where it is said: each process takes so many in its turn.
    const said = world.apps.flatMap(() => Array.from({ length: 70 }, () => given.second.hand(true)));
    const refused = (await Promise.all(said)).filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10 * world.apps.length);
  });

  it('is closed to whoever is not let in, and what was said at the door stays there', async () => {
    const given = await inCall({ body: { waitingRoom: true } });
    expect((await given.client.call().expect(425)).body.code).toBe('NOT_LET_IN');
    await given.client.sayInCall('Hello?').expect(425);
    await given.client.knock().expect(200);
    await given.client.say('My sister must not hear this').expect(204);
    await asked(given, '/waiting/admit').expect(200);
    await given.second.knock().expect(200);
    await asked(given, '/waiting/admit').expect(200);
    await given.client.sayInCall('Hello both').expect(200);
    expect(texts(await given.second.call().expect(200))).toEqual(['Casey Client: Hello both']);
    const { body } = await given.client.waiting().expect(200);
    expect(body.messages.map(({ text }: { text: string }) => text)).toEqual(['My sister must not hear this']);
    expect((await given.second.waiting().expect(200)).body.messages).toEqual([]);
  });

  it('once it is over only the practitioner reads it, and nobody else of the practice does at any time', async () => {
    const given = await inCall();
    await given.client.sayInCall('It began in spring').expect(200);
    const { owner, reception } = given.practice;
    for (const other of [owner, reception])
      expect((await world.as(other).get(at(given, '/call')).expect(403)).body.code).toBe('NOT_ALLOWED');
    world.clock.set(new Date(given.session.closesAt));
    await given.client.call().expect(410);
    await given.client.sayInCall('And then').expect(410);
    await asked(given, '/call/messages', { id: randomUUID(), text: 'And then' }).expect(410);
    expect(texts(await given.practitionerAs.get(at(given, '/call')).expect(200))).toEqual([
      'Casey Client: It began in spring',
    ]);
  });

  it.each([
    ['thirty days after the session', 30, {}],
    ['when the practice says', 7, { messagesKeptDays: 7 }],
  ])('is deleted %s, with what was said at the door', async (_when, days, settings) => {
    const practice = await world.given.practice();
    await world.as(practice.owner).patch('/api/practice').send(settings).expect(200);
    const given = await inCall({ practice, body: { waitingRoom: true } });
    await given.client.knock().expect(200);
    await given.client.say('At the door').expect(204);
    await asked(given, '/waiting/admit').expect(200);
    await given.client.sayInCall('In the room').expect(200);
    const kept = async (daysLater: number): Promise<number> => {
      world.clock.set(new Date(new Date(given.session.closesAt).getTime() + daysLater * 86_400_000 + 1));
      await world.settle({ sweeps: ['rooms.forget-messages'] });
      return (await world.rows(`SELECT FROM session_message WHERE session_id = $1`, [given.session.id])).length;
    };
    expect((await asked(given, '/call/messages', { id: randomUUID(), text: 'Noted' }).expect(200)).body.keptDays).toBe(
      days,
    );
    expect(await kept(days - 1)).toBe(3);
    expect(await kept(days)).toBe(0);
  });
});

describe('a raised hand', () => {
  it('is seen by all, stands in order, survives a reload, and is lowered by oneself or by the practitioner', async () => {
    const given = await inCall();
    const up = async (): Promise<string[]> =>
      (await given.client.call().expect(200)).body.hands.map(
        ({ participantId }: { participantId: string }) => participantId,
      );
    await given.second.hand(true).expect(200);
    world.clock.advance(1_000);
    await given.client.hand(true).expect(200);
    await given.second.hand(true).expect(200);
    expect(await up()).toEqual([given.second.participantId, given.client.participantId]);
    await given.client.hand(false).expect(200);
    expect(await up()).toEqual([given.second.participantId]);
    await asked(given, '/call/lower-hand', { participantId: given.second.participantId }).expect(204);
    expect(await up()).toEqual([]);
    await asked(given, '/call/lower-hand', { participantId: randomUUID() }).expect(404);
  });

  it('does not stay up until another day', async () => {
    const given = await inCall();
    await given.client.hand(true).expect(200);
    const startsAt = new Date(new Date(given.session.startsAt).getTime() + 4 * 3_600_000);
    await given.practitionerAs.patch(at(given, '')).send({ startsAt: startsAt.toISOString() }).expect(200);
    world.clock.set(startsAt);
    expect((await given.second.call().expect(200)).body.hands).toEqual([]);
    await given.client.hand(true).expect(200);
    expect((await given.second.call().expect(200)).body.hands).toHaveLength(1);
  });
});

describe('muting', () => {
  it('turns the microphone off at the video server, says who did it, and is written down', async () => {
    const given = await inCall();
    await given.client.pass().expect(200);
    const who = { participantId: given.client.participantId };
    const { body } = await asked(given, '/call/mute', who).expect(200);
    expect(body).toEqual({ muted: true });
    expect(video.muted).toEqual([`${who.participantId} by m:${given.practitioner.memberId ?? ''}`]);
    expect(await kindsOf(given)).toContain('muted');
    const acts = await world.rows(`SELECT act, actor_id FROM audit_event WHERE about_id = $1`, [who.participantId]);
    expect(acts).toEqual([{ act: 'participant.muted', actor_id: given.practitioner.memberId }]);
  });

  it('where the microphone is off already, or nobody is there, nothing is written down', async () => {
    const given = await inCall();
    const who = { participantId: given.client.participantId };
    expect((await asked(given, '/call/mute', who).expect(200)).body).toEqual({ muted: false });
    await given.client.pass().expect(200);
    video.microphonesAreOn = false;
    expect((await asked(given, '/call/mute', who).expect(200)).body).toEqual({ muted: false });
    expect(await kindsOf(given)).not.toContain('muted');
    await asked(given, '/call/mute', { participantId: randomUUID() }).expect(404);
  });
});

describe('removing', () => {
  it('puts somebody out without a waiting room too, tells them why, keeps them out, and lets them back in', async () => {
    const given = await inCall({
      participants: [
        { name: 'Casey Client', feeMinor: 8000 },
        { name: 'Gus Guest', kind: 'guest' },
      ],
    });
    await given.client.pay();
    const { body: pass } = await given.client.pass().expect(200);
    await given.second.pass().expect(200);
    await given.client.hand(true).expect(200);
    const who = { participantId: given.client.participantId };
    await asked(given, '/call/remove', { ...who, message: 'Please call the front desk' }).expect(204);
    await world.settle();
    expect(video.deleted).toEqual([given.session.id]);
    expect(await given.client.stands()).toMatchObject({ state: 'declined', reason: 'removed' });
    expect((await given.client.pass().expect(403)).body).toMatchObject({ code: 'DECLINED', reason: 'removed' });
    await given.client.knock().expect(200);
    await given.client.call().expect(403);
    expect((await given.client.waiting().expect(200)).body.message).toBe('Please call the front desk');

    const { body: others } = await given.second.pass().expect(200);
    expect(others.room).not.toBe(pass.room);
    expect((await given.second.call().expect(200)).body.hands).toEqual([]);
    const seen = await given.practitionerAs.get(at(given, '/call')).expect(200);
    expect(seen.body.removed).toEqual([{ ...who, name: 'Casey Client' }]);

    await asked(given, '/call/remove', who).expect(204); // said twice
    await asked(given, '/waiting/admit').expect(200); // everybody who waits: nobody
    expect(await given.client.stands()).toMatchObject({ state: 'declined' });
    await asked(given, '/waiting/admit', who).expect(200);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
    await given.client.pass().expect(200);
    expect((await kindsOf(given)).filter((kind) => kind === 'removed' || kind === 'let_in')).toEqual([
      'removed',
      'let_in',
    ]);
    expect((await given.client.view().expect(200)).body.fee).toMatchObject({ standing: 'settled' });
  });

  it('holds in a session with a waiting room, and ends with the window and with the link', async () => {
    const given = await inCall({ body: { waitingRoom: true } });
    const who = { participantId: given.client.participantId };
    await given.client.knock().expect(200);
    await asked(given, '/waiting/admit').expect(200);
    await asked(given, '/call/remove', who).expect(204);
    expect(await given.client.stands()).toMatchObject({ state: 'declined', reason: 'removed' });
    await asked(given, '/waiting/send-back', who).expect(200);
    expect(await given.client.stands()).toMatchObject({ state: 'declined', reason: 'removed' });
    const startsAt = new Date(new Date(given.session.startsAt).getTime() + 4 * 3_600_000);
    await given.practitionerAs.patch(at(given, '')).send({ startsAt: startsAt.toISOString() }).expect(200);
    world.clock.set(startsAt);
    expect(await given.client.stands()).toMatchObject({ state: 'knock' });
  });

  it('is for those who may change the session', async () => {
    const given = await inCall();
    const who = { participantId: given.client.participantId };
    await asked(given, '/call/remove', { participantId: randomUUID() }).expect(404);
    const { body } = await asked(given, '/call/remove', { ...who, message: 'x'.repeat(501) }).expect(422);
    expect(body.errors).toMatchObject([{ field: 'message' }]);
    await world.as(given.practice.reception).post(at(given, '/call/remove')).send(who).expect(204);
    expect(await given.client.stands()).toMatchObject({ reason: 'removed' });
  });
});

describe('what is asked of a door that is not there', () => {
  it('nobody is sent back to a waiting room that a session does not have', async () => {
    const given = await inCall();
    const who = { participantId: given.client.participantId };
    await asked(given, '/call/remove', who).expect(204);
    await asked(given, '/waiting/admit', who).expect(200);
    const { body } = await asked(given, '/waiting/send-back', who).expect(409);
    expect(body.code).toBe('SESSION_NOT_MOVABLE');
    expect((await given.practitionerAs.get(at(given, '/waiting')).expect(200)).body.items).toMatchObject([
      { ...who, place: 'admitted' },
    ]);
    expect(await given.client.stands()).toMatchObject({ state: 'enter' });
  });

  it('nobody is removed once it is over: who came is not rewritten, nor what that means for the money', async () => {
    const given = await inCall({ participants: [{ name: 'Casey Client', feeMinor: 8000 }] });
    await given.client.pay();
    world.clock.set(new Date(given.session.closesAt));
    const who = { participantId: given.client.participantId };
    expect((await asked(given, '/call/remove', who).expect(409)).body).toMatchObject({
      code: 'SESSION_NOT_MOVABLE',
      sessionStatus: 'over',
    });
    world.clock.advance(60_000);
    await world.settle({ sweeps: ['rooms.judge'] });
    expect(await kindsOf(given)).not.toContain('removed');
    expect(
      await world.rows(`SELECT verdict FROM attendance_verdict WHERE session_id = $1`, [given.session.id]),
    ).toEqual([{ verdict: 'nobody' }]);
  });
});

describe('afterwards', () => {
  /** As LiveKit told it: who was in the room from which to which minute of the session. */
  async function wasInside(given: Given, who: 'client' | 'practitioner', from: number, to: number): Promise<void> {
    const start = new Date(given.session.startsAt).getTime();
    await world.rows(
      `INSERT INTO presence (id, practice_id, session_id, participant_id, member_id, epoch, joined_at, left_at, seen_at) VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $6)`,
      [
        randomUUID(),
        given.practice.id,
        given.session.id,
        who === 'client' ? given.client.participantId : null,
        who === 'practitioner' ? given.practitioner.memberId : null,
        new Date(start + from * 60_000),
        new Date(start + to * 60_000),
      ],
    );
  }

  it('tells how long the two talked: two devices count once, waiting alone does not count', async () => {
    const given = await inCall();
    expect((await given.client.after().expect(200)).body).toEqual({
      wasInside: false,
      secondsTogether: 0,
      asksFeedback: false,
      feedback: null,
    });
    await wasInside(given, 'client', 0, 10);
    await wasInside(given, 'client', 8, 12);
    await wasInside(given, 'client', 20, 25);
    await wasInside(given, 'practitioner', 5, 22);
    expect((await given.client.after().expect(200)).body).toMatchObject({
      wasInside: true,
      secondsTogether: 9 * 60,
      asksFeedback: true,
    });
    expect((await given.second.after().expect(200)).body).toMatchObject({ wasInside: false, secondsTogether: 0 });
  });

  it('asks once how it was, takes another answer in its place, and stops asking after a week', async () => {
    const practice = await world.given.practice();
    const given = await inCall({ practice });
    expect((await given.client.feedback({ stars: 5 }).expect(403)).body.code).toBe('NOT_ALLOWED');
    await wasInside(given, 'client', 0, 10);
    const { body } = await given.client.feedback({ stars: 6, words: 'x'.repeat(1001) }).expect(422);
    expect(body.errors.map(({ field }: { field: string }) => field).toSorted()).toEqual(['stars', 'words']);
    await given.client.feedback({ stars: 2 }).expect(200);
    world.clock.set(new Date(given.session.closesAt));
    const changed = await given.client.feedback({ stars: 4, words: ' The sound was low ' }).expect(200);
    expect(changed.body.feedback).toEqual({ stars: 4, words: 'The sound was low' });

    const owner = world.as(practice.owner);
    for (const reader of [given.practitionerAs, owner])
      expect((await reader.get(at(given, '/feedback')).expect(200)).body.items).toMatchObject([
        { name: 'Casey Client', stars: 4, words: 'The sound was low' },
      ]);
    await world.as(practice.reception).get(at(given, '/feedback')).expect(403);
    await given.practitionerAs.get('/api/feedback').expect(403);
    expect((await owner.get('/api/feedback').expect(200)).body.items).toEqual([
      { practitionerId: given.practitioner.memberId, name: given.practitioner.name, count: 1, average: 4 },
    ]);
    const month = given.session.startsAt.slice(0, 7);
    const asked = { from: '2026-11-01', to: '2027-12-01', groupBy: 'month' };
    const practitioner = { id: given.practitioner.memberId, name: given.practitioner.name };
    expect((await owner.get('/api/reports/feedback').query(asked).expect(200)).body).toEqual({
      groupBy: 'month',
      items: [{ period: `${month}-01`, practitioner, count: 1, average: 4 }],
      words: [
        {
          sessionId: given.session.id,
          practitioner,
          startsAt: given.session.startsAt,
          stars: 4,
          words: 'The sound was low',
        },
      ],
    });
    const others = { ...asked, practitioner: practice.owner.memberId };
    expect((await owner.get('/api/reports/feedback').query(others).expect(200)).body).toMatchObject({
      items: [],
      words: [],
    });
    const file = await owner.get('/api/reports/feedback.csv').query(asked).expect(200);
    expect(file.text).toContain(`${month}-01,${given.practitioner.name},1,4`);
    await given.practitionerAs.get('/api/reports/feedback').query(asked).expect(403);
    world.clock.advance(7 * 86_400_000);
    await given.client.feedback({ stars: 1 }).expect(403);
    expect((await given.client.after().expect(200)).body).toMatchObject({
      asksFeedback: false,
      feedback: { stars: 4 },
    });
  });
});
