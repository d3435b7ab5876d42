import type { DeviceResult } from '../api/attendance.ts';
import { deviceTrouble, deviceWords } from './device-words.ts';

const fine: DeviceResult = { camera: 'ok', microphone: 'ok', speaker: 'ok', connection: 'ok' };

it.each([
  ['nothing', {}, ''],
  ['a camera that is off is no trouble', { camera: 'off' }, ''],
  ['what nobody tried is no trouble', { camera: 'skipped', speaker: 'skipped', connection: 'skipped' }, ''],
  ['one thing', { microphone: 'denied' }, 'microphone blocked by the browser'],
  [
    'everything',
    { camera: 'busy', microphone: 'missing', speaker: 'failed', connection: 'slow' },
    'camera in use by another program, microphone none found, speaker could not play a sound, connection slow',
  ],
] as const)('trouble: %s', (_what, change, words) => expect(deviceTrouble({ ...fine, ...change })).toBe(words));

it('says all four', () => {
  expect(deviceWords({ ...fine, camera: 'missing' })).toBe(
    'Camera: none found · Microphone: works · Speaker: played a sound · Connection: good',
  );
});
