/** What came of asking for a camera or a microphone. `off`: not asked for. */
export type Access = 'granted' | 'denied' | 'missing' | 'busy' | 'unsupported' | 'off';
export interface AccessResult {
  readonly microphone: Access;
  readonly camera: Access;
  /** Kept running until the preview runs, so that no browser asks a second time. */
  readonly stream: MediaStream | undefined;
}

export function accessFrom(error: unknown): Access {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
    case 'PermissionDeniedError':
      return 'denied';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
    case 'OverconstrainedError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    default:
      return 'unsupported';
  }
}

async function permission(name: 'camera' | 'microphone'): Promise<PermissionState | undefined> {
  try {
    return (await navigator.permissions.query({ name: name as PermissionName })).state;
  } catch {
    return undefined; // Firefox before 131 does not know these names
  }
}

/** True when the browser would not ask any more, so that the explanation before its question can be left out. */
export async function alreadyGranted(): Promise<boolean> {
  const [camera, microphone] = await Promise.all([permission('camera'), permission('microphone')]);
  return camera === 'granted' && microphone === 'granted';
}

const capture = async (constraints: MediaStreamConstraints): Promise<MediaStream | Access> => {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    return accessFrom(error);
  }
};

/**
 * Asks for both in one question. When that fails because one of them is missing, busy or refused, each is tried alone, so
 * that a broken camera never keeps anybody from being heard. A refused question is not repeated.
 */
export async function requestAccess(want: { readonly camera: boolean }): Promise<AccessResult> {
  if (!('mediaDevices' in navigator)) return { microphone: 'unsupported', camera: 'unsupported', stream: undefined };
  if (want.camera) {
    const both = await capture({ audio: true, video: true });
    if (both instanceof MediaStream) return { microphone: 'granted', camera: 'granted', stream: both };
    if (both === 'denied') {
      const [camera, microphone] = await Promise.all([permission('camera'), permission('microphone')]);
      if (camera !== 'granted' && microphone !== 'granted')
        return { microphone: 'denied', camera: 'denied', stream: undefined };
    }
  }
  const sound = await capture({ audio: true });
  const picture = want.camera ? await capture({ video: true }) : 'off';
  const streams = [sound, picture].filter((result) => result instanceof MediaStream);
  return {
    microphone: sound instanceof MediaStream ? 'granted' : sound,
    camera: picture instanceof MediaStream ? 'granted' : picture,
    stream: streams.length > 0 ? new MediaStream(streams.flatMap((stream) => stream.getTracks())) : undefined,
  };
}
