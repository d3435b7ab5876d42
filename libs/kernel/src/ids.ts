declare const brand: unique symbol;
/** A UUID that knows what it names: a participant's id does not pass for a session's. */
export type Id<Of extends string> = string & { readonly [brand]: Of };
export type PracticeId = Id<'practice'>;
export type MemberId = Id<'member'>;
export type SessionId = Id<'session'>;
export type ParticipantId = Id<'participant'>;
export type ChargeId = Id<'charge'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isUuid = (text: string): boolean => UUID.test(text);

/** A new UUID version 7 (RFC 9562): time-ordered, so that rows made together lie together in their indexes. */
export function newId<Of extends string>(nowMs: number = Date.now()): Id<Of> {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i += 1) bytes[i] = Math.floor(nowMs / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return uuidOfHex(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')) as Id<Of>;
}

/** Its 32 digits, for where a UUID is packed into bytes. */
export const hexOfUuid = (uuid: string): string => uuid.replaceAll('-', '');
/** Of 32 digits, the way a UUID is written. */
export const uuidOfHex = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
