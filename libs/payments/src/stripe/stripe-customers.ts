import { Injectable } from '@nestjs/common';
import { MissingAtStripe, PaymentProviderRefused } from '../errors.ts';
import { StripeGateway } from './stripe-gateway.ts';

/** A card that Stripe keeps, as it may be shown. */
export interface KeptCard {
  readonly id: string;
  /** Stripe's word: `visa`, `mastercard`. */
  readonly brand: string;
  readonly last4: string;
}

const MOST_METHODS = 100;

/** Clients who asked a practice to keep their card: customers of that practice's own account. */
@Injectable()
export class StripeCustomers {
  constructor(private readonly stripe: StripeGateway) {}

  /** Known there by e-mail address alone, which Stripe has for its receipts anyway. */
  async create(
    accountId: string,
    of: { readonly savedCardId: string; readonly email: string },
    idempotencyKey: string,
  ): Promise<string> {
    const customer = await this.stripe.on(accountId, (stripe) =>
      stripe.customers.create(
        { email: of.email, metadata: { saved_card_id: of.savedCardId } },
        { stripeAccount: accountId, idempotencyKey },
      ),
    );
    return customer.id;
  }

  /** Undefined when the account has no such customer any more. */
  async cards(accountId: string, customerId: string): Promise<KeptCard[] | undefined> {
    const methods = await this.methods(accountId, customerId);
    return methods?.flatMap(({ id, card }) => (card ? [{ id, brand: card.brand, last4: card.last4 }] : []));
  }

  /** Whatever Stripe keeps for that customer to pay with is kept no more. Also when there is nothing, or no such customer. */
  async forgetAll(accountId: string, customerId: string): Promise<void> {
    for (const { id } of (await this.methods(accountId, customerId)) ?? []) await this.detach(accountId, id);
  }

  private async detach(accountId: string, methodId: string): Promise<void> {
    try {
      await this.stripe.on(accountId, (stripe) =>
        stripe.paymentMethods.detach(methodId, {}, { stripeAccount: accountId }),
      );
    } catch (error) {
      // Refused because it is attached to nobody: somebody else was faster.
      if (!(error instanceof PaymentProviderRefused)) throw error;
    }
  }

  private async methods(accountId: string, customerId: string) {
    try {
      return await this.stripe.on(accountId, (stripe) =>
        stripe.customers
          .listPaymentMethods(customerId, { limit: MOST_METHODS }, { stripeAccount: accountId })
          .autoPagingToArray({ limit: 1_000 }),
      );
    } catch (error) {
      if (error instanceof MissingAtStripe) return undefined;
      throw error;
    }
  }
}
