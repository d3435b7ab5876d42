import { useLocalParticipant } from '@livekit/components-react';
import {
  IconMessage,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconSettings,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './controls.module.css';

interface ControlsProps {
  readonly unread: number;
  readonly chatOpen: boolean;
  readonly onChat: () => void;
  readonly onDevices: () => void;
  readonly onLeave: () => void;
  readonly onTrouble: (what: 'microphone' | 'camera' | 'screen') => void;
}

const canShareScreen = () => 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;

/** The words stand under the icons: nobody should have to guess in an appointment. */
export function Controls({ unread, chatOpen, onChat, onDevices, onLeave, onTrouble }: ControlsProps) {
  const { localParticipant: me, isMicrophoneEnabled, isCameraEnabled, isScreenShareEnabled } = useLocalParticipant();
  const toggle = (what: 'microphone' | 'camera' | 'screen', act: () => Promise<unknown>) => () =>
    void act().catch((error: unknown) => {
      // Closing the browser's own "what to share" window is a choice, not a failure.
      if (what === 'screen' && error instanceof Error && error.name === 'NotAllowedError') return;
      onTrouble(what);
    });
  return (
    <div className={classes.controls} role="group" aria-label="Call controls">
      <Control
        icon={isMicrophoneEnabled ? <IconMicrophone /> : <IconMicrophoneOff />}
        label={isMicrophoneEnabled ? 'Mute' : 'Unmute'}
        off={!isMicrophoneEnabled}
        onClick={toggle('microphone', () => me.setMicrophoneEnabled(!isMicrophoneEnabled))}
      />
      <Control
        icon={isCameraEnabled ? <IconVideo /> : <IconVideoOff />}
        label={isCameraEnabled ? 'Camera off' : 'Camera on'}
        off={!isCameraEnabled}
        onClick={toggle('camera', () => me.setCameraEnabled(!isCameraEnabled))}
      />
      {canShareScreen() && (
        <Control
          icon={isScreenShareEnabled ? <IconScreenShareOff /> : <IconScreenShare />}
          label={isScreenShareEnabled ? 'Stop' : 'Share'}
          name={isScreenShareEnabled ? 'Stop sharing' : 'Share screen'}
          pressed={isScreenShareEnabled}
          onClick={toggle('screen', () => me.setScreenShareEnabled(!isScreenShareEnabled))}
        />
      )}
      <Control icon={<IconMessage />} label="Chat" pressed={chatOpen} badge={unread} onClick={onChat} />
      <Control icon={<IconSettings />} label="Devices" onClick={onDevices} />
      <Control icon={<IconPhoneOff />} label="Leave" leave onClick={onLeave} />
    </div>
  );
}

interface ControlProps {
  readonly icon: ReactNode;
  readonly label: string;
  /** Said in full to whom the icon says nothing; it contains the label. */
  readonly name?: string;
  readonly pressed?: boolean;
  readonly off?: boolean;
  readonly leave?: boolean;
  readonly badge?: number;
  readonly onClick: () => void;
}

function Control({ icon, label, name = label, pressed, off = false, leave = false, badge = 0, onClick }: ControlProps) {
  return (
    <button
      type="button"
      className={classes.control}
      aria-pressed={pressed}
      aria-label={badge > 0 ? `${name}, ${badge} unread` : name === label ? undefined : name}
      data-off={off}
      data-leave={leave}
      onClick={onClick}
    >
      <span className={classes.icon} aria-hidden="true">
        {icon}
        {badge > 0 && <span className={classes.badge}>{badge > 9 ? '9+' : badge}</span>}
      </span>
      <span className={classes.label}>{label}</span>
    </button>
  );
}
