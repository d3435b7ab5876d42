import type { DeviceResult } from '../../api/attendance.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import type { Access, AccessResult } from './request-access.ts';

function captured(found: Access | undefined, wanted: boolean): DeviceResult['camera'] {
  if (found === undefined || found === 'off') return 'skipped';
  if (found !== 'granted') return found;
  return wanted ? 'ok' : 'off';
}

/** What was found, without a word about which devices. A camera that was not asked for is no failure. */
export function resultOf(
  access: Pick<AccessResult, 'camera' | 'microphone'> | undefined,
  choices: Pick<MediaChoices, 'camera' | 'microphone'>,
  speaker: DeviceResult['speaker'],
  connection: DeviceResult['connection'],
): DeviceResult {
  return {
    camera: captured(access?.camera, choices.camera),
    microphone: captured(access?.microphone, choices.microphone),
    speaker,
    connection,
  };
}
