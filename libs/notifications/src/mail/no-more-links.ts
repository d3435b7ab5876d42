import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hexOfUuid, uuidOfHex } from '@vestibule/kernel';
import { plainEmail, readSigningKeys, SessionsEnv } from '@vestibule/sessions';

/** What one click in a mail ends. The numbers stand in links that were sent: none is ever given to something else. */
const NUMBERS = {
  reminder: 1,
  client_waiting: 2,
  dispute_opened: 3,
  sync_failed: 4,
  weekly_summary: 5,
  message_returned: 6,
} as const;
export type CanBeEnded = keyof typeof NUMBERS;
export const canBeEnded = (kind: string): kind is CanBeEnded => kind in NUMBERS;

/** What a verified link says: of whom, what, and to which address it went. */
export interface NoMoreLink {
  readonly readerId: string;
  readonly kind: CanBeEnded;
  readonly wentTo: (address: string) => boolean;
}

/** key id (1) + what (1) + reader (16) + mark of the address (8) */
const BODY_BYTES = 26;
const READER = [2, 18] as const;
const MARK_BYTES = 8;
const MAC_BYTES = 16;
/** All bits of 42 bytes are used: one link, one spelling. */
const TOKEN = /^[A-Za-z0-9_-]{56}$/;

/**
 * Signed as links to sessions are, under a key of its own: it opens no door. Derived from the seal keys, of which old ones stay, because a mail is read long after it
 * was sent. It names the address that it went to: whoever has an old mail decides nothing for the next address.
 */
@Injectable()
export class NoMoreLinks {
  private readonly newestId: number;
  private readonly keys: ReadonlyMap<number, Buffer>;

  constructor(env: SessionsEnv) {
    const { newestId, byId } = readSigningKeys(env.SEAL_KEYS);
    this.newestId = newestId;
    this.keys = new Map(
      [...byId].map(([id, key]) => [
        id,
        Buffer.from(hkdfSync('sha256', key.export(), Buffer.alloc(0), 'vestibule no more', 32)),
      ]),
    );
  }

  sign(readerId: string, kind: CanBeEnded, address: string): string {
    const key = this.keys.get(this.newestId);
    if (!key) throw new Error('there is no key to sign with');
    const reader = Buffer.from(hexOfUuid(readerId), 'hex');
    const body = Buffer.concat([Buffer.from([this.newestId, NUMBERS[kind]]), reader, markOf(reader, address)]);
    return Buffer.concat([body, macOf(key, body)]).toString('base64url');
  }

  /** Undefined for whatever we did not sign. */
  verify(token: string): NoMoreLink | undefined {
    if (!TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const body = bytes.subarray(0, BODY_BYTES);
    const key = this.keys.get(body.readUInt8(0));
    if (!key || !timingSafeEqual(macOf(key, body), bytes.subarray(BODY_BYTES))) return undefined;
    const kind = Object.keys(NUMBERS).find((one) => canBeEnded(one) && NUMBERS[one] === body.readUInt8(1));
    if (kind === undefined || !canBeEnded(kind)) return undefined;
    const reader = body.subarray(...READER);
    const mark = body.subarray(READER[1]);
    return {
      readerId: uuidOfHex(reader.toString('hex')),
      kind,
      wentTo: (address) => timingSafeEqual(markOf(reader, address), mark),
    };
  }
}

const macOf = (key: Buffer, body: Buffer): Buffer =>
  createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
/** Only compared, and only where the link itself is ours. */
const markOf = (reader: Buffer, address: string): Buffer =>
  createHash('sha256').update(reader).update(plainEmail(address)).digest().subarray(0, MARK_BYTES);
