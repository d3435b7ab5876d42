import { arrange, CORNERS, type Box, type OnStage, type Size } from './layout.ts';

const SMALL_PHONE = { width: 300, height: 380 };
const PHONE = { width: 366, height: 640 };
const PHONE_LYING = { width: 700, height: 320 };
const DESK = { width: 1256, height: 640 };
const WALL = { width: 1896, height: 900 };
const STAGES = { SMALL_PHONE, PHONE, PHONE_LYING, DESK, WALL };

const people = (others: number, change: Partial<OnStage> = {}): OnStage => ({
  others,
  screens: 0,
  selfShown: true,
  corner: 'bottom-right',
  ...change,
});
const overlap = (one: Box, other: Box): boolean =>
  one.left < other.left + other.width - 0.01 &&
  other.left < one.left + one.width - 0.01 &&
  one.top < other.top + other.height - 0.01 &&
  other.top < one.top + one.height - 0.01;
const inside = (stage: Size, { left, top, width, height }: Box): boolean =>
  left >= -0.01 && top >= -0.01 && left + width <= stage.width + 0.01 && top + height <= stage.height + 0.01;
const rowsOf = (boxes: readonly Box[]): number => new Set(boxes.map(({ top }) => Math.round(top))).size;

describe.each(Object.entries(STAGES))('on %s', (_name, stage) => {
  it.each([0, 1, 2, 3, 4, 5, 8, 9].flatMap((others) => [0, 1, 2].map((screens) => [others, screens] as const)))(
    '%i others and %i screens are all there, apart from each other and on the stage',
    (others, screens) => {
      for (const selfShown of [true, false]) {
        const there = arrange(stage, people(others, { screens, selfShown }));
        expect([there.others.length, there.screens.length]).toEqual([others, screens]);
        expect(there.self !== undefined).toBe(selfShown);
        const all = [...there.screens, ...there.others, ...(there.self ? [there.self] : [])];
        expect(all.filter((box) => !inside(stage, box))).toEqual([]);
        const lying = there.selfFloats ? all.slice(0, -1) : all;
        expect(lying.filter((one, index) => lying.slice(index + 1).some((other) => overlap(one, other)))).toEqual([]);
        expect(all.filter(({ width, height }) => width < 36 || height < 24)).toEqual([]);
      }
    },
  );

  it('a shared screen has most of the stage', () => {
    const [screen] = arrange(stage, people(3, { screens: 1 })).screens;
    if (!screen) throw new Error('there is a screen');
    expect((screen.width * screen.height) / (stage.width * stage.height)).toBeGreaterThan(0.55);
  });
});

it.each([
  ['one other on an upright phone fills the stage', PHONE, 1, { width: 366, height: 640 }],
  ['one other at a desk is as wide as a camera’s picture', DESK, 1, { width: (640 * 16) / 9, height: 640 }],
  ['two others on a phone and oneself are three rows', PHONE, 2, { height: (640 - 16) / 3 }],
  ['four others at a desk and oneself are two rows', DESK, 4, { height: 316, width: (1256 - 16) / 3 }],
] as const)('%s', (_name, stage, others, first) => {
  expect(arrange(stage, people(others)).others[0]).toMatchObject(first);
});

it.each(CORNERS)('oneself floats in the corner that was chosen: %s', (corner) => {
  const { self, selfFloats } = arrange(PHONE, people(1, { corner }));
  if (!self) throw new Error('one’s own picture is shown');
  expect(selfFloats).toBe(true);
  expect(self.top < PHONE.height / 2).toBe(corner.startsWith('top'));
  expect(self.left < PHONE.width / 2).toBe(corner.endsWith('left'));
  expect(self.width * self.height).toBeLessThan(0.15 * PHONE.width * PHONE.height);
});

it('with two others oneself has a tile like theirs: nobody is covered', () => {
  const { self, others, selfFloats } = arrange(DESK, people(2));
  expect(selfFloats).toBe(false);
  expect(self).toMatchObject({ width: others[0]?.width, height: others[0]?.height });
});

it('people stand beside a shared screen at a desk and under it on an upright phone', () => {
  expect(rowsOf(arrange(DESK, people(3, { screens: 1 })).others)).toBe(3);
  expect(rowsOf(arrange(PHONE, people(3, { screens: 1 })).others)).toBe(1);
});

it('before the stage has been measured nobody is placed', () => {
  expect(arrange({ width: 0, height: 0 }, people(3))).toEqual({
    screens: [],
    others: [],
    self: undefined,
    selfFloats: false,
  });
});
