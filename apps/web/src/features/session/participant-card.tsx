import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Participant, Session } from '../../api/types.ts';
import { CopyLink } from '../../ui/copy-link.tsx';
import { moneyText } from '../../ui/money.ts';
import { Card } from '../../ui/page.tsx';
import { PresenceBadge, StandingBadge } from '../../ui/standing-badge.tsx';
import { dateAndTime } from '../../ui/times.ts';
import { RefundDialog } from './refund-dialog.tsx';
import { RotateDialog, WaiveDialog } from './participant-dialogs.tsx';
import classes from './session-page.module.css';

type Open = 'refund' | 'waive' | 'rotate' | undefined;

export function ParticipantCard({
  participant,
  session,
}: {
  readonly participant: Participant;
  readonly session: Session;
}) {
  const [open, setOpen] = useState<Open>();
  const { name, fee, standing } = participant;
  const closed = session.phase === 'cancelled' || session.phase === 'over' || session.phase === 'ended';
  const returnable = fee !== null && fee.paidAt !== null && fee.refundedMinor < fee.amount && standing !== 'disputed';
  const close = () => setOpen(undefined);
  return (
    <Card
      title={`${name}${participant.kind === 'guest' ? ' (guest)' : ''}`}
      actions={
        <span className={classes.badges}>
          <StandingBadge standing={standing} />
          <PresenceBadge present={participant.present} />
        </span>
      }
    >
      {participant.email && <p className={classes.quiet}>{participant.email}</p>}
      {fee && (
        <p>
          Fee {moneyText(fee)}
          {fee.paidAt && `, paid ${dateAndTime(fee.paidAt)}`}
          {fee.refundedMinor > 0 && `, ${moneyText({ amount: fee.refundedMinor, currency: fee.currency })} returned`}
          {fee.receiptUrl && (
            <>
              {'. '}
              <a href={fee.receiptUrl} target="_blank" rel="noreferrer">
                Receipt
              </a>
            </>
          )}
        </p>
      )}
      {fee?.lastFailure && standing === 'due' && (
        <p className={classes.failure}>
          Last try, {dateAndTime(fee.lastFailure.at)}: {fee.lastFailure.message}
        </p>
      )}
      {!closed && <CopyLink link={participant.link} label={`Link for ${name}`} />}
      <div className={classes.row}>
        {!closed && (
          <Button variant="default" size="sm" onClick={() => setOpen('rotate')}>
            Replace link
          </Button>
        )}
        {!closed && standing === 'due' && (
          <Button variant="default" size="sm" onClick={() => setOpen('waive')}>
            Waive fee
          </Button>
        )}
        {returnable && (
          <Button variant="default" size="sm" onClick={() => setOpen('refund')}>
            Return money
          </Button>
        )}
      </div>
      <RotateDialog participant={participant} sessionId={session.id} opened={open === 'rotate'} onClose={close} />
      <WaiveDialog participant={participant} sessionId={session.id} opened={open === 'waive'} onClose={close} />
      {fee && (
        <RefundDialog
          participant={participant}
          fee={fee}
          sessionId={session.id}
          opened={open === 'refund'}
          onClose={close}
        />
      )}
    </Card>
  );
}
