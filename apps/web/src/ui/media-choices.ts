/** What a person chose in the device check, and takes along into the call. Kept for this tab only, so that a reload loses nothing. */
export interface MediaChoices {
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly microphoneId?: string;
  readonly cameraId?: string;
  readonly speakerId?: string;
}
export const BOTH_ON: MediaChoices = { microphone: true, camera: true };

const KEY = 'vestibule-media';

export function rememberedChoices(): MediaChoices | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const text = (name: string) => {
      const value: unknown = Reflect.get(kept, name);
      return typeof value === 'string' && value !== '' ? { [name]: value } : {};
    };
    return {
      microphone: Reflect.get(kept, 'microphone') !== false,
      camera: Reflect.get(kept, 'camera') !== false,
      ...text('microphoneId'),
      ...text('cameraId'),
      ...text('speakerId'),
    };
  } catch {
    return undefined;
  }
}

export function rememberChoices(choices: MediaChoices): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Storage is off: the check is simply asked for again after a reload.
  }
}
