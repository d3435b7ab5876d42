import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readSigningKeys, SessionsEnv, type SigningKeys } from '@vestibule/sessions';

/** Where a secret comes from: all that is kept of it. */
export interface SecretSeed {
  readonly salt: Buffer;
  readonly keyId: number;
}

const SALT_BYTES = 32;

/**
 * The secrets under which events are signed. None is kept: each is derived from a seal key and a salt of its own (HKDF-SHA-256), so that the database
 * alone signs nothing. Seal keys are never taken out of the list, and neither does a secret die by a new one in front.
 */
@Injectable()
export class WebhookSecrets {
  private readonly keys: SigningKeys;

  constructor(env: SessionsEnv) {
    this.keys = readSigningKeys(env.SEAL_KEYS);
  }

  fresh(): SecretSeed {
    return { salt: randomBytes(SALT_BYTES), keyId: this.keys.newestId };
  }

  /** `whsec_…`; undefined when its seal key was taken out of the list: only a new secret helps then. */
  textOf({ salt, keyId }: SecretSeed): string | undefined {
    const key = this.keys.byId.get(keyId);
    if (!key) return undefined;
    const secret = Buffer.from(hkdfSync('sha256', key.export(), salt, 'vestibule webhook secret', 32));
    return `whsec_${secret.toString('base64url')}`;
  }
}

/**
 * As Stripe signs: `t=<unix seconds>,v1=<hex of HMAC-SHA-256 over "t.body">`, one `v1` for each secret that counts at the moment. Whatever verifies
 * Stripe's webhooks verifies these.
 */
export function signatureOf(body: string, secrets: readonly string[], at: Date): string {
  const seconds = Math.floor(at.getTime() / 1000);
  const signed = secrets.map((secret) => createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex'));
  return [`t=${seconds}`, ...signed.map((hex) => `v1=${hex}`)].join(',');
}
