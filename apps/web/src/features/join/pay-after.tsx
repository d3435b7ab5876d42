import { Button } from '@mantine/core';
import { wordsFor } from '../../api/http.ts';
import type { JoinFee } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { useCheckout } from './use-checkout.ts';
import { dueOf } from './words.ts';
import { t } from '../../texts/texts.ts';

interface PayAfterProps {
  readonly fee: JoinFee | null;
  readonly token: string;
  readonly onStale: () => void;
}

/** For a fee that is paid after the appointment: it never stands in the way, and can be paid at any time. */
export function PayAfter({ fee, token, onStale }: PayAfterProps) {
  const checkout = useCheckout(token, onStale);
  if (fee?.policy !== 'after' || fee.standing !== 'due' || fee.outstandingMinor === 0) return null;
  if (!fee.collectable)
    return (
      <Notice title={t('Paying by card isn’t possible right now')}>
        {t(
          '{{amount}} is still to be paid. The practice can’t take card payments at the moment; it tells you how to pay.',
          { amount: dueOf(fee) },
        )}
      </Notice>
    );
  return (
    <>
      {checkout.error && (
        <Notice tone="bad" announce="alert" title={t('The payment page didn’t open')}>
          {t('{{problem}} Nothing was charged just now.', { problem: wordsFor(checkout.error) })}
        </Notice>
      )}
      <Button size="lg" fullWidth variant="default" loading={checkout.leaving} onClick={() => checkout.open()}>
        {t('Pay {{amount}}', { amount: dueOf(fee) })}
      </Button>
    </>
  );
}
