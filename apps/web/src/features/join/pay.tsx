import { Button } from '@mantine/core';
import { useState } from 'react';
import { wordsFor } from '../../api/http.ts';
import type { JoinFee, JoinView } from '../../api/types.ts';
import { AppointmentFacts } from '../../ui/appointment-facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime } from '../../ui/times.ts';
import { useNow } from '../../ui/use-now.ts';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { MoneyBackLines } from './money-back.tsx';
import { KeepCard, KeptCard } from './own-card.tsx';
import classes from './states.module.css';
import { Cancellation } from './cancellation.tsx';
import { useCheckout } from './use-checkout.ts';
import { PriceBlock } from './price-block.tsx';
import { changeSentence, dueOf, firstName } from './words.ts';
import { serverSays, t } from '../../texts/texts.ts';

/** Why one sees this page again after having been on the payment page. */
export type CameBack = 'cancelled' | 'not_yet' | undefined;

interface PayProps {
  readonly view: JoinView;
  readonly fee: JoinFee;
  readonly token: string;
  readonly cameBack: CameBack;
  readonly onSettled: () => void;
}

export function Pay({ view, fee, token, cameBack, onSettled }: PayProps) {
  const { practice, practitioner, session } = view;
  const open = useNow(15_000) >= Date.parse(session.opensAt);
  const checkout = useCheckout(token, onSettled);
  const [keepCard, setKeepCard] = useState(false);
  useTitle(t('Pay for your appointment with {{practitioner}}', { practitioner: practitioner.name }));
  const changed = changeSentence(fee, practice.name);
  // Whoever has just come back may have paid after what failed.
  const failed = cameBack === undefined ? fee.lastFailure : null;

  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <div>
        <p className={classes.hello}>{t('Hello {{firstName}}', { firstName: firstName(view) })}</p>
        <StepHeading>{t('Your appointment with {{practitioner}}', { practitioner: practitioner.name })}</StepHeading>
      </div>
      {changed && (
        <Notice announce="status" title={t('The fee has changed')}>
          {changed}
        </Notice>
      )}
      {cameBack === 'cancelled' && (
        <Notice announce="status" title={t('You haven’t been charged')}>
          {t('You left the payment page before paying. You can pay whenever you’re ready.')}
        </Notice>
      )}
      {cameBack === 'not_yet' && (
        <Notice announce="status" title={t('We can’t see a payment yet')}>
          {t(
            'If you have just paid, there is no need to pay again: your bank may still be confirming it, and this page moves on by itself. You can also close it and come back with the same link.',
          )}
        </Notice>
      )}
      {failed && (
        <Notice tone="bad" announce="alert" title={t('That payment didn’t go through')}>
          {t('{{message}} You haven’t been charged.', { message: serverSays(failed.message) })}
        </Notice>
      )}
      <AppointmentFacts
        practitionerName={practitioner.name}
        practiceName={practice.name}
        practiceZone={practice.timeZone}
        startsAt={session.startsAt}
        endsAt={session.endsAt}
        price={<PriceBlock fee={fee} />}
      />
      <MoneyBackLines practiceName={practice.name} />
      {checkout.error && (
        <Notice tone="bad" announce="alert" title={t('The payment page didn’t open')}>
          {t('{{problem}} Nothing was charged just now.', { problem: wordsFor(checkout.error) })}
        </Notice>
      )}
      <div className={classes.actions}>
        <Button size="lg" fullWidth loading={checkout.leaving} onClick={() => checkout.open(keepCard)}>
          {failed
            ? t('Try again: pay {{amount}}', { amount: dueOf(fee) })
            : t('Pay {{amount}}', { amount: dueOf(fee) })}
        </Button>
        <KeepCard practiceName={practice.name} checked={keepCard} onChange={setKeepCard} />
        <p className={classes.small}>
          {t(
            'You pay on Stripe’s secure page and come straight back here. Your card details never reach {{practice}}.',
            { practice: practice.name },
          )}
        </p>
      </div>
      <KeptCard practiceName={practice.name} />
      <Cancellation view={view} token={token} />
      <section aria-labelledby="next-heading">
        <h2 id="next-heading" className={classes.subheading}>
          {t('What happens next')}
        </h2>
        <ol className={classes.list}>
          <li>{t('After paying, you try out your camera and microphone.')}</li>
          <li>
            {open
              ? t('The room is open now: you can go in as soon as you have paid.')
              : t('The room opens at {{opensAt}}. This page lets you in by itself.', {
                  opensAt: clockTime(session.opensAt),
                })}
          </li>
          <li>
            {t('You talk with {{practitioner}} by video, right here. There is nothing to install.', {
              practitioner: practitioner.name,
            })}
          </li>
        </ol>
      </section>
      <p className={classes.small}>
        {t(
          'If plans change, or you can’t pay right now, please talk to {{practice}}. If money is returned to you, this page shows it.',
          { practice: practice.name },
        )}
      </p>
    </JoinLayout>
  );
}

export function CannotCollect({ view }: { readonly view: JoinView }) {
  useTitle(t('Payment is not available right now'));
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>{t('Payment isn’t available right now')}</StepHeading>
      <p>
        {t(
          '{{practice}} can’t take card payments at the moment. It’s nothing you did, and you haven’t been charged. Please contact the practice; as soon as payment works again, this page changes by itself.',
          { practice: view.practice.name },
        )}
      </p>
      <AppointmentFacts
        practitionerName={view.practitioner.name}
        practiceName={view.practice.name}
        practiceZone={view.practice.timeZone}
        startsAt={view.session.startsAt}
        endsAt={view.session.endsAt}
        price={view.fee && <PriceBlock fee={view.fee} />}
      />
    </JoinLayout>
  );
}
