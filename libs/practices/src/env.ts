import { MinLength } from 'class-validator';
import type { ProductionRules } from '@vestibule/platform';

/** Words that stand in examples and defaults; a random secret does not contain them. */
const EXAMPLE = /secret|default|change|example|password|better-auth|vestibule/i;

/** What sign-in needs. */
export class PracticesEnv implements ProductionRules {
  /** Signs sign-in cookies. Changing it signs everybody out. */
  @MinLength(32, { message: 'AUTH_SECRET must be a secret of at least 32 characters' })
  readonly AUTH_SECRET!: string;

  productionProblems(): string[] {
    const guessable = EXAMPLE.test(this.AUTH_SECRET) || new Set(this.AUTH_SECRET).size < 12;
    return guessable ? ['AUTH_SECRET must be random in production: make one with "openssl rand -base64 32"'] : [];
  }
}
