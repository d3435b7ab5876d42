import { createSecretKey, type KeyObject } from 'node:crypto';

const KEY = '(25[0-5]|2[0-4]\\d|1?\\d?\\d):[A-Za-z0-9_-]{43,}';

/** `<key id 0-255>:<base64url of 32 bytes or more>`, comma-separated: the first signs, all verify. */
export const SIGNING_KEYS = new RegExp(`^${KEY}(,${KEY})*$`);

export const looksMadeUp = (text: string): boolean =>
  text.split(',').some((key) => new Set(key.slice(key.indexOf(':') + 1)).size < 16);

export interface SigningKeys {
  readonly newestId: number;
  readonly newest: KeyObject;
  readonly byId: ReadonlyMap<number, KeyObject>;
}

export function readSigningKeys(text: string): SigningKeys {
  const keys = text.split(',').map((one): [number, KeyObject] => {
    const colon = one.indexOf(':');
    return [Number(one.slice(0, colon)), createSecretKey(Buffer.from(one.slice(colon + 1), 'base64url'))];
  });
  const first = keys[0];
  if (!first) throw new Error('there is no key to sign with');
  return { newestId: first[0], newest: first[1], byId: new Map(keys) };
}
