import { Injectable } from '@nestjs/common';
import { AuditLog, type MemberActor, PlatformEnv, Transactions } from '@vestibule/platform';
import { type CardPayments, type PracticeFacts, PracticesService } from '@vestibule/practices';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';

export interface ConnectedAccount {
  readonly accountId: string;
  readonly cardPayments: CardPayments;
}

const SYSTEM = { kind: 'system' } as const;

/** Gives a practice a Stripe account of its own and keeps what is known of it fresh. */
@Injectable()
export class ConnectAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly accounts: ConnectedAccounts,
    private readonly stripe: StripeGateway,
    private readonly audit: AuditLog,
    private readonly env: PlatformEnv,
  ) {}

  /** The practice's account; made if there is none, or the old one was disconnected. Charges of the old one stay with it. */
  async connectPractice(practiceId: string, by?: MemberActor): Promise<ConnectedAccount> {
    const { practice, email, past } = await this.facts(practiceId);
    const { stripeAccountId } = practice;
    if (stripeAccountId !== null && practice.cardPayments !== 'disconnected')
      return { accountId: stripeAccountId, cardPayments: practice.cardPayments };
    const account = await this.stripe.createAccount(
      { displayName: practice.name, contactEmail: email, country: practice.country, currency: practice.currency },
      // The same key while nothing has changed: two clicks make one account. One that was had, left and wanted again is another.
      `account:${practiceId}:${past}:${stripeAccountId ?? 'first'}`,
    );
    await this.transactions.system(async (tx) => {
      await this.practices.setAccount(tx, practiceId, account.id, account.cardPayments, {
        origin: 'made',
        by: by?.memberId ?? null,
      });
      await this.audit.record(tx, SYSTEM, {
        act: 'payments.account_made',
        practiceId: practice.id,
        about: { kind: 'account', id: account.id },
        after: { askedBy: by?.memberId ?? null },
      });
    });
    return { accountId: account.id, cardPayments: account.cardPayments };
  }

  /** Asks Stripe what the account may do now. A practice without an account has `none`. */
  async refreshAccount(practiceId: string): Promise<CardPayments> {
    const { practice } = await this.facts(practiceId);
    if (practice.stripeAccountId === null) return 'none';
    return this.accounts.refresh(practice.stripeAccountId);
  }

  /** Where an owner tells Stripe about the practice. Coming back means nothing by itself: `refreshAccount` asks. */
  async onboarding(actor: MemberActor): Promise<{ url: string }> {
    await this.transactions.run(actor, (tx) => this.practices.mustBeOwner(tx, actor.practiceId));
    const { accountId } = await this.connectPractice(actor.practiceId, actor);
    const settings = this.env.addressOf('/settings/payments');
    const url = await this.accounts.watching(() =>
      this.stripe.onboardingLink(accountId, { refresh: `${settings}?from=again`, back: `${settings}?from=stripe` }),
    );
    return { url };
  }

  private facts(practiceId: string): Promise<{ practice: PracticeFacts; email: string | null; past: number }> {
    return this.transactions.system(async (tx) => {
      const practice = await this.practices.facts(tx, practiceId);
      const past = (await this.practices.accountsOf(tx, practiceId)).length;
      return { practice, email: await this.practices.contactEmail(tx, practiceId), past };
    });
  }
}
