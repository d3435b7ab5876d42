import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { systemPool } from '../database/system-pool.ts';
import { PlatformEnv } from '../env/platform-env.ts';
import { TooManyRequests } from '../problems/errors.ts';

/** So many requests in so many seconds for one key. */
export class RateLimit {
  constructor(private readonly limiter: RateLimiterAbstract) {}

  /** Counted in this process: against floods. With three processes three times as much gets through, which stops a flood all the same. */
  static here(name: string, points: number, seconds: number): RateLimit {
    return new RateLimit(new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }));
  }

  /** @throws TooManyRequests once the key has used its points; says how long to wait. */
  async take(key: string, points = 1): Promise<void> {
    try {
      await this.limiter.consume(key, points);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes)
        throw new TooManyRequests(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      throw refusal;
    }
  }
  /** Whether the key has points left, without using one. */
  async isExhausted(key: string): Promise<boolean> {
    const used = await this.limiter.get(key);
    return used !== null && used.remainingPoints <= 0;
  }
}

/**
 * The limits of the routes that anybody can reach. What a person can guess, and what makes us ask Stripe, is counted over all processes, in Postgres:
 * whoever is sent to another process with each request has no more tries than with one.
 */
@Injectable()
export class RateLimits implements OnApplicationShutdown {
  /** Few, and none of the gate's: a flood of guesses waits for itself. */
  private readonly pool: ReturnType<typeof systemPool>;
  /**
   * Guesses: links that do not verify, by address. A person mistypes a few times; a machine tries millions, and is refused without a word to the database
   * (three times the tries at 128 bits are none).
   */
  readonly wrongLinks = RateLimit.here('wrong-link', 30, 60);
  /** Wrong passwords, by address. */
  readonly wrongPasswords: RateLimit;
  /** How often one client has a way to pay opened, or changed. */
  readonly checkouts: RateLimit;
  /** How often one client says to be back from Stripe. */
  readonly checkoutReturns: RateLimit;
  /** How often one client looks at their kept card, or has it forgotten. */
  readonly ownCards: RateLimit;
  /** What one person says or shows in a call. Far more than anybody types. */
  readonly messages = RateLimit.here('message', 60, 60);
  /** How often one client's page tells where its clock is. Once when it is opened, once when it pays. */
  readonly timeZones = RateLimit.here('time-zone', 30, 60);
  /** What reads one calendar's address. Programs ask every few minutes; several of a person's at once. */
  readonly feeds = RateLimit.here('feed', 60, 60);

  constructor(env: PlatformEnv) {
    this.pool = systemPool(env, { connections: 2, statementMs: 2_000, waitMs: 5_000 });
    this.wrongPasswords = this.overAll('wrong-password', 10, 60);
    this.checkouts = this.overAll('checkout', 20, 60);
    this.checkoutReturns = this.overAll('checkout-return', 30, 60);
    this.ownCards = this.overAll('own-card', 60, 60);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  /**
   * Who has used up their points is refused from memory until they have some again, so that a flood is no flood of queries; and while the database cannot be
   * had, each process counts for itself.
   */
  private overAll(name: string, points: number, seconds: number): RateLimit {
    const counted = { keyPrefix: name, points, duration: seconds };
    return new RateLimit(
      new RateLimiterPostgres({
        ...counted,
        storeClient: this.pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true, // by a migration
        clearExpiredByTimeout: false, // Tidy does
        inMemoryBlockOnConsumed: points,
        insuranceLimiter: new RateLimiterMemory(counted),
      }),
    );
  }
}
