import { Loader } from '@mantine/core';
import type { JoinView } from '../../api/types.ts';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { dateAndTime, dayText } from '../../ui/times.ts';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { MoneyBackLines } from './money-back.tsx';
import classes from './states.module.css';
import { useOwnMoney } from './use-own-money.ts';
import { priceOf } from './words.ts';
import { t } from '../../texts/texts.ts';

/** Just back from the checkout: the server is looking. */
export function CheckingPayment({ view }: { readonly view: JoinView | undefined }) {
  useTitle(t('Checking your payment'));
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>{t('Checking your payment…')}</StepHeading>
      <div className={classes.busy} role="status">
        <Loader size="sm" />
        <span>{t('This usually takes a few seconds. Please leave this page open.')}</span>
      </div>
    </JoinLayout>
  );
}

export function Processing({ view }: { readonly view: JoinView }) {
  useTitle(t('Your bank is confirming your payment'));
  const pending = useOwnMoney()?.pending;
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>{t('Your bank is still confirming your payment')}</StepHeading>
      <p>
        {view.fee
          ? t('The payment of {{price}} is on its way: please don’t pay again.', { price: priceOf(view.fee) })
          : t('Your payment is on its way: please don’t pay again.')}{' '}
        {pending
          ? t('Your bank confirms it by {{expectedBy}}.', { expectedBy: dayText(pending.expectedBy) })
          : t('A card usually takes less than a minute; a bank debit can take a few days.')}
      </p>
      {pending?.isTooLate && (
        <Notice tone="bad" announce="status" title={t('That may be too late for your appointment')}>
          {t(
            'It begins on {{startsAt}}, and you can’t go in before your bank has confirmed. Please contact {{practice}} to find another time or another way to pay.',
            { startsAt: dateAndTime(view.session.startsAt), practice: view.practice.name },
          )}
        </Notice>
      )}
      <div className={classes.busy} role="status">
        <Loader size="sm" type="dots" />
        <span>{t('This page moves on by itself. You can close it and come back with the same link.')}</span>
      </div>
      <MoneyBackLines practiceName={view.practice.name} />
    </JoinLayout>
  );
}
