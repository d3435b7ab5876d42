import { Switch } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import { changePayments } from '../../api/payments.ts';
import type { Practice, PracticePayments } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { rateText } from '../../ui/percent.ts';
import classes from './settings.module.css';
import { useKeepPayments } from './use-keep-payments.ts';
import { t } from '../../texts/texts.ts';
import { Rich } from '../../texts/rich.tsx';

interface AcceptPaymentsProps {
  readonly payments: PracticePayments;
  readonly practice: Practice;
  readonly owner: boolean;
}

/** The owner's own switch. Taking payments on as an addition, and taking them away from clients, are both asked about first. */
export function AcceptPayments({ payments, practice, owner }: AcceptPaymentsProps) {
  const { accepts, addOn, state } = payments;
  const [asked, setAsked] = useState<'on' | 'off'>();
  const keep = useKeepPayments();
  const saving = useMutation({
    mutationFn: changePayments,
    onSuccess: (changed) => {
      setAsked(undefined);
      keep(changed);
    },
  });
  const flip = (on: boolean) => {
    saving.reset();
    if (on && !addOn) saving.mutate({ accepts: true });
    else setAsked(on ? 'on' : 'off');
  };
  const { plan, currency } = practice;
  const ready = state === 'active';
  return (
    <>
      <Switch
        size="md"
        label={t('Accept online payments')}
        description={
          ready || accepts
            ? t('Fees can be set, and clients pay them before they come in.')
            : t('Possible as soon as your Stripe account takes card payments.')
        }
        checked={accepts}
        disabled={!owner || saving.isPending || (!ready && !accepts)}
        onChange={({ currentTarget }) => flip(currentTarget.checked)}
      />
      {accepts && !ready && (
        <p className={classes.quiet}>
          {t('It stays switched on; clients can pay again when Stripe lets your account.')}
        </p>
      )}
      {saving.error && asked === undefined && (
        <Notice tone="bad" announce="alert" title={t('This wasn’t changed')}>
          {wordsFor(saving.error)}
        </Notice>
      )}
      <ConfirmDialog
        opened={asked === 'on'}
        title={t('Add payments to {{plan}}?', { plan: plan.name })}
        confirm={t('Add payments')}
        act={saving}
        onConfirm={() => saving.mutate({ accepts: true, addOn: true })}
        onClose={() => setAsked(undefined)}
      >
        <p>
          <Rich
            text={t(
              'Payments are an addition to your plan. There is nothing to pay for them by the month: we keep <0>{{rate}}</0> of each payment, and nothing where nothing is paid.',
              { rate: rateText(plan.platformFee, currency) },
            )}
            parts={[<strong key="0" />]}
          />
        </p>
        <p>{t('Stripe’s own fee comes on top. You can switch payments off again at any time.')}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'off'}
        title={t('Stop accepting online payments?')}
        confirm={t('Switch off')}
        danger
        act={saving}
        onConfirm={() => saving.mutate({ accepts: false })}
        onClose={() => setAsked(undefined)}
      >
        <ul>
          <li>{t('No new fees can be set.')}</li>
          <li>{t('Clients who haven’t paid are asked to contact you; payment pages that are open are closed.')}</li>
          <li>{t('Sessions that were paid run as usual.')}</li>
        </ul>
      </ConfirmDialog>
    </>
  );
}
