import { Button } from '@mantine/core';
import classes from './call.module.css';
import type { SoundFirst } from './sound-first.ts';
import type { News } from './use-device-news.ts';
import { t } from '../../texts/texts.ts';

/** The last thing that happened to one's own devices. */
export function NewsNotice({ news, onSeen }: { readonly news: News | undefined; readonly onSeen: () => void }) {
  if (!news) return null;
  const { words, act } = news;
  return (
    <div className={classes.toast} role="alert">
      <span>{words}</span>
      {act && (
        <Button
          size="sm"
          color="dark"
          onClick={() => {
            act.run();
            onSeen();
          }}
        >
          {act.label}
        </Button>
      )}
      <Button size="sm" variant="default" onClick={onSeen}>
        {t('OK')}
      </Button>
    </div>
  );
}

interface PicturesOffProps {
  readonly state: SoundFirst;
  readonly onPictures: () => void;
}

/** Why there are no pictures, and how to have them back. */
export function PicturesOff({ state, onPictures }: PicturesOffProps) {
  return (
    <div role="status" className={state.pictures ? classes.silent : classes.overlay}>
      {!state.pictures && (
        <>
          <span>
            {state.by === 'choice'
              ? t('Sound only, as you chose. Nobody sees you, and you see nobody.')
              : t(
                  'Your connection is weak, so pictures are paused and you can go on talking. They come back by themselves.',
                )}
          </span>
          <Button size="sm" variant="default" onClick={onPictures}>
            {state.by === 'choice' ? t('Turn pictures on') : t('Try pictures now')}
          </Button>
        </>
      )}
    </div>
  );
}
