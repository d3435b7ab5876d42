import { addReport, isLineBad, NO_TRAFFIC, type Traffic } from './line-loss.ts';

const before: Traffic = { received: 1000, lost: 50, lostOnTheWayOut: 0, roundTripMs: 40 };

it.each<readonly [string, Partial<Traffic>, boolean]>([
  ['nothing came since', {}, false],
  ['all of it came', { received: 1200 }, false],
  ['one in fifty was lost', { received: 1098, lost: 52 }, false],
  ['one in ten was lost', { received: 1090, lost: 60 }, true],
  ['what was lost long ago does not count', { received: 3000, lost: 50 }, false],
  ['the others miss a part of what one sends', { received: 1200, lostOnTheWayOut: 0.1 }, true],
  ['the others miss hardly anything', { received: 1200, lostOnTheWayOut: 0.02 }, false],
  ['it takes a second there and back', { received: 1200, roundTripMs: 1000 }, true],
  ['counting began anew, because the connection did', { received: 10, lost: 0 }, false],
  ['more arrived late than was lost', { received: 1200, lost: 40 }, false],
])('%s', (_name, change, bad) => expect(isLineBad(before, { ...before, ...change })).toBe(bad));

it('adds up what came in and keeps the worst of what went out', () => {
  const microphone = [
    { type: 'outbound-rtp', packetsSent: 900 },
    { type: 'remote-inbound-rtp', fractionLost: 0.01, roundTripTime: 0.05 },
  ];
  const camera = [{ type: 'remote-inbound-rtp', fractionLost: 0.2, roundTripTime: 0.04 }];
  const other = [{ type: 'inbound-rtp', packetsReceived: 70, packetsLost: 3 }, { type: 'codec' }, null];
  const another = [{ type: 'inbound-rtp', packetsReceived: 30, packetsLost: 1 }];
  expect([microphone, camera, other, another].reduce(addReport, NO_TRAFFIC)).toEqual({
    received: 100,
    lost: 4,
    lostOnTheWayOut: 0.2,
    roundTripMs: 50,
  });
});
