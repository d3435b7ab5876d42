import type { MessageKind } from '../api/messages.ts';

/** What a practice calls each kind of message to its clients. */
export const MESSAGE_WORDS: Readonly<Record<MessageKind, string>> = {
  invitation: 'Invitation with the link',
  moved: 'New time',
  paid: 'Payment received',
  reminder: 'Reminder',
  cancelled: 'Cancellation',
  called_off: 'They cancelled',
  refunded: 'Money returned',
  pay_now: 'Asking for the fee',
  payment_failed: 'Payment did not go through',
  payment_processing: 'Bank is confirming the payment',
  running_late: 'Running late',
};
