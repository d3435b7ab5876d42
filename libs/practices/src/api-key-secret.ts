import { createHash, randomBytes } from 'node:crypto';

const PREFIX = 'vk_';
const SECRET_BYTES = 24;
const SHOWN_CHARACTERS = 8;

/** `vk_` and 48 hexadecimal digits: 192 random bits. The underscore-only alphabet lets the log recognise and cut it. */
export const newApiKey = (): string => `${PREFIX}${randomBytes(SECRET_BYTES).toString('hex')}`;

export const hashOfApiKey = (key: string): Buffer => createHash('sha256').update(key).digest();

/** `vk_1a2b3c4d`: how a person recognises a key in a list. */
export const shownPrefixOf = (key: string): string => key.slice(0, PREFIX.length + SHOWN_CHARACTERS);

/** The key in `Authorization: Bearer vk_…`, or undefined when the header holds something else. */
export function apiKeyIn(authorization: string): string | undefined {
  const [scheme, key, ...rest] = authorization.trim().split(/\s+/);
  const isKey = scheme?.toLowerCase() === 'bearer' && key?.startsWith(PREFIX) && rest.length === 0;
  return isKey ? key : undefined;
}
