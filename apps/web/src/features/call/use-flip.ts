import { useMediaDevices } from '@livekit/components-react';
import { Track, TrackEvent, type LocalVideoTrack, type Room } from 'livekit-client';
import { useCallback, useEffect, useState } from 'react';

/**
 * The other camera of a phone or tablet: front becomes back by `facingMode`. Where cameras face nowhere (webcams), the next one in the list.
 * Undefined with fewer than two, or with the camera off.
 */
export function useFlip(
  room: Room,
  cameraOn: boolean,
  onTrouble: (source: 'camera') => void,
): (() => void) | undefined {
  const cameras = useMediaDevices({ kind: 'videoinput' });
  const flip = useCallback(() => {
    const track = cameraTrackOf(room);
    if (track) void turn(room, track, cameras).catch(() => onTrouble('camera'));
  }, [room, cameras, onTrouble]);
  return cameras.length > 1 && cameraOn ? flip : undefined;
}

export const cameraTrackOf = (room: Room): LocalVideoTrack | undefined =>
  room.localParticipant.getTrackPublication(Track.Source.Camera)?.videoTrack;

async function turn(room: Room, track: LocalVideoTrack, cameras: readonly MediaDeviceInfo[]): Promise<void> {
  const { facingMode, deviceId } = track.mediaStreamTrack.getSettings();
  if (facingMode === 'user' || facingMode === 'environment') {
    const { resolution } = room.options.videoCaptureDefaults ?? {};
    const size = resolution ? { resolution } : {};
    const other = facingMode === 'user' ? 'environment' : 'user';
    // A phone has one camera open at a time: the old one is closed by then, and is taken again when there is no other.
    return track.restartTrack({ facingMode: other, ...size }).catch(() => track.restartTrack({ facingMode, ...size }));
  }
  const next = cameras[(cameras.findIndex((camera) => camera.deviceId === deviceId) + 1) % cameras.length];
  if (next) await room.switchActiveDevice('videoinput', next.deviceId);
}

/** People know themselves from mirrors; what a camera at the back shows is never mirrored, or nobody could read it. */
export function useMirrored(track: LocalVideoTrack | undefined): boolean {
  const [facesAway, setFacesAway] = useState(false);
  useEffect(() => {
    if (!track) return undefined;
    const look = () => setFacesAway(track.mediaStreamTrack.getSettings().facingMode === 'environment');
    look();
    track.on(TrackEvent.Restarted, look);
    return () => void track.off(TrackEvent.Restarted, look);
  }, [track]);
  return !facesAway;
}
