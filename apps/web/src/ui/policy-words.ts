import type { PaymentPolicy } from '@vestibule/kernel';

/** When a fee is paid, as a choice in a form. */
export const POLICY_WORDS: Readonly<Record<PaymentPolicy, string>> = {
  before_join: 'Before joining',
  before_confirmation: 'To confirm the booking',
  after: 'After the appointment',
  none: 'Never: no charge',
};
