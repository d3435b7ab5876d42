import { RemoteTrackPublication, RoomEvent, Track, type Room, type TrackPublication } from 'livekit-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { changesAtMs, chooses, qualityIs, weigh, withPictures, type SoundFirst } from './sound-first.ts';
import { useLine } from './use-line.ts';

/** A shared screen is what people look at together: it stays, and LiveKit gives the sound the right of way. */
const isCamera = (publication: TrackPublication): publication is RemoteTrackPublication =>
  publication instanceof RemoteTrackPublication && publication.source === Track.Source.Camera;

/** Gives up pictures, sent and received, before the sound suffers; and brings them back. The rule is in `sound-first.ts`. */
export function useSoundFirst(room: Room): SoundFirst & { readonly choose: (pictures: boolean) => void } {
  const [state, setState] = useState(() => withPictures(performance.now()));
  const { pictures } = state;

  useLine(room, (line) => setState((now) => qualityIs(now, line, performance.now())));

  const dueMs = changesAtMs(state);
  useEffect(() => {
    if (dueMs === undefined) return undefined;
    const timer = setTimeout(
      () => setState((now) => weigh(now, performance.now())),
      Math.max(0, dueMs - performance.now()) + 20,
    );
    return () => clearTimeout(timer);
  }, [dueMs]);

  const sentBefore = useRef(false);
  useEffect(() => {
    const me = room.localParticipant;
    if (pictures) {
      if (sentBefore.current) void me.setCameraEnabled(true).catch(() => undefined);
      sentBefore.current = false;
      return undefined;
    }
    sentBefore.current = me.isCameraEnabled;
    if (me.isCameraEnabled) void me.setCameraEnabled(false).catch(() => undefined);
    const still = (publication: TrackPublication) => {
      if (isCamera(publication)) publication.setEnabled(false);
    };
    const stillNew = (_track: unknown, publication: TrackPublication) => still(publication);
    const all = () =>
      [...room.remoteParticipants.values()].flatMap((person) => [...person.videoTrackPublications.values()]);
    for (const publication of all()) still(publication);
    room.on(RoomEvent.TrackSubscribed, stillNew);
    return () => {
      room.off(RoomEvent.TrackSubscribed, stillNew);
      for (const publication of all()) if (isCamera(publication)) publication.setEnabled(true);
    };
  }, [room, pictures]);

  const choose = useCallback((wanted: boolean) => setState((now) => chooses(now, wanted, performance.now())), []);
  return { ...state, choose };
}
