import { RoomAudioRenderer, RoomContext, useLocalParticipant, useRemoteParticipants } from '@livekit/components-react';
import { LocalVideoTrack } from 'livekit-client';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { PassWish, RoomPass, RoomPerson } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import classes from './call.module.css';
import { CaptionLines } from './caption-lines.tsx';
import { Chat } from './chat.tsx';
import { Choices } from './choices.tsx';
import { ConnectionOverlay, Elsewhere, SoundBlocked } from './connection-words.tsx';
import { Controls } from './controls.tsx';
import { Devices } from './devices.tsx';
import { handMarks, SaidOnly, useAnnounced } from './hands.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { NewsNotice, PicturesOff } from './notices.tsx';
import { PeopleControls } from './people-controls.tsx';
import { type HostPowers, PeopleDialog } from './people-dialog.tsx';
import { Stage } from './stage.tsx';
import { TimeLeft } from './time-left.tsx';
import { useBackgroundBlur } from './use-background-blur.ts';
import { useCallActs, type Source } from './use-call-acts.ts';
import { useCaptions, useOwnCaptions } from './use-captions.ts';
import { useDeviceNews, type News } from './use-device-news.ts';
import { useFlip } from './use-flip.ts';
import { useLowData } from './use-low-data.ts';
import { useMainPicture } from './use-main-picture.ts';
import { useMore } from './use-more.tsx';
import { useMutedBy } from './use-muted-by.ts';
import type { OwnMediaState } from './use-own-media.ts';
import { usePeople } from './use-people.ts';
import { usePictureInPicture } from './use-picture-in-picture.ts';
import { useRoom, type Connection } from './use-room.ts';
import { useSelfView } from './use-self-view.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSoundFirst } from './use-sound-first.ts';
import { useTalk, type TalkOfCall } from './use-talk.ts';
import { useUnread } from './use-unread.ts';
import { useWakeLock } from './use-wake-lock.ts';
import { t } from '../../texts/texts.ts';

export interface CallProps {
  /** Tells one call's data from another's. */
  readonly roomKey: string;
  readonly title: string;
  readonly selfName: string;
  readonly notHereYet: string;
  readonly endsAt: string;
  readonly closesAt: string;
  readonly choices: MediaChoices;
  readonly takePass: (wish: PassWish) => Promise<RoomPass>;
  readonly readPeople: () => Promise<readonly RoomPerson[]>;
  readonly askGate: () => Promise<void>;
  readonly onLeave: () => void;
  readonly talk: TalkOfCall;
  /** Only for whoever holds the session. */
  readonly host?: HostPowers | undefined;
  /** What the practitioner can do besides, for example give more time. */
  readonly actions?: ReactNode;
}

/** The call itself: the same for the client and for the practitioner. */
export function Call(props: CallProps) {
  const [news, setNews] = useState<News>();
  const onDeviceTrouble = useCallback((device: Source) => {
    setNews({
      words:
        device === 'screen'
          ? t('Your screen couldn’t be shared.')
          : device === 'camera'
            ? t('Your camera couldn’t be turned on. Is it plugged in, allowed and free?')
            : t('Your microphone couldn’t be turned on. Is it plugged in, allowed and free?'),
    });
  }, []);
  const { room, connection, own, comeBackHere } = useRoom({ ...props, onDeviceTrouble });
  useWakeLock();
  return (
    <RoomContext.Provider value={room}>
      <RoomAudioRenderer />
      {connection === 'elsewhere' ? (
        <Elsewhere onHere={comeBackHere} onLeave={props.onLeave} />
      ) : (
        <InCall
          {...props}
          connection={connection}
          own={own}
          news={news}
          onNews={setNews}
          onTrouble={onDeviceTrouble}
          room={room}
        />
      )}
    </RoomContext.Provider>
  );
}

interface InCallProps extends CallProps {
  readonly connection: Connection;
  readonly own: OwnMediaState;
  readonly news: News | undefined;
  readonly onNews: (news: News | undefined) => void;
  readonly onTrouble: (what: Source) => void;
  readonly room: ReturnType<typeof useRoom>['room'];
}

function InCall({ connection, own, news, onNews, onTrouble, room, ...call }: InCallProps) {
  const nameOf = usePeople(call.roomKey, call.readPeople);
  const others = useRemoteParticipants();
  const [chatOpen, setChatOpen] = useState(false);
  const [devicesOpen, setDevicesOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const [peopleOpen, setPeopleOpen] = useState(false);
  const talk = useTalk(call.talk);
  const unread = useUnread(talk.lines, chatOpen);
  const announced = useAnnounced(talk.hands, call.talk.self, nameOf);
  const muted = useMutedBy(room);
  const { host } = call;
  const leave = () => {
    if (talk.isUp) void talk.toggleHand?.().catch(() => undefined); // whoever has gone asks for nothing
    call.onLeave();
  };
  const [hadCompany, setHadCompany] = useState(false);
  if (others.length > 0 && !hadCompany) setHadCompany(true);
  const alone = hadCompany ? t('Nobody else is here just now') : call.notHereYet;
  useTitle(
    connection === 'full'
      ? t('The room is full')
      : others.length > 0
        ? t('In call: {{title}}', { title: call.title })
        : alone,
  );
  const { isCameraEnabled, cameraTrack, isMicrophoneEnabled, microphoneTrack } = useLocalParticipant();
  const selfView = useSelfView();
  const sound = useSoundFirst(room);
  const lowData = useLowData(room);
  const blur = useBackgroundBlur(cameraTrack?.track instanceof LocalVideoTrack ? cameraTrack.track : undefined);
  const captions = useCaptions(room);
  const ownCaptions = useOwnCaptions(room, isMicrophoneEnabled ? microphoneTrack?.track?.mediaStreamTrack : undefined);
  const smallWindow = useRef<HTMLVideoElement>(null);
  const small = usePictureInPicture(smallWindow, useMainPicture());
  const flip = useFlip(room, isCameraEnabled, onTrouble);
  const more = useMore({ selfView, small, sound, onSettings: () => setDevicesOpen(true) });
  useDeviceNews(room, onNews, () => setDevicesOpen(true));
  const acts = useCallActs(room, { own, sound, onTrouble });
  const toggleChat = () => setChatOpen((open) => !open);
  useShortcuts({ microphone: acts.toggleMicrophone, camera: acts.toggleCamera, chat: toggleChat });

  return (
    <div className={classes.call} data-chat={chatOpen}>
      <header className={classes.top}>
        <StepHeading className={classes.title ?? ''}>{call.title}</StepHeading>
        <TimeLeft endsAt={call.endsAt} closesAt={call.closesAt} />
      </header>
      <main className={classes.middle}>
        <Stage
          nameOf={nameOf}
          selfName={call.selfName}
          alone={alone}
          connected={connection === 'connected'}
          pictures={sound.pictures}
          selfView={selfView}
          chosen={own.chosen}
          onFlip={flip}
          markOf={handMarks(talk.hands)}
        />
        <video ref={smallWindow} className={classes.unseen} muted playsInline aria-hidden="true" />
        <div className={classes.notes}>
          <ConnectionOverlay connection={connection} />
          <PicturesOff state={sound} onPictures={() => sound.choose(true)} />
        </div>
        <div className={classes.notes} data-at="bottom">
          <CaptionLines captions={captions} nameOf={nameOf} />
          <SoundBlocked />
          <SaidOnly words={announced} />
          <NewsNotice news={mutedNews(muted.by, nameOf)} onSeen={muted.seen} />
          <NewsNotice news={news} onSeen={() => onNews(undefined)} />
        </div>
      </main>
      {chatOpen && (
        <div className={classes.side}>
          <Chat
            lines={talk.lines}
            keptDays={talk.keptDays}
            onAskAgain={talk.hasFailed ? talk.askAgain : undefined}
            onSend={talk.send}
            onSendAgain={talk.sendAgain}
            onClose={() => setChatOpen(false)}
          />
        </div>
      )}
      <footer className={classes.bottom}>
        <Controls
          acts={acts}
          chosen={own.chosen}
          unread={unread}
          chatOpen={chatOpen}
          onChat={toggleChat}
          onLeave={() => setLeaving(true)}
          more={more}
        >
          <PeopleControls talk={talk} peopleOpen={peopleOpen} onPeople={host ? () => setPeopleOpen(true) : undefined} />
        </Controls>
        {call.actions}
      </footer>
      <Devices room={room} opened={devicesOpen} onClose={() => setDevicesOpen(false)}>
        <Choices lowData={lowData} blur={blur} captions={ownCaptions} />
      </Devices>
      {host && (
        <PeopleDialog
          opened={peopleOpen}
          host={host}
          hands={talk.hands}
          nameOf={nameOf}
          onClose={() => setPeopleOpen(false)}
        />
      )}
      <LeaveDialog
        opened={leaving}
        closesAt={call.closesAt}
        onLeave={leave}
        onEnd={host?.end}
        onClose={() => setLeaving(false)}
      />
    </div>
  );
}

const mutedNews = (by: string | undefined, nameOf: (identity: string) => string): News | undefined =>
  by === undefined
    ? undefined
    : { words: t('{{name}} muted you. Press Unmute when you want to speak.', { name: nameOf(by) }) };
