/** Somebody was in the room from `from` until `to`; half-open, like every span of time here. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** How long somebody of `one` and somebody of `other` were there at the same time, in whole seconds. Two devices of one person count once. */
export function secondsTogether(one: readonly Span[], other: readonly Span[]): number {
  let milliseconds = 0;
  const others = joined(other);
  for (const mine of joined(one))
    for (const theirs of others)
      milliseconds += Math.max(
        0,
        Math.min(mine.to.getTime(), theirs.to.getTime()) - Math.max(mine.from.getTime(), theirs.from.getTime()),
      );
  return Math.floor(milliseconds / 1000);
}

/** Spans that touch or overlap as one. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = result.at(-1);
    if (last && span.from <= last.to)
      result[result.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else if (span.to > span.from) result.push(span);
  }
  return result;
}
