import type { GateReasonOf } from '@vestibule/kernel';
import type { ReactNode } from 'react';
import type { JoinView } from '../../api/types.ts';
import { AppointmentFacts } from '../../ui/appointment-facts.tsx';
import { assertNever } from '../../ui/assert-never.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { KeptCard } from './own-card.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import { t } from '../../texts/texts.ts';

type ClosedReason = GateReasonOf<'closed'>;

interface ClosedWords {
  readonly heading: string;
  readonly body: string;
}

function wordsFor(reason: ClosedReason, view: JoinView, wasInside: boolean): ClosedWords {
  const { practice, practitioner } = view;
  switch (reason) {
    case 'over':
      return (
        missedWords(view) ??
        (wasInside || view.fee?.standing === 'settled'
          ? {
              heading: t('Your appointment is over'),
              body: t('Thank you for coming. The time with {{practitioner}} has ended and the room is closed.', {
                practitioner: practitioner.name,
              }),
            }
          : {
              heading: t('The time for this appointment has passed'),
              body: t('The room is closed now. To find another time, please contact {{practice}}.', {
                practice: practice.name,
              }),
            })
      );
    case 'ended':
      return (
        missedWords(view) ?? {
          heading: t('Your appointment has ended'),
          body: t('{{practitioner}} has closed the room. Thank you for coming.', { practitioner: practitioner.name }),
        }
      );
    case 'cancelled':
      if (view.fee?.cancellation?.cancelledBy === 'client')
        return {
          heading: t('You cancelled this appointment'),
          body: t('Nobody is waiting for you. To find another time, please contact {{practice}}.', {
            practice: practice.name,
          }),
        };
      return {
        heading: t('This appointment was cancelled'),
        body: t('There is nothing you need to do. To find another time, please contact {{practice}}.', {
          practice: practice.name,
        }),
      };
    case 'payment_refunded':
      return {
        heading: t('Your payment was returned'),
        body: t(
          'The room is closed for this link because the payment went back to you. If you did not expect that, please contact {{practice}}.',
          { practice: practice.name },
        ),
      };
    case 'payment_disputed':
      return {
        heading: t('This payment is being looked into'),
        body: t('While the bank looks into it, the room stays closed for this link. {{practice}} can tell you more.', {
          practice: practice.name,
        }),
      };
    case 'suspended':
      return {
        heading: t('This link can’t be used right now'),
        body: t('It’s nothing you did. Please contact {{practice}}.', { practice: practice.name }),
      };
    default:
      return assertNever(reason);
  }
}

/** It did not take place as agreed: nobody is thanked for coming. */
function missedWords({ fee, practice, practitioner }: JoinView): ClosedWords | undefined {
  const outcome = fee?.cancellation?.outcome;
  const sorry = t('We are sorry that you could not talk with {{practitioner}}.', { practitioner: practitioner.name });
  const rebook = t('{{practice}} will find another time with you; what you paid stays good for it.', {
    practice: practice.name,
  });
  if (outcome === 'practitioner_absent')
    return {
      heading: t('Your appointment did not take place'),
      body: fee?.cancellation?.keptMinor === 0 ? sorry : `${sorry} ${rebook}`,
    };
  if (outcome === 'no_show')
    return {
      heading: t('You missed this appointment'),
      body: t('{{practitioner}} was there for you. To find another time, please contact {{practice}}.', {
        practitioner: practitioner.name,
        practice: practice.name,
      }),
    };
  return outcome === 'unclear'
    ? {
        heading: t('The time for this appointment has passed'),
        body: t('If you could not talk with {{practitioner}}, please contact {{practice}}.', {
          practitioner: practitioner.name,
          practice: practice.name,
        }),
      }
    : undefined;
}

interface ClosedProps {
  readonly view: JoinView;
  readonly reason: ClosedReason;
  readonly wasInside: boolean;
  readonly payAfter: ReactNode;
  readonly afterCall: ReactNode;
}

export function Closed({ view, reason, wasInside, payAfter, afterCall }: ClosedProps) {
  const { session, practice, practitioner, fee } = view;
  const words = wordsFor(reason, view, wasInside);
  const cancelled = reason === 'cancelled';
  useTitle(words.heading);
  return (
    <JoinLayout view={view} door="closed" step={wasInside || reason === 'ended' ? 'done' : undefined}>
      <StepHeading>{words.heading}</StepHeading>
      <p>{words.body}</p>
      {(reason === 'over' || reason === 'ended') && afterCall}
      <ReceiptLine fee={fee} practiceName={practice.name} owed={!cancelled} />
      {(!cancelled || fee?.cancellation?.cancelledBy === 'client') && payAfter}
      <KeptCard practiceName={practice.name} />
      <AppointmentFacts
        practitionerName={practitioner.name}
        practiceName={practice.name}
        practiceZone={practice.timeZone}
        startsAt={session.startsAt}
        endsAt={session.endsAt}
      />
    </JoinLayout>
  );
}
