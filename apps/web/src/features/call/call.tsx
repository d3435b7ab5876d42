import { Button, Group, Text } from '@mantine/core';
import {
  RoomAudioRenderer,
  RoomContext,
  useChat,
  useLocalParticipant,
  useRemoteParticipants,
} from '@livekit/components-react';
import { IconEyeOff, IconEye, IconMaximize, IconMinimize, IconSettings } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import type { RoomPass, RoomPerson } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime } from '../../ui/times.ts';
import { useTitle } from '../../ui/use-title.ts';
import classes from './call.module.css';
import { Chat, type ChatLine } from './chat.tsx';
import { ConnectionOverlay, Elsewhere, SoundBlocked } from './connection-words.tsx';
import { Controls } from './controls.tsx';
import { Devices } from './devices.tsx';
import { Stage } from './stage.tsx';
import { TimeLeft } from './time-left.tsx';
import { useCallActs, type Source } from './use-call-acts.ts';
import { useFlip } from './use-flip.ts';
import { useFullScreen } from './use-full-screen.ts';
import { usePeople } from './use-people.ts';
import { useRoom, type Connection } from './use-room.ts';
import { useSelfView } from './use-self-view.ts';
import { useShortcuts } from './use-shortcuts.ts';
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
  const [trouble, setTrouble] = useState<string>();
  const onDeviceTrouble = useCallback((device: Source) => {
    setTrouble(
      device === 'screen'
        ? 'Your screen couldn’t be shared.'
        : `Your ${device} couldn’t be turned on. Is it plugged in, allowed and free?`,
    );
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
          trouble={trouble}
          onTrouble={onDeviceTrouble}
          onTroubleSeen={() => setTrouble(undefined)}
          room={room}
        />
      )}
    </RoomContext.Provider>
  );
}

interface InCallProps extends CallProps {
  readonly connection: Connection;
  readonly trouble: string | undefined;
  readonly onTrouble: (what: Source) => void;
  readonly onTroubleSeen: () => void;
  readonly room: ReturnType<typeof useRoom>['room'];
}

function InCall({ connection, trouble, onTrouble, onTroubleSeen, room, ...call }: InCallProps) {
  const nameOf = usePeople(call.roomKey, call.readPeople);
  const others = useRemoteParticipants();
  const [chatOpen, setChatOpen] = useState(false);
  const [devicesOpen, setDevicesOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { lines, send } = useChatLines(nameOf);
  const [seen, setSeen] = useState(0);
  if (chatOpen && seen !== lines.length) setSeen(lines.length);
  useTitle(others.length > 0 ? `In call: ${call.title}` : call.notHereYet);
  const { isCameraEnabled } = useLocalParticipant();
  const acts = useCallActs(room, onTrouble);
  const selfView = useSelfView();
  const flip = useFlip(room, isCameraEnabled, onTrouble);
  const fullScreen = useFullScreen();
  const toggleChat = () => setChatOpen((open) => !open);
  useShortcuts({ microphone: acts.toggleMicrophone, camera: acts.toggleCamera, chat: toggleChat });

  const more = [
    selfView.shown
      ? { label: 'Hide my picture from me', icon: <IconEyeOff />, onClick: selfView.hide }
      : { label: 'Show my picture', icon: <IconEye />, onClick: selfView.show },
    ...(fullScreen.offered
      ? [
          {
            label: fullScreen.on ? 'Leave full screen' : 'Full screen',
            icon: fullScreen.on ? <IconMinimize /> : <IconMaximize />,
            onClick: fullScreen.toggle,
          },
        ]
      : []),
    { label: 'Devices and settings', icon: <IconSettings />, onClick: () => setDevicesOpen(true) },
  ];

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
          selfView={selfView}
          onFlip={flip}
        />
        <ConnectionOverlay connection={connection} />
        <SoundBlocked />
        {trouble && (
          <div className={classes.toast} role="alert">
            <span>{trouble}</span>
            <Button size="sm" variant="default" onClick={onTroubleSeen}>
              OK
            </Button>
          </div>
        )}
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
      <Devices room={room} opened={devicesOpen} onClose={() => setDevicesOpen(false)} />
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
