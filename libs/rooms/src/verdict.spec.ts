import { type AttendanceFacts, judge, type SeenAtTheDoor } from './verdict.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 25, 3, minute));
const from = (joined: number, left: number | null): SeenAtTheDoor => ({
  stretches: [{ joinedAt: at(joined), leftAt: left === null ? null : at(left) }],
  wasLetIn: true,
  knocked: false,
});
const never: SeenAtTheDoor = { stretches: [], wasLetIn: false, knocked: false };
/** Took a pass, and LiveKit never told of them. */
const unseen: SeenAtTheDoor = { stretches: [], wasLetIn: true, knocked: false };
/** Stood in the waiting room, and nobody let them in. */
const keptOut: SeenAtTheDoor = { ...never, knocked: true };
const base: AttendanceFacts = { practitioner: from(0, 30), participant: from(5, 30), endedEarly: false };

it.each([
  ['both at one time', {}, 'met'],
  [
    'both till the end, nobody told of their leaving',
    { practitioner: from(0, null), participant: from(29, null) },
    'met',
  ],
  ['both, and ended early by the practitioner', { endedEarly: true }, 'met'],
  ['the client left before the practitioner came', { practitioner: from(20, 30), participant: from(0, 10) }, 'unclear'],
  [
    'one left in the instant in which the other came',
    { practitioner: from(10, 30), participant: from(0, 10) },
    'unclear',
  ],
  ['only the client', { practitioner: never }, 'practitioner_absent'],
  ['only the practitioner', { participant: never }, 'participant_absent'],
  ['only the practitioner, who ended it early', { participant: never, endedEarly: true }, 'practitioner_absent'],
  ['neither', { practitioner: never, participant: never }, 'nobody'],
  ['the client, and a practitioner who was let in and never seen', { practitioner: unseen }, 'unclear'],
  ['the practitioner, and a client who was let in and never seen', { participant: unseen }, 'unclear'],
  ['the practitioner, and a client who knocked and was not let in', { participant: keptOut }, 'unclear'],
  ['only a client who knocked', { practitioner: never, participant: keptOut }, 'practitioner_absent'],
  [
    'a client who knocked, and a practitioner who ended it early',
    { participant: keptOut, endedEarly: true },
    'unclear',
  ],
  ['nobody seen, both let in', { practitioner: unseen, participant: unseen }, 'unclear'],
] as const)('%s: %s', (_who, change, verdict) => {
  expect(judge({ ...base, ...change })).toBe(verdict);
});
