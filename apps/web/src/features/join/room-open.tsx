import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import type { JoinView } from '../../api/types.ts';
import { StepHeading } from '../../ui/step-heading.tsx';
import { clockTime } from '../../ui/times.ts';
import { useTitle } from '../../ui/use-title.ts';
import { JoinLayout } from './join-layout.tsx';
import { ReceiptLine } from './receipt-line.tsx';
import classes from './states.module.css';
import { t } from '../../texts/texts.ts';

interface RoomOpenProps {
  readonly view: JoinView;
  readonly left: boolean;
  readonly onJoin: () => void;
  readonly onCheck: () => void;
  readonly payAfter: ReactNode;
  readonly afterCall: ReactNode;
}

/** The door is open, for somebody who has checked the devices already or has been inside. */
export function RoomOpen({ view, left, onJoin, onCheck, payAfter, afterCall }: RoomOpenProps) {
  const { practitioner, practice, session } = view;
  useTitle(left ? t('You have left') : t('The room is open'));
  return (
    <JoinLayout view={view} door="open" step="Talk">
      <StepHeading>{left ? t('You’ve left the appointment') : t('The room is open')}</StepHeading>
      <p className={classes.presence}>
        <span className={classes.lamp} data-on={practitioner.present} aria-hidden="true" />
        {practitioner.present
          ? t('{{practitioner}} is in the room.', { practitioner: practitioner.name })
          : left
            ? t('{{practitioner}} isn’t in the room.', { practitioner: practitioner.name })
            : t('{{practitioner}} isn’t in the room yet; you can go in and wait.', { practitioner: practitioner.name })}
      </p>
      <p>
        {left
          ? t('Left by accident, or not finished? You can go back in until {{closesAt}}.', {
              closesAt: clockTime(session.closesAt),
            })
          : t('You haven’t joined yet. Press the button when you’re ready to talk.')}
      </p>
      <div className={classes.actions}>
        <Button size="lg" fullWidth onClick={onJoin} variant={left ? 'light' : 'filled'}>
          {left ? t('Rejoin') : t('Join now')}
        </Button>
        <Button size="lg" fullWidth variant="subtle" onClick={onCheck}>
          {t('Check camera and microphone')}
        </Button>
      </div>
      {left && afterCall}
      <ReceiptLine fee={view.fee} practiceName={practice.name} />
      {payAfter}
    </JoinLayout>
  );
}
