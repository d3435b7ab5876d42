import { isUuid, ManualClock, newId, secondsBetween, TimeWindow } from './index.ts';

const at = (time: string): Date => new Date(`2026-11-25T${time}Z`);

describe('a window from 09:50 to 11:10', () => {
  const window = TimeWindow.around(at('10:00:00'), at('11:00:00'), 10, 10);
  it.each([
    ['a millisecond before it opens', '09:49:59.999', false],
    ['the instant it opens', '09:50:00.000', true],
    ['a millisecond after it opens', '09:50:00.001', true],
    ['a millisecond before it closes', '11:09:59.999', true],
    ['the instant it closes', '11:10:00.000', false],
    ['a millisecond after it closes', '11:10:00.001', false],
  ])('%s', (_when, time, inside) => expect(window.contains(at(time))).toBe(inside));

  it('cannot be empty or reversed', () => {
    expect(() => TimeWindow.of(at('10:00:00'), at('10:00:00'))).toThrow(RangeError);
    expect(() => TimeWindow.of(at('11:00:00'), at('10:00:00'))).toThrow(RangeError);
  });
});

it('counts whole seconds, never below zero', () => {
  expect(secondsBetween(at('10:00:00.000'), at('10:00:01.999'))).toBe(1);
  expect(secondsBetween(at('10:00:01'), at('10:00:00'))).toBe(0);
});

it('makes ids that sort by time and are version 7', () => {
  const early = newId(1_000);
  const late = newId(2_000_000_000_000);
  expect([early, late].every(isUuid)).toBe(true);
  expect(early < late).toBe(true);
  expect(late[14]).toBe('7');
});

it('stands still until it is told to move', () => {
  const clock = new ManualClock('2026-11-25T10:00:00Z');
  clock.advance(1_500);
  expect(clock.now().toISOString()).toBe('2026-11-25T10:00:01.500Z');
});
