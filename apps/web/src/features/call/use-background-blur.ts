import { TrackEvent, type LocalVideoTrack } from 'livekit-client';
import { useEffect, useState } from 'react';

interface BlurWish extends MediaTrackConstraintSet {
  readonly backgroundBlur: boolean;
}

/** Both must be possible: where the system blurs always or never, a switch would do nothing. */
function canChoose(track: MediaStreamTrack): boolean {
  if (typeof track.getCapabilities !== 'function') return false;
  const possible: unknown = Reflect.get(track.getCapabilities(), 'backgroundBlur');
  return Array.isArray(possible) && possible.includes(true) && possible.includes(false);
}
const isBlurred = (track: MediaStreamTrack): boolean => Reflect.get(track.getSettings(), 'backgroundBlur') === true;

/**
 * The background blur of the browser or system itself (the constraint `backgroundBlur` of Media Capture and Streams Extensions): no code of somebody
 * else, nothing leaves the device. Undefined where this camera has none. It stays as chosen when the camera is turned off and on, or another is taken.
 */
export function useBackgroundBlur(
  track: LocalVideoTrack | undefined,
): { readonly on: boolean; readonly toggle: () => void } | undefined {
  const [offered, setOffered] = useState(false);
  const [wanted, setWanted] = useState<boolean>();
  const [on, setOn] = useState(false);

  useEffect(() => {
    if (!track) return undefined;
    const apply = async () => {
      const { mediaStreamTrack } = track;
      setOffered(canChoose(mediaStreamTrack));
      if (wanted !== undefined && canChoose(mediaStreamTrack) && isBlurred(mediaStreamTrack) !== wanted) {
        const wish: BlurWish = { backgroundBlur: wanted };
        await mediaStreamTrack.applyConstraints({ ...mediaStreamTrack.getConstraints(), advanced: [wish] });
      }
      setOn(isBlurred(mediaStreamTrack));
    };
    const again = () => void apply().catch(() => setOn(isBlurred(track.mediaStreamTrack)));
    again();
    track.on(TrackEvent.Restarted, again);
    return () => void track.off(TrackEvent.Restarted, again);
  }, [track, wanted]);

  return track && offered ? { on, toggle: () => setWanted(!on) } : undefined;
}
