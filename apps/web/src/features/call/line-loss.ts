/** What went over the line so far, both ways, as the browser counts it. */
export interface Traffic {
  readonly received: number;
  readonly lost: number;
  /** Of what was sent lately, the part that the other end says it did not get (0 to 1). */
  readonly lostOnTheWayOut: number;
  readonly roundTripMs: number;
}
export const NO_TRAFFIC: Traffic = { received: 0, lost: 0, lostOnTheWayOut: 0, roundTripMs: 0 };

/** From here on speech breaks up (Opus conceals a few per cent by itself). */
export const BAD_LOSS = 0.06;
/** From here on people talk over each other (ITU-T G.114: 400 ms one way is the most that is bearable). */
export const BAD_ROUND_TRIP_MS = 800;

/**
 * Whether the line itself is bad. LiveKit calls a picture poor also when a computer is too slow to make it or to show it;
 * giving up pictures for that would help nobody, so packets lost and late decide.
 */
export function isLineBad(before: Traffic, now: Traffic): boolean {
  const lost = Math.max(0, now.lost - before.lost);
  const received = Math.max(0, now.received - before.received);
  const lossIn = lost + received === 0 ? 0 : lost / (lost + received);
  return Math.max(lossIn, now.lostOnTheWayOut) >= BAD_LOSS || now.roundTripMs >= BAD_ROUND_TRIP_MS;
}

/** Adds what one report says (`RTCStatsReport.values()`) to what is known already. */
export function addReport(sum: Traffic, entries: Iterable<unknown>): Traffic {
  let total = sum;
  for (const entry of entries) {
    if (typeof entry !== 'object' || entry === null) continue;
    const figure = (name: string): number => {
      const value: unknown = Reflect.get(entry, name);
      return typeof value === 'number' ? value : 0;
    };
    const type: unknown = Reflect.get(entry, 'type');
    if (type === 'inbound-rtp')
      total = {
        ...total,
        received: total.received + figure('packetsReceived'),
        lost: total.lost + figure('packetsLost'),
      };
    if (type === 'remote-inbound-rtp')
      total = {
        ...total,
        lostOnTheWayOut: Math.max(total.lostOnTheWayOut, figure('fractionLost')),
        roundTripMs: Math.max(total.roundTripMs, figure('roundTripTime') * 1000),
      };
  }
  return total;
}
