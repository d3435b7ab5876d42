import type { DeviceResult } from '../api/attendance.ts';

const CAPTURED: Readonly<Record<DeviceResult['camera'], string>> = {
  ok: 'works',
  off: 'works, switched off',
  denied: 'blocked by the browser',
  missing: 'none found',
  busy: 'in use by another program',
  unsupported: 'not possible in this browser',
  skipped: 'not tried',
};
const SPEAKER: Readonly<Record<DeviceResult['speaker'], string>> = {
  ok: 'played a sound',
  failed: 'could not play a sound',
  skipped: 'not tried',
};
const CONNECTION: Readonly<Record<DeviceResult['connection'], string>> = {
  ok: 'good',
  slow: 'slow',
  failed: 'failed',
  skipped: 'not measured',
};

/** `Camera: works · Microphone: blocked by the browser · …` */
export const deviceWords = ({ camera, microphone, speaker, connection }: DeviceResult): string =>
  `Camera: ${CAPTURED[camera]} · Microphone: ${CAPTURED[microphone]} · Speaker: ${SPEAKER[speaker]} · Connection: ${CONNECTION[connection]}`;

/** Only what went wrong, as one would tell a colleague: `microphone blocked by the browser, connection slow`. Empty: nothing did. */
export const deviceTrouble = ({ camera, microphone, speaker, connection }: DeviceResult): string =>
  [
    isTrouble(camera) && `camera ${CAPTURED[camera]}`,
    isTrouble(microphone) && `microphone ${CAPTURED[microphone]}`,
    speaker === 'failed' && `speaker ${SPEAKER.failed}`,
    (connection === 'failed' || connection === 'slow') && `connection ${CONNECTION[connection]}`,
  ]
    .filter(Boolean)
    .join(', ');

const isTrouble = (captured: DeviceResult['camera']): boolean => !['ok', 'off', 'skipped'].includes(captured);
