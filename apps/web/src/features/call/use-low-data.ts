import {
  RemoteTrackPublication,
  RoomEvent,
  Track,
  VideoQuality,
  type Room,
  type TrackPublication,
  type VideoCaptureOptions,
} from 'livekit-client';
import { useEffect, useState } from 'react';
import { cameraTrackOf } from './use-flip.ts';

const KEY = 'vestibule-low-data';
/** Small and calm: about a tenth of what a usual picture takes. Sound is as good as ever. */
const SMALL = { width: 320, height: 180, frameRate: 15 };
const USUAL = { width: 1280, height: 720, frameRate: 30 };

/** Kept on this device: whoever counts megabytes today does so tomorrow. */
export function wantsLowData(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes';
  } catch {
    return false;
  }
}
function rememberLowData(on: boolean): void {
  try {
    if (on) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is off: the choice holds for this call.
  }
}

/** How the camera starts, as chosen. */
export const cameraDefaults = (deviceId: string | undefined): VideoCaptureOptions => ({
  ...(deviceId ? { deviceId } : {}),
  resolution: wantsLowData() ? SMALL : USUAL,
});

/** Caps the pictures that one sends and receives. A shared screen stays readable. */
export function useLowData(room: Room): { readonly on: boolean; readonly toggle: () => void } {
  const [on, setOn] = useState(wantsLowData);

  useEffect(() => {
    const cap = (publication: TrackPublication) => {
      if (!(publication instanceof RemoteTrackPublication) || publication.source !== Track.Source.Camera) return;
      publication.setVideoQuality(on ? VideoQuality.LOW : VideoQuality.HIGH);
      publication.setVideoFPS(on ? SMALL.frameRate : USUAL.frameRate);
    };
    const capNew = (_track: unknown, publication: TrackPublication) => cap(publication);
    for (const person of room.remoteParticipants.values()) person.videoTrackPublications.forEach(cap);
    room.on(RoomEvent.TrackSubscribed, capNew);
    return () => void room.off(RoomEvent.TrackSubscribed, capNew);
  }, [room, on]);

  const toggle = () => {
    rememberLowData(!on);
    setOn(!on);
    void capOwnCamera(room, !on).catch(() => undefined);
  };
  return { on, toggle };
}

async function capOwnCamera(room: Room, small: boolean): Promise<void> {
  const resolution = small ? SMALL : USUAL;
  // What the camera starts with when it is turned on later, or after a reconnect.
  room.options.videoCaptureDefaults = { ...room.options.videoCaptureDefaults, resolution };
  const track = cameraTrackOf(room);
  if (!track || track.isMuted) return;
  const { deviceId } = track.mediaStreamTrack.getSettings();
  await track.restartTrack({ ...(deviceId ? { deviceId } : {}), resolution });
}
