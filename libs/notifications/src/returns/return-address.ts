import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hexOfUuid, uuidOfHex } from '@vestibule/kernel';
import { NotificationsEnv } from '../notifications-env.ts';

const UUID_BYTES = 16;
const MAC_BYTES = 10;
/** RFC 4648, small: mail systems may write the part before the @ in small letters. */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const CODE = /\+([a-z2-7]{42})@/gi;
/** 26 bytes are 41.6 characters: what is left over of the last one is zero. */
const CODE_LENGTH = Math.ceil(((UUID_BYTES + MAC_BYTES) * 8) / 5);

/**
 * The address to which a mail that does not arrive is returned: one for each message (`bounces+<message and MAC>@…`), so that a report says by where it comes which message it is about,
 * and nobody who only can write to us makes another message look as if it had come back. Off where no address is set.
 */
@Injectable()
export class ReturnAddress {
  private readonly parts: readonly [name: string, domain: string] | undefined;
  private readonly key: Buffer;
  private readonly secret: string;

  constructor(env: NotificationsEnv) {
    const [name, domain] = env.BOUNCE_ADDRESS?.toLowerCase().split('@') ?? [];
    this.secret = env.BOUNCE_SECRET ?? '';
    if (name !== undefined && domain !== undefined && this.secret !== '') this.parts = [name, domain];
    this.key = Buffer.from(hkdfSync('sha256', this.secret, '', 'vestibule: where mail is returned to', 32));
  }

  get isSetUp(): boolean {
    return this.parts !== undefined;
  }

  /** At most 64 characters before the @, which is what mail allows. */
  for(messageId: string): string | undefined {
    if (!this.parts) return undefined;
    const id = Buffer.from(hexOfUuid(messageId), 'hex');
    return `${this.parts[0]}+${encoded(Buffer.concat([id, this.mac(id)]))}@${this.parts[1]}`;
  }

  /** The message whose address stands in this text, if it is one of ours. */
  messageIn(text: string): string | undefined {
    for (const [, code = ''] of text.matchAll(CODE)) {
      const bytes = decoded(code.toLowerCase());
      const id = bytes.subarray(0, UUID_BYTES);
      if (this.isSetUp && timingSafeEqual(this.mac(id), bytes.subarray(UUID_BYTES)))
        return uuidOfHex(id.toString('hex'));
    }
    return undefined;
  }

  /** Whoever hands a returned mail in knows the secret. */
  isFromOurs(authorization: string | undefined): boolean {
    const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
    return this.isSetUp && given !== undefined && timingSafeEqual(this.marked(given), this.marked(this.secret));
  }

  private mac(id: Buffer): Buffer {
    return this.marked(id).subarray(0, MAC_BYTES);
  }
  private marked(what: string | Buffer): Buffer {
    return createHmac('sha256', this.key).update(what).digest();
  }
}

function encoded(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
function decoded(code: string): Buffer {
  const bits = [...code].map((sign) => ALPHABET.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const bytes = bits.slice(0, Math.floor((CODE_LENGTH * 5) / 8) * 8).match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((eight) => Number.parseInt(eight, 2)));
}
