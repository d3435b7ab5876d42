import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Clock, pauseAfter } from '@vestibule/kernel';
import { Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { CONNECTIONS, type Handover, Post } from '../mail/post.ts';
import { Texting } from '../sms/texting.ts';
import { Circuit } from './circuit.ts';
import { ClientLetters, type Prepared } from './client-letters.ts';
import { MemberLetters } from './member-letters.ts';
import { together } from './together.ts';
import { type Ended, type Message, MessagesRepository, REASON_GONE, TOO_LATE } from './messages.repository.ts';
import { type Channel, CHANNELS } from './plan.ts';

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

/** A message of another channel never gets here. */
const NOT_CARRIED: Promise<Handover> = Promise.resolve({ outcome: 'refused', reason: 'nobody carries it' });

/**
 * Hands over what is due, as long as its reason is there at that moment. Messages are taken first, in a transaction of its own, and no other sender
 * gets them; what became of each is written down as soon as it is known. A process that dies between the two leaves it taken: it is sent again when its
 * lease is over, with the same Message-ID, because a message that never comes is a missed appointment and one that comes twice under one id is shown once.
 */
@Injectable()
export class SendMessages implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('SendMessages');
  private readonly carriers: Readonly<Record<Channel, Carrier>>;
  private readonly writeDown: (ended: Ended) => Promise<void>;
  private stopped = false;

  constructor(
    private readonly clients: ClientLetters,
    private readonly members: MemberLetters,
    private readonly messages: MessagesRepository,
    post: Post,
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
        handOver: (prepared) => (prepared.channel === 'email' ? post.handOver(prepared.mail) : NOT_CARRIED),
      },
      sms: {
        isSetUp: texting.isSetUp,
        lanes: CONNECTIONS,
        circuit: new Circuit(),
        handOver: (prepared) => (prepared.channel === 'sms' ? texting.handOver(prepared.text) : NOT_CARRIED),
      },
    };
    this.writeDown = together((ended) => transactions.system((tx) => messages.end(tx, ended)));
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
      await this.send(carrier, taken, now);
      if (taken.length < limit) return;
    }
  }

  private async send(carrier: Carrier, taken: readonly Message[], now: Date): Promise<void> {
    if (taken.length === 0) return;
    const prepared = await this.transactions.system((tx) => this.prepare(tx, taken, now));
    const waiting = [...taken];
    const begunBy = performance.now() + BEGIN_WITHIN_MS;
    const lane = async (): Promise<void> => {
      for (let message = waiting.shift(); message; message = waiting.shift()) {
        const words = prepared.get(message.id);
        const mayBegin =
          !this.stopped && performance.now() < begunBy && carrier.circuit.allows(this.clock.now(), 1) > 0;
        if (words === undefined) await this.writeDown(notSent(message, now));
        else if (words.channel === 'sms' && words.goesAt > now)
          await this.writeDown({
            id: message.id,
            state: 'due',
            nextTryAt: words.goesAt,
            sleepsUntil: words.goesAt,
            wasTried: false,
          });
        else if (mayBegin) await this.handOver(carrier, message, words, now);
        else await this.writeDown({ id: message.id, state: 'due', nextTryAt: now, wasTried: false });
      }
    };
    await Promise.all(Array.from({ length: carrier.lanes }, lane));
  }

  private async prepare(tx: EntityManager, taken: readonly Message[], now: Date): Promise<Map<string, Prepared>> {
    const prepared = await this.clients.prepare(
      tx,
      taken.filter((message) => message.memberId === null),
      now,
    );
    for (const message of taken) {
      const words = message.memberId === null ? undefined : await this.members.prepare(tx, message, now);
      if (words) prepared.set(message.id, words);
    }
    return prepared;
  }

  private async handOver(carrier: Carrier, message: Message, prepared: Prepared, now: Date): Promise<void> {
    const handover = await carrier.handOver(prepared);
    if (handover.outcome === 'unavailable') carrier.circuit.unanswered(this.clock.now());
    else carrier.circuit.answered();
    await this.writeDown(endOf(message, handover, prepared.toldMoves, now));
    if (handover.outcome !== 'accepted')
      this.log.warn({ messageId: message.id, outcome: handover.outcome }, `a message was not sent: ${handover.reason}`);
  }
}

/** Nobody wants what lost its reason; what nobody could take while it was of use has failed its reader. */
const notSent = ({ id, uselessAt }: Message, now: Date): Ended =>
  now < uselessAt ? { id, state: 'dropped', reason: REASON_GONE } : { id, state: 'failed', reason: TOO_LATE };

/** One that found nobody there is not to blame: it is tried again in a minute. One that is to be tried later waits longer each time. */
function endOf(message: Message, handover: Handover, toldMoves: number | null, now: Date): Ended {
  const { id, tries, uselessAt } = message;
  if (handover.outcome === 'accepted') return { id, state: 'sent', sentAt: now, toldMoves };
  const { outcome, reason } = handover;
  const pauseMs =
    outcome === 'later'
      ? Math.min(pauseAfter(tries, PAUSES_MINUTES) * MINUTE_MS, (uselessAt.getTime() - now.getTime()) / 4)
      : 0;
  const nextTryAt = new Date(now.getTime() + Math.max(pauseMs, MINUTE_MS));
  if (outcome === 'refused' || nextTryAt >= uselessAt) return { id, state: 'failed', reason };
  return { id, state: 'due', nextTryAt, wasTried: true, reason };
}
