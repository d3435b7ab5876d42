import { createHmac, createSecretKey } from 'node:crypto';
import type { Facts } from './facts.ts';

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });
const LIFETIME_S = 300;

/** Makes room passes with node:crypto under a held key, with the product's claims. */
export function passMaker(url: string, issuer: string, secret: string): (facts: Facts, now: Date) => object {
  const key = createSecretKey(Buffer.from(secret));
  return (facts, now) => {
    const room = `s-${facts.session_id}-${facts.room_epoch}`;
    const left = Math.floor((facts.closes_ms - now.getTime()) / 1000);
    const exp = Math.floor(now.getTime() / 1000) + Math.max(1, Math.min(LIFETIME_S, left));
    const video = {
      roomJoin: true,
      room,
      canPublish: true,
      canSubscribe: true,
      canPublishData: true,
      canUpdateOwnMetadata: false,
    };
    const payload = encode({ iss: issuer, sub: facts.participant_id, exp, video });
    const signature = createHmac('sha256', key).update(`${HEADER}.${payload}`).digest('base64url');
    return {
      url,
      token: `${HEADER}.${payload}.${signature}`,
      room,
      identity: facts.participant_id,
      expiresAt: new Date(exp * 1000),
    };
  };
}
