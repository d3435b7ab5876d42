import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock, pauseAfter } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import type { Handover } from '../mail/failure.ts';
import { CONNECTIONS, Post } from '../mail/post.ts';
import { Enclosing } from '../mail/receipts.ts';
import { segmentsOf } from '../sms/segments.ts';
import { Texting } from '../sms/texting.ts';
import { Circuit } from './circuit.ts';
import { ClientLetters, type Prepared } from './client-letters.ts';
import { MemberLetters } from './member-letters.ts';
import { together } from './together.ts';
import { type Ended, type Message, MessagesRepository, REASON_GONE, TOO_LATE } from './messages.repository.ts';
import { type Channel, CHANNELS, MESSAGE_KINDS } from './plan.ts';

const LOOK_EVERY_MS = 1_000;
const BATCH = 50;
const LEASE_MS = 120_000;
/** Taken so long ago and not begun: it goes back, so that nothing is begun whose lease may end before an answer. */
const BEGIN_WITHIN_MS = 45_000;
/** The pauses between tries of one that is to be tried later. Never more than a quarter of the time in which it is of use. */
const PAUSES_MINUTES = [1, 2, 5, 10, 30, 60] as const;
const MINUTE_MS = 60_000;

/** What carries the messages of one channel. */
interface Carrier {
  readonly isSetUp: boolean;
  /** How many at once. */
  readonly lanes: number;
  readonly circuit: Circuit;
  handOver(prepared: Prepared): Promise<Handover>;
}

/** What can be handed over, or why nothing can. */
type Begun = Prepared | 'reason gone' | 'cannot be written';

const NOT_WRITTEN: Handover = { outcome: 'later', reason: 'it could not be written' };
/** A message of another channel never gets here. */
const NOT_CARRIED: Promise<Handover> = Promise.resolve({ outcome: 'refused', reason: 'nobody carries it' });

/**
 * Hands over what is due, as long as its reason is there at that moment. Messages are taken first, in a transaction of its own, and no other sender
 * gets them; each is written when its turn comes, and what it tells is noted before anybody hears it, so that whatever changes from then on is told after it;
 * what became of it is written down as soon as it is known. A process that dies between the two leaves it taken: it is sent again when its
 * lease is over, with the same Message-ID, because a message that never comes is a missed appointment and one that comes twice under one id is shown once.
 */
@Injectable()
export class SendMessages implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('SendMessages');
  private readonly carriers: Readonly<Record<Channel, Carrier>>;
  private readonly begin: (message: Message) => Promise<Begun>;
  private readonly writeDown: (ended: Ended) => Promise<unknown>;
  private stopped = false;

  constructor(
    private readonly clients: ClientLetters,
    private readonly members: MemberLetters,
    private readonly messages: MessagesRepository,
    post: Post,
    enclosing: Enclosing,
    texting: Texting,
    private readonly transactions: Transactions,
    private readonly sweeps: Sweeps,
    private readonly clock: Clock,
  ) {
    this.carriers = {
      email: {
        isSetUp: post.isSetUp,
        lanes: CONNECTIONS,
        circuit: new Circuit(),
        handOver: async (prepared) =>
          prepared.channel === 'email'
            ? post.handOver(await enclosing.intoMail(prepared.mail, prepared.receiptOf))
            : NOT_CARRIED,
      },
      sms: {
        isSetUp: texting.isSetUp,
        lanes: CONNECTIONS,
        circuit: new Circuit(),
        handOver: (prepared) => (prepared.channel === 'sms' ? texting.handOver(prepared.text) : NOT_CARRIED),
      },
    };
    this.begin = together((begun) => this.beginTogether(begun));
    this.writeDown = together(async (ended) => {
      await transactions.system((tx) => messages.end(tx, ended));
      return ended;
    });
  }

  onModuleInit(): void {
    if (this.channels.length > 0) this.sweeps.every(LOOK_EVERY_MS, 'notifications.send', () => this.runAll());
  }

  /** Those that somebody carries: the messages of the others wait. */
  private get channels(): Channel[] {
    return CHANNELS.filter((channel) => this.carriers[channel].isSetUp);
  }

  /** Each by itself: while one waits for a carrier that says nothing, what falls due for the others does not wait with it. */
  private async runAll(): Promise<void> {
    const { promise: allDone, resolve } = Promise.withResolvers<void>();
    const busy = new Set(this.channels);
    const runs = this.channels.map(async (channel) => {
      const run = (): Promise<void> => this.run(channel, this.carriers[channel]);
      await run().finally(() => busy.delete(channel) && busy.size === 0 && resolve());
      while (busy.size > 0 && !this.stopped) {
        await Promise.race([sleep(LOOK_EVERY_MS), allDone]);
        await run();
      }
    });
    await Promise.all(runs);
  }

  /** What is taken and not begun goes back: the next process has it at once. */
  onModuleDestroy(): void {
    this.stopped = true;
  }

  /** Until nothing is due, or nobody is there to take it: then the others wait untouched. */
  private async run(channel: Channel, carrier: Carrier): Promise<void> {
    while (!this.stopped) {
      const now = this.clock.now();
      const limit = carrier.circuit.allows(now, BATCH);
      if (limit === 0) return;
      const taken = await this.transactions.system((tx) => this.messages.take(tx, channel, now, limit, LEASE_MS));
      await this.send(carrier, taken);
      if (taken.length < limit) return;
    }
  }

  private async send(carrier: Carrier, taken: readonly Message[]): Promise<void> {
    const readers = byReader(taken);
    const begunBy = performance.now() + BEGIN_WITHIN_MS;
    const sendNow = async (message: Message): Promise<void> => {
      const now = this.clock.now();
      const mayBegin = !this.stopped && performance.now() < begunBy && carrier.circuit.allows(now, 1) > 0;
      if (!mayBegin) await this.writeDown(givenBack(message, now));
      else await this.sendOne(carrier, message, now);
    };
    const lane = async (): Promise<void> => {
      for (let messages = readers.shift(); messages; messages = readers.shift())
        for (const message of messages) await sendNow(message);
    };
    await Promise.all(Array.from({ length: carrier.lanes }, lane));
  }

  private async sendOne(carrier: Carrier, message: Message, now: Date): Promise<void> {
    const begun = await this.begin(message);
    if (begun === 'reason gone') await this.writeDown(notSent(message, now));
    else if (begun === 'cannot be written') await this.writeDown(endOf(message, message, NOT_WRITTEN, now));
    else if (begun.channel === 'sms' && begun.goesAt > now)
      await this.writeDown({ ...givenBack(message, begun.goesAt), sleepsUntil: begun.goesAt });
    else await this.handOver(carrier, message, begun, now);
  }

  /** One that cannot be written keeps none of the others back. */
  private async beginTogether(messages: readonly Message[]): Promise<readonly Begun[]> {
    try {
      return await this.transactions.system((tx) => this.prepare(tx, messages));
    } catch (error) {
      const [first, ...others] = messages;
      if (others.length === 0) {
        this.log.error({ err: error, messageId: first?.id }, 'a message cannot be written; it is tried again');
        return ['cannot be written'];
      }
      const begun: Begun[] = [];
      for (const message of messages) begun.push(...(await this.beginTogether([message])));
      return begun;
    }
  }

  private async prepare(tx: EntityManager, messages: readonly Message[]): Promise<readonly Begun[]> {
    const now = this.clock.now();
    await this.messages.holdPlans(tx, messages);
    const prepared = await this.clients.prepare(
      tx,
      messages.filter((message) => message.memberId === null),
      now,
    );
    for (const message of messages) {
      const words = message.memberId === null ? undefined : await this.members.prepare(tx, message, now);
      if (words) prepared.set(message.id, words);
    }
    const toNote = messages.flatMap(({ id }) => {
      const words = prepared.get(id);
      const goesNow = words && !(words.channel === 'sms' && words.goesAt > now);
      return goesNow && words.isNews ? [{ id, toldMoves: words.toldMoves }] : [];
    });
    if (toNote.length > 0) await this.messages.begin(tx, toNote);
    return messages.map(({ id }) => prepared.get(id) ?? 'reason gone');
  }

  private async handOver(carrier: Carrier, message: Message, prepared: Prepared, now: Date): Promise<void> {
    const handover = await carrier.handOver(prepared);
    if (handover.outcome === 'unavailable') carrier.circuit.unanswered(this.clock.now());
    else carrier.circuit.answered();
    const segments = prepared.channel === 'sms' ? { segments: segmentsOf(prepared.text.words).count } : {};
    await this.writeDown({ ...endOf(message, prepared, handover, now), ...segments });
    if (handover.outcome !== 'accepted')
      this.log.warn({ messageId: message.id, outcome: handover.outcome }, `a message was not sent: ${handover.reason}`);
  }
}

/** One after the other, as they fell due, and of one moment as the kinds stand: nobody reads that their payment arrived before they are invited. */
const byReader = (taken: readonly Message[]): Message[][] => [
  ...Map.groupBy(
    taken.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime() || placeOf(one) - placeOf(other)),
    ({ participantId, memberId }) => participantId ?? memberId,
  ).values(),
];
const placeOf = ({ kind }: Message): number => MESSAGE_KINDS.findIndex((one) => one === kind);

/** The next process has it at once. */
const givenBack = ({ id, toldMoves }: Message, nextTryAt: Date) =>
  ({ id, toldMoves, state: 'due', nextTryAt, wasTried: false }) as const;

/** Nobody wants what lost its reason; what nobody could take while it was of use has failed its reader. */
const notSent = ({ id, toldMoves, uselessAt }: Message, now: Date): Ended =>
  now < uselessAt
    ? { id, toldMoves, state: 'dropped', reason: REASON_GONE }
    : { id, toldMoves, state: 'failed', reason: TOO_LATE };

/**
 * One that found nobody there is not to blame: it is tried again in a minute. One that is to be tried later waits longer each time. What it told its reader it told if they may have it.
 */
function endOf(
  { id, tries, toldMoves: toldBefore }: Message,
  { toldMoves, uselessAt }: Pick<Prepared, 'toldMoves' | 'uselessAt'>,
  handover: Handover,
  now: Date,
): Ended {
  if (handover.outcome === 'accepted') return { id, toldMoves, state: 'sent', sentAt: now };
  const { outcome, reason } = handover;
  const told = { id, toldMoves: handover.mayHaveArrived === true ? toldMoves : toldBefore };
  const pauseMs =
    outcome === 'later'
      ? Math.min(pauseAfter(tries, PAUSES_MINUTES) * MINUTE_MS, (uselessAt.getTime() - now.getTime()) / 4)
      : 0;
  const nextTryAt = new Date(now.getTime() + Math.max(pauseMs, MINUTE_MS));
  if (outcome === 'refused' || nextTryAt >= uselessAt) return { ...told, state: 'failed', reason };
  return { ...told, state: 'due', nextTryAt, wasTried: true, reason };
}
