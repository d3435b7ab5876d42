import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LedgerModule } from '@vestibule/ledger';
import { ParticipantFees, SessionsModule } from '@vestibule/sessions';
import { PracticesModule } from '@vestibule/practices';
import { Charge } from './charge.entity.ts';
import { Concession } from './concession.entity.ts';
import { ChargeBooks } from './charge-books.ts';
import { ChargeWriter } from './charge-writer.ts';
import { ChargesRepository } from './charges.repository.ts';
import { Dispute } from './dispute.entity.ts';
import { DisputeWriter } from './dispute-writer.ts';
import { ConnectedAccounts } from './connected-accounts.ts';
import { Fee } from './fee.entity.ts';
import { AccountController } from './http/account.controller.ts';
import { CheckoutController } from './http/checkout.controller.ts';
import { ConcessionsController } from './http/concessions.controller.ts';
import { FeesController } from './http/fees.controller.ts';
import { PricesController } from './http/prices.controller.ts';
import { OutcomesController } from './http/outcomes.controller.ts';
import { CancellationController } from './http/cancellation.controller.ts';
import { ReturnTermsController } from './http/return-terms.controller.ts';
import { DisputesController } from './http/disputes.controller.ts';
import { RefundsController } from './http/refunds.controller.ts';
import { TransactionsController } from './http/transactions.controller.ts';
import { StripeWebhooksController } from './http/webhooks.controller.ts';
import { OnSitePayment } from './on-site-payment.entity.ts';
import { MoneyInvariants } from './money-invariants.ts';
import { PaymentsWatch } from './payments-watch.ts';
import { PracticeSurcharge } from './practice-surcharge.entity.ts';
import { PaymentsService } from './payments.service.ts';
import { Refund } from './refund.entity.ts';
import { ReturnTermsRepository } from './return-terms.repository.ts';
import { SavedCards } from './saved-cards.ts';
import { StripeCustomers } from './stripe/stripe-customers.ts';
import { StripeGateway } from './stripe/stripe-gateway.ts';
import { ChangeFee } from './use-cases/change-fee.ts';
import { StripeStatements } from './stripe/stripe-statements.ts';
import { ClientLinks } from './use-cases/client-links.ts';
import { ActOnAttendance } from './use-cases/act-on-attendance.ts';
import { DecideOutcome } from './use-cases/decide-outcome.ts';
import { CallOff } from './use-cases/call-off.ts';
import { CloseCheckouts } from './use-cases/close-checkouts.ts';
import { Concessions } from './use-cases/concessions.ts';
import { ConnectAccount } from './use-cases/connect-account.ts';
import { ConnectExisting } from './use-cases/connect-existing.ts';
import { DisconnectAccount } from './use-cases/disconnect-account.ts';
import { Debts } from './use-cases/debts.ts';
import { FeeActs } from './use-cases/fee-acts.ts';
import { FreezeFees } from './use-cases/freeze-fees.ts';
import { FindMissedEvents } from './use-cases/find-missed-events.ts';
import { FindPayouts } from './use-cases/find-payouts.ts';
import { HandleEvent } from './use-cases/handle-event.ts';
import { ListTransactions } from './use-cases/list-transactions.ts';
import { KeepCard } from './use-cases/keep-card.ts';
import { LookAtCheckout } from './use-cases/look-at-checkout.ts';
import { LookAtOwnMoney } from './use-cases/look-at-own-money.ts';
import { LookAtTransaction } from './use-cases/look-at-transaction.ts';
import { OpenCheckout } from './use-cases/open-checkout.ts';
import { OwnCard } from './use-cases/own-card.ts';
import { PayOnSite } from './use-cases/pay-on-site.ts';
import { ListDisputes } from './use-cases/list-disputes.ts';
import { LookAtCancellation } from './use-cases/look-at-cancellation.ts';
import { LookAtRefunds } from './use-cases/look-at-refunds.ts';
import { OpenPurse } from './use-cases/open-purse.ts';
import { PriceList } from './use-cases/price-list.ts';
import { QuoteFee } from './use-cases/quote-fee.ts';
import { PostPayout } from './use-cases/post-payout.ts';
import { PaymentSettings } from './use-cases/payment-settings.ts';
import { ReceiveWebhook } from './use-cases/receive-webhook.ts';
import { RefundCharge } from './use-cases/refund-charge.ts';
import { RetryRefund } from './use-cases/retry-refund.ts';
import { ReturnMoney } from './use-cases/return-money.ts';
import { ReturnTermsSetting } from './use-cases/return-terms.ts';
import { SettleCharge } from './use-cases/settle-charge.ts';
import { SurchargeSetting } from './use-cases/surcharge-setting.ts';
import { WatchDisputes } from './use-cases/watch-disputes.ts';
import { WaiveFee } from './use-cases/waive-fee.ts';

/**
 * Owns fees, charges and refunds, and all that is said to Stripe. Global, because sessions asks for `ParticipantFees` without knowing who
 * answers. Lends the position of a participant, a look at a checkout, and a practice's account.
 */
@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([Fee, Charge, Refund, Dispute, Concession, PracticeSurcharge, OnSitePayment]),
    PracticesModule,
    SessionsModule,
    LedgerModule,
  ],
  controllers: [
    CheckoutController,
    FeesController,
    RefundsController,
    DisputesController,
    PricesController,
    ConcessionsController,
    ReturnTermsController,
    CancellationController,
    OutcomesController,
    TransactionsController,
    AccountController,
    StripeWebhooksController,
  ],
  providers: [
    StripeGateway,
    StripeStatements,
    ChargesRepository,
    ChargeBooks,
    ChargeWriter,
    ConnectedAccounts,
    SettleCharge,
    ReturnMoney,
    CloseCheckouts,
    ClientLinks,
    StripeCustomers,
    SavedCards,
    KeepCard,
    OwnCard,
    OpenCheckout,
    LookAtOwnMoney,
    LookAtCheckout,
    OpenPurse,
    DisputeWriter,
    WatchDisputes,
    ListDisputes,
    RefundCharge,
    RetryRefund,
    LookAtRefunds,
    WaiveFee,
    FeeActs,
    ChangeFee,
    PayOnSite,
    Debts,
    PriceList,
    ReturnTermsRepository,
    ReturnTermsSetting,
    CallOff,
    LookAtCancellation,
    ActOnAttendance,
    DecideOutcome,
    QuoteFee,
    Concessions,
    SurchargeSetting,
    PostPayout,
    FindMissedEvents,
    FindPayouts,
    HandleEvent,
    ReceiveWebhook,
    ConnectAccount,
    ConnectExisting,
    DisconnectAccount,
    PaymentSettings,
    ListTransactions,
    LookAtTransaction,
    PaymentsWatch,
    MoneyInvariants,
    PaymentsService,
    { provide: ParticipantFees, useClass: FreezeFees },
  ],
  exports: [
    PaymentsService,
    MoneyInvariants,
    StripeStatements,
    SettleCharge,
    LookAtCheckout,
    LookAtCancellation,
    ConnectAccount,
    ParticipantFees,
    Debts,
  ],
})
export class PaymentsModule {}
