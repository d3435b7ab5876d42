import { Button, Group, Text } from '@mantine/core';
import {
  RoomAudioRenderer,
  RoomContext,
  useChat,
  useLocalParticipant,
  useRemoteParticipants,
} from '@livekit/components-react';
import { LocalVideoTrack } from 'livekit-client';
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import type { RoomPass, RoomPerson } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime } from '../../ui/times.ts';
import { useTitle } from '../../ui/use-title.ts';
import classes from './call.module.css';
import { CaptionLines } from './caption-lines.tsx';
import { Chat, type ChatLine } from './chat.tsx';
import { Choices } from './choices.tsx';
import { ConnectionOverlay, Elsewhere, SoundBlocked } from './connection-words.tsx';
import { Controls } from './controls.tsx';
import { Devices } from './devices.tsx';
import { NewsNotice, PicturesOff } from './notices.tsx';
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
import { usePeople } from './use-people.ts';
import { usePictureInPicture } from './use-picture-in-picture.ts';
import { useRoom, type Connection } from './use-room.ts';
import { useSelfView } from './use-self-view.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useSoundFirst } from './use-sound-first.ts';
import { useWakeLock } from './use-wake-lock.ts';

export interface CallProps {
  /** Tells one call's data from another's. */
  readonly roomKey: string;
  readonly title: string;
  readonly selfName: string;
  readonly notHereYet: string;
  readonly endsAt: string;
  readonly closesAt: string;
  readonly choices: MediaChoices;
  readonly takePass: () => Promise<RoomPass>;
  readonly readPeople: () => Promise<readonly RoomPerson[]>;
  readonly askGate: () => Promise<void>;
  readonly onLeave: () => void;
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
          ? 'Your screen couldn’t be shared.'
          : `Your ${device} couldn’t be turned on. Is it plugged in, allowed and free?`,
    });
  }, []);
  const { room, connection, comeBackHere } = useRoom({ ...props, onDeviceTrouble });
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
  readonly news: News | undefined;
  readonly onNews: (news: News | undefined) => void;
  readonly onTrouble: (what: Source) => void;
  readonly room: ReturnType<typeof useRoom>['room'];
}

function InCall({ connection, news, onNews, onTrouble, room, ...call }: InCallProps) {
  const nameOf = usePeople(call.roomKey, call.readPeople);
  const others = useRemoteParticipants();
  const [chatOpen, setChatOpen] = useState(false);
  const [devicesOpen, setDevicesOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { lines, send } = useChatLines(nameOf);
  const [seen, setSeen] = useState(0);
  if (chatOpen && seen !== lines.length) setSeen(lines.length);
  useTitle(others.length > 0 ? `In call: ${call.title}` : call.notHereYet);
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
  const acts = useCallActs(room, { sound, onTrouble });
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
          notHereYet={call.notHereYet}
          connected={connection === 'connected'}
          pictures={sound.pictures}
          selfView={selfView}
          onFlip={flip}
        />
        <video ref={smallWindow} className={classes.unseen} muted playsInline aria-hidden="true" />
        <div className={classes.notes}>
          <ConnectionOverlay connection={connection} />
          <PicturesOff state={sound} onPictures={() => sound.choose(true)} />
        </div>
        <div className={classes.notes} data-at="bottom">
          <CaptionLines captions={captions} nameOf={nameOf} />
          <SoundBlocked />
          <NewsNotice news={news} onSeen={() => onNews(undefined)} />
        </div>
      </main>
      {chatOpen && (
        <div className={classes.side}>
          <Chat lines={lines} onSend={send} onClose={() => setChatOpen(false)} />
        </div>
      )}
      <footer className={classes.bottom}>
        <Controls
          acts={acts}
          unread={chatOpen ? 0 : lines.length - seen}
          chatOpen={chatOpen}
          onChat={toggleChat}
          onLeave={() => setLeaving(true)}
          more={more}
        />
        {call.actions}
      </footer>
      <Devices room={room} opened={devicesOpen} onClose={() => setDevicesOpen(false)}>
        <Choices lowData={lowData} blur={blur} captions={ownCaptions} />
      </Devices>
      <Dialog opened={leaving} onClose={() => setLeaving(false)} title="Leave the call?">
        <Text mb="lg">You can come back until {clockTime(call.closesAt)}.</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLeaving(false)}>
            Stay
          </Button>
          <Button color="brick" onClick={call.onLeave} data-autofocus>
            Leave call
          </Button>
        </Group>
      </Dialog>
    </div>
  );
}

type KeptLine = Omit<ChatLine, 'from'> & { readonly identity: string };

/** LiveKit forgets the messages on a reconnect; the people in the call should not have to. */
function useChatLines(nameOf: (identity: string) => string) {
  const { chatMessages, send } = useChat();
  const [kept, setKept] = useState<ReadonlyMap<string, KeptLine>>(new Map());
  const fresh = chatMessages.map(({ id, timestamp, message, from }): KeptLine => ({
    id: id ?? `${timestamp}`,
    text: message,
    at: timestamp,
    mine: from?.isLocal ?? false,
    identity: from?.identity ?? '',
  }));
  if (fresh.some(({ id }) => !kept.has(id)))
    setKept(new Map([...kept, ...fresh.map((line) => [line.id, line] as const)]));
  const lines = [...kept.values()].map(({ identity, ...line }): ChatLine => ({ ...line, from: nameOf(identity) }));
  return { lines, send };
}
