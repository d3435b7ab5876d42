import type { MessageKind, PracticeMessage } from '../api/messages.ts';
import type { MemberMessageKind } from '../api/mine.ts';
import { said, t } from '../texts/texts.ts';

/** What a practice calls each kind of message to its clients. */
export const MESSAGE_WORDS: Readonly<Record<MessageKind, string>> = said({
  invitation: () => t('Invitation with the link'),
  moved: () => t('Another time or practitioner'),
  paid: () => t('Payment received'),
  reminder: () => t('Reminder'),
  cancelled: () => t('Cancellation'),
  called_off: () => t('They cancelled'),
  refunded: () => t('Money returned'),
  refund_failed: () => t('Refund did not arrive'),
  pay_now: () => t('Asking for the fee'),
  payment_failed: () => t('Payment did not go through'),
  payment_processing: () => t('Bank is confirming the payment'),
  running_late: () => t('Running late'),
});

/** And each kind to its own people. */
export const MEMBER_MESSAGE_WORDS: Readonly<Record<MemberMessageKind, string>> = said({
  client_waiting: () => t('Somebody is waiting'),
  message_returned: () => t('A message did not arrive'),
  dispute_opened: () => t('A payment is disputed'),
  stripe_needs: () => t('Stripe needs something'),
  sync_failed: () => t('Something needs a person'),
  weekly_summary: () => t('The week in numbers'),
});

export const messageWords = (kind: MessageKind | MemberMessageKind): string =>
  ({ ...MESSAGE_WORDS, ...MEMBER_MESSAGE_WORDS })[kind];

const CHANGE_WORDS: Readonly<Record<NonNullable<PracticeMessage['change']>, string>> = said({
  time: () => t('Another time'),
  practitioner: () => t('Another practitioner'),
  both: () => t('Another time and practitioner'),
});

/** Of one message: also what of the two it was. */
export const toldWords = ({ kind, change }: Pick<PracticeMessage, 'kind' | 'change'>): string =>
  change === null ? messageWords(kind) : CHANGE_WORDS[change];
