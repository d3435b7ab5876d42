import { type Connected, presenceOf } from './presence.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 25, 10, 0) + minute * 60_000);
const connection = (from: number, to: number | null, seen = from): Connected => ({
  joinedAt: at(from),
  leftAt: to === null ? null : at(to),
  seenAt: at(seen),
});

it.each([
  ['nobody', [], { spans: [], reconnects: 0, minutes: 0 }],
  ['there and gone', [connection(0, 10)], { spans: [[0, 10, false]], reconnects: 0, minutes: 10 }],
  ['still there', [connection(0, null)], { spans: [[0, 30, true]], reconnects: 0, minutes: 30 }],
  [
    'a drop and back within two minutes',
    [connection(0, 10), connection(11, 20)],
    {
      spans: [
        [0, 10, false],
        [11, 20, false],
      ],
      reconnects: 1,
      minutes: 19,
    },
  ],
  [
    'gone for a while and back: that is no reconnect',
    [connection(0, 10), connection(15, null)],
    {
      spans: [
        [0, 10, false],
        [15, 30, true],
      ],
      reconnects: 0,
      minutes: 25,
    },
  ],
  [
    'a reload that overlaps itself',
    [connection(0, 10), connection(9, 20)],
    { spans: [[0, 20, false]], reconnects: 1, minutes: 20 },
  ],
  [
    'told in the wrong order',
    [connection(11, 20), connection(0, 10)],
    {
      spans: [
        [0, 10, false],
        [11, 20, false],
      ],
      reconnects: 1,
      minutes: 19,
    },
  ],
] as const)('%s', (_who, connections, { spans, reconnects, minutes }) => {
  const presence = presenceOf(connections, at(30), false);
  expect(presence.spans).toEqual(spans.map(([from, to, open]) => ({ from: at(from), to: at(to), open })));
  expect(presence).toMatchObject({ reconnects, seconds: minutes * 60 });
});

it('a ghost ends where it was last seen, once the window is over', () => {
  expect(presenceOf([connection(0, null, 12)], at(300), true)).toEqual({
    spans: [{ from: at(0), to: at(12), open: false }],
    reconnects: 0,
    seconds: 720,
  });
});

it('a ghost that was never seen again counts for nothing', () => {
  expect(presenceOf([connection(0, null)], at(300), true)).toEqual({ spans: [], reconnects: 0, seconds: 0 });
});
