import { Injectable } from '@nestjs/common';
import { isUuid } from '@vestibule/kernel';
import { type MemberActor, type OperatorActor, PAGE_SIZE, pageOf, placeOf, Transactions } from '@vestibule/platform';
import { MismatchNotFound } from '../errors.ts';
import type { MismatchQuery } from '../http/bodies.ts';
import type { MismatchListView, MismatchView, RepairView } from '../http/views.ts';
import { adviceOn, titleOf, wordsOf } from './mismatch.ts';
import { type Mismatch, Mismatches, type MismatchWish } from './mismatches.repository.ts';
import { RepairMismatch, type RepairPlan } from './repair-mismatch.ts';

type Reader = MemberActor | OperatorActor;

/** What an owner, or an operator, does with mismatches: looks, has them repaired, or accepts them with a note. */
@Injectable()
export class WorkOnMismatches {
  constructor(
    private readonly transactions: Transactions,
    private readonly mismatches: Mismatches,
    private readonly repairing: RepairMismatch,
  ) {}

  list(actor: Reader, query: MismatchQuery): Promise<MismatchListView> {
    const limit = query.limit ?? PAGE_SIZE;
    const place = placeOf(query.cursor);
    const { state, kind, practiceId, reconciliationId: runId } = query;
    const wish: MismatchWish = {
      ...(state === undefined ? {} : { state }),
      ...(kind === undefined ? {} : { kind }),
      ...(practiceId === undefined ? {} : { practiceId }),
      ...(runId === undefined ? {} : { runId }),
      limit: limit + 1,
      after: place && { foundAt: place.at, id: place.id },
    };
    return this.transactions.run(actor, async (tx) => {
      const rows = await this.mismatches.list(tx, actor, wish);
      const page = pageOf(rows, limit, ({ foundAt, id: mismatch }) => ({ at: foundAt, id: mismatch }));
      const counts = await this.mismatches.counts(tx, actor, wish);
      return {
        items: page.rows.map(viewOf),
        nextCursor: page.nextCursor,
        counts: counts.map((one) => ({ ...one, title: titleOf(one.kind) })),
      };
    });
  }

  /** @throws MismatchNotFound */
  async show(actor: Reader, id: string): Promise<MismatchView> {
    return viewOf(await this.get(actor, id));
  }

  /** @throws MismatchNotFound, MismatchNotRepairable */
  async repair(actor: Reader, id: string, dryRun: boolean): Promise<RepairView> {
    const mismatch = await this.get(actor, id);
    const plan = dryRun ? await this.repairing.plan(mismatch) : await this.repairing.repair(actor, mismatch);
    return { ...planOf(plan), dryRun, mismatch: viewOf(dryRun ? mismatch : await this.get(actor, id)) };
  }

  /** @throws MismatchNotFound, MismatchNotRepairable */
  async accept(actor: Reader, id: string, note: string): Promise<MismatchView> {
    await this.repairing.accept(actor, await this.get(actor, id), note);
    return viewOf(await this.get(actor, id));
  }

  private get(actor: Reader, id: string): Promise<Mismatch> {
    if (!isUuid(id)) throw new MismatchNotFound();
    return this.transactions.run(actor, (tx) => this.mismatches.get(tx, actor, id));
  }
}

const planOf = ({ isPossible, byOperatorOnly, words, steps }: RepairPlan): Omit<RepairView, 'dryRun' | 'mismatch'> => ({
  isPossible,
  byOperatorOnly,
  words,
  steps: steps.map((step) => ({
    act: step.act,
    words: step.words,
    lines: step.lines?.map(({ account, amountMinor }) => ({ account, amount: amountMinor })) ?? null,
    amount: step.amountMinor ?? null,
  })),
});

const viewOf = (of: Mismatch): MismatchView => ({
  id: of.id,
  kind: of.kind,
  title: titleOf(of.kind),
  words: wordsOf(of),
  advice: adviceOn(of.kind),
  state: of.resolvedAt === null ? 'open' : 'resolved',
  practice: of.ofPracticeId === null ? null : { id: of.ofPracticeId, name: of.practiceName ?? '' },
  subject: of.subject,
  accountId: of.accountId,
  currency: of.currency,
  expected: of.expectedMinor,
  found: of.foundMinor,
  aboutAt: of.aboutAt.toISOString(),
  foundAt: of.foundAt.toISOString(),
  reconciliationId: of.runId,
  chargeId: of.chargeId,
  participantId: of.participantId,
  sessionId: of.sessionId,
  balanceTransactionId: of.balanceTransactionId,
  payoutId: of.payoutId,
  detail: { ...of.detail },
  resolution:
    of.resolvedAt === null
      ? null
      : {
          how: of.resolvedHow ?? 'agrees_now',
          at: of.resolvedAt.toISOString(),
          by: of.resolvedBy,
          note: of.resolutionNote,
        },
});
