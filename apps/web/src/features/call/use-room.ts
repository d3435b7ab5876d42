import {
  ConnectionError,
  ConnectionErrorReason,
  DisconnectReason,
  Room,
  RoomEvent,
  type ReconnectContext,
} from 'livekit-client';
import { useEffect, useRef, useState } from 'react';
import { isProblem, Problem } from '../../api/http.ts';
import type { PassWish, RoomPass } from '../../api/types.ts';
import type { MediaChoices } from '../../ui/media-choices.ts';
import { cameraDefaults } from './use-low-data.ts';
import { useOwnMedia } from './use-own-media.ts';

/** Where the connection stands, as the screen tells it. */
export type Connection =
  | 'connecting'
  | 'connected'
  | 'reconnecting'
  /** As many are inside as the room takes; asked again every few seconds. */
  | 'full'
  /** The video service is not up yet; asked again every few seconds. */
  | 'video_unavailable'
  /** The same person joined somewhere else; the newer place has the call. */
  | 'elsewhere';

const FIRST_PAUSE_MS = 400;
const LONGEST_PAUSE_MS = 5_000;
const VIDEO_PAUSE_MS = 4_000;
const FULL_PAUSE_MS = 3_000;

/**
 * LiveKit's own quick resumes keep the connection over a short gap without a new pass. They cannot help when its server came up anew and knows no
 * room: so they are tried for a few seconds only, and then one goes in again with a new pass.
 */
const RESUME_PAUSES_MS = [0, 300, 700, 1_000, 1_500] as const;
const RESUME_FOR_MS = 3_500;
const resumePauseMs = ({ retryCount, elapsedMs }: ReconnectContext): number | null =>
  elapsedMs > RESUME_FOR_MS ? null : (RESUME_PAUSES_MS[retryCount] ?? null);

/** LiveKit is there, and breaks off the line of whoever comes with a pass that it takes for good. It does not say why; our server finds out. */
const isTurnedAway = (error: unknown): boolean =>
  error instanceof ConnectionError &&
  (error.reason === ConnectionErrorReason.WebSocket || error.reason === ConnectionErrorReason.InternalError);

interface UseRoomOptions {
  readonly choices: MediaChoices;
  readonly takePass: (wish: PassWish) => Promise<RoomPass>;
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
  const own = useOwnMedia(room, choices, onDeviceTrouble);
  const { settle } = own;
  const latest = useRef({ takePass, askGate });
  useEffect(() => {
    latest.current = { takePass, askGate };
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const back = generation > 0;
    let everConnected = false;
    let entering = false;
    let turnedAway = false;
    let waitsForPlace = false;
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

    const enter = async () => {
      entering = true;
      while (!signal.aborted) {
        try {
          if (!waitsForPlace) setConnection(everConnected || back ? 'reconnecting' : 'connecting');
          const pass = await latest.current.takePass({ turnedAway });
          if (signal.aborted) return;
          await room.connect(pass.url, pass.token);
          if (signal.aborted) return void room.disconnect();
          everConnected = true;
          entering = false;
          turnedAway = waitsForPlace = false;
          pauseMs = FIRST_PAUSE_MS;
          setConnection('connected');
          await settle();
          return;
        } catch (error) {
          if (signal.aborted) return;
          if (isProblem(error, 'VIDEO_UNAVAILABLE')) {
            setConnection('video_unavailable');
            await wait(VIDEO_PAUSE_MS);
            continue;
          }
          if (isProblem(error, 'ROOM_FULL')) {
            waitsForPlace = true;
            setConnection('full');
            await wait(FULL_PAUSE_MS);
            continue;
          }
          if (error instanceof Problem || error instanceof ConnectionError)
            await latest.current.askGate().catch(() => undefined);
          turnedAway = isTurnedAway(error);
          waitsForPlace &&= turnedAway;
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
      .on(RoomEvent.Reconnected, onReconnected);
    void enter();
    return () => {
      stop.abort();
      room
        .off(RoomEvent.Disconnected, onDisconnected)
        .off(RoomEvent.Reconnecting, onReconnecting)
        .off(RoomEvent.SignalReconnecting, onReconnecting)
        .off(RoomEvent.Reconnected, onReconnected);
      void room.disconnect();
    };
  }, [room, settle, generation]);

  return { room, connection, own, comeBackHere: () => setGeneration((count) => count + 1) };
}
