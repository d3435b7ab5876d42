import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '../problems/errors.ts';

/** So many requests in so many seconds for one key. Counted per process: a limit against floods, not a quota. */
export class RateLimit {
  private readonly limiter: RateLimiterMemory;
  constructor(name: string, points: number, seconds: number) {
    this.limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds });
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

/** The limits of the routes that anybody can reach. */
@Injectable()
export class RateLimits {
  /** Guesses: links that do not verify, by address. A person mistypes a few times; a machine tries millions. */
  readonly wrongLinks = new RateLimit('wrong-link', 30, 60);
  /** What one person says or shows in a call. Far more than anybody types. */
  readonly messages = new RateLimit('message', 60, 60);
  /** What reads one calendar's address. Programs ask every few minutes; several of a person's at once. */
  readonly feeds = new RateLimit('feed', 60, 60);
}
