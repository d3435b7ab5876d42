import { Checkbox, Text, TextInput } from '@mantine/core';
import type { Currency } from '@vestibule/kernel';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldWords, isProblem, wordsFor } from '../api/http.ts';
import { previewRefund, type Refund, refundFee, type RefundPreview } from '../api/refunds.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { minorUnits, moneyText, typedAmount } from './money.ts';
import { Notice } from './notice.tsx';
import classes from './refund-dialog.module.css';
import { useRequestKeys } from './use-request-keys.ts';
import { t } from '../texts/texts.ts';

interface RefundDialogProps {
  readonly participantId: string;
  /** Of several payments, this one. */
  readonly chargeId?: string;
  /** Absent where the one who asks does not see clients. */
  readonly clientName?: string;
  readonly currency: Currency;
  /** Operators may leave the platform its fee. */
  readonly mayKeepPlatformFee?: boolean;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onDone: (refund: Refund) => void;
}

/** Shows what a refund would do before it is asked for. All that is left, unless another amount is typed. */
export function RefundDialog(props: RefundDialogProps) {
  return props.opened ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  participantId,
  chargeId,
  clientName,
  currency,
  mayKeepPlatformFee = false,
  onClose,
  onDone,
}: RefundDialogProps) {
  const [typed, setTyped] = useState<string>();
  const [reason, setReason] = useState('');
  const [keep, setKeep] = useState(false);
  const keyFor = useRequestKeys();
  const minor = typed === undefined ? undefined : minorUnits(typed, currency);
  const wish = {
    ...(chargeId === undefined ? {} : { chargeId }),
    ...(minor === undefined ? {} : { amount: minor }),
    ...(keep ? { keepPlatformFee: true } : {}),
  };
  const isTyped = typed !== undefined;
  const isNumber = !isTyped || (minor !== undefined && minor > 0);
  const asked = useQuery({
    queryKey: ['refund-preview', participantId, wish],
    queryFn: () => previewRefund(participantId, wish),
    enabled: isNumber,
    placeholderData: keepPreviousData,
    staleTime: 5_000,
    retry: false,
  });
  const fieldProblem = isProblem(asked.error) ? asked.error.fields.find(({ field }) => field === 'amount') : undefined;
  const preview = asked.data;
  const value = typed ?? (preview ? typedAmount({ amount: preview.left, currency }) : '');
  const act = useMutation({
    mutationFn: () => {
      const request = { ...wish, ...(reason.trim() ? { reason: reason.trim() } : {}) };
      return refundFee(participantId, request, keyFor(request));
    },
    onSuccess: onDone,
  });
  const amount = isNumber && !asked.error && preview ? preview.amount : undefined;
  return (
    <ConfirmDialog
      opened
      title={clientName ? t('Return money to {{clientName}}?', { clientName }) : t('Return money to the client?')}
      confirm={
        amount === undefined ? t('Return money') : t('Return {{amount}}', { amount: moneyText({ amount, currency }) })
      }
      act={act}
      disabled={amount === undefined || asked.isPlaceholderData}
      onConfirm={() => act.mutate()}
      onClose={onClose}
    >
      {asked.error && !fieldProblem ? (
        <Notice tone="bad" announce="alert" title={t('Nothing can be returned now')}>
          {wordsFor(asked.error)}
        </Notice>
      ) : (
        <>
          <TextInput
            label={t('Amount in {{currency}}', { currency })}
            inputMode="decimal"
            value={value}
            error={isNumber ? fieldProblem && fieldWords(fieldProblem.message) : t('Please enter an amount like 80.00')}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
            mb="md"
            data-autofocus
          />
          {preview && <Preview preview={preview} isOld={asked.isPlaceholderData || !isNumber || asked.isError} />}
          {mayKeepPlatformFee && (
            <Checkbox
              label={t('The platform keeps its fee')}
              checked={keep}
              onChange={({ currentTarget }) => setKeep(currentTarget.checked)}
              mb="md"
            />
          )}
          <TextInput
            label={t('Reason')}
            description={t('Optional; the client does not see it')}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            mb="md"
          />
          <Text size="sm" c="dimmed">
            {preview && preview.amount === preview.left
              ? t(
                  'It goes back to the card it came from; banks usually show it within 5 to 10 business days. When everything is returned, the link no longer opens the room.',
                )
              : t('It goes back to the card it came from; banks usually show it within 5 to 10 business days.')}
          </Text>
        </>
      )}
    </ConfirmDialog>
  );
}

/** What comes of it, line by line. Numbers that Stripe has not reported are not guessed. */
function Preview({ preview, isOld }: { readonly preview: RefundPreview; readonly isOld: boolean }) {
  const { currency, stripeKeeps, after } = preview;
  const text = (amount: number, of: Currency = currency) => moneyText({ amount, currency: of });
  return (
    <dl className={classes.preview} data-old={isOld} aria-label={t('What this refund does')}>
      <dt className={classes.sum}>{t('The client gets')}</dt>
      <dd className={classes.sum}>{text(preview.amount)}</dd>
      <dt>{t('Comes back to you of the platform’s fee')}</dt>
      <dd>{text(preview.platformFeeReturned)}</dd>
      <dt>{t('Leaves your Stripe balance')}</dt>
      <dd>{text(preview.practicePays)}</dd>
      {stripeKeeps ? (
        <>
          <dt>{t('Stripe keeps of the payment')}</dt>
          <dd>{text(stripeKeeps.fee + stripeKeeps.tax, stripeKeeps.currency)}</dd>
        </>
      ) : (
        <dd className={classes.note}>{t('What Stripe keeps is known once it has reported the payment.')}</dd>
      )}
      {after && (
        <>
          <dt className={classes.sum}>{t('Afterwards this payment leaves you')}</dt>
          <dd className={classes.sum}>{text(after.net, after.currency)}</dd>
        </>
      )}
    </dl>
  );
}
