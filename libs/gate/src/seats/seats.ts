import { Injectable } from '@nestjs/common';
import type { ParticipantId } from '@vestibule/kernel';
import { Outbox, Transactions } from '@vestibule/platform';
import { Timeline } from '@vestibule/sessions';
import type { EntityManager } from 'typeorm';
import type { GateFacts } from '../decide.ts';
import type { GateRow, SeatOfRow } from '../lookup/gate-row.ts';
import { type Device, deviceWords, markOf } from './device.ts';
import { SeatsRepository } from './seats.repository.ts';

/** A link changed hands: from one device to another. */
export const LINK_MOVED = 'link.moved';
/** The same, by the practice's word: whoever had it may not have agreed. */
export const LINK_TAKEN = 'link.taken';

/** A pass was given: so long the device may be on its way in. */
const ON_THE_WAY_MS = 30_000;
/** A page that waits says so every twenty seconds, and once a minute when a browser lets it sleep behind others. */
const PAGE_SEEN_MS = 90_000;
/** Out of the room: the same device may be back in a moment, from a reload, another network, or a room that was cleared. */
const BACK_IN_A_MOMENT_MS = 10_000;
/** Held so long already, nothing is written. */
const LONG_ENOUGH_MS = 20_000;

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/**
 * A link belongs to the device that was first to go in or to wait with it, for as long as that device is there: in the room, on its way, or waiting with its
 * page open. Then it is free, and the next goes in without a question. Looking and paying take nothing. A caller without our cookie has no device and
 * writes nothing: systems that fetch passes go on as they did, and meet this only where a person's device is there.
 */
@Injectable()
export class Seats {
  constructor(
    private readonly transactions: Transactions,
    private readonly seats: SeatsRepository,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
  ) {}

  /** What the gate may know of it. */
  elsewhere(
    { seat, participant_id: id }: Pick<GateRow, 'seat' | 'participant_id'>,
    device?: Device,
  ): GateFacts['elsewhere'] {
    if (seat === null || isHolder(seat, id, device)) return null;
    return { until: seat.present ? null : new Date(seat.heldUntilMs) };
  }

  /**
   * Whoever is let in has the link from now on. The number of the change of hands goes into the pass; undefined: another device was a moment faster. Nothing is
   * written for a caller without a device where no device has the link, nor for a device that has it safely.
   */
  async forPass(row: GateRow, device: Device | undefined, now: Date): Promise<number | undefined> {
    const { seat, participant_id: id } = row;
    if (device === undefined && (seat === null || seat.holder === null)) return seat?.number ?? 1;
    const isSafe = seat?.present === true || (seat?.heldUntilMs ?? 0) - now.getTime() > LONG_ENOUGH_MS;
    if (seat && isSafe && isHolder(seat, id, device)) return seat.number;
    return this.transactions.system((tx) => this.take(tx, row, device, now, ON_THE_WAY_MS));
  }

  /** Whoever waits at the door has the link while their page is open. False: another device was a moment faster. */
  async forPlace(tx: EntityManager, row: GateRow, device: Device | undefined, now: Date): Promise<boolean> {
    if (device === undefined && (row.seat === null || row.seat.holder === null)) return true;
    return (await this.take(tx, row, device, now, PAGE_SEEN_MS)) !== undefined;
  }

  /** Told by LiveKit, or seen by looking. `joinedAt`: when that connection was made. */
  left(tx: EntityManager, participantId: ParticipantId, joinedAt: Date, at: Date): Promise<void> {
    const until = after(at, BACK_IN_A_MOMENT_MS);
    return this.seats.left(tx, participantId, { joinedAt, until, renewed: after(at, ON_THE_WAY_MS) });
  }

  private async take(
    tx: EntityManager,
    { participant_id: participantId, session_id: sessionId, practice_id: practiceId }: GateRow,
    device: Device | undefined,
    now: Date,
    ms: number,
  ): Promise<number | undefined> {
    const words = deviceWords(device?.agent ?? '');
    const taken = await this.seats.take(tx, {
      participantId,
      holder: device ? markOf(device, participantId) : null,
      words,
      at: now,
      until: after(now, ms),
    });
    if (taken?.moved) {
      const detail = { device: words, by: 'nobody' };
      await this.timeline.record(tx, { practiceId, sessionId, participantId, kind: 'link_moved', at: now, detail });
      await this.outbox.add(tx, { kind: LINK_MOVED, practiceId, sessionId });
    }
    return taken?.number;
  }
}

const isHolder = (seat: SeatOfRow, participantId: ParticipantId, device: Device | undefined): boolean =>
  seat.holder === (device === undefined ? null : markOf(device, participantId));
