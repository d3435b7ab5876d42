import {
  createAudioAnalyser,
  LocalAudioTrack,
  RoomEvent,
  Track,
  type LocalTrackPublication,
  type Room,
} from 'livekit-client';
import { useEffect, useRef } from 'react';
import { deviceNews, newsWords, type Device, type InUse, type Kind } from './device-news.ts';
import { t } from '../../texts/texts.ts';

/** Something to tell about one's own devices, and what can be done about it. */
export interface News {
  readonly words: string;
  readonly act?: { readonly label: string; readonly run: () => void };
}

/** LiveKit itself takes another device when one is gone; this long it may take before people are told what is in use now. */
const SETTLED_AFTER_MS = 700;
/** A microphone that gives pure nothing for so long is off at its own switch; a quiet room is never so quiet. */
const SILENT_FOR_MS = 4_000;
const KINDS = ['audioinput', 'videoinput', 'audiooutput'] as const satisfies readonly Kind[];

/** Tells when a device is plugged in or out, gives no sound, or is taken away by the browser; and sees to it that another one is used. */
export function useDeviceNews(room: Room, tell: (news: News) => void, openDevices: () => void): void {
  const latest = useRef({ tell, openDevices });
  useEffect(() => {
    latest.current = { tell, openDevices };
  });

  useEffect(() => {
    let gone = false;
    let known: readonly Device[] = [];
    let used: InUse = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const [now, before, usedBefore] = [await devicesNow(), known, used];
      if (gone) return;
      await takeAnother(room, now);
      [known, used] = [now, usedIn(room)];
      for (const news of deviceNews(before, now, usedBefore, used)) {
        latest.current.tell({
          words: newsWords(news),
          ...(news.what === 'new' ? { act: { label: t('Use it'), run: () => use(room, news.devices) } } : {}),
        });
      }
    };
    const remember = () => void (used = usedIn(room));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(() => undefined), SETTLED_AFTER_MS);
    };
    void devicesNow().then((now) => (known = now));
    const onSilence = (publication: LocalTrackPublication) =>
      void isSilent(publication).then((silent) => {
        if (silent && !gone)
          latest.current.tell({
            words: t('Your microphone is on, but no sound comes from it. Is it muted at its own switch?'),
            act: { label: t('Choose another'), run: latest.current.openDevices },
          });
      });
    room
      .on(RoomEvent.MediaDevicesChanged, soon)
      .on(RoomEvent.ActiveDeviceChanged, remember)
      .on(RoomEvent.LocalTrackPublished, remember)
      .on(RoomEvent.LocalAudioSilenceDetected, onSilence);
    return () => {
      gone = true;
      clearTimeout(timer);
      room
        .off(RoomEvent.MediaDevicesChanged, soon)
        .off(RoomEvent.ActiveDeviceChanged, remember)
        .off(RoomEvent.LocalTrackPublished, remember)
        .off(RoomEvent.LocalAudioSilenceDetected, onSilence);
    };
  }, [room]);

  useEffect(() => {
    const stop = new AbortController();
    for (const name of ['camera', 'microphone'] as const) {
      void navigator.permissions.query({ name: name as PermissionName }).then(
        (status) =>
          status.addEventListener(
            'change',
            () => {
              if (status.state === 'denied')
                latest.current.tell({
                  words:
                    name === 'camera'
                      ? t(
                          'The browser no longer lets this page use your camera. Allow it beside the address, then turn the camera on again.',
                        )
                      : t(
                          'The browser no longer lets this page use your microphone. Allow it beside the address, then turn the microphone on again.',
                        ),
                });
            },
            { signal: stop.signal },
          ),
        () => undefined, // a browser that cannot be asked
      );
    }
    return () => stop.abort();
  }, []);
}

const devicesNow = async (): Promise<readonly Device[]> =>
  (await navigator.mediaDevices.enumerateDevices()).map(({ kind, deviceId, groupId, label }) => ({
    kind,
    deviceId,
    groupId,
    label,
  }));

function usedIn(room: Room): InUse {
  const of = (kind: Kind): string | undefined => {
    if (kind === 'audiooutput') return room.getActiveDevice(kind);
    const track = trackOf(room, kind)?.mediaStreamTrack;
    return track?.readyState === 'live' ? track.getSettings().deviceId : undefined;
  };
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)]));
}
const trackOf = (room: Room, kind: 'audioinput' | 'videoinput') =>
  room.localParticipant.getTrackPublication(kind === 'audioinput' ? Track.Source.Microphone : Track.Source.Camera)
    ?.track;

/** Where LiveKit found none by itself: a device that was named exactly is not replaced by another. */
async function takeAnother(room: Room, devices: readonly Device[]): Promise<void> {
  for (const kind of ['audioinput', 'videoinput'] as const) {
    const track = trackOf(room, kind);
    const other = devices.find((device) => device.kind === kind);
    if (!track || !other || track.mediaStreamTrack.readyState === 'live') continue;
    await room.switchActiveDevice(kind, other.deviceId).catch(() => undefined);
  }
}

function use(room: Room, devices: readonly Device[]): void {
  for (const { kind, deviceId } of devices) void room.switchActiveDevice(kind, deviceId).catch(() => undefined);
}

async function isSilent({ track }: LocalTrackPublication): Promise<boolean> {
  if (!(track instanceof LocalAudioTrack)) return false;
  const { calculateVolume, cleanup } = createAudioAnalyser(track, {
    cloneTrack: true,
    minDecibels: -160, // any real microphone is above it, whatever is filtered out
    maxDecibels: -60,
  });
  const until = performance.now() + SILENT_FOR_MS;
  let heard = false;
  while (!heard && !track.isMuted && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    heard = calculateVolume() > 0;
  }
  await cleanup();
  return !heard && !track.isMuted;
}
