import { useMediaQuery } from '@mantine/hooks';
import { useLocalParticipant } from '@livekit/components-react';
import {
  IconMessage,
  IconMicrophone,
  IconMicrophoneOff,
  IconPhoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Control } from './control.tsx';
import classes from './controls.module.css';
import { MoreMenu, type MoreChoice } from './more-menu.tsx';
import { SHORTCUTS } from './shortcuts.ts';
import type { CallActs } from './use-call-acts.ts';
import type { OwnMedia } from './use-own-media.ts';
import { t } from '../../texts/texts.ts';

interface ControlsProps {
  readonly acts: CallActs;
  /** Also while the line is away and nothing of it arrives. */
  readonly chosen: OwnMedia;
  readonly unread: number;
  readonly chatOpen: boolean;
  readonly onChat: () => void;
  readonly onLeave: () => void;
  /** What does not stand on the bar. */
  readonly more: readonly MoreChoice[];
  /** Further round buttons, before "More". */
  readonly children?: ReactNode;
}

const canShareScreen = () => 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;

export function Controls({ acts, chosen, unread, chatOpen, onChat, onLeave, more, children }: ControlsProps) {
  const { isScreenShareEnabled } = useLocalParticipant();
  const roomy = useMediaQuery('(min-width: 40rem)', false, { getInitialValueInEffect: false });
  const share: MoreChoice = {
    label: isScreenShareEnabled ? t('Stop sharing') : t('Share screen'),
    icon: isScreenShareEnabled ? <IconScreenShareOff /> : <IconScreenShare />,
    onClick: acts.toggleScreen,
  };
  return (
    <div className={classes.controls} role="group" aria-label={t('Call controls')}>
      <Control
        icon={chosen.microphone ? <IconMicrophone /> : <IconMicrophoneOff />}
        label={chosen.microphone ? t('Mute') : t('Unmute')}
        off={!chosen.microphone}
        shortcut={SHORTCUTS.microphone.aria}
        onClick={acts.toggleMicrophone}
      />
      <Control
        icon={chosen.camera ? <IconVideo /> : <IconVideoOff />}
        label={chosen.camera ? t('Camera off') : t('Camera on')}
        off={!chosen.camera}
        shortcut={SHORTCUTS.camera.aria}
        onClick={acts.toggleCamera}
      />
      {roomy && canShareScreen() && (
        <Control
          icon={share.icon}
          label={isScreenShareEnabled ? t('Stop') : t('Share')}
          name={share.label}
          pressed={isScreenShareEnabled}
          onClick={acts.toggleScreen}
        />
      )}
      <Control
        icon={<IconMessage />}
        label={t('Chat')}
        pressed={chatOpen}
        badge={unread}
        shortcut={SHORTCUTS.chat.aria}
        onClick={onChat}
      />
      {children}
      <MoreMenu choices={!roomy && canShareScreen() ? [share, ...more] : more} />
      <Control icon={<IconPhoneOff />} label={t('Leave')} leave onClick={onLeave} />
    </div>
  );
}
