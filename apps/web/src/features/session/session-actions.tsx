import { Button, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { cancelSession, endSession, extendSession } from '../../api/sessions.ts';
import type { Session } from '../../api/types.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { moneyText } from '../../ui/money.ts';
import { clockTime } from '../../ui/times.ts';
import { Notice } from '../../ui/notice.tsx';
import { wordsFor } from '../../api/http.ts';
import classes from './session-page.module.css';
import { useSessionAct } from './use-session-act.ts';

/** What becomes of the money, said before it happens. */
function moneyWords({ participants }: Session): string {
  const paid = participants.flatMap(({ fee }) => (fee?.paidAt && fee.refundedMinor < fee.amount ? [fee] : []));
  if (paid.length === 0) return 'Nobody has paid, so no money moves. Open payment pages are closed.';
  const sums = paid.map(({ amount, refundedMinor, currency }) =>
    moneyText({ amount: amount - refundedMinor, currency }),
  );
  return `${sums.join(' and ')} ${sums.length > 1 ? 'have' : 'has'} been paid. Cancelling returns it to the card it came from.`;
}

export function SessionActions({ session }: { readonly session: Session }) {
  const [open, setOpen] = useState<'cancel' | 'end'>();
  const [reason, setReason] = useState('');
  const close = () => setOpen(undefined);
  const cancel = useSessionAct(
    session.id,
    () => cancelSession(session.id, reason.trim()),
    'The appointment is cancelled.',
    close,
  );
  const end = useSessionAct(session.id, () => endSession(session.id), 'The appointment has ended.', close);
  const extend = useSessionAct(
    session.id,
    (minutes: number) => extendSession(session.id, minutes),
    'There is more time now.',
    close,
  );
  if (session.phase !== 'upcoming' && session.phase !== 'open') return null;
  return (
    <>
      <div className={classes.row}>
        {session.phase === 'open' && (
          <>
            <Button variant="default" loading={extend.isPending} onClick={() => extend.mutate(10)}>
              Extend by 10 minutes
            </Button>
            <Button variant="default" onClick={() => setOpen('end')}>
              End appointment
            </Button>
          </>
        )}
        <Button variant="subtle" color="brick" onClick={() => setOpen('cancel')}>
          Cancel appointment
        </Button>
      </div>
      {extend.error && (
        <Notice tone="bad" announce="alert" title="The time couldn’t be extended">
          {wordsFor(extend.error)}
        </Notice>
      )}
      <ConfirmDialog
        opened={open === 'cancel'}
        title="Cancel this appointment?"
        confirm="Cancel appointment"
        stay="Keep it"
        danger
        act={cancel}
        onConfirm={() => cancel.mutate(undefined)}
        onClose={close}
      >
        <Text mb="xs">{moneyWords(session)}</Text>
        <Text mb="md">
          The links then say that the appointment was cancelled, and nobody can come in. This can’t be undone.
        </Text>
        <TextInput
          label="Reason"
          description="Optional, for your own records"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          data-autofocus
        />
      </ConfirmDialog>
      <ConfirmDialog
        opened={open === 'end'}
        title="End this appointment?"
        confirm="End appointment"
        danger
        act={end}
        onConfirm={() => end.mutate(undefined)}
        onClose={close}
      >
        <Text>
          Everyone is asked out of the room now. Otherwise it closes by itself at {clockTime(session.closesAt)}.
        </Text>
      </ConfirmDialog>
    </>
  );
}
