import { useLocalParticipant, useRemoteParticipants, useTracks } from '@livekit/components-react';
import { IconArrowsMove, IconCameraRotate, IconEye } from '@tabler/icons-react';
import { Track } from 'livekit-client';
import { useEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { arrange, type Box } from './layout.ts';
import classes from './stage.module.css';
import { Tile } from './tile.tsx';
import type { OwnMedia } from './use-own-media.ts';
import type { SelfView } from './use-self-view.ts';
import { useSize } from './use-size.ts';
import { t } from '../../texts/texts.ts';

interface StageProps {
  readonly nameOf: (identity: string) => string;
  readonly selfName: string;
  /** Said while nobody else is in the room. */
  readonly alone: string;
  readonly connected: boolean;
  /** False: cameras are paused, see `sound-first.ts`. */
  readonly pictures: boolean;
  readonly selfView: SelfView;
  readonly chosen: OwnMedia;
  /** Only where there is another camera to turn to. */
  readonly onFlip: (() => void) | undefined;
  /** What else is to be seen on somebody's picture, for example a raised hand. */
  readonly markOf?: ((identity: string) => ReactNode) | undefined;
}

/** Everybody's picture at the place that `arrange` gives it. They move by style alone: nothing is mounted anew and no focus is lost when people come and go. */
export function Stage({ nameOf, selfName, alone, connected, pictures, selfView, chosen, onFlip, markOf }: StageProps) {
  const { localParticipant } = useLocalParticipant();
  const others = useRemoteParticipants();
  const tracks = useTracks([Track.Source.Camera, Track.Source.ScreenShare]);
  const [stage, size] = useSize<HTMLDivElement>();
  const cameraOf = (identity: string) =>
    tracks.find((track) => track.participant.identity === identity && track.source === Track.Source.Camera);
  const screens = tracks.filter(({ source }) => source === Track.Source.ScreenShare);
  const { corner, shown } = selfView;
  const tools = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The button that showed it has gone: on to what one can do with the picture.
    if (shown && asked.current) tools.current?.querySelector('button')?.focus();
    asked.current = false;
  }, [shown]);
  const places = arrange(size, { others: others.length, screens: screens.length, selfShown: shown, corner });

  return (
    <div className={classes.stage} ref={stage}>
      {connected && others.length === 0 && screens.length === 0 && (
        <div className={classes.alone} role="status">
          <p className={classes.aloneTitle}>{alone}</p>
          <p>{t('You’re in the room. Please stay on this page; the picture appears by itself.')}</p>
        </div>
      )}
      {screens.map((screen, index) => (
        <div key={`${screen.participant.identity}-screen`} className={classes.place} style={at(places.screens[index])}>
          <Tile
            participant={screen.participant}
            trackRef={screen}
            name={screen.participant.isLocal ? selfName : nameOf(screen.participant.identity)}
            screen
          />
        </div>
      ))}
      {others.length > 0 && (
        <ul className={classes.others} aria-label={t('People in the room')}>
          {others.map((participant, index) => (
            <li key={participant.identity} className={classes.place} style={at(places.others[index])}>
              <Tile
                participant={participant}
                trackRef={cameraOf(participant.identity)}
                name={nameOf(participant.identity)}
                paused={!pictures}
                marks={markOf?.(participant.identity)}
              />
            </li>
          ))}
        </ul>
      )}
      {shown ? (
        <div className={classes.place} data-floats={places.selfFloats} style={at(places.self)}>
          <Tile
            participant={localParticipant}
            trackRef={cameraOf(localParticipant.identity)}
            name={selfName}
            marks={markOf?.(localParticipant.identity)}
            chosen={chosen}
            self
          />
          <div className={classes.tools} ref={tools}>
            {onFlip && (
              <button type="button" className={classes.tool} aria-label={t('Use the other camera')} onClick={onFlip}>
                <IconCameraRotate size={18} aria-hidden="true" />
              </button>
            )}
            {places.selfFloats && (
              <button
                type="button"
                className={classes.tool}
                aria-label={t('Move my picture to another corner')}
                onClick={selfView.move}
              >
                <IconArrowsMove size={18} aria-hidden="true" />
              </button>
            )}
          </div>
        </div>
      ) : (
        <button
          type="button"
          className={classes.showSelf}
          data-corner={corner}
          onClick={() => {
            asked.current = true;
            selfView.show();
          }}
        >
          <IconEye size={18} aria-hidden="true" />
          {t('Show my picture')}
        </button>
      )}
    </div>
  );
}

const at = (box: Box | undefined): CSSProperties =>
  box ? { left: box.left, top: box.top, width: box.width, height: box.height } : { visibility: 'hidden' };
