import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createApi } from '@vestibule/api';
import { createLog } from '@vestibule/platform';
import { givePassword, PASSWORD } from '../support/people.ts';
import { type Answer, Caller } from './caller.ts';
import { Chance } from './chance.ts';
import { OpenPage } from './open-page.ts';
import { type FaultyPractice, foundPractices } from './practices.ts';
import type { Mortal, Stage } from './stage.ts';
import { comesToRest } from './state-of-books.ts';

/** When a process dies in a step: as soon as it has the request, when it has done all of it and nobody has heard, or now the one and now the other. */
export type Death = 'asked' | 'answered' | 'in turn';
type Body = Answer['body'];

const FEE_MINOR = 8_000;
const HOUR_MS = 3_600_000;
const AGAIN_AFTER_MS = 1_500;
const WITHIN_MS = 30_000;

/** A practice with somebody who is signed in, before a round-robin of processes. */
export interface Scene {
  readonly stage: Stage;
  readonly practice: FaultyPractice;
  readonly cookie: string;
}

export async function setScene(stage: Stage): Promise<Scene> {
  const [practice] = await foundPractices(stage, 1);
  if (!practice) throw new Error('a scene without a practice');
  const app = await createApi({ source: stage.env, log: createLog('api', 'error') });
  await givePassword(app, { ...practice.owner, name: '' });
  await app.close();
  const signedIn = await fetch(`${stage.door.url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: stage.door.url },
    body: JSON.stringify({ email: practice.owner.email, password: PASSWORD }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  if (!signedIn.ok || cookie === '') throw new Error(`signing in was answered ${signedIn.status}`);
  return { stage, practice, cookie };
}

/** What is left behind by one telling of the sentence. */
export interface Told {
  /** What the timeline says, each as often as it says it. */
  readonly timeline: Readonly<Record<string, number>>;
  readonly messages: readonly string[];
  readonly refundsAtStripeMinor: readonly number[];
  readonly roomsDeleted: number;
  readonly doorIs: string;
  readonly minutesLong: number;
  readonly kills: number;
  readonly comebacks: number;
}

/**
 * The whole sentence, each request to another process: scheduled, paid, at the door, words in both directions, let in, a pass, inside, longer, all of the money
 * back, cancelled. The client's pages and the practitioner's live by what is pushed to them alone. With `death` one api dies in every step, and every other time a
 * worker with it; whoever asked presses again unless their page shows that it is done.
 */
export async function tell({ stage, practice, cookie }: Scene, death?: Death): Promise<Told> {
  const caller = new Caller([Number(new URL(stage.door.url).port)], new Chance(1));
  const dying = new Dying(stage, death);
  const { key } = practice;
  const press = async (
    what: string,
    path: string,
    asking: { readonly body?: object; readonly key?: string; readonly once?: string },
    isShown: () => boolean = () => false,
  ): Promise<Body> => {
    await dying.dieInNext();
    const asked = { body: asking.body ?? {}, ...(asking.key === undefined ? {} : { key: asking.key }) };
    const deadline = performance.now() + WITHIN_MS;
    for (;;) {
      const answer = await caller.once('POST', path, asked, asking.once);
      if (answer && answer.status < 300) return answer.body;
      if (answer && answer.status < 500) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
      for (const until = performance.now() + AGAIN_AFTER_MS; performance.now() < until && !isShown();) await sleep(20);
      if (isShown()) return {};
      if (performance.now() > deadline) throw new Error(`${what}: nobody answered`);
    }
  };

  const now = Date.now();
  const invited = await press('schedule', '/api/sessions', {
    key,
    once: `story ${now}`,
    body: {
      startsAt: new Date(now - 60_000).toISOString(),
      endsAt: new Date(now - 60_000 + HOUR_MS).toISOString(),
      waitingRoom: true,
      allowOverlap: true,
      participants: [{ name: 'Casey Client', fee: { amount: FEE_MINOR, currency: practice.currency } }],
    },
  });
  const sessionId = String(invited['id']);
  const [{ id: participantId, link }] = invited['participants'] as [{ id: string; link: string }];
  const token = link.slice(link.lastIndexOf('/') + 1);
  // The pages ask every process in turn, but not through the door: whoever dies there dies in a step of the story.
  const client = new OpenPage(stage.door.url, { link: token }, () => stage.caller.get(`/api/join/${token}`));
  const door = new OpenPage(stage.door.url, { cookie }, () =>
    stage.caller.get(`/api/sessions/${sessionId}/waiting`, { key }),
  );
  const practitioner = new OpenPage(stage.door.url, { cookie }, () =>
    stage.caller.get(`/api/sessions/${sessionId}`, { key }),
  );
  const words = new OpenPage(stage.door.url, { link: token }, () => stage.caller.get(`/api/join/${token}/waiting`));
  const pages = [client, door, practitioner, words];
  try {
    const said = (page: OpenPage, text: string) => (): boolean => JSON.stringify(page.shows).includes(text);
    const state =
      (wanted: string) =>
      (shows: Body): boolean =>
        shows['state'] === wanted;
    await client.until('it has to be paid', state('pay'));
    const { url } = await press('open a checkout', `/api/join/${token}/checkout`, {});
    const checkoutSessionId = /cs_test_\w+/.exec(String(url))?.[0] ?? '';
    await dying.dieInNext(); // with Stripe's webhook
    await stage.stripe.pay(checkoutSessionId);
    await press('come back from Stripe', `/api/join/${token}/return`, { body: { checkoutSessionId } });
    await client.until('it is paid', state('knock'));
    await press('knock', `/api/join/${token}/knock`, { body: { camera: 'ready' } }, () =>
      state('waiting')(client.shows),
    );
    await client.until('one waits', state('waiting'));
    await door.until('somebody waits', said(door, '"place":"waiting"'));
    const bell = { id: randomUUID(), text: 'the bell is broken' };
    await press('say', `/api/join/${token}/messages`, { body: bell }, said(door, 'bell'));
    await door.until('something was said', said(door, 'bell'));
    const inSession = `/api/sessions/${sessionId}`;
    await press(
      'answer',
      `${inSession}/waiting/messages`,
      { key, body: { id: randomUUID(), text: 'a minute' } },
      said(words, 'a minute'),
    );
    await words.until('there is an answer', said(words, 'a minute'));
    await press('let in', `${inSession}/waiting/admit`, { key }, () => state('enter')(client.shows));
    await client.until('the door is open', state('enter'));
    const passes = [
      await press('take a pass', `/api/join/${token}/pass`, {}),
      await press('take a pass too', `${inSession}/pass`, { key }),
    ];
    for (const pass of passes) stage.video.enter(String(pass['room']), String(pass['identity']));
    await practitioner.until('the client is there', (shows) => JSON.stringify(shows).includes('"present":true'));
    const endsAt = String(practitioner.shows['endsAt']);
    const isLonger = (): boolean => practitioner.shows['endsAt'] !== endsAt;
    await press('extend', `${inSession}/extend`, { key, body: { minutes: 5 } }, isLonger);
    await practitioner.until('it is longer', isLonger);
    await press('give it back', `/api/participants/${participantId}/refunds`, {
      key,
      once: `refund ${sessionId}`,
      body: { reason: 'the story wants it' },
    });
    await client.until('it was given back', state('closed'));
    await press('cancel', `${inSession}/cancel`, { key }, () => practitioner.shows['status'] === 'cancelled');
    await practitioner.until('it is cancelled', (shows) => shows['status'] === 'cancelled');
    await client.until('it is cancelled', (shows) => shows['reason'] === 'cancelled');
    await dying.over();
    return { ...(await leftBehind(stage, practice, sessionId)), ...figures() };
  } finally {
    for (const page of pages) page.close();
  }

  function figures(): Pick<Told, 'doorIs' | 'minutesLong' | 'kills' | 'comebacks'> {
    const { startsAt, endsAt } = practitioner.shows;
    return {
      doorIs: String(client.shows['reason']),
      minutesLong: (Date.parse(String(endsAt)) - Date.parse(String(startsAt))) / 60_000,
      kills: dying.kills,
      comebacks: pages.reduce((sum, page) => sum + page.comebacks, 0),
    };
  }
}

async function leftBehind(
  stage: Stage,
  practice: FaultyPractice,
  sessionId: string,
): Promise<Pick<Told, 'timeline' | 'messages' | 'refundsAtStripeMinor' | 'roomsDeleted'>> {
  await comesToRest(stage.database.url);
  // Without what a sweep adds from the log of decisions, whenever its turn comes.
  const timeline = await stage.rows<{ kind: string; times: number }>(
    `SELECT kind, count(*)::int AS times FROM session_event WHERE session_id = $1 AND kind NOT IN ('fee_shown', 'pass_issued') GROUP BY kind ORDER BY kind`,
    [sessionId],
  );
  const messages = await stage.rows<{ text: string }>(
    'SELECT text FROM session_message WHERE session_id = $1 ORDER BY id',
    [sessionId],
  );
  const intents = await stage.rows<{ id: string }>(
    'SELECT payment_intent_id AS id FROM charge c JOIN participant p ON p.id = c.participant_id WHERE p.session_id = $1',
    [sessionId],
  );
  const refunds = await stage.stripe.stripe.refunds.list({ limit: 100 }, { stripeAccount: practice.accountId });
  return {
    timeline: Object.fromEntries(timeline.map(({ kind, times }) => [kind, times])),
    messages: messages.map(({ text }) => text),
    refundsAtStripeMinor: refunds.data
      .filter(({ payment_intent }) => intents.some(({ id }) => id === payment_intent))
      .map(({ amount }) => amount),
    roomsDeleted: stage.video.deleted.filter((room) => room.includes(sessionId)).length,
  };
}

/** Kills the process that the next request goes to, and brings it back while the story goes on. Everybody is there when the next one dies. */
class Dying {
  kills = 0;
  private back: Promise<unknown> = Promise.resolve();
  private fall: Promise<unknown> = Promise.resolve();
  private readonly stage: Stage;
  private readonly death: Death | undefined;

  constructor(stage: Stage, death: Death | undefined) {
    this.stage = stage;
    this.death = death;
  }

  async dieInNext(): Promise<void> {
    if (!this.death) return;
    await this.over();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.fall = promise;
    const turn = this.kills % 2 === 0 ? 'asked' : 'answered';
    this.stage.door.betray(this.death === 'in turn' ? turn : this.death, (port) => {
      this.kills += 1;
      const dead: Mortal[] = [`api ${this.stage.apiPorts.indexOf(port) + 1}`];
      if (this.kills % 2 === 0) dead.push(this.kills % 4 === 0 ? 'worker' : 'worker 2');
      this.back = Promise.all(dead.map((name) => this.stage.killAndRaise(name)));
      resolve();
    });
  }
  /** Everybody is there again. */
  async over(): Promise<void> {
    await this.fall; // Stripe's webhook comes when it comes
    await this.back;
  }
}
