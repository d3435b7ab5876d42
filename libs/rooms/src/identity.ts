import { isUuid, type MemberId, memberOf, type ParticipantId } from '@vestibule/kernel';

/** Who somebody is in a room: made by the server from the admission. */
export type RoomIdentity =
  { readonly kind: 'participant'; readonly id: ParticipantId } | { readonly kind: 'member'; readonly id: MemberId };

/** Undefined for identities that we did not make. */
export function readIdentity(identity: string): RoomIdentity | undefined {
  if (isUuid(identity)) return { kind: 'participant', id: identity as ParticipantId };
  const member = memberOf(identity);
  return member !== null && isUuid(member) ? { kind: 'member', id: member as MemberId } : undefined;
}
