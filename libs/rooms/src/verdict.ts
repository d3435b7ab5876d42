/** A stretch in the room; `leftAt` null: till the window ended. */
export interface Stretch {
  readonly joinedAt: Date;
  readonly leftAt: Date | null;
}
/** What is known of one person: when they were there, and whether they were let in (a pass proves the wish, not the coming). */
export interface Seen {
  readonly stretches: readonly Stretch[];
  readonly wasLetIn: boolean;
}
/** Of whom a person may have kept outside. */
export interface SeenAtTheDoor extends Seen {
  readonly knocked: boolean;
}
export const VERDICTS = ['met', 'practitioner_absent', 'participant_absent', 'nobody', 'unclear'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface AttendanceFacts {
  readonly practitioner: Seen;
  readonly participant: SeenAtTheDoor;
  /** The practitioner ended it before its time was over. */
  readonly endedEarly: boolean;
}

/**
 * Who came, once a window is over. `met`: both were in the room at one time. Whoever took a pass and was never seen may have been there while
 * LiveKit's word was lost, so that nobody is judged by it: `unclear`, as where both came and missed each other. Ended early and never met is as if the
 * practitioner had not come, because nobody else could have ended it. Whoever knocked and was never let in is no no-show.
 */
export function judge({ practitioner, participant, endedEarly }: AttendanceFacts): Verdict {
  if (practitioner.stretches.some((one) => participant.stretches.some((other) => overlap(one, other)))) return 'met';
  const [here, there] = [cameOf(practitioner), cameOf(participant)];
  if (here === 'unknown' || there === 'unknown') return 'unclear';
  if (there === 'no' && participant.knocked) return here === 'yes' ? 'unclear' : 'practitioner_absent';
  if (endedEarly && here === 'yes') return 'practitioner_absent';
  if (here === 'yes') return there === 'yes' ? 'unclear' : 'participant_absent';
  return there === 'yes' ? 'practitioner_absent' : 'nobody';
}

const cameOf = ({ stretches, wasLetIn }: Seen): 'yes' | 'no' | 'unknown' =>
  stretches.length > 0 ? 'yes' : wasLetIn ? 'unknown' : 'no';

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.joinedAt.getTime() < endOf(other) && other.joinedAt.getTime() < endOf(one);
const endOf = ({ leftAt }: Stretch): number => leftAt?.getTime() ?? Infinity;
