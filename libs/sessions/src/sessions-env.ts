import { Matches } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

const KEY = '(25[0-5]|2[0-4]\\d|1?\\d?\\d):[A-Za-z0-9_-]{43,}';

export class SessionsEnv implements ProductionRules {
  /**
   * The keys that sign links: `<key id 0-255>:<base64url of 32 bytes or more>`, comma-separated. The first signs new links; the others still
   * open old ones. To rotate: put a new key in front; remove the old one when its sessions are over.
   */
  @Matches(new RegExp(`^${KEY}(,${KEY})*$`), {
    message: 'LINK_KEYS must be "<0-255>:<base64url of 32 bytes or more>", comma-separated, newest first',
  })
  readonly LINK_KEYS!: string;

  productionProblems(): string[] {
    const secrets = this.LINK_KEYS.split(',').map((key) => key.slice(key.indexOf(':') + 1));
    return secrets.some((secret) => new Set(secret).size < 16)
      ? ['LINK_KEYS holds a key that is not random; make one with: openssl rand -base64 32 | tr "+/" "-_" | tr -d "="']
      : [];
  }
}
