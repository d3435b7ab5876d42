import { Injectable } from '@nestjs/common';
import { Clock, InvalidInput, labelProblem } from '@vestibule/kernel';
import { AuditLog, type MemberActor, Transactions } from '@vestibule/platform';
import { type Connection, type PlanFacts, type PracticeFacts, PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { accountState, whyNotYet } from '../account-state.ts';
import { PracticeCannotCollect } from '../errors.ts';
import { CloseCheckouts } from './close-checkouts.ts';
import { ConnectAccount } from './connect-account.ts';

export interface PaymentChanges {
  readonly accepts?: boolean;
  /** On a plan where payments are an addition: the owner takes it on. */
  readonly addOn?: boolean;
  /** Null: the usual words. */
  readonly label?: string | null;
  /** How many business days before a session a bank debit may begin; null: none are taken. */
  readonly debitBusinessDays?: number | null;
}
export interface PaymentSituation {
  readonly practice: PracticeFacts;
  readonly plan: PlanFacts;
  /** The one in use, or the one that was lost; then those before. */
  readonly accounts: readonly Connection[];
}

/** What the owner decides about payments, and how things stand. Connecting switches nothing on; switching on needs an account that may take cards. */
@Injectable()
export class PaymentSettings {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly connecting: ConnectAccount,
    private readonly closing: CloseCheckouts,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  read(actor: MemberActor): Promise<PaymentSituation> {
    return this.transactions.run(actor, (tx) => this.situation(tx, actor));
  }

  /**
   * Switching off closes what clients have open at Stripe; what is paid stays paid.
   *
   * @throws PracticeCannotCollect saying what is missing, InvalidInput for a label that says too much.
   */
  async change(actor: MemberActor, changes: PaymentChanges): Promise<PaymentSituation> {
    const { accepts, addOn, label, debitBusinessDays } = changes;
    const problem = typeof label === 'string' ? labelProblem(label) : undefined;
    if (problem !== undefined) throw new InvalidInput([{ field: 'label', message: problem }]);
    const { changed, isOff } = await this.transactions.run(actor, async (tx) => {
      await this.practices.mustBeOwner(tx, actor.practiceId);
      const before = await this.situation(tx, actor);
      const { practice } = before;
      if (accepts === true && !practice.acceptsPayments) mustBeReady(before, addOn === true);
      await this.practices.setPayments(tx, actor.practiceId, {
        ...(accepts === undefined ? {} : { acceptsPayments: accepts }),
        ...(label === undefined ? {} : { paymentLabel: label }),
        ...(debitBusinessDays === undefined ? {} : { debitBusinessDays }),
      });
      const about = { practiceId: actor.practiceId, about: { kind: 'practice', id: actor.practiceId } };
      if (accepts !== undefined && accepts !== practice.acceptsPayments)
        await this.audit.record(tx, actor, {
          ...about,
          act: accepts ? 'payments.switched_on' : 'payments.switched_off',
          after: { plan: before.plan.code },
        });
      if (label !== undefined && label !== practice.paymentLabel)
        await this.audit.record(tx, actor, {
          ...about,
          act: 'payments.label_changed',
          before: { label: practice.paymentLabel },
          after: { label },
        });
      if (debitBusinessDays !== undefined && debitBusinessDays !== practice.debitBusinessDays)
        await this.audit.record(tx, actor, {
          ...about,
          act: 'payments.debits_changed',
          before: { businessDays: practice.debitBusinessDays },
          after: { businessDays: debitBusinessDays },
        });
      return { changed: await this.situation(tx, actor), isOff: accepts === false && practice.acceptsPayments };
    });
    if (isOff) await this.closing.ofPractice(actor.practiceId);
    return changed;
  }

  /** Asks Stripe. That the owner is back from its form is noted, and nothing else believed of it. */
  async refresh(actor: MemberActor, { returned }: { readonly returned?: boolean }): Promise<PaymentSituation> {
    await this.transactions.run(actor, (tx) => this.practices.mustBeOwner(tx, actor.practiceId));
    if (returned === true) await this.transactions.system((tx) => this.practices.cameBack(tx, actor.practiceId));
    await this.connecting.refreshAccount(actor.practiceId);
    return this.read(actor);
  }

  private async situation(tx: EntityManager, { practiceId }: MemberActor): Promise<PaymentSituation> {
    const practice = await this.practices.facts(tx, practiceId);
    const plan = await this.practices.planAt(tx, practiceId, this.clock.now());
    return { practice, plan, accounts: await this.practices.accountsOf(tx, practiceId) };
  }
}

function mustBeReady({ practice, plan, accounts }: PaymentSituation, takesAddOn: boolean): void {
  const state = accountState(practice.cardPayments, accounts[0]);
  const missing = whyNotYet(state);
  if (missing !== undefined) throw new PracticeCannotCollect(missing, { reason: state });
  if (plan.payments === 'add_on' && !takesAddOn)
    throw new PracticeCannotCollect(
      `payments are an addition to the plan ${plan.name}, paid with a part of each payment; say addOn: true to take it on`,
      { reason: 'add_on' },
    );
}
