export { accountState } from './account-state.ts';
export type { AccountState } from './account-state.ts';
export { DISPUTE_MEANINGS, DISPUTES_TO_ANSWER } from './dispute-rules.ts';
export type { DisputeStatus } from './dispute-rules.ts';
export { GONE_ANOTHER_WAY } from './refund-words.ts';
export { requirementWords } from './requirement-words.ts';
export {
  AccountLost,
  CancellationNotPossible,
  NothingToPay,
  PaidTooLate,
  PaymentProviderRefused,
  PaymentProviderUnavailable,
  PracticeCannotCollect,
  RefundNotPossible,
} from './errors.ts';
export { cancelSteps, keptWhenAbsent } from './cancellation.ts';
export type { CancelStep, ReturnTerms } from './cancellation.ts';
export type { FeeOutcome } from './fee.entity.ts';
export { PAYMENT_EVENTS } from './events.ts';
export { MoneyInvariants } from './money-invariants.ts';
export type { BrokenRule, MoneyRule } from './money-invariants.ts';
export { PaymentsEnv } from './payments-env.ts';
export { PaymentsModule } from './payments.module.ts';
export { PaymentsService } from './payments.service.ts';
export { ConnectAccount } from './use-cases/connect-account.ts';
export type { ConnectedAccount } from './use-cases/connect-account.ts';
export { movementOf } from './stripe/movement.ts';
export type { Movement } from './stripe/movement.ts';
export type { StatementLine, StatementPage, StatementPayout } from './stripe/statement.ts';
export { concernOf } from './stripe/webhook-event.ts';
export { StripeStatements } from './stripe/stripe-statements.ts';
export { SettleCharge } from './use-cases/settle-charge.ts';
export { Debts } from './use-cases/debts.ts';
export { LookAtCancellation } from './use-cases/look-at-cancellation.ts';
export { CancelPreviewView } from './http/cancellation-views.ts';
export { LookAtCheckout } from './use-cases/look-at-checkout.ts';
