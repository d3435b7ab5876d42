import { createHmac, timingSafeEqual } from 'node:crypto';

export const COOKIE_PREFIX = 'vestibule';
const NAME = `${COOKIE_PREFIX}.session_token`;

/**
 * better-auth's sign-in cookie is `<token>.<base64 HMAC-SHA-256 of the token>`, percent-encoded; over https its name begins with `__Secure-`.
 * Reading it here costs one hash, so that a forged cookie is refused before the database is asked and the library is loaded only to sign in.
 */
export class SessionCookie {
  readonly #name: string;
  readonly #secret: string;

  constructor(secret: string, publicUrl: string) {
    this.#secret = secret;
    this.#name = publicUrl.startsWith('https:') ? `__Secure-${NAME}` : NAME;
  }

  /** The session token in a Cookie header, or undefined when there is none that we signed. */
  tokenIn(header: string): string | undefined {
    for (const part of header.split(';')) {
      const equals = part.indexOf('=');
      if (equals > 0 && part.slice(0, equals).trim() === this.#name)
        return this.#verified(part.slice(equals + 1).trim());
    }
    return undefined;
  }

  #verified(encoded: string): string | undefined {
    const value = decoded(encoded);
    const dot = value.lastIndexOf('.');
    if (dot <= 0) return undefined;
    const token = value.slice(0, dot);
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    const expected = createHmac('sha256', this.#secret).update(token).digest();
    return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
