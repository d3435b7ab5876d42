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
import { t } from '../../texts/texts.ts';

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
      ? { label: t('Hide my picture from me'), icon: <IconEyeOff />, onClick: selfView.hide }
      : { label: t('Show my picture'), icon: <IconEye />, onClick: selfView.show },
    ...(small.offered
      ? [
          {
            label: small.on ? t('Close the small window') : t('Small window on top'),
            icon: small.on ? <IconPictureInPictureOff /> : <IconPictureInPicture />,
            onClick: small.toggle,
          },
        ]
      : []),
    ...(full.offered
      ? [
          {
            label: full.on ? t('Leave full screen') : t('Full screen'),
            icon: full.on ? <IconMinimize /> : <IconMaximize />,
            onClick: full.toggle,
          },
        ]
      : []),
    sound.pictures
      ? { label: t('Sound only'), icon: <IconVolume />, onClick: () => sound.choose(false) }
      : { label: t('Pictures on'), icon: <IconVideo />, onClick: () => sound.choose(true) },
    { label: t('Devices and settings'), icon: <IconSettings />, onClick: onSettings },
  ];
}
