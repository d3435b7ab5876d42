import { Injectable } from '@nestjs/common';
import { type ChargeId, Clock, type PracticeId } from '@vestibule/kernel';
import { Ledger, type LedgerLine, type Posting } from '@vestibule/ledger';
import { type Movement, SettleCharge, type StatementLine, StripeStatements } from '@vestibule/payments';
import { AuditLog, type MemberActor, NotAllowed, type OperatorActor, Transactions } from '@vestibule/platform';
import { MismatchNotRepairable } from '../errors.ts';
import { BooksCheck, CORRECTION, type Where } from './books-check.ts';
import { difference } from './compare.ts';
import { adviceOn, moneyWords } from './mismatch.ts';
import { type Mismatch, Mismatches } from './mismatches.repository.ts';

export interface RepairStep {
  readonly act: 'ask_stripe_again' | 'post_movement' | 'correct_entries' | 'return_platform_fee' | 'add_up_again';
  readonly words: string;
  readonly lines?: readonly LedgerLine[];
  readonly amountMinor?: number;
}
/** What would be done. Without a step a person is needed, and `words` says what for. */
export interface RepairPlan {
  readonly isPossible: boolean;
  readonly words: string;
  readonly steps: readonly RepairStep[];
  /** It is the platform's money: an owner may not have it done. */
  readonly byOperatorOnly: boolean;
}
type Reader = MemberActor | OperatorActor;

const LOOK: RepairStep = {
  act: 'ask_stripe_again',
  words: 'Stripe is asked about this payment again, and all that it says is written down.',
};

/**
 * Mends what can be mended by writing down what Stripe says, or by giving back what the platform took too much. Looked at again afterwards: what still does not
 * agree stays open. Money of a client or a practice is moved by nobody but a person.
 */
@Injectable()
export class RepairMismatch {
  constructor(
    private readonly transactions: Transactions,
    private readonly mismatches: Mismatches,
    private readonly check: BooksCheck,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly statements: StripeStatements,
    private readonly settling: SettleCharge,
    private readonly clock: Clock,
  ) {}

  /** Changes nothing, neither here nor at Stripe. */
  async plan(mismatch: Mismatch): Promise<RepairPlan> {
    if (mismatch.resolvedAt !== null) return needsPerson('It is resolved already.');
    switch (mismatch.kind) {
      case 'missing_entry':
        return mismatch.chargeId === null ? this.planPosting(mismatch) : this.planLook(mismatch);
      case 'amount_differs':
        return mismatch.balanceTransactionId === null ? personFor(mismatch) : this.planCorrection(mismatch);
      case 'totals_differ':
        return possible([
          { act: 'add_up_again', words: 'The totals of the payment are added up again from its entries.' },
        ]);
      case 'fee_rate_wrong':
      case 'refund_without_fee_refund':
        return this.planFeeReturn(mismatch);
      case 'kept_more_than_fee':
      case 'joined_not_paid':
        return (await this.checkouts(mismatch)).length > 0 ? possible([LOOK]) : personFor(mismatch);
      default:
        return personFor(mismatch);
    }
  }

  /** @throws MismatchNotRepairable when a person is needed, or what was done did not help. */
  async repair(actor: Reader, mismatch: Mismatch): Promise<RepairPlan> {
    const plan = await this.plan(mismatch);
    if (!plan.isPossible) throw new MismatchNotRepairable(plan.words, { mismatchId: mismatch.id, kind: mismatch.kind });
    if (plan.byOperatorOnly && actor.kind !== 'operator') throw new NotAllowed('this is for operators');
    for (const step of plan.steps) await this.take(mismatch, step);
    const isMended = await this.agrees(mismatch);
    await this.transactions.system((tx) => this.mismatches.tried(tx, mismatch.id));
    if (!isMended)
      throw new MismatchNotRepairable(`that was done, and it still does not agree. ${adviceOn(mismatch.kind)}`, {
        mismatchId: mismatch.id,
        kind: mismatch.kind,
      });
    await this.resolve(actor, mismatch, 'repaired', null, plan);
    return plan;
  }

  /** A person has looked, and says that it is right as it is. The note stays with it. */
  async accept(actor: Reader, mismatch: Mismatch, note: string): Promise<void> {
    if (mismatch.resolvedAt !== null)
      throw new MismatchNotRepairable('it is resolved already', { mismatchId: mismatch.id });
    await this.resolve(actor, mismatch, 'accepted', note, null);
  }

  private async resolve(
    actor: Reader,
    mismatch: Mismatch,
    how: 'repaired' | 'accepted',
    note: string | null,
    plan: RepairPlan | null,
  ): Promise<void> {
    const by = actor.kind === 'member' ? actor.memberId : actor.userId;
    await this.transactions.run(actor, async (tx) => {
      await this.mismatches.resolve(tx, mismatch.id, { how, by, note, at: this.clock.now() });
      await this.audit.record(tx, actor, {
        act: `mismatch.${how}`,
        practiceId: mismatch.practiceId as PracticeId | null,
        about: { kind: 'mismatch', id: mismatch.id },
        before: {
          kind: mismatch.kind,
          key: mismatch.key,
          expectedMinor: mismatch.expectedMinor,
          foundMinor: mismatch.foundMinor,
          currency: mismatch.currency,
        },
        after: { done: plan === null ? 'accepted' : plan.steps.map(({ act }) => act).join(', ') },
      });
    });
  }

  private async take(mismatch: Mismatch, step: RepairStep): Promise<void> {
    switch (step.act) {
      case 'ask_stripe_again':
        for (const chargeId of await this.paymentsOf(mismatch))
          await this.settling.look(chargeId, { isAboutFee: true });
        return this.addUp(mismatch);
      case 'add_up_again':
        return this.addUp(mismatch);
      case 'post_movement':
        return this.post(mismatch, (line) => ({ ...movementOf(line), chargeId: null }));
      case 'correct_entries':
        await this.correct(mismatch);
        return this.addUp(mismatch);
      case 'return_platform_fee':
        return this.returnFee(mismatch);
    }
  }

  private async planLook(mismatch: Mismatch): Promise<RepairPlan> {
    const line = await this.statements.movement(mismatch.accountId, mismatch.balanceTransactionId ?? '');
    return possible([{ ...LOOK, lines: line.lines }]);
  }
  private async planPosting(mismatch: Mismatch): Promise<RepairPlan> {
    if (mismatch.practiceId === null || mismatch.accountId === null) return personFor(mismatch);
    const line = await this.statements.movement(mismatch.accountId, mismatch.balanceTransactionId ?? '');
    return possible([
      { act: 'post_movement', words: 'This movement is written into the books as Stripe has it.', lines: line.lines },
    ]);
  }
  private async planCorrection(mismatch: Mismatch): Promise<RepairPlan> {
    const { lines } = await this.needed(mismatch);
    if (lines.length === 0) return needsPerson('It agrees now; reconcile the period again.');
    return possible([
      {
        act: 'correct_entries',
        words:
          'A correction is added to the entries, so that together they say what Stripe says. Nothing is changed or taken away.',
        lines,
      },
    ]);
  }

  private async planFeeReturn(mismatch: Mismatch): Promise<RepairPlan> {
    const tooMuch = await this.feeTooMuch(mismatch);
    if (tooMuch === null || tooMuch.amountMinor <= 0) return personFor(mismatch);
    return possible([
      {
        act: 'return_platform_fee',
        words: `${moneyWords(tooMuch.amountMinor, mismatch.currency)} of the platform's fee goes back to the practice.`,
        amountMinor: tooMuch.amountMinor,
      },
    ]);
  }

  private async returnFee(mismatch: Mismatch): Promise<void> {
    const chargeId = mismatch.chargeId as ChargeId;
    // Somebody may have returned it at Stripe meanwhile; Stripe's word comes first, also after a try of ours of which we never heard.
    await this.settling.look(chargeId, { isAboutFee: true });
    const tooMuch = await this.feeTooMuch(mismatch);
    if (tooMuch === null || tooMuch.amountMinor <= 0) return;
    const { applicationFeeId, amountMinor } = tooMuch;
    await this.statements.returnPlatformFee(applicationFeeId, amountMinor, `mismatch:${mismatch.id}:${amountMinor}`);
    await this.settling.look(chargeId, { isAboutFee: true });
  }

  /** What the platform has of this payment beyond its part. */
  private feeTooMuch(mismatch: Mismatch): Promise<{ applicationFeeId: string; amountMinor: number } | null> {
    return this.transactions.system(async (tx) => {
      const { chargeId, kind } = mismatch;
      if (chargeId === null) return null;
      const [found] = (await this.check.payments(tx, [chargeId])).filter((one) => one.kind === kind);
      const applicationFeeId = await this.mismatches.applicationFeeOf(tx, chargeId);
      if (!found || applicationFeeId === null) return null;
      return { applicationFeeId, amountMinor: (found.foundMinor ?? 0) - (found.expectedMinor ?? 0) };
    });
  }

  private async needed(mismatch: Mismatch): Promise<{ line: StatementLine; lines: LedgerLine[] }> {
    const line = await this.statements.movement(mismatch.accountId, mismatch.balanceTransactionId ?? '');
    const present = await this.transactions.system((tx) => this.check.entriesOf(tx, mismatch, line));
    return { line, lines: difference(line.lines, present) };
  }

  private async correct(mismatch: Mismatch): Promise<void> {
    const { line, lines } = await this.needed(mismatch);
    if (lines.length === 0) return;
    await this.post(mismatch, () => ({
      ...movementOf(line),
      balanceTransactionId: `${line.balanceTransactionId}/correction/${mismatch.id}`,
      stripeType: CORRECTION,
      sourceId: line.balanceTransactionId,
      chargeId: mismatch.chargeId as ChargeId | null,
      lines,
    }));
  }

  private async post(
    mismatch: Mismatch,
    posting: (line: StatementLine) => Movement & Pick<Posting, 'chargeId'>,
  ): Promise<void> {
    const line = await this.statements.movement(mismatch.accountId, mismatch.balanceTransactionId ?? '');
    const about = {
      book: mismatch.accountId === null ? 'platform' : 'practice',
      practiceId: mismatch.ofPracticeId as PracticeId | null,
      accountId: mismatch.accountId,
      refundId: null,
      disputeId: null,
    } as const;
    await this.transactions.system((tx) => this.ledger.post(tx, [{ ...posting(line), ...about }]));
  }

  private async addUp({ chargeId }: Mismatch): Promise<void> {
    if (chargeId !== null)
      await this.transactions.system((tx) => tx.query(`SELECT charge_money_add_up($1)`, [chargeId]));
  }

  private async paymentsOf(mismatch: Mismatch): Promise<ChargeId[]> {
    return mismatch.chargeId === null ? this.checkouts(mismatch) : [mismatch.chargeId as ChargeId];
  }
  /** Payments of the client of which Stripe may know more than we do, or of which too much was paid. */
  private checkouts({ participantId }: Mismatch): Promise<ChargeId[]> {
    return this.transactions.system((tx) => this.mismatches.checkoutsOf(tx, participantId));
  }

  /** Looks again with the very check that found it. */
  private async agrees(mismatch: Mismatch): Promise<boolean> {
    const { kind, key, balanceTransactionId, accountId, practiceId, participantId, chargeId } = mismatch;
    const where: Where = mismatch;
    const line = balanceTransactionId === null ? null : await this.statements.movement(accountId, balanceTransactionId);
    return this.transactions.system(async (tx) => {
      const always = { from: new Date(0), to: this.clock.now() };
      const found =
        line !== null
          ? (await this.check.judge(tx, where, [line])).found
          : chargeId !== null
            ? await this.check.payments(tx, [chargeId])
            : participantId === null || practiceId === null
              ? []
              : accountId === null
                ? await this.check.attendance(tx, { practiceId, participantId, ...always })
                : await this.check.keptTooMuch(tx, { practiceId, accountId, participantId, ...always });
      return !found.some((one) => one.kind === kind && one.key === key);
    });
  }
}

/** A statement's line without what says whose it is: as it is posted. */
const movementOf = ({
  balanceTransactionId,
  kind,
  stripeType,
  sourceId,
  currency,
  occurredAt,
  availableOn,
  lines,
}: StatementLine): Movement => ({
  balanceTransactionId,
  kind,
  stripeType,
  sourceId,
  currency,
  occurredAt,
  availableOn,
  lines,
});

const possible = (steps: readonly RepairStep[]): RepairPlan => ({
  isPossible: true,
  byOperatorOnly: steps.some(({ act }) => act === 'return_platform_fee'),
  words: steps.map(({ words }) => words).join(' '),
  steps,
});
const needsPerson = (words: string): RepairPlan => ({ isPossible: false, words, steps: [], byOperatorOnly: false });
const personFor = ({ kind }: Mismatch): RepairPlan => needsPerson(`A person is needed. ${adviceOn(kind)}`);
