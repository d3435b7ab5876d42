import { useTrackVolume } from '@livekit/components-react';
import type { LocalAudioTrack } from 'livekit-client';
import { useState } from 'react';
import classes from './device-check.module.css';
import { t } from '../../texts/texts.ts';

const SEGMENTS = 14;
/** Above a quiet room, below a soft voice. */
const HEARD = 0.12;

/** How loud one is, as a bar and in words: the words change at most once a second, so that they can be read out. */
export function LevelMeter({ track, muted }: { readonly track: LocalAudioTrack; readonly muted: boolean }) {
  const volume = useTrackVolume(track);
  const level = muted ? 0 : Math.min(1, volume * 1.6);
  const [heardOnce, setHeardOnce] = useState(false);
  if (!muted && !heardOnce && volume > HEARD) setHeardOnce(true);
  const lit = Math.round(level * SEGMENTS);
  const words = muted
    ? t('Your microphone is off.')
    : heardOnce
      ? t('We can hear you.')
      : t('Say a few words: the bar moves when we hear you.');
  return (
    <div className={classes.level}>
      <div
        className={classes.segments}
        role="meter"
        aria-label={t('Microphone level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(level * 100)}
        aria-valuetext={lit === 0 ? 'silent' : lit < 4 ? 'quiet' : lit < 10 ? 'good' : 'loud'}
      >
        {Array.from({ length: SEGMENTS }, (_, index) => (
          <span key={index} data-lit={index < lit} />
        ))}
      </div>
      <p role="status">{words}</p>
    </div>
  );
}
