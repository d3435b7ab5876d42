import { useLocalParticipant, useRemoteParticipants, useTracks } from '@livekit/components-react';
import { IconArrowsMove } from '@tabler/icons-react';
import { Track } from 'livekit-client';
import { useState } from 'react';
import classes from './stage.module.css';
import { Tile } from './tile.tsx';

const CORNERS = ['bottom-right', 'top-right', 'top-left', 'bottom-left'] as const;

interface StageProps {
  readonly nameOf: (identity: string) => string;
  readonly selfName: string;
  readonly notHereYet: string;
  readonly connected: boolean;
}

/** The others large, oneself small in a corner that a button moves; a shared screen takes the most room. */
export function Stage({ nameOf, selfName, notHereYet, connected }: StageProps) {
  const { localParticipant } = useLocalParticipant();
  const others = useRemoteParticipants();
  const tracks = useTracks([Track.Source.Camera, Track.Source.ScreenShare]);
  const [corner, setCorner] = useState(0);
  const find = (identity: string, source: Track.Source) =>
    tracks.find((track) => track.participant.identity === identity && track.source === source);
  const screens = tracks.filter(({ source }) => source === Track.Source.ScreenShare);

  return (
    <div className={classes.stage}>
      {connected && others.length === 0 && screens.length === 0 && (
        <div className={classes.alone} role="status">
          <p className={classes.aloneTitle}>{notHereYet}</p>
          <p>You’re in the room. Please stay on this page; the picture appears by itself.</p>
        </div>
      )}
      {screens.map((screen) => (
        <div key={`${screen.participant.identity}-screen`} className={classes.screen}>
          <Tile
            participant={screen.participant}
            trackRef={screen}
            name={screen.participant.isLocal ? selfName : nameOf(screen.participant.identity)}
            screen
          />
        </div>
      ))}
      {others.length > 0 && (
        <ul
          className={classes.others}
          data-count={Math.min(others.length, 5)}
          data-strip={screens.length > 0}
          aria-label="People in the room"
        >
          {others.map((participant) => (
            <li key={participant.identity}>
              <Tile
                participant={participant}
                trackRef={find(participant.identity, Track.Source.Camera)}
                name={nameOf(participant.identity)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={classes.self} data-corner={CORNERS[corner]}>
        <Tile
          participant={localParticipant}
          trackRef={find(localParticipant.identity, Track.Source.Camera)}
          name={selfName}
          self
        />
        <button
          type="button"
          className={classes.move}
          aria-label="Move my picture to another corner"
          onClick={() => setCorner((corner + 1) % CORNERS.length)}
        >
          <IconArrowsMove size={18} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
