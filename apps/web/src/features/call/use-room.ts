import { ConnectionError, DisconnectReason, Room, RoomEvent, type ReconnectContext } from 'livekit-client';
import { useEffect, useRef, useState } from 'react';
import { isProblem, Problem } from '../../api/http.ts';
import type { RoomPass } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import { cameraDefaults } from './use-low-data.ts';

/** Where the connection stands, as the screen tells it. */
export type Connection =
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  /** The video service is not up yet; asked again every few seconds. */
  | 'video_unavailable'
  /** The same person joined somewhere else; the newer place has the call. */
  | 'elsewhere';

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 5_000;
const VIDEO_PAUSE_MS = 4_000;

/**
 * LiveKit's own quick resumes keep the connection over a short gap without a new pass. They cannot help when its server came up anew and knows no
 * room: so they are tried for a few seconds only, and then one goes in again with a new pass.
 */
const RESUME_PAUSES_MS = [0, 300, 700, 1_000, 1_500] as const;
const RESUME_FOR_MS = 3_500;
const resumePauseMs = ({ retryCount, elapsedMs }: ReconnectContext): number | null =>
  elapsedMs > RESUME_FOR_MS ? null : (RESUME_PAUSES_MS[retryCount] ?? null);

interface UseRoomOptions {
  readonly choices: MediaChoices;
  readonly takePass: () => Promise<RoomPass>;
  /** Asks the gate again. When it no longer says "enter", the call is taken off the screen by whoever asked for it. */
  readonly askGate: () => Promise<void>;
  readonly onDeviceTrouble: (device: 'microphone' | 'camera') => void;
}

/**
 * Keeps one in the room for as long as the gate says yes. Every connection starts with a new pass, because a pass is short and
 * rooms change their names; LiveKit's own quick resumes need none. When the server puts us out, the gate is asked first:
 * still "enter" means a new room to go to.
 */
export function useRoom({ choices, takePass, askGate, onDeviceTrouble }: UseRoomOptions) {
  const [room] = useState(
    () =>
      new Room({
        adaptiveStream: true,
        dynacast: true,
        // It would take the beginning of a download for leaving, and not come back: see `onHide`.
        disconnectOnPageLeave: false,
        reconnectPolicy: { nextRetryDelayInMs: resumePauseMs },
        videoCaptureDefaults: cameraDefaults(choices.cameraId),
        audioCaptureDefaults: choices.microphoneId ? { deviceId: choices.microphoneId } : {},
        ...(choices.speakerId ? { audioOutput: { deviceId: choices.speakerId } } : {}),
      }),
  );
  const [connection, setConnection] = useState<Connection>('connecting');
  const [generation, setGeneration] = useState(0);
  // What is on now, so that a reconnect neither unmutes anybody nor turns a camera on.
  const media = useRef({ microphone: choices.microphone, camera: choices.camera });
  const latest = useRef({ takePass, askGate, onDeviceTrouble });
  useEffect(() => {
    latest.current = { takePass, askGate, onDeviceTrouble };
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const back = generation > 0;
    let everConnected = false;
    let entering = false;
    let publishing = false;
    let hidden = false;
    let pauseMs = FIRST_PAUSE_MS;
    // A pause ends early when the network is back, or the computer has woken up and somebody looks at the page.
    const wait = (ms: number) =>
      new Promise<void>((resolve) => {
        const done = new AbortController();
        const end = () => (clearTimeout(timer), done.abort(), resolve());
        const timer = setTimeout(end, ms);
        const seen = () => document.visibilityState === 'visible' && end();
        signal.addEventListener('abort', end, { signal: done.signal });
        window.addEventListener('online', end, { signal: done.signal });
        document.addEventListener('visibilitychange', seen, { signal: done.signal });
      });

    const publish = async () => {
      const { microphone, camera } = media.current;
      publishing = true;
      if (microphone)
        await room.localParticipant
          .setMicrophoneEnabled(true)
          .catch(() => latest.current.onDeviceTrouble('microphone'));
      if (camera)
        await room.localParticipant.setCameraEnabled(true).catch(() => latest.current.onDeviceTrouble('camera'));
      publishing = false;
      remember();
    };

    const enter = async () => {
      entering = true;
      while (!signal.aborted) {
        try {
          setConnection(everConnected || back ? 'reconnecting' : 'connecting');
          const pass = await latest.current.takePass();
          if (signal.aborted) return;
          await room.connect(pass.url, pass.token);
          if (signal.aborted) return void room.disconnect();
          everConnected = true;
          entering = false;
          pauseMs = FIRST_PAUSE_MS;
          setConnection('connected');
          await publish();
          return;
        } catch (error) {
          if (signal.aborted) return;
          if (isProblem(error, 'VIDEO_UNAVAILABLE')) {
            setConnection('video_unavailable');
            await wait(VIDEO_PAUSE_MS);
            continue;
          }
          if (error instanceof Problem || error instanceof ConnectionError)
            await latest.current.askGate().catch(() => undefined);
          await wait(pauseMs);
          pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
        }
      }
    };

    const onDisconnected = (reason?: DisconnectReason) => {
      // An attempt that fails is told as a disconnection, too; whoever is entering tries again anyway.
      // LiveKit also leaves when the browser freezes the page of a sleeping phone: that is no reason to stay away afterwards.
      if (signal.aborted || entering || !everConnected || hidden) return;
      if (reason === DisconnectReason.DUPLICATE_IDENTITY) return setConnection('elsewhere');
      entering = true;
      setConnection('reconnecting');
      void latest.current
        .askGate()
        .catch(() => undefined)
        .then(() => wait(pauseMs))
        .then(enter);
    };
    const onReconnecting = () => setConnection('reconnecting');
    const onReconnected = () => setConnection('connected');
    const remember = () => {
      if (room.state !== 'connected' || publishing) return;
      media.current = {
        microphone: room.localParticipant.isMicrophoneEnabled,
        camera: room.localParticipant.isCameraEnabled,
      };
    };

    // Closed or reloaded, the others see it at once. Kept by the browser for "back", one comes in again when it is shown.
    const onHide = () => {
      hidden = true;
      setConnection('reconnecting');
      void room.disconnect();
    };
    const onShow = ({ persisted }: PageTransitionEvent) => persisted && setGeneration((count) => count + 1);
    window.addEventListener('pagehide', onHide, { signal });
    window.addEventListener('pageshow', onShow, { signal });

    room
      .on(RoomEvent.Disconnected, onDisconnected)
      .on(RoomEvent.Reconnecting, onReconnecting)
      .on(RoomEvent.SignalReconnecting, onReconnecting)
      .on(RoomEvent.Reconnected, onReconnected)
      .on(RoomEvent.TrackMuted, remember)
      .on(RoomEvent.TrackUnmuted, remember)
      .on(RoomEvent.LocalTrackPublished, remember);
    void enter();
    return () => {
      stop.abort();
      room
        .off(RoomEvent.Disconnected, onDisconnected)
        .off(RoomEvent.Reconnecting, onReconnecting)
        .off(RoomEvent.SignalReconnecting, onReconnecting)
        .off(RoomEvent.Reconnected, onReconnected)
        .off(RoomEvent.TrackMuted, remember)
        .off(RoomEvent.TrackUnmuted, remember)
        .off(RoomEvent.LocalTrackPublished, remember);
      void room.disconnect();
    };
  }, [room, generation]);

  return { room, connection, comeBackHere: () => setGeneration((count) => count + 1) };
}
