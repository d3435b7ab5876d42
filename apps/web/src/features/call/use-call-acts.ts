import type { Room } from 'livekit-client';
import { useMemo } from 'react';

export type Source = 'microphone' | 'camera' | 'screen';

/** What one does oneself in the call, for buttons and keys alike. */
export interface CallActs {
  readonly toggleMicrophone: () => void;
  readonly toggleCamera: () => void;
  readonly toggleScreen: () => void;
}

export function useCallActs(room: Room, onTrouble: (source: Source) => void): CallActs {
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
      toggleCamera: toggle('camera', () => me.setCameraEnabled(!me.isCameraEnabled)),
      toggleScreen: toggle('screen', () => me.setScreenShareEnabled(!me.isScreenShareEnabled)),
    };
  }, [room, onTrouble]);
}
