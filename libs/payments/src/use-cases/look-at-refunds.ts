import { Injectable } from '@nestjs/common';
import { type ChargeMoney, Ledger } from '@vestibule/ledger';
import { type MemberActor, type OperatorActor, Transactions } from '@vestibule/platform';
import { PracticesService } from '@vestibule/practices';
import { RETURNING } from '../charge-moves.ts';
import type { Charge } from '../charge.entity.ts';
import { RefundNotFound } from '../errors.ts';
import { platformFeeReturned } from '../fee-return.ts';
import { type PendingPaymentView, pendingDebitView } from '../http/own-money-views.ts';
import type { RefundListView, RefundPreviewView, RefundView } from '../http/refund-views.ts';
import { refundView } from '../http/refund-views.ts';
import type { Refund } from '../refund.entity.ts';
import { mustBeRefundable } from '../refundable.ts';
import { OpenPurse } from './open-purse.ts';
import type { RefundWish } from './refund-charge.ts';

type Asking = MemberActor | OperatorActor;

/** What would happen, and what did: nothing is changed here. */
@Injectable()
export class LookAtRefunds {
  constructor(
    private readonly transactions: Transactions,
    private readonly purses: OpenPurse,
    private readonly practices: PracticesService,
    private readonly ledger: Ledger,
  ) {}

  list(actor: Asking, participantId: string): Promise<RefundListView> {
    return this.transactions.run(actor, async (tx) => {
      const { charges, refunds, session } = await this.purses.look(tx, actor, participantId);
      return { items: refunds.map((refund) => refundView(refund, refunds, charges, session.timeZone)) };
    });
  }

  /** A bank debit of this participant's that the bank has not confirmed, and by when it does. */
  pending(actor: Asking, participantId: string): Promise<PendingPaymentView> {
    return this.transactions.run(actor, async (tx) => {
      const { charges, fee, session, practiceId } = await this.purses.look(tx, actor, participantId);
      return {
        pending: pendingDebitView(charges, fee?.policy, session.startsAt, await this.practices.facts(tx, practiceId)),
      };
    });
  }

  /** One of them, as it stands. */
  one(actor: Asking, participantId: string, { id }: Pick<Refund, 'id'>): Promise<RefundView> {
    return this.transactions.run(actor, async (tx) => {
      const { charges, refunds, session } = await this.purses.look(tx, actor, participantId);
      const refund = refunds.find((one) => one.id === id);
      if (!refund) throw new RefundNotFound();
      return refundView(refund, refunds, charges, session.timeZone);
    });
  }

  /**
   * What the client would get, what returns of the platform's fee, what Stripe keeps, and how the payment stands in the books afterwards. It refuses
   * exactly where asking for the refund would.
   *
   * @throws RefundNotPossible, InvalidInput
   */
  preview(actor: Asking, participantId: string, wish: Omit<RefundWish, 'reason'>): Promise<RefundPreviewView> {
    return this.transactions.run(actor, async (tx) => {
      const { charges, refunds } = await this.purses.look(tx, actor, participantId);
      const { charge, amountMinor, leftMinor } = mustBeRefundable(charges, refunds, wish);
      const money = await this.ledger.moneyOf(tx, charge.id);
      // Fees come in the currency of the balance. Where that is another one, Stripe converts, and only afterwards is the result known.
      const books = money.length === 1 && money[0]?.currency === charge.currency ? money[0] : null;
      const returned = wish.keepPlatformFee === true ? 0 : feeBack(charge, refunds, amountMinor, books);
      return {
        chargeId: charge.id,
        amount: amountMinor,
        left: leftMinor,
        currency: charge.currency,
        platformFeeReturned: returned,
        practicePays: amountMinor - returned,
        stripeKeeps: books && { fee: books.stripeFee, tax: books.tax, currency: books.currency },
        after: books && afterwards(books, amountMinor, returned),
      };
    });
  }
}

function feeBack(charge: Charge, refunds: readonly Refund[], amountMinor: number, books: ChargeMoney | null): number {
  const refundedMinor = refunds.reduce(
    (total, one) => (one.chargeId === charge.id && RETURNING.has(one.currentStatus) ? total + one.amountMinor : total),
    0,
  );
  const takenMinor = charge.platformFeeMinor;
  const returnedMinor = books
    ? takenMinor - books.platformFee
    : platformFeeReturned({ takenMinor, returnedMinor: 0 }, { amountMinor: charge.amountMinor, refundedMinor });
  return platformFeeReturned(
    { takenMinor, returnedMinor },
    { amountMinor: charge.amountMinor, refundedMinor: refundedMinor + amountMinor },
  );
}

const afterwards = (books: ChargeMoney, amountMinor: number, returnedMinor: number): RefundPreviewView['after'] => ({
  currency: books.currency,
  gross: books.gross,
  refunded: books.refunded + amountMinor,
  stripeFee: books.stripeFee,
  tax: books.tax,
  platformFee: books.platformFee - returnedMinor,
  net: books.net - amountMinor + returnedMinor,
});
