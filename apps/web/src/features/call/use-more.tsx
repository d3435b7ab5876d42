import {
  IconEye,
  IconEyeOff,
  IconMaximize,
  IconMinimize,
  IconPictureInPicture,
  IconPictureInPictureOff,
  IconSettings,
  IconVideo,
  IconVolume,
} from '@tabler/icons-react';
import type { MoreChoice } from './more-menu.tsx';
import { useFullScreen } from './use-full-screen.ts';
import type { usePictureInPicture } from './use-picture-in-picture.ts';
import type { SelfView } from './use-self-view.ts';
import type { useSoundFirst } from './use-sound-first.ts';

interface MoreOptions {
  readonly selfView: SelfView;
  readonly small: ReturnType<typeof usePictureInPicture>;
  readonly sound: ReturnType<typeof useSoundFirst>;
  readonly onSettings: () => void;
}

/** What stands in the menu "More": only what this browser can do. */
export function useMore({ selfView, small, sound, onSettings }: MoreOptions): readonly MoreChoice[] {
  const full = useFullScreen();
  return [
    selfView.shown
      ? { label: 'Hide my picture from me', icon: <IconEyeOff />, onClick: selfView.hide }
      : { label: 'Show my picture', icon: <IconEye />, onClick: selfView.show },
    ...(small.offered
      ? [
          {
            label: small.on ? 'Close the small window' : 'Small window on top',
            icon: small.on ? <IconPictureInPictureOff /> : <IconPictureInPicture />,
            onClick: small.toggle,
          },
        ]
      : []),
    ...(full.offered
      ? [
          {
            label: full.on ? 'Leave full screen' : 'Full screen',
            icon: full.on ? <IconMinimize /> : <IconMaximize />,
            onClick: full.toggle,
          },
        ]
      : []),
    sound.pictures
      ? { label: 'Sound only', icon: <IconVolume />, onClick: () => sound.choose(false) }
      : { label: 'Pictures on', icon: <IconVideo />, onClick: () => sound.choose(true) },
    { label: 'Devices and settings', icon: <IconSettings />, onClick: onSettings },
  ];
}
