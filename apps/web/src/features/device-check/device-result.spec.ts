import { resultOf } from './device-result.ts';

const both = { camera: true, microphone: true };

it.each([
  ['all is well', { camera: 'granted', microphone: 'granted' }, both, { camera: 'ok', microphone: 'ok' }],
  [
    'switched off by hand',
    { camera: 'granted', microphone: 'granted' },
    { camera: false, microphone: true },
    { camera: 'off', microphone: 'ok' },
  ],
  [
    'a camera that was not asked for',
    { camera: 'off', microphone: 'granted' },
    both,
    { camera: 'skipped', microphone: 'ok' },
  ],
  ['refused', { camera: 'denied', microphone: 'denied' }, both, { camera: 'denied', microphone: 'denied' }],
  ['in use and missing', { camera: 'busy', microphone: 'missing' }, both, { camera: 'busy', microphone: 'missing' }],
  ['nothing was asked', undefined, both, { camera: 'skipped', microphone: 'skipped' }],
] as const)('%s', (_what, access, choices, found) => {
  expect(resultOf(access, choices, 'skipped', 'ok')).toEqual({ ...found, speaker: 'skipped', connection: 'ok' });
});
