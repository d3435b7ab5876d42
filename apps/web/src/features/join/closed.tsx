import type { GateReasonOf } from '@vestibule/kernel';
import type { JoinView } from '../../api/types.ts';
import { AppointmentFacts } from '../../ui/appointment-facts.tsx';
import { assertNever } from '../../ui/assert-never.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { ReceiptLine } from './receipt-line.tsx';

interface ClosedWords {
  readonly heading: string;
  readonly body: string;
}

function wordsFor(reason: GateReasonOf<'closed'>, view: JoinView, wasInside: boolean): ClosedWords {
  const { practice, practitioner } = view;
  switch (reason) {
    case 'over':
      return wasInside || view.fee?.standing === 'settled'
        ? {
            heading: 'Your appointment is over',
            body: `Thank you for coming. The time with ${practitioner.name} has ended and the room is closed.`,
          }
        : {
            heading: 'The time for this appointment has passed',
            body: `The room is closed now. To find another time, please contact ${practice.name}.`,
          };
    case 'ended':
      return {
        heading: 'Your appointment has ended',
        body: `${practitioner.name} has closed the room. Thank you for coming.`,
      };
    case 'cancelled':
      return {
        heading: 'This appointment was cancelled',
        body: `There is nothing you need to do. To find another time, please contact ${practice.name}.`,
      };
    case 'payment_refunded':
      return {
        heading: 'Your payment was returned',
        body: `The room is closed for this link because the payment went back to you. If you did not expect that, please contact ${practice.name}.`,
      };
    case 'payment_disputed':
      return {
        heading: 'This payment is being looked into',
        body: `While the bank looks into it, the room stays closed for this link. ${practice.name} can tell you more.`,
      };
    case 'suspended':
      return {
        heading: 'This link can’t be used right now',
        body: `It’s nothing you did. Please contact ${practice.name}.`,
      };
    default:
      return assertNever(reason);
  }
}

export function Closed({
  view,
  reason,
  wasInside,
}: {
  readonly view: JoinView;
  readonly reason: GateReasonOf<'closed'>;
  readonly wasInside: boolean;
}) {
  const words = wordsFor(reason, view, wasInside);
  useTitle(words.heading);
  return (
    <JoinLayout view={view} door="closed" step={wasInside || reason === 'ended' ? 'done' : undefined}>
      <StepHeading>{words.heading}</StepHeading>
      <p>{words.body}</p>
      <ReceiptLine fee={view.fee} practiceName={view.practice.name} />
      <AppointmentFacts
        practitionerName={view.practitioner.name}
        practiceName={view.practice.name}
        practiceZone={view.practice.timeZone}
        startsAt={view.session.startsAt}
        endsAt={view.session.endsAt}
      />
    </JoinLayout>
  );
}
