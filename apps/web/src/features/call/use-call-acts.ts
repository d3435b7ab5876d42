import type { Room } from 'livekit-client';
import { useMemo } from 'react';
import type { useSoundFirst } from './use-sound-first.ts';

export type Source = 'microphone' | 'camera' | 'screen';

/** What one does oneself in the call, for buttons and keys alike. */
export interface CallActs {
  readonly toggleMicrophone: () => void;
  readonly toggleCamera: () => void;
  readonly toggleScreen: () => void;
}

interface ActOptions {
  readonly sound: Pick<ReturnType<typeof useSoundFirst>, 'pictures' | 'choose'>;
  readonly onTrouble: (source: Source) => void;
}

export function useCallActs(room: Room, { sound: { pictures, choose }, onTrouble }: ActOptions): CallActs {
  return useMemo(() => {
    const me = room.localParticipant;
    const toggle = (source: Source, act: () => Promise<unknown>) => () =>
      void act().catch((error: unknown) => {
        // Closing the browser's own "what to share" window is a choice, not a failure.
        if (source === 'screen' && error instanceof Error && error.name === 'NotAllowedError') return;
        onTrouble(source);
      });
    return {
      toggleMicrophone: toggle('microphone', () => me.setMicrophoneEnabled(!me.isMicrophoneEnabled)),
      toggleCamera: toggle('camera', () => {
        if (!pictures) choose(true); // whoever turns the camera on wants pictures
        return me.setCameraEnabled(!me.isCameraEnabled);
      }),
      toggleScreen: toggle('screen', () => me.setScreenShareEnabled(!me.isScreenShareEnabled)),
    };
  }, [room, pictures, choose, onTrouble]);
}
