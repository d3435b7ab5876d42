import type { Practice } from '../../api/types.ts';
import { t } from '../../texts/texts.ts';

interface NotPayable {
  readonly title: string;
  readonly words: string;
}

/** Why no fee can be set at the moment, and what changes that; nothing where it can. */
export function notPayable({ connected, accepts, canCollect }: Practice['payments']): NotPayable | undefined {
  if (canCollect) return undefined;
  if (!connected)
    return {
      title: t('Your practice can’t be paid online yet'),
      words: t(
        'To set a fee, the owner connects Stripe in the settings, under Online payments. Until then, leave the fee out.',
      ),
    };
  if (!accepts)
    return {
      title: t('Online payments are switched off'),
      words: t(
        'To set a fee, the owner switches them on in the settings, under Online payments. Until then, leave the fee out.',
      ),
    };
  return {
    title: t('Stripe takes no card payments for your practice at the moment'),
    words: t(
      'The owner sees in the settings, under Online payments, what Stripe needs. Until then, leave the fee out.',
    ),
  };
}
