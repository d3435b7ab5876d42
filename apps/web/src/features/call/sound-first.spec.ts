import {
  BEAR_MS,
  changesAtMs,
  chooses,
  FORGIVEN_AFTER_MS,
  GOOD_FOR_MS,
  LONGEST_GOOD_FOR_MS,
  LOST_FOR_MS,
  POOR_FOR_MS,
  qualityIs,
  weigh,
  withPictures,
  type LineQuality,
  type SoundFirst,
} from './sound-first.ts';

/** What happens at which second, and whether there are pictures afterwards. */
type Step = readonly [
  second: number,
  what: LineQuality | 'time' | 'wants pictures' | 'wants sound only',
  pictures: boolean,
];
const S = 1000;

const after = (state: SoundFirst, [second, what]: Step): SoundFirst => {
  const nowMs = second * S;
  if (what === 'time') return weigh(state, nowMs);
  if (what === 'wants pictures') return chooses(state, true, nowMs);
  if (what === 'wants sound only') return chooses(state, false, nowMs);
  return qualityIs(state, what, nowMs);
};
const POOR = POOR_FOR_MS / S;
const LOST = LOST_FOR_MS / S;
const GOOD = GOOD_FOR_MS / S;

it.each<readonly [string, readonly Step[]]>([
  [
    'a good line has pictures for ever',
    [
      [0, 'good', true],
      [9999, 'time', true],
    ],
  ],
  [
    'a weak line keeps them for a while',
    [
      [0, 'poor', true],
      [POOR - 0.1, 'time', true],
    ],
  ],
  [
    'and not longer',
    [
      [0, 'poor', true],
      [POOR, 'time', false],
    ],
  ],
  [
    'a lost line gives up sooner',
    [
      [0, 'lost', true],
      [LOST - 0.1, 'time', true],
      [LOST, 'time', false],
    ],
  ],
  [
    'a weak moment is forgotten',
    [
      [0, 'poor', true],
      [POOR - 1, 'good', true],
      [POOR + 1, 'poor', true],
      [2 * POOR, 'time', true],
    ],
  ],
  [
    'said again and again that it is weak, the time runs on',
    [
      [0, 'poor', true],
      [POOR - 1, 'poor', true],
      [POOR, 'poor', false],
    ],
  ],
  [
    'pictures come back by themselves',
    [
      [0, 'lost', true],
      [LOST, 'time', false],
      [10, 'good', false],
      [10 + GOOD - 0.1, 'time', false],
      [10 + GOOD, 'time', true],
    ],
  ],
  [
    'not while the line is weak',
    [
      [0, 'lost', true],
      [LOST, 'time', false],
      [10, 'poor', false],
      [500, 'time', false],
    ],
  ],
  [
    'a weak moment starts the waiting anew',
    [
      [0, 'lost', true],
      [LOST, 'time', false],
      [10, 'good', false],
      [25, 'poor', false],
      [26, 'good', false],
      [26 + GOOD - 0.1, 'time', false],
      [26 + GOOD, 'time', true],
    ],
  ],
  [
    'the second time they come back later',
    [
      [0, 'lost', true],
      [5, 'time', false],
      [6, 'good', false],
      [26, 'time', true],
      [27, 'lost', true],
      [32, 'time', false],
      [33, 'good', false],
      [53, 'time', false],
      [73, 'time', true],
    ],
  ],
  [
    'whoever asks for pictures has them at once, and for a while whatever the line says',
    [
      [0, 'lost', true],
      [5, 'time', false],
      [6, 'wants pictures', true],
      [6 + BEAR_MS / S - 0.1, 'lost', true],
      [6 + BEAR_MS / S, 'time', false],
    ],
  ],
  [
    'whoever wants sound only has it until they say otherwise',
    [
      [0, 'wants sound only', false],
      [1, 'good', false],
      [9999, 'time', false],
      [10_000, 'wants pictures', true],
    ],
  ],
])('%s', (_name, steps) => {
  let state = withPictures(0);
  for (const step of steps) {
    state = after(state, step);
    expect([step[0], state.pictures]).toEqual([step[0], step[2]]);
  }
});

it('waits twice as long after each fall, at most so long', () => {
  const waits = [1, 2, 3, 4, 5, 9].map((falls) => changesAtMs({ ...withPictures(0), pictures: false, falls }));
  expect(waits).toEqual([20_000, 40_000, 80_000, 160_000, LONGEST_GOOD_FOR_MS, LONGEST_GOOD_FOR_MS]);
});

it('forgets the falls after three minutes without trouble', () => {
  const fallen: SoundFirst = { ...withPictures(0), falls: 3 };
  expect(weigh(fallen, FORGIVEN_AFTER_MS - 1).falls).toBe(3);
  expect(weigh(fallen, FORGIVEN_AFTER_MS)).toEqual({ ...fallen, falls: 0 });
});

it('never names an instant at which nothing would change', () => {
  for (const quality of ['good', 'poor', 'lost'] as const)
    for (const pictures of [true, false])
      for (const by of ['itself', 'choice'] as const)
        for (const falls of [0, 1, 4]) {
          const state: SoundFirst = { ...withPictures(0), quality, pictures, by, falls };
          const dueMs = changesAtMs(state);
          if (dueMs !== undefined) expect(weigh(state, dueMs)).not.toEqual(state);
        }
});
