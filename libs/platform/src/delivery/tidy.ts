import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@vestibule/kernel';
import { Transactions } from '../database/transactions.ts';
import { Sweeps } from './sweeps.ts';

const EVERY_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** How long what has done its work is kept, in days: long enough to look into a complaint, and Stripe repeats a webhook for three. */
const KEEP_DAYS = { relayedEvents: 14, handledMessages: 30, idempotencyKeys: 7 } as const;

/** Delivery's own tables, and what is counted for a minute, do not grow for ever. What is not delivered yet is never touched. */
@Injectable()
export class Tidy implements OnModuleInit {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(EVERY_MS, 'platform.tidy', () => this.run());
  }

  async run(): Promise<void> {
    const before = (days: number): Date => new Date(this.clock.now().getTime() - days * DAY_MS);
    await this.transactions.system(async (tx) => {
      await tx.query(`DELETE FROM outbox WHERE relayed_at < $1`, [before(KEEP_DAYS.relayedEvents)]);
      await tx.query(`DELETE FROM inbox WHERE handled_at < $1`, [before(KEEP_DAYS.handledMessages)]);
      await tx.query(`DELETE FROM idempotency WHERE created_at < $1`, [before(KEEP_DAYS.idempotencyKeys)]);
      await tx.query(`DELETE FROM rate_limit WHERE expire < extract(epoch FROM clock_timestamp()) * 1000`);
    });
  }
}
