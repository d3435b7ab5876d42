import { RoomEvent, type RemoteParticipant, type Room } from 'livekit-client';
import { useEffect, useState } from 'react';
import { CAPTIONS_TOPIC, decoded, encoded, SHOWN_FOR_MS, stillShown, withCaption, type Caption } from './captions.ts';
import type { Choice } from './choices.tsx';
import { canCaptionLocally, localRecognizer } from './local-speech.ts';

/** What the others' devices write of what they say. Shown, and kept nowhere. */
export function useCaptions(room: Room): readonly Caption[] {
  const [shown, setShown] = useState<readonly Caption[]>([]);
  useEffect(() => {
    const onData = (payload: Uint8Array, from?: RemoteParticipant, _kind?: unknown, topic?: string) => {
      const said = topic === CAPTIONS_TOPIC && from ? decoded(payload) : undefined;
      if (!said || !from) return;
      setShown((now) => withCaption(now, { ...said, identity: from.identity, atMs: performance.now() }));
    };
    room.on(RoomEvent.DataReceived, onData);
    return () => void room.off(RoomEvent.DataReceived, onData);
  }, [room]);

  const oldestMs = Math.min(...shown.map(({ atMs }) => atMs));
  useEffect(() => {
    if (!Number.isFinite(oldestMs)) return undefined;
    const timer = setTimeout(
      () => setShown((now) => stillShown(now, performance.now())),
      Math.max(0, oldestMs + SHOWN_FOR_MS - performance.now()) + 20,
    );
    return () => clearTimeout(timer);
  }, [oldestMs]);
  return shown;
}

/**
 * One's own speech as captions for the others, written by this device. Undefined where it cannot; off until somebody turns it on. Listens only
 * while there is a `microphone`, which is: while one is not muted.
 */
export function useOwnCaptions(room: Room, microphone: MediaStreamTrack | undefined): Choice | undefined {
  const [offered, setOffered] = useState(false);
  const [on, setOn] = useState(false);
  useEffect(() => {
    let gone = false;
    void canCaptionLocally().then((can) => !gone && setOffered(can));
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    if (!on || !microphone) return undefined;
    const recognizer = localRecognizer((utterance, words) => {
      void room.localParticipant
        .publishData(encoded(utterance, words), { reliable: true, topic: CAPTIONS_TOPIC })
        .catch(() => undefined); // the words come again, longer
    });
    recognizer?.start(microphone);
    return () => recognizer?.stop();
  }, [room, on, microphone]);
  return offered ? { on, toggle: () => setOn(!on) } : undefined;
}
