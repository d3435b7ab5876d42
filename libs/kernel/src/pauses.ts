/** The pause after so many tries in vain, of a list of them in any unit: the first after the first try, the last from then on. */
export const pauseAfter = (tries: number, pauses: readonly [number, ...number[]]): number =>
  pauses[Math.min(tries, pauses.length) - 1] ?? pauses[0];
