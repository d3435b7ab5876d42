import {
  VideoTrack,
  type TrackReferenceOrPlaceholder,
  isTrackReference,
  useConnectionQualityIndicator,
  useIsMuted,
  useIsSpeaking,
} from '@livekit/components-react';
import { IconWifi2, IconMicrophoneOff, IconVolume, IconWifiOff } from '@tabler/icons-react';
import { ConnectionQuality, LocalVideoTrack, Track, type Participant } from 'livekit-client';
import type { ReactNode } from 'react';
import classes from './tile.module.css';
import { useMirrored } from './use-flip.ts';
import type { OwnMedia } from './use-own-media.ts';
import { t } from '../../texts/texts.ts';

interface TileProps {
  readonly participant: Participant;
  readonly trackRef: TrackReferenceOrPlaceholder | undefined;
  readonly name: string;
  readonly self?: boolean;
  readonly screen?: boolean;
  /** The picture does not come over the line, whatever the camera does. */
  readonly paused?: boolean;
  /** One's own, as chosen: while the line is away nothing of it arrives, and it is not off for that. */
  readonly chosen?: OwnMedia;
  readonly marks?: ReactNode;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(dr|mr|mrs|ms|prof)\.?$/i.test(word))
    .map((word) => word[0]?.toUpperCase())
    .slice(0, 2)
    .join('') || '·';

/** One person's picture, or their initials when the camera is off; always with the name. */
export function Tile({
  participant,
  trackRef,
  name,
  self = false,
  screen = false,
  paused = false,
  chosen,
  marks,
}: TileProps) {
  const silent = useIsMuted({ participant, source: Track.Source.Microphone });
  const muted = chosen ? !chosen.microphone : silent;
  const speaking = useIsSpeaking(participant);
  const speaks = speaking && !muted && !screen;
  const own = self ? trackRef?.publication?.track : undefined;
  const mirrored = useMirrored(own instanceof LocalVideoTrack ? own : undefined);
  const live = !paused && trackRef !== undefined && isTrackReference(trackRef) && !trackRef.publication.isMuted;
  return (
    <figure className={classes.tile} data-speaking={speaks} data-self={self} data-screen={screen}>
      {live ? (
        <VideoTrack
          trackRef={trackRef}
          className={classes.video}
          data-identity={participant.identity}
          data-self={self}
          data-mirrored={self && mirrored}
          data-source={screen ? 'screen' : 'camera'}
          aria-label={screen ? t('{{name}}’s screen', { name }) : t('{{name}}’s camera', { name })}
        />
      ) : (
        <span className={classes.initials} aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <figcaption className={classes.name}>
        {muted && !screen && <IconMicrophoneOff size={16} aria-label={t('muted')} role="img" />}
        {speaks && <IconVolume size={16} aria-label={t('speaking')} role="img" />}
        <span className={classes.words}>{screen ? t('{{name}}’s screen', { name }) : self ? t('You') : name}</span>
        {!live && (
          <span className={classes.hidden}>
            {<>, {paused || chosen?.camera ? t('picture paused') : t('camera off')}</>}
          </span>
        )}
        {marks}
      </figcaption>
      {!screen && <Quality participant={participant} />}
    </figure>
  );
}

/** Said only when it explains what one sees and hears; a good connection needs no mark. */
function Quality({ participant }: { readonly participant: Participant }) {
  const { quality } = useConnectionQualityIndicator({ participant });
  if (quality !== ConnectionQuality.Poor && quality !== ConnectionQuality.Lost) return null;
  const lost = quality === ConnectionQuality.Lost;
  return (
    <span className={classes.quality} data-lost={lost}>
      {lost ? <IconWifiOff size={16} aria-hidden="true" /> : <IconWifi2 size={16} aria-hidden="true" />}
      <span className={classes.qualityWords}>{lost ? t('Connection lost') : t('Weak connection')}</span>
    </span>
  );
}
