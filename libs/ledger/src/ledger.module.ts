import { Module } from '@nestjs/common';
import { Ledger } from './ledger.ts';

/** Owns the books: append-only entries that sum to zero. Knows no Stripe and no session; lends the one verb that writes, and sums. */
@Module({ providers: [Ledger], exports: [Ledger] })
export class LedgerModule {}
