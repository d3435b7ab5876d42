import { VideoServer } from '@vestibule/rooms';
import { FarSide } from '../support/far-side.ts';
import type { Agent } from '../support/people.ts';
import { type GivenSession, LinkHolder, ON_LAPTOP, ON_PHONE, type SessionWishes } from '../support/sessions.ts';
import { startWorld, type World } from '../support/world.ts';

/** A link in use on one device: another one is told so, asks, and nobody is put out without a word. */
let world: World;
const video = new FarSide();

beforeAll(async () => {
  world = await startWorld({ replace: [[VideoServer, video]] });
});
afterAll(() => world.close());
beforeEach(() => {
  video.forget();
  world.clock.set(world.at('09:00'));
});

interface Given extends GivenSession {
  readonly phone: LinkHolder;
  readonly laptop: LinkHolder;
  readonly practitionerAs: Agent;
}
let day = 1;
async function twoDevices(wishes: Partial<SessionWishes> = {}): Promise<Given> {
  day += 1;
  const startsAt = `2026-12-${String(day).padStart(2, '0')}T10:00`;
  const given = await world.given.session({ startsAt, ...wishes });
  world.clock.set(world.at(startsAt));
  return {
    ...given,
    phone: await given.client.onDevice(ON_PHONE),
    laptop: await given.client.onDevice(ON_LAPTOP),
    practitionerAs: world.as(given.practitioner),
  };
}
const pathOf = (given: GivenSession, rest: string): string => `/api/sessions/${given.session.id}${rest}`;
/** The watch sees who is in the room now; nobody: they have left. */
async function isSeen(given: GivenSession, connections: readonly { sid: string; seat?: number }[], epoch = 1) {
  const identity = given.client.participantId;
  const joinedAt = world.clock.now();
  const people = connections.map(({ sid, seat = 1 }) => ({
    sid: `${given.session.id}${sid}`,
    identity,
    seat,
    joinedAt,
  }));
  video.isSeen(given.session, people, epoch);
  await world.settle({ sweeps: ['rooms.compare'] });
}
const linesOf = async (given: GivenSession): Promise<{ kind: string; detail: Record<string, unknown> }[]> =>
  (await world.as(given.practitioner).get(pathOf(given, '/timeline')).expect(200)).body.items;
const kindsOf = async (given: GivenSession): Promise<string[]> => (await linesOf(given)).map(({ kind }) => kind);

it('case 37: the link forwarded: two devices look and pay, one goes in, the other is told that it is open elsewhere', async () => {
  const given = await twoDevices({ feeMinor: 8000 });
  const { phone, laptop } = given;
  expect(await phone.stands()).toMatchObject({ state: 'pay' });
  expect(await laptop.stands()).toMatchObject({ state: 'pay' });
  await laptop.pay();
  expect(await phone.stands()).toMatchObject({ state: 'enter' });
  await phone.pass().expect(200);
  expect(await phone.stands()).toMatchObject({ state: 'enter' });
  const on = new Date(world.clock.now().getTime() + 30_000).toISOString();
  expect(await laptop.stands()).toEqual({ state: 'elsewhere', reason: 'open_elsewhere', changesAt: on });
  const { body } = await laptop.pass().expect(409);
  expect(body).toMatchObject({ code: 'OPEN_ELSEWHERE', state: 'elsewhere' });
  await laptop.people().expect(409);
  await isSeen(given, [{ sid: 'phone' }]);
  world.clock.advance(10 * 60_000);
  expect(await laptop.stands()).toEqual({
    state: 'elsewhere',
    reason: 'open_elsewhere',
    changesAt: given.session.closesAt,
  });
  await laptop.pass().expect(409);
  await phone.pass().expect(200);
});

it('case 37: of two devices that come in the same moment one goes in', async () => {
  const given = await twoDevices();
  const answers = await Promise.all([given.phone.pass(), given.laptop.pass()]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

it('case 37: whoever waits at the door has the link; a second page neither knocks nor disturbs', async () => {
  const given = await twoDevices({ body: { waitingRoom: true } });
  const { phone, laptop, practitionerAs } = given;
  await phone.knock().expect(200);
  expect(await laptop.stands()).toMatchObject({ state: 'elsewhere' });
  expect((await laptop.knock().expect(409)).body.code).toBe('OPEN_ELSEWHERE');
  await practitionerAs.post(pathOf(given, '/waiting/admit')).send({}).expect(200);
  await laptop.pass().expect(409);
  await phone.pass().expect(200);
  expect(await kindsOf(given)).toEqual(['scheduled', 'knocked', 'let_in']);
});

it('case 36: from the phone to the laptop: left on one, in on the other, without paying again and without a question', async () => {
  const given = await twoDevices({ feeMinor: 8000 });
  const { phone, laptop } = given;
  await phone.pay();
  await phone.pass().expect(200);
  await isSeen(given, [{ sid: 'phone' }]);
  world.clock.advance(5 * 60_000);
  await isSeen(given, []);
  expect(await laptop.stands()).toMatchObject({ state: 'elsewhere' });
  world.clock.advance(10_000);
  expect(await laptop.stands()).toMatchObject({ state: 'enter' });
  const { body } = await laptop.pass().expect(200);
  expect(body.identity).toBe(given.client.participantId);
  expect(await phone.stands()).toMatchObject({ state: 'elsewhere' });
  expect((await linesOf(given)).at(-1)).toMatchObject({
    kind: 'link_moved',
    detail: { by: 'nobody', device: 'Firefox on Linux' },
  });
});

it('case 36: a reload, a lost network and a new tab are the same device', async () => {
  const given = await twoDevices();
  const { phone } = given;
  for (const sid of ['one', 'two', 'three']) {
    await phone.pass().expect(200);
    await isSeen(given, [{ sid }]);
    world.clock.advance(60_000);
  }
  expect(await kindsOf(given)).not.toContain('link_moved');
});

it('case 36: a device that is never heard of again holds the link no longer than its page would be missed', async () => {
  const given = await twoDevices({ body: { waitingRoom: true } });
  const { phone, laptop } = given;
  await phone.knock().expect(200);
  const { changesAt } = await laptop.stands();
  expect(changesAt).toBe(new Date(world.clock.now().getTime() + 90_000).toISOString());
  world.clock.advance(89_999);
  await laptop.knock().expect(409);
  world.clock.advance(1);
  await laptop.knock().expect(200);
  expect(await laptop.stands()).toMatchObject({ state: 'waiting' });
  expect(await phone.stands()).toMatchObject({ state: 'elsewhere' });
});

it('callers without a cookie are one device that holds nothing; where a person is in they are told so', async () => {
  const given = await twoDevices();
  const { client, phone } = given;
  await client.pass().expect(200);
  await client.pass().expect(200);
  await phone.pass().expect(200);
  await isSeen(given, [{ sid: 'phone' }]);
  expect((await client.pass().expect(409)).body.code).toBe('OPEN_ELSEWHERE');
  await client.askTakeover().expect(422);
  await client.answerTakeover(true).expect(409);
});

describe('a second device asks', () => {
  const asking = async (wishes: Partial<SessionWishes> = {}): Promise<Given> => {
    const given = await twoDevices(wishes);
    await given.phone.pass().expect(200);
    await isSeen(given, [{ sid: 'phone' }]);
    world.clock.advance(60_000);
    const { body } = await given.laptop.askTakeover().expect(200);
    expect(body).toMatchObject({ ask: 'asked', openOn: { device: 'Chrome on Android', inTheRoom: true } });
    return given;
  };

  it('case 37: whoever is inside reads which device asks, and lets it in', async () => {
    const given = await asking();
    const { phone, laptop } = given;
    const seen = await phone.takeover().expect(200);
    expect(seen.body).toMatchObject({ openOn: null, ask: 'none', asked: { device: 'Firefox on Linux' } });
    await laptop.pass().expect(409);
    await phone.answerTakeover(true).expect(200);
    await world.settle();
    expect(await laptop.stands()).toMatchObject({ state: 'enter' });
    await laptop.pass().expect(200);
    expect(await phone.stands()).toMatchObject({ state: 'elsewhere' });
    expect((await phone.takeover().expect(200)).body.movedAt).toBe(world.clock.now().toISOString());
    expect(video.deleted).toEqual([]); // nobody else in the call is disturbed
    const { body } = await phone.askTakeover().expect(200); // and back again, if that was wrong
    expect(body.ask).toBe('asked');
    expect((await linesOf(given)).filter(({ kind }) => /takeover|moved/.test(kind))).toMatchObject([
      { kind: 'takeover_asked', detail: { device: 'Firefox on Linux' } },
      { kind: 'link_moved', detail: { by: 'holder', device: 'Firefox on Linux' } },
      { kind: 'takeover_asked', detail: { device: 'Chrome on Android' } },
    ]);
  });

  it('case 37: whoever is inside says no: the other is told, and cannot ask again at once', async () => {
    const given = await asking();
    const { phone, laptop } = given;
    await phone.answerTakeover(false).expect(200);
    const { body } = await laptop.askTakeover().expect(200);
    expect(body).toMatchObject({
      ask: 'refused',
      mayAskAt: new Date(world.clock.now().getTime() + 60_000).toISOString(),
    });
    await laptop.pass().expect(409);
    expect(await phone.stands()).toMatchObject({ state: 'enter' });
    world.clock.advance(60_000);
    expect((await laptop.askTakeover().expect(200)).body.ask).toBe('asked');
  });

  it('case 37: the practitioner knows the voice on the telephone and decides; what the other device saved is void', async () => {
    const given = await asking();
    const { phone, laptop, practitionerAs, client } = given;
    const { body } = await practitionerAs.get(pathOf(given, '/takeovers')).expect(200);
    expect(body.items).toMatchObject([
      {
        participantId: client.participantId,
        device: 'Firefox on Linux',
        openOn: 'Chrome on Android',
        inTheRoom: true,
      },
    ]);
    const decided = await practitionerAs
      .post(pathOf(given, '/takeovers'))
      .send({ participantId: client.participantId, allow: true })
      .expect(200);
    expect(decided.body.items).toEqual([]);
    await world.settle();
    expect(video.deleted).toEqual([given.session.id]);
    await phone.pass().expect(409);
    const { body: pass } = await laptop.pass().expect(200);
    expect(pass.room).toBe(`s-${given.session.id}-2`);
    expect((await linesOf(given)).findLast(({ kind }) => kind === 'link_moved')).toMatchObject({
      detail: { by: given.practitioner.memberId },
    });
    const audit = await world.as(given.practice.owner).get('/api/audit').expect(200);
    expect(audit.body.items).toMatchObject([{ act: 'link.moved', about: { id: client.participantId } }]);
  });

  it('case 37: the practitioner refuses; only who arranges the session may', async () => {
    const given = await asking();
    const { laptop, practitionerAs, client, practice } = given;
    const no = { participantId: client.participantId, allow: false };
    const other = await world.given.session({ practice, practitioner: practice.owner, startsAt: '2027-01-05T10:00' });
    await practitionerAs.post(pathOf(other, '/takeovers')).send(no).expect(403);
    await practitionerAs.post(pathOf(given, '/takeovers')).send(no).expect(200);
    expect((await laptop.takeover().expect(200)).body.ask).toBe('refused');
    await practitionerAs
      .post(pathOf(given, '/takeovers'))
      .send({ ...no, allow: true })
      .expect(200); // nobody asks any more
    await laptop.pass().expect(409);
  });

  it('the question is taken back, or forgotten when the page that asked is silent', async () => {
    const given = await asking();
    const { phone, laptop } = given;
    await laptop.withdrawTakeover().expect(200);
    expect((await phone.takeover().expect(200)).body.asked).toBeNull();
    await laptop.askTakeover().expect(200);
    world.clock.advance(80_000);
    await laptop.askTakeover().expect(200);
    world.clock.advance(80_000);
    expect((await phone.takeover().expect(200)).body.asked).not.toBeNull();
    world.clock.advance(10_000);
    expect((await phone.takeover().expect(200)).body.asked).toBeNull();
    await phone.answerTakeover(true).expect(200);
    await laptop.pass().expect(409);
  });

  it('of two that ask, the first is heard; a third device cannot answer', async () => {
    const given = await asking();
    const tablet = await given.client.onDevice('Mozilla/5.0 (iPad; CPU OS 18_0) Version/18.0 Safari/604.1');
    expect((await tablet.askTakeover().expect(200)).body.ask).toBe('another_asks');
    await tablet.answerTakeover(true).expect(409);
    await tablet.withdrawTakeover().expect(200);
    expect((await given.phone.takeover().expect(200)).body.asked).toMatchObject({ device: 'Firefox on Linux' });
  });

  it('a pass from before the move is seen when it comes back: the room is cleared, and whoever has the link is in again', async () => {
    const given = await asking();
    const { phone, laptop } = given;
    await phone.answerTakeover(true).expect(200);
    await laptop.pass().expect(200);
    await isSeen(given, [{ sid: 'laptop', seat: 2 }]);
    world.clock.advance(5_000);
    expect(video.deleted).toEqual([]);
    await isSeen(given, [{ sid: 'phone again', seat: 1 }]);
    expect(video.deleted).toEqual([given.session.id]);
    await phone.pass().expect(409);
    expect((await laptop.pass().expect(200)).body.room).toBe(`s-${given.session.id}-2`);
  });
});

it('explains: which device has the link, and that it was refused for that', async () => {
  const given = await twoDevices();
  const { phone, laptop, client, practitionerAs } = given;
  await phone.pass().expect(200);
  await laptop.pass().expect(409);
  const explain = `/api/participants/${client.participantId}/gate`;
  const { body } = await practitionerAs.get(explain).expect(200);
  expect(body).toMatchObject({ couldEnter: true, facts: { openOn: 'Chrome on Android' } });
  expect(body.log.at(-1)).toMatchObject({ question: 'pass', state: 'elsewhere', reason: 'open_elsewhere' });
});

it('a new link begins anew: the device of the old one has no hold over it', async () => {
  const given = await twoDevices();
  await given.phone.pass().expect(200);
  await isSeen(given, [{ sid: 'phone' }]);
  const { body } = await given.practitionerAs
    .post(`/api/participants/${given.client.participantId}/link/rotate`)
    .send({})
    .expect(200);
  const laptop = await new LinkHolder(world, given.client.participantId, body.link).onDevice(ON_LAPTOP);
  await laptop.pass().expect(200);
  await given.phone.pass().expect(404);
});

it('a new link begins anew: who asked for the old one asks for nothing, and nobody is said to have moved it', async () => {
  const given = await twoDevices();
  await given.phone.pass().expect(200);
  await given.laptop.askTakeover().expect(200);
  const { body } = await given.practitionerAs
    .post(`/api/participants/${given.client.participantId}/link/rotate`)
    .expect(200);
  const tablet = await new LinkHolder(world, given.client.participantId, body.link).onDevice('Safari/605 (iPad)');
  await tablet.pass().expect(200);
  expect((await tablet.takeover().expect(200)).body).toMatchObject({ asked: null });
  expect((await given.practitionerAs.get(pathOf(given, '/takeovers')).expect(200)).body.items).toEqual([]);
  await tablet.answerTakeover(true).expect(200);
  expect(await tablet.stands()).toMatchObject({ state: 'enter' });
  expect(await kindsOf(given)).toEqual(['scheduled', 'takeover_asked', 'link_rotated']);
});

it('what was said at the door is not read on a device that does not have the link', async () => {
  const given = await twoDevices({ body: { waitingRoom: true } });
  const { phone, laptop, practitionerAs } = given;
  await phone.knock().expect(200);
  await phone.say('My sister must not hear this').expect(204);
  const path = pathOf(given, '/waiting/admit');
  const who = { participantId: given.client.participantId };
  await practitionerAs.post(path).send(who).expect(200);
  await practitionerAs
    .post(pathOf(given, '/waiting/send-back'))
    .send({ ...who, message: 'Nor this' })
    .expect(200);
  expect((await phone.waiting().expect(200)).body).toMatchObject({ message: 'Nor this' });
  expect((await laptop.waiting().expect(200)).body).toMatchObject({ message: null, messages: [] });
  expect((await phone.waiting().expect(200)).body.messages).toHaveLength(1);
});
