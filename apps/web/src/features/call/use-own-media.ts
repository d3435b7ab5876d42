import { RoomEvent, type Room } from 'livekit-client';
import { useCallback, useEffect, useRef, useState } from 'react';

type Device = 'microphone' | 'camera';
/** What of one's own is on. */
export type OwnMedia = Readonly<Record<Device, boolean>>;

export interface OwnMediaState {
  readonly chosen: OwnMedia;
  readonly turn: (device: Device, on: boolean) => void;
  /** Makes what others get be what was chosen. To be called whenever the line is there again. */
  readonly settle: () => Promise<void>;
}

/**
 * What one has chosen to be on. The choice outlasts the line: while that is away LiveKit holds nothing of ours, and what is pressed meanwhile counts when it
 * is back. So a reconnect neither unmutes anybody nor turns a camera on, and the buttons never say otherwise.
 */
export function useOwnMedia(room: Room, first: OwnMedia, onTrouble: (device: Device) => void): OwnMediaState {
  const [chosen, setChosen] = useState(first);
  const now = useRef(first);
  const settling = useRef(false);
  const trouble = useRef(onTrouble);
  useEffect(() => {
    trouble.current = onTrouble;
  });
  const keep = useCallback((media: OwnMedia) => {
    now.current = media;
    setChosen((before) => (before.microphone === media.microphone && before.camera === media.camera ? before : media));
  }, []);
  // Somebody muted us, a device went away, a weak line took the picture: all of it counts as chosen until the next press.
  const follow = useCallback(() => {
    if (room.state === 'connected' && !settling.current) keep(onAir(room));
  }, [room, keep]);
  const settle = useCallback(async () => {
    settling.current = true;
    for (const device of ['microphone', 'camera'] as const) {
      const wanted = now.current[device];
      if (wanted !== onAir(room)[device]) await set(room, device, wanted).catch(() => trouble.current(device));
    }
    settling.current = false;
    follow();
  }, [room, follow]);
  const turn = useCallback(
    (device: Device, on: boolean) => {
      keep({ ...now.current, [device]: on });
      // Sound may still flow while the line is being mended, so "off" is at once; "on" waits for the line.
      if (!on || room.state === 'connected') void set(room, device, on).catch(() => trouble.current(device));
    },
    [room, keep],
  );

  useEffect(() => {
    const back = () => void settle();
    room
      .on(RoomEvent.TrackMuted, follow)
      .on(RoomEvent.TrackUnmuted, follow)
      .on(RoomEvent.LocalTrackPublished, follow)
      .on(RoomEvent.Reconnected, back);
    return () =>
      void room
        .off(RoomEvent.TrackMuted, follow)
        .off(RoomEvent.TrackUnmuted, follow)
        .off(RoomEvent.LocalTrackPublished, follow)
        .off(RoomEvent.Reconnected, back);
  }, [room, follow, settle]);

  return { chosen, turn, settle };
}

const onAir = ({ localParticipant: me }: Room): OwnMedia => ({
  microphone: me.isMicrophoneEnabled,
  camera: me.isCameraEnabled,
});
const set = ({ localParticipant: me }: Room, device: Device, on: boolean): Promise<unknown> =>
  device === 'microphone' ? me.setMicrophoneEnabled(on) : me.setCameraEnabled(on);
