import {
  VideoTrack,
  type TrackReferenceOrPlaceholder,
  isTrackReference,
  useIsMuted,
  useIsSpeaking,
} from '@livekit/components-react';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { Track, type Participant } from 'livekit-client';
import classes from './tile.module.css';

interface TileProps {
  readonly participant: Participant;
  readonly trackRef: TrackReferenceOrPlaceholder | undefined;
  readonly name: string;
  readonly self?: boolean;
  readonly screen?: boolean;
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word) && !/^(dr|mr|mrs|ms|prof)\.?$/i.test(word))
    .map((word) => word[0]?.toUpperCase())
    .slice(0, 2)
    .join('') || '·';

/** One person's picture, or their initials when the camera is off; always with the name. */
export function Tile({ participant, trackRef, name, self = false, screen = false }: TileProps) {
  const muted = useIsMuted({ participant, source: Track.Source.Microphone });
  const speaking = useIsSpeaking(participant);
  const live = trackRef !== undefined && isTrackReference(trackRef) && !trackRef.publication.isMuted;
  return (
    <figure className={classes.tile} data-speaking={speaking && !screen} data-self={self} data-screen={screen}>
      {live ? (
        <VideoTrack
          trackRef={trackRef}
          className={classes.video}
          data-identity={participant.identity}
          data-self={self}
          data-source={screen ? 'screen' : 'camera'}
          aria-label={screen ? `${name}’s screen` : `${name}’s camera`}
        />
      ) : (
        <span className={classes.initials} aria-hidden="true">
          {initials(name)}
        </span>
      )}
      <figcaption className={classes.name}>
        {muted && !screen && <IconMicrophoneOff size={16} aria-label="muted" role="img" />}
        {screen ? `${name}’s screen` : self ? 'You' : name}
        {!live && <span className={classes.hidden}>, camera off</span>}
      </figcaption>
    </figure>
  );
}
