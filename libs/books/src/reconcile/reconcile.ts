import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, dateFormat } from '@vestibule/kernel';
import { AccountLost, PaymentProviderRefused, PaymentProviderUnavailable, StripeStatements } from '@vestibule/payments';
import { Sweeps, Transactions } from '@vestibule/platform';
import type { EntityManager } from 'typeorm';
import { BooksCheck, type Judged } from './books-check.ts';
import { netOf } from './compare.ts';
import type { Part, PayoutUnderWay, Tally } from './part.ts';
import { Reconciliations } from './reconciliations.repository.ts';

const LOOK_EVERY_MS = 3_000;
const NIGHT_EVERY_MS = 10 * 60_000;
/** Long enough for webhooks of a whole day to have been repeated; each night looks at days that the one before has seen too. */
const NIGHTLY_DAYS = 3;
const LONGEST_NIGHTLY_DAYS = 35;
/** In the small hours of UTC. What is a day depends on each practice, and a period ends where its own calendar says so. */
const NIGHT_HOUR_UTC = 3;
const MOST_UNKNOWN_ENTRIES = 1_000;

/**
 * Runs what was begun, step by step. A step is one page of Stripe's, read outside of any transaction; then one transaction writes what came of it
 * together with where to go on. Killed anywhere, the next process goes on from there; two at once do not count twice.
 */
@Injectable()
export class Reconcile implements OnModuleInit {
  private readonly log = new Logger('Books');

  constructor(
    private readonly sweeps: Sweeps,
    private readonly transactions: Transactions,
    private readonly runs: Reconciliations,
    private readonly check: BooksCheck,
    private readonly statements: StripeStatements,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeps.every(LOOK_EVERY_MS, 'books.reconcile', () => this.goOn());
    this.sweeps.every(NIGHT_EVERY_MS, 'books.nightly', () => this.begin());
  }

  /** Tonight's run, once a day. After nights that were missed it looks back further. */
  async begin(): Promise<void> {
    const now = this.clock.now();
    if (now.getUTCHours() < NIGHT_HOUR_UTC) return;
    const toDate = dayBefore(now, -1);
    await this.transactions.system(async (tx) => {
      const last = await this.runs.lastNight(tx);
      if (last !== undefined && last >= toDate) return;
      const usual = dayBefore(now, NIGHTLY_DAYS);
      const since = last === undefined || last > usual ? usual : dayBefore(new Date(last), 1);
      const earliest = dayBefore(now, LONGEST_NIGHTLY_DAYS);
      const fromDate = since < earliest ? earliest : since;
      await this.runs.begin(tx, { practiceId: null, cause: 'nightly', askedBy: null, fromDate, toDate });
    });
  }

  /** Until nothing is left to do, or Stripe cannot be asked: the next sweep goes on then. */
  async goOn(): Promise<void> {
    for (;;) {
      const part = await this.transactions.system(async (tx) => {
        const next = await this.runs.next(tx);
        if (next === undefined) await this.runs.finish(tx);
        return next;
      });
      if (part === undefined) return;
      try {
        await this.step(part);
      } catch (error) {
        if (!(error instanceof PaymentProviderUnavailable)) throw error;
        this.log.warn(
          { partId: part.id, runId: part.runId },
          'Stripe cannot be read now; the reconciliation goes on later',
        );
        return;
      }
    }
  }

  /** One page. @throws PaymentProviderUnavailable: nothing has been written then. */
  async step(part: Part): Promise<void> {
    try {
      if (part.phase === 'statement') await this.statementPage(part);
      else if (part.phase === 'payouts') await this.payoutPage(part);
      else await this.rest(part);
    } catch (error) {
      if (!(error instanceof AccountLost) && !(error instanceof PaymentProviderRefused)) throw error;
      await this.unreadable(part, error);
    }
  }

  private async statementPage(part: Part): Promise<void> {
    const page = await this.statements.movements(part.accountId, {
      from: part.fromAt,
      to: part.toAt,
      after: part.cursor.after ?? null,
    });
    await this.write(part, async (tx) => {
      const { judged, found } = await this.check.judge(tx, part, page.lines);
      await this.runs.note(tx, part, found);
      await this.runs.mark(
        tx,
        part,
        page.lines.map((line) => line.balanceTransactionId),
      );
      await this.runs.count(
        tx,
        part,
        talliesOf(judged, 'day', (at) => localDay(at, part.timeZone)),
      );
      if (page.next !== null) return this.runs.advance(tx, part, { phase: 'statement', cursor: { after: page.next } });
      const phase = part.subject === 'account' ? 'payouts' : 'rest';
      await this.runs.advance(tx, part, { phase, cursor: {} });
    });
  }

  private async payoutPage(part: Part): Promise<void> {
    const [payout, ...waiting] = part.cursor.payouts ?? [];
    if (payout === undefined) return this.readPayouts(part);
    const { accountId, cursor } = part;
    const page = payout.isItemised
      ? await this.statements.movements(accountId, { payoutId: payout.id, after: cursor.after ?? null })
      : { lines: [], next: null };
    await this.write(part, async (tx) => {
      const lines = page.lines.filter(
        (line) => line.kind !== 'payout' || line.balanceTransactionId !== payout.movementId,
      );
      const { judged, found } = await this.check.judge(tx, part, lines);
      await this.runs.note(
        tx,
        part,
        found.map((one) => ({ ...one, payoutId: payout.id })),
      );
      const at = new Date(payout.at);
      const tallies = talliesOf(judged, 'payout', () => payout.id, at);
      // One of which Stripe names no movement has its line all the same.
      if (!tallies.some((tally) => tally.currency === payout.currency))
        tallies.push(emptyTally('payout', payout.id, payout.currency, at));
      await this.runs.count(tx, part, tallies);
      const sumMinor = payout.sumMinor + lines.reduce((sum, line) => sum + netOf(line.lines), 0);
      if (page.next !== null)
        return this.runs.advance(tx, part, {
          phase: 'payouts',
          cursor: { ...cursor, payouts: [{ ...payout, sumMinor }, ...waiting], after: page.next },
        });
      if (payout.isItemised && sumMinor !== payout.amountMinor)
        await this.runs.note(tx, part, [
          {
            kind: 'payout_differs',
            key: payout.id,
            currency: payout.currency,
            expectedMinor: sumMinor,
            foundMinor: payout.amountMinor,
            aboutAt: new Date(payout.at),
            payoutId: payout.id,
            balanceTransactionId: payout.movementId,
          },
        ]);
      await this.runs.closePayout(tx, part, payout);
      await this.runs.advance(tx, part, { phase: 'payouts', cursor: { ...cursor, payouts: waiting, after: null } });
    });
  }

  private async readPayouts(part: Part): Promise<void> {
    const { accountId, cursor } = part;
    if (cursor.payoutsRead === true || accountId === null)
      return this.write(part, (tx) => this.runs.advance(tx, part, { phase: 'rest', cursor: {} }));
    const page = await this.statements.payouts(accountId, {
      from: part.fromAt,
      to: part.toAt,
      after: cursor.payoutsAfter ?? null,
    });
    const payouts = page.payouts.map(({ createdAt, ...payout }): PayoutUnderWay => ({
      ...payout,
      at: createdAt.toISOString(),
      sumMinor: 0,
    }));
    await this.write(part, (tx) =>
      this.runs.advance(tx, part, {
        phase: 'payouts',
        cursor: { payouts, payoutsAfter: page.next, payoutsRead: page.next === null, after: null },
      }),
    );
  }

  /** What needs no word of Stripe's. */
  private async rest(part: Part): Promise<void> {
    const { practiceId, accountId, fromAt: from, toAt: to } = part;
    await this.write(part, async (tx) => {
      if (part.subject !== 'attendance')
        await this.runs.note(tx, part, await this.check.unmarked(tx, part, MOST_UNKNOWN_ENTRIES));
      if (practiceId !== null && accountId !== null)
        await this.runs.note(tx, part, await this.check.keptTooMuch(tx, { practiceId, accountId, from, to }));
      if (practiceId !== null && part.subject === 'attendance')
        await this.runs.note(tx, part, await this.check.attendance(tx, { practiceId, from, to }));
      await this.runs.close(tx, part);
    });
  }

  private async unreadable(part: Part, error: Error): Promise<void> {
    this.log.warn({ err: error, partId: part.id, practiceId: part.practiceId }, 'an account cannot be read at Stripe');
    await this.write(part, async (tx) => {
      await this.runs.note(tx, part, [
        {
          kind: 'account_unreadable',
          key: part.accountId ?? 'platform',
          currency: null,
          expectedMinor: null,
          foundMinor: null,
          aboutAt: part.fromAt,
          detail: { error: error.name },
        },
      ]);
      await this.runs.leave(tx, part);
    });
  }

  /** Nothing is written where another process was faster. */
  private write(part: Part, work: (tx: EntityManager) => Promise<void>): Promise<void> {
    return this.transactions.system(async (tx) => {
      if (await this.runs.claim(tx, part)) await work(tx);
    });
  }
}

const DAY_MS = 24 * 3_600_000;
const dayBefore = (instant: Date, days: number): string =>
  new Date(instant.getTime() - days * DAY_MS).toISOString().slice(0, 10);

/** `2026-11-25`: the day it is there and then. */
export const localDay = (instant: Date, timeZone: string): string =>
  dateFormat('en-CA', { timeZone, dateStyle: 'short' }).format(instant);

const emptyTally = (kind: Tally['kind'], key: string, currency: string, at: Date): Tally => ({
  kind,
  key,
  currency,
  at,
  matched: 0,
  missing: 0,
  different: 0,
  foreign: 0,
  stripeMinor: 0,
  ledgerMinor: 0,
});

function talliesOf(judged: readonly Judged[], kind: Tally['kind'], keyOf: (at: Date) => string, at?: Date): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const { line, verdict, ledgerMinor } of judged) {
    const key = keyOf(line.occurredAt);
    const place = `${key} ${line.currency}`;
    const before = tallies.get(place) ?? emptyTally(kind, key, line.currency, at ?? line.occurredAt);
    const isOurs = verdict !== 'foreign';
    tallies.set(place, {
      ...before,
      [verdict]: before[verdict] + 1,
      stripeMinor: before.stripeMinor + (isOurs ? netOf(line.lines) : 0),
      ledgerMinor: before.ledgerMinor + ledgerMinor,
    });
  }
  return [...tallies.values()];
}
