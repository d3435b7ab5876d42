import { isUuid, type SessionId } from '@vestibule/kernel';

/** A LiveKit room belongs to one epoch of one session. Closing advances the epoch, so that no pass for the old room opens the new one. */
export interface RoomRef {
  readonly sessionId: SessionId;
  readonly epoch: number;
}

export const roomNameOf = (room: RoomRef): string => `s-${room.sessionId}-${room.epoch}`;

/** Undefined for rooms that are not ours. */
export function readRoomName(name: string): RoomRef | undefined {
  const match = /^s-(.{36})-(\d{1,9})$/.exec(name);
  if (!match?.[1] || !match[2] || !isUuid(match[1])) return undefined;
  return { sessionId: match[1] as SessionId, epoch: Number(match[2]) };
}
