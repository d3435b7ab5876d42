import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@vestibule/kernel';
import { AuditLog, brokenConstraint, type MemberActor, PlatformEnv, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import type { EntityManager } from 'typeorm';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { ConnectNotPossible, PaymentProviderRefused } from '../errors.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';

const SYSTEM = { kind: 'system' } as const;
const GOOD_FOR_MS = 15 * 60_000;
const START_AGAIN =
  'this way back from Stripe is not yours, was used already or is too old; start again in the settings';

/**
 * "We have a Stripe account already." The owner is sent to Stripe with a state that only we know, says yes there and comes back with it. The state is 256
 * random bits, kept as a hash, good once, for minutes, and for the member who was sent: a link that somebody else prepared connects nothing.
 */
@Injectable()
export class ConnectExisting {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly accounts: ConnectedAccounts,
    private readonly stripe: StripeGateway,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly env: PlatformEnv,
  ) {}

  /** @throws ConnectNotPossible when an account is in use: it is disconnected first. */
  async begin(actor: MemberActor): Promise<{ url: string }> {
    await this.transactions.run(actor, (tx) => this.practices.mustBeOwner(tx, actor.practiceId));
    const state = randomBytes(32).toString('base64url');
    const back = this.env.addressOf('/settings/payments');
    const email = await this.transactions.system(async (tx) => {
      await this.mustBeFree(tx, actor.practiceId);
      const now = this.clock.now();
      await tx.query(
        `INSERT INTO connect_attempt (id, practice_id, member_id, state_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)`,
        [newId(), actor.practiceId, actor.memberId, hashOf(state), now, new Date(now.getTime() + GOOD_FOR_MS)],
      );
      return this.practices.contactEmail(tx, actor.practiceId);
    });
    const url = this.stripe.authorizePage(state, back, email);
    if (url === undefined)
      throw new ConnectNotPossible('accounts that exist cannot be connected here; connect a new one instead');
    return { url };
  }

  /**
   * They are back with Stripe's word. The state is used up before Stripe is asked, whatever Stripe answers.
   *
   * @throws ConnectNotPossible saying what to do instead.
   */
  async finish(actor: MemberActor, answer: { readonly code: string; readonly state: string }): Promise<void> {
    await this.transactions.run(actor, (tx) => this.practices.mustBeOwner(tx, actor.practiceId));
    await this.transactions.system((tx) => this.useUp(tx, actor, answer.state));
    const accountId = await this.accountOf(answer.code);
    const { cardPayments, requirements, dueAt } = await this.stripe.account(accountId);
    try {
      await this.transactions.system(async (tx) => {
        await this.mustBeFree(tx, actor.practiceId);
        const how = { origin: 'oauth', by: actor.memberId } as const;
        await this.practices.setAccount(tx, actor.practiceId, accountId, cardPayments, how);
        await this.practices.keepRequirements(tx, accountId, { requirements, dueAt });
        await this.practices.cameBack(tx, actor.practiceId);
        await this.audit.record(tx, SYSTEM, {
          act: 'payments.account_connected',
          practiceId: actor.practiceId,
          about: { kind: 'account', id: accountId },
          after: { askedBy: actor.memberId },
        });
      });
    } catch (error) {
      if (['practice_account_once', 'connected_account_of_one_practice'].includes(brokenConstraint(error)))
        throw new ConnectNotPossible('this Stripe account belongs to another practice here; connect another one');
      throw error;
    }
    // What changed at Stripe between its answer and ours was said of an account that was nobody's.
    await this.accounts.refresh(accountId);
  }

  private async accountOf(code: string): Promise<string> {
    try {
      return await this.stripe.accountOfCode(code);
    } catch (error) {
      if (error instanceof PaymentProviderRefused) throw new ConnectNotPossible(START_AGAIN);
      throw error;
    }
  }

  private async useUp(tx: EntityManager, actor: MemberActor, state: string): Promise<void> {
    const [used]: [unknown[], number] = await tx.query(
      `UPDATE connect_attempt SET used_at = $3 WHERE state_hash = $1 AND member_id = $2 AND used_at IS NULL AND expires_at > $3 RETURNING id`,
      [hashOf(state), actor.memberId, this.clock.now()],
    );
    if (used.length !== 1) throw new ConnectNotPossible(START_AGAIN);
  }

  /** An account that never took cards may make way; one that did is given up by an act of its own, which says what stays. */
  private async mustBeFree(tx: EntityManager, practiceId: string): Promise<void> {
    const [current] = await this.practices.accountsOf(tx, practiceId);
    if (current !== undefined && current.leftAt === null && current.firstActiveAt !== null)
      throw new ConnectNotPossible('a Stripe account is connected; disconnect it first');
  }
}

const hashOf = (state: string): Buffer => createHash('sha256').update(state).digest();
