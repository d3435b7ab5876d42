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
  useTitle(`Pay for your appointment with ${practitioner.name}`);
  const changed = changeSentence(fee, practice.name);
  // Whoever has just come back may have paid after what failed.
  const failed = cameBack === undefined ? fee.lastFailure : null;

  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <div>
        <p className={classes.hello}>Hello {firstName(view)}</p>
        <StepHeading>Your appointment with {practitioner.name}</StepHeading>
      </div>
      {changed && (
        <Notice announce="status" title="The fee has changed">
          {changed}
        </Notice>
      )}
      {cameBack === 'cancelled' && (
        <Notice announce="status" title="You haven’t been charged">
          You left the payment page before paying. You can pay whenever you’re ready.
        </Notice>
      )}
      {cameBack === 'not_yet' && (
        <Notice announce="status" title="We can’t see a payment yet">
          If you have just paid, there is no need to pay again: your bank may still be confirming it, and this page
          moves on by itself. You can also close it and come back with the same link.
        </Notice>
      )}
      {failed && (
        <Notice tone="bad" announce="alert" title="That payment didn’t go through">
          {failed.message} You haven’t been charged.
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
        <Notice tone="bad" announce="alert" title="The payment page didn’t open">
          {wordsFor(checkout.error)} Nothing was charged just now.
        </Notice>
      )}
      <div className={classes.actions}>
        <Button size="lg" fullWidth loading={checkout.leaving} onClick={() => checkout.open(keepCard)}>
          {failed ? `Try again: pay ${dueOf(fee)}` : `Pay ${dueOf(fee)}`}
        </Button>
        <KeepCard practiceName={practice.name} checked={keepCard} onChange={setKeepCard} />
        <p className={classes.small}>
          You pay on Stripe’s secure page and come straight back here. Your card details never reach {practice.name}.
        </p>
      </div>
      <KeptCard practiceName={practice.name} />
      <Cancellation view={view} token={token} />
      <section aria-labelledby="next-heading">
        <h2 id="next-heading" className={classes.subheading}>
          What happens next
        </h2>
        <ol className={classes.list}>
          <li>After paying, you try out your camera and microphone.</li>
          <li>
            {open
              ? 'The room is open now: you can go in as soon as you have paid.'
              : `The room opens at ${clockTime(session.opensAt)}. This page lets you in by itself.`}
          </li>
          <li>You talk with {practitioner.name} by video, right here. There is nothing to install.</li>
        </ol>
      </section>
      <p className={classes.small}>
        If plans change, or you can’t pay right now, please talk to {practice.name}. If money is returned to you, this
        page shows it.
      </p>
    </JoinLayout>
  );
}

export function CannotCollect({ view }: { readonly view: JoinView }) {
  useTitle('Payment is not available right now');
  return (
    <JoinLayout view={view} door="closed" step="Pay">
      <StepHeading>Payment isn’t available right now</StepHeading>
      <p>
        {view.practice.name} can’t take card payments at the moment. It’s nothing you did, and you haven’t been charged.
        Please contact the practice; as soon as payment works again, this page changes by itself.
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
