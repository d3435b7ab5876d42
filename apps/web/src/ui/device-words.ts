import type { DeviceResult } from '../api/attendance.ts';
import { said, t } from '../texts/texts.ts';

const CAPTURED: Readonly<Record<DeviceResult['camera'], string>> = said({
  ok: () => t('works'),
  off: () => t('works, switched off'),
  denied: () => t('blocked by the browser'),
  missing: () => t('none found'),
  busy: () => t('in use by another program'),
  unsupported: () => t('not possible in this browser'),
  skipped: () => t('not tried'),
});
const SPEAKER: Readonly<Record<DeviceResult['speaker'], string>> = said({
  ok: () => t('played a sound'),
  failed: () => t('could not play a sound'),
  skipped: () => t('not tried'),
});
const CONNECTION: Readonly<Record<DeviceResult['connection'], string>> = said({
  ok: () => t('good'),
  slow: () => t('slow'),
  failed: () => t('failed'),
  skipped: () => t('not measured'),
});

/** `Camera: works · Microphone: blocked by the browser · …` */
export const deviceWords = ({ camera, microphone, speaker, connection }: DeviceResult): string =>
  t('Camera: {{camera}} · Microphone: {{microphone}} · Speaker: {{speaker}} · Connection: {{connection}}', {
    camera: CAPTURED[camera],
    microphone: CAPTURED[microphone],
    speaker: SPEAKER[speaker],
    connection: CONNECTION[connection],
  });

/** Only what went wrong, as one would tell a colleague: `microphone blocked by the browser, connection slow`. Empty: nothing did. */
export const deviceTrouble = ({ camera, microphone, speaker, connection }: DeviceResult): string =>
  [
    isTrouble(camera) && t('camera {{trouble}}', { trouble: CAPTURED[camera] }),
    isTrouble(microphone) && t('microphone {{trouble}}', { trouble: CAPTURED[microphone] }),
    speaker === 'failed' && t('speaker {{trouble}}', { trouble: SPEAKER.failed }),
    (connection === 'failed' || connection === 'slow') &&
      t('connection {{trouble}}', { trouble: CONNECTION[connection] }),
  ]
    .filter(Boolean)
    .join(', ');

const isTrouble = (captured: DeviceResult['camera']): boolean => !['ok', 'off', 'skipped'].includes(captured);
