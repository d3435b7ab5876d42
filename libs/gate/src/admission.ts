import type { PracticeId, SessionId } from '@vestibule/kernel';
import { decide, type GateFacts } from './decide.ts';
import { GateRefused } from './refused.ts';

/** Who is at the door: the identity is made by the server, never taken from a browser. */
export interface PersonAtTheDoor {
  /** `<participant id>`, or `m:<member id>` for a practitioner. */
  readonly identity: string;
  readonly sessionId: SessionId;
  readonly practiceId: PracticeId;
  readonly roomEpoch: number;
  readonly roomOpen: boolean;
  /** How often the link has changed hands, counted from 1: a pass of an earlier device is told from one of the present device. */
  readonly seat: number;
}

/**
 * The proof that the gate said yes. A room pass can be made from nothing else, and only `Admission.of` makes one: the gate's index exports the
 * type alone.
 */
export class Admission {
  declare protected readonly sealed: true; // nominal: no object literal passes for an Admission
  private constructor(
    readonly person: PersonAtTheDoor,
    readonly until: Date,
    readonly decidedAt: Date,
  ) {}

  /** @throws GateRefused with the gate's reason. */
  static of(person: PersonAtTheDoor, facts: GateFacts): Admission {
    const decision = decide(facts);
    if (decision.state !== 'enter') throw new GateRefused(decision);
    return new Admission(person, decision.until, facts.now);
  }
}
