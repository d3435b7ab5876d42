import type { MessageKind } from '../api/messages.ts';
import { t } from '../texts/texts.ts';

/** What a practice calls each kind of message to its clients. */
export const MESSAGE_WORDS: Readonly<Record<MessageKind, string>> = {
  get invitation() {
    return t('Invitation with the link');
  },
  get moved() {
    return t('New time');
  },
  get paid() {
    return t('Payment received');
  },
  get reminder() {
    return t('Reminder');
  },
  get cancelled() {
    return t('Cancellation');
  },
  get called_off() {
    return t('They cancelled');
  },
  get refunded() {
    return t('Money returned');
  },
  get pay_now() {
    return t('Asking for the fee');
  },
  get payment_failed() {
    return t('Payment did not go through');
  },
  get payment_processing() {
    return t('Bank is confirming the payment');
  },
  get running_late() {
    return t('Running late');
  },
};
