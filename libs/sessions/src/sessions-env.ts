import { Matches } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';
import { looksMadeUp, SIGNING_KEYS } from './signing-keys.ts';

const MADE_WITH = 'make one with: openssl rand -base64 32 | tr "+/" "-_" | tr -d "="';
const form = (name: string): string =>
  `${name} must be "<0-255>:<base64url of 32 bytes or more>", comma-separated, newest first`;

export class SessionsEnv implements ProductionRules {
  /**
   * The keys that sign links: `<key id 0-255>:<base64url of 32 bytes or more>`, comma-separated. The first signs new links; the others still
   * open old ones. To rotate: put a new key in front; remove the old one when its sessions are over.
   */
  @Matches(SIGNING_KEYS, { message: form('LINK_KEYS') })
  readonly LINK_KEYS!: string;

  /**
   * The keys that seal timelines, written as the link keys are. The first seals; a timeline that another sealed can be verified for as long as
   * that key stays in the list, so old keys stay. Keep them where the database's own operators cannot read them.
   */
  @Matches(SIGNING_KEYS, { message: form('SEAL_KEYS') })
  readonly SEAL_KEYS!: string;

  productionProblems(): string[] {
    return (['LINK_KEYS', 'SEAL_KEYS'] as const)
      .filter((name) => looksMadeUp(this[name]))
      .map((name) => `${name} holds a key that is not random; ${MADE_WITH}`);
  }
}
