import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hexOfUuid, type Language, type ParticipantId, USUAL_LANGUAGE, uuidOfHex } from '@vestibule/kernel';
import { SessionsEnv } from './sessions-env.ts';
import { readSigningKeys, type SigningKeys } from './signing-keys.ts';

const UUID_BYTES = 16;
const MAC_BYTES = 16;
/** key id (1) + participant (16) + link version (2) */
const BODY_BYTES = 1 + UUID_BYTES + 2;
const TOKEN_BYTES = BODY_BYTES + MAC_BYTES;
/** 35 bytes are 47 base64url characters; the last carries two unused bits, which must be zero (one link, one spelling). */
const TOKEN = /^[A-Za-z0-9_-]{46}[AEIMQUYcgkosw048]$/;

/** What a verified link says. The version still has to be compared with the participant's: a rotated link verifies and is dead. */
export interface VerifiedLink {
  readonly participantId: ParticipantId;
  readonly version: number;
}

/**
 * A participant's link is a signed capability: key id + participant + link version + the first 128 bits of HMAC-SHA-256 over them. It is
 * checked without the database, nothing secret lies in a table, and raising the version kills it. Design decision 2.
 */
@Injectable()
export class Links {
  private readonly keys: SigningKeys;

  constructor(env: SessionsEnv) {
    this.keys = readSigningKeys(env.LINK_KEYS);
  }

  sign(participantId: ParticipantId, version: number): string {
    const body = Buffer.alloc(BODY_BYTES);
    body.writeUInt8(this.keys.newestId, 0);
    body.write(hexOfUuid(participantId), 1, 'hex');
    body.writeUInt16BE(version, 1 + UUID_BYTES);
    return Buffer.concat([body, mac(this.keys.newest, body)]).toString('base64url');
  }

  /** Undefined for whatever we did not sign: every wrong link takes the same way out. */
  verify(token: string): VerifiedLink | undefined {
    if (!TOKEN.test(token)) return undefined;
    const bytes = Buffer.from(token, 'base64url');
    const key = this.keys.byId.get(bytes.readUInt8(0));
    if (!key || bytes.length !== TOKEN_BYTES) return undefined;
    const body = bytes.subarray(0, BODY_BYTES);
    if (!timingSafeEqual(mac(key, body), bytes.subarray(BODY_BYTES))) return undefined;
    const uuid = uuidOfHex(body.toString('hex', 1, 1 + UUID_BYTES));
    return { participantId: uuid as ParticipantId, version: body.readUInt16BE(1 + UUID_BYTES) };
  }
}

/** The page that a link opens, in the language of whatever carries the link. */
export const pageOfLink = (token: string, language: Language = USUAL_LANGUAGE): string =>
  language === USUAL_LANGUAGE ? `/j/${token}` : `/j/${token}?lang=${language}`;

const mac = (key: KeyObject, body: Buffer): Buffer =>
  createHmac('sha256', key).update(body).digest().subarray(0, MAC_BYTES);
