import type { DeviceResult } from '../api/attendance.ts';
import { t } from '../texts/texts.ts';

const CAPTURED: Readonly<Record<DeviceResult['camera'], string>> = {
  get ok() {
    return t('works');
  },
  get off() {
    return t('works, switched off');
  },
  get denied() {
    return t('blocked by the browser');
  },
  get missing() {
    return t('none found');
  },
  get busy() {
    return t('in use by another program');
  },
  get unsupported() {
    return t('not possible in this browser');
  },
  get skipped() {
    return t('not tried');
  },
};
const SPEAKER: Readonly<Record<DeviceResult['speaker'], string>> = {
  get ok() {
    return t('played a sound');
  },
  get failed() {
    return t('could not play a sound');
  },
  get skipped() {
    return t('not tried');
  },
};
const CONNECTION: Readonly<Record<DeviceResult['connection'], string>> = {
  get ok() {
    return t('good');
  },
  get slow() {
    return t('slow');
  },
  get failed() {
    return t('failed');
  },
  get skipped() {
    return t('not measured');
  },
};

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
