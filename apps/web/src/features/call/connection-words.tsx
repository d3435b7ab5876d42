import { Button, Group } from '@mantine/core';
import { useAudioPlayback } from '@livekit/components-react';
import { IconVolume } from '@tabler/icons-react';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import classes from './call.module.css';
import type { Connection } from './use-room.ts';
import { t } from '../../texts/texts.ts';

export function ConnectionOverlay({ connection }: { readonly connection: Connection }) {
  const words = {
    connecting: t('Connecting…'),
    connected: undefined,
    reconnecting: t('Reconnecting… Please stay on this page.'),
    video_unavailable: t('Video is being prepared. You go in by itself in a moment.'),
    full: t('The room is full. Please stay on this page: you go in by yourself as soon as somebody leaves.'),
    elsewhere: undefined,
  }[connection];
  return (
    <div role="status" className={words ? classes.overlay : undefined}>
      {words}
    </div>
  );
}

/** A browser that plays nothing before the page was touched. */
export function SoundBlocked() {
  const { canPlayAudio, startAudio } = useAudioPlayback();
  if (canPlayAudio) return null;
  return (
    <div className={classes.toast}>
      <Button size="lg" leftSection={<IconVolume aria-hidden="true" />} onClick={() => void startAudio()}>
        {t('Tap to hear the others')}
      </Button>
    </div>
  );
}

export function Elsewhere({ onHere, onLeave }: { readonly onHere: () => void; readonly onLeave: () => void }) {
  useTitle(t('In the call on another device'));
  return (
    <main className={classes.elsewhere}>
      <StepHeading>{t('You joined in another tab')}</StepHeading>
      <p>{t('The call goes on there. You can also bring it back to this tab.')}</p>
      <Group>
        <Button size="lg" onClick={onHere}>
          {t('Use this tab')}
        </Button>
        <Button size="lg" variant="default" onClick={onLeave}>
          {t('Leave it there')}
        </Button>
      </Group>
    </main>
  );
}
