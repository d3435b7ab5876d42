import { moveFrom, stopAt, type Stop } from './stops.ts';

const free = (minute: number): Stop => ({ minute, entryId: undefined, startMs: minute * 60_000 });
const taken = (minute: number, entryId: string): Stop => ({ ...free(minute), entryId });
const days = [
  [free(0), taken(30, 'a'), taken(45, 'b'), free(90), taken(120, 'c'), free(150)],
  [free(0), free(30), free(60), taken(90, 'd')],
  [],
] as const;

it.each([
  ['down to the next appointment', { day: 0, stop: 0 }, 'ArrowDown', { day: 0, stop: 1 }],
  ['down between two that overlap', { day: 0, stop: 1 }, 'ArrowDown', { day: 0, stop: 2 }],
  ['not below the last', { day: 0, stop: 5 }, 'ArrowDown', { day: 0, stop: 5 }],
  ['not above the first', { day: 0, stop: 0 }, 'ArrowUp', { day: 0, stop: 0 }],
  ['right to the same time', { day: 0, stop: 3 }, 'ArrowRight', { day: 1, stop: 3 }],
  ['right to what lies before that time', { day: 0, stop: 2 }, 'ArrowRight', { day: 1, stop: 1 }],
  ['left', { day: 1, stop: 1 }, 'ArrowLeft', { day: 0, stop: 1 }],
  ['not beyond the first day', { day: 0, stop: 2 }, 'ArrowLeft', { day: 0, stop: 2 }],
  ['into a day without stops', { day: 1, stop: 1 }, 'ArrowRight', { day: 2, stop: 0 }],
  ['to the first appointment', { day: 0, stop: 5 }, 'Home', { day: 0, stop: 1 }],
  ['to the last appointment', { day: 0, stop: 0 }, 'End', { day: 0, stop: 4 }],
] as const)('%s', (_what, place, key, expected) => expect(moveFrom(place, days, key)).toEqual(expected));

it('the stop at a time is the last that is not below it', () => {
  expect([0, 29, 44, 89, 1000].map((minute) => stopAt(days[0], minute))).toEqual([0, 0, 1, 2, 5]);
  expect(stopAt([], 100)).toBe(0);
});
