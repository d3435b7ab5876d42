import { randomUUID } from 'node:crypto';
import type { PaymentPolicy } from '@vestibule/kernel';
import supertest from 'supertest';
import type { GivenPractice } from './given.ts';
import type { Agent, Person } from './people.ts';
import type { World } from './world.ts';

export interface ParticipantWishes {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly kind?: 'client' | 'guest';
  readonly feeMinor?: number;
  readonly policy?: PaymentPolicy;
  readonly language?: string;
}
export interface SessionWishes extends ParticipantWishes {
  /** `10:00` (Sydney, the world's first day), a wall time with a date, or an instant. */
  readonly startsAt: string | Date;
  /** Default 30. */
  readonly minutes?: number;
  readonly title?: string;
  readonly currency?: string;
  readonly practice?: GivenPractice;
  /** Who holds the session and asks for it; default: the practice's practitioner. */
  readonly practitioner?: Person;
  /** Several people, each with wishes of their own, in place of the one client. */
  readonly participants?: readonly ParticipantWishes[];
  /** More fields of the request body, as they are. */
  readonly body?: Readonly<Record<string, unknown>>;
}
export interface SessionBody {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly phase: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly participants: readonly { readonly id: string; readonly link: string; readonly standing: string }[];
}
export interface GivenSession {
  readonly session: SessionBody;
  readonly practice: GivenPractice;
  readonly practitioner: Person;
  /** The first participant. */
  readonly client: LinkHolder;
  readonly clients: readonly LinkHolder[];
}

/** Whoever holds a participant's link, and what their page does with it. */
export class LinkHolder {
  readonly token: string;

  constructor(
    private readonly world: World,
    readonly participantId: string,
    /** The absolute address that the practice sends. */
    readonly link: string,
    private readonly browser?: Agent,
  ) {
    this.token = link.slice(link.lastIndexOf('/') + 1);
  }

  view(): supertest.Test {
    return this.get('');
  }
  /** The gate's answer, in short. */
  async stands(): Promise<{ state: string; reason: string; changesAt: string | null }> {
    const { body } = await this.view().expect(200);
    return { state: body.state, reason: body.reason, changesAt: body.changesAt };
  }
  checkout(): supertest.Test {
    return this.post('/checkout');
  }
  returned(checkoutSessionId: string): supertest.Test {
    return this.post('/return').send({ checkoutSessionId });
  }
  pass(): supertest.Test {
    return this.post('/pass');
  }
  people(): supertest.Test {
    return this.get('/people');
  }
  knock(devices: object = {}): supertest.Test {
    return this.post('/knock').send(devices);
  }
  /** What their page found out about camera, microphone, speaker and connection. */
  checked(result: object = {}): supertest.Test {
    return this.post('/device-check').send({
      camera: 'ok',
      microphone: 'ok',
      speaker: 'ok',
      connection: 'ok',
      ...result,
    });
  }
  waiting(): supertest.Test {
    return this.get('/waiting');
  }
  /** To the practice, while waiting. */
  say(text: string): supertest.Test {
    return this.post('/messages').send({ text });
  }
  /** What is said in the room, and whose hand is up. */
  call(): supertest.Test {
    return this.get('/call');
  }
  sayInCall(text: string, id: string = randomUUID()): supertest.Test {
    return this.post('/call/messages').send({ id, text });
  }
  hand(raised: boolean): supertest.Test {
    return this.post('/call/hand').send({ raised });
  }
  after(): supertest.Test {
    return this.get('/after');
  }
  feedback(body: object): supertest.Test {
    return supertest(this.world.url).put(`/api/join/${this.token}/after/feedback`).send(body);
  }
  /** Opens a checkout and pays on it, and everything that follows from that has happened. Returns the checkout's id. */
  async pay(card?: string): Promise<string> {
    const id = await this.openCheckout();
    this.world.stripe.pay(id, card === undefined ? {} : { card });
    await this.world.settle();
    return id;
  }
  /** The id of the checkout that the page would send the browser to. */
  async openCheckout(): Promise<string> {
    const { body } = await this.checkout().expect(200);
    return checkoutIdIn(body.url);
  }

  /** The same link in a browser of its own, which keeps our cookie; without that, all callers are one nameless device. */
  async onDevice(userAgent = ON_PHONE): Promise<LinkHolder> {
    const browser = supertest.agent(this.world.url).set('user-agent', userAgent);
    await browser.post(`/api/join/${this.token}/device`).expect(204);
    return new LinkHolder(this.world, this.participantId, this.link, browser);
  }
  takeover(): supertest.Test {
    return this.get('/takeover');
  }
  askTakeover(): supertest.Test {
    return this.post('/takeover');
  }
  withdrawTakeover(): supertest.Test {
    return this.requests.delete(`/api/join/${this.token}/takeover`);
  }
  answerTakeover(allow: boolean): supertest.Test {
    return this.post('/takeover/answer').send({ allow });
  }

  private get(path: string): supertest.Test {
    return this.requests.get(`/api/join/${this.token}${path}`);
  }
  private post(path: string): supertest.Test {
    return this.requests.post(`/api/join/${this.token}${path}`);
  }
  private get requests(): Pick<Agent, 'get' | 'post' | 'delete'> {
    return this.browser ?? supertest(this.world.url);
  }
}
export const ON_PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
export const ON_LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

/** `cs_test_…` in the address of a hosted checkout page. */
export function checkoutIdIn(url: string): string {
  const [id] = /cs_(test|live)_\w+/.exec(url) ?? [];
  if (!id) throw new Error('no checkout session in that address');
  return id;
}

export async function giveSession(world: World, practice: GivenPractice, wishes: SessionWishes): Promise<GivenSession> {
  const practitioner = wishes.practitioner ?? practice.practitioner;
  const startsAt = typeof wishes.startsAt === 'string' ? world.at(wishes.startsAt, practice.timeZone) : wishes.startsAt;
  const participants = wishes.participants ?? [wishes];
  const { body } = await world
    .as(practitioner)
    .post('/api/sessions')
    .send({
      title: wishes.title ?? 'Consultation',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + (wishes.minutes ?? 30) * 60_000).toISOString(),
      participants: participants.map((person, index) =>
        invitation(person, index, wishes.currency ?? practice.currency),
      ),
      ...wishes.body,
    })
    .expect(201);
  const session: SessionBody = body;
  const clients = session.participants.map(({ id, link }) => new LinkHolder(world, id, link));
  const [client] = clients;
  if (!client) throw new Error('a session without a participant');
  return { session, practice, practitioner, client, clients };
}

const invitation = (person: ParticipantWishes, index: number, currency: string): object => ({
  name: person.name ?? `Casey Client ${index + 1}`,
  ...(person.email ? { email: person.email } : {}),
  ...(person.phone ? { phone: person.phone } : {}),
  ...(person.kind ? { kind: person.kind } : {}),
  ...(person.feeMinor === undefined ? {} : { fee: { amount: person.feeMinor, currency } }),
  ...(person.policy ? { paymentPolicy: person.policy } : {}),
  ...(person.language ? { language: person.language } : {}),
});
