import type { MemberId } from './ids.ts';

/** In a room and in the log a participant is their id; a member's id stands behind this, so that the two are never taken for each other. */
const MEMBER = 'm:';

export const memberIdentity = (memberId: MemberId): string => `${MEMBER}${memberId}`;

/** The id behind a member's identity; null for everybody else's. */
export const memberOf = (identity: string): string | null =>
  identity.startsWith(MEMBER) ? identity.slice(MEMBER.length) : null;
