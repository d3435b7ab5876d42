import { Injectable } from '@nestjs/common';
import { PlatformEnv, Transactions } from '@vestibule/platform';
import { type CardPayments, type PracticeFacts, PracticesService } from '@vestibule/practices';
import { ConnectedAccounts } from '../connected-accounts.ts';
import { StripeGateway } from '../stripe/stripe-gateway.ts';

export interface AccountState {
  readonly accountId: string;
  readonly cardPayments: CardPayments;
}

/** Gives a practice a Stripe account of its own and keeps what is known of it fresh. */
@Injectable()
export class ConnectAccount {
  constructor(
    private readonly transactions: Transactions,
    private readonly practices: PracticesService,
    private readonly accounts: ConnectedAccounts,
    private readonly stripe: StripeGateway,
    private readonly env: PlatformEnv,
  ) {}

  /** The practice's account; made if there is none, or the old one was disconnected. Charges of the old one stay with it. */
  async connectPractice(practiceId: string): Promise<AccountState> {
    const { practice, email } = await this.facts(practiceId);
    if (practice.stripeAccountId !== null && practice.cardPayments !== 'disconnected')
      return { accountId: practice.stripeAccountId, cardPayments: practice.cardPayments };
    const account = await this.stripe.createAccount(
      { displayName: practice.name, contactEmail: email, country: practice.country, currency: practice.currency },
      `account:${practiceId}:${practice.stripeAccountId ?? 'first'}`,
    );
    await this.transactions.system((tx) => this.practices.setAccount(tx, practiceId, account.id, account.cardPayments));
    return { accountId: account.id, cardPayments: account.cardPayments };
  }

  /** Asks Stripe what the account may do now. A practice without an account has `none`. */
  async refreshAccount(practiceId: string): Promise<CardPayments> {
    const { practice } = await this.facts(practiceId);
    if (practice.stripeAccountId === null) return 'none';
    return this.accounts.refresh(practice.stripeAccountId);
  }

  /** Where an owner tells Stripe about the practice. Coming back means nothing by itself: `refreshAccount` asks. */
  async onboarding(practiceId: string): Promise<{ url: string }> {
    const { accountId } = await this.connectPractice(practiceId);
    const settings = `${this.env.PUBLIC_URL.replace(/\/$/, '')}/settings`;
    const url = await this.accounts.watching(() =>
      this.stripe.onboardingLink(accountId, {
        refresh: `${settings}?payments=again`,
        back: `${settings}?payments=returned`,
      }),
    );
    return { url };
  }

  private facts(practiceId: string): Promise<{ practice: PracticeFacts; email: string | null }> {
    return this.transactions.system(async (tx) => {
      const practice = await this.practices.facts(tx, practiceId);
      const [row]: { email: string | null }[] = await tx.query(
        `SELECT coalesce(p.email, (SELECT m.email FROM member m WHERE m.practice_id = p.id AND m.role = 'owner' ORDER BY m.created_at LIMIT 1)) AS email
           FROM practice p WHERE p.id = $1`,
        [practiceId],
      );
      return { practice, email: row?.email ?? null };
    });
  }
}
