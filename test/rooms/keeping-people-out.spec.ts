import type { Caller, CallState, Pass } from '../support/callers.ts';
import { type GivenSession, type LinkHolder, ON_LAPTOP, ON_PHONE } from '../support/sessions.ts';
import { startVideoWorld, type VideoWorld } from '../support/video.ts';

/**
 * After the token: a real LiveKit, real browsers, the worker as a process of its own, the real time. Each story prints how long it took until
 * everybody was out, and tries the saved tokens afterwards: the one that was given and the one that LiveKit's server refreshed it with.
 */
let video: VideoWorld;

beforeAll(async () => {
  video = await startVideoWorld();
}, 300_000);
afterAll(() => video.close(), 60_000);

const OUT_WITHIN_MS = 2_000;
/** What put somebody out, or brought them back, and how long it took: printed as a table. */
const measured: { readonly cause: string; readonly ms: number }[] = [];
afterAll(() => {
  const lines = measured.map(({ cause, ms }) => `  ${cause.padEnd(52)} ${String(Math.round(ms)).padStart(6)} ms`);
  process.stdout.write(
    `\nMeasured against LiveKit, until everybody is out and the saved tokens are refused:\n${lines.join('\n')}\n`,
  );
});

/** A session that began a minute ago and ends when it is told to. */
async function sessionEndingIn(ms: number, wishes: object = {}): Promise<GivenSession> {
  const now = Date.now();
  return video.world.given.session({
    practice: await video.world.given.practice(),
    startsAt: new Date(now - 60_000),
    minutes: (60_000 + ms) / 60_000,
    body: { graceMinutes: 0 },
    ...wishes,
  });
}
const clientPass = async (given: GivenSession): Promise<Pass> => (await given.client.pass().expect(200)).body;
const practitionerPass = async (given: GivenSession): Promise<Pass> =>
  (await video.world.as(given.practitioner).post(`/api/sessions/${given.session.id}/pass`).expect(200)).body;

const did = (given: GivenSession, verb: string, body: object = {}) =>
  video.world.as(given.practitioner).post(`/api/sessions/${given.session.id}/${verb}`).send(body).expect(200);
const letInAgain = async (given: GivenSession): Promise<Pass> => {
  await did(given, 'waiting/admit', { participantId: given.client.participantId });
  return clientPass(given);
};

interface InCall {
  readonly page: Caller;
  readonly given: Pass;
  readonly refreshed: string;
}
/** Inside, with the token that LiveKit refreshed the given one with. */
async function enter(pass: Pass, options = { media: false }): Promise<InCall> {
  const page = await video.callers.page();
  await page.join(pass, options);
  const inside = await page.until(
    (state) => state.state === 'connected' && state.token !== null && state.token !== pass.token,
    20_000,
  );
  return { page, given: pass, refreshed: inside.token ?? '' };
}

/** Nobody comes in with a token of the closed room: LiveKit refuses, or puts them out before anything else. */
async function staysOut(token: string, url: string): Promise<void> {
  const page = await video.callers.page();
  await expect(page.join({ url, token })).rejects.toThrow();
  expect((await page.state()).state).toBe('disconnected');
  await page.close();
}

async function isOut(inCall: InCall, since: number, what: string): Promise<CallState> {
  const state = await inCall.page.until((now) => now.state === 'disconnected', 15_000);
  const took = (state.disconnectedAt ?? Number.NaN) - since;
  measured.push({ cause: what, ms: took });
  expect(took).toBeLessThan(OUT_WITHIN_MS);
  await staysOut(inCall.given.token, inCall.given.url);
  await staysOut(inCall.refreshed, inCall.given.url);
  return state;
}

it('case 32: after the window neither the saved token nor the refreshed one opens anything, and the overstayer is put out', async () => {
  const given = await sessionEndingIn(12_000);
  const client = await enter(await clientPass(given));
  const practitioner = await enter(await practitionerPass(given));
  const together = await client.page.until((state) => state.others.length === 1);
  expect(together.others).toEqual([`m:${given.practitioner.memberId}`]);
  const closesAt = new Date(given.session.closesAt).getTime();
  await isOut(client, closesAt, 'window over');
  await isOut(practitioner, closesAt, 'window over (practitioner)');
  await given.client.pass().expect(410);
}, 90_000);

it('case 33: every process that could close the room is down when the window ends; it is closed as soon as one is back', async () => {
  const given = await sessionEndingIn(10_000);
  const client = await enter(await clientPass(given));
  await video.killWorker();
  const closesAt = new Date(given.session.closesAt).getTime();
  await client.page.until(() => Date.now() > closesAt + 1_500, 30_000);
  expect((await client.page.state()).state).toBe('connected');
  const back = Date.now();
  await video.startWorker();
  const state = await client.page.until((now) => now.state === 'disconnected', 15_000);
  measured.push({ cause: 'worker back after a crash, its start included', ms: (state.disconnectedAt ?? 0) - back });
  await staysOut(client.refreshed, client.given.url);
}, 90_000);

it.each(['cancel', 'end'])(
  'case 35: %s puts everybody out and keeps them out',
  async (verb) => {
    const given = await sessionEndingIn(600_000);
    const client = await enter(await clientPass(given));
    const since = Date.now();
    await video.world.as(given.practitioner).post(`/api/sessions/${given.session.id}/${verb}`).expect(200);
    await isOut(client, since, verb);
  },
  90_000,
);

it('case 38: a replaced link puts its holder out; the practitioner is back in by a new pass for the new epoch', async () => {
  const given = await sessionEndingIn(600_000);
  const client = await enter(await clientPass(given));
  const practitioner = await enter(await practitionerPass(given));
  const since = Date.now();
  await video.world
    .as(given.practitioner)
    .post(`/api/participants/${given.client.participantId}/link/rotate`)
    .expect(200);
  await isOut(client, since, 'link replaced');
  await given.client.pass().expect(404);
  await practitioner.page.until((state) => state.state === 'disconnected');
  const again = await practitionerPass(given);
  expect(again.room).not.toBe(practitioner.given.room);
  await enter(again);
}, 90_000);

it('case 40: a refund in full puts the client out', async () => {
  const given = await sessionEndingIn(600_000, { feeMinor: 8000 });
  await given.client.pay();
  const client = await enter(await clientPass(given));
  const since = Date.now();
  await video.world
    .as(given.practitioner)
    .post(`/api/participants/${given.client.participantId}/refunds`)
    .send({})
    .expect(201);
  await isOut(client, since, 'refunded in full');
  await given.client.pass().expect(402);
}, 90_000);

it('case 23: rescheduling to another day closes the old window at once', async () => {
  const given = await sessionEndingIn(600_000);
  const client = await enter(await clientPass(given));
  const since = Date.now();
  const startsAt = new Date(Date.now() + 86_400_000).toISOString();
  await video.world.as(given.practitioner).patch(`/api/sessions/${given.session.id}`).send({ startsAt }).expect(200);
  await isOut(client, since, 'rescheduled');
  await given.client.pass().expect(425);
}, 90_000);

it('case 36: the same link again (reload, phone to laptop) needs no new payment and leaves no ghost', async () => {
  const given = await sessionEndingIn(600_000, { feeMinor: 8000 });
  await given.client.pay();
  const practitioner = await enter(await practitionerPass(given));
  const phone = await enter(await clientPass(given));
  await practitioner.page.until((state) => state.others.length === 1);
  const laptop = await enter(await clientPass(given));
  await phone.page.until((state) => state.state === 'disconnected');
  await practitioner.page.until((state) => state.others.length === 1);
  expect((await laptop.page.state()).state).toBe('connected');
  expect((await practitioner.page.state()).others).toEqual([given.client.participantId]);
  const charges = await video.world.rows(`SELECT status FROM charge WHERE session_id = $1`, [given.session.id]);
  expect(charges).toEqual([{ status: 'paid' }]);
}, 90_000);

it('case 39: declined after having been let in puts the client out', async () => {
  const given = await sessionEndingIn(600_000, { body: { waitingRoom: true, graceMinutes: 0 } });
  await given.client.knock().expect(200);
  await did(given, 'waiting/admit');
  const client = await enter(await clientPass(given));
  const about = { participantId: given.client.participantId };
  const since = Date.now();
  await did(given, 'waiting/send-back', about);
  await isOut(client, since, 'sent back to wait');
  const declined = await enter(await letInAgain(given));
  const then = Date.now();
  await did(given, 'waiting/send-back', about);
  await did(given, 'waiting/decline', about);
  await isOut(declined, then, 'declined');
  await given.client.pass().expect(403);
}, 90_000);

it('case 34: extended during the call, both stay connected past the old end, and are put out at the new one', async () => {
  const given = await sessionEndingIn(20_000);
  const client = await enter(await clientPass(given));
  const practitioner = await enter(await practitionerPass(given));
  const oldEnd = new Date(given.session.closesAt).getTime();
  const newEnd = oldEnd + 12_000;
  await did(given, 'extend', { until: new Date(newEnd).toISOString() });
  await client.page.until(() => Date.now() > oldEnd + 2_000, 30_000);
  expect((await client.page.state()).state).toBe('connected');
  const { others } = await practitioner.page.state();
  expect(others).toEqual([given.client.participantId]);
  const { body: pass } = await given.client.pass().expect(200);
  expect(new Date(pass.expiresAt).getTime()).toBeLessThanOrEqual(newEnd);
  expect(new Date(pass.expiresAt).getTime()).toBeGreaterThan(oldEnd);
  await isOut(client, newEnd, 'window over, after it was extended');
}, 90_000);

it('case 35: opened again, the room is a new one: new passes work, those of before do not', async () => {
  const given = await sessionEndingIn(600_000);
  const before = await enter(await clientPass(given));
  const since = Date.now();
  await did(given, 'end');
  await isOut(before, since, 'ended');
  await given.client.pass().expect(410);
  const asked = Date.now();
  await did(given, 'reopen');
  const again = await enter(await clientPass(given));
  measured.push({ cause: 'opened again: back in', ms: Date.now() - asked });
  expect(again.given.room).not.toBe(before.given.room);
  await staysOut(before.given.token, before.given.url);
  expect((await again.page.state()).state).toBe('connected');
}, 90_000);

it('case 24: handed to another practitioner, the one of before is out at once, and the client is back by a new pass', async () => {
  const given = await sessionEndingIn(600_000);
  const { owner } = given.practice;
  const old = await enter(await practitionerPass(given));
  const client = await enter(await clientPass(given));
  const since = Date.now();
  await video.world
    .as(owner)
    .patch(`/api/sessions/${given.session.id}`)
    .send({ practitionerId: owner.memberId })
    .expect(200);
  await isOut(old, since, 'handed to another practitioner');
  await video.world.as(given.practitioner).post(`/api/sessions/${given.session.id}/pass`).expect(404);
  await client.page.until((state) => state.state === 'disconnected');
  const { body: pass } = await video.world.as(owner).post(`/api/sessions/${given.session.id}/pass`).expect(200);
  const taken = await enter(pass);
  await enter(await clientPass(given));
  await taken.page.until((state) => state.others.length === 1);
}, 90_000);

/** On the phone in the call, and the laptop asks. */
async function phoneAndLaptop(): Promise<{
  given: GivenSession;
  phone: LinkHolder;
  inCall: InCall;
  laptop: LinkHolder;
}> {
  const given = await sessionEndingIn(600_000);
  const phone = await given.client.onDevice(ON_PHONE);
  const laptop = await given.client.onDevice(ON_LAPTOP);
  const inCall = await enter((await phone.pass().expect(200)).body);
  await laptop.pass().expect(409);
  await laptop.askTakeover().expect(200);
  return { given, phone, inCall, laptop };
}

it('case 36: by agreement from the phone to the laptop: no ghost, nobody else notices, and the saved token comes back to nothing', async () => {
  const { given, phone, inCall, laptop } = await phoneAndLaptop();
  const practitioner = await enter(await practitionerPass(given));
  await practitioner.page.until((state) => state.others.length === 1);
  const since = Date.now();
  await phone.answerTakeover(true).expect(200);
  const inside = await enter((await laptop.pass().expect(200)).body);
  const state = await inCall.page.until((now) => now.state === 'disconnected');
  measured.push({ cause: 'taken over by agreement', ms: (state.disconnectedAt ?? Number.NaN) - since });
  const seen = await practitioner.page.until(({ others }) => others.length === 1);
  expect(seen).toMatchObject({ state: 'connected', disconnectedAt: null, others: [given.client.participantId] });
  await phone.pass().expect(409);

  const back = Date.now();
  const intruder = await video.callers.page();
  await intruder.join({ url: inCall.given.url, token: inCall.refreshed }).catch(() => undefined);
  await intruder.until((now) => now.state === 'disconnected', 15_000);
  measured.push({ cause: 'out again on a token from before the takeover', ms: Date.now() - back });
  await inside.page.until((now) => now.state === 'disconnected');
  await staysOut(inCall.refreshed, inCall.given.url);
  await staysOut(inCall.given.token, inCall.given.url);
  await enter((await laptop.pass().expect(200)).body);
}, 120_000);

it('case 37: the practice moves the link: whoever is inside is out and stays out', async () => {
  const { given, phone, inCall, laptop } = await phoneAndLaptop();
  const since = Date.now();
  await video.world
    .as(given.practitioner)
    .post(`/api/sessions/${given.session.id}/takeovers`)
    .send({ participantId: given.client.participantId, allow: true })
    .expect(200);
  await isOut(inCall, since, 'link moved by the practice');
  await phone.pass().expect(409);
  await enter((await laptop.pass().expect(200)).body);
}, 90_000);

it.each([
  ['behind LiveKit’s', -90_000],
  ['ahead of LiveKit’s', 90_000],
])(
  'case 29: a pass of an api whose clock is 90 s %s opens the room',
  async (_way, aheadMs) => {
    const given = await sessionEndingIn(600_000);
    video.clock.aheadMs = aheadMs;
    try {
      const client = await enter(await clientPass(given));
      expect((await client.page.state()).state).toBe('connected');
    } finally {
      video.clock.aheadMs = 0;
    }
  },
  90_000,
);

it('removed by the practitioner: out and kept out until let back in by name; the others are in again by a new pass', async () => {
  const given = await sessionEndingIn(600_000, {
    participants: [{ name: 'Casey Client' }, { name: 'Ida Interpreter', kind: 'guest' }],
  });
  const guest = given.clients[1] ?? given.client;
  const practitioner = await enter(await practitionerPass(given));
  const beside = await enter((await guest.pass().expect(200)).body);
  const client = await enter(await clientPass(given));
  const about = { participantId: given.client.participantId };
  const since = Date.now();
  await video.world
    .as(given.practitioner)
    .post(`/api/sessions/${given.session.id}/call/remove`)
    .send({ ...about, message: 'Please call the front desk' })
    .expect(204);
  await isOut(client, since, 'removed by the practitioner');
  const { body } = await given.client.pass().expect(403);
  expect(body).toMatchObject({ code: 'DECLINED', reason: 'removed' });

  await Promise.all([practitioner, beside].map(({ page }) => page.until(({ state }) => state === 'disconnected')));
  const again = await enter(await practitionerPass(given));
  await enter((await guest.pass().expect(200)).body);
  const { others } = await again.page.until((state) => state.others.length > 0);
  expect(others).toEqual([guest.participantId]);
  await staysOut(client.refreshed, client.given.url);
  await enter(await letInAgain(given));
  await again.page.until((state) => state.others.length === 2);
}, 90_000);

it('muted by the practitioner: the sound stops at the server, the page is told by whom, and only the person turns it on again', async () => {
  const given = await sessionEndingIn(600_000);
  const practitioner = await enter(await practitionerPass(given));
  const client = await enter(await clientPass(given), { media: true });
  const isHeard = async (): Promise<void> => {
    const { soundPackets } = await practitioner.page.state();
    await practitioner.page.until((now) => now.soundPackets > soundPackets + 10);
  };
  await isHeard();
  const mute = async (): Promise<{ muted: boolean }> =>
    (await did(given, 'call/mute', { participantId: given.client.participantId })).body;
  const since = Date.now();
  expect(await mute()).toEqual({ muted: true });
  const { told } = await client.page.until((now) => !now.microphoneIsOn && now.told.length > 0);
  measured.push({ cause: 'muted: the microphone is off', ms: Date.now() - since });
  expect(told).toEqual([JSON.stringify({ by: `m:${given.practitioner.memberId}` })]);
  await isQuiet(practitioner.page);
  expect(await mute()).toEqual({ muted: false }); // already
  await client.page.unmute();
  await isHeard();
  expect((await client.page.state()).state).toBe('connected');
}, 90_000);

/** Until nothing was heard of anybody for a second: a microphone that is on says something several times a second, also in silence. */
async function isQuiet(page: Caller): Promise<void> {
  let last = { soundPackets: -1, at: 0 };
  await page.until(({ soundPackets }) => {
    if (soundPackets !== last.soundPackets) last = { soundPackets, at: performance.now() };
    return performance.now() - last.at > 1_000;
  });
}

it('a room that is not of our making, or of a past epoch, is deleted', async () => {
  const { VideoServer } = await import('@vestibule/rooms');
  const server = video.world.app.get(VideoServer);
  const given = await sessionEndingIn(600_000);
  const stray = { sessionId: given.session.id as never, epoch: 99 };
  await server.open(stray, 600);
  await expectEventually(async () => (await server.list()).some(({ room }) => room.epoch === 99), false);
}, 30_000);

it('LiveKit restarted mid-call: the room is there again within seconds, and a new pass opens it', async () => {
  const given = await sessionEndingIn(600_000);
  const client = await enter(await clientPass(given));
  const since = Date.now();
  await video.restartLiveKit();
  const { VideoServer } = await import('@vestibule/rooms');
  const server = video.world.app.get(VideoServer);
  await expectEventually(
    async () => (await server.list().catch(() => [])).some(({ room }) => room.sessionId === given.session.id),
    true,
  );
  measured.push({ cause: 'LiveKit restarted: room back', ms: Date.now() - since });
  await client.page.close();
  const again = await enter(await clientPass(given));
  expect((await again.page.state()).state).toBe('connected');
}, 90_000);

async function expectEventually<T>(look: () => Promise<T>, wanted: T, withinMs = 15_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  let seen = await look();
  while (seen !== wanted && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    seen = await look();
  }
  expect(seen).toEqual(wanted);
}
