import type { PaymentPolicy } from '@vestibule/kernel';
import { t } from '../texts/texts.ts';

/** When a fee is paid, as a choice in a form. */
export const POLICY_WORDS: Readonly<Record<PaymentPolicy, string>> = {
  get before_join() {
    return t('Before joining');
  },
  get before_confirmation() {
    return t('To confirm the booking');
  },
  get after() {
    return t('After the appointment');
  },
  get none() {
    return t('Never: no charge');
  },
};
