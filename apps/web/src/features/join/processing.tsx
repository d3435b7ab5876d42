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

/** Just back from the checkout: the server is looking. */
export function CheckingPayment({ view }: { readonly view: JoinView | undefined }) {
  useTitle('Checking your payment');
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>Checking your payment…</StepHeading>
      <div className={classes.busy} role="status">
        <Loader size="sm" />
        <span>This usually takes a few seconds. Please leave this page open.</span>
      </div>
    </JoinLayout>
  );
}

export function Processing({ view }: { readonly view: JoinView }) {
  useTitle('Your bank is confirming your payment');
  const pending = useOwnMoney()?.pending;
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>Your bank is still confirming your payment</StepHeading>
      <p>
        {view.fee ? `The payment of ${priceOf(view.fee)}` : 'Your payment'} is on its way: please don’t pay again.{' '}
        {pending
          ? `Your bank confirms it by ${dayText(pending.expectedBy)}.`
          : 'A card usually takes less than a minute; a bank debit can take a few days.'}
      </p>
      {pending?.isTooLate && (
        <Notice tone="bad" announce="status" title="That may be too late for your appointment">
          It begins on {dateAndTime(view.session.startsAt)}, and you can’t go in before your bank has confirmed. Please
          contact {view.practice.name} to find another time or another way to pay.
        </Notice>
      )}
      <div className={classes.busy} role="status">
        <Loader size="sm" type="dots" />
        <span>This page moves on by itself. You can close it and come back with the same link.</span>
      </div>
      <MoneyBackLines practiceName={view.practice.name} />
    </JoinLayout>
  );
}
