import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';

const BODY_BYTES = 19;
const MAC_BYTES = 16;
const TOKEN = /^[A-Za-z0-9_-]{46}[AEIMQUYcgkosw048]$/;

export interface Link {
  readonly participantId: string;
  readonly version: number;
}

/** Checks links as the product makes them: key id, participant, version, 128 bits of HMAC-SHA-256. One key is enough here. */
export function linkReader(linkKeys: string): (token: string) => Link | undefined {
  const key: KeyObject = createSecretKey(Buffer.from(linkKeys.slice(linkKeys.indexOf(':') + 1), 'base64url'));
  return (token) => {
    if (!TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const mac = createHmac('sha256', key).update(bytes.subarray(0, BODY_BYTES)).digest().subarray(0, MAC_BYTES);
    if (!timingSafeEqual(mac, bytes.subarray(BODY_BYTES))) return undefined;
    const hex = bytes.toString('hex', 1, 17);
    const participantId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    return { participantId, version: bytes.readUInt16BE(17) };
  };
}
