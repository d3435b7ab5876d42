import { RoomEvent, type RemoteParticipant, type Room } from 'livekit-client';
import { useEffect, useState } from 'react';

/** As the server writes it. */
const TOPIC = 'muted';

/**
 * Who turned one's microphone off, until it is on again. Only the server can send data without a sender: what somebody in the room sends under this topic is
 * not believed.
 */
export function useMutedBy(room: Room): { readonly by: string | undefined; readonly seen: () => void } {
  const [by, setBy] = useState<string>();
  useEffect(() => {
    const heard = (
      data: Uint8Array,
      sender: RemoteParticipant | undefined,
      _kind: unknown,
      topic: string | undefined,
    ) => {
      if (topic === TOPIC && sender === undefined) setBy(identityIn(data));
    };
    const unmuted = () => {
      if (room.localParticipant.isMicrophoneEnabled) setBy(undefined);
    };
    room.on(RoomEvent.DataReceived, heard).on(RoomEvent.TrackUnmuted, unmuted);
    return () => void room.off(RoomEvent.DataReceived, heard).off(RoomEvent.TrackUnmuted, unmuted);
  }, [room]);
  return { by, seen: () => setBy(undefined) };
}

function identityIn(data: Uint8Array): string {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(data));
    return typeof said === 'object' && said !== null && 'by' in said && typeof said.by === 'string' ? said.by : '';
  } catch {
    return '';
  }
}
