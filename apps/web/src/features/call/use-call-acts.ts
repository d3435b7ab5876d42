import type { Room } from 'livekit-client';
import { useMemo } from 'react';
import type { OwnMediaState } from './use-own-media.ts';
import type { useSoundFirst } from './use-sound-first.ts';

export type Source = 'microphone' | 'camera' | 'screen';

/** What one does oneself in the call, for buttons and keys alike. */
export interface CallActs {
  readonly toggleMicrophone: () => void;
  readonly toggleCamera: () => void;
  readonly toggleScreen: () => void;
}

interface ActOptions {
  readonly own: OwnMediaState;
  readonly sound: Pick<ReturnType<typeof useSoundFirst>, 'pictures' | 'choose'>;
  readonly onTrouble: (source: Source) => void;
}

export function useCallActs(
  room: Room,
  { own: { chosen, turn }, sound: { pictures, choose }, onTrouble }: ActOptions,
): CallActs {
  return useMemo(() => {
    const me = room.localParticipant;
    return {
      toggleMicrophone: () => turn('microphone', !chosen.microphone),
      toggleCamera: () => {
        if (!pictures) choose(true); // whoever turns the camera on wants pictures
        turn('camera', !chosen.camera);
      },
      toggleScreen: () =>
        void me.setScreenShareEnabled(!me.isScreenShareEnabled).catch((error: unknown) => {
          // Closing the browser's own "what to share" window is a choice, not a failure.
          if (!(error instanceof Error && error.name === 'NotAllowedError')) onTrouble('screen');
        }),
    };
  }, [room, chosen, turn, pictures, choose, onTrouble]);
}
