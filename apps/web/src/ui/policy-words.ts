import type { PaymentPolicy } from '@vestibule/kernel';
import { said, t } from '../texts/texts.ts';

/** When a fee is paid, as a choice in a form. */
export const POLICY_WORDS: Readonly<Record<PaymentPolicy, string>> = said({
  before_join: () => t('Before joining'),
  before_confirmation: () => t('To confirm the booking'),
  after: () => t('After the appointment'),
  none: () => t('Never: no charge'),
});
