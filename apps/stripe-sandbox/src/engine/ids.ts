import { randomBytes } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An id in Stripe's style, `ch_1aB…`: a prefix and random letters (24 ≈ 142 bits), never to be guessed. */
export function newId(prefix: string, length = 24): string {
  let id = prefix;
  while (id.length < prefix.length + length) {
    // 248 = 4 × 62: bytes above it are dropped, so every letter is equally likely.
    for (const byte of randomBytes(length))
      if (byte < 248 && id.length < prefix.length + length) id += LETTERS[byte % 62];
  }
  return id;
}

/** The id of a field that may hold an id or the expanded object. Stored objects always hold ids. */
export function idOf(reference: string | { readonly id: string }): string {
  return typeof reference === 'string' ? reference : reference.id;
}
