import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Twilio signs what it posts: HMAC-SHA-1, under the account's token, over the address as it was configured, query included, followed by every field's name and value, sorted by name.
 *
 * @see https://www.twilio.com/docs/usage/security
 */
export function isSignedByTwilio(token: string, url: string, fields: URLSearchParams, signature: string): boolean {
  const names = [...new Set(fields.keys())].sort();
  const values = (name: string): string[] => [...new Set(fields.getAll(name))].sort();
  const text = names.flatMap((name) => values(name).map((value) => name + value)).join('');
  const expected = createHmac('sha1', token)
    .update(url + text, 'utf8')
    .digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
