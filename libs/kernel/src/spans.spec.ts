import { secondsTogether, type Span } from './spans.ts';

const span = (from: number, to: number): Span => ({ from: new Date(from * 1000), to: new Date(to * 1000) });

it.each([
  ['nobody else', [span(0, 60)], [], 0],
  ['one after the other', [span(0, 60)], [span(60, 120)], 0],
  ['one inside the other', [span(0, 60)], [span(10, 20)], 10],
  ['an overlap', [span(0, 60)], [span(30, 90)], 30],
  ['two devices at once', [span(0, 60), span(10, 50)], [span(0, 60), span(20, 70)], 60],
  ['gone and come back', [span(0, 10), span(20, 30)], [span(0, 30)], 20],
  ['a moment that has no length', [span(5, 5)], [span(0, 30)], 0],
])('with %s', (_case, one, other, seconds) => {
  expect(secondsTogether(one, other)).toBe(seconds);
  expect(secondsTogether(other, one)).toBe(seconds);
});
